"""The sample documents can all be read, say enough to make a graph of, and are in our own words."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from graph.vocabulary import vocabulary
from loaders.read import read_document
from loaders.readers import read
from loaders.reading import Reading
from loaders.samples import paths

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "loaders" / "samples"
SHARED = ROOT.parent / "shared"
EVIDENCE_LABELS = {"Document", "Passage"}


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(read_document(path) for path in paths())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_there_are_samples_in_every_format() -> None:
    suffixes = [path.suffix for path in paths()]
    assert len(suffixes) >= 9
    assert {".pdf", ".html", ".docx", ".md", ".txt"} == set(suffixes)


def test_the_samples_have_titles_and_languages_and_nearly_all_a_date() -> None:
    sources = [read(path) for path in paths()]
    assert all(source.title for source in sources)
    assert sum(source.date is not None for source in sources) >= 9
    assert {source.language for source in sources} == {"en", "fr"}


def test_two_issues_of_one_bulletin_are_half_a_year_apart() -> None:
    bulletins = [read(path) for path in paths() if path.name.startswith("bulletin")]
    assert [source.title for source in bulletins] == ["River Accord Bulletin"] * 2
    assert [source.date for source in bulletins] == ["2031-06", "2031-12"]


def test_the_samples_name_things_of_every_label() -> None:
    things = {(thing.label, thing.name) for reading in readings() for thing in reading.things}
    assert {label for label, _ in things} == set(vocabulary().labels) - EVIDENCE_LABELS
    assert len(things) >= 40


def test_the_samples_state_links_of_most_types_and_money_in_two_currencies() -> None:
    links = [link for reading in readings() for link in reading.links]
    assert len({link.type for link in links}) >= 15
    assert {link.properties.get("currency") for link in links if link.type == "FUNDED"} >= {"EUR", "CHF"}


def test_people_are_met_again_across_samples() -> None:
    named = [{thing.name for thing in reading.things if thing.label == "Person"} for reading in readings()]
    assert sum("Ama Boateng-Reyes" in names for names in named) >= 4


def test_samples_that_are_no_text_files_say_what_their_sources_say(tmp_path: Path) -> None:
    """`python -m benchmarks.samples` was run after the last change to the texts it makes PDF and Word files of."""
    subprocess.run([sys.executable, "-m", "benchmarks.samples", str(tmp_path)], cwd=ROOT, check=True)
    made = sorted(tmp_path.iterdir())
    assert {path.suffix for path in made} == {".pdf", ".docx"}
    assert [read(path).text for path in made] == [read(FOLDER / path.name).text for path in made]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated corpus is not in ../shared")
def test_no_sample_has_twelve_words_in_a_row_from_the_corpus() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        sequence = words(text)
        return {tuple(sequence[i : i + 12]) for i in range(len(sequence) - 11)}

    corpus = {run for path in SHARED.glob("corpus*/*.txt") for run in runs(path.read_text("utf-8"))}
    for path in paths():
        assert not runs(read(path).text) & corpus, path.name
