"""The embedded store: a folder that holds one graph, kept by the ArcadeDB engine inside this process."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.stores.arcadedb.access import access
from graph.stores.arcadedb.changes import EmbeddedChanges
from graph.stores.arcadedb.engine import java
from graph.stores.arcadedb.errors import statement_error, told
from graph.stores.arcadedb.folder import GraphFolder
from graph.stores.arcadedb.gaps import check_answerable
from graph.stores.arcadedb.rows import records, table
from graph.stores.arcadedb.schema import layout
from graph.stores.guard import check_reading
from graph.stores.interruptible import GRACE, wait_for
from graph.stores.store import TIMEOUT, StatementError, Store, StoreError, too_slow
from graph.stores.values import Table
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    import networkx as nx


class EmbeddedStore(Store):
    """The graph in the folder `path`; see `graph.stores.open_store`."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.address = str(path)
        self._read_only = read_only
        self._folder = GraphFolder(path, read_only=read_only)
        self._access = access(self._folder)
        if not self._folder.complete:
            self._access.replace(_lay_out, where_missing=True)

    def documents(self) -> dict[str, dict[str, Any]]:
        """The private record of each document, by document id in ascending order."""
        wanted = "SELECT id, record FROM _Reading WHERE reading IS NOT NULL ORDER BY id"
        with self._access.reading() as database, told(self._folder.path):
            return {row["id"]: json.loads(row["record"] or "{}") for row in records(database.query("sql", wanted))}

    def readings(self) -> Iterator[tuple[str, str]]:
        """Every document's id and reading as JSON, in ascending order of ids."""
        wanted = "SELECT id, reading FROM _Reading WHERE reading IS NOT NULL ORDER BY id"
        with self._access.reading() as database, told(self._folder.path):
            yield from [(row["id"], row["reading"]) for row in records(database.query("sql", wanted))]

    @contextmanager
    def changing(self) -> Iterator[EmbeddedChanges]:
        """The right to change the graph, and the one transaction of this change; see `Store`."""
        if self._read_only:
            raise StoreError(f"The graph {self.address} was opened for reading only.")
        with self._access.writing() as database:
            database.begin()
            try:
                changes = EmbeddedChanges(database, vocabulary())
                yield changes
            except BaseException:
                database.rollback()
                raise
            if changes.applied:
                database.commit()
            else:
                database.rollback()

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
        check_answerable(statement)
        with self._access.reading() as database:

            def answer() -> Table:
                limit_of_time = java("com.arcadedb.GlobalConfiguration").COMMAND_TIMEOUT
                database.getConfiguration().setValue(limit_of_time, java("java.lang.Long")(max(1, int(timeout * 1000))))
                try:
                    return table(database.query("opencypher", statement, _java_map(parameters or {})), statement, limit)
                except Exception as error:
                    if hasattr(error, "getStackTrace"):
                        raise statement_error(error, timeout) from None
                    raise

            try:
                return wait_for(answer, timeout + GRACE)
            except TimeoutError:
                raise too_slow(timeout) from None

    def to_networkx(self) -> nx.MultiDiGraph:
        """The graph in memory, nodes and links in ascending order of their ids."""
        from graph.stores.arcadedb.whole import read_whole

        with self._access.reading() as database, told(self._folder.path):
            return read_whole(database, vocabulary())

    def replace_all(
        self, graph: nx.MultiDiGraph, readings: Mapping[str, str], documents: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """Make the store hold exactly `graph`, at one stroke: until it is complete the graph of before stands."""
        from graph.stores.arcadedb.whole import write_whole

        if self._read_only:
            raise StoreError(f"The graph {self.address} was opened for reading only.")

        def fill(database: Any) -> None:
            _lay_out(database)
            write_whole(database, vocabulary(), graph, readings, documents)

        self._access.replace(fill)

    def close(self) -> None:
        """Let go of the graph; closing twice does no harm, and what is asked afterwards opens it again."""
        self._access.release()


def _lay_out(database: Any) -> None:
    database.command("sqlscript", layout(vocabulary()))


def _java_map(values: Mapping[str, Any]) -> Any:
    held = java("java.util.LinkedHashMap")()
    for name, value in values.items():
        held.put(name, _java(value))
    return held


def _java(value: Any) -> Any:
    """A parameter's value as the engine takes it: dates become its dates, so that they compare as in a statement."""
    match value:
        case None:
            return None
        case bool():
            return java("java.lang.Boolean")(value)
        case int():
            return java("java.lang.Long")(value)
        case float():
            return java("java.lang.Double")(value)
        case str():
            return java("java.lang.String")(value)
        case Mapping():
            return _java_map(value)
        case list() | tuple() | set() | frozenset():
            held = java("java.util.ArrayList")()
            for item in value:
                held.add(_java(item))
            return held
    if hasattr(value, "isoformat"):
        return java("java.lang.String")(value.isoformat())
    raise StatementError(f"A parameter cannot be a {type(value).__name__}: {value!r}.")
