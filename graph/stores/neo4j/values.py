"""What the driver gives, as the plain values that every store gives (see `graph.stores.values`)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import neo4j
import neo4j.graph
import neo4j.time

from graph.stores.values import Node, Path, Relation, public
from graph.vocabulary import vocabulary

PRIVATE_PROPERTIES = ("_reading", "_record", "_version", "_format")
"""What the store keeps on Document nodes beside the graph; `properties(n)` gives maps that hold them."""

SIMPLE = frozenset((str, int, float, bool, type(None)))
"""What the driver gives as every store does."""

Ends = Callable[[Iterable[str]], Mapping[str, str]]
"""The ids of nodes by the server's own identifiers of them."""


def plain_rows(records: Iterable[neo4j.Record], ends: Ends) -> list[tuple[Any, ...]]:
    """The rows of `records`; `ends` looks up the ends of relations, which come without their nodes' properties."""
    rows = [record.values() for record in records]
    bare = {node.element_id for row in rows for value in row for node in _bare_nodes(value)}
    ids = ends(sorted(bare)) if bare else {}
    return [tuple(_plain(value, ids) for value in row) for row in rows]


def ids_in(transaction: neo4j.Transaction) -> Ends:
    """Looks the ids of nodes up in `transaction`."""

    def look_up(nodes: Iterable[str]) -> dict[str, str]:
        rows = transaction.run("MATCH (n) WHERE elementId(n) IN $nodes RETURN elementId(n), n.id", nodes=list(nodes))
        return {row[0]: str(row[1]) for row in rows}

    return look_up


def _bare_nodes(value: Any) -> Iterable[neo4j.graph.Node]:
    """The ends of the relations in `value` that carry no properties."""
    if _is_simple(value):
        return
    match value:
        case neo4j.graph.Relationship():
            yield from (node for node in value.nodes if node is not None and not node.keys())
        case neo4j.graph.Path():
            for relation in value.relationships:
                yield from _bare_nodes(relation)
        case list():
            for item in value:
                yield from _bare_nodes(item)
        case dict():
            for item in value.values():
                yield from _bare_nodes(item)


def _plain(value: Any, ids: Mapping[str, str]) -> Any:
    if _is_simple(value):
        return value
    match value:
        case neo4j.graph.Node():
            return _node(value)
        case neo4j.graph.Relationship():
            source, target = (_id(node, ids) for node in value.nodes)
            return Relation(str(value.get("id")), value.type, source, target, public(dict(value)))
        case neo4j.graph.Path():
            return Path(tuple(map(_node, value.nodes)), tuple(_plain(item, ids) for item in value.relationships))
        case list():
            return [_plain(item, ids) for item in value]
        case dict():
            return {name: _plain(item, ids) for name, item in value.items() if name not in PRIVATE_PROPERTIES}
        case neo4j.time.Date() | neo4j.time.Time() | neo4j.time.DateTime():
            return _moment(value)
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _is_simple(value: Any) -> bool:
    """Whether nothing is to be done to `value`: told at once also of a long list, of which there may be many."""
    return type(value) in SIMPLE or (type(value) is list and SIMPLE.issuperset(map(type, value)))


def _node(node: neo4j.graph.Node) -> Node:
    known = [label for label in vocabulary().labels if label in node.labels]
    return Node(str(node.get("id")), (known or sorted(node.labels) or [""])[0], public(dict(node)))


def _id(node: neo4j.graph.Node | None, ids: Mapping[str, str]) -> str:
    if node is None:
        return ""
    return str(node["id"]) if "id" in node else ids.get(node.element_id, "")


def _moment(value: neo4j.time.Date | neo4j.time.Time | neo4j.time.DateTime) -> datetime.date | datetime.time | str:
    try:
        native: datetime.date | datetime.time = value.to_native()
    except ValueError:  # a year that Python does not have
        return value.iso_format()
    return native
