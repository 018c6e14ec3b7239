"""Saved queries about events, documents and the whole network: what they answer about the Harbour League."""

import pytest

from graph.stores import open_store
from queries.catalogue import run
from tests.queries.story import Story


@pytest.mark.parametrize(
    ("given", "events"),
    [
        ({}, ["Third Harbour Session", "Nets Side Event", "Quay Fair"]),
        ({"since": "2018-05-18"}, ["Third Harbour Session", "Quay Fair"]),  # the session's last day
        ({"since": "2018-05-16", "until": "2018"}, ["Third Harbour Session"]),
        ({"since": "2019"}, ["Quay Fair"]),
        ({"since": "2019-06-30"}, ["Quay Fair"]),  # it is somewhere in June
        ({"since": "2019-07"}, []),
        ({"until": "2018-05-14"}, ["Third Harbour Session"]),
        ({"until": "2018-05-13"}, []),
    ],
)
def test_a_timeline_holds_what_falls_at_least_in_part_between_the_dates(answer, given, events):
    assert answer("timeline", "event", **given) == events


def test_a_timeline_says_where_and_by_whom(answer):
    assert answer("timeline", "start", "end", "kind", "places", "organisers", until="2018") == [
        ("2018-05-14", "2018-05-18", "session", ["Port Ellis"], []),
        ("2018-05-15", None, "side event", [], ["Norland", "Tidewatch"]),
    ]


def test_what_is_ahead_names_who_is_to_be_there(answer):
    assert answer("agenda", "event", "participants", after="2019") == [
        ("Quay Fair", ["Cleo Finch", "Norland", "Tidewatch"])
    ]


@pytest.mark.parametrize(
    ("after", "ahead"),
    [
        ("2018-05-14", [("2018-05-14", ["Port Ellis"]), ("2018-05-15", []), ("2019-06", [])]),
        ("2018-05-15", [("2018-05-15", []), ("2019-06", [])]),
        ("2019-06-30", [("2019-06", [])]),  # it is somewhere in June
        ("2019-07", []),
    ],
)
def test_what_is_ahead_begins_on_or_after_the_date(answer, after, ahead):
    assert answer("agenda", "start", "places", after=after) == ahead


def test_who_was_at_an_event_in_what_role(answer):
    assert answer("who-was-at", "name", "label", "how", "role", event="Third Harbour Session") == [
        ("Ada Quill", "Person", "PARTICIPATED_IN", "speaker"),
        ("Bo Marsh", "Person", "PARTICIPATED_IN", None),
        ("Dan Reed", "Person", "PARTICIPATED_IN", "chair"),
        ("Sudria", "Institution", "PARTICIPATED_IN", None),
    ]


def test_where_somebody_was_in_order_of_time(answer):
    assert answer("events-of", "start", "event", "how", "role", who="Ada Quill") == [
        ("2018-05-14", "Third Harbour Session", "PARTICIPATED_IN", "speaker"),
        ("2018-05-15", "Nets Side Event", "PARTICIPATED_IN", "speaker"),
    ]
    assert answer("events-of", "event", "how", who="Tidewatch") == [
        ("Nets Side Event", "ORGANIZED"),
        ("Quay Fair", "ORGANIZED"),
    ]


def test_events_held_in_a_place(answer):
    assert answer("held-in", "start", "event", place="Port Ellis") == [("2018-05-14", "Third Harbour Session")]


def test_who_organises_together_and_how_often(answer):
    assert answer("organised-together", "first", "second", "together", "events") == [
        ("Norland", "Tidewatch", 2, ["Nets Side Event", "Quay Fair"])
    ]


def test_side_events_of_a_session(answer):
    assert answer("parts-of", "part", "start", "organisers", event="Third Harbour Session") == [
        ("Nets Side Event", "2018-05-15", ["Norland", "Tidewatch"])
    ]


def test_evidence_for_a_pair_is_every_sentence_of_every_document(answer):
    found = answer("evidence", "from", "type", "to", "sentence", "document", "page", first="fisheries", second="quill")
    assert found == [
        ("Ada Quill", "WORKS_FOR", "Fisheries Unit", "Ada Quill heads the Fisheries Unit.", "Harbour News 1", 1),
        ("Ada Quill", "WORKS_FOR", "Fisheries Unit", "Ada Quill still heads the unit.", "Harbour News 2", 1),
    ]


def test_everything_said_of_somebody_holds_also_what_gave_no_fact(answer):
    assert answer("said-of", "sentence", "facts", "document", name="Eve Stone") == [
        (
            "Ada Quill and Eve Stone spoke at the Nets Side Event.",
            ["Eve Stone PARTICIPATED_IN Nets Side Event"],
            "Harbour News 1",
        ),
        ("Eve Stone met the League in Port Ellis.", [], "Harbour News 1"),
        ("Dan Reed met Eve Stone.", ["Dan Reed MET_WITH Eve Stone"], "Harbour News 2"),
    ]


def test_evidence_says_how_certain_it_is(answer):
    assert answer("evidence", "confidence", first="Tidewatch", second="Safe Nets") == [0.4]
    assert answer("evidence", "confidence", first="Norland", second="Safe Nets") == [0.9]


def test_a_document_adds_what_no_other_says(answer):
    assert answer("added-by", "from", "type", "to", document="Undated Notes") == [
        ("Élise Dupré", "WORKS_FOR", "Tidewatch"),
        ("Norland", "MEMBER_OF", "Net Makers Union"),
        ("Sudria", "MEMBER_OF", "Net Makers Union"),
        ("Net Makers Union", "MANAGES", "Buoys Programme"),
        ("Bo Marsh", "PARTICIPATED_IN", "Buoys Programme"),
    ]
    # Both newsletters say what Ada Quill heads, so neither adds it.
    for document in ("Harbour News 1", "Harbour News 2"):
        assert ("Ada Quill", "WORKS_FOR") not in answer("added-by", "from", "type", document=document)


def test_unread_sentences_name_two_things_and_gave_nothing(answer):
    assert answer("unread-sentences", "sentence", "names") == [
        ("Eve Stone met the League in Port Ellis.", ["Eve Stone", "Harbour League", "Port Ellis"])
    ]


def test_documents_are_counted_with_what_they_gave(answer):
    assert answer("documents", "document", "date", "passages", "things", "facts") == [
        ("Undated Notes", None, 3, 7, 5),
        ("Harbour News 1", "2018-06-01", 15, 19, 28),
        ("Harbour News 2", "2019-07-01", 11, 19, 22),
    ]


def test_the_least_certain_facts_are_those_below_a_confidence(answer):
    assert answer("least-certain", "confidence", "rule", "from", "type", "to") == [
        (0.4, "guessed", "Tidewatch", "SPONSORED", "Safe Nets")
    ]
    assert answer("least-certain", "from", below=0.4) == []
    assert len(answer("least-certain", "from", below=1, limit=7)) == 7


def test_communities_are_numbered_by_size_and_say_what_they_share(answer):
    assert answer("communities", "community", "size", "members", least=2) == [
        (1, 3, ["Ada Quill", "Dan Reed", "Eve Stone"]),
        (2, 2, ["Bo Marsh", "Cleo Finch"]),
    ]
    (shared,) = answer("communities", "share")  # of at least three people
    assert "Third Harbour Session" in shared
    assert "League Secretariat" not in shared
    assert answer("communities", "size", "members", among="Institution") == [
        (4, ["Norland", "Sudria", "Harbour League", "League Secretariat"])
    ]


def test_that_several_members_of_a_community_met_is_told_once(tmp_path, catalogue):
    story = Story()
    for name in ("Ann Reef", "Ben Reef", "Cid Reef"):
        story.thing("Person", name)
    story.document("Reef News")
    story.tell("Ann Reef met Ben Reef.", ("Ann Reef", "MET_WITH", "Ben Reef"))
    story.tell("Ann Reef met Cid Reef.", ("Ann Reef", "MET_WITH", "Cid Reef"))
    with open_store(tmp_path / "reef.graph") as store:
        store.replace_all(story.graph, {}, {})
        assert [row[3] for row in run(store, catalogue["communities"], {}).rows] == [["met"]]


def test_bridges_are_what_alone_holds_a_part(answer):
    # Flo Stone is connected with everybody else through the Tide Report alone.
    bridge = [("Tidewatch", "PUBLISHED", "Tide Report", 2)]
    assert answer("bridges", "source", "type", "target", "cut_off", least=2) == bridge
    assert answer("bridges", "source") == []
    assert ("Élise Dupré", "Tidewatch", 1) in answer("bridges", "source", "target", "cut_off", least=1)


def test_what_is_named_but_not_linked(answer):
    assert answer("isolated", "name", "label", "sentences", "sentence") == [
        ("Annual Regatta", "Event", 1, "The regatta was cancelled.")
    ]
    assert answer("isolated", "name", label="Person") == []


def test_new_in_a_period_is_what_no_earlier_document_says(answer):
    first = answer("new-in-period", "from", "type", "to", since="2018", until="2018")
    assert ("Ada Quill", "WORKS_FOR", "Fisheries Unit") in first
    later = answer("new-in-period", "first_said", "from", "type", "to", since="2019-07")
    assert ("2019-07-01", "Dan Reed", "MET_WITH", "Eve Stone") in later
    assert ("2019-07-01", "Ada Quill", "WORKS_FOR", "Fisheries Unit") not in later
    # Documents without a date do not count: what only they say is in no period.
    assert len(first) + len(later) == len(answer("new-in-period", "from", since="0001"))
    assert ("Élise Dupré", "WORKS_FOR", "Tidewatch") not in answer("new-in-period", "from", "type", "to", since="0001")


def test_a_neighbourhood_holds_facts_and_no_passages(answer):
    found = answer("neighbourhood", "centre", "link", "neighbour", name="Élise Dupré")
    assert [(a.properties["name"], link.type, b.properties["name"]) for a, link, b in found] == [
        ("Élise Dupré", "WORKS_FOR", "Tidewatch")
    ]
