"""A part of a graph: what is around a name, of some labels or types, in some years, or among people alone.

A part is closed: it holds what was chosen, the passages that its own links were read from and their documents, and
nothing else. What was left out cannot be read from a file that holds a part.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import LiaisonsError
from graph.names import meant
from graph.stores.values import Node, Path, Relation, Table
from graph.vocabulary import ISO_DATE, vocabulary

if TYPE_CHECKING:
    import networkx as nx

    from graph.stores.store import Store

Link = tuple[str, str, str]
"""A link by the ids of its ends and its own: source, target, key."""

YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Selection:
    """What to take of a graph; all of it where nothing is said.

    `around` holds ids, from which `hops` links are followed; `labels` and `types` are names of the vocabulary; `since`
    and `until` ISO dates, as precise as you like; `among` is "Person" or "Institution", for these and what at least two
    of them share; `nodes` and `links` are the ids that a query gave.
    """

    around: tuple[str, ...] = ()
    hops: int = 1
    labels: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    among: str | None = None
    nodes: frozenset[str] | None = None
    links: frozenset[str] | None = None

    def __post_init__(self) -> None:
        """Raise `LiaisonsError` for a label, a type or a date that cannot be meant."""
        _check("label", self.labels, vocabulary().things)
        _check("relationship type", self.types, vocabulary().facts)
        for date in (self.since, self.until):
            if date is not None and not ISO_DATE.fullmatch(date):
                raise LiaisonsError(
                    f"{date!r} is no date; write a year, a month or a day: 2018, 2018-05 or 2018-05-14."
                )


def select(graph: nx.MultiDiGraph, selection: Selection) -> nx.MultiDiGraph:
    """The part of `graph` that `selection` describes, as a graph of its own; all of it where it describes nothing."""
    if selection == Selection():
        return graph.copy()
    things = {node for node, label in graph.nodes(data="label") if label in vocabulary().things}
    links = [
        (source, target, key) for source, target, key in graph.edges(keys=True) if source in things and target in things
    ]
    if selection.nodes is not None:
        things &= selection.nodes | set(selection.around)
    if selection.links:
        links = [link for link in links if link[2] in selection.links]
    if selection.labels:
        things = {node for node in things if graph.nodes[node]["label"] in selection.labels} | set(selection.around)
    links = _within(links, things)
    if selection.types:
        links = [link for link in links if graph.edges[link]["type"] in selection.types]
        things = _ends(links) | set(selection.around)
    if selection.since or selection.until:
        things, links = _in_period(graph, things, links, selection)
    if selection.among:
        things, links = _among(graph, things, links, selection.among)
    if selection.around:
        things = _reached(selection.around, links, selection.hops)
        links = _within(links, things)
    return _closed(graph, things, links)


def part_of(
    store: Store,
    *,
    around: Iterable[str] = (),
    hops: int = 1,
    answer: Table | None = None,
    labels: Iterable[str] = (),
    types: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    people: bool = False,
    institutions: bool = False,
) -> nx.MultiDiGraph:
    """The part of the store's graph that is wanted, all of it where nothing is said.

    `around` holds names as people type them, `answer` is what a query gave; the rest is as in `Selection`. Raises
    `LiaisonsError` for a name that is not clear and for what cannot be chosen.
    """
    if people and institutions:
        raise LiaisonsError("Choose people or institutions, not both.")
    nodes, links = drawn(answer) if answer else (None, None)
    centres = tuple(meant(store, name, vocabulary().things).id for name in around)
    selection = Selection(
        around=centres,
        hops=hops if centres else 1,
        labels=tuple(labels),
        types=tuple(types),
        since=since,
        until=until,
        among="Person" if people else "Institution" if institutions else None,
        nodes=nodes,
        links=links,
    )
    return select(store.to_networkx(), selection)


def drawn(table: Table) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the nodes and of the links in an answer, wherever they stand in its rows; links bring their ends.

    Raises `LiaisonsError` for an answer that holds neither.
    """
    nodes: set[str] = set()
    links: set[str] = set()
    for value in _flat(table.rows):
        if isinstance(value, Node):
            nodes.add(value.id)
        elif isinstance(value, Relation):
            links.add(value.id)
            nodes |= {value.source, value.target}
    if table.rows and not nodes:
        raise LiaisonsError("The query gives no nodes or links that could be drawn; it gives a table: run it as one.")
    return frozenset(nodes), frozenset(links)


def _flat(value: Any) -> Iterable[Any]:
    match value:
        case Path():
            yield from (*value.nodes, *value.relations)
        case Mapping():
            for item in value.values():
                yield from _flat(item)
        case list() | tuple():
            for item in value:
                yield from _flat(item)
        case _:
            yield value


def _check(what: str, given: Iterable[str], known: Collection[str]) -> None:
    for name in given:
        if name not in known:
            raise LiaisonsError(f"There is no {what} {name!r} to choose; there are {', '.join(known)}.")


def _within(links: Iterable[Link], things: Collection[str]) -> list[Link]:
    return [link for link in links if link[0] in things and link[1] in things]


def _ends(links: Iterable[Link]) -> set[str]:
    return {end for source, target, _ in links for end in (source, target)}


def _in_period(
    graph: nx.MultiDiGraph, things: set[str], links: list[Link], selection: Selection
) -> tuple[set[str], list[Link]]:
    """What has a date in the period, what is linked to it or by a link with such a date, and undated links between."""
    period = (_first(selection.since or "0000"), _last(selection.until or "9999"))
    dates = {node: _dates(graph.nodes[node]) for node in things}
    dated = {node for node in things if _overlap(dates[node], period)}
    outside = {node for node in things if dates[node] and node not in dated}

    def said(link: Link) -> tuple[str, str] | None:
        return _dates(graph.edges[link])

    links = [
        link
        for link in links
        if link[0] not in outside and link[1] not in outside and (not (when := said(link)) or _overlap(when, period))
    ]
    then = [link for link in links if link[0] in dated or link[1] in dated or said(link)]
    found = dated | _ends(then) | (set(selection.around) & things)
    return found, _within(links, found)


def _dates(properties: Mapping[str, Any]) -> tuple[str, str] | None:
    """The first and the last day of what has these properties, or None where it has no date."""
    written = [properties[name] for name in ("start", "date", "end") if properties.get(name)]
    dates = written or sorted(YEAR.findall(str(properties.get("period", ""))))
    return (_first(dates[0]), _last(dates[-1])) if dates else None


def _first(date: str) -> str:
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def _last(date: str) -> str:
    return (date + "-12-31")[:10] if len(date) == 4 else (date + "-31")[:10]


def _overlap(dates: tuple[str, str] | None, period: tuple[str, str]) -> bool:
    return dates is not None and dates[0] <= period[1] and dates[1] >= period[0]


def _among(graph: nx.MultiDiGraph, things: set[str], links: list[Link], label: str) -> tuple[set[str], list[Link]]:
    """The nodes with this label, what at least two of them are linked to, and the links between both."""
    members = {node for node in things if graph.nodes[node]["label"] == label}
    sharers: dict[str, set[str]] = {}
    for source, target, _ in links:
        for one, other in ((source, target), (target, source)):
            if one in members and other not in members:
                sharers.setdefault(other, set()).add(one)
    shared = {thing for thing, who in sharers.items() if len(who) > 1}
    kept = [link for link in links if {link[0], link[1]} <= members | shared and {link[0], link[1]} & members]
    return members | shared, kept


def _reached(around: Iterable[str], links: Iterable[Link], hops: int) -> set[str]:
    beside: dict[str, set[str]] = {}
    for source, target, _ in links:
        beside.setdefault(source, set()).add(target)
        beside.setdefault(target, set()).add(source)
    found = set(around)
    edge = set(around)
    for _ in range(hops):
        edge = {other for node in edge for other in beside.get(node, ())} - found
        found |= edge
    return found


def _closed(graph: nx.MultiDiGraph, things: set[str], links: list[Link]) -> nx.MultiDiGraph:
    """These things and links, with the passages the links were read from, who is named there, and their documents."""
    passages = {passage for link in links for passage in graph.edges[link].get("passages", ()) if passage in graph}
    documents = {target for passage in passages for target in graph.successors(passage)}
    nodes = things | passages | documents
    part = graph.__class__()
    part.add_nodes_from((node, dict(graph.nodes[node])) for node in graph if node in nodes)
    chosen = set(links)
    furniture = vocabulary().types.keys() - set(vocabulary().facts)
    part.add_edges_from(
        (source, target, key, dict(data))
        for source, target, key, data in graph.edges(nodes, keys=True, data=True)
        if (source, target, key) in chosen or (data["type"] in furniture and target in nodes)
    )
    return part
