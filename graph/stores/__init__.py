"""Stores: where a graph is kept and queried."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.store import Store

SERVER_SCHEMES = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")


def open_store(address: str | Path, *, read_only: bool = False) -> Store:
    """The store at `address`: a folder for the embedded engine, or the ``bolt://…``, ``neo4j://…`` of a Neo4j server.

    A folder that does not exist is made, except where `read_only`, which opens what is there and can change nothing.
    Raises `graph.stores.store.StoreError` where there is no graph, or it cannot be opened.
    """
    if is_server(address):
        from graph.stores.neo4j import Neo4jStore

        return Neo4jStore(str(address), read_only=read_only)
    if isinstance(address, str) and "://" in address:
        from graph.stores.store import StoreError

        raise StoreError(
            f"{address} is no address of a Neo4j server: those begin with {', '.join(SERVER_SCHEMES)}, such as "
            "bolt://localhost:7687 where Neo4j Browser is at http://localhost:7474."
        )
    from graph.stores.embedded import EmbeddedStore

    return EmbeddedStore(Path(address), read_only=read_only)


def is_server(address: str | Path) -> bool:
    """Whether `address` names a Neo4j server, not a folder."""
    return isinstance(address, str) and address.startswith(SERVER_SCHEMES)
