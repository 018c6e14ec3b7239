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
        (
            "The [Net Act|Instrument], introduced by [Bo Lund|Person], was written with the help of [IOM|Institution].",
            "IOM CONTRIBUTED_TO Net Act",
        ),
        ("The [Net Act|Instrument] ([Ana Rossi|Person]) asks for signs.", "Ana Rossi CONTRIBUTED_TO Net Act"),
        ("[Ana Rossi|Person]'s [Net Act|Instrument] asks for signs.", "Ana Rossi CONTRIBUTED_TO Net Act"),
        ("[Ana Rossi|Person], who wrote the [Net Act|Instrument], agreed.", "Ana Rossi CONTRIBUTED_TO Net Act"),
        (
            "The [Net Act|Instrument], a bill sponsored by [Bell Aid|Institution], passed.",
            "Bell Aid CONTRIBUTED_TO Net Act",
        ),
        (
            "The [Net Act|Instrument] was written by [Bell Aid|Institution] and carried by Senator [Ana Rossi|Person].",
            "Ana Rossi CONTRIBUTED_TO Net Act",
        ),
        (
            "[Bell Aid|Institution] worked with Senator [Ana Rossi|Person] to draft the [Net Act|Instrument].",
            "Ana Rossi CONTRIBUTED_TO Net Act",
        ),
        (
            "She thanked Senator [Ana Rossi|Person] for writing the [Net Act|Instrument].",
            "Ana Rossi CONTRIBUTED_TO Net Act",
        ),
        ("[Chad|State] provided data for the [World Report|Publication].", "Chad CONTRIBUTED_TO World Report"),
        ("[Ana Rossi|Person] translated the [World Report|Publication].", "Ana Rossi CONTRIBUTED_TO World Report"),
        (
            "Contributors to the [World Report|Publication] include [Ana Rossi|Person].",
            "Ana Rossi CONTRIBUTED_TO World Report",
        ),
        ("The [guide|Publication] on the [Lima Pact|Instrument] is out.", "guide REFERS_TO Lima Pact"),
        (
            "the [Lima Meeting|Event] to review progress under the [Lima Treaty|Instrument]",
            "Lima Meeting REFERS_TO Lima Treaty",
        ),
        (
            "The delegate of [Chad|State], [Ana Li|Person], introduced the [draft|Resolution].",
            "Chad SPONSORED draft",
        ),
        ("[Chad|State] joined the sponsors of the [draft|Resolution].", "Chad SPONSORED draft"),
        ("[Arup|Institution], the main sponsor of the [fair|Event], left.", "Arup SPONSORED fair"),
        ("[Chad|State] played a leading role in drafting the [Lima Pact|Instrument].", "Chad NEGOTIATED Lima Pact"),
        ("[Ana Rossi|Person] led the negotiations on the [Lima Pact|Instrument].", "Ana Rossi NEGOTIATED Lima Pact"),
        (
            "By its [resolution 5|Resolution], the [Assembly|Institution] set it up.",
            "Assembly ADOPTED resolution 5",
        ),
        ("The [Assembly|Institution], in its [resolution 5|Resolution], agreed.", "Assembly ADOPTED resolution 5"),
        ("They cited [Council|Institution] [resolution 5|Resolution] again.", "Council ADOPTED resolution 5"),
        ("Adopting [text 5|Resolution], the 15-member [Council|Institution] met.", "Council ADOPTED text 5"),
        ("The [Wells Bill|Instrument] passed the [Senate|Institution].", "Senate ADOPTED Wells Bill"),
        ("[Chad|State] became a party to the [Lima Pact|Instrument] in 1990.", "Chad ADOPTED Lima Pact"),
        (
            "The [Assembly|Institution], acting on advice of its [Third Office|Institution], adopted [5|Resolution].",
            "Assembly ADOPTED 5",
        ),
        ("At its [12th meeting|Event], the [Council|Institution] adopted [5|Resolution].", "5 ADOPTED_AT 12th meeting"),
        ("The [summit|Event] closed with the adoption of the [Pact|Instrument].", "Pact ADOPTED_AT summit"),
        ("the [Lima Pact|Instrument], the outcome of the [summit|Event]", "Lima Pact ADOPTED_AT summit"),
        ("the [Arup|Institution] report “[Wells|Publication]”", "Arup PUBLISHED Wells"),
        ("In its report “[Wells|Publication]”, [Arup|Institution] says so.", "Arup PUBLISHED Wells"),
        ("[Ana Rossi|Person] is a judge and the author of [Wells|Publication].", "Ana Rossi PUBLISHED Wells"),
        ("[Ana Rossi|Person], “[Wells|Publication]”, [Bern|Place], 2004", "Ana Rossi PUBLISHED Wells"),
        ("[Wells|Publication] ([Bell Press|Institution], 2004)", "Bell Press PUBLISHED Wells"),
        ("[Arup|Institution] presented its [report|Publication] to [Chad|State].", "Arup PUBLISHED report"),
        ("The [Wells Act|Instrument] amends the [Salt Act|Instrument].", "Wells Act REFERS_TO Salt Act"),
        ("[Law 5|Instrument] on nets for pilots repeals [Law 4|Instrument].", "Law 5 REFERS_TO Law 4"),
        ("the [mission|Programme], established by [resolution 5|Resolution]", "mission REFERS_TO resolution 5"),
        ("Pursuant to [resolution 5|Resolution], a [forum|Event] was convened.", "forum REFERS_TO resolution 5"),
        ("[Act|Instrument] cites [Board|Institution] [resolution 5|Resolution].", "Act REFERS_TO resolution 5"),
        (
            "The [Net Council|Institution] adopted, on the advice of the [Net Board|Institution], [A/1|Resolution].",
            "Net Council ADOPTED A/1",
        ),
        ("The [Pact|Instrument] was signed by 40 states, among them [Chad|State].", "Chad ADOPTED Pact"),
        (
            "The [Net Council|Institution] adopted, without a vote, a text on all the small nets ([A/1|Resolution]).",
            "Net Council ADOPTED A/1",
        ),
        (
            "[Ana Rossi|Person] was [Chad|State]'s chief negotiator for the [Pact|Instrument].",
            "Ana Rossi NEGOTIATED Pact",
        ),
        ("The [forum|Event] marked the tenth anniversary of the [Pact|Instrument].", "forum REFERS_TO Pact"),
    ],
)
def test_a_way_of_saying_it_is_read(facts, text, fact):
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "We urge the [Assembly|Institution] to adopt the [Lima Pact|Instrument].",
        "They hoped that the [Assembly|Institution] would adopt the [Lima Pact|Instrument].",
        "The [Lima Pact|Instrument] was not adopted by the [Assembly|Institution].",
        "[Chad|State] welcomed the [report|Publication].",
        "[Chad|State] did not co-sponsor the [draft|Resolution].",
    ],
)
def test_what_is_wished_for_or_denied_is_no_fact(facts, text):
    assert not facts(text)


def test_without_a_vote_denies_nothing(facts):
    read = facts("Acting without a vote, the [Assembly|Institution] adopted the [Lima Pact|Instrument].")
    assert read == {"Assembly ADOPTED Lima Pact"}


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


@pytest.mark.parametrize(
    "text",
    [
        """
        # [192 (III)|Resolution]. Trade in salt
        The [Assembly|Institution],
        Recalling the [Charter|Instrument],
        1. Decides to act.
        [Ninth meeting|Event], 11 December 1948
        """,
        """
        # [Text on salt|Resolution=192 (III)]
        # Adopted at the [Ninth meeting|Event] of the [Council|Institution]
        # THE [Assembly|Institution],
        RECALLING the [Charter|Instrument],
        DECIDES to act.
        """,
        """
        The text of [192 (III)|Resolution] reads as follows:
        “The [Assembly|Institution],
        “Recalling the [Charter|Instrument],
        “Decides to act.”
        Adopted at the [Ninth meeting|Event] by 12 votes to 1.
        """,
    ],
)
def test_a_text_that_begins_with_who_enacts_it_is_a_resolution(facts, text):
    assert facts(text) == {
        "Assembly ADOPTED 192 (III)",
        "192 (III) ADOPTED_AT Ninth meeting",
        "192 (III) REFERS_TO Charter",
    }


def test_its_resolution_is_that_of_who_speaks_and_not_of_who_is_invited(facts):
    read = facts(
        """
        # [245|Resolution]
        The [Assembly|Institution]
        Recalling its [41|Resolution], invites the [Council|Institution] to report.
        """
    )
    assert read == {"Assembly ADOPTED 245", "Assembly ADOPTED 41", "245 REFERS_TO 41"}


def test_the_day_of_a_text_is_not_that_of_what_it_recalls(links):
    text = """
        # [245|Resolution]
        Date: 12 November 1948
        The [Assembly|Institution], recalling its [41|Resolution] of 14 December 1946, decides to act.
    """
    days = {link.properties.get("date") for link in links(text) if link.rule == "resolution-adopted"}
    assert days == {"1948-11-12"}


def test_each_resolution_of_a_collection_recalls_its_own(facts):
    read = facts(
        """
        # [Text 1|Resolution]
        The [Assembly|Institution],
        Recalling the [Charter|Instrument],
        Decides to act.
        # [Text 2|Resolution]
        The [Council|Institution],
        Recalling its [Text 0|Resolution],
        Decides to act.
        """
    )
    assert read == {
        "Assembly ADOPTED Text 1",
        "Text 1 REFERS_TO Charter",
        "Council ADOPTED Text 2",
        "Council ADOPTED Text 0",
        "Text 2 REFERS_TO Text 0",
    }


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


def test_a_book_announced_is_the_one_named_next(facts):
    read = facts(
        """
        A new book by [Ana Rossi|Person] is out.
        [Wells|Publication] tells of wells.
        """
    )
    assert read == {"Ana Rossi PUBLISHED Wells"}


@pytest.mark.parametrize(
    "text",
    [
        "[Resolution 7|Resolution] was adopted by 12 votes to 1.",
        "The draft was unanimously adopted as [Resolution 7|Resolution].",
        "[Resolution 7|Resolution] (1975), as a whole, was then approved.",
    ],
)
def test_what_is_adopted_without_a_word_on_by_whom_the_body_spoken_of_adopted(facts, text):
    before = "The [Trade Council|Institution] met in the morning.\nMany spoke.\n"
    assert "Trade Council ADOPTED Resolution 7" in facts(before + text)
    assert not facts(before.replace("Trade Council", "Arup Trust") + text)
    assert not facts(before + text.replace("adopted", "not adopted").replace("approved", "not approved"))


def test_of_two_bodies_neither_is_taken_to_have_adopted_something(facts):
    assert not facts(
        """
        Guests of the [Trade Council|Institution] and the [Lake Assembly|Institution] met.
        [Resolution 7|Resolution] was adopted.
        """
    )


def test_a_title_of_a_body_and_its_resolution(facts):
    assert facts("# [Lake Assembly|Institution] [Resolution 7|Resolution]") == {"Lake Assembly ADOPTED Resolution 7"}
    assert not facts("# [Arup|Institution] [L/RES/7|Resolution]")


def test_a_text_that_acts_after_a_vote_was_adopted_by_the_body_that_voted(facts):
    vote = "The [Trade Council|Institution] voted unanimously today.\n"
    text = "The text, [Resolution 7|Resolution], calls on all to rest."
    assert facts(vote + text) == {"Trade Council ADOPTED Resolution 7"}
    assert not facts(vote.replace("voted unanimously", "met") + text)


def test_a_title_with_a_text_and_who_adopted_it_in_the_line_below(facts):
    line = "Adopted on 3 May by the [Trade Council|Institution]"
    text = f"[Resolution 7|Resolution]\n{line}\nRecalling its aims, noting the need,\nIt invites all to rest."
    assert facts(text) == {"Trade Council ADOPTED Resolution 7"}
    assert not facts(text.replace("Recalling", "Of").replace("noting", "and").replace("invites", "tells"))


def test_the_resolution_is_the_only_one_just_named(facts):
    before = "Many spoke of [Resolution 7|Resolution].\n"
    assert facts(before + "The resolution refers to the [Net Pact|Instrument].") == {"Resolution 7 REFERS_TO Net Pact"}
    assert facts(before + "The draft had been submitted by [Peru|State].") == {"Peru SPONSORED Resolution 7"}
    two = "Many spoke of [Resolution 7|Resolution] and, later, of [Resolution 8|Resolution].\n"
    assert not facts(two + "The resolution refers to the [Net Pact|Instrument].")


def test_who_wrote_the_report_just_named(facts):
    read = facts(
        "We read [Wells|Publication].\nWritten by [Ana Rossi|Person] and [Bo Lund|Person], the report is long."
    )
    assert read == {"Ana Rossi PUBLISHED Wells", "Bo Lund PUBLISHED Wells"}


def test_a_text_with_asides_between_what_is_said_of_it(facts):
    read = facts(
        "The [Net Protocol|Instrument], negotiated by [Peru|State] and [Chad|State] and signed in 2014 at the "
        "[Lima Forum|Event], supplements the [Net Pact|Instrument]."
    )
    assert read == {
        "Peru NEGOTIATED Net Protocol",
        "Chad NEGOTIATED Net Protocol",
        "Net Protocol ADOPTED_AT Lima Forum",
        "Net Protocol REFERS_TO Net Pact",
    }


def test_who_signed_a_text_somewhere(facts):
    read = facts("The [Net Pact|Instrument] was signed in [Lima|Place] by [Peru|State] and [Chad|State].")
    assert read == {"Peru ADOPTED Net Pact", "Chad ADOPTED Net Pact"}


def test_what_a_body_says_in_its_text_it_wrote(facts):
    read = facts("The figures given by [Arup|Institution] in its [Net Report|Publication] are right.")
    assert read == {"Arup PUBLISHED Net Report"}


def test_what_is_said_of_it_is_said_of_the_text_before(facts):
    read = facts(
        "The [Net Act|Instrument] – Introduced by Sen. [Ana Rossi|Person] (D-CA), it helps pilots.\n"
        "[It|Instrument=Net Act] was passed by both the [Senate|Institution] and the [House|Institution] in May.\n"
        "[It|Instrument=Net Act] amends the [Boat Act|Instrument]."
    )
    assert read == {
        "Ana Rossi CONTRIBUTED_TO Net Act",
        "Senate ADOPTED Net Act",
        "House ADOPTED Net Act",
        "Net Act REFERS_TO Boat Act",
    }


def test_the_author_of_a_bill(facts):
    read = facts("[Ana Rossi|Person] (D-[Lima|Place]) is the [bill|Instrument=Net Act]'s joint author.")
    assert read == {"Ana Rossi CONTRIBUTED_TO Net Act"}


def test_a_draft_was_not_adopted(facts):
    read = facts(
        "[Draft resolution|Resolution=draft] submitted by [Chad|State]\n[The Harbour Council|Institution],\n"
        "Recalling the [Net Pact|Instrument],"
    )
    assert read == {"Chad SPONSORED draft", "draft REFERS_TO Net Pact"}


def test_who_drafted_and_who_backed_a_resolution(facts):
    read = facts("[Resolution 9|Resolution], drafted by [Chad|State] and co-sponsored by [Peru|State], is short.")
    assert read == {"Chad SPONSORED Resolution 9", "Peru SPONSORED Resolution 9"}


def test_the_adoption_of_a_resolution_is_that_of_the_only_body_that_adopts(facts):
    text = "A vote at the [Harbour Council|Institution].\nWe\nthank\nall.\nIt is late.\n"
    read = facts(text + "We welcome the adoption of [resolution 9|Resolution].")
    assert read == {"Harbour Council ADOPTED resolution 9"}


def test_its_resolutions_in_particular(facts):
    read = facts(
        "[The Harbour Council|Institution],\nRecalling its resolutions on work with [Arup|Institution], in particular "
        "[resolution 9|Resolution],\nNoting the tides,"
    )
    assert "The Harbour Council ADOPTED resolution 9" in read


def test_each_author_of_a_bill_in_a_list_with_offices(facts):
    read = facts(
        "The [Net Act|Instrument], co-sponsored by Attorney General [Ana Rossi|Person] and Sheriff [Bo Lund|Person], "
        "passed the [Senate|Institution]."
    )
    assert {"Ana Rossi CONTRIBUTED_TO Net Act", "Bo Lund CONTRIBUTED_TO Net Act"} <= read
    assert "Senate ADOPTED Net Act" in read
