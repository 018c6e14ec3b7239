"""PDF files: lines put together to paragraphs by where they stand on the page, headings known by their size."""

from __future__ import annotations

import ctypes
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from loaders.readers.source import PAGE_BREAK, Extract, UnreadableFile
from loaders.readers.text import heal_hyphens

LARGER = 1.15  # a heading's letters are so many times as high as those of the text
LONGEST_HEADING = 250  # characters
NEW_PARAGRAPH = 1.3  # lines this many times further apart than usual do not belong together
CLOSE = 0.8  # lines this much less far apart than others beside them are of one paragraph, where there was no room
LOOSE = 1.4  # lines this many times further apart than their letters are high are seldom of one paragraph
CELL_GAP = 0.9  # a space this many times as wide as letters are high parts cells of a table
FURNITURE_PAGES = 3  # a line at the same place on so many pages is no part of the text
FURNITURE_SHARE = 0.4  # … and on so many of all pages (left and right ones may differ)

_TITLE_OF_PROGRAM = re.compile(r"microsoft word|untitled|powerpoint|\.(?:docx?|indd|pdf|odt|pptx?)\b", re.IGNORECASE)
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_BULLET = re.compile(r"[•◦▪●■–⇒➢\uf0b7-]\s|\(?\d{1,2}[.)]\s")
_WRAP = re.compile(r"(?<!\n)\n(?!\n)")
_END_HYPHEN = "\x02"  # what PDFium gives for the hyphen and the line's end where a word is split


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print; `size` is the height of its letters, in points like the places of its edges."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    first_word: float  # width


def extract(data: bytes, path: Path) -> Extract:
    """The pages of a PDF as paragraphs, with its title and the day it was made.

    Raises UnreadableFile where it is encrypted, damaged, or has no text (a scan).
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFile(
                f"{path} is an encrypted PDF: save a copy without a password and load that."
            ) from error
        raise UnreadableFile(f"{path} is no PDF or a damaged one: open it and save it anew.") from error
    try:
        pages = [_lines(document, index, path) for index in range(len(document))]
        metadata = document.get_metadata_dict()
    finally:
        document.close()
    if not any(character.isalnum() for lines in pages for line in lines for character in line.text):
        raise UnreadableFile(f"{path} is a PDF without text, as scans are: run text recognition (OCR) on it first.")
    title = metadata.get("Title", "").strip()
    created = _CREATED.match(metadata.get("CreationDate", ""))
    return Extract(
        pages=_texts(_without_furniture(pages)),
        title=None if _TITLE_OF_PROGRAM.search(title) else title,
        created="-".join(created.groups()) if created else None,
    )


def _lines(document: Any, index: int, path: Path) -> list[_Line]:
    """The lines of a page in the order in which they were drawn."""
    try:
        page = document[index]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(f"{path} is damaged on page {index + 1}: open it and save it anew.") from error
    lines = []
    characters: list[tuple[str, Any]] = []
    for position in range(text_page.count_chars()):
        character = _character(text_page, position)
        if character[0] == _END_HYPHEN:
            characters.append(("-", character[1]))
        elif character[0] not in "\r\n":
            characters.append(character)
            continue
        if characters:
            lines.append(_line(characters))
            characters = []
    if characters:
        lines.append(_line(characters))
    text_page.close()
    page.close()
    return [line for line in lines if line.text]


def _character(text_page: Any, position: int) -> tuple[str, Any]:
    """A character and its box, as high as its font is."""
    code = pdfium.FPDFText_GetUnicode(text_page.raw, position)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page.raw, position, ctypes.byref(box))
    return (chr(code) if 0 < code < 0x110000 else " "), box


def _line(characters: list[tuple[str, Any]]) -> _Line:
    printed = [box for character, box in characters if not character.isspace()]
    if not printed:
        return _Line("", 0, 0, 0, 0, 0)
    size = statistics.median(box.top - box.bottom for box in printed) or 1.0
    gap = CELL_GAP * size if _has_cells(characters, printed, size) else float("inf")
    text = ""
    last: Any = None
    first_word = 0.0
    for character, box in characters:
        if character.isspace():
            text += " " if text and not text.endswith((" ", "\t")) else ""
            continue
        if last is not None and box.left - last.right > gap and any(map(str.isalnum, text)):
            text = text.rstrip(" ") + "\t"
        text += character
        last = box
        if " " not in text and "\t" not in text:
            first_word = box.right - printed[0].left
    left, right = min(box.left for box in printed), max(box.right for box in printed)
    return _Line(text.strip(), left, right, statistics.median(box.bottom for box in printed), size, first_word)


def _has_cells(characters: list[tuple[str, Any]], printed: list[Any], size: float) -> bool:
    """Whether wide spaces in a line part cells; in a justified line all spaces are wide alike."""
    spaces = sum(character.isspace() for character, _ in characters)
    gaps = [b.left - a.right for a, b in pairwise(printed) if b.left - a.right > 0.15 * size]
    return not (spaces >= 4 and len(gaps) >= spaces - 1 and max(gaps) < 1.5 * min(gaps))


def _without_furniture(pages: list[list[_Line]]) -> list[list[_Line]]:
    """`pages` without the running heads and feet: lines that stand at the same height on many pages."""

    def place(line: _Line) -> tuple[str, int]:
        return re.sub(r"\d+", "0", line.text), round(line.bottom / 4)

    counts = Counter(spot for lines in pages for spot in {place(line) for line in lines})
    least = max(FURNITURE_PAGES, FURNITURE_SHARE * len(pages))
    return [[line for line in lines if counts[place(line)] < least] for lines in pages]


def _texts(pages: list[list[_Line]]) -> tuple[str, ...]:
    """Each page's lines as paragraphs, with marks before headings, words split over lines made whole."""
    weights: Counter[float] = Counter()
    for line in (line for lines in pages for line in lines):
        weights[round(line.size, 1)] += len(line.text)
    body = max(sorted(weights), key=weights.__getitem__)
    largest = max((line.size for lines in pages for line in lines if _is_heading(line, body)), default=0.0)
    wrapped = PAGE_BREAK.join("".join(_page(lines, body, largest)) for lines in pages)
    return tuple(_WRAP.sub(" ", heal_hyphens(wrapped)).split(PAGE_BREAK))


def _is_heading(line: _Line, body: float) -> bool:
    return line.size > LARGER * body and len(line.text) <= LONGEST_HEADING and any(map(str.isalpha, line.text))


def _page(lines: list[_Line], body: float, largest: float) -> Iterator[str]:
    """The text of a page: wrapped lines parted by one line end, paragraphs by two, a heading on one line."""
    for heading, group in _groups(lines, body):
        if heading:
            yield ("# " if group[0].size > 0.95 * largest else "## ") + " ".join(line.text for line in group)
        else:
            right = _right_edge(group)
            edge = max(line.right for line in group)
            widest = max((above.bottom - below.bottom for above, below in pairwise(group)), default=0.0)
            item: _Line | None = None
            for line, following in zip(group, [*group[1:], None], strict=True):
                yield line.text
                item = line if _BULLET.match(line.text) else item
                if following:
                    hangs = item is not None and following.left > item.left + 0.5 * line.size
                    close = line.bottom - following.bottom < CLOSE * widest
                    yield "\n" if _wraps(line, following, edge if close else right, hangs) else "\n\n"
        yield "\n\n"


def _groups(lines: list[_Line], body: float) -> Iterable[tuple[bool, list[_Line]]]:
    """Lines that stand one under the other in one size, and whether they are a heading."""
    pitches = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 3 * a.size]
    usual = statistics.median(pitches) if pitches else 0.0
    groups: list[list[_Line]] = []
    for line in lines:
        above = groups[-1][-1] if groups else None
        same = (
            above is not None
            and abs(above.size - line.size) < 0.1 * line.size
            and 0 < above.bottom - line.bottom <= NEW_PARAGRAPH * max(usual * line.size / body, line.size)
            and not ("\t" in above.text or "\t" in line.text)
        )
        if same:
            groups[-1].append(line)
        elif above and abs(above.bottom - line.bottom) < 0.2 * line.size and line.left > above.right:
            # Cells of one row that were drawn one by one.
            joined = replace(above, text=f"{above.text}\t{line.text}", right=line.right)
            groups[-1][-1] = joined
        else:
            groups.append([line])
    return [(_is_heading(group[0], body) and "\t" not in group[0].text, group) for group in groups]


def _right_edge(group: list[_Line]) -> float:
    """How far the lines of a group may go; for ever where most of them end earlier, as those of a list do.

    Two lines far apart alone are more likely two paragraphs.
    """
    edge = max(line.right for line in group)
    full = sum(_has_no_room(line, following, edge) for line, following in pairwise(group))
    loose = len(group) == 2 and group[0].bottom - group[1].bottom > LOOSE * group[0].size
    return edge if full > 0.5 * (len(group) - 1) and not loose else float("inf")


def _has_no_room(line: _Line, following: _Line, right: float) -> bool:
    return following.first_word + 0.25 * line.size > right - line.right


def _wraps(line: _Line, following: _Line, right: float, hangs: bool) -> bool:
    """Whether a paragraph goes on from `line` to `following`: there was no room, or it hangs under a bullet."""
    if _BULLET.match(following.text) or "@" in following.text.split(maxsplit=1)[0]:
        return False
    if hangs or following.text[0].islower() or line.text.endswith("-"):
        return True
    if following.left > line.left + line.size and line.text.endswith((".", ":", ";", "!", "?")):
        return False
    return _has_no_room(line, following, right)
