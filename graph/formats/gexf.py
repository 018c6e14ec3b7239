"""GEXF, which Gephi reads."""

from __future__ import annotations

import re

import networkx as nx

from graph.formats.rows import for_xml

# GEXF gives these words a meaning of its own: `label` is what is shown, `start` and `end` are spans of an animation.
RENAMED = {"label": "kind_of_node", "name": "label", "type": "relationship", "start": "start_date", "end": "end_date"}


def dumps(graph: nx.MultiDiGraph) -> str:
    """`graph` as GEXF: names as labels, types and properties as attributes, lists as texts with semicolons."""
    text = "\n".join(nx.generate_gexf(for_xml(graph, RENAMED))) + "\n"
    return re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)  # the only trace of when it was written
