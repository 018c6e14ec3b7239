"""Several processes that load into one graph: each catches up with the others before it changes anything."""

from __future__ import annotations

import pytest

import liaisons
from loaders.upkeep import Upkeep


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    with liaisons.open(tmp_path / "some.graph") as graph:
        yield graph.store


def parts(thing, reading):
    """Readings that only together say that HRC stands for two bodies, by the SHA-256 of their documents."""
    names = [("Human Rights Council", "HRC"), ("HRC",), ("Human Rights Commission", "HRC"), ("HRC", "RC")]
    return {f"{n}" * 64: reading(thing("Institution", *given)) for n, given in enumerate(names)}


def contents(store):
    graph = store.to_networkx()
    return sorted(graph.nodes(data=True), key=str), sorted(graph.edges(keys=True, data=True), key=str)


def test_two_that_take_turns_make_the_graph_of_one(store, tmp_path, thing, reading):
    two = Upkeep(store), Upkeep(store)
    for n, (sha256, part) in enumerate(parts(thing, reading).items()):
        two[n % 2].put(part, sha256, "rules", {f"/documents/{n}.txt": f"{n}.txt"})
    with liaisons.open(tmp_path / "other.graph") as graph:
        one = Upkeep(graph.store)
        for n, (sha256, part) in reversed(list(enumerate(parts(thing, reading).items()))):
            one.put(part, sha256, "rules", {f"/documents/{n}.txt": f"{n}.txt"})
        assert contents(graph.store) == contents(store)
        assert graph.store.documents() == store.documents()


def test_what_fails_on_the_way_changes_nothing_and_the_next_succeeds(store, thing, reading, monkeypatch):
    upkeep = Upkeep(store)
    (first, one), (second, other), *_ = parts(thing, reading).items()
    upkeep.put(one, first, "rules", {"/documents/0.txt": "0.txt"})
    before = contents(store)
    with monkeypatch.context() as broken:
        broken.setattr("graph.stores.arcadedb.changes.EmbeddedChanges.apply", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            upkeep.put(other, second, "rules", {"/documents/1.txt": "1.txt"})
    assert contents(store) == before
    upkeep.put(other, second, "rules", {"/documents/1.txt": "1.txt"})
    assert list(store.documents()) == ["document:0000000000000000", "document:1111111111111111"]
    upkeep.drop(["/documents/1.txt"])
    assert contents(store) == before
