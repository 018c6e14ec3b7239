"""networkx node-link JSON: the same graph gives the same bytes, on any machine and whatever made it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


def dumps(graph: nx.MultiDiGraph) -> str:
    """`graph` as node-link JSON, one node or link on a line, in ascending order of ids, keys in order.

    `networkx.node_link_graph(json.loads(text), edges="edges")` reads it.
    """
    nodes = ({"id": key, **data} for key, data in sorted(graph.nodes(data=True), key=lambda node: node[0]))
    links = sorted(graph.edges(keys=True, data=True), key=lambda link: (link[2], link[0], link[1]))
    edges = ({"source": source, "target": target, "key": key, **data} for source, target, key, data in links)
    head = '"directed":true,\n"edges":'
    return f'{{{head}{_lines(edges)},\n"graph":{{}},\n"multigraph":true,\n"nodes":{_lines(nodes)}}}\n'


def loads(text: str) -> nx.MultiDiGraph:
    """The graph that `dumps` wrote, or another writer of node-link JSON. Raises `ValueError` for what is none."""
    import networkx as nx

    data = json.loads(text)
    if not isinstance(data, dict) or "nodes" not in data:
        raise ValueError("it holds no node-link graph")
    edges = "edges" if "edges" in data else "links"
    return nx.node_link_graph(data, directed=True, multigraph=True, edges=edges)


def _lines(items: Iterable[Mapping[str, Any]]) -> str:
    lines = ",\n".join(
        json.dumps(item, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False) for item in items
    )
    return f"[\n{lines}\n]" if lines else "[]"
