"""A whole graph at once, out of the engine and into an empty database: large graphs in seconds, not in statements."""

from __future__ import annotations

import gc
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from graph.stores.arcadedb.engine import java
from graph.stores.arcadedb.rows import records
from graph.stores.arcadedb.schema import READINGS, STATE
from graph.stores.values import kept

if TYPE_CHECKING:
    import networkx as nx

    from graph.vocabulary import Vocabulary

CHUNK = 20_000  # nodes or links that cross to Java at a time

Item = TypeVar("Item")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles: there are none among half a million new rows, and it takes half the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_uncollected()
def read_whole(database: Any, vocabulary: Vocabulary) -> nx.MultiDiGraph:
    """The graph in `database`: nodes and links in ascending order of ids, each with its label or type first."""
    import networkx as nx

    nodes: list[tuple[str, dict[str, Any]]] = []
    places: dict[str, str] = {}
    for label, declared in vocabulary.labels.items():
        for row in records(
            database.query("sql", _selected(label, "@rid.asString() AS _rid", declared.properties)), CHUNK
        ):
            places[row.pop("_rid")] = row["id"]
            nodes.append((row.pop("id"), {"label": label} | _held(row)))
    links: list[tuple[str, str, str, dict[str, Any]]] = []
    for kind, link_type in vocabulary.types.items():
        ends = "@out.asString() AS _out, @in.asString() AS _in"
        for row in records(database.query("sql", _selected(kind, ends, link_type.properties)), CHUNK):
            source, target = places[row.pop("_out")], places[row.pop("_in")]
            links.append((source, target, row.pop("id"), {"type": kind} | _held(row)))
    nodes.sort(key=lambda node: node[0])
    links.sort(key=lambda link: link[2])
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(links)
    return graph


def _selected(type_name: str, more: str, properties: Mapping[str, str]) -> str:
    columns = ", ".join(f"`{name}`" for name in properties)
    return f"SELECT {more}, {columns} FROM `{type_name}`"  # noqa: S608 - names of the vocabulary


def _held(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


@_uncollected()
def write_whole(
    database: Any,
    vocabulary: Vocabulary,
    graph: nx.MultiDiGraph,
    readings: Mapping[str, str],
    documents: Mapping[str, Mapping[str, Any]],
) -> None:
    """Fill the empty `database` with `graph`, the readings and the private records of its documents.

    Raises `graph.vocabulary.VocabularyError` for what a graph may not hold. An interruption leaves a half-filled
    database, which is of no use.
    """
    batch = (
        database.batch().withExpectedEdgeCount(graph.number_of_edges()).withWAL(False).withParallelFlush(False).build()
    )
    try:
        places = _write_nodes(batch, vocabulary, graph)
        _write_links(batch, vocabulary, graph, places)
    finally:
        batch.close()
    database.begin()
    for document in sorted(readings):
        row = database.newDocument(READINGS).set("id", document).set("reading", readings[document]).set("version", 1)
        row.set("record", json.dumps(dict(documents.get(document, {})), sort_keys=True, ensure_ascii=False)).save()
    database.newDocument(STATE).set("id", "graph").set("version", 1).save()
    database.commit()


def _write_nodes(batch: Any, vocabulary: Vocabulary, graph: nx.MultiDiGraph) -> dict[str, str]:
    """Write the nodes; returns the engine's place of each by its id."""
    by_label: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for key in sorted(graph):
        properties = {**graph.nodes[key], "id": key}
        label = properties.pop("label", "")
        vocabulary.check_node(label, properties)
        by_label[label].append(kept(properties, vocabulary.labels[label].properties))
    places: dict[str, str] = {}
    for label in sorted(by_label):
        for rows in _chunks(by_label[label]):
            made = java("com.arcadedb.python.VertexBatcher").createVerticesJson(batch, label, json.dumps(rows))
            places.update(zip((row["id"] for row in rows), str(made).split(";"), strict=True))
    return places


def _write_links(batch: Any, vocabulary: Vocabulary, graph: nx.MultiDiGraph, places: Mapping[str, str]) -> None:
    labels = dict(graph.nodes(data="label"))
    by_type: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for source, target, key, kind in graph.edges(keys=True, data="type"):
        by_type[kind].append((key, source, target))
    for kind in sorted(by_type, key=str):
        for ends in _chunks(sorted(by_type[kind])):
            rows = []
            for key, source, target in ends:
                properties = {**graph.edges[source, target, key], "id": key}
                del properties["type"]
                vocabulary.check_link(kind, labels[source], labels[target], properties)
                row = kept(properties, vocabulary.types[kind].properties)
                rows.append({"_src": places[source], "_dst": places[target], **row})
            java("com.arcadedb.python.EdgeBatcher").newEdgesJson(batch, kind, json.dumps(rows))


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
