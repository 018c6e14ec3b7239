"""Agenda entries, "2-5 October, Lima: regional seminar on …", and side events announced by their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.identifiers import fold
from loaders.mentions.candidates import CERTAIN, Candidate
from loaders.mentions.shapes import proper
from loaders.mentions.tokens import Stretch

COLON = re.compile(r"\s*[:–—-]\s+")
TRAILING = re.compile(r"\s*(?:\((?:page|p\.|see)[^)]*\)|(?<!\.[A-Z])\.)\s*$")
CUT = re.compile(
    r",? (?:organi[sz]ed|with the participation|with UN|as part of|hosted|in cooperation|in partnership)\b.*", re.DOTALL
)
HOUR = re.compile(r"\b\d{1,2}[.:h]\d\d\b|\b\d{1,2}\s?(?:am|pm|AM|PM)\b")
LINE = 80  # characters of a line that holds day, hour and room
SIDE_EVENT = re.compile(
    r"(?:parallel|side)[ -]event[^“\"«]{0,12}[“\"«](?P<title>[^”\"»]{12,300})[”\"»]?", re.IGNORECASE
)


def agenda_entries(stretch: Stretch) -> Iterator[Candidate]:
    """The event of a passage that begins with its date and place."""
    text, base = stretch.text, stretch.passage.start
    dates = [date for date in stretch.dates if date.start - base < 12]
    if not dates:
        return
    date = dates[0]
    rest = text[date.end - base :]
    colon = re.match(r",?\s*(?P<place>[^:.;()]{3,40}):\s+(?P<what>\S.{8,})", rest, re.DOTALL)
    if not colon or not _is_place(stretch, colon["place"]):
        return
    start = date.end + colon.start("what")
    what = TRAILING.sub("", TRAILING.sub("", colon["what"]))
    core = CUT.sub("", what)
    place = " ".join(colon["place"].split()).strip(" ,")
    properties = {"start": date.first, "end": date.last or date.first, "kind": _kind(stretch, core)}
    written = text[date.start - base : date.end - base]
    name = f"{' '.join(core.split())}, {place}, {' '.join(written.split())} {date.first[:4]}"
    if re.search(r"\d{4}\s*$", written):
        name = name[:-5]
    first = re.split(r",? and (?=\w+ of the\b)|;", core)[0]
    aliases = dict.fromkeys(" ".join(text.split()) for text in (core, what, first))
    yield Candidate(
        start, start + len(what), "Event", name, "title", CERTAIN, aliases=tuple(aliases), properties=properties
    )


def _is_place(stretch: Stretch, written: str) -> bool:
    """Whether the words between the date and the colon are a known place or state."""
    parts = [fold(part) for part in written.split(",") if part.strip()]
    return bool(parts) and any(part in stretch.lexicon.names for part in parts)


def _kind(stretch: Stretch, what: str) -> str:
    words = re.findall(r"\w+", what.lower())
    for word in words:
        for label, kind in stretch.lexicon.heads.get(word, ()):
            if label == "Event":
                return kind
    return "visit" if "follow" in words else "meeting"


def scheduled(stretches: Sequence[Stretch]) -> Iterator[Candidate]:
    """Events announced by a line with day and hour, and the title on the line below it."""
    for line, below in pairwise(stretches):
        if not (line.dates and HOUR.search(line.text) and len(line.text) <= LINE and below.passage.kind == "heading"):
            continue
        if fold(" ".join(below.text.split())) in below.lexicon.names:
            continue  # "New York": where, not what
        date = line.dates[0]
        start, end = below.span(0, len(below.tokens) - 1)
        title = proper(" ".join(below.text.split()), below)
        properties = {"start": date.first, "end": date.last or date.first, "kind": "meeting"}
        yield Candidate(start, end, "Event", title, "title", CERTAIN, properties=properties)


def side_events(stretch: Stretch) -> Iterator[Candidate]:
    """Side events by the title that stands in quotation marks after the word."""
    for match in SIDE_EVENT.finditer(stretch.text):
        start = stretch.passage.start + match.start("title")
        title = " ".join(match["title"].split())
        yield Candidate(
            start, start + len(match["title"]), "Event", title, "title", CERTAIN, properties={"kind": "side event"}
        )
