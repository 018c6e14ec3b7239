"""Verifying and what was not read: both look at a graph, whatever store it is from."""

from __future__ import annotations

import hashlib

import networkx as nx
import pytest

from loaders.unread import table, unread
from loaders.verify import verify

TEXT = "Ana Costa met Rui Lindqvist in Strelsau."


class OneDocument:
    """Stands for a store with one document, whose graph a test may spoil."""

    def __init__(self, file):
        file.write_text(TEXT, encoding="utf-8")
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        self.record = {"sha256": digest, "rules": "", "locations": {str(file): file.name}}
        self.graph = nx.MultiDiGraph()
        self.graph.add_node("document:0", label="Document", name="A letter", path=file.name)
        self.graph.add_node("p1", label="Passage", name=TEXT, text=TEXT, page=1, start=0, end=len(TEXT))
        self.graph.add_edge("p1", "document:0", type="FROM")
        for person in ("Ana Costa", "Rui Lindqvist"):
            self.graph.add_node(person, label="Person", name=person)
            self.graph.add_edge(person, "p1", type="MENTIONED_IN")
        self.graph.add_edge("Ana Costa", "Rui Lindqvist", type="MET_WITH", passages=["p1"], rule="verb", confidence=0.9)

    def documents(self):
        """The private record of the one document."""
        return {"document:0": self.record}

    def to_networkx(self):
        """The graph, as it was spoilt."""
        return self.graph


@pytest.fixture
def store(tmp_path):
    """A store with one document that verifies."""
    return OneDocument(tmp_path / "letter.txt")


def faults(store):
    return verify(store, lambda path: path.read_text(encoding="utf-8")).faults


def test_a_graph_that_says_what_its_document_says_has_no_faults(store):
    assert faults(store) == []


def test_a_passage_that_stands_elsewhere_is_a_fault(store):
    store.graph.nodes["p1"]["start"] = 4
    (fault,) = faults(store)
    assert "does not say at characters 4 to 40" in fault


def test_a_link_without_a_passage_is_a_fault(store):
    store.graph.add_edge("Rui Lindqvist", "Ana Costa", type="WORKS_WITH", passages=[])
    assert faults(store) == ["The link Rui Lindqvist WORKS_WITH Ana Costa has no passage."]


def test_a_link_with_a_passage_that_is_not_there_is_a_fault(store):
    store.graph.add_edge("Rui Lindqvist", "Ana Costa", type="WORKS_WITH", passages=["p7"])
    (fault,) = faults(store)
    assert "names the passage p7, which is not in the graph" in fault


def test_an_end_that_is_mentioned_nowhere_is_a_fault(store):
    store.graph.add_node("Foundation", label="Institution", name="Foundation")
    store.graph.add_edge("Ana Costa", "Foundation", type="WORKS_FOR", passages=["p1"])
    (fault,) = faults(store)
    assert "has an end that no passage mentions: Foundation" in fault


def add_passage(graph, key, text, *things):
    graph.add_node(key, label="Passage", name=text, text=text, page=1, start=int(key[1:]) * 100, end=0)
    graph.add_edge(key, "document:0", type="FROM")
    for label, name in things:
        graph.add_node(name, label=label, name=name)
        graph.add_edge(name, key, type="MENTIONED_IN")


def test_sentences_without_a_link_are_listed_best_first(store):
    ana, rui, place = ("Person", "Ana Costa"), ("Person", "Rui Lindqvist"), ("Place", "Strelsau")
    body = ("Institution", "Harbour Trust")
    add_passage(store.graph, "p2", "Ana Costa, Harbour Trust", ana, body)
    add_passage(store.graph, "p3", "With Ana Costa came Rui Lindqvist and the Harbour Trust.", ana, rui, body)
    add_passage(store.graph, "p4", "Later on Ana Costa returned to Strelsau.", ana, place)
    add_passage(store.graph, "p5", "Later on Ana Costa spoke to the Harbour Trust.", ana, body)
    add_passage(store.graph, "p6", "Nobody else was named but Ana Costa.", ana)
    assert [entry.passage for entry in unread(store.graph)] == ["p5", "p3", "p4", "p2"]


def test_the_table_of_sentences_says_where_it_was_cut(store):
    for n in range(2, 5):
        pair = (("Person", "Ana Costa"), ("Person", "Rui Lindqvist"))
        add_passage(store.graph, f"p{n}", "Then Ana Costa saw Rui Lindqvist again.", *pair)
    cut = table(unread(store.graph), 2)
    assert cut.columns == ["document", "page", "sentence", "names"]
    assert len(cut.rows) == 2
    assert cut.cut
    assert cut.rows[0][3] == "Ana Costa; Rui Lindqvist"
