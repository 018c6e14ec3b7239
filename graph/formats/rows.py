"""The nodes and links of a graph as rows in ascending order of ids: what every format is written from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def node_rows(graph: nx.MultiDiGraph) -> list[dict[str, Any]]:
    """Each node's properties with its `id` and `label`."""
    return sorted(({"id": key, **data} for key, data in graph.nodes(data=True)), key=lambda row: str(row["id"]))


def link_rows(graph: nx.MultiDiGraph) -> list[dict[str, Any]]:
    """Each link's properties with its `key`, `source`, `target` and `type`."""
    rows = (
        {"source": source, "target": target, "key": key, **data}
        for source, target, key, data in graph.edges(keys=True, data=True)
    )
    return sorted(rows, key=lambda row: (str(row["key"]), str(row["source"]), str(row["target"])))


def for_xml(graph: nx.MultiDiGraph, renamed: dict[str, str]) -> nx.MultiDiGraph:
    """The graph in the same order as the rows, with what XML formats have no room for put in their terms.

    Lists are texts with semicolons, characters that XML forbids are replaced, properties are called as `renamed` says.
    """
    made = graph.__class__()
    for row in node_rows(graph):
        made.add_node(row.pop("id"), **_told(row, renamed))
    for row in link_rows(graph):
        made.add_edge(row.pop("source"), row.pop("target"), row.pop("key"), **_told(row, renamed))
    return made


def _told(properties: dict[str, Any], renamed: dict[str, str]) -> dict[str, Any]:
    told = {}
    for name, value in sorted(properties.items()):
        text = "; ".join(map(str, value)) if isinstance(value, list) else value
        told[renamed.get(name, name)] = NO_XML.sub("\ufffd", text) if isinstance(text, str) else text
    return told
