"""The lines of a text: which are headings, bullets, table rows or page numbers, and what the text is without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.marks import without_marks
from loaders.months import MONTH_PATTERN


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a part of one with its own bullet: its words stand at ``bare[start:end]``.

    `kind` is "blank" (also a line that only separates), "furniture" (a page number), "heading" (marked as one, or an
    entry of a table of contents), "bullet", "row" or "text". `width` is what a line beside it may hold.
    """

    begin: int
    start: int
    end: int
    kind: str
    indent: int
    width: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A text without its inline marks (`bare`), without any marks (`plain`), both of its length, and its lines."""

    bare: str
    plain: str
    lines: tuple[Line, ...]


LONGEST_CELL = 400  # characters
WRAPPED = (50, 120)  # characters: the widths at which texts are wrapped
LEAST_COLUMN, COLUMN_LINES = 40, 6  # characters, lines: fewer and narrower ones are a masthead or a list, no column
USUAL_WIDTH = 70  # characters: where a text is too short or mixed to tell
PARAGRAPH = 160  # characters: a longer line is a paragraph that was not wrapped

_BULLETS = "•◦▪▫‣⁃∙●○■□◆◇➢➤►▶▸▹⇒→✓✔❖★·\uf0a7\uf0b7\uf0d8\uf0fc"
_STRONG = re.compile(rf"\s*+(?:[{_BULLETS}]\s*+|[*+-]\s++)(?=\S)")
_WEAK = re.compile(
    rf"""\s*+(?:
        [–—−]\s++
      | o\s++(?=[A-ZÀ-Þ\d“"«])
      | (?!\(?\d{{1,2}}\s?\.\s++{MONTH_PATTERN}\b) (?:\(\d{{1,3}}\)|\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}\s?[.)])\s++
      | (?:\([a-zA-Z]\)|[a-z]\)|\(?[ivx]{{1,5}}\)|[IVX]{{2,5}}\.)\s++
    )(?=\S)""",
    re.VERBOSE,
)
_INNER_BULLET = re.compile(rf"(?<=\s\s)[{_BULLETS}](?=\s)")
_QUOTED = re.compile(r"[ \t]*+(?:>[ \t]?)+")
_HEADING = re.compile(r"[ \t]*+#{1,6}[ \t]++")
_UNDERLINE = re.compile(r"\s*+(?:={3,}+|-{3,}+)\s*+")
_LEADERS = re.compile(r"\s?(?:(?:\.\s?){4,}|…[….\s]*|(?:_\s?){4,})\s*(?:\d{1,4}|[ivxl]{1,6})\s*$")
_TAB_NUMBER = re.compile(r"\s*\t\s*(\d{1,4})\s*$")
_PAGE_NUMBER = re.compile(
    r"""\s*+(?:
        [-–—|]?\s*+(?:page|seite|sida|side|página|pagina|pág\.|p\.)?\s*+\d{1,3}\s*+
        (?:(?:/|of|sur|von|av|af|de|di)\s*+\d{1,3}\s*+)?[-–—|]?
      | \S{0,20}\d\S{0,20}\s++(?:\([A-Z]\)\s++)?\d{1,3}/\d{1,3}
    )\s*+""",
    re.VERBOSE | re.IGNORECASE,
)
_ROW = re.compile(r"\t\s*+\S|(?:^|\s)\|(?:\s|$)|\|.*\|")


def laid_out(text: str) -> Layout:
    """The layout of `text`; the time it takes grows with its length."""
    bare = without_marks(text)
    lines = list(_classified(bare))
    _find_contents(bare, lines)
    _measure(lines)
    return Layout(bare, _plain(bare, lines), tuple(lines))


def _classified(bare: str) -> Iterator[Line]:
    """The lines of `bare`, each by itself and the one before it."""
    previous: Line | None = None
    listed = ""  # the kind of mark of the list that is open, which its next item has too
    for begin, end in _line_spans(bare):
        line = _line(bare, begin, end, previous, listed)
        if line.kind == "bullet":
            listed = _kind_of_mark(bare[begin : line.start])
        elif line.kind != "text":
            listed = ""
        if previous and line.kind == "blank" and previous.kind == "text" and _UNDERLINE.fullmatch(bare, begin, end):
            previous = replace(previous, kind="heading")
        if previous:
            yield previous
        previous = line
    if previous:
        yield previous


def _line_spans(bare: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, a line with several bullets in it parted before each."""
    for match in re.finditer(r"[^\n\f]*(?:[\n\f]|$)", bare):
        begin, end = match.span()
        if begin == end:
            continue
        cuts = [inner.start() for inner in _INNER_BULLET.finditer(bare, begin, end)]
        first = bare[begin:end].lstrip()[:1]
        if first in _BULLETS and first:
            cuts = [i for i in range(begin + 1, end - 1) if bare[i] == first and bare[i - 1] == " " == bare[i + 1]]
            cuts = [cut for cut in cuts if bare[begin:cut].strip()]
        for cut in cuts:
            yield begin, cut
            begin = cut
        yield begin, end


def _kind_of_mark(mark: str) -> str:
    """What the marks of one list have in common: "1." and "2.", "(a)" and "(b)"."""
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", mark.strip().lower()))


def _line(bare: str, begin: int, end: int, previous: Line | None, listed: str) -> Line:
    stripped = bare[begin:end].rstrip()
    stop = begin + len(stripped)
    indent = len(stripped) - len(stripped.lstrip())
    if not any(character.isalnum() for character in stripped):
        return Line(begin, begin, begin, "blank", indent)
    if _PAGE_NUMBER.fullmatch(bare, begin, stop):
        return Line(begin, begin, begin, "furniture", indent)
    quoted = _QUOTED.match(bare, begin, stop)
    start = quoted.end() if quoted else begin + indent
    heading = _HEADING.match(bare, start, stop)
    if heading:
        hashes = bare[heading.end() : stop].rstrip("# ")
        return Line(begin, heading.end(), heading.end() + len(hashes), "heading", indent)
    mark = _STRONG.match(bare, start, stop)
    if not mark or bare[start] == "-":
        mark = mark or _WEAK.match(bare, start, stop)
        if mark and previous and not _may_end(bare, previous) and _kind_of_mark(mark[0]) != listed:
            mark = None
    kind = "bullet" if mark else "text"
    if mark:
        start = mark.end()
    leaders = _LEADERS.search(bare, max(start, stop - 300), stop)
    if leaders and leaders.start() > start:
        return Line(begin, start, leaders.start(), "heading", indent)
    if kind == "text" and _ROW.search(bare, start, stop) and _has_short_cells(bare[start:stop]):
        kind = "row"
    return Line(begin, start, stop, kind, indent)


def _has_short_cells(line: str) -> bool:
    """Whether what tabs or upright bars part is short enough for cells; a paragraph may have such a sign too."""
    return max(map(len, re.split(r"[\t|]", line))) <= LONGEST_CELL


def _may_end(bare: str, line: Line) -> bool:
    """Whether what follows `line` may be a new bullet with a doubtful mark, and not the rest of a wrapped sentence."""
    return line.kind not in ("text", "row") or bare[line.end - 1] in '.:;,!?…)”"»'


def _find_contents(bare: str, lines: list[Line]) -> None:
    """Make the entries of tables of contents headings without their page numbers.

    Three or more rows in a run that end in rising numbers are such entries; fewer may be a table.
    """
    run: list[tuple[int, Line, int]] = []

    def settle() -> None:
        if len(run) >= 3:
            for index, line, end in run:
                lines[index] = replace(line, kind="heading", end=end)
        run.clear()

    last = 0
    for index, line in enumerate(lines):
        if line.kind == "blank":
            continue
        entry = _TAB_NUMBER.search(bare, max(line.start, line.end - 40), line.end)
        if not entry or int(entry[1]) < last or entry.start() <= line.start:
            settle()
        last = int(entry[1]) if entry else 0
        if entry and entry.start() > line.start:
            run.append((index, line, entry.start()))
    settle()


def _measure(lines: list[Line]) -> None:
    """Give each line the width of the lines that it stands among; blank lines part them.

    One line in eight may be longer: an address or a table row says nothing about where words were wrapped. In a text
    that is wrapped throughout, short lines among themselves (of an address, a masthead) have the width of the text;
    where most of a text stands in lines that are paragraphs, its short lines are no parts of wrapped ones either.
    """
    of_text = _usual_width([line.end - line.begin for line in lines if line.kind in ("text", "bullet")])
    first = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].kind not in ("blank", "heading"):
            continue
        lengths = [line.end - line.begin for line in lines[first:index]]
        if lengths:
            width = _near_longest(lengths)
            is_wrapped = (
                len(lengths) >= (3 if width >= LEAST_COLUMN else COLUMN_LINES)
                and sum(n >= 0.8 * width for n in lengths[:-1]) > len(lengths) / 2
            )
            for position in range(first, index):
                lines[position] = replace(lines[position], width=width if is_wrapped else max(width, of_text))
        first = index + 1


def _near_longest(lengths: list[int]) -> int:
    return sorted(lengths)[(len(lengths) - 1) * 7 // 8] if len(lengths) >= 8 else max(lengths)


def _usual_width(lengths: list[int]) -> int:
    """The width at which a whole text is wrapped: the longest where its lines are paragraphs, or what lines commonly
    hold at the least where they are too few to tell.
    """
    if 2 * sum(length for length in lengths if length > PARAGRAPH) > sum(lengths):
        return max(lengths)
    width = _near_longest(lengths) if lengths else 0
    full = sum(0.8 * width <= length <= 1.1 * width for length in lengths)
    return width if WRAPPED[0] <= width <= WRAPPED[1] and full >= max(5, 0.3 * len(lengths)) else USUAL_WIDTH


def _plain(bare: str, lines: list[Line]) -> str:
    """`bare` with spaces for all that is not words of a line."""
    pieces = []
    position = 0
    for line in lines:
        words = bare[line.start : line.end]
        words = words.replace("|", "\t") if line.kind == "row" else words.replace("\t", " ")
        pieces += [" " * (line.start - position), words]
        position = line.end
    return "".join([*pieces, " " * (len(bare) - position)])
