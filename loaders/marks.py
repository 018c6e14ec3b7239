"""Marks inside lines - emphasis, links, images, tags, escapes - replaced by spaces, so that offsets carry over."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_TAGS = (
    "a abbr article aside b big blockquote body br caption center cite code del details div dl dt dd em figcaption "
    "figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img ins kbd li link main mark meta nav ol p pre "
    "q s samp script section small span strike strong style sub summary sup table tbody td tfoot th thead title tr tt "
    "u ul var video"
).replace(" ", "|")

# Every piece is bounded, so that the time grows with the length of the text whatever stands in it.
_TOKEN = re.compile(
    rf"""
      (?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<comment><!--(?:[^-]|-(?!->)){{0,2000}}-->)
    | (?P<tag></?(?:{_TAGS})(?:\s[^<>]{{0,500}})?/?>)
    | (?P<address><(?=(?:https?://|mailto:)[^<>\s]{{1,500}}>))
    | (?P<entity>&(?:\#\d{{1,6}}|\#[xX][0-9a-fA-F]{{1,5}}|[a-zA-Z]{{2,8}});)
    | (?P<template>\{{\{{[^{{}}\n]{{0,300}}\}}\}}|\{{%[^{{}}\n]{{0,300}}%\}}|\{{[:.\#][^{{}}\n]{{0,200}}\}})
    | (?P<open>!?\[)
    | (?P<destination>\]\((?:[^()\s]|\([^()\s]{{0,200}}\)){{0,1000}}(?:\s+"[^"\n]{{0,300}}")?\s?\))
    | (?P<reference>\]\[[^\]\[\n]{{0,100}}\])
    | (?P<close>\])
    | (?P<stars>\*+)
    | (?P<bars>_+)
    | (?P<ticks>`+|~~+)
    | (?P<paragraph>\n[ \t]*\n)
    """,
    re.VERBOSE,
)
_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?P<name>[^\]\[\n]{1,100})\]:[ \t]+(?P<rest>\S.*)$")
_FILE_NAME = re.compile(r"\S*\.\w{2,5}|(?:img|image|picture|logo|screenshot)?[\W\d_]*", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\^?[\d*†‡a-z]{1,3}")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

Edit = tuple[int, int, str]  # start, end, what stands there instead (shorter ones are filled with spaces)


def without_marks(text: str) -> str:
    r"""`text` at the same length without its inline marks; lines, tabs and the marks at the start of lines stay.

    >>> without_marks("see [**the page**](#), it costs \\$5")
    'see    the page       , it costs  $5'
    """
    text = _SPACES.sub(" ", text)
    pieces, position = [], 0
    for start, end, instead in _disjoint_edits(text):
        blank = "".join(c if c in "\n\f" else " " for c in text[start + len(instead) : end])
        pieces += [text[position:start], instead, blank]
        position = end
    return "".join([*pieces, text[position:]])


def marks_removed(text: str) -> str:
    r"""`text` shortened by its inline marks, on the same number of lines.

    >>> marks_removed("see [**the page**](#), it costs \\$5")
    'see the page, it costs $5'
    """
    pieces, position = [], 0
    for start, end, instead in _disjoint_edits(text):
        lines = "".join(c for c in text[start:end] if c in "\n\f")
        pieces += [text[position:start], instead, lines]
        position = end
    return "".join([*pieces, text[position:]])


def _disjoint_edits(text: str) -> Iterator[Edit]:
    position = 0
    for edit in sorted(_edits(text), key=lambda edit: (edit[0], -edit[1])):
        if edit[0] >= position:
            yield edit
            position = edit[1]


def _edits(text: str) -> Iterator[Edit]:
    names = set()
    for match in _DEFINITION.finditer(text):
        name = match["name"]
        names.add(name.casefold())
        is_note = name.startswith("^")  # the text of a footnote is text; the address of a link is not
        yield match.start(), match.start("rest") if is_note else match.end(), ""
    opened: list[int] = []
    skip_until = 0
    for match in _TOKEN.finditer(text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if start < skip_until:
            continue
        if kind == "escape":
            yield start, end, ""
            skip_until = end + 1  # the character after it stands for itself
        elif kind in ("comment", "tag", "address", "ticks", "template"):
            yield start, end, ""
            if kind == "address":
                skip_until = text.index(">", end)
                yield skip_until, skip_until + 1, ""
        elif kind == "entity":
            character = html.unescape(match[0])
            if len(character) == 1:
                yield start, end, " " if character in "\u00a0\n\f" else character
        elif kind == "open":
            opened.append(start)
        elif kind == "paragraph":
            opened.clear()
        elif kind in ("destination", "reference", "close"):
            yield from _bracket(text, opened, match, names)
        elif kind in ("stars", "bars") and _is_emphasis(text, start, end):
            yield start, end, ""


def _bracket(text: str, opened: list[int], match: re.Match[str], names: set[str]) -> Iterator[Edit]:
    """The edits for a closing bracket: of a link, an image or a footnote; other brackets stand as they are."""
    if not opened:
        return
    start = opened.pop()
    first = start + (2 if text[start] == "!" else 1)
    inside = text[first : match.start()]
    kind = match.lastgroup
    named = match[0][2:-1].casefold() or inside.casefold()
    if kind == "close":
        if inside.startswith("^") and _FOOTNOTE.fullmatch(inside):
            yield start, match.end(), ""
        elif inside.casefold() in names:
            yield start, first, ""
            yield match.start(), match.end(), ""
        return
    if kind == "reference" and named not in names:
        return
    is_picture = text[start] == "!" and _FILE_NAME.fullmatch(inside)
    is_footnote = match[0].startswith("](#") and _FOOTNOTE.fullmatch(inside)
    if is_picture or is_footnote:
        yield start, match.end(), ""
    else:
        yield start, first, ""
        yield match.start(), match.end(), ""


def _is_emphasis(text: str, start: int, end: int) -> bool:
    """Whether the run of stars or low lines sets off text, and is no bullet, product or part of a name."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if text[start] == "_":
        return end - start >= 3 or not (before.isalnum() and after.isalnum())
    if end - start == 1 and before.isspace() and after.isspace():
        return False
    return not (before.isdigit() and after.isdigit())
