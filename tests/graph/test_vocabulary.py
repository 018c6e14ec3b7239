"""The declared vocabulary: what it allows, what it refuses and how it says so."""

import pytest

from graph.vocabulary import Vocabulary, VocabularyError, vocabulary

FACT = {"id": "0", "passages": ["passage:0:0-1"], "confidence": 0.5, "rule": "by-hand"}


def test_every_thing_has_a_colour_and_a_shape_of_its_own():
    things = [vocabulary().labels[name] for name in vocabulary().things]
    assert len({label.colour for label in things}) == len({label.shape for label in things}) == len(things) == 9


def test_every_fact_reads_in_words_both_ways():
    for name in vocabulary().facts:
        declared = vocabulary().types[name]
        assert declared.reads, name
        assert declared.reads_back, name
        assert (declared.reads == declared.reads_back) == declared.symmetric, name


def test_symmetric_types_allow_both_directions():
    for declared in vocabulary().types.values():
        if declared.symmetric:
            assert {(b, a) for a, b in declared.ends} == declared.ends


def test_what_sets_facts_apart_is_a_property_of_theirs():
    for declared in vocabulary().types.values():
        assert set(declared.distinct) <= set(declared.properties)


@pytest.mark.parametrize(
    ("label", "properties", "said"),
    [
        ("Politician", {"id": "1", "name": "Ada Example"}, "no label 'Politician'"),
        ("Person", {"id": "1", "name": "Ada Example", "age": 40}, "no property 'age'"),
        ("Person", {"id": "1", "name": ""}, "needs the property 'name'"),
        ("Person", {"id": "1", "name": "Ada Example", "aliases": "Ada"}, "no strings"),
        ("Institution", {"id": "1", "name": "Office", "kind": "secret"}, "it may be state"),
        ("Event", {"id": "1", "name": "Fair", "start": "14 May 2018"}, "no date"),
        ("Event", {"id": "1", "name": "Fair", "start": "2018-13"}, "no date"),
    ],
)
def test_a_node_it_does_not_allow_is_refused_with_the_reason(label, properties, said):
    with pytest.raises(VocabularyError, match=said):
        vocabulary().check_node(label, properties)


@pytest.mark.parametrize(
    ("kind", "source", "target", "properties", "said"),
    [
        ("KNOWS", "Person", "Person", FACT, "no relationship type 'KNOWS'"),
        ("WORKS_FOR", "Institution", "Person", FACT, "may not go from Institution to Person"),
        ("WORKS_FOR", "Person", "Institution", FACT | {"salary": 1}, "no property 'salary'"),
        ("WORKS_FOR", "Person", "Institution", FACT | {"passages": []}, "needs the property 'passages'"),
        ("WORKS_FOR", "Person", "Institution", FACT | {"confidence": 1.5}, "between 0 and 1"),
        ("FUNDED", "Institution", "Fund", FACT | {"amount": "much"}, "no number"),
        ("FUNDED", "Institution", "Fund", FACT | {"amount": True}, "no number"),
    ],
)
def test_a_link_it_does_not_allow_is_refused_with_the_reason(kind, source, target, properties, said):
    with pytest.raises(VocabularyError, match=said):
        vocabulary().check_link(kind, source, target, properties)


@pytest.mark.parametrize("date", ["2018", "2018-05", "2018-05-14"])
def test_a_date_keeps_the_precision_it_was_written_with(date):
    vocabulary().check_node("Event", {"id": "1", "name": "Fair", "start": date})


def test_facts_and_furniture_are_allowed_as_declared():
    vocabulary().check_link("FUNDED", "Fund", "Programme", FACT | {"amount": 2.5, "currency": "EUR", "period": "2018"})
    vocabulary().check_link("MENTIONED_IN", "Person", "Passage", {"id": "0"})
    assert vocabulary().allows("PART_OF", "Fund", "Institution")
    assert not vocabulary().allows("PART_OF", "Institution", "Fund")


def test_ends_that_are_no_labels_are_refused_when_the_vocabulary_is_read():
    declared = {"labels": {}, "types": {"KNOWS": {"ends": [[["Person"], ["Person"]]]}}}
    with pytest.raises(VocabularyError, match="Person"):
        Vocabulary(declared)
