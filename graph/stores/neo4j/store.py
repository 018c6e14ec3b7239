"""The store on a Neo4j server: the graph as plain nodes and links, and beside it, unseen, what was read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import neo4j
from neo4j.exceptions import Neo4jError

from graph.stores.guard import check_reading
from graph.stores.interruptible import GRACE, wait_for
from graph.stores.neo4j import filling, schema
from graph.stores.neo4j.changes import ServerChanges
from graph.stores.neo4j.errors import statement_error
from graph.stores.neo4j.history import History
from graph.stores.neo4j.memory import read_graph
from graph.stores.neo4j.server import Server
from graph.stores.neo4j.values import ids_in, plain_rows
from graph.stores.store import TIMEOUT, Changes, Store, too_slow
from graph.stores.values import Table

if TYPE_CHECKING:
    import networkx as nx

READINGS_AT_ONCE = 100


class Neo4jStore(Store):
    """The graph in the database at `address` (see `graph.stores.neo4j.server.Server`).

    Constraints and indexes are made on first use, unless `read_only`.
    """

    def __init__(self, address: str, *, read_only: bool = False) -> None:
        self.address = address
        self._server = Server(address)
        self._history = History()
        self._usable = False
        if not read_only:
            with self._server.told():
                schema.ensure(self._server)

    def documents(self) -> dict[str, dict[str, Any]]:
        """The private record of each document, by document id in ascending order."""
        rows = self._rows(
            "MATCH (d:Document) WHERE d._reading IS NOT NULL RETURN d.id, coalesce(d._record, '{}') ORDER BY d.id"
        )
        return {identifier: json.loads(record) for identifier, record in rows}

    def readings(self) -> Iterator[tuple[str, str]]:
        """Every document's id and reading as JSON, in ascending order of ids."""
        ids = [
            row[0] for row in self._rows("MATCH (d:Document) WHERE d._reading IS NOT NULL RETURN d.id ORDER BY d.id")
        ]
        for start in range(0, len(ids), READINGS_AT_ONCE):
            yield from self._rows(
                "UNWIND $ids AS id MATCH (d:Document {id: id}) WHERE d._reading IS NOT NULL "
                "RETURN id, d._reading ORDER BY id",
                ids=ids[start : start + READINGS_AT_ONCE],
            )

    @contextmanager
    def changing(self) -> Iterator[Changes]:
        """The right to change the graph, and the one transaction of this change; see `Store`.

        Where the server goes away it is waited for, for some two minutes.
        """
        self._check_usable()
        with self._server.told():
            changes = ServerChanges(self._server, self._history)
            try:
                yield changes
                changes.commit()
            finally:
                changes.close()

    def cypher(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = TIMEOUT,
        limit: int | None = None,
    ) -> Table:
        """The rows that a reading statement gives; see `Store`."""
        check_reading(statement)
        self._check_usable()

        def run(transaction: neo4j.Transaction) -> Table:
            result = transaction.run(statement, dict(parameters or {}))
            columns = list(result.keys())
            records = list(result) if limit is None else result.fetch(limit + 1)
            kept = records[:limit]
            return Table(columns, plain_rows(kept, ids_in(transaction)), cut=len(records) > len(kept))

        def run_and_undo() -> Table:
            fetch_size = 1000 if limit is None else min(limit + 1, 1000)
            with (
                self._server.session(fetch_size=fetch_size) as session,
                session.begin_transaction(timeout=timeout) as transaction,
            ):
                try:
                    return run(transaction)
                finally:
                    if not transaction.closed():
                        transaction.rollback()

        with self._server.told():
            try:
                return wait_for(run_and_undo, timeout + GRACE)
            except TimeoutError:
                raise too_slow(timeout) from None
            except Neo4jError as error:
                if sentence := statement_error(error, timeout):
                    raise sentence from error
                raise

    def to_networkx(self) -> nx.MultiDiGraph:
        """The graph in memory, nodes and links in ascending order of their ids."""
        self._check_usable()
        return self._server.read(read_graph)

    def replace_all(
        self, graph: nx.MultiDiGraph, readings: Mapping[str, str], documents: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """Make the store hold exactly `graph`; one who looks while it is filled, or after that failed, is told."""
        with self._server.told():
            self._usable = False
            filling.replace_all(self._server, graph, readings, documents)
            self._usable = True

    def close(self) -> None:
        """Let go of every connection; closing twice does no harm."""
        self._server.close()

    def _check_usable(self) -> None:
        """Refuse a graph that was left half filled, or that a newer version wrote, before its first use."""
        if not self._usable:
            filling.check_usable(self._server)
            self._usable = True

    def _rows(self, statement: str, **parameters: Any) -> list[tuple[Any, ...]]:
        self._check_usable()
        return self._server.read(lambda transaction: [tuple(row) for row in transaction.run(statement, parameters)])
