"""Measures on networks: communities, brokers between them, and the links that alone hold a network together.

Each is a function of a networkx graph that gives the same answer for the same graph every time.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy import sparse

SEED = 0
EXACT = 2000  # nodes; betweenness in a larger network is estimated
SAMPLE = 256  # sources that such an estimate starts from
BATCH = 64  # sources that are walked from at once


def communities(ties: nx.Graph) -> list[list[str]]:
    """Groups that have more, and stronger, ties among them than with others; largest first, members in order.

    `ties` has a `strength` on each edge. Louvain method: V. D. Blondel and others, "Fast unfolding of communities in
    large networks", Journal of Statistical Mechanics P10008 (2008). A node without ties is in no community.
    """
    tied = _in_order(ties.subgraph(node for node, degree in ties.degree() if degree))
    if not tied:
        return []
    found = nx.community.louvain_communities(tied, weight="strength", seed=SEED)
    return sorted((sorted(community) for community in found), key=lambda community: (-len(community), community))


def betweenness(ties: nx.Graph) -> dict[str, float]:
    """For each node, the share of shortest paths between any two others that run through it: 0 to 1.

    Paths are counted in steps. U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
    Sociology 25 (2001), for many sources at once by sparse products; of a network with more than `EXACT` nodes it is
    estimated from `SAMPLE` sources drawn with a fixed seed (U. Brandes and C. Pich, "Centrality estimation in large
    networks", International Journal of Bifurcation and Chaos 17, 2007).
    """
    nodes = sorted(ties)
    count = len(nodes)
    if count < 3:
        return dict.fromkeys(nodes, 0.0)
    adjacency = nx.to_scipy_sparse_array(ties, nodelist=nodes, weight=None, dtype=float, format="csr")
    sources = list(range(count)) if count <= EXACT else sorted(random.Random(SEED).sample(range(count), SAMPLE))
    through = np.zeros(count)
    for start in range(0, len(sources), BATCH):
        through += _dependencies(adjacency, np.array(sources[start : start + BATCH]))
    # A path from a to b and back is one, and counts from either end: of n sources, n/count of the pairs were walked.
    scale = count / (len(sources) * (count - 1) * (count - 2))
    return dict(zip(nodes, (through * scale).tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class Broker:
    """A node that others are reached through: its betweenness and how many communities it has ties with."""

    node: str
    betweenness: float
    communities: int
    ties: int


def brokers(ties: nx.Graph) -> list[Broker]:
    """Those on shortest paths between others who have ties into more than one community, the greatest share first."""
    group = {member: number for number, community in enumerate(communities(ties)) for member in community}
    found = [
        Broker(node, round(share, 4), len({group[neighbour] for neighbour in ties[node]}), ties.degree(node))
        for node, share in betweenness(ties).items()
        if share > 0
    ]
    kept = [broker for broker in found if broker.communities > 1]
    return sorted(kept, key=lambda broker: (-broker.betweenness, -broker.communities, broker.node))


@dataclass(frozen=True, slots=True)
class Bridge:
    """The only connection between two parts of a network: its ends (`first` < `second`) and the smaller part's size."""

    first: str
    second: str
    cut_off: int


def bridges(network: nx.Graph, least: int = 2) -> list[Bridge]:
    """The edges without which a part of at least `least` nodes would fall off, the largest such part first."""
    plain = _in_order(nx.Graph(network))
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    cuts = [tuple(sorted(edge)) for edge in nx.bridges(plain)]
    whole = {node: len(part) for part in nx.connected_components(plain) for node in part}
    plain.remove_edges_from(cuts)
    # What is left hangs together without bridges; with them, these lumps form a tree, whose branches are what each
    # bridge cuts off.
    lumps = list(nx.connected_components(plain))
    lump_of = {node: number for number, lump in enumerate(lumps) for node in lump}
    tree = nx.Graph((lump_of[first], lump_of[second], {"ends": (first, second)}) for first, second in cuts)
    found = []
    for part in list(nx.connected_components(tree)):
        root = min(part)
        size = {number: len(lumps[number]) for number in part}
        parents = dict(nx.bfs_predecessors(tree, root))
        for number in reversed(list(parents)):
            first, second = tree.edges[number, parents[number]]["ends"]
            found.append(Bridge(first, second, min(size[number], whole[first] - size[number])))
            size[parents[number]] += size[number]
    kept = [bridge for bridge in found if bridge.cut_off >= least]
    return sorted(kept, key=lambda bridge: (-bridge.cut_off, bridge.first, bridge.second))


def _in_order(network: nx.Graph) -> nx.Graph:
    """A copy whose nodes and edges are in ascending order, so that no algorithm depends on how it was filled."""
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(network))
    edges: Iterable[tuple[str, str, dict[str, float]]] = network.edges(data=True)
    ordered.add_edges_from(sorted(((*sorted(edge[:2]), edge[2]) for edge in edges), key=lambda edge: edge[:2]))
    return ordered


def _dependencies(adjacency: sparse.csr_array, sources: np.ndarray) -> np.ndarray:
    """How much of the shortest paths from `sources` to every node runs through each node, summed over the sources."""
    count, walks = adjacency.shape[0], len(sources)
    paths = np.zeros((count, walks))
    paths[sources, np.arange(walks)] = 1.0
    levels = [paths > 0]
    reached = levels[0].copy()
    while levels[-1].any():
        arriving = adjacency @ np.where(levels[-1], paths, 0.0)
        arriving[reached] = 0.0
        paths += arriving
        levels.append(arriving > 0)
        reached |= levels[-1]
    share = np.zeros((count, walks))
    safe = np.where(paths > 0, paths, 1.0)
    # From the farthest level back to the sources: each node hands its share on to those it was reached from.
    for far in range(len(levels) - 1, 0, -1):
        handed = adjacency @ np.where(levels[far], (1.0 + share) / safe, 0.0)
        share += np.where(levels[far - 1], handed * paths, 0.0)
    share[sources, np.arange(walks)] = 0.0
    summed: np.ndarray = share.sum(axis=1)
    return summed
