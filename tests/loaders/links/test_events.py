"""Events: who holds them, who takes part and as what, where they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[UNODC|Institution] organised a [workshop|Event] in May.", "UNODC ORGANIZED workshop"),
        ("The [workshop|Event] was organised jointly by [UNODC|Institution].", "UNODC ORGANIZED workshop"),
        ("The [seminar|Event], hosted by [Chad|State], began.", "Chad HOSTED seminar"),
        ("From 5 to 7 June, [Chad|State] hosted a [seminar|Event].", "Chad HOSTED seminar"),
        ("In May, [Lima|Place] hosted the [seminar|Event].", "seminar HELD_IN Lima"),
        ("The [seminar|Event] will be held from 2-5 October in [Lima|Place].", "seminar HELD_IN Lima"),
        ("The [seminar|Event] took place on 3 May 2018 in [Lima|Place], [Peru|State].", "seminar HELD_IN Peru"),
        ("2-5 October, [Lima|Place]: regional [seminar|Event]", "seminar HELD_IN Lima"),
        ("2-5 October, [Lima|Place]: [seminar|Event] with [UNODC|Institution]", "UNODC ORGANIZED seminar"),
        ("[Ana Rossi|Person] attended the [seminar|Event].", "Ana Rossi PARTICIPATED_IN seminar"),
        ("The [seminar|Event] was chaired by [Ana Rossi|Person].", "Ana Rossi PARTICIPATED_IN seminar"),
        (
            "[Ana Rossi|Person], 15 May 2018, during her speech at the [seminar|Event]",
            "Ana Rossi PARTICIPATED_IN seminar",
        ),
        ("[Chad|State] co-sponsored the [side event|Event].", "Chad SPONSORED side event"),
        ("The [seminar|Event] was held with the financial support of [Chad|State].", "Chad FUNDED seminar"),
        ("[Ana Rossi|Person] met with [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        ("Pictured: [Ana Rossi|Person], judge, with [Bo Lund|Person], mayor", "Ana Rossi MET_WITH Bo Lund"),
        (
            "The [Lima Seminar|Event], which [Ana Rossi|Person] attended, was long.",
            "Ana Rossi PARTICIPATED_IN Lima Seminar",
        ),
        (
            "The [Lima Seminar|Event] was opened by [Ana Rossi|Person].",
            "Ana Rossi PARTICIPATED_IN Lima Seminar",
        ),
        (
            "the [Lima Meeting|Event] on the [Lima Treaty|Instrument], which will be held in [Bern|Place]",
            "Lima Meeting HELD_IN Bern",
        ),
        ("The [talks|Event] opened in [Bern|Place] on Monday.", "talks HELD_IN Bern"),
        ("the [Lima Talks|Event] ([Bern|Place], 3-5 May 2001)", "Lima Talks HELD_IN Bern"),
        ("A [course|Event] for judges from [Chad|State] was held in [Bern|Place].", "course HELD_IN Bern"),
        ("In [Bern|Place], [Arup|Institution] organised a [course|Event] for judges.", "course HELD_IN Bern"),
        ("[Ana Rossi|Person] is in [Bern|Place] to attend the [talks|Event].", "talks HELD_IN Bern"),
        ("[Bern|Place] will be the venue of the [talks|Event].", "talks HELD_IN Bern"),
        ("The [official visit|Event] of [Ana Rossi|Person] to [Chad|State] ended.", "official visit HELD_IN Chad"),
        ("The [[Bern|Place] talks|Event] ended.", "Bern talks HELD_IN Bern"),
        (
            "[Ana Rossi|Person] was received by [Bo Lund|Person].",
            "Ana Rossi MET_WITH Bo Lund",
        ),
        (
            "[Ana Rossi|Person]'s talks with [Bo Lund|Person] went on.",
            "Ana Rossi MET_WITH Bo Lund",
        ),
        ("[Ana Rossi|Person], head of [Arup|Institution], met [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        ("[Ana Rossi|Person] held talks with a judge of [Chad|State], [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        ("[Ana Rossi|Person] paid a courtesy call on [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        ("[Ana Rossi|Person] visited [Lima|Place] and met with [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        ("After talks with [Bo Lund|Person] in [Lima|Place], [Ana Rossi|Person] left.", "Bo Lund MET_WITH Ana Rossi"),
        (
            "a meeting between the mayor, [Ana Rossi|Person], and the judge, [Bo Lund|Person]",
            "Ana Rossi MET_WITH Bo Lund",
        ),
        ("The ministers of [Chad|State] and [Peru|State] met in [Lima|Place].", "Chad MET_WITH Peru"),
        ("[Chad|State] held talks with many, including the delegations of [Peru|State].", "Chad MET_WITH Peru"),
    ],
)
def test_a_way_of_saying_it_is_read(facts, text, fact):
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] did not attend the [seminar|Event].",
        "[Chad|State] called on [Peru|State] to host the [seminar|Event].",
        "[Ana Rossi|Person] refused to meet with [Bo Lund|Person].",
        "[Ana Rossi|Person] hopes to meet [Bo Lund|Person].",
        "[Ana Rossi|Person] welcomed the remarks of [Bo Lund|Person].",
        "[Ana Rossi|Person] met the criteria of [Arup|Institution].",
        "The [Council|Institution] met on 3 May at the request of [Chad|State].",
        "The [seminar|Event] heard of floods in [Bern|Place].",
        "The head of [UNODC|Institution] read. The [seminar|Event] ended.",
    ],
)
def test_what_did_not_happen_is_no_fact(facts, text):
    assert not facts(text)


def test_those_together_hold_the_event_together(facts):
    read = facts("[UNODC|Institution], together with [Chad|State], organized a [workshop|Event].")
    assert read == {"UNODC ORGANIZED workshop", "Chad ORGANIZED workshop", "UNODC WORKS_WITH Chad"}


def test_an_enumeration_takes_part_as_a_whole(facts):
    read = facts("[Chad|State], [Peru|State] and [UNODC|Institution] took part in the [seminar|Event].")
    assert read >= {f"{name} PARTICIPATED_IN seminar" for name in ("Chad", "Peru", "UNODC")}


def test_a_heading_says_which_event_is_spoken_of(links):
    read = links(
        """
        # [Side event on water|Event]
        [Ana Rossi|Person] underlined the need for wells.
        The panellists ([Chad|State], [Peru|State] and [Mali|State]) gave examples.
        """
    )
    roles = {(link.type, link.properties.get("role")) for link in read}
    assert roles == {("PARTICIPATED_IN", "speaker"), ("PARTICIPATED_IN", "panellist")}
    assert all(link.passages[0] == 0 for link in read)


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] met the mayor, [Bo Lund|Person], and the head of [Arup|Institution], [Eva Li|Person].",
        """
        [Ana Rossi|Person] met with the following:
        - [Bo Lund|Person], the mayor
        - [Eva Li|Person], head of [Arup|Institution]
        """,
        """
        [Ana Rossi|Person] held several meetings in [Lima|Place].
        The first was with the mayor, [Bo Lund|Person].
        The last was with [Eva Li|Person], head of [Arup|Institution].
        """,
    ],
)
def test_whom_one_met_may_be_a_list_each_member_described(facts, text):
    met = {fact for fact in facts(text) if "MET_WITH" in fact}
    assert met == {"Ana Rossi MET_WITH Bo Lund", "Ana Rossi MET_WITH Eva Li"}


def test_who_meets_somebody_of_a_state_does_not_meet_the_state(facts):
    read = facts("[Ana Rossi|Person] met [Chad|State]’s minister for water yesterday.")
    assert not any("MET_WITH" in fact for fact in read)


def test_those_who_share_a_verb_take_part_each(facts):
    read = facts("[Ana Rossi|Person], a judge, and the mayor, [Bo Lund|Person], attended the [seminar|Event].")
    assert read >= {"Ana Rossi PARTICIPATED_IN seminar", "Bo Lund PARTICIPATED_IN seminar"}


def test_the_object_of_the_clause_before_shares_no_verb(facts):
    read = facts("They thanked [Ana Rossi|Person], a judge, and [Bo Lund|Person] attended the [seminar|Event].")
    assert read == {"Bo Lund PARTICIPATED_IN seminar"}


@pytest.mark.parametrize(
    "text",
    [
        """
        # Remarks at the [Third Summit|Event]
        Check against delivery
        [Bern|Place], [Chad|State]
        """,
        """
        # [Third Summit|Event]
        Venue: [Bern|Place], [Chad|State], 3 May 2001
        """,
        """
        The [Third Summit|Event] ended.
        It was held in [Bern|Place], [Chad|State].
        """,
    ],
)
def test_the_place_of_an_event_may_stand_under_its_title_or_in_the_next_sentence(facts, text):
    assert facts(text) == {"Third Summit HELD_IN Bern", "Third Summit HELD_IN Chad"}


def test_the_place_under_other_titles_is_no_events(facts):
    read = facts(
        """
        # [Ana Rossi|Person] to skip the [Third Summit|Event]
        [Bern|Place], 3 May 2001
        """
    )
    assert not read


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "# [Net Conference|Event]\nThe meeting was opened by [Ana Rossi|Person].",
            {"Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "Speaking at [Net Conference|Event], [Ana Rossi|Person] said it was good.",
            {"Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "At [Net Conference|Event], [Ana Rossi|Person] said it was good.",
            {"Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "In her address to [Net Conference|Event], [Ana Rossi|Person] said it was good.",
            {"Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Ana Rossi|Person] represented [Arup Trust|Institution] at [Net Conference|Event].",
            {"Ana Rossi REPRESENTS Arup Trust", "Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "Participants at [Net Conference|Event] included [Ana Rossi|Person] of [Arup Trust|Institution].",
            {"Ana Rossi WORKS_FOR Arup Trust", "Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Net Conference|Event] featured [Ana Rossi|Person] and [Bo Lund|Person].",
            {"Ana Rossi PARTICIPATED_IN Net Conference", "Bo Lund PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Net Conference|Event], with [Ana Rossi|Person] as keynote speaker, begins today.",
            {"Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Net Conference|Event], held in [Vienna|Place] on 3 May, was opened by [Ana Rossi|Person].",
            {"Net Conference HELD_IN Vienna", "Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Ana Rossi|Person] opened [Net Conference|Event] in [Vienna|Place].",
            {"Net Conference HELD_IN Vienna", "Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        ("[Ana Rossi|Person] hosted [Net Conference|Event].", {"Ana Rossi ORGANIZED Net Conference"}),
        (
            "[Ana Rossi|Person] will co-chair [Net Conference|Event] with [Bo Lund|Person].",
            {"Ana Rossi PARTICIPATED_IN Net Conference", "Bo Lund PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Ana Rossi|Person] travelled to [Vienna|Place] for [Net Conference|Event].",
            {"Net Conference HELD_IN Vienna", "Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        (
            "[Ana Rossi|Person] led the [Chadian|Adjective=Chad] delegation to [Net Conference|Event].",
            {
                "Ana Rossi REPRESENTS Chad",
                "Ana Rossi PARTICIPATED_IN Net Conference",
                "Chad PARTICIPATED_IN Net Conference",
            },
        ),
        ("[Chad|State] sent a delegation to [Net Conference|Event].", {"Chad PARTICIPATED_IN Net Conference"}),
        ("Join [Arup Trust|Institution] for [Net Conference|Event].", {"Arup Trust ORGANIZED Net Conference"}),
        (
            "[Ana Rossi|Person] thanked [Spain|State] for convening [Net Conference|Event].",
            {"Spain ORGANIZED Net Conference"},
        ),
        (
            "[Ana Rossi|Person] is a participant in [Fellows Programme|Programme].",
            {"Ana Rossi PARTICIPATED_IN Fellows Programme"},
        ),
        (
            "[Ana Rossi|Person] took part in [Fellows Programme|Programme].",
            {"Ana Rossi PARTICIPATED_IN Fellows Programme"},
        ),
        (
            "[Chadian|Adjective=Chad] troops take part in [Operation Net|Programme].",
            {"Chad PARTICIPATED_IN Operation Net"},
        ),
        ("[Chad|State] contributes personnel to [Operation Net|Programme].", {"Chad PARTICIPATED_IN Operation Net"}),
        ("[Chad|State] did not attend [Net Conference|Event].", set()),
        ("[Ana Rossi|Person] read about [Net Conference|Event].", set()),
    ],
)
def test_who_takes_part_is_read_however_it_is_said(facts, text: str, stated: set[str]) -> None:
    """Only what the sentence says, and all of it."""
    assert facts(text) == stated


@pytest.mark.parametrize(
    "text",
    [
        "The [summit|Event] in [Lima|Place] on 3 May 2018 between [Ana Rossi|Person] and Mr [Bo Lund|Person] failed.",
        "The [meeting of President [Ana Rossi|Person] and the Chairman, [Bo Lund|Person]|Event] was short.",
        "The [talks between [Ana Rossi|Person] and [Bo Lund|Person]|Event] failed.",
    ],
)
def test_both_sides_take_part_in_an_event_between_them(facts, text):
    read = {fact for fact in facts(text) if "PARTICIPATED_IN" in fact}
    assert {fact.split(" PARTICIPATED")[0] for fact in read} == {"Ana Rossi", "Bo Lund"}


def test_an_event_on_what_is_between_others_is_not_theirs(facts):
    text = "The [meeting on cooperation between [Arup Trust|Institution] and [Lund Lab|Institution]|Event] was short."
    assert not [fact for fact in facts(text) if "PARTICIPATED_IN" in fact]


def test_whom_a_preposition_leads_to_with_an_office_before_the_name_does_not_act(facts):
    read = facts("[Chad|State] brought a letter to President [Ana Rossi|Person] and met with [Bo Lund|Person].")
    assert "Ana Rossi MET_WITH Bo Lund" not in read


def test_a_delegation_and_who_leads_it_both_take_part(facts):
    read = facts(
        "A [Chadian|Adjective=Chad] delegation headed by [Ana Rossi|Person], Minister of Nets, "
        "has participated in the [Lima Forum|Event]."
    )
    assert read >= {"Chad PARTICIPATED_IN Lima Forum", "Ana Rossi PARTICIPATED_IN Lima Forum"}
    assert "Ana Rossi REPRESENTS Chad" in read


@pytest.mark.parametrize(
    "text",
    [
        "The [Lima Forum|Event] was opened by the mayor, followed by presentations by [Ana Rossi|Person], a judge.",
        "[Ana Rossi|Person], who came to Peru to partake at the [Lima Forum|Event], left.",
        "[Ana Rossi|Person] partook in the [Lima Forum|Event].",
    ],
)
def test_more_ways_of_taking_part(facts, text):
    assert facts(text) == {"Ana Rossi PARTICIPATED_IN Lima Forum"}


def test_who_stresses_something_after_an_event_to_come_did_not_speak_there(facts):
    said = "[Bo Lund|Person] stressed that nets matter."
    assert not facts("Many come to attend the [Lima Forum|Event].\n" + said)
    assert facts("Many came. The [Lima Forum|Event] dealt with nets.\n" + said) == {
        "Bo Lund PARTICIPATED_IN Lima Forum"
    }


def test_a_state_received_by_somebody_met_them_and_others(facts):
    read = facts(
        "Members of the [Chadian|Adjective=Chad] delegation were received by President [Ana Rossi|Person] "
        "and met with the mayor, [Bo Lund|Person]."
    )
    assert read >= {"Chad MET_WITH Ana Rossi", "Chad MET_WITH Bo Lund"}
    assert "Ana Rossi MET_WITH Bo Lund" not in read


def test_who_chairs_an_event_with_whom_and_where(facts):
    text = "The [Nets Conference|Event], which [Ana Rossi|Person] co-chaired with Minister [Bo Lund|Person] in "
    assert facts(text + "[Lima|Place].") == {
        "Ana Rossi PARTICIPATED_IN Nets Conference",
        "Bo Lund PARTICIPATED_IN Nets Conference",
        "Nets Conference HELD_IN Lima",
    }


def test_who_delivers_opening_remarks_spoke_at_the_event_above(facts):
    read = facts("# [Lima Forum|Event]\nDelivering opening remarks, Mayor [Ana Rossi|Person] said that nets matter.")
    assert read == {"Ana Rossi PARTICIPATED_IN Lima Forum"}


@pytest.mark.parametrize(
    "text",
    [
        "The [Lima Forum|Event] organized jointly with [Arup|Institution] went well.",
        "Implemented in partnership with [Arup|Institution], the [Lima Forum|Event] dealt with nets.",
    ],
)
def test_an_event_organised_with_somebody(facts, text):
    assert facts(text) == {"Arup ORGANIZED Lima Forum"}


@pytest.mark.parametrize(
    "text",
    [
        "The [Lima Forum|Event] was held in May, with the participation of [Arup|Institution].",
        "The [Lima Forum|Event] included representation from [Arup|Institution].",
        "The [Lima Forum|Event] ended.\nExperts from [Arup|Institution] addressed many issues.",
        "The [Lima Forum|Event] ended.\nIt was attended by [Arup|Institution].",
    ],
)
def test_more_ways_of_a_body_taking_part(facts, text):
    assert facts(text) == {"Arup PARTICIPATED_IN Lima Forum"}


def test_the_short_name_of_a_body_behind_its_meeting_is_passed_over(facts):
    read = facts("The [Net Group meeting|Event] ([NG|Institution]) was held in [Lima|Place].")
    assert read == {"Net Group meeting HELD_IN Lima"}


def test_who_apprised_others_during_a_meeting_with_a_body_before_the_name(facts):
    read = facts(
        "During the [Lima Forum|Event], [Arup|Institution] Representative [Ana Rossi|Person] apprised the guests."
    )
    assert "Ana Rossi PARTICIPATED_IN Lima Forum" in read


def test_who_pays_for_an_event(facts):
    read = facts("The [Lima Forum|Event] took place and was funded by the generous contribution of [Arup|Institution].")
    assert read == {"Arup FUNDED Lima Forum"}


def test_people_who_met_somebody_else_did_not_meet_each_other(facts):
    assert not facts("[Ana Rossi|Person] and the mayor, [Bo Lund|Person], met the fishers.")
    assert facts("(Judge [Ana Rossi|Person] and the mayor, [Bo Lund|Person], met in spring.)") == {
        "Ana Rossi MET_WITH Bo Lund"
    }


def test_a_state_in_what_an_event_is_about_is_not_where_it_is_held(facts):
    assert not facts("We had a [seminar on fishing in [Chad|State]|Event].")
    assert facts("We had a [fishing seminar in [Chad|State]|Event].") == {
        "fishing seminar in [Chad|State] HELD_IN Chad".replace("[Chad|State]", "Chad")
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The [Lima Forum|Event] will be co-organised with [Arup|Institution].", "Arup ORGANIZED Lima Forum"),
        ("[Ana Rossi|Person] is expected to close the [Lima Forum|Event].", "Ana Rossi PARTICIPATED_IN Lima Forum"),
        (
            "The [Lima Forum|Event] opens today.\n[Ana Rossi|Person] and others are expected to deliver speeches.",
            "Ana Rossi PARTICIPATED_IN Lima Forum",
        ),
    ],
)
def test_what_is_planned_for_an_event_is_told_too(facts, text, fact):
    assert facts(text) == {fact}


def test_several_speakers_in_one_sentence(facts):
    read = facts(
        "# [Lima Forum|Event]\n[Ana Rossi|Person] of [Arup|Institution] spoke about nets, and [Bo Lund|Person] "
        "presented a paper."
    )
    assert read >= {"Ana Rossi PARTICIPATED_IN Lima Forum", "Bo Lund PARTICIPATED_IN Lima Forum"}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Delegates of [Peru|State] and [Chad|State] attended.", {"Peru", "Chad"}),
        (
            "We heard talks from [Ana Rossi|Person] of [Arup|Institution] and [Bo Lund|Person].",
            {"Ana Rossi", "Bo Lund"},
        ),
        (
            "The forum was opened by the Minister of Nets of [Peru|State], [Ana Rossi|Person], and the mayor, "
            "[Bo Lund|Person].",
            {"Ana Rossi", "Bo Lund"},
        ),
        (
            "Speakers include [Ana Rossi|Person] ([Arup|Institution]) and the judge, [Bo Lund|Person].",
            {"Ana Rossi", "Bo Lund"},
        ),
        (
            "[Ana Rossi|Person] took part in the forum, together with the judge, [Bo Lund|Person].",
            {"Ana Rossi", "Bo Lund"},
        ),
        (
            "The judge, [Ana Rossi|Person], and [Bo Lund|Person], will represent [Chad|State] at the forum.",
            {"Ana Rossi", "Bo Lund"},
        ),
    ],
)
def test_all_who_are_listed_take_part_and_not_the_bodies_of_their_offices(facts, text, stated):
    read = {fact for fact in facts("The [Lima Forum|Event] has begun.\n" + text) if "PARTICIPATED_IN" in fact}
    assert read == {f"{name} PARTICIPATED_IN Lima Forum" for name in stated}


def test_a_photograph_shows_who_met_at_an_event(facts):
    read = facts(
        "Photo: [Ana Rossi|Person] with the judge, [Bo Lund|Person], at the opening of the [Lima Forum|Event]."
    )
    assert read == {
        "Ana Rossi MET_WITH Bo Lund",
        "Ana Rossi PARTICIPATED_IN Lima Forum",
        "Bo Lund PARTICIPATED_IN Lima Forum",
    }


def test_meeting_somebody_and_representatives_of_a_body(facts):
    read = facts(
        "[Ana Rossi|Person] met with the judge, [Bo Lund|Person], and with representatives of [Arup|Institution]."
    )
    assert read == {"Ana Rossi MET_WITH Bo Lund", "Ana Rossi MET_WITH Arup"}


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] received a prize from [Arup|Institution] at a [ceremony|Event].",
        "“It works,” [Ana Rossi|Person] said at a [ceremony|Event].",
    ],
)
def test_who_does_something_at_an_event_was_there(facts, text):
    assert facts(text) == {"Ana Rossi PARTICIPATED_IN ceremony"}


@pytest.mark.parametrize(
    "text",
    [
        "Many attended, including the Minister of Nets of [Chad|State], [Ana Rossi|Person].",
        "[Ana Rossi|Person], Director, will moderate the discussion.",
        "They elected [Ana Rossi|Person] of [Chad|State] as President of the forum.",
    ],
)
def test_more_of_what_people_do_at_an_event(facts, text):
    read = {fact for fact in facts("The [Lima Forum|Event] has begun.\n" + text) if "PARTICIPATED_IN" in fact}
    assert read == {"Ana Rossi PARTICIPATED_IN Lima Forum"}


def test_an_event_with_an_aside_concludes_somewhere_with_a_text(facts):
    read = facts(
        "The [Net Dialogue|Event], co-chaired by [Peru|State], concluded in [Lima|Place] with the adoption of the "
        "[Net Pact|Instrument]."
    )
    assert read == {
        "Net Dialogue HELD_IN Lima",
        "Peru PARTICIPATED_IN Net Dialogue",
        "Net Pact ADOPTED_AT Net Dialogue",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The [Lima Forum|Event] goes on. “It works,” [Ana Rossi|Person] said in her opening speech.", "Ana Rossi"),
        ("The [Lima Forum|Event] goes on. Officials from [Arup|Institution] are also attending the forum.", "Arup"),
        ("[Ana Rossi|Person] officially launched the [Lima Forum|Event].", "Ana Rossi"),
        ("# Net Director General [Ana Rossi|Person] at the [Lima Forum|Event]", "Ana Rossi"),
    ],
)
def test_who_is_told_to_be_at_an_event(facts, text, name):
    assert f"{name} PARTICIPATED_IN Lima Forum" in facts(text.replace(". ", ".\n"))


def test_who_stresses_something_during_a_visit_is_no_speaker_there(facts):
    assert not facts("# [Visit of the fishers|Event]\n[Bo Lund|Person] stressed that nets matter.")


NAMES = {
    "Ana": "[Ana Rossi|Person]",
    "Bo": "[Bo Lund|Person]",
    "Arup": "[Arup Trust|Institution]",
    "Lab": "[Lund Lab|Institution]",
    "Forum": "[Nets Forum|Event]",
    "Chad": "[Chad|State]",
    "Peru": "[Peru|State]",
    "Lima": "[Lima|Place]",
}


def named(text: str) -> str:
    """The text with marks around the names that are short for those above."""
    for short, marked in NAMES.items():
        text = text.replace(f"<{short}>", marked)
    return text


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("An <Arup> representative took part in the <Forum>.", {"Arup Trust"}),
        ("<Ana> will be the keynote speaker at the company's <Forum>.", {"Ana Rossi"}),
        ("<Ana> was among 30 scholars invited to participate in the <Forum>.", {"Ana Rossi"}),
        (
            "<Ana> presented a paper, titled “Nets of the Bronze Age: A New Approach to Knots”, at <Forum>.",
            {"Ana Rossi"},
        ),
        ("The ministers of <Chad> and <Peru> convened in <Lima> for the <Forum> on 3 May.", {"Chad", "Peru"}),
        ("The <Forum> among <Chad> and <Peru> was held in <Lima>.", {"Chad", "Peru"}),
        ("The <Forum> gathered representatives of the authorities, <Arup> and <Lab>.", {"Arup Trust", "Lund Lab"}),
        ("On the sidelines of the <Forum>, <Ana> met <Bo>.", {"Ana Rossi"}),
        ("“Nets matter,” said <Ana>, Director of <Arup>, at the opening of the <Forum>.", {"Ana Rossi"}),
        ("Among those attending the <Forum> were <Ana> of <Arup> and <Bo> of <Lab>.", {"Ana Rossi", "Bo Lund"}),
        ("<Ana> leaves today for <Lima> to attend the <Forum>.", {"Ana Rossi"}),
        ("The delegation of <Chad> to the <Forum> was headed by <Ana>.", {"Ana Rossi", "Chad"}),
        ("<Ana> joined leaders from <Chad> and <Peru> at the <Forum>.", {"Ana Rossi"}),
        ("<Ana> served as chair of the <Forum>.", {"Ana Rossi"}),
        ("The <Forum> heard from <Ana> and <Bo>.", {"Ana Rossi", "Bo Lund"}),
        ("<Arup> is pleased to participate in the <Forum>.", {"Arup Trust"}),
        ("<Arup> took part, alongside <Lab>, in the <Forum>.", {"Arup Trust", "Lund Lab"}),
        ("<Chad> and <Peru> signed an agreement at the <Forum>.", {"Chad", "Peru"}),
        ("During the <Forum>, <Ana> and <Bo> signed a treaty.", {"Ana Rossi", "Bo Lund"}),
        ("Speakers at the <Forum> include <Arup> Chair <Ana>; and Director <Bo>.", {"Ana Rossi", "Bo Lund"}),
        (
            "The Minister of Nets, <Ana>, and the Minister of Ropes, <Bo>, met for the <Forum>.",
            {"Ana Rossi", "Bo Lund"},
        ),
        ("On Monday, <Ana> welcomed the decision taken at the <Forum>.", set()),
        ("On Monday, <Ana> said that nets were discussed at the <Forum>.", set()),
        ("<Ana> did not speak at the <Forum>.", set()),
    ],
)
def test_whoever_does_something_at_an_event_takes_part_in_it(facts, text, who):
    taking_part = {fact for fact in facts(named(text)) if "PARTICIPATED_IN" in fact}
    assert taking_part == {f"{one} PARTICIPATED_IN Nets Forum" for one in who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The <Forum> was organized by <Arup> in <Lima> and <Lab>.", {"Arup Trust", "Lund Lab"}),
        ("<Arup> organized, together with <Lab>, a <Forum>.", {"Arup Trust", "Lund Lab"}),
        ("An <Arup>-organized <Forum> ended on Monday.", {"Arup Trust"}),
        ("Hosted by <Arup> and <Lab>, the <Forum> will be about nets.", {"Arup Trust", "Lund Lab"}),
        ("The <Forum> was convened by the Secretary-General of <Arup>, <Ana>.", {"Ana Rossi"}),
    ],
)
def test_who_holds_an_event_however_it_is_said(facts, text, who):
    assert {fact for fact in facts(named(text)) if "ORGANIZED" in fact} == {
        f"{one} ORGANIZED Nets Forum" for one in who
    }


@pytest.mark.parametrize(
    "text",
    [
        "In <Lima>, on 3-4 May 2031, a <Forum> was held in the open.",
        "<Lima>, 3 May 2031 – The <Forum> opened today with calls for nets.",
        "The <Forum> kicked off today in <Lima>.",
        "<Ana> leaves today for <Lima> to attend the <Forum>.",
        "<Arup> held the <Forum> at the Grand Hotel, <Lima>.",
    ],
)
def test_where_an_event_is_held_however_it_is_said(facts, text):
    assert "Nets Forum HELD_IN Lima" in facts(named(text))


@pytest.mark.parametrize(
    "text",
    [
        "Discussions between President <Ana>, who is on a tour, and Prime Minister <Bo> were held last night.",
        "<Ana> held a fruitful [meeting|Event] with President <Bo>.",
        "<Ana> and his delegation later met with the Chairman of <Arup> <Bo>.",
        "<Ana> will discuss ropes and nets with the Minister, <Bo>.",
    ],
)
def test_whom_somebody_met_however_it_is_said(facts, text):
    assert "Ana Rossi MET_WITH Bo Lund" in facts(named(text))


def test_who_acts_next_is_no_place_of_the_event(facts):
    read = facts("At the [seminar|Event] in [Lima|Place] [Chad|State] will be represented by [Ana Rossi|Person].")
    assert {fact for fact in read if "HELD_IN" in fact} == {"seminar HELD_IN Lima"}
    assert "seminar HELD_IN Peru" in facts("The [seminar|Event] was held in [Lima|Place] [Peru|State].")
