"""The text of one document as a reader gives it, and the error for a file that cannot be read."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from graph.errors import LiaisonsError

PAGE_BREAK = "\f"

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]|\x0b")
_TWICE_ENCODED = re.compile("[\u00c2-\u00f4](?=[\u0080-\u00bf]?[\u0080-\u009f])[\u0080-\u00bf]{1,3}")
_LIGATURES = {ord(c): unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"}


class UnreadableFile(LiaisonsError):
    """A file that gives no text: the message names it, says what is wrong with it and what to try."""


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""A document's text and what its first lines or its metadata say of it.

    `text` has its pages joined by ``"\f"`` and its lines by ``"\n"``; all offsets elsewhere count its characters.
    `page_starts` are the offsets at which pages begin (the first is 0). `format` is the name of the reader ("pdf",
    "text", …), `language` an ISO 639 code or "und", `date` an ISO date with the precision it was written with.
    """

    text: str
    page_starts: tuple[int, ...]
    format: str
    title: str
    language: str
    date: str | None

    def page_at(self, offset: int) -> int:
        """The number of the page (from 1) on which the character at `offset` stands."""
        return max(1, bisect.bisect_right(self.page_starts, offset))


@dataclass(frozen=True, slots=True)
class Extract:
    """What a reader of one format takes from a file: pages of text, and what its metadata say.

    `date` is the day it was published; `created` that on which the file was made, which may be much later.
    """

    pages: tuple[str, ...]
    title: str | None = None
    date: str | None = None
    created: str | None = None


def joined(pages: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """The tidied `pages` as one text, and the offsets at which each begins; a page break inside a page makes two."""
    texts = PAGE_BREAK.join(tidied(page) for page in pages).split(PAGE_BREAK)
    starts = [0]
    for text in texts[:-1]:
        starts.append(starts[-1] + len(text) + 1)
    return PAGE_BREAK.join(texts), tuple(starts)


def tidied(text: str) -> str:
    r"""`text` as offsets are counted in it: composed letters, lines ended by ``"\n"``, nothing that does not print.

    Text that was encoded twice (a bullet that became "â" and two control characters) is mended: control characters of
    that range stand in no text that was written by a person.
    """
    text = _LINE_ENDS.sub("\n", _TWICE_ENCODED.sub(_decoded_once, text))
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text)).translate(_LIGATURES)
    return unicodedata.normalize("NFC", text)


def _decoded_once(match: re.Match[str]) -> str:
    try:
        return match[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
