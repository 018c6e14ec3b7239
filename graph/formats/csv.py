"""CSV: a table of the nodes and a table of the links, for spreadsheets and statistics programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.formats.rows import link_rows, node_rows
from graph.formats.tables import render
from graph.stores.values import Table
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    import networkx as nx


def tables(graph: nx.MultiDiGraph) -> dict[str, str]:
    """The text of the two tables, "nodes" and "links": a column for each property, lists with semicolons.

    A cell that a spreadsheet would take for a formula has an apostrophe before it.
    """
    words = vocabulary()
    nodes = _columns(["id", "label"], (label.properties for label in words.labels.values()))
    links = _columns(["key", "source", "type", "target"], (kind.properties for kind in words.types.values()))
    links.remove("id")  # the key is the id
    return {"nodes": _csv(nodes, node_rows(graph)), "links": _csv(links, link_rows(graph))}


def _columns(first: Sequence[str], declared: Iterable[Mapping[str, str]]) -> list[str]:
    return list(dict.fromkeys([*first, *(name for properties in declared for name in properties)]))


def _csv(columns: list[str], rows: Iterable[Mapping[str, Any]]) -> str:
    return render(Table(columns, [tuple(row.get(name) for name in columns) for row in rows]), "csv")
