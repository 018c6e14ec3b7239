"""A whole graph put into a database at once: in many transactions, with a mark on it until it is complete."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores.neo4j.changes import FORMAT, LOCK
from graph.stores.neo4j.server import Server
from graph.stores.neo4j.writing import create, prepare
from graph.stores.store import StoreError

if TYPE_CHECKING:
    import networkx as nx

MARK = "_Incomplete"
"""The label of a node that is there while a database is being filled, and after that was interrupted."""

WIPE = "MATCH (n) WHERE NOT n:_Incomplete CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


def check_complete(server: Server) -> None:
    """Raise `StoreError` where filling this database was interrupted."""
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
    prepared = prepare(_as_change(graph), lambda _: {})
    with server.session(writing=True) as guarding, guarding.begin_transaction() as lock:
        lock.run(LOCK).consume()
        with server.session(writing=True) as session:

            def run(statement: str, **parameters: Any) -> list[Any]:
                return session.execute_write(lambda transaction: list(transaction.run(statement, parameters)))

            run(f"MERGE (n:{MARK})")
            session.run(WIPE).consume()
            for _ in create(run, prepared):
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


def _as_change(graph: nx.MultiDiGraph) -> Change:
    change = Change()
    for identifier, attributes in graph.nodes(data=True):
        properties = {name: value for name, value in attributes.items() if name != "label"}
        change.nodes[identifier] = NodeRecord(attributes["label"], properties)
    for source, target, identifier, attributes in graph.edges(keys=True, data=True):
        properties = {name: value for name, value in attributes.items() if name != "type"}
        change.links[identifier] = LinkRecord(source, attributes["type"], target, properties)
    return change
