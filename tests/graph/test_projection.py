"""Who works with whom: ties weigh what is shared by how few share it, and large graphs give the same ties."""

import itertools
import random
from collections import defaultdict

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import graph.projection
from graph.projection import Sharing, Tie, rounded, sharing_in, sharing_statement, sharing_types


def graph_of(labels, links):
    """A graph in memory with these labels by id and (source, type, target) links."""
    made = nx.MultiDiGraph()
    for node, label in labels.items():
        made.add_node(node, label=label)
    for number, (source, kind, target) in enumerate(links):
        made.add_edge(source, target, key=f"{number:04}", type=kind)
    return made


def counted_by_hand(memberships):
    """Every tie's strength and what is shared, pair by pair, as the definition says."""
    strengths, shared = defaultdict(float), defaultdict(list)
    for _, thing, members in memberships:
        for pair in itertools.combinations(sorted(set(members)), 2):
            strengths[pair] += 1 / (len(set(members)) - 1)
            shared[pair].append(thing)
    return strengths, shared


def test_a_thing_that_two_share_ties_them_more_than_one_that_many_share():
    ties = Sharing([("Event", "small", ["a", "b"]), ("Event", "large", ["c", "d", "e", "f", "g"])]).strongest(50)
    assert ties[0] == Tie("a", "b", 1.0, ("small",))
    assert {tie.strength for tie in ties[1:]} == {0.25}


def test_shared_things_add_up_and_the_rarest_is_named_first():
    (tie, *_) = Sharing([("Event", "big", ["a", "b", "c"]), ("Fund", "small", ["b", "a"])]).strongest(1)
    assert tie == Tie("a", "b", 1.5, ("small", "big"))


def test_equal_ties_come_in_the_order_of_their_ends():
    ties = Sharing([("Event", "e", ["d", "c", "b", "a"])]).strongest(4)
    assert [(tie.first, tie.second) for tie in ties] == [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c")]


def test_what_one_alone_has_ties_nobody():
    assert Sharing([("Event", "e", ["a"]), ("Event", "f", ["b", "b"])]).strongest(10) == []
    assert Sharing([]).strongest(10) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sets(st.sampled_from("abcdefghij"), max_size=7), max_size=12),
    st.integers(1, 60),
    st.sampled_from([1, 7, 4_000_000]),
)
def test_blocks_and_bounds_leave_out_no_tie(sharers, limit, products):
    memberships = [("Event", f"event:{number:02}", sorted(who)) for number, who in enumerate(sharers)]
    strengths, shared = counted_by_hand(memberships)
    expected = sorted(strengths, key=lambda pair: (-rounded(strengths[pair]), pair))[:limit]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph.projection, "BLOCK_PRODUCTS", products)
        ties = Sharing(memberships).strongest(limit)
    assert [(tie.first, tie.second) for tie in ties] == expected
    for tie in ties:
        assert tie.strength == pytest.approx(strengths[tie.first, tie.second], abs=1e-4)
        assert sorted(tie.shared) == shared[tie.first, tie.second]


def test_the_network_holds_every_tie_once_with_its_strength():
    random_numbers = random.Random(3)
    memberships = [("Event", f"e{n}", random_numbers.sample("abcdefghijklmnop", 4)) for n in range(12)]
    network = Sharing(memberships).network()
    strengths, _ = counted_by_hand(memberships)
    assert {tuple(sorted(edge)) for edge in network.edges} == strengths.keys()
    for pair, strength in strengths.items():
        assert network.edges[pair]["strength"] == pytest.approx(strength, abs=1e-4)


LABELS = {
    "person:ann": "Person",
    "person:bob": "Person",
    "person:cy": "Person",
    "institution:office": "Institution",
    "institution:league": "Institution",
    "event:fair": "Event",
    "resolution:r1": "Resolution",
    "instrument:pact": "Instrument",
    "document:1": "Document",
}


def test_a_graph_says_who_shares_an_event_an_employer_or_a_meeting():
    sharing = sharing_in(
        graph_of(
            LABELS,
            [
                ("person:ann", "PARTICIPATED_IN", "event:fair"),
                ("person:ann", "ORGANIZED", "event:fair"),  # twice at one event is one shared event
                ("person:bob", "PARTICIPATED_IN", "event:fair"),
                ("institution:office", "ORGANIZED", "event:fair"),  # no person: does not count among people
                ("person:bob", "WORKS_FOR", "institution:office"),
                ("person:cy", "WORKS_FOR", "institution:office"),
                ("person:ann", "MET_WITH", "person:cy"),
                ("person:ann", "MET_WITH", "institution:league"),
                ("person:ann", "NEGOTIATED", "instrument:pact"),  # an instrument is not what people meet in
                ("person:bob", "NEGOTIATED", "instrument:pact"),
            ],
        )
    )
    ties = {(tie.first, tie.second): tie for tie in sharing.strongest(10)}
    assert ties.keys() == {("person:ann", "person:bob"), ("person:ann", "person:cy"), ("person:bob", "person:cy")}
    assert ties["person:ann", "person:bob"].strength == 1.0
    assert ties["person:ann", "person:bob"].shared == ("event:fair",)
    assert [sharing.kinds[thing] for thing in ties["person:ann", "person:cy"].shared] == ["MET_WITH"]
    assert ties["person:bob", "person:cy"].shared == ("institution:office",)


def test_institutions_are_tied_among_themselves():
    links = [("institution:office", "SPONSORED", "resolution:r1"), ("institution:league", "ADOPTED", "resolution:r1")]
    assert sharing_in(graph_of(LABELS, links), "Institution").strongest(5) == [
        Tie("institution:league", "institution:office", 1.0, ("resolution:r1",))
    ]


def test_only_people_and_institutions_can_be_asked_for():
    with pytest.raises(ValueError, match="'Event'"):
        sharing_statement("Event")


def test_the_types_that_share_follow_from_the_vocabulary():
    assert {"PARTICIPATED_IN", "SPONSORED", "FUNDED", "MANAGES", "PUBLISHED"} <= set(sharing_types())
    assert not {"WORKS_FOR", "PART_OF", "REFERS_TO", "HELD_IN"} & set(sharing_types())
