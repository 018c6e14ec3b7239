"""Saved queries about people: what they answer about the Harbour League."""

import pytest

from graph.projection import sharing_in
from graph.stores.store import StatementError
from graph.stores.values import Table
from queries import catalogue as catalogue_module
from queries.catalogue import run
from tests.queries.story import harbour


def test_pairs_that_share_what_few_share_come_first(answer):
    assert answer("who-works-with-whom", "first", "second", "strength", "shared") == [
        ("Ada Quill", "Eve Stone", 1.0, ["Nets Side Event"]),
        ("Bo Marsh", "Cleo Finch", 1.0, ["League Secretariat"]),
        ("Dan Reed", "Eve Stone", 1.0, ["met"]),
        ("Ada Quill", "Bo Marsh", 0.5, ["Third Harbour Session"]),
        ("Ada Quill", "Dan Reed", 0.5, ["Third Harbour Session"]),
        ("Bo Marsh", "Dan Reed", 0.5, ["Third Harbour Session"]),
    ]


def test_institutions_are_drawn_together_by_what_they_sponsor_fund_and_organise(answer):
    # They met and fund the Nets Fund (1 each), fund the Quay Fund that the Secretariat manages, sponsored Clean
    # Harbours that the League adopted, and Safe Nets with Tidewatch (1/2 each).
    first, second, strength, shared = answer(
        "who-works-with-whom", "first", "second", "strength", "shared", among="Institution", limit=1
    )[0]
    assert (first, second, strength) == ("Norland", "Sudria", 3.5)
    assert sorted(shared[:2]) == ["Nets Fund", "met"]
    assert shared[2:] == ["Quay Fund", "Clean Harbours", "Safe Nets"]


@pytest.mark.parametrize("among", ["Person", "Institution"])
@pytest.mark.parametrize("limit", [1, 4, 100])
def test_at_scale_the_answer_is_the_same(store, catalogue, monkeypatch, among, limit):
    given = {"among": among, "limit": limit}
    small = run(store, catalogue["who-works-with-whom"], given)
    monkeypatch.setattr("queries.measures.LARGE", 0)
    assert run(store, catalogue["who-works-with-whom"], given) == small
    assert len(small.rows) == min(limit, len(sharing_in(harbour(), among).network().edges))


def test_a_small_graph_is_asked_in_cypher_and_a_large_one_at_scale(store, catalogue, monkeypatch):
    asked = []
    monkeypatch.setitem(
        catalogue_module.AT_SCALE, "strongest-ties", lambda *_: asked.append("at scale") or Table([], [])
    )
    run(store, catalogue["who-works-with-whom"], {})
    assert asked == []
    monkeypatch.setattr("queries.measures.LARGE", 10)
    run(store, catalogue["who-works-with-whom"], {})
    assert asked == ["at scale"]


@pytest.mark.parametrize("name", ["who-works-with-whom", "communities"])
def test_an_answer_made_outside_of_the_engine_is_given_up_in_time_too(store, catalogue, monkeypatch, name):
    monkeypatch.setattr("queries.measures.LARGE", 0)
    monkeypatch.setattr(catalogue_module, "GRACE", 0)
    with pytest.raises(StatementError, match=r"longer than 1e-06 seconds; .*--timeout"):
        run(store, catalogue[name], {}, timeout=1e-6)
    assert run(store, catalogue[name], {}).rows


def test_colleagues_are_those_who_share_something_however_they_came_to_it(answer):
    assert answer("colleagues-of", "name", "strength", "shared", who="Eve Stone") == [
        ("Ada Quill", 1.0, ["Nets Side Event"]),
        ("Dan Reed", 1.0, ["met"]),
    ]
    # The only other person at Tidewatch's report is nobody: Flo Stone contributed to it, no other person did.
    assert answer("colleagues-of", "name", who="Flo Stone") == []


@pytest.mark.parametrize("among", ["Person", "Institution"])
def test_somebodys_ties_are_those_of_who_works_with_whom(answer, among):
    pairs = answer("who-works-with-whom", "first", "second", "strength", "shared", among=among, limit=1000)
    for who in {name for first, second, *_ in pairs for name in (first, second)}:
        expected = {
            (second if first == who else first): (strength, shared)
            for first, second, strength, shared in pairs
            if who in (first, second)
        }
        found = {row[0]: row[1:] for row in answer("colleagues-of", "name", "strength", "shared", who=who)}
        assert found == expected


def test_who_could_introduce_two_is_tied_with_both(answer):
    assert answer(
        "introductions", "name", "strength", "with_first", "with_second", first="Ada Quill", second="Eve Stone"
    ) == [("Dan Reed", 0.5, ["Third Harbour Session"], ["met"])]
    assert answer("introductions", "name", first="Flo Stone", second="Eve Stone") == []


def test_what_two_have_in_common_says_how_each_is_linked_with_it(answer):
    assert answer("in-common", "shared", "label", "first_links", "second_links", first="Norland", second="Sudria") == [
        ("Nets Fund", "Fund", ["FUNDED"], ["FUNDED"]),
        ("Quay Fund", "Fund", ["FUNDED"], ["FUNDED"]),
        ("Harbour League", "Institution", ["MEMBER_OF"], ["MEMBER_OF"]),
        ("Net Makers Union", "Institution", ["MEMBER_OF"], ["MEMBER_OF"]),
        ("Clean Harbours", "Resolution", ["SPONSORED"], ["SPONSORED"]),
        ("Safe Nets", "Resolution", ["SPONSORED"], ["SPONSORED"]),
    ]
    session = answer("in-common", "shared", "first_sentence", "second_sentence", first="Dan Reed", second="Sudria")
    both = "Ada Quill, Bo Marsh, Dan Reed and Sudria took part in the Third Harbour Session in Port Ellis."
    assert ("Third Harbour Session", both, both) in session
    assert answer("in-common", "shared", first="Flo Stone", second="Sudria") == []


def test_two_are_connected_by_the_shortest_ways_over_facts_only(answer):
    found = answer("path-between", "path", "steps", first="Cleo Finch", second="Sudria")
    names = [[node.properties["name"] for node in path.nodes] for path, _ in found]
    assert names[0] == ["Cleo Finch", "Quay Fair", "Norland", "Sudria"]
    assert {steps for _, steps in found} == {3} == {len(path.relations) for path, _ in found}
    kinds = {link.type for path, _ in found for link in path.relations}
    assert kinds >= {"PARTICIPATED_IN", "ORGANIZED", "MET_WITH"}
    assert not kinds & {"MENTIONED_IN", "FROM"}


def test_no_way_leads_to_somebody_nothing_is_said_of(answer):
    assert answer("path-between", "path", first="Ada Quill", second="Annual Regatta") == []
    assert answer("path-between", "path", first="Ada Quill", second="Ada Quill") == []


def test_posts_are_given_with_their_role_time_and_first_sentence(answer):
    assert answer("posts-held", "role", "institution", "since", "until", "sentence", person="Bo Marsh") == [
        ("officer", "League Secretariat", "2015", "2018", "Bo Marsh and Cleo Finch serve in the League Secretariat.")
    ]
    assert answer("posts-held", "person") == ["Ada Quill", "Bo Marsh", "Cleo Finch", "Élise Dupré"]
    assert answer("posts-held", "sentence", person="Ada Quill") == ["Ada Quill heads the Fisheries Unit."]


def test_the_staff_of_an_institution_is_also_that_of_its_parts(answer):
    assert answer("staff-of", "person", "role", "institution", institution="Harbour League") == [
        ("Ada Quill", "head", "Fisheries Unit"),
        ("Bo Marsh", "officer", "League Secretariat"),
        ("Cleo Finch", None, "League Secretariat"),
    ]
    assert answer("staff-of", "person", institution="Fisheries Unit") == ["Ada Quill"]


def test_who_represents_a_state_says_also_where(answer):
    assert answer("who-represents", "name", "label", "role", "accredited_to", institution="Norland") == [
        ("Dan Reed", "Person", "ambassador", ["Harbour League"]),
        ("Mission of Norland", "Institution", None, ["Harbour League"]),
    ]


def test_meetings_come_latest_first_and_those_without_a_date_last(answer):
    assert answer("who-met-whom", "first", "second", "date", "document") == [
        ("Dan Reed", "Eve Stone", "2019-06-03", "Harbour News 2"),
        ("Norland", "Sudria", None, "Harbour News 2"),
    ]
    assert answer("who-met-whom", "first", "second", who="Sudria") == [("Norland", "Sudria")]
