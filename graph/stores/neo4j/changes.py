"""The one transaction in which a graph is changed, under a lock that all processes of all machines share.

What is applied is written at the end, so that it can be written again where the server went away meanwhile.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from typing import Any

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph.changes import Change
from graph.stores.neo4j.errors import is_passing
from graph.stores.neo4j.history import History
from graph.stores.neo4j.server import Server
from graph.stores.neo4j.writing import Prepared, labels_of, prepare, write
from graph.stores.store import Changes, StoreError

FORMAT = 1
"""The format of graphs that this version of Liaisons writes."""

# The lock: a node that is made and deleted in the same transaction. The uniqueness of ids lets one transaction at a
# time make it, the others wait until that one ends; and nobody ever sees it.
LOCK = "CREATE (n:Document {id: '_lock'}) DELETE n"


def check_format(server: Server, found: int | None) -> None:
    """Raise `StoreError` where the format `found` in a graph is one that this version does not know."""
    if (found or FORMAT) > FORMAT:
        raise StoreError(
            f"The graph at {server.address} was written by a newer version of Liaisons (format {found}, this one "
            f"knows {FORMAT}); update with: pip install --upgrade liaisons"
        )


class ServerChanges(Changes):
    """A graph on `server` while it is being changed; `history` is what this process has seen of it so far."""

    def __init__(self, server: Server, history: History) -> None:
        self._server = server
        self._history = history
        self._open = ExitStack()
        self._waiting: list[tuple[Change, Prepared]] = []
        self._lost = False
        self._before = server.patiently(self._begin)
        # A number that has never been used, also where the graph was emptied and has forgotten the last one.
        self._after = max(self._before + 1, time.time_ns() // 1_000_000)

    @property
    def version(self) -> int:
        """A number that grows with each change, this change included once something was applied."""
        return self._after if self._waiting else self._before

    def readings_since(self, version: int) -> dict[str, str | None]:
        """The readings that differ from those of an earlier version, None where forgotten; see `Changes`."""
        return dict(sorted(self._server.patiently(lambda: self._read(version)).items()))

    def apply(self, change: Change) -> None:
        """Do what `change` says, at the end of the transaction."""
        prepared = prepare(change, lambda ids: self._server.patiently(lambda: self._labels_of(ids)))
        self._waiting.append((change, prepared))

    def commit(self) -> None:
        """Write what was applied, and make it seen. Where nothing was applied nothing changes, the version neither."""
        if self._waiting:
            self._server.patiently(self._write)

    def close(self) -> None:
        """Give the lock back; what was not committed is undone."""
        with suppress(Neo4jError, DriverError):  # the server undoes it by itself where it cannot be told
            self._open.close()

    def _begin(self) -> int:
        """Begin the transaction and wait for the lock; the version of the graph."""
        self.close()
        self._open = ExitStack()
        session = self._open.enter_context(self._server.session(writing=True))
        self._transaction = self._open.enter_context(session.begin_transaction())
        self._lost = False
        self._run(LOCK)
        (state,) = self._run("MATCH (d:Document) RETURN max(d._version) AS version, max(d._format) AS format")
        check_format(self._server, state["format"])
        return state["version"] or 0

    def _resume(self) -> bool:
        """Go on in a new transaction where the server went away from the old one; whether it had written this change.

        Raises `StoreError` where another process has changed the graph meanwhile.
        """
        found = self._begin() if self._lost else self._before
        if found not in (self._before, self._after):
            raise StoreError(
                f"The server at {self._server.address} went away, and another process changed the graph before this "
                f"one could: run the same command again, what is in the graph stays."
            )
        return found == self._after

    def _read(self, version: int) -> dict[str, str | None]:
        self._resume()
        changed: dict[str, str | None] = {
            row["id"]: row["reading"]
            for row in self._run(
                "MATCH (d:Document) WHERE d._version > $version RETURN d.id AS id, d._reading AS reading",
                version=version,
            )
        }
        self._history.see(self._present(self._history.present | changed.keys()), self._before)
        return changed | dict.fromkeys(self._history.gone_since(version, self._before))

    def _labels_of(self, ids: set[str]) -> Mapping[str, str]:
        self._resume()
        waiting: dict[str, str] = {}
        for _, prepared in self._waiting:
            waiting |= prepared.labels
        return {**labels_of(self._run, ids), **waiting}

    def _write(self) -> None:
        if self._resume():
            return
        for change, prepared in self._waiting:
            write(self._run, prepared)
            self._keep(change)
        self._run(  # some document carries the new version, also where others were only forgotten
            "MATCH (d:Document) WHERE d._version IS NOT NULL WITH max(d._version) AS highest, min(d.id) AS first "
            "WHERE highest < $version "
            "MATCH (d:Document {id: first}) SET d._version = $version",
            version=self._after,
        )
        present = self._present(self._history.present | {row for change, _ in self._waiting for row in change.readings})
        self._lost = True  # until the server says that it is done, it may or may not be
        self._transaction.commit()
        self._lost = False
        self._history.see(present, self._after)

    def _keep(self, change: Change) -> None:
        """Keep the readings and records of documents on their nodes, out of sight."""
        rows = [
            {"id": document, "text": text, "version": None if text is None else self._after}
            for document, text in sorted(change.readings.items())
        ]
        kept = self._run(
            "UNWIND $rows AS row MATCH (d:Document {id: row.id}) "
            "SET d._reading = row.text, d._version = row.version, d._format = $format, "
            "d._record = CASE WHEN row.text IS NOT NULL THEN d._record END RETURN row.id AS id",
            rows=rows,
            format=FORMAT,
        )
        bare = {document for document, text in change.readings.items() if text is not None} - {
            row["id"] for row in kept
        }
        if bare:
            raise StoreError(f"The reading of {min(bare)} has no Document node in the graph to be kept with.")
        self._run(
            "UNWIND $rows AS row MATCH (d:Document {id: row.id}) WHERE d._reading IS NOT NULL SET d._record = row.text",
            rows=[
                {"id": document, "text": json.dumps(record, ensure_ascii=False, sort_keys=True)}
                for document, record in sorted(change.records.items())
            ],
        )

    def _present(self, expected: set[str]) -> set[str]:
        """The ids of the documents whose readings are kept; `expected` is right as long as none has gone."""
        read = "MATCH (d:Document) WHERE d._version IS NOT NULL RETURN"
        if self._run(f"{read} count(d) AS count")[0]["count"] == len(expected):
            return expected
        return {row["id"] for row in self._run(f"{read} d.id AS id")}

    def _run(self, statement: str, **parameters: Any) -> list[neo4j.Record]:
        try:
            return list(self._transaction.run(statement, parameters))
        except Exception as error:
            self._lost = is_passing(error)
            raise
