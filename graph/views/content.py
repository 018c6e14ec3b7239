"""What a page holds: the things, links, sentences and documents of a graph, as rows in one sorted order.

A page is a closed world: it holds what the graph holds that it was given, and not a sentence more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import networkx as nx

from graph.vocabulary import Vocabulary, vocabulary

# Told apart from the facts of a link (role, amount, date …) and of a thing.
NO_FACTS = frozenset({"id", "type", "passages", "confidence", "rule"})
NAMED = frozenset({"id", "name", "label", "aliases"})

Pair = tuple[str, str]
Edge = tuple[str, str, str, str, Mapping[str, Any]]
"""Where an edge leads from, its type, where to, its key, its attributes."""


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of a page. Things and links are pyvis rows; passages and documents are what they were read from.

    Links, passages and mentions point by position: `from`, `to` into `things`, `passages` and `mentions` into
    `passages`, a passage's `document` into `documents`.
    """

    things: list[dict[str, Any]]
    links: list[dict[str, Any]]
    passages: list[dict[str, Any]]
    documents: list[dict[str, Any]]

    @property
    def newest(self) -> str | None:
        """The date of the newest document, ISO, as precise as it is known."""
        return max((document["date"] for document in self.documents if document["date"]), default=None)


def content(graph: nx.MultiDiGraph) -> Content:
    """The rows of `graph`, as every store gives it, sorted: equal graphs give equal rows."""
    words = vocabulary()
    order = sorted(node for node, label in graph.nodes(data="label") if not words.labels[label].furniture)
    position = {node: index for index, node in enumerate(order)}
    facts, sources, mentioned = _sorted_out(graph, words)
    documents, document_position = _documents(graph)
    passages, passage_position = _passages(graph, sources, document_position)
    mentions: dict[str, set[int]] = defaultdict(set)
    for node, passage in mentioned:
        if passage in passage_position:
            mentions[node].add(passage_position[passage])
    things = [_thing(node, graph.nodes[node], sorted(mentions.get(node, ())), words) for node in order]
    return Content(things, _links(facts, position, passage_position, words), passages, documents)


def _sorted_out(graph: nx.MultiDiGraph, words: Vocabulary) -> tuple[list[Edge], list[Pair], list[Pair]]:
    """The edges of `graph`: facts, which passage is from which document, and which thing is named in which passage."""
    facts, sources, mentioned = [], [], []
    for source, beside in graph.adjacency():
        for target, edges in beside.items():
            for key, attributes in edges.items():
                kind = attributes["type"]
                if not words.types[kind].furniture:
                    facts.append((source, kind, target, str(key), attributes))
                elif kind == "FROM":
                    sources.append((source, target))
                elif kind == "MENTIONED_IN":
                    mentioned.append((source, target))
    return facts, sources, mentioned


def _thing(node: str, attributes: Mapping[str, Any], mentions: list[int], words: Vocabulary) -> dict[str, Any]:
    label = words.labels[attributes["label"]]
    name = str(attributes.get("name") or node)
    facts = _own(attributes, leave=NAMED)
    aliases = [alias for alias in attributes.get("aliases") or () if alias != name]
    return {
        "id": node,
        "label": name,
        "group": label.name,
        "shape": label.shape,
        "color": label.colour,
        "aliases": sorted(aliases),
        "facts": facts,
        "mentions": mentions,
    }


def _links(
    facts: Iterable[Edge], position: Mapping[str, int], passage_position: Mapping[str, int], words: Vocabulary
) -> list[dict[str, Any]]:
    found = [
        (position[source], kind, position[target], key, attributes)
        for source, kind, target, key, attributes in facts
        if source in position and target in position
    ]
    found.sort(key=itemgetter(0, 1, 2, 3))
    return [
        {
            "from": source,
            "to": target,
            "type": kind,
            "arrows": "" if words.types[kind].symmetric else "to",
            "facts": _own(attributes, leave=NO_FACTS),
            "confidence": attributes.get("confidence"),
            "rule": attributes.get("rule"),
            "passages": _positions(attributes.get("passages") or (), passage_position),
        }
        for source, kind, target, _, attributes in found
    ]


def _own(attributes: Mapping[str, Any], leave: frozenset[str]) -> dict[str, Any]:
    """The properties that have a value and are meant for readers, sorted by name."""
    return {
        key: attributes[key]
        for key in sorted([key for key in attributes if key not in leave])
        if not key.startswith("_") and attributes[key] not in (None, "", [])
    }


def _positions(ids: Iterable[str], position: Mapping[str, int]) -> list[int]:
    return sorted({position[id_] for id_ in ids if id_ in position})


def _documents(graph: nx.MultiDiGraph) -> tuple[list[dict[str, Any]], dict[str, int]]:
    found = sorted(
        (
            (str(attributes.get("path") or node), node, attributes)
            for node, attributes in graph.nodes(data=True)
            if attributes["label"] == "Document"
        ),
        key=lambda row: row[:2],
    )
    rows = [
        {
            "title": str(attributes.get("title") or attributes.get("name") or path),
            "path": path,
            "date": attributes.get("date"),
            "pages": attributes.get("pages"),
        }
        for path, _, attributes in found
    ]
    return rows, {node: index for index, (_, node, _) in enumerate(found)}


def _passages(
    graph: nx.MultiDiGraph, sources: Iterable[Pair], document_position: Mapping[str, int]
) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """Every passage, in the order of reading."""
    document_of = {
        passage: document_position[document] for passage, document in sources if document in document_position
    }
    found = sorted(
        (
            (document_of.get(node, len(document_position)), int(attributes.get("start") or 0), node, attributes)
            for node, attributes in graph.nodes(data=True)
            if attributes["label"] == "Passage"
        ),
        key=lambda row: row[:3],
    )
    rows = [
        {
            "text": str(attributes.get("text") or attributes.get("name") or ""),
            "page": attributes.get("page"),
            "document": document if document < len(document_position) else None,
        }
        for document, _, _, attributes in found
    ]
    return rows, {node: index for index, (_, _, node, _) in enumerate(found)}
