"""Identifiers: stable, readable, and the same for spellings of one name."""

from hypothesis import given
from hypothesis import strategies as st

from graph.identifiers import SLUG_LENGTH, fold, link_id, node_id


def test_case_accents_and_punctuation_do_not_make_another_name():
    assert fold("Côte d’Ivoire") == fold("COTE D'IVOIRE") == "cote d ivoire"


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_an_id_is_short_and_never_only_a_label(name):
    slug = node_id("Person", name).removeprefix("person:")
    assert 0 < len(slug) <= SLUG_LENGTH + 17


def test_long_names_that_begin_alike_have_ids_of_their_own():
    title = "Strengthening the measures against " + "very " * 30
    assert node_id("Resolution", title + "much") != node_id("Resolution", title + "little")


def test_the_parts_of_a_link_id_do_not_run_together():
    assert link_id("ab", "FUNDED", "c") != link_id("a", "FUNDED", "bc")
    assert link_id("a", "FUNDED", "b", [1, None]) != link_id("a", "FUNDED", "b", [None, 1])
