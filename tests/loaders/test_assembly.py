"""The assembly: one graph from the readings of many documents, whatever the order and history."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.changes import Change
from graph.identifiers import fold
from graph.vocabulary import VocabularyError, vocabulary
from loaders.assembly import Assembly
from loaders.reading import Link, Passage, Reading, Thing

DOCUMENTS = [f"document:{n:016x}" for n in range(5)]

NAMES = {
    "Person": ["Yuri Fedotov", "Yury Fedotov", "Ana B. Costa", "Ana C. Costa", "Ana Costa", "Fedotov"],
    "Institution": ["Human Rights Council", "Human Rights Commission", "HRC", "RC", "Ruritania", "Harbour Trust"],
    "Event": ["Spring session", "27th session", "Seminar"],
    "Programme": ["Harbour Watch", "HRC"],
}
ALIASES = {"HRC": ["RC"], "Human Rights Council": ["HRC"], "Human Rights Commission": ["HRC", "Rights Commission"]}
PROPERTIES = {
    "Person": [{}, {"honorific": "Mr"}, {"honorific": "Ms"}],
    "Institution": [{}, {"kind": "organ"}, {"kind": "ngo", "acronym": "HRC"}],
    "Event": [{}, {"start": "2018"}, {"start": "2018-05-14"}, {"start": "2018-11-02", "ordinal": "2nd"}],
    "Programme": [{}, {"code": "GLOX01"}, {"code": "GLOX02"}],
}


def key_values(label, name, aliases, properties):
    """Identity keys that meet often: of the name, the acronyms, and now and then a lexicon's entry."""
    if label == "Person":
        return (
            (f"person:{fold(name).replace('y', 'i').replace(' b ', ' ').replace(' c ', ' ')}",) if " " in name else ()
        )
    names = (name, *aliases, *([properties["acronym"]] if "acronym" in properties else ()))
    if name == "Seminar" and "start" not in properties:
        return ()
    return tuple(sorted(f"{'acronym' if len(text) < 4 else 'name'}:{fold(text)}" for text in set(names)))


@st.composite
def things(draw) -> Thing:
    label = draw(st.sampled_from(sorted(NAMES)))
    name = draw(st.sampled_from(NAMES[label]))
    aliases = tuple(ALIASES.get(name, ())) if draw(st.booleans()) else ()
    properties = draw(st.sampled_from(PROPERTIES[label]))
    passages = tuple(sorted(draw(st.sets(st.integers(0, 2), min_size=1))))
    return Thing(label, name, aliases, properties, passages, key_values(label, name, aliases, properties))


@st.composite
def readings(draw) -> Reading:
    named = tuple(draw(st.lists(things(), min_size=1, max_size=6)))
    links = []
    for _ in range(draw(st.integers(0, 6))):
        source, target = draw(st.integers(0, len(named) - 1)), draw(st.integers(0, len(named) - 1))
        kinds = [k for k in vocabulary().facts if vocabulary().allows(k, named[source].label, named[target].label)]
        if not kinds:
            continue
        kind = draw(st.sampled_from(kinds))
        properties = {}
        if "role" in vocabulary().types[kind].properties:
            properties = draw(st.sampled_from([{}, {"role": "speaker"}, {"role": "Chair"}, {"role": "chair"}]))
        if "date" in vocabulary().types[kind].properties:
            properties = draw(st.sampled_from([{}, {"date": "2018"}, {"date": "2018-05"}]))
        rule, confidence = draw(st.sampled_from([("verb", 0.8), ("bullet", 0.6), ("apposition", 0.8)]))
        links.append(Link(source, kind, target, (draw(st.integers(0, 2)),), rule, confidence, properties))
    passages = tuple(Passage(20 * n, 20 * n + 18, 1, "sentence", f"This is passage {n}.") for n in range(3))
    return Reading({"title": draw(st.sampled_from("AB")), "path": "a.txt"}, passages, named, tuple(links))


@settings(max_examples=150, deadline=None)
@given(
    history=st.lists(st.tuples(st.sampled_from(DOCUMENTS), st.none() | readings()), max_size=10), shuffle=st.randoms()
)
def test_any_history_gives_the_graph_of_its_last_readings(history, shuffle, new_graph):
    """Replacing and forgetting in any order leaves exactly what loading the last readings afresh gives."""
    assembly, lived = Assembly(), new_graph()
    for document, reading in history:
        lived.apply(assembly.replace(document, reading))
    last = [(document, reading) for document, reading in dict(history).items() if reading]
    shuffle.shuffle(last)
    afresh, fresh = Assembly(), new_graph()
    for document, reading in last:
        fresh.apply(afresh.replace(document, reading))
    at_once = new_graph()
    at_once.apply(Assembly().update(dict(last)))
    assert vars(lived) == vars(fresh) == vars(at_once)


@settings(max_examples=100, deadline=None)
@given(given_readings=st.lists(readings(), min_size=1, max_size=4))
def test_every_record_is_one_that_the_vocabulary_allows(given_readings, new_graph):
    """Nodes and links, merged from many readings, hold what the vocabulary declares and nothing else."""
    graph = new_graph()
    graph.apply(Assembly().update(dict(zip(DOCUMENTS, given_readings, strict=False))))
    for node, (label, properties) in graph.nodes.items():
        assert properties["id"] == node
        vocabulary().check_node(label, properties)
    for link, (source, kind, target, properties) in graph.links.items():
        assert properties["id"] == link
        assert source != target
        vocabulary().check_link(kind, graph.nodes[source][0], graph.nodes[target][0], properties)


@settings(max_examples=60, deadline=None)
@given(given_reading=readings())
def test_the_same_reading_again_changes_nothing(given_reading):
    """A reading equal to the one there is gives an empty change."""
    assembly = Assembly()
    assembly.replace(DOCUMENTS[0], given_reading)
    again = assembly.replace(DOCUMENTS[0], given_reading)
    assert again == Change()


def merged(kept, *parts):
    """The graph of one document for each of `parts`."""
    kept.apply(Assembly().update(dict(zip(DOCUMENTS, parts, strict=False))))
    return kept


def test_spellings_of_a_full_name_are_one_person(kept, thing, reading):
    graph = merged(
        kept,
        reading(thing("Person", "Yuri Fedotov")),
        reading(thing("Person", "Yury Fedotov", "Mr Fedotov")),
        reading(thing("Person", "Yuri Fedotov")),
    )
    assert graph.named("Person") == ["Yuri Fedotov"]
    assert graph.nodes["person:yuri-fedotov"][1]["aliases"] == ["Mr Fedotov", "Yury Fedotov"]


def test_accents_make_no_second_person(kept, thing, reading):
    graph = merged(kept, reading(thing("Person", "Zoé Lénard")), reading(thing("Person", "Zoe Lenard")))
    assert len(graph.named("Person")) == 1


def test_two_people_with_one_surname_stay_two(kept, thing, reading):
    graph = merged(
        kept,
        reading(thing("Person", "Ana Costa"), thing("Person", "Rui Costa")),
        reading(thing("Person", "Costa", "Ms Costa")),
    )
    assert graph.named("Person") == ["Ana Costa", "Costa", "Rui Costa"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Ana B. Costa"}, {"name": "Ana C. Costa"}),
        ({"name": "Sasha Costa", "honorific": "Mr"}, {"name": "Sasha Costa", "honorific": "Ms"}),
    ],
)
def test_people_whose_initials_or_honorifics_conflict_stay_apart(kept, thing, reading, one, other):
    graph = merged(kept, *(reading(thing("Person", **person)) for person in (one, other)))
    assert len(graph.named("Person")) == 2


def test_a_middle_initial_that_only_one_document_gives_does_not_part(kept, thing, reading):
    graph = merged(kept, reading(thing("Person", "Ana B. Costa")), reading(thing("Person", "Ana Costa")))
    assert len(graph.named("Person")) == 1


def test_who_could_be_either_of_two_joins_neither(kept, thing, reading):
    graph = merged(kept, *(reading(thing("Person", name)) for name in ("Ana B. Costa", "Ana C. Costa", "Ana Costa")))
    assert len(graph.named("Person")) == 3


def test_an_acronym_joins_the_one_full_name_it_stands_for(kept, thing, reading):
    graph = merged(
        kept,
        reading(thing("Institution", "Harbour Rights Council", "HRC")),
        reading(thing("Institution", "HRC")),
    )
    assert graph.named("Institution") == ["Harbour Rights Council"]


def test_an_acronym_of_two_bodies_joins_neither(kept, thing, reading):
    council = reading(thing("Institution", "Human Rights Council", "HRC"))
    commission = reading(thing("Institution", "Human Rights Commission", "HRC"))
    graph = merged(kept, council, commission, reading(thing("Institution", "HRC")))
    assert graph.named("Institution") == ["HRC", "Human Rights Commission", "Human Rights Council"]


def test_the_bare_acronym_joins_again_when_the_second_body_is_forgotten(kept, thing, reading):
    assembly = Assembly()
    parts = [("Human Rights Council", "HRC"), ("Human Rights Commission", "HRC"), ("HRC",)]
    for document, names in zip(DOCUMENTS, parts, strict=False):
        kept.apply(assembly.replace(document, reading(thing("Institution", *names))))
    kept.apply(assembly.replace(DOCUMENTS[1], None))
    assert kept.named("Institution") == ["Human Rights Council"]


def test_other_labels_never_merge(kept, thing, reading):
    graph = merged(kept, reading(thing("Institution", "Harbour Watch")), reading(thing("Programme", "Harbour Watch")))
    assert {"institution:harbour-watch", "programme:harbour-watch"} <= graph.nodes.keys()


def test_events_with_other_dates_stay_apart_under_ids_of_their_own(kept, thing, reading):
    graph = merged(
        kept,
        reading(thing("Event", "Seminar in Strelsau", start="2018-05-14")),
        reading(thing("Event", "Seminar in Strelsau", start="2019-06-02")),
    )
    events = [node for node, (label, _) in graph.nodes.items() if label == "Event"]
    assert len(events) == 2
    assert "event:seminar-in-strelsau" not in events


def test_a_more_precise_date_is_the_same_event_and_is_kept(kept, thing, reading):
    graph = merged(
        kept,
        *(reading(thing("Event", "27th session of the Council", start=day)) for day in ("2018", "2018-05-14", "2018")),
    )
    assert graph.nodes["event:27th-session-of-the-council"][1]["start"] == "2018-05-14"


def test_a_resolution_is_known_by_its_symbol(kept, thing, reading):
    graph = merged(
        kept,
        reading(thing("Resolution", "Improving the protection of divers", symbol="X/RES/12/3")),
        reading(thing("Resolution", "resolution 12/3", symbol="X/RES/12/3")),
    )
    assert graph.nodes["resolution:x-res-12-3"][1]["name"] == "Improving the protection of divers"


def test_a_resolution_with_another_symbol_is_another_though_the_title_is_the_same(kept, thing, reading):
    title = "Improving the protection of divers"
    graph = merged(kept, *(reading(thing("Resolution", title, symbol=f"X/RES/{year}/3")) for year in (12, 13)))
    assert {"resolution:x-res-12-3", "resolution:x-res-13-3"} <= graph.nodes.keys()


PAYS = {"rule": "verb", "confidence": 0.8}


def paying(thing, reading, *amounts):
    giver, fund = thing("Institution", "Ruritania"), thing("Fund", "Harbour Fund")
    links = tuple(Link(0, "FUNDED", 1, (n,), properties=amount, **PAYS) for n, amount in enumerate(amounts))
    return reading(giver, fund, links=links)


def test_payments_of_other_amounts_are_other_facts(kept, thing, reading):
    euros = [{"amount": 150000.0, "currency": "EUR"}, {"amount": 90000.0, "currency": "EUR"}]
    graph = merged(kept, paying(thing, reading, *euros))
    assert sorted(fact["amount"] for fact in graph.fact("FUNDED")) == [90000.0, 150000.0]


def test_a_payment_without_an_amount_joins_the_only_one_with(kept, thing, reading):
    graph = merged(kept, paying(thing, reading, {"amount": 150000.0, "currency": "EUR", "period": "2018"}, {}))
    (fact,) = graph.fact("FUNDED")
    assert fact["amount"] == 150000.0
    assert len(fact["passages"]) == 2


def test_a_payment_without_an_amount_stands_alone_beside_two(kept, thing, reading):
    amounts = [{"amount": 150000.0, "currency": "EUR"}, {"amount": 90000.0, "currency": "EUR"}, {}]
    assert len(merged(kept, paying(thing, reading, *amounts)).fact("FUNDED")) == 3


def test_a_symmetric_link_is_stored_once(kept, thing, reading):
    two = [thing("Institution", "Ruritania"), thing("Institution", "Graustark")]
    links = tuple(Link(a, "WORKS_WITH", 1 - a, (a,), "verb", 0.5) for a in (0, 1))
    graph = merged(kept, reading(*two, links=links))
    assert graph.facts() == [("Graustark", "WORKS_WITH", "Ruritania")]


def test_a_link_from_a_thing_to_itself_under_another_name_is_left_out(kept, thing, reading):
    two = [thing("Institution", "Harbour Trust", "HT"), thing("Institution", "HT")]
    graph = merged(kept, reading(*two, links=(Link(0, "WORKS_WITH", 1, (0,), "verb", 0.5),)))
    assert graph.facts() == []


def test_another_rule_makes_a_fact_surer_and_the_surest_is_named(kept, thing, reading):
    two = [thing("Person", "Ana Costa"), thing("Institution", "Harbour Trust")]
    links = (
        Link(0, "WORKS_FOR", 1, (0,), "apposition", 0.8),
        Link(0, "WORKS_FOR", 1, (1,), "apposition", 0.8),
        Link(0, "WORKS_FOR", 1, (2,), "caption", 0.5),
    )
    (fact,) = merged(kept, reading(*two, links=links)).fact("WORKS_FOR")
    assert (fact["confidence"], fact["rule"]) == (0.9, "apposition")


def test_a_reading_with_a_forbidden_link_is_refused_and_changes_nothing(thing, reading):
    assembly = Assembly()
    wrong = reading(
        thing("Place", "Strelsau"), thing("Person", "Ana Costa"), links=(Link(0, "FUNDED", 1, (0,), "verb", 0.5),)
    )
    with pytest.raises(VocabularyError, match="FUNDED may not go from Place to Person"):
        assembly.replace(DOCUMENTS[0], wrong)
    assert assembly.replace(DOCUMENTS[0], None).removed_nodes == set()


def test_every_thing_is_mentioned_in_its_passages_and_every_passage_is_from_its_document(kept, thing, reading):
    graph = merged(kept, reading(thing("Person", "Ana Costa", passages=(0, 2))))
    ends = {(source, kind, target) for source, kind, target, _ in graph.links.values()}
    assert ("person:ana-costa", "MENTIONED_IN", "passage:0000000000000000:40-58") in ends
    assert ("passage:0000000000000000:0-18", "FROM", DOCUMENTS[0]) in ends
    assert sum(kind == "MENTIONED_IN" for _, kind, _ in ends) == 2


def test_a_hub_met_in_many_documents_is_one_node_with_all_its_links(kept, thing, reading):
    """Sixty documents name one state; each change touches only what the document adds."""
    assembly, order = Assembly(), list(range(60))
    random.Random(7).shuffle(order)
    for n in order:
        fund = thing("Fund", f"Harbour Fund {n}")
        document = reading(thing("Institution", "Ruritania"), fund, links=(Link(0, "FUNDED", 1, (0,), "verb", 0.5),))
        change = assembly.replace(f"document:{n:016x}", document)
        kept.apply(change)
        assert len(change.links) < 10
    assert len(kept.fact("FUNDED")) == 60
    assert kept.named("Institution") == ["Ruritania"]
