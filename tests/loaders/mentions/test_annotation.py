"""What holds for every annotated text, whatever it says."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.vocabulary import vocabulary
from loaders.lexicon import load_lexicon
from loaders.mentions import Annotated, annotate
from loaders.mentions.keys import person_key, symbol_key, tells
from loaders.readers import SourceText

Read = Callable[..., Annotated]

WORDS = st.sampled_from(
    "Ms Anna Liskova the French Government of and UNODC 27th session Commission on Narcotic Drugs in Lima , . ( ) “ ” "
    "seminar resolution 47/19 A/RES/73/8 (UNODC) NGO she Committee Treaty 4 May 2031 : - \n\n".split(" ")
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=80))


def read(text: str) -> Annotated:
    return annotate(SourceText(text, (0,), "text", "", "en", "2031"), load_lexicon())


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_lie_in_passages_in_order_and_things_fit_the_vocabulary(text: str) -> None:
    annotated = read(text)
    places = [(m.start, -m.end, m.thing) for m in annotated.mentions]
    assert places == sorted(places)
    for mention in annotated.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert any(p.start <= mention.start and mention.end <= p.end for p in annotated.passages)
    for index, thing in enumerate(annotated.things):
        vocabulary().check_node(
            thing.label, {"id": "x", "name": thing.name, "aliases": list(thing.aliases), **thing.properties}
        )
        assert thing.passages
        assert index in annotated.by_thing
        assert list(thing.keys) == sorted(set(thing.keys))


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_the_same_text_gives_the_same_annotation(text: str) -> None:
    assert read(text) == read(text)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_repeating_a_text_names_nothing_new_in_known_states(text: str, times: int) -> None:
    once = {t.name for t in read(f"{text}\n\nPeru agreed.").things if t.properties.get("kind") == "state"}
    many = {t.name for t in read(f"{text}\n\nPeru agreed.\n\n" * times).things if t.properties.get("kind") == "state"}
    assert once == many


def test_mentions_of_a_passage_are_those_that_begin_in_it(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text("Peru agreed. France did not. Peru left.")
    names = [[annotated.things[m.thing].name for m in annotated.mentions_of(i)] for i in range(len(annotated.passages))]
    assert names == [["Peru"], ["France"], ["Peru"]]


def test_spellings_of_one_person_share_a_key_and_lone_surnames_have_none() -> None:
    assert person_key("Yury Fedorenko") == person_key("Iouri Fédorenko") == person_key("YURI FEDORENKO")
    assert person_key("Fedorenko") == ""
    assert person_key("Anna Liskova") != person_key("Peter Liskova")


def test_names_that_many_bodies_bear_are_no_keys() -> None:
    lexicon = load_lexicon()
    assert not tells("Executive Council", lexicon)
    assert not tells("Ministry of Justice", lexicon)
    assert not tells("Ministry of Foreign Affairs and Trade", lexicon)
    assert tells("Crew Aid Network", lexicon)
    assert tells("River Cargo Report", lexicon)
    assert tells("Quelm Harbour Safety Board", lexicon)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Security Council resolution 1325 was cited.", "They cited S/RES/1325 (2000).", True),
        ("The Security Council adopted resolution 1325 (2000).", "UNSCR 1325 was cited.", True),
        ("Security Council resolution 1325 (2000) was cited.", "UN Security Council Resolution 1325 was cited.", True),
        ("They cited A/RES/245(III).", "They cited resolution 245 (III).", True),
        ("The Council adopted resolution 12.", "The Assembly adopted resolution 12.", False),
    ],
)
def test_a_resolution_is_known_again_in_another_document_by_whose_it_is(
    read_text: Read, one: str, other: str, same: bool
) -> None:
    first, second = (
        {key for thing in read_text(text).things if thing.label == "Resolution" for key in thing.keys}
        for text in (one, other)
    )
    assert (not first.isdisjoint(second)) == same


def test_symbols_are_written_one_way() -> None:
    assert symbol_key("1325 (2000)") == symbol_key("S/RES/1325 (2000)") == "s res 1325 2000"


def test_the_state_by_whose_adjective_a_body_is_named_is_met_in_its_name_where_the_document_names_it(
    read_text: Read,
) -> None:
    found = read_text("The Peruvian Harbour Agency met in Peru.")
    (state,) = [number for number, thing in enumerate(found.things) if thing.name == "Peru"]
    assert [found.plain[m.start : m.end] for m in found.mentions if m.thing == state] == ["Peruvian", "Peru"]
    assert "Peru" not in {thing.name for thing in read_text("The Peruvian Harbour Agency met.").things}
