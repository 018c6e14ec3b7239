"""The rows of the engine's answers in plain Python: what the Java side holds becomes what every store gives."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import cache
from typing import Any

from graph.stores.arcadedb.engine import java
from graph.stores.values import Node, Path, Relation, Table, public

BATCH = 1000  # rows that cross from Java at a time
TAG = "\x01"  # the key by which the engine marks, in its JSON, a value that JSON does not have
MARK = "\\u0001"  # the same, as it is written there

_OPENCYPHER = "com.arcadedb.query.opencypher"


def table(results: Any, statement: str, limit: int | None) -> Table:
    """The answer `results` to `statement`, of which at most `limit` rows are wanted."""
    rows: list[dict[str, Any]] = []
    cut = False
    for row in records(results, BATCH if limit is None else min(BATCH, limit + 1)):
        if limit is not None and len(rows) == limit:
            cut = True
            break
        rows.append(row)
    results.close()
    columns = _columns(statement, rows)
    return Table(columns, [tuple(row.get(column) for column in columns) for row in rows], cut)


def records(results: Any, batch: int = BATCH) -> Iterator[dict[str, Any]]:
    """The rows of `results` as dictionaries, read `batch` at a time."""
    crossing = java("com.arcadedb.python.TypedRows")
    while True:
        crossed, others, drained = crossing.nextRows(results, batch)
        text = str(crossed)
        yield from json.loads(text, object_hook=_restorer(others) if MARK in text else None)
        if drained:
            return


def _columns(statement: str, rows: list[dict[str, Any]]) -> list[str]:
    """The names of the columns, in the order the statement returns them, also of an answer without rows."""
    parsed = java(f"{_OPENCYPHER}.parser.Cypher25AntlrParser")().parse(statement)
    returned = parsed.getReturnClause()
    if returned is None:  # a procedure called alone
        return list(rows[0]) if rows else []
    if returned.isReturnAll():  # all variables in the order of their names; without rows they are not known
        return sorted(rows[0]) if rows else []
    return [str(item.getOutputName()) for item in returned.getReturnItems()]


def _restorer(others: Any) -> Callable[[dict[str, Any]], Any]:
    """What `json.loads` is to make of an object: the value behind it where it is marked, itself otherwise."""

    def restore(item: dict[str, Any]) -> Any:
        marked = item.get(TAG)
        if marked is None:
            return item
        kind, content = marked
        match kind:
            case "x":
                return value(others[content])
            case "r":
                return {str(name): value(held) for name, held in zip(*others[content], strict=True)}
            case "n":
                return float(content)
            case "i":
                return int(content)
            case "s":
                return list(content)
            case "D":
                return date.fromisoformat(content)
        return datetime.fromisoformat(content)

    return restore


def value(held: Any) -> Any:
    """One Java value in plain Python (see `graph.stores.values.Table` for what there is)."""
    if held is None or isinstance(held, bool | str):
        return held
    for kind, convert in _conversions():
        if isinstance(held, kind):
            return convert(held)
    return str(held)


@cache
def _conversions() -> list[tuple[Any, Callable[[Any], Any]]]:
    temporal = f"{_OPENCYPHER}.temporal"
    return [
        (java("java.lang.Boolean"), bool),
        (java("java.lang.String"), str),
        (java("java.lang.Double"), float),
        (java("java.lang.Float"), float),
        (java("java.lang.Number"), int),
        (java("com.arcadedb.graph.Vertex"), _node),
        (java("com.arcadedb.graph.Edge"), _relation),
        (java(f"{_OPENCYPHER}.traversal.TraversalPath"), _path),
        (java(f"{temporal}.CypherDate"), _moment(date)),
        (java(f"{temporal}.CypherDateTime"), _moment(datetime)),
        (java(f"{temporal}.CypherLocalDateTime"), _moment(datetime)),
        (java(f"{temporal}.CypherTime"), _moment(time)),
        (java(f"{temporal}.CypherLocalTime"), _moment(time)),
        (java("java.util.Map"), _map),
        (java("java.util.Collection"), lambda held: [value(item) for item in held]),
    ]


def _node(vertex: Any) -> Node:
    properties = _properties(vertex)
    return Node(str(properties.get("id")), str(vertex.getTypeName()), properties)


def _relation(edge: Any) -> Relation:
    properties = _properties(edge)
    source, target = str(edge.getOutVertex().getString("id")), str(edge.getInVertex().getString("id"))
    return Relation(str(properties.get("id")), str(edge.getTypeName()), source, target, properties)


def _path(walk: Any) -> Path:
    return Path(tuple(map(_node, walk.getVertices())), tuple(map(_relation, walk.getEdges())))


def _map(held: Any) -> dict[str, Any]:
    return {str(entry.getKey()): value(entry.getValue()) for entry in held.entrySet()}


def _properties(element: Any) -> dict[str, Any]:
    return public(json.loads(str(element.toJSON(False).toString())))


def _moment(kind: type[date] | type[time]) -> Callable[[Any], Any]:
    def convert(held: Any) -> Any:
        text = re.sub(r"\[.*\]$", "", str(held))  # the name of a time zone behind its offset
        try:
            return kind.fromisoformat(text)
        except ValueError:  # a year that Python does not have
            return str(held)

    return convert
