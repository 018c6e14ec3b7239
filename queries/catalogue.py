"""The saved queries there are: those that come with Liaisons and those in a user's own folders, checked, and run."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.names import named
from graph.stores.interruptible import GRACE, wait_for
from graph.stores.store import TIMEOUT, too_slow
from graph.stores.values import Table
from queries.measures import AT_SCALE, MEASURES, is_large
from queries.saved import ROWS, SavedQuery, SavedQueryError, read_query

if TYPE_CHECKING:
    from graph.stores.store import Store

OWN = Path(__file__).parent
TOPICS = ("people", "institutions", "resolutions", "money", "events", "documents", "network")
"""The folders of the queries that come with Liaisons, in the order in which they are listed."""


def folders_from_environment() -> list[Path]:
    """The user's own folders of saved queries that LIAISONS_QUERIES names, parted as PATH is."""
    return [Path(folder) for folder in os.environ.get("LIAISONS_QUERIES", "").split(os.pathsep) if folder]


class Catalogue:
    """Saved queries by name: those of Liaisons and of `folders`, whose subfolders are further topics.

    Raises `SavedQueryError` for a folder that is not there, a file that cannot be used and a name that is there twice.
    """

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._queries: dict[str, SavedQuery] = {}
        for folder in (OWN, *folders):
            if not folder.is_dir():
                raise SavedQueryError(f"There is no folder {folder} with saved queries.")
            for path in sorted(folder.rglob("*.cypher")):
                self._add(path, folder)

    def _add(self, path: Path, folder: Path) -> None:
        query = read_query(path, topic=path.parent.relative_to(folder).as_posix().replace(".", "own"))
        if query.name in self._queries:
            other = self._queries[query.name].path
            raise SavedQueryError(f"Two saved queries are called {query.name}, {other} and {path}: rename one of them.")
        self._queries[query.name] = query

    def by_topic(self) -> dict[str, list[SavedQuery]]:
        """All saved queries by topic: first the topics of Liaisons, then further ones in the order of their names."""
        topics = {query.topic for query in self._queries.values()}
        ordered = [*(topic for topic in TOPICS if topic in topics), *sorted(topics - set(TOPICS))]
        return {
            topic: [query for name, query in sorted(self._queries.items()) if query.topic == topic] for topic in ordered
        }

    def __getitem__(self, name: str) -> SavedQuery:
        """The saved query called `name`. Raises `SavedQueryError` that names what it may have been."""
        if name in self._queries:
            return self._queries[name]
        alike = difflib.get_close_matches(name, self._queries, n=3) or sorted(
            other for other in self._queries if set(name.split("-")) & set(other.split("-"))
        )
        hint = f"did you mean {' or '.join(alike)}?" if alike else "`liaisons query` lists them."
        raise SavedQueryError(f"There is no saved query {name!r}; {hint}")


def run(
    store: Store, query: SavedQuery, given: Mapping[str, Any], *, timeout: float = TIMEOUT, limit: int | None = None
) -> Table:
    """The answer of `query` on `store`, with the parameters `given` and the defaults of the others.

    At most `limit` rows, which is also the query's own parameter of that name, within `timeout` seconds, whoever makes
    the answer. A name may be given loosely, as `graph.names.named` takes it. Raises `SavedQueryError` for a
    parameter that is missing, unknown or of another type, `graph.names.UnclearNameError` for a name that nothing, or
    more than one, has, `graph.stores.store.StatementError` where it takes too long.
    """
    if limit is not None and any(parameter.name == ROWS for parameter in query.parameters):
        given = {ROWS: limit, **given}
    values = bound(store, query, given)
    if query.limits_rows and values[ROWS] is not None:
        if values[ROWS] < 1:
            raise SavedQueryError(f"{ROWS} is {values[ROWS]}; it has to be at least 1.")
        limit = values[ROWS]
        values[ROWS] = limit + 1  # so that it can be told whether there are more

    def answer() -> Table:
        if query.at_scale is not None and is_large(store):
            return AT_SCALE[query.at_scale](store, values, timeout)
        if query.measure is None:
            return store.cypher(query.statement, values, timeout=timeout, limit=limit)
        table = store.cypher(query.statement, values, timeout=timeout)
        return MEASURES[query.measure].apply(store, table, values)

    try:
        table = wait_for(answer, timeout + GRACE)
    except TimeoutError:
        raise too_slow(timeout) from None
    if limit is None or len(table.rows) <= limit:
        return table
    return Table(table.columns, table.rows[:limit], cut=True)


def bound(store: Store, query: SavedQuery, given: Mapping[str, Any]) -> dict[str, Any]:
    """The values that `query` runs with: of their types, and names as they stand in the graph."""
    values = query.values(given)
    for parameter in query.parameters:
        if parameter.type == "name" and values[parameter.name] is not None:
            values[parameter.name] = named(store, values[parameter.name], parameter.of)
    return values
