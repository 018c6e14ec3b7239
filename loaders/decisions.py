"""People's decisions on identity: a file of sorted lines, kept with the documents and replayed at every load.

Each line is JSON: ``{"judgement": "POSITIVE", "label": "Person", "names": ["A. Costa", "Ana Costa"]}``. POSITIVE: what
a document calls by the one name is what a document calls by the other. NEGATIVE: it is not, whatever else they share.
A decision becomes part of what each document says of the names, so that the graph stays a function of its readings.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.errors import LiaisonsError
from graph.identifiers import digest, fold
from graph.vocabulary import vocabulary
from loaders.identity import APART
from loaders.reading import Reading, Thing

POSITIVE, NEGATIVE = "POSITIVE", "NEGATIVE"


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """That the things with this label and these two names (folded, in order) are one, or are not."""

    label: str
    names: tuple[str, str]
    judgement: str

    def keys(self, thing: Thing) -> list[str]:
        """The identity keys that the decision gives `thing`; none where it does not speak of it."""
        name = fold(thing.name)
        if thing.label != self.label or name not in self.names:
            return []
        pair = digest(self.label, *self.names)
        return [f"decision:{pair}"] if self.judgement == POSITIVE else [f"{APART}{pair}={self.names.index(name)}"]


def read_decisions(path: Path) -> list[Decision]:
    """The decisions in the file at `path`, sorted; empty lines are passed over.

    Raises `LiaisonsError`, with the number of the line, where a line is no decision or contradicts another one.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LiaisonsError(f"The decisions in {path} cannot be read: {error}.") from error
    found: dict[tuple[str, tuple[str, str]], Decision] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            decision = _decision(line, f"Line {number} of {path}")
            other = found.setdefault((decision.label, decision.names), decision)
            if other.judgement != decision.judgement:
                raise LiaisonsError(f"Line {number} of {path} contradicts an earlier line about the same two names.")
    return sorted(found.values())


def decided(reading: Reading, decisions: Iterable[Decision]) -> Reading:
    """`reading` with the keys that `decisions` give its things."""
    decisions = list(decisions)
    things = tuple(
        replace(thing, keys=tuple(sorted({*thing.keys, *(key for each in decisions for key in each.keys(thing))})))
        for thing in reading.things
    )
    return replace(reading, things=things)


def _decision(line: str, where: str) -> Decision:
    form = '{"judgement": "POSITIVE" or "NEGATIVE", "label": "Person", "names": ["one", "other"]}'
    try:
        entry: Any = json.loads(line)
        judgement, label, names = entry["judgement"], entry["label"], entry["names"]
        one, other = sorted({fold(name) for name in names})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LiaisonsError(f"{where} is no decision about two names; write {form}.") from error
    if judgement not in (POSITIVE, NEGATIVE) or label not in vocabulary().things:
        raise LiaisonsError(f"{where} has no such judgement or label; write {form}.")
    return Decision(label, (one, other), judgement)
