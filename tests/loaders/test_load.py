"""Loading and forgetting: what becomes of files, and that the graph depends on the documents and nothing else."""

from __future__ import annotations

import json

import pytest

import liaisons
from loaders.load import load

HARBOUR = """Harbour bulletin

On 14 May 2018, Ms Ana Costa, Executive Director of the Strelsau Harbour Foundation, met Mr Rui Lindqvist,
Ambassador of Sweden, in Vienna. The Strelsau Harbour Foundation contributed 150,000 euros to UNODC in 2018.
"""
DIVERS = """Divers' letter

The United Nations Office on Drugs and Crime (UNODC) and France organised a side event on the protection of divers
on 15 May 2018 in Vienna. Ms Ana Costa, Executive Director of the Strelsau Harbour Foundation, was a panellist.
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with two documents, a file of another format and a hidden one."""
    documents = tmp_path / "documents"
    (documents / "letters").mkdir(parents=True)
    (documents / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (documents / "letters" / "divers.txt").write_text(DIVERS, encoding="utf-8")
    (documents / "picture.xyz").write_bytes(b"\x00\x01")
    (documents / ".draft.txt").write_text(HARBOUR * 2, encoding="utf-8")
    return documents


@pytest.fixture
def graph(tmp_path):
    """An empty graph."""
    with liaisons.open(tmp_path / "some.graph") as opened:
        yield opened


def written(graph, tmp_path) -> bytes:
    """The graph as `export graph.json` writes it."""
    graph.export(tmp_path / "exported.json")
    return (tmp_path / "exported.json").read_bytes()


def test_a_folder_is_walked_and_what_is_passed_over_is_counted(graph, folder):
    summary = graph.load([folder])
    assert summary.read == ["harbour.txt", "letters/divers.txt"]
    assert summary.others == {".xyz": 1}
    assert summary.failures == []
    paths = graph.cypher("MATCH (d:Document) RETURN d.path AS path ORDER BY path")
    assert paths.rows == [("harbour.txt",), ("letters/divers.txt",)]


def test_loading_again_changes_nothing_and_reads_nothing(graph, folder, tmp_path):
    graph.load([folder])
    before = written(graph, tmp_path)
    summary = graph.load([folder])
    assert (summary.read, summary.replaced) == ([], [])
    assert summary.unchanged == ["harbour.txt", "letters/divers.txt"]
    assert written(graph, tmp_path) == before


def test_any_order_of_loading_gives_the_same_bytes(folder, tmp_path):
    exports = set()
    files = [folder / "harbour.txt", folder / "letters" / "divers.txt"]
    for name, order in (("one", files), ("other", files[::-1])):
        with liaisons.open(tmp_path / f"{name}.graph") as graph:
            for file in order:
                graph.load([file])
            exports.add(written(graph, tmp_path))
    assert len(exports) == 1


def test_forgetting_leaves_no_trace(graph, folder, tmp_path):
    graph.load([folder / "harbour.txt"])
    before = written(graph, tmp_path)
    graph.load([folder / "letters" / "divers.txt"])
    assert written(graph, tmp_path) != before
    assert graph.forget([folder / "letters"]).replaced == ["divers.txt"]
    assert written(graph, tmp_path) == before


def test_a_changed_file_replaces_what_was_read_from_it(graph, folder, tmp_path):
    file = folder / "harbour.txt"
    file.write_text(DIVERS, encoding="utf-8")
    graph.load([file])
    file.write_text(HARBOUR, encoding="utf-8")
    assert graph.load([file]).replaced == ["harbour.txt"]
    with liaisons.open(tmp_path / "fresh.graph") as fresh:
        fresh.load([file])
        assert written(fresh, tmp_path) == written(graph, tmp_path)


def test_a_changed_file_that_cannot_be_read_keeps_what_was_read_before(graph, folder, tmp_path):
    graph.load([folder])
    before = written(graph, tmp_path)
    (folder / "harbour.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (failure,) = graph.load([folder]).failures
    assert "harbour.txt" in failure.sentence
    assert written(graph, tmp_path) == before


def test_the_same_bytes_at_two_places_are_one_document_until_both_are_forgotten(graph, folder, tmp_path):
    copy = folder / "a-copy.txt"
    copy.write_text(HARBOUR, encoding="utf-8")
    graph.load([folder / "harbour.txt"])
    before = written(graph, tmp_path)
    graph.load([copy])
    paths = graph.cypher("MATCH (d:Document) RETURN d.path AS path")
    assert paths.rows == [("a-copy.txt",)]
    graph.forget([copy])
    assert written(graph, tmp_path) == before
    graph.forget([folder / "harbour.txt"])
    assert json.loads(written(graph, tmp_path))["nodes"] == []


def test_another_lexicon_reads_a_document_anew(graph, folder, tmp_path):
    lexicon = tmp_path / "own.yaml"
    lexicon.write_text("honorifics: [Harbourmaster]\n", encoding="utf-8")
    graph.load([folder / "harbour.txt"])
    assert graph.load([folder / "harbour.txt"], lexicon=lexicon).replaced == ["harbour.txt"]
    assert graph.load([folder / "harbour.txt"], lexicon=lexicon).unchanged == ["harbour.txt"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_in_the_lexicon_is_told_in_a_sentence(graph, folder, tmp_path, workers):
    lexicon = tmp_path / "own.yaml"
    lexicon.write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(liaisons.LiaisonsError, match="has no use for a section 'nonsense'"):
        graph.load([folder], lexicon=lexicon, workers=workers)
    with pytest.raises(liaisons.LiaisonsError, match="cannot be read"):
        graph.load([folder], lexicon=tmp_path / "missing.yaml", workers=workers)


def test_forgetting_what_was_never_loaded_is_said(graph, folder):
    graph.load([folder / "harbour.txt"])
    (failure,) = graph.forget([folder / "letters"]).failures
    assert "Nothing in the graph was read from" in failure.sentence


def test_several_processes_give_the_same_bytes(folder, tmp_path):
    exports = set()
    for workers in (1, 2):
        with liaisons.open(tmp_path / f"{workers}.graph") as graph:
            graph.load([folder], workers=workers)
            exports.add(written(graph, tmp_path))
    assert len(exports) == 1


def test_progress_is_told_for_each_document(graph, folder):
    told = []
    load(graph.store, [folder], progress=lambda *step: told.append(step))
    assert told == [(1, 2, "harbour.txt"), (2, 2, "letters/divers.txt")]


def test_the_summary_says_what_was_read_and_what_gave_no_link(graph, folder):
    text = str(graph.load([folder]))
    assert "Documents: 2 read." in text
    assert "sentences that name two things or more" in text
    assert "Person" in text


def test_one_person_in_two_documents_is_one_node_with_passages_of_both(graph, folder):
    graph.load([folder])
    (row,) = graph.cypher(
        "MATCH (p:Person {name: 'Ana Costa'})-[:MENTIONED_IN]->(:Passage)-[:FROM]->(d:Document) "
        "RETURN count(DISTINCT p.id) AS people, count(DISTINCT d.id) AS documents"
    ).rows
    assert row == (1, 2)


def test_what_was_loaded_verifies_until_a_file_changes(graph, folder):
    graph.load([folder])
    assert graph.verify().faults == []
    (folder / "harbour.txt").write_text(DIVERS, encoding="utf-8")
    (folder / "letters" / "divers.txt").unlink()
    changed, gone = graph.verify().faults
    assert "harbour.txt has changed since it was read" in changed
    assert "divers.txt is not there any more" in gone
