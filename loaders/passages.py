"""A document cut into passages: sentences, headings, bullets, table rows and captions, each a slice of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.blocks import Block, blocks_of
from loaders.layout import laid_out
from loaders.reading import Passage
from loaders.sentences import sentence_ends

if TYPE_CHECKING:
    from loaders.readers.source import SourceText

__all__ = ["passages", "passages_of", "plain"]

_INLINE_MARKS = "*_`~"


def passages(source: SourceText) -> tuple[Passage, ...]:
    """The passages of `source`, ascending and disjoint: ``source.text[p.start:p.end] == p.text``."""
    return passages_of(source.text, source.page_starts, source.language)


def plain(text: str) -> str:
    """`text` at the same length, with spaces for what is layout: marks, bullets, page numbers, ends of lines.

    Cells of table rows are parted by tabs, whatever parted them.
    """
    return laid_out(text).plain


def passages_of(text: str, page_starts: tuple[int, ...] = (0,), language: str = "und") -> tuple[Passage, ...]:
    """The passages of `text`, whose pages begin at `page_starts`."""
    layout = laid_out(text)
    found: list[Passage] = []
    page = 0
    for block in blocks_of(layout):
        for start, end in _slices(text, layout.plain, block, language, after=found[-1].end if found else 0):
            while page < len(page_starts) and page_starts[page] <= start:
                page += 1
            found.append(Passage(start, end, max(1, page), block.kind, text[start:end]))
    return tuple(found)


def _slices(text: str, plain: str, block: Block, language: str, after: int) -> list[tuple[int, int]]:
    """Start and end of each passage of `block`, none before `after`."""
    ends = [block.end] if block.kind in ("row", "heading") else sentence_ends(plain, block.start, block.end, language)
    slices = []
    begin = block.start
    for end in ends:
        stretch = plain[begin:end]
        first, last = begin + len(stretch) - len(stretch.lstrip()), begin + len(stretch.rstrip())
        begin = end
        if any(character.isalnum() for character in stretch):
            # Marks that touch the words belong to them: "**4 posts** in Vienna" is a better quotation than "4 posts**".
            while first > after and text[first - 1] in _INLINE_MARKS and plain[first - 1] == " ":
                first -= 1
            while last < block.end and text[last] in _INLINE_MARKS and plain[last] == " ":
                last += 1
            slices.append((first, last))
            after = last
    return slices
