"""Answers that Cypher alone cannot give, or not fast enough: what a saved query's header may name.

`MEASURES` make the answer from the rows of the query's own statement. Those `AT_SCALE` give the same answer as the
statement, from the projection in `graph.projection`, where the graph has too many links for the engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.stores.values import Table

if TYPE_CHECKING:
    from graph.projection import Sharing
    from graph.stores.store import Store

Row = tuple[Any, ...]
Values = Mapping[str, Any]

LARGE = 20_000  # links; a graph of more is answered at scale
SAID = {"MET_WITH": "met", "WORKS_WITH": "said to work together"}
"""How a tie that a text states by itself is named among what two share."""
MOST_SHARED = 5  # things named for a community


@dataclass(frozen=True, slots=True)
class Measure:
    """What is made of a statement's rows: the columns it takes and gives, and the query's parameters it uses itself."""

    takes: tuple[str, ...]
    gives: tuple[str, ...]
    parameters: tuple[str, ...]
    make: Callable[[Store, Sequence[Row], Values], Iterable[Row]]

    def apply(self, store: Store, table: Table, values: Values) -> Table:
        """The answer that this measure makes of `table`, which the query's statement gave with these `values`."""
        return Table(list(self.gives), list(self.make(store, table.rows, values)), table.cut)


def is_large(store: Store) -> bool:
    """Whether the graph has so many links that what can be answered at scale should be."""
    ((links,),) = store.cypher(f"MATCH ()-[r]->() WITH r LIMIT {LARGE + 1} RETURN count(r) AS links").rows
    return int(links) > LARGE


def strongest_ties(store: Store, values: Values, timeout: float) -> Table:
    """The answer of who-works-with-whom, by sparse products."""
    from graph.projection import sharing_of

    label = values["among"]
    sharing = sharing_of(store, label, timeout=timeout)
    ties = sharing.strongest(values["limit"])
    people = _names(store, {label: {end for tie in ties for end in (tie.first, tie.second)}})
    shared = _names_of_shared(store, sharing, {thing for tie in ties for thing in tie.shared})
    return Table(
        ["first", "second", "strength", "shared"],
        [
            (people[tie.first], people[tie.second], tie.strength, [shared[thing] for thing in tie.shared])
            for tie in ties
        ],
    )


def _communities(store: Store, rows: Sequence[Row], values: Values) -> Iterable[Row]:
    from graph.networks import communities
    from graph.projection import Sharing

    sharing = Sharing(rows)
    ties = sharing.network()
    found = [community for community in communities(ties) if len(community) >= values["least"]]
    strength = dict(ties.degree(weight="strength"))
    names = _names(store, {values["among"]: {member for community in found for member in community}})
    common = [_most_shared(rows, set(community)) for community in found]
    shared = _names_of_shared(store, sharing, {thing for things in common for thing in things})
    for number, (community, things) in enumerate(zip(found, common, strict=True), start=1):
        members = sorted(community, key=lambda member: (-round(strength[member], 4), member))
        told = list(dict.fromkeys(shared[thing] for thing in things))  # "met" once, however often
        yield number, len(members), [names[member] for member in members], told


def _most_shared(rows: Sequence[Row], community: set[str]) -> list[str]:
    shared = Counter({thing: len(community & set(members)) for _, thing, members in rows})
    kept = [(thing, count) for thing, count in shared.items() if count > 1]
    return [thing for thing, _ in sorted(kept, key=lambda item: (-item[1], item[0]))[:MOST_SHARED]]


def _brokers(store: Store, rows: Sequence[Row], values: Values) -> Iterable[Row]:
    from graph.networks import brokers
    from graph.projection import Sharing

    found = brokers(Sharing(rows).network())[: values["limit"]]
    names = _names(store, {values["among"]: {broker.node for broker in found}})
    for broker in found:
        yield names[broker.node], broker.betweenness, broker.communities, broker.ties


def _bridges(store: Store, rows: Sequence[Row], values: Values) -> Iterable[Row]:  # noqa: ARG001 - one form for all
    import networkx as nx

    from graph.networks import bridges

    network = nx.Graph()
    names: dict[str, str] = {}
    types: dict[tuple[str, str], str] = {}
    for source, source_name, kind, target, target_name in rows:
        names |= {source: source_name, target: target_name}
        network.add_edge(source, target)
        types[source, target] = kind
    for bridge in bridges(network, values["least"])[: values["limit"]]:
        ends = (bridge.first, bridge.second)
        source, target = ends if ends in types else ends[::-1]
        yield names[source], types[source, target], names[target], bridge.cut_off


def _names(store: Store, ids: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The names of the nodes with these ids, which are given by label."""
    found: dict[str, str] = {}
    for label, wanted in sorted(ids.items()):
        statement = f"UNWIND $ids AS wanted MATCH (n:{label}) WHERE n.id = wanted RETURN n.id AS id, n.name AS name"
        found |= dict(store.cypher(statement, {"ids": sorted(wanted)}).rows)
    return found


def _names_of_shared(store: Store, sharing: Sharing, things: Iterable[str]) -> dict[str, str]:
    by_label: dict[str, set[str]] = {}
    said: dict[str, str] = {}
    for thing in things:
        kind = sharing.kinds[thing]
        if kind in SAID:
            said[thing] = SAID[kind]
        else:
            by_label.setdefault(kind, set()).add(thing)
    return said | _names(store, by_label)


SHARING = ("kind", "shared", "members")
MEASURES = {
    "communities": Measure(SHARING, ("community", "size", "members", "share"), ("among", "least"), _communities),
    "brokers": Measure(SHARING, ("name", "betweenness", "communities", "ties"), ("among", "limit"), _brokers),
    "bridges": Measure(
        ("source", "source_name", "type", "target", "target_name"),
        ("source", "type", "target", "cut_off"),
        ("least", "limit"),
        _bridges,
    ),
}
AT_SCALE = {"strongest-ties": strongest_ties}
