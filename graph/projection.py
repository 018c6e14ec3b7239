"""Who works with whom: people or institutions drawn together by what they share, with the strength of each tie.

Two of them are tied where they share an event, a resolution, a programme, a fund, a publication or an employer, or
where a text says that they met or work together. Each shared thing adds 1 / (k - 1) to the strength of a tie, k being
how many share it: what few share says more than what everybody shares. The weight is that of M. E. J. Newman,
"Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality", Physical Review E 64, 016132
(2001).

Ties are computed as a product of sparse matrices, block by block, so that half a million links need about a second.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
from scipy import sparse

from graph.stores.store import TIMEOUT
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.stores.store import Store

Membership = tuple[str, str, Sequence[str]]
"""A shared thing's kind (a label, or the type of a link that says so itself), its id, and the ids of who shares it."""

SHARED_LABELS = ("Event", "Fund", "Programme", "Publication", "Resolution")
SAID_TYPES = ("MET_WITH", "WORKS_WITH")
EMPLOYMENT = "WORKS_FOR"
DIGITS = 4  # of a strength as it is ranked and shown
BLOCK_PRODUCTS = 4_000_000  # numbers held at once while ties are computed: about 50 MB


def sharing_types() -> list[str]:
    """The link types by which people and institutions share a thing, in the order of their names."""
    return sorted(
        name
        for name in vocabulary().facts
        if any(
            vocabulary().allows(name, actor, shared) for actor in ("Person", "Institution") for shared in SHARED_LABELS
        )
    )


def rounded(strength: Any) -> Any:
    """A strength, or an array of them, as it is ranked and shown: four decimals, halves upward as in Cypher.

    >>> rounded(1 / 32)
    0.0313
    """
    # The hundred-millionth takes up what adding in another order may leave out.
    return np.floor(strength * 10.0**DIGITS + 0.5 + 1e-8) / 10.0**DIGITS


@dataclass(frozen=True, slots=True)
class Tie:
    """Two who work together: their ids (`first` < `second`), how strongly, and the ids of what they share."""

    first: str
    second: str
    strength: float
    shared: tuple[str, ...]


class Sharing:
    """Who shares what: the network of two sorts of node from which ties are projected.

    `members` and `things` are ids in ascending order; `kinds` says of each thing what it is.
    """

    def __init__(self, memberships: Iterable[Membership]) -> None:
        rows = list(memberships)
        kinds = {thing: kind for kind, thing, _ in rows}
        sharers = [member for _, _, who in rows for member in who]
        things, members = sorted(kinds), sorted(set(sharers))
        of_thing = np.repeat(
            _places(things, [thing for _, thing, _ in rows]), np.array([len(who) for _, _, who in rows], np.int64)
        )
        shape = (len(members), len(things))
        has = sparse.csr_matrix((np.ones(len(sharers)), (_places(members, sharers), of_thing)), shape=shape)
        has.data[:] = 1.0  # also where somebody was named twice in one
        sizes = np.diff(has.tocsc().indptr)
        shared = np.flatnonzero(sizes > 1)
        has = has[:, shared]
        tied = np.flatnonzero(np.diff(has.indptr))
        self.things = [things[place] for place in shared]
        self.members = [members[place] for place in tied]
        self.kinds = {thing: kinds[thing] for thing in self.things}
        self._has = has[tied]
        self._has.sort_indices()
        self._weights = 1.0 / (sizes[shared] - 1.0)

    def strongest(self, limit: int) -> list[Tie]:
        """The `limit` strongest ties, strongest first, equal ones by the ids of their two ends."""
        best = _Pairs(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))

        def floor() -> float:
            return best.least(limit)

        for block in self._blocks(floor):
            best = best.joined(block).top(limit)
        return [self._tie(*pair) for pair in best.pairs()]

    def network(self) -> nx.Graph:
        """All ties as a network: nodes are the members, each edge has its `strength`, the same order every time."""
        network = nx.Graph()
        network.add_nodes_from(self.members)
        pairs = [pair for block in self._blocks(lambda: 0.0) for pair in block.pairs()]
        network.add_edges_from(
            (self.members[first], self.members[second], {"strength": float(rounded(strength))})
            for first, second, strength in sorted(pairs)
        )
        return network

    def _blocks(self, floor: Callable[[], float]) -> Iterator[_Pairs]:
        """Ties in blocks, those that may be strong first; stops where none left can reach `floor()`.

        What a member's things weigh together bounds each of its ties, so members go in the order of that bound, and
        each block meets only the members before and in it.
        """
        bound = np.asarray(self._has @ self._weights).ravel()
        order = np.argsort(-bound, kind="stable").astype(np.int32)
        ranked = self._has[order]
        weighted = (ranked @ sparse.diags(self._weights)).tocsr()
        # How many products a row costs: for each of its things, how many share it.
        costs = np.cumsum(np.asarray(ranked @ np.diff(ranked.tocsc().indptr)).ravel()) if len(order) else np.empty(0)
        start = 0
        while start < len(order) and bound[order[start]] >= floor() - 10.0**-DIGITS:
            spent = costs[start - 1] if start else 0
            stop = max(start + 1, int(np.searchsorted(costs, spent + BLOCK_PRODUCTS)))
            product = (weighted[start:stop] @ ranked[:stop].T).tocoo()
            rows, columns = product.row + start, product.col
            once = (columns < rows) & (product.data >= floor() - 10.0**-DIGITS)
            ends = np.sort(np.stack([order[rows[once]], order[columns[once]]]), axis=0)
            yield _Pairs(ends[0], ends[1], product.data[once])
            start = stop

    def _tie(self, first: int, second: int, strength: float) -> Tie:
        both = np.intersect1d(self._has[first].indices, self._has[second].indices, assume_unique=True)
        # What weighs most is named first.
        shared = sorted((int(thing) for thing in both), key=lambda thing: (-self._weights[thing], self.things[thing]))
        names = tuple(self.things[thing] for thing in shared)
        return Tie(self.members[first], self.members[second], float(rounded(strength)), names)


def _places(known: Sequence[str], named: Sequence[str]) -> np.ndarray[Any, Any]:
    """Where each of those `named` stands among those `known`."""
    place = {one: number for number, one in enumerate(known)}
    return np.fromiter(map(place.__getitem__, named), np.int32, len(named))


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Ties as three arrays: the places of both ends among the members, and the strengths before rounding."""

    first: np.ndarray[Any, Any]
    second: np.ndarray[Any, Any]
    strength: np.ndarray[Any, Any]

    def joined(self, other: _Pairs) -> _Pairs:
        return _Pairs(
            np.concatenate([self.first, other.first]),
            np.concatenate([self.second, other.second]),
            np.concatenate([self.strength, other.strength]),
        )

    def top(self, limit: int) -> _Pairs:
        if len(self.strength) > limit:
            # Rounding may put ties in another order than their exact strengths, so what could round alike stays in.
            least = np.partition(self.strength, -limit)[-limit] - 10.0**-DIGITS
            kept = np.flatnonzero(self.strength >= least)
        else:
            kept = np.arange(len(self.strength))
        # Members are in ascending order of ids, so places order as ids do.
        chosen = kept[np.lexsort((self.second[kept], self.first[kept], -rounded(self.strength[kept])))][:limit]
        return _Pairs(self.first[chosen], self.second[chosen], self.strength[chosen])

    def least(self, limit: int) -> float:
        return float(self.strength[-1]) if len(self.strength) >= limit else 0.0

    def pairs(self) -> list[tuple[int, int, float]]:
        return list(zip(self.first.tolist(), self.second.tolist(), self.strength.tolist(), strict=True))


def sharing_in(graph: nx.MultiDiGraph, label: str = "Person") -> Sharing:
    """What those with this label (Person or Institution) share in a graph in memory."""
    labels = dict(graph.nodes(data="label"))
    types = frozenset(sharing_types())
    sharers: dict[tuple[str, str], list[str]] = defaultdict(list)
    said: list[Membership] = []
    for source, target, link, kind in graph.edges(keys=True, data="type"):
        if labels[source] != label:
            continue
        if (kind in types and labels[target] in SHARED_LABELS) or kind == EMPLOYMENT:
            sharers[labels[target], target].append(source)
        elif kind in SAID_TYPES and labels[target] == label:
            said.append((kind, link, (source, target)))
    return Sharing([*((kind, thing, who) for (kind, thing), who in sharers.items()), *said])


def sharing_statement(label: str = "Person") -> str:
    """The Cypher statement that asks a store what those with this label share: columns kind, shared, members.

    A row for each kind holds a list of its things and, place by place, a list of lists of who shares each. These are
    told by the store's own identifiers, which it need not look into a node for: half of the time. `ids_statement` asks
    whose they are. Whoever is named twice counts once in `Sharing`.
    """
    _check_actor(label)
    # A part for each label is twice as fast as one for all, and a few long rows are than many short ones.
    sorts = [*((name, "|".join(sharing_types())) for name in SHARED_LABELS), ("Institution", EMPLOYMENT)]
    parts = [
        f"MATCH (x:{name})<-[:{types}]-(a:{label})\nWITH x, collect(elementId(a)) AS members\n"
        f"RETURN '{name}' AS kind, collect(x.id) AS shared, collect(members) AS members"
        for name, types in sorts
    ]
    said = [
        f"MATCH (a:{label})-[r:{kind}]->(b:{label})\n"
        f"RETURN '{kind}' AS kind, collect(r.id) AS shared, collect([elementId(a), elementId(b)]) AS members"
        for kind in SAID_TYPES
    ]
    return "\nUNION ALL\n".join([*parts, *said])


def ids_statement(label: str = "Person") -> str:
    """The Cypher statement that asks a store for its own identifiers of all with this label, and their ids."""
    _check_actor(label)
    return f"MATCH (a:{label}) RETURN collect(elementId(a)) AS here, collect(a.id) AS ids"


def sharing_of(store: Store, label: str = "Person", *, timeout: float = TIMEOUT) -> Sharing:
    """What those with this label (Person or Institution) share in a stored graph, asked within `timeout` seconds."""
    rows = store.cypher(sharing_statement(label), timeout=timeout).rows
    ((here, ids),) = store.cypher(ids_statement(label), timeout=timeout).rows
    known = dict(zip(here, ids, strict=True))
    return Sharing(
        (kind, thing, [known[member] for member in who if member in known])  # who came in between is left out
        for kind, things, members in rows
        for thing, who in zip(things, members, strict=True)
    )


def _check_actor(label: str) -> None:
    if label not in ("Person", "Institution"):
        raise ValueError(f"Only people and institutions work with each other, not {label!r}.")
