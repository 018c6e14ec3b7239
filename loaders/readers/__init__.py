"""One module a file format; `read` gives the text of a file of any of them."""

from __future__ import annotations

import importlib
from pathlib import Path

from loaders.readers.description import date_of, language_of, title_of
from loaders.readers.source import Extract, SourceText, UnreadableFile, joined

__all__ = ["FORMATS", "MAX_BYTES", "SourceText", "UnreadableFile", "read"]

MAX_BYTES = 20_000_000

# Ending of a file's name: the module here that reads it. Modules are imported when first used: some are heavy.
FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}


def read(path: Path, *, max_bytes: int = MAX_BYTES) -> SourceText:
    """The text of the file at `path`, by the format that its name's ending tells.

    The same bytes always give the same text. Raises UnreadableFile, with one sentence, where the file is missing,
    empty, larger than `max_bytes`, of an unknown format, or gives no text.
    """
    format_name = FORMATS.get(path.suffix.lower())
    if format_name is None:
        raise UnreadableFile(f"{path} has no ending that is known: files in {', '.join(sorted(FORMATS))} can be read.")
    data = _bytes(path, max_bytes)
    reader = importlib.import_module(f"loaders.readers.{format_name}")
    extracted: Extract = reader.extract(data, path)
    text, page_starts = joined(extracted.pages)
    if not any(character.isalnum() for character in text):
        raise UnreadableFile(f"{path} holds no text: there is nothing to read in it.")
    language = language_of(text)
    return SourceText(
        text=text,
        page_starts=page_starts,
        format=format_name,
        title=title_of(text, extracted.title) or path.stem,
        language=language,
        date=extracted.date or date_of(text) or extracted.created,
    )


def _bytes(path: Path, max_bytes: int) -> bytes:
    """The file's bytes, looked at for size before they are read."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableFile(f"{path} is a folder, not a file: give the files in it.")
        if size > max_bytes:
            raise UnreadableFile(
                f"{path} is larger than {max_bytes:,} bytes ({size:,}): split it, or allow more with --max-bytes."
            )
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise UnreadableFile(f"{path} cannot be opened ({reason}): check the name and your rights.") from error
    if not data.strip():
        raise UnreadableFile(f"{path} is empty: there is nothing to read in it.")
    return data
