"""The way to one database on a Neo4j server: its address, the driver, sessions, and waiting for it to come back."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TypeVar
from urllib.parse import urlsplit, urlunsplit

import neo4j
from neo4j.exceptions import ConfigurationError

from graph.stores.neo4j.errors import is_passing, told
from graph.stores.store import StoreError

WAIT = 120.0
"""Seconds for which a change waits for a server that is away before it gives up."""

CONNECTING_TAKES = 10.0  # seconds at most, for one attempt

T = TypeVar("T")


class Server:
    """The database at `address`, such as ``neo4j://host:7687`` or ``neo4j+s://host/database``.

    User and password are NEO4J_USERNAME ("neo4j" where it is not set) and NEO4J_PASSWORD; the database is the
    address' path, or NEO4J_DATABASE, or the user's own. Raises `StoreError` where it cannot be reached.
    """

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.username or parts.password:
            raise StoreError("Leave user and password out of the address: set NEO4J_USERNAME and NEO4J_PASSWORD.")
        self.address = address
        self.database = parts.path.strip("/") or os.environ.get("NEO4J_DATABASE") or None
        self.user = os.environ.get("NEO4J_USERNAME", "neo4j")
        password = os.environ.get("NEO4J_PASSWORD")
        try:
            self.driver = neo4j.GraphDatabase.driver(
                urlunsplit(parts._replace(path="")),
                auth=(self.user, password) if password else None,
                user_agent="liaisons",
                connection_timeout=CONNECTING_TAKES,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
            )
        except (ConfigurationError, ValueError) as error:
            raise StoreError(f"{address} is no address of a Neo4j server: {error}") from error
        try:
            with self.told(), self.session() as session:
                session.run("RETURN 1").consume()
        except StoreError:
            self.driver.close()
            raise

    def told(self) -> AbstractContextManager[None]:
        """Raise what goes wrong in the ``with`` block as a `StoreError` of one sentence."""
        return told(self.address, self.user, self.database)

    @contextmanager
    def session(self, *, writing: bool = False, fetch_size: int = 1000) -> Iterator[neo4j.Session]:
        """A session that sees what earlier sessions of this process wrote, also on a cluster."""
        access = neo4j.WRITE_ACCESS if writing else neo4j.READ_ACCESS
        with self.driver.session(
            database=self.database,
            default_access_mode=access,
            fetch_size=fetch_size,
            bookmark_manager=self.driver.execute_query_bookmark_manager,
        ) as session:
            yield session

    def read(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """What `work` reads in one transaction, tried again where the server is away for a moment."""
        with self.told(), self.session() as session:
            return session.execute_read(work)

    def patiently(self, work: Callable[[], T]) -> T:
        """What `work` gives, tried again for `WAIT` seconds while the server is away or asks to try again."""
        until, pause = time.monotonic() + WAIT, 0.1
        while True:
            try:
                return work()
            except Exception as error:
                if not is_passing(error) or time.monotonic() + pause > until:
                    raise
            time.sleep(pause)
            pause = min(pause * 2, 3.0)

    def close(self) -> None:
        """Let go of every connection."""
        self.driver.close()
