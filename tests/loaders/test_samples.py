"""The sample documents: all formats, two languages, and what they tell when loaded together."""

from pathlib import Path

import pytest

from benchmarks.samples import write
from graph.vocabulary import vocabulary
from loaders.assembly import Assembly
from loaders.read import read_document
from loaders.readers import read
from loaders.samples import paths


@pytest.fixture(scope="module")
def change():
    assembly = Assembly()
    return assembly.update({f"document:{n:016x}": read_document(path) for n, path in enumerate(paths())})


def test_every_format_and_two_languages_are_there():
    sources = [read(path) for path in paths()]
    assert {path.suffix for path in paths()} == {".pdf", ".html", ".docx", ".md", ".txt"}
    assert {source.language for source in sources} == {"en", "fr"}


def test_they_say_that_they_are_made_up():
    for path in paths():
        text = read(path).text.lower()
        assert "fictional sample" in text or "exemple fictif" in text, path.name


def test_what_is_shipped_is_what_the_script_writes(tmp_path: Path):
    write(tmp_path)
    written = sorted(tmp_path.iterdir())
    assert written
    for path in written:
        (shipped,) = [sample for sample in paths() if sample.name == path.name]
        assert read(path).text == read(shipped).text


def test_together_they_show_every_label(change):
    assert {record.label for record in change.nodes.values()} == set(vocabulary().labels)


def test_people_are_one_node_across_documents(change):
    names = [record.properties["name"] for record in change.nodes.values() if record.label == "Person"]
    assert names.count("Ama Boateng-Reyes") == names.count("Priya Lindqvist") == 1


def test_they_show_nearly_every_type_of_link(change):
    shown = {record.type for record in change.links.values()}
    assert len(set(vocabulary().facts) - shown) <= 4, set(vocabulary().facts) - shown
