"""What a store of graphs does, whichever engine keeps it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph.errors import LiaisonsError

if TYPE_CHECKING:
    import networkx as nx

    from graph.changes import Change
    from graph.stores.values import Table

TIMEOUT = 30.0
"""Seconds that a statement may take where nothing else is asked for."""


class StoreError(LiaisonsError):
    """A graph that cannot be opened, read or written as things are."""


class StatementError(LiaisonsError):
    """A statement that cannot be run: misspelt, without its parameters, too slow, or not one that only reads."""


def too_slow(timeout: float) -> StatementError:
    """What to tell who asked for an answer that takes longer than `timeout` seconds."""
    return StatementError(
        f"The answer took longer than {timeout:g} seconds; ask for less, or allow it more time with --timeout."
    )


class Changes(ABC):
    """A graph while it is being changed: what is applied becomes visible as a whole at the end, or not at all."""

    @property
    @abstractmethod
    def version(self) -> int:
        """A number that grows with each `changing` that applied, this one included; 0 for a graph without readings."""

    @abstractmethod
    def readings_since(self, version: int) -> dict[str, str | None]:
        """The readings that differ from those of an earlier `version`: JSON by document id, None where forgotten.

        Of version 0 that is every reading there is.
        """

    @abstractmethod
    def apply(self, change: Change) -> None:
        """Do what `change` says. Raises `graph.vocabulary.VocabularyError` for what a graph may not hold."""


class Store(ABC):
    """A kept graph; open one with `graph.stores.open_store`, close it, or use it in a ``with`` statement.

    `address` is the folder or the server it was opened at, as it may be shown to people (without passwords).
    """

    address: str

    @abstractmethod
    def documents(self) -> dict[str, dict[str, Any]]:
        """The private record of each document read, by document id in ascending order: where it was read from, …"""

    @abstractmethod
    def readings(self) -> Iterator[tuple[str, str]]:
        """Every document's id and reading as JSON, in ascending order of ids."""

    @abstractmethod
    def changing(self) -> AbstractContextManager[Changes]:
        """The right to change the graph, held by one process at a time, and the one transaction of this change.

        An exception in the ``with`` block takes everything back.
        """

    @abstractmethod
    def cypher(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = TIMEOUT,
        limit: int | None = None,
    ) -> Table:
        """The rows that a reading statement gives; at most `limit` of them, within `timeout` seconds.

        Raises `StatementError` where it would write or reach out, is misspelt, lacks a parameter or takes too long.
        """

    @abstractmethod
    def to_networkx(self) -> nx.MultiDiGraph:
        """The graph in memory: node key is the id, edge key the link's id; label, type and properties as attributes."""

    @abstractmethod
    def replace_all(
        self, graph: nx.MultiDiGraph, readings: Mapping[str, str], documents: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """Make the store hold exactly `graph`, with these readings and private records by document id.

        Made for large graphs. Where it is interrupted the store says so when next opened, and has to be filled again.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the graph; closing twice does no harm."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
