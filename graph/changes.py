"""A change to a stored graph: what one document adds, alters and takes away, applied in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class NodeRecord:
    """A node as it is to stand in the graph: `properties` holds `id`, `name`, … and no empty values."""

    label: str
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link as it is to stand in the graph, between the nodes with the ids `source` and `target`."""

    source: str
    type: str
    target: str
    properties: Mapping[str, Any]


@dataclass(slots=True)
class Change:
    """What to do to a stored graph so that it says what its readings say.

    `nodes` and `links` replace what has their id (all properties: what is not named is removed); `removed_nodes` and
    `removed_links` are ids. `readings` maps a document's id to its reading as JSON, or to None where it is forgotten:
    a store keeps readings beside the graph, out of sight of queries. `records` maps a document's id to what the store
    keeps privately about it beside the reading: where it was read from, its digest, the rules that read it, …
    """

    nodes: dict[str, NodeRecord] = field(default_factory=dict)
    links: dict[str, LinkRecord] = field(default_factory=dict)
    removed_nodes: set[str] = field(default_factory=set)
    removed_links: set[str] = field(default_factory=set)
    readings: dict[str, str | None] = field(default_factory=dict)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
