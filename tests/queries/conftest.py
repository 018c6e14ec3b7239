"""The made-up world of `story`, on every store that keeps graphs, and what saved queries answer about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from graph.stores import open_store
from graph.stores.store import Store
from queries.catalogue import Catalogue, run
from tests.conftest import Reach, emptied
from tests.queries.story import harbour


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The story of the Harbour League with the embedded engine."""
    with open_store(tmp_path_factory.mktemp("harbour") / "harbour.graph") as opened:
        opened.replace_all(harbour(), {}, {})
        yield opened


@pytest.fixture(scope="module")
def server(neo4j_reach: Reach) -> Iterator[Store]:
    """The story of the Harbour League on a Neo4j server."""
    with emptied(neo4j_reach) as address, open_store(address) as opened:
        opened.replace_all(harbour(), {}, {})
        yield opened


@pytest.fixture(scope="module", params=["embedded", "server"])
def store(request: pytest.FixtureRequest) -> Store:
    """The story of the Harbour League in a store, of each kind in turn, to be read from."""
    opened: Store = request.getfixturevalue(request.param)
    return opened


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The saved queries that come with Liaisons."""
    return Catalogue()


Answer = Callable[..., list[Any]]


@pytest.fixture
def answer(store: Store, catalogue: Catalogue) -> Answer:
    """What a saved query answers: the rows of the named columns (of one column: its values) in their order."""

    def answered(query: str, *columns: str, **given: Any) -> list[Any]:
        table = run(store, catalogue[query], given)
        assert table.columns == list(catalogue[query].columns)
        places = [table.columns.index(column) for column in columns]
        if len(places) == 1:
            return [row[places[0]] for row in table.rows]
        return [tuple(row[place] for place in places) for row in table.rows]

    return answered
