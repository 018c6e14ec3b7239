"""The links of an assembly: what is stated between which nodes, and which node is mentioned in which passage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable

from graph.changes import LinkRecord
from graph.identifiers import link_id
from graph.vocabulary import vocabulary
from loaders.facts import Statement, links
from loaders.units import Item

Ends = tuple[str, str, str]
"""Between which nodes a link is: source id, type, target id."""


def ends(source: str, kind: str, target: str) -> Ends:
    """The ends of a link; those of a symmetric type in order, since it is stored once."""
    if vocabulary().types[kind].symmetric and target < source:
        source, target = target, source
    return source, kind, target


class Ties:
    """The links between nodes: state and mention, or take back, then `settle`."""

    def __init__(self) -> None:
        self._statements: dict[Ends, set[Item]] = defaultdict(set)
        self._records: dict[Ends, dict[str, LinkRecord]] = {}
        self._mentions: Counter[tuple[str, str]] = Counter()
        self._restated: set[Ends] = set()
        self._mentioned_before: dict[tuple[str, str], bool] = {}

    def state(self, between: Ends, link: Item) -> None:
        """Say that this link of a document is between these ends."""
        self._statements[between].add(link)
        self._restated.add(between)

    def take_back(self, between: Ends, link: Item) -> None:
        """Say that it no longer is."""
        self._statements[between].discard(link)
        self._restated.add(between)

    def mention(self, node: str, passage: str, by: int) -> None:
        """Count one thing more (`by` is 1) or fewer (-1) that is this node and is mentioned in this passage."""
        key = (node, passage)
        self._mentioned_before.setdefault(key, key in self._mentions)
        self._mentions[key] += by
        if not self._mentions[key]:
            del self._mentions[key]

    def settle(self, statement_of: Callable[[Item], Statement]) -> dict[str, LinkRecord | None]:
        """The links that changed since: their records by id, None where there is no such link any more."""
        gone: set[str] = set()
        changed: dict[str, LinkRecord | None] = {}
        for between in self._restated:
            old = self._records.pop(between, {})
            new = self._made(between, statement_of)
            if new:
                self._records[between] = new
            gone |= old.keys() - new.keys()
            changed |= {link: record for link, record in new.items() if old.get(link) != record}
        for (node, passage), before in self._mentioned_before.items():
            after = (node, passage) in self._mentions
            link = link_id(node, "MENTIONED_IN", passage)
            if after and not before:
                changed[link] = LinkRecord(node, "MENTIONED_IN", passage, {"id": link})
            elif before and not after:
                gone.add(link)
        self._restated, self._mentioned_before = set(), {}
        return changed | dict.fromkeys(gone - changed.keys())

    def _made(self, between: Ends, statement_of: Callable[[Item], Statement]) -> dict[str, LinkRecord]:
        """The links between these ends: none from a node to itself, which two names of one thing may seem to have."""
        source, kind, target = between
        stated = self._statements[between]
        if not stated:
            del self._statements[between]
        if not stated or source == target:
            return {}
        return links(source, vocabulary().types[kind], target, map(statement_of, stated))
