"""Plain text files, also such as the conversion of a PDF leaves behind."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from pathlib import Path

from loaders.readers.source import Extract, UnreadableFile

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}
_SHARE_OF_CONTROLS = 0.01  # text has hardly any; compressed or binary data has one in eight
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SPLIT_WORD = re.compile(r"(?<!\w)(\w*[^\W\d_])[-\u2010][ \t]*\n[ \t]*([^\W\d_]\w*)([^\w\s]*)[ \t]*")
_WORD = re.compile(r"\w+(?:-\w+)*")
_KEEP_HYPHEN = frozenset(
    "anti auto bi co counter cross ex extra fact full half high inter intra long low macro mal mid micro mini multi "
    "non off on over part post pre pro re self semi short so sous sub super trans ultra un under vice well".split()
)


def extract(data: bytes, path: Path) -> Extract:
    """The text of a plain text file.

    Raises UnreadableFile where `data` is no text.
    """
    return Extract(pages=(heal_hyphens(decode(data, path)),))


def decode(data: bytes, path: Path) -> str:
    """`data` as text: by its byte order mark, else as strict UTF-8, else as Windows-1252 (which holds Latin-1).

    Raises UnreadableFile where it is binary.
    """
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableFile(f"{path} is {what}, not text: give it the ending of its format, or leave it out.")
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    sample = data[:65536]
    if b"\0" in sample or len(_CONTROLS.findall(sample)) > _SHARE_OF_CONTROLS * len(sample):
        raise UnreadableFile(f"{path} holds binary data, not text: save it as UTF-8 text, or leave it out.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def heal_hyphens(text: str) -> str:
    """`text` with the words made whole that a line's end has split; each line keeps its number.

    The hyphen stays where the rest of the text, the first part ("non-", "co-") or a capital after it speaks for it.
    """
    if not _SPLIT_WORD.search(text):
        return text
    known = Counter(word.casefold() for word in _WORD.findall(text))

    def whole(match: re.Match[str]) -> str:
        first, second, punctuation = match.groups()
        hyphened, plain = f"{first}-{second}".casefold(), f"{first}{second}".casefold()
        if known[hyphened] != known[plain]:
            keep = known[hyphened] > known[plain]
        else:
            keep = not second[0].islower() or first.casefold() in _KEEP_HYPHEN
        return f"{first}{'-' if keep else ''}{second}{punctuation}\n"

    return _SPLIT_WORD.sub(whole, text)
