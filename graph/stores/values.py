"""What a statement gives back, in plain Python: the same values from every store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PRIVATE = "_"
"""Properties whose name begins so are the store's own: no result shows them."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph: its id, its label and its other properties, `id` included, private ones left out."""

    id: str
    label: str
    properties: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link of the graph: `source` and `target` are the ids of the nodes it goes from and to."""

    id: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Path:
    """A walk through the graph: its nodes in order and, between each two of them, a relation."""

    nodes: tuple[Node, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a statement: named columns and rows of values; `cut` says that a limit left rows out.

    A value is None, a bool, int, float, str, list, dict, `datetime.date`, `datetime.time`, `datetime.datetime`, a
    `Node`, a `Relation` or a `Path`; a duration or a point is its text.
    """

    columns: list[str]
    rows: list[tuple[Any, ...]]
    cut: bool = False


def public(properties: Mapping[str, Any]) -> dict[str, Any]:
    """`properties` in the order of their names, without the private ones and the empty ones."""
    return {
        name: properties[name]
        for name in sorted(properties)
        if not name.startswith(PRIVATE) and properties[name] is not None
    }


def plain(value: Any) -> Any:
    """`value` of a table's cell in the terms of JSON: nodes, relations and paths as objects, dates as ISO text."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Node():
            return {"label": value.label, **{name: plain(item) for name, item in value.properties.items()}}
        case Relation():
            ends = {"type": value.type, "source": value.source, "target": value.target}
            return ends | {name: plain(item) for name, item in value.properties.items()}
        case Path():
            return {"nodes": [plain(node) for node in value.nodes], "links": [plain(link) for link in value.relations]}
        case list() | tuple():
            return [plain(item) for item in value]
        case Mapping():
            return {str(name): plain(item) for name, item in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def kept(properties: Mapping[str, Any], declared: Mapping[str, str]) -> dict[str, Any]:
    """`properties` as every store keeps them: no empty ones, and numbers with a fraction, as `declared` says."""
    return {
        name: float(value) if declared[name] == "number" else value
        for name, value in properties.items()
        if value is not None
    }
