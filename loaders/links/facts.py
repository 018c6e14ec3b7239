"""What the rules have read, gathered: checked against the vocabulary, identical facts made one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from graph.vocabulary import vocabulary
from loaders.links.confidence import confidence
from loaders.links.story import is_state
from loaders.reading import Link, Thing


class Facts:
    """Facts about the things of one document, as rules add them."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self._things = things
        self._found: list[Link] = []
        self._supposed: list[Link] = []

    def add(self, source: int, kind: str, target: int, rule: str, passages: Iterable[int], **properties: Any) -> None:
        """Add a link of type `kind` between two things (indices), unless the vocabulary does not allow its ends.

        `passages` are the indices of the passages it is read from; properties that are None or empty are left out.
        """
        if source == target:
            return
        labels = self._things[source].label, self._things[target].label
        if not vocabulary().allows(kind, *labels):
            return
        declared = vocabulary().types[kind]
        if declared.symmetric and source > target:
            source, target = target, source
        kept = {
            name: value for name, value in properties.items() if value not in (None, "") and name in declared.properties
        }
        self._found.append(Link(source, kind, target, tuple(sorted(set(passages))), rule, confidence(rule), kept))

    def pairs(
        self,
        sources: Iterable[int],
        kind: str,
        targets: Iterable[int],
        rule: str,
        passages: Iterable[int],
        **properties: Any,
    ) -> None:
        """Add a link from each source to each target."""
        targets, passages = list(targets), list(passages)
        for source in sources:
            for target in targets:
                self.add(source, kind, target, rule, passages, **properties)

    def suppose(
        self, people: Iterable[int], kind: str, state: int, rule: str, passages: Iterable[int], **properties: Any
    ) -> None:
        """Add that people work for or represent a state of which the text does not say so, unless it says that they
        work for or represent another one, or that they met this one.
        """
        said = len(self._found)
        self.pairs(people, kind, [state], rule, passages, **properties)
        self._supposed += self._found[said:]
        del self._found[said:]

    def known(self, kind: str) -> set[tuple[int, int]]:
        """What links of type `kind` lead to so far, each with a passage they were read from."""
        return {(link.target, passage) for link in self._found if link.type == kind for passage in link.passages}

    def links(self) -> list[Link]:
        """The facts, identical ones made one with all their passages, sorted by what they say.

        Two links are one fact where their ends and type agree and no property tells them apart; a fact without the
        telling property (a role, an amount) is the same as the one that has it.
        """
        groups: dict[tuple[int, str, int], list[Link]] = {}
        for link in [*self._found, *filter(self._is_tenable, self._supposed)]:
            groups.setdefault((link.source, link.type, link.target), []).append(link)
        return [link for key in sorted(groups) for link in _merged(groups[key])]

    def _is_tenable(self, supposed: Link) -> bool:
        person, state = supposed.source, supposed.target
        return not any(
            (
                link.source == person
                and link.type in {"WORKS_FOR", "REPRESENTS"}
                and link.target != state
                and is_state(self._things[link.target])
            )
            or (link.type == "MET_WITH" and {link.source, link.target} == {person, state})
            for link in self._found
        )


def _merged(links: list[Link]) -> list[Link]:
    distinct = vocabulary().types[links[0].type].distinct
    merged: list[Link] = []
    # Those that say more come first, so that vaguer ones join them; the order in which rules ran breaks ties.
    for link in sorted(links, key=lambda link: -len(link.properties)):
        for at, known in enumerate(merged):
            if all(_agree(name, known, link) for name in distinct):
                best = known if known.confidence >= link.confidence else link
                passages = tuple(sorted({*known.passages, *link.passages}))
                properties = link.properties | known.properties
                merged[at] = Link(
                    known.source, known.type, known.target, passages, best.rule, best.confidence, properties
                )
                break
        else:
            merged.append(link)
    return sorted(merged, key=lambda link: (link.passages, sorted(map(str, link.properties.items()))))


def _agree(name: str, known: Link, link: Link) -> bool:
    value = link.properties.get(name)
    return value is None or _folded(known.properties.get(name)) == _folded(value)


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
