"""A place where something may be named, as a recogniser proposes it, and the choice among those that overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.lexicon import Entry

# How sure a recogniser is of what it proposes: a better rank wins over a longer span.
GUESSED, NAMED, KNOWN, CERTAIN = range(4)


@dataclass(slots=True)
class Candidate:
    """`plain[start:end]` may name something: `name` as it would be written in full, `aliases` what else it is called.

    `whole` is False for what is only part of a name, such as a surname, and can never stand for a thing alone.
    `closed` says that no part of the name is a thing of its own; `surface` is what is written there.
    """

    start: int
    end: int
    label: str
    name: str
    how: str = "name"
    rank: int = NAMED
    entry: Entry | None = None
    aliases: tuple[str, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    whole: bool = True
    closed: bool = False
    surface: str = ""

    @property
    def length(self) -> int:
        """The number of characters it covers."""
        return self.end - self.start


GRID = 256  # characters of a stretch of text in which overlaps are looked for
NESTING = frozenset({"Institution", "Event", "Instrument", "Publication", "Programme", "Fund", "Resolution"})
NESTED = frozenset({"Institution", "Place", "Programme", "Instrument", "Fund", "Person", "Publication", "Resolution"})
# These are told by a place within their name, which is then no thing of its own.
TOLD_BY_PLACES = NESTING - {"Institution", "Event"}


def chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand: of two that overlap, the surer and then the longer one; sorted by place.

    A known name within a longer one stays too ("the Embassy of [Ukraine]"): it is a thing of its own.
    """
    ranked = sorted(candidates, key=lambda c: (-c.rank, -c.length, c.start, c.entry is None, c.label, c.name))
    kept: list[Candidate] = []
    near: dict[int, list[Candidate]] = {}  # those kept, by stretches of text that they touch
    for candidate in ranked:
        touched = range(candidate.start // GRID, (candidate.end - 1) // GRID + 1)
        others = (other for cell in touched for other in near.get(cell, ()))
        if all(_compatible(candidate, other) for other in others if _overlap(candidate, other)):
            kept.append(candidate)
            for cell in touched:
                near.setdefault(cell, []).append(candidate)
    kept.sort(key=lambda c: (c.start, -c.length))
    # In "the Ottawa Treaty" the place only tells one treaty from the others.
    told = {candidate.start for candidate in kept if candidate.label in TOLD_BY_PLACES}
    return [candidate for candidate in kept if candidate.label != "Place" or candidate.start not in told]


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _compatible(candidate: Candidate, other: Candidate) -> bool:
    """Whether both may stand, given that they overlap."""
    inner, outer = (candidate, other) if candidate.length < other.length else (other, candidate)
    if inner.length == outer.length or not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    return outer.label in NESTING and inner.label in NESTED and nests(inner, outer)


def nests(inner: Candidate, outer: Candidate) -> bool:
    """Whether a name within another is a thing of its own there."""
    if outer.closed or outer.entry is not None or outer.label == "Person":
        return False
    if inner.entry is None and outer.how == "title" and (inner.label == "Place" or outer.label == "Programme"):
        return False
    if inner.how == "adjective":
        return outer.label in ("Event", "Resolution")
    if inner.label == "Person":
        whose = outer.label == "Event" and inner.start > outer.start and " " in inner.name  # "the trial of Ada Rossi"
        return whose or (outer.label in ("Event", "Publication", "Institution") and inner.properties != {})
    if inner.label == "Place" and outer.label in ("Institution", "Place"):
        return inner.end == outer.end and outer.name.endswith(f" in {inner.name}")  # "Consulate-General in Lima"
    if outer.label == "Institution" and inner.label in TOLD_BY_PLACES and inner.entry is None:
        before = outer.name.partition(inner.name)[0]
        return not before or before.endswith((" the ", "’s ", "'s "))  # not in "Government of National Accord"
    if outer.label == inner.label == "Institution" and inner.entry is None:
        return inner.rank >= KNOWN
    return inner.rank >= NAMED and (inner.entry is not None or outer.label != inner.label)


class Covered:
    """The places that are named already."""

    def __init__(self, found: Iterable[Candidate]) -> None:
        self.spans: list[tuple[int, int]] = []
        for start, end in sorted((candidate.start, candidate.end) for candidate in found):
            if self.spans and start < self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))
        self.starts = [start for start, _ in self.spans]

    def touches(self, start: int, end: int) -> bool:
        """Whether a named place overlaps ``plain[start:end]``."""
        at = bisect_right(self.starts, end - 1) - 1
        return at >= 0 and self.spans[at][1] > start
