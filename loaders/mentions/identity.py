"""Which names of a document stand for one thing: by the lexicon, by their keys, and by the rules of `joins`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from graph.identifiers import fold
from loaders.lexicon import Lexicon
from loaders.mentions import joins
from loaders.mentions.candidates import Candidate
from loaders.mentions.names import Identity, bare, expanded

# The number of a resolution, which needs no year or, where it is high, no session after it.
COUNTED = re.compile(r"(?:A/RES/|S/RES/)?(\d{1,4}(?= \(\d{4}\)|$)|\d{4}(?= ?\([IVXLC]+\)))(?: ?\(\w+\))?")


def identities(candidates: Iterable[Candidate], lexicon: Lexicon) -> list[Identity]:
    """The things that the candidates name, in order of their first place."""
    gathering = _Gathering(lexicon)
    for candidate in candidates:
        gathering.take(candidate)
    for join in (
        joins.surnames,
        joins.misspellings,
        joins.parts_of_names,
        joins.acronyms,
        joins.ordinals,
        joins.titles,
    ):
        gathering.join(join)
    return sorted(gathering.identities(), key=lambda one: (one.places[0].start, -one.places[0].end, one.label))


class _Gathering:
    """Things as sets of candidates that grow together (union-find)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.parents: list[int] = []
        self.candidates: list[Candidate] = []
        self.by_key: dict[tuple[str, str], int] = {}

    def take(self, candidate: Candidate) -> None:
        """Put the candidate with the thing that bears one of its keys."""
        index = len(self.candidates)
        self.candidates.append(candidate)
        self.parents.append(index)
        for key in _keys(candidate, self.lexicon):
            other = self.by_key.setdefault((candidate.label, key), index)
            self.unite(other, index)

    def root(self, index: int) -> int:
        """The candidate that stands for the set of this one."""
        while self.parents[index] != index:
            self.parents[index] = self.parents[self.parents[index]]
            index = self.parents[index]
        return index

    def unite(self, one: int, other: int) -> None:
        """Let both be one thing."""
        first, second = sorted((self.root(one), self.root(other)))
        self.parents[second] = first

    def identities(self) -> list[Identity]:
        """The things gathered so far."""
        found: dict[int, Identity] = {}
        for index in sorted(
            range(len(self.candidates)), key=lambda i: (self.candidates[i].start, self.candidates[i].end)
        ):
            candidate = self.candidates[index]
            identity = found.setdefault(self.root(index), Identity(candidate.label))
            identity.places.append(candidate)
            identity.entry = identity.entry or candidate.entry
        return list(found.values())

    def join(self, pairs: Callable[[list[Identity], Lexicon], joins.Pairs]) -> None:
        """Unite the pairs of things that a rule finds to be one."""
        places = {id(candidate): index for index, candidate in enumerate(self.candidates)}
        for one, other in pairs(self.identities(), self.lexicon):
            self.unite(places[id(one.places[0])], places[id(other.places[0])])


def _keys(candidate: Candidate, lexicon: Lexicon) -> Iterator[str]:
    name = bare(candidate.name)
    if candidate.entry:
        yield "entry:" + candidate.entry.id
        return
    symbol = candidate.properties.get("symbol")
    if symbol:
        yield "symbol:" + fold(re.sub(r"/Corr\.\d+$", "", symbol))
        number = re.search(r"/RES/(\d+/\d+)", symbol)
        if number:
            yield "symbol:" + fold(number[1])
        counted = COUNTED.fullmatch(symbol)
        if counted:  # "resolution 1325" is resolution 1325 (2000)
            yield "number:" + counted[1]
        for alias in (candidate.name, *candidate.aliases):
            if " " in alias:
                yield expanded(alias, lexicon)
        return
    ordinal = candidate.properties.get("ordinal")
    if ordinal and candidate.properties.get("series"):
        series, kind = expanded(candidate.properties["series"], lexicon), candidate.properties.get("kind", "")
        yield f"ordinal:{ordinal}:{series}:{kind}"
    if candidate.label == "Person" and not candidate.whole:
        yield "surname:" + name
        return
    name = expanded(candidate.name, lexicon)
    yield name
    if candidate.label in ("Institution", "Publication", "Programme") or ordinal:
        content = sorted({word for word in name.split() if word not in lexicon.lists["small_words"]})
        if len(content) > 2:
            yield "words:" + " ".join(content)
    for alias in candidate.aliases:
        if " " in alias or alias.isupper() or candidate.label != "Event":
            yield expanded(alias, lexicon)
