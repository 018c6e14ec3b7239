"""Who stands close to whom: groups of things with more links inside than out."""

from __future__ import annotations

import networkx as nx
import numpy as np
from numpy.typing import NDArray

SMALLEST = 3  # fewer are no community, only a pair


def communities(count: int, sources: NDArray[np.int64], targets: NDArray[np.int64]) -> NDArray[np.int64]:
    """The community of each of `count` things, from 0 (the largest) on; -1 for what belongs to none.

    Louvain's method (Blondel et al. 2008) on the undirected links, seeded.
    """
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(zip(sources.tolist(), targets.tolist(), strict=True))
    found = nx.community.louvain_communities(graph, seed=1) if count else []
    groups = np.full(count, -1, dtype=np.int64)
    ranked = sorted((sorted(group) for group in found if len(group) >= SMALLEST), key=lambda g: (-len(g), g))
    for number, group in enumerate(ranked):
        groups[group] = number
    return groups
