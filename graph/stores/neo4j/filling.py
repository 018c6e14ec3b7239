"""A whole graph put into a database at once: in many transactions, with a mark on it until it is complete."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.stores.neo4j.changes import FORMAT, LOCK, check_format
from graph.stores.neo4j.server import Server
from graph.stores.neo4j.writing import Run, cut
from graph.stores.store import StoreError
from graph.stores.values import kept
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    import networkx as nx

Ends = tuple[str, str, str]
"""A link's type and the labels of its source and target."""

Link = tuple[str, str, str]
"""A link's source, target and key."""

MARK = "_Incomplete"
"""The label of a node that is there while a database is being filled, and after that was interrupted."""

WIPE = "MATCH (n) WHERE NOT n:_Incomplete CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


def check_usable(server: Server) -> None:
    """Raise `StoreError` where filling this database was interrupted, or a newer version of Liaisons wrote it."""
    _check_known(server)
    if server.read(lambda transaction: transaction.run(f"MATCH (n:{MARK}) RETURN 1 LIMIT 1").single()):
        raise StoreError(
            f"Filling the graph at {server.address} was interrupted, or is going on: when nothing else runs, "
            f"copy into it again."
        )


def replace_all(
    server: Server,
    graph: nx.MultiDiGraph,
    readings: Mapping[str, str],
    documents: Mapping[str, Mapping[str, Any]],
) -> None:
    """Make the database hold exactly this graph, these readings and records; other changes wait until it does."""
    nodes, links = checked(graph)
    _check_ours(server)
    _check_known(server)
    with server.session(writing=True) as guarding, guarding.begin_transaction() as lock:
        lock.run(LOCK).consume()
        with server.session(writing=True) as session:

            def run(statement: str, **parameters: Any) -> list[Any]:
                return session.execute_write(lambda transaction: list(transaction.run(statement, parameters)))

            run(f"MERGE (n:{MARK})")
            session.run(WIPE).consume()
            for _ in create(run, graph, nodes, links):
                pass
            for document in sorted(readings):
                run(
                    "MATCH (d:Document {id: $id}) "
                    "SET d._reading = $reading, d._record = $record, d._version = $version, d._format = $format",
                    id=document,
                    reading=readings[document],
                    record=json.dumps(dict(documents.get(document, {})), ensure_ascii=False, sort_keys=True),
                    version=time.time_ns() // 1_000_000,
                    format=FORMAT,
                )
            run(f"MATCH (n:{MARK}) DELETE n")


def _check_ours(server: Server) -> None:
    """Raise `StoreError` where the database holds what is no graph of ours, and would be lost."""
    ours = "|".join((*vocabulary().labels, MARK))
    foreign = server.read(
        lambda transaction: transaction.run(f"MATCH (n) WHERE NOT n:{ours} RETURN labels(n) LIMIT 1").single()
    )
    if foreign:
        raise StoreError(
            f"The database at {server.address} holds other things ({':'.join(foreign[0]) or 'nodes without a label'}), "
            f"which would be deleted: name an empty database."
        )


def _check_known(server: Server) -> None:
    newest = "MATCH (d:Document) RETURN max(d._format)"
    check_format(server, server.read(lambda transaction: transaction.run(newest).single(strict=True)[0]))


def checked(graph: nx.MultiDiGraph) -> tuple[dict[str, list[str]], dict[Ends, list[Link]]]:
    """The keys of the graph's nodes by label, and of its links by type and the labels of their ends.

    Raises `graph.vocabulary.VocabularyError` for what a graph may not hold.
    """
    words = vocabulary()
    nodes: dict[str, list[str]] = defaultdict(list)
    for key, attributes in graph.nodes(data=True):
        label = attributes.get("label", "")
        words.check_node(label, node_properties(key, attributes))
        nodes[label].append(key)
    labels = dict(graph.nodes(data="label"))
    links: dict[Ends, list[Link]] = defaultdict(list)
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        ends = (attributes.get("type", ""), labels[source], labels[target])
        words.check_link(*ends, link_properties(key, attributes))
        links[ends].append((source, target, key))
    return nodes, links


def create(
    run: Run, graph: nx.MultiDiGraph, nodes: Mapping[str, list[str]], links: Mapping[Ends, list[Link]]
) -> Iterator[int]:
    """Write the graph into an empty database, batch by batch; gives the number of rows of each once it is written."""
    words = vocabulary()
    for label, keys in nodes.items():
        declared = words.labels[label].properties
        for some in cut(sorted(keys)):
            rows = [kept(node_properties(key, graph.nodes[key]), declared) for key in some]
            run(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows=rows)
            yield len(rows)
    for (kind, source_label, target_label), ends in links.items():
        declared = words.types[kind].properties
        for batch in cut(sorted(ends, key=lambda link: link[2])):
            rows = [
                {"source": source, "target": target, "properties": kept(link_properties(key, found), declared)}
                for source, target, key in batch
                for found in (graph.edges[source, target, key],)
            ]
            run(
                f"UNWIND $rows AS row MATCH (a:{source_label} {{id: row.source}}) "
                f"MATCH (b:{target_label} {{id: row.target}}) CREATE (a)-[r:{kind}]->(b) SET r = row.properties",
                rows=rows,
            )
            yield len(rows)


def node_properties(key: str, attributes: Mapping[str, Any]) -> dict[str, Any]:
    """A node's attributes in memory as properties: with its id, without its label."""
    return {**{name: value for name, value in attributes.items() if name != "label"}, "id": key}


def link_properties(key: str, attributes: Mapping[str, Any]) -> dict[str, Any]:
    """A link's attributes in memory as properties: with its id, without its type."""
    return {**{name: value for name, value in attributes.items() if name != "type"}, "id": key}
