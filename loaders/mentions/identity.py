"""Which names of a document stand for one thing: full names and acronyms, surnames, prefixes, known translations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identifiers import fold
from loaders.lexicon import Entry
from loaders.mentions.candidates import Candidate

ARTICLE = re.compile(r"(?:the|an?|la|le|les|l|el|los|las|der|die|das|den|des|du|de|its|their|our) ")


@dataclass(slots=True)
class Identity:
    """One thing of the document while its names are gathered; `places` are its candidates."""

    label: str
    entry: Entry | None = None
    places: list[Candidate] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Its full names as written, the most frequent and then the longest first."""
        counts: dict[str, int] = defaultdict(int)
        for place in self.places:
            if place.whole and place.how in ("name", "title", "symbol"):
                counts[place.name] += 1
        return sorted(counts, key=lambda name: (-counts[name], -len(name), name))


def bare(name: str) -> str:
    """`name` folded, without an article before it."""
    folded = fold(name)
    while match := ARTICLE.match(folded):
        folded = folded[match.end() :]
    return folded


def identities(candidates: Iterable[Candidate]) -> list[Identity]:
    """The things that the candidates name, in order of their first place."""
    gathering = _Gathering()
    for candidate in candidates:
        gathering.take(candidate)
    gathering.join_people()
    gathering.join_bodies()
    found = [identity for identity in gathering.found if identity.places]
    found.sort(key=lambda identity: min((place.start, -place.end) for place in identity.places))
    return found


class _Gathering:
    def __init__(self) -> None:
        self.found: list[Identity] = []
        self.by_key: dict[tuple[str, str], Identity] = {}

    def take(self, candidate: Candidate) -> None:
        """Put the candidate with the thing it names, by the lexicon, by its name or by its acronym."""
        keys = list(_keys(candidate))
        identity = next((self.by_key[key] for key in keys if key in self.by_key), None)
        if identity is None:
            identity = Identity(candidate.label)
            self.found.append(identity)
        for key in keys:
            other = self.by_key.setdefault(key, identity)
            if other is not identity and other.label == identity.label:
                self.merge(other, identity)
        identity.entry = identity.entry or candidate.entry
        identity.places.append(candidate)

    def merge(self, gone: Identity, kept: Identity) -> None:
        """Let `kept` have all that `gone` had."""
        if gone is kept:
            return
        kept.places.extend(gone.places)
        kept.entry = kept.entry or gone.entry
        gone.places = []
        for key, identity in self.by_key.items():
            if identity is gone:
                self.by_key[key] = kept

    def join_people(self) -> None:
        """Join a surname, or a name with fewer parts, to the one full name that holds it."""
        people = [one for one in self.found if one.label == "Person" and one.places]
        full = [one for one in people if any(place.whole for place in one.places)]
        for one in people:
            if not one.places:
                continue
            words = fold(max((place.name for place in one.places), key=len)).split()
            others = [other for other in full if other is not one and other.places and _same_person(words, other)]
            if len(others) == 1:
                self.merge(one, others[0])

    def join_bodies(self) -> None:
        """Join "Advisory Group" to the one "Library Carpentry Advisory Group"."""
        bodies = [one for one in self.found if one.label != "Person" and one.places and one.entry is None]
        names = {id(one): [bare(name) for name in one.names] for one in bodies}
        for one in bodies:
            if not one.places or one.label not in ("Institution", "Fund", "Programme", "Instrument"):
                continue
            others = [
                other
                for other in bodies
                if other is not one
                and other.places
                and other.label == one.label
                and any(
                    longer.endswith(" " + name) or (longer.startswith(name + " ") and one.label != "Institution")
                    for name in names[id(one)]
                    if name.count(" ") >= 1
                    for longer in names[id(other)]
                )
            ]
            if len(others) == 1:
                self.merge(one, others[0])


def _same_person(words: list[str], other: Identity) -> bool:
    """Whether a name of these words can be a shorter form of the other person's name."""
    for place in other.places:
        if not place.whole:
            continue
        longer = fold(place.name).split()
        if len(words) == 1:
            if len(longer) > 1 and words[0] in (longer[-1], " ".join(longer[1:])):
                return True
        elif words != longer and len(words) <= len(longer):
            if " ".join(words) == " ".join(longer[-len(words) :]):
                return True
            if words[-1] == longer[-1] and words[0] == longer[0]:
                return True
    return False


def _keys(candidate: Candidate) -> Iterable[tuple[str, str]]:
    if candidate.entry:
        yield candidate.label, "entry:" + candidate.entry.id
    elif candidate.properties.get("symbol"):
        yield candidate.label, "symbol:" + fold(candidate.properties["symbol"])
    elif candidate.properties.get("ordinal") or candidate.properties.get("start"):
        yield candidate.label, f"event:{bare(candidate.name)}"
    else:
        yield candidate.label, bare(candidate.name)
    for alias in candidate.aliases:
        yield candidate.label, ("entry:" + candidate.entry.id) if candidate.entry else bare(alias)
