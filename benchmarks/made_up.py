"""A large graph that is made up, in our vocabulary and always the same: a few are met often, most seldom."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np

from graph.identifiers import link_id, node_id
from graph.vocabulary import vocabulary

# How many of each there are in a graph of 100,000 nodes and 500,000 links.
NODES = {
    "Document": 500,
    "Passage": 40_000,
    "Person": 25_000,
    "Institution": 12_000,
    "Event": 12_000,
    "Resolution": 3_000,
    "Programme": 3_000,
    "Publication": 2_000,
    "Instrument": 1_000,
    "Fund": 1_000,
    "Place": 500,
}
LINKS = (
    ("Person", "PARTICIPATED_IN", "Event", 180_000),
    ("Person", "WORKS_FOR", "Institution", 40_000),
    ("Institution", "SPONSORED", "Resolution", 20_000),
    ("Institution", "FUNDED", "Programme", 15_000),
    ("Person", "MET_WITH", "Person", 15_000),
    ("Institution", "WORKS_WITH", "Institution", 10_000),
    ("Institution", "ORGANIZED", "Event", 10_000),
    ("Event", "REFERS_TO", "Instrument", 10_000),
    ("Person", "MENTIONED_IN", "Passage", 100_000),
    ("Institution", "MENTIONED_IN", "Passage", 60_000),
)
SYLLABLES = "ba co da el fi go ha in jo ka lu mo ne or pa ri sa to ul va we xi yo za".split()
FAME = 0.6  # how unevenly links fall: the nth most linked has 1 / n ** FAME times the first one's


def made_up_graph(share: float = 1.0, seed: int = 1) -> nx.MultiDiGraph:
    """The graph, or that `share` of one: the same for the same arguments on every machine."""
    chance = np.random.default_rng(seed)
    graph = nx.MultiDiGraph()
    ids = {label: _add_nodes(graph, chance, label, max(2, int(count * share))) for label, count in NODES.items()}
    for number, passage in enumerate(ids["Passage"]):
        document = ids["Document"][number % len(ids["Document"])]
        graph.add_edge(passage, document, link_id(passage, "FROM", document), type="FROM")
    for source, kind, target, count in LINKS:
        for one, other in _pairs(chance, ids[source], ids[target], int(count * share)):
            graph.add_edge(one, other, link_id(one, kind, other), type=kind, **_fact(chance, kind, ids["Passage"]))
    return graph


def _add_nodes(graph: nx.MultiDiGraph, chance: np.random.Generator, label: str, count: int) -> list[str]:
    ids = []
    for number in range(count):
        words = ["".join(chance.choice(SYLLABLES, size=3)).title() for _ in range(2)]
        name = f"{' '.join(words)} {number}"
        properties: dict[str, Any] = {"label": label, "name": name}
        if label == "Passage":
            properties |= {"text": f"{name} was there.", "page": 1, "start": number * 40, "end": number * 40 + 30}
        elif label == "Event":
            properties["start"] = f"{2000 + int(chance.integers(25))}-{1 + int(chance.integers(12)):02}"
        elif label != "Document":
            properties["aliases"] = [words[1]]
        ids.append(node_id(label, name))
        graph.add_node(ids[-1], **properties)
    return ids


def _pairs(chance: np.random.Generator, sources: list[str], targets: list[str], count: int) -> list[tuple[str, str]]:
    """`count` different pairs, the first of each list oftener than the last."""
    found: dict[tuple[int, int], None] = {}
    while len(found) < count:
        drawn = zip(_drawn(chance, len(sources), count), _drawn(chance, len(targets), count), strict=True)
        found |= dict.fromkeys(pair for pair in drawn if sources is not targets or pair[0] < pair[1])
    return [(sources[one], targets[other]) for one, other in list(found)[:count]]


def _drawn(chance: np.random.Generator, size: int, count: int) -> list[int]:
    weights = 1.0 / np.arange(1, size + 1) ** FAME
    drawn: list[int] = chance.choice(size, size=count, p=weights / weights.sum()).tolist()
    return drawn


def _fact(chance: np.random.Generator, kind: str, passages: list[str]) -> dict[str, Any]:
    if vocabulary().types[kind].furniture:
        return {}
    passage = passages[int(chance.integers(len(passages)))]
    fact: dict[str, Any] = {"passages": [passage], "confidence": 0.9, "rule": "made-up"}
    if kind == "FUNDED":
        fact |= {"amount": float(chance.integers(1, 500) * 1000), "currency": "EUR"}
    return fact
