"""Stores for the tests: a new and empty one for each test, of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores import open_store
from graph.stores.store import Store


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store in a folder of its own."""
    with open_store(tmp_path / "test.graph") as store:
        yield store


@pytest.fixture
def server(neo4j_address: str) -> Iterator[Store]:
    """An empty store on a Neo4j server."""
    with open_store(neo4j_address) as store:
        yield store


@pytest.fixture(params=["embedded", "server"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store, of each kind in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def meeting() -> Change:
    """Two people at an event, one of them with a name that would do harm where it is not bound, and who paid for it."""
    nodes = [
        NodeRecord("Person", {"id": "person:ada-moreau", "name": "Ada Moreau", "aliases": ["A. Moreau", "Ms Moreau"]}),
        NodeRecord("Person", {"id": "person:x", "name": "x'}) DETACH DELETE n //", "aliases": [], "honorific": "Mr"}),
        NodeRecord("Event", {"id": "event:e", "name": "</script><b>Forum</b>", "aliases": [], "start": "2018-05"}),
        NodeRecord("Fund", {"id": "fund:f", "name": "Fonds d’Été 🌍", "aliases": []}),
        NodeRecord("Document", {"id": "document:d", "name": "Minutes", "aliases": [], "pages": 3, "path": "m.txt"}),
        NodeRecord("Passage", {"id": "passage:p", "name": "Both came.", "aliases": [], "start": 0, "end": 10}),
    ]
    fact = {"passages": ["passage:p"], "confidence": 0.5, "rule": "attendance"}
    links = {
        "1": LinkRecord("person:ada-moreau", "PARTICIPATED_IN", "event:e", {**fact, "role": "speaker"}),
        "2": LinkRecord("person:x", "PARTICIPATED_IN", "event:e", fact),
        "3": LinkRecord("person:x", "FUNDED", "fund:f", {**fact, "amount": 150000, "currency": "EUR"}),
        "4": LinkRecord("person:ada-moreau", "FUNDED", "fund:f", {**fact, "amount": 0.1, "currency": "EUR"}),
        "5": LinkRecord("person:ada-moreau", "MENTIONED_IN", "passage:p", {}),
        "6": LinkRecord("passage:p", "FROM", "document:d", {}),
    }
    return Change(
        nodes={str(node.properties["id"]): node for node in nodes},
        links=links,
        readings={"document:d": '{"text": "Both came."}'},
        records={"document:d": {"location": "/somewhere/m.txt"}},
    )


@pytest.fixture
def filled(store: Store, meeting: Change) -> Store:
    """A store that holds the meeting."""
    with store.changing() as changes:
        changes.apply(meeting)
    return store
