"""Resolutions, treaties and reports: who proposed, adopted, wrote them, and what they refer to."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[Chad|State] co-sponsored the [draft|Resolution].", "Chad SPONSORED draft"),
        ("The [draft|Resolution] was tabled by [Chad|State].", "Chad SPONSORED draft"),
        ("[Chad|State]'s co-sponsorship of the [draft|Resolution] helped.", "Chad SPONSORED draft"),
        ("[Chad|State] negotiated the [Lima Pact|Instrument].", "Chad NEGOTIATED Lima Pact"),
        ("The [Lima Pact|Instrument] was adopted by the [Assembly|Institution].", "Assembly ADOPTED Lima Pact"),
        ("the adoption by the [Assembly|Institution] of the [Lima Pact|Instrument]", "Assembly ADOPTED Lima Pact"),
        ("The [Lima Pact|Instrument] was adopted at the [summit|Event].", "Lima Pact ADOPTED_AT summit"),
        ("The [World Report|Publication] is published by [Bell Aid|Institution].", "Bell Aid PUBLISHED World Report"),
        ("[Bell Aid|Institution] publishes the [World Report|Publication].", "Bell Aid PUBLISHED World Report"),
        ("[Chad|State] has contributed to the [World Report|Publication].", "Chad CONTRIBUTED_TO World Report"),
        ("The [guide|Publication] on the [Lima Pact|Instrument] is out.", "guide REFERS_TO Lima Pact"),
        (
            "the [Lima Meeting|Event] to review progress under the [Lima Treaty|Instrument]",
            "Lima Meeting REFERS_TO Lima Treaty",
        ),
    ],
)
def test_a_way_of_saying_it_is_read(facts, text, fact):
    assert fact in facts(text)


def test_a_call_to_adopt_is_no_adoption(facts):
    assert not facts("We urge the [Assembly|Institution] to adopt the [Lima Pact|Instrument].")


RESOLUTION = """
# [A/1|Resolution]
# Resolution adopted by the [Assembly|Institution] on 1 November 2018
The [Assembly|Institution], Reaffirming the [Charter|Instrument],
Recalling its resolutions [47/19|Resolution] and [48/16|Resolution],
Noting with concern what goes on,
1. Takes note of the [report|Publication];
"""


def test_a_resolution_is_adopted_and_refers_to_what_it_recalls(facts):
    read = facts(RESOLUTION)
    assert read >= {f"A/1 REFERS_TO {name}" for name in ("Charter", "47/19", "48/16", "report")}
    assert read >= {f"Assembly ADOPTED {name}" for name in ("A/1", "47/19", "48/16")}


def test_the_adoption_has_its_date(links):
    dates = [link.properties.get("date") for link in links(RESOLUTION) if link.rule == "resolution-adopted"]
    assert dates == ["2018-11-01"]


def test_resolutions_presented_one_by_one_were_adopted_where_the_text_above_says(facts):
    read = facts(
        """
        Lima hosted the [27th session of the [Commission|Institution]|Event].
        Two resolutions were adopted by consensus.
        # [Wells resolution|Resolution]
        It is about wells.
        # [Roads resolution|Resolution]
        It is about roads.
        """
    )
    session = "27th session of the Commission"
    for name in ("Wells resolution", "Roads resolution"):
        assert f"{name} ADOPTED_AT {session}" in read
        assert f"Commission ADOPTED {name}" in read


def test_a_reference_is_published_by_its_author_in_its_year(links):
    (link,) = links(
        """
        [Trade Institute|Institution].
        (2021). [The State of Trade|Publication].
        """
    )
    assert (link.type, link.properties["date"]) == ("PUBLISHED", "2021")


def test_it_is_the_publication_named_before(facts):
    read = facts(
        """
        [The State of Trade|Publication] is a new guide.
        It's published by [Arup Press|Institution].
        """
    )
    assert read == {"Arup Press PUBLISHED The State of Trade"}
