"""Plug-in readers: found by name, believed only where what they claim stands in the passage they name."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from graph.errors import LiaisonsError
from loaders import plugins
from loaders.plugins import ClaimedLink, ClaimedMention, claimed_links, reader_of_mentions, with_mentions
from loaders.read import read_document

TEXT = "In the morning Zorblax Quennel spoke about harbours. Later Wibbly Foont answered with a song.\n"


@pytest.fixture
def file(tmp_path):
    """A document whose people have names that no rule knows."""
    path = tmp_path / "letter.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def claiming(*claims):
    return lambda _text, _passages, _language: claims


@pytest.fixture
def annotated(file):
    """The document annotated by the rules alone."""
    from loaders.lexicon import load_lexicon
    from loaders.mentions import annotate
    from loaders.readers import read

    return annotate(read(file), load_lexicon())


def test_a_claimed_name_becomes_a_thing_with_its_passage(annotated):
    more, refused = with_mentions(annotated, claiming(ClaimedMention(*span("Wibbly Foont"), "Person")))
    (thing,) = [thing for thing in more.things if thing.name == "Wibbly Foont"]
    assert refused == 0
    assert "Wibbly Foont" in more.passages[thing.passages[0]].text
    assert thing.keys


@pytest.mark.parametrize(
    "claim",
    [
        ClaimedMention(0, 10**6, "Person"),
        ClaimedMention(5, 5, "Person"),
        ClaimedMention(*span("harbours. Later"), "Institution"),
        ClaimedMention(*span("Wibbly Foont"), "Wizard"),
        ClaimedMention(*span(". "), "Person"),
    ],
)
def test_a_claim_that_does_not_stand_in_a_passage_is_refused_and_counted(annotated, claim):
    more, refused = with_mentions(annotated, claiming(claim))
    assert refused == 1
    assert more.things == annotated.things


def test_a_claimed_link_needs_both_names_in_its_passage(annotated):
    people = claiming(*(ClaimedMention(*span(name), "Person") for name in ("Zorblax Quennel", "Wibbly Foont")))
    both, _ = with_mentions(annotated, people)
    one, other = (
        next(n for n, thing in enumerate(both.things) if thing.name == name)
        for name in ("Zorblax Quennel", "Wibbly Foont")
    )
    passage = both.things[one].passages[0]
    links, refused = claimed_links(both, lambda *_: [ClaimedLink(one, "MET_WITH", other, passage)], "guess")
    assert (links, refused) == ([], 1)


def test_a_claimed_link_that_the_vocabulary_forbids_is_refused(annotated):
    people, _ = with_mentions(annotated, claiming(ClaimedMention(*span("Wibbly Foont"), "Person")))
    for claim in (
        ClaimedLink(0, "MENTIONED_IN", 0, 0),
        ClaimedLink(0, "NO_SUCH", 9, 0),
        ClaimedLink(0, "FUNDED", 0, 0),
    ):
        assert claimed_links(people, lambda *_, claim=claim: [claim], "guess") == ([], 1)


def test_a_reading_counts_what_was_refused_and_names_the_plug_in_as_the_rule(file):
    text = TEXT.replace("Later ", "Later Zorblax Quennel and ")
    file.write_text(text, encoding="utf-8")
    names = ("Zorblax Quennel", "Wibbly Foont")

    def people(text, _passages, _language):
        yield from (ClaimedMention(text.rindex(name), text.rindex(name) + len(name), "Person") for name in names)
        yield ClaimedMention(-5, 2, "Person")

    def meeting(_text, _passages, things):
        one, other = (next(n for n, thing in enumerate(things) if thing.name == name) for name in names)
        yield ClaimedLink(one, "MET_WITH", other, things[other].passages[0], 0.7)

    reading = read_document(file, mentions={"people": people}, links={"meeting": meeting})
    assert reading.refused == 1
    assert [(link.type, link.confidence) for link in reading.links if link.rule == "meeting"] == [("MET_WITH", 0.7)]


def test_an_installed_plug_in_is_found_by_its_name_and_given_what_stands_after_the_colon(monkeypatch):
    point = EntryPoint("echo", "tests.nothing:reader", plugins.MENTIONS)
    monkeypatch.setattr(EntryPoint, "load", lambda _: lambda argument: argument)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point] if group == plugins.MENTIONS else [])
    assert reader_of_mentions("echo:small-v2") == "small-v2"


def test_a_plug_in_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(LiaisonsError, match=r"There is no plug-in 'gliner'.*spacy"):
        reader_of_mentions("gliner")


def test_a_spacy_pipeline_that_is_not_installed_is_told_with_what_to_try():
    with pytest.raises(LiaisonsError, match="python -m spacy download xx_no_such"):
        reader_of_mentions("spacy:xx_no_such")


def test_a_spacy_pipeline_finds_names(annotated, tmp_path):
    """Any pipeline on disk will do: here one with a rule, as no trained one is shipped."""
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Wibbly Foont"}])
    pipeline.to_disk(tmp_path / "pipeline")
    more, refused = with_mentions(annotated, reader_of_mentions(f"spacy:{tmp_path / 'pipeline'}"))
    assert refused == 0
    assert "Wibbly Foont" in [thing.name for thing in more.things]
