"""Real documents, where ../shared is at hand: the graph depends on them alone, and says nothing they do not say."""

from __future__ import annotations

from pathlib import Path

import pytest

import liaisons

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the documents are not in ../shared")


def exported(graph, path: Path) -> bytes:
    graph.export(path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def files():
    """The eight documents."""
    return sorted(CORPUS.glob("*.txt"))


@pytest.fixture(scope="module")
def loaded(files, tmp_path_factory):
    """A graph of all eight, loaded in order of their names, that verifies; gives its bytes."""
    folder = tmp_path_factory.mktemp("in-order")
    with liaisons.open(folder / "in-order.graph") as graph:
        summary = graph.load(files)
        assert summary.failures == []
        assert graph.verify().faults == []
        return exported(graph, folder / "graph.json")


def test_another_order_and_two_processes_give_the_same_bytes(files, loaded, tmp_path):
    with liaisons.open(tmp_path / "reversed.graph") as graph:
        graph.load(files[4:], workers=2)
        graph.load(files[3::-1])
        assert exported(graph, tmp_path / "graph.json") == loaded


def test_one_document_forgotten_and_loaded_again_leaves_no_trace(files, loaded, tmp_path):
    with liaisons.open(tmp_path / "some.graph") as graph:
        graph.load(files[1:])
        without = exported(graph, tmp_path / "graph.json")
        graph.load(files[:1])
        assert exported(graph, tmp_path / "graph.json") == loaded
        graph.forget(files[:1])
        assert exported(graph, tmp_path / "graph.json") == without
