"""networkx node-link JSON: the same graph gives the same bytes, on any machine and whatever made it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.formats.rows import link_rows, node_rows

if TYPE_CHECKING:
    import networkx as nx


def dumps(graph: nx.MultiDiGraph) -> str:
    """`graph` as node-link JSON, one node or link on a line, in ascending order of ids, keys in order.

    ``networkx.node_link_graph(json.loads(text), edges="edges")`` reads it.
    """
    edges, nodes = _lines(link_rows(graph)), _lines(node_rows(graph))
    return f'{{"directed":true,\n"edges":{edges},\n"graph":{{}},\n"multigraph":true,\n"nodes":{nodes}}}\n'


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    lines = ",\n".join(
        json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False) for row in rows
    )
    return f"[\n{lines}\n]" if lines else "[]"
