"""GraphML, which Gephi, Cytoscape, yEd and igraph read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graph.formats.rows import for_xml

if TYPE_CHECKING:
    from collections.abc import Iterable


def dumps(graph: nx.MultiDiGraph) -> str:
    """`graph` as GraphML: labels, types and properties as data, lists as texts with semicolons."""
    lines: Iterable[str] = nx.generate_graphml(for_xml(graph, {}), named_key_ids=True)
    return "\n".join(['<?xml version="1.0" encoding="utf-8"?>', *lines]) + "\n"
