"""A document read alone, from the file to the reading."""

from pathlib import Path

import pytest

from loaders.read import read_document
from loaders.readers import UnreadableFile

TEXT = """Meeting in Lima

Ms Ana Rossi, Director of the Bellmore Institute, met with Mr Bo Lund on 3 May 2019.

Nothing is named here but words.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_reading_holds_the_links_with_their_passages(file):
    reading = read_document(file)
    names = [thing.name for thing in reading.things]
    post = next(link for link in reading.links if link.type == "WORKS_FOR")
    assert (names[post.source], names[post.target]) == ("Ana Rossi", "Bellmore Institute")
    assert [reading.passages[index].text for index in post.passages] == [TEXT.splitlines()[2]]


def test_passages_that_name_nothing_are_left_out(file):
    reading = read_document(file)
    assert "Nothing is named here but words." not in {passage.text for passage in reading.passages}
    assert all(TEXT[passage.start : passage.end] == passage.text for passage in reading.passages)


def test_the_document_is_named_by_its_file_and_digest(file):
    document = read_document(file).document
    assert document["path"] == "note.txt"
    assert len(document["sha256"]) == 64


def test_the_same_file_is_read_the_same(file):
    assert read_document(file).to_json() == read_document(file).to_json()


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UnreadableFile):
        read_document(tmp_path / "missing.txt")
