"""Programmes and minutes: keys, lists under them, and what is said of "the meeting"."""

import pytest


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "# [Net Conference|Event]\nModerator: [Ana Rossi|Person], [Arup Trust|Institution]",
            {"Ana Rossi PARTICIPATED_IN Net Conference", "Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "# [Net Conference|Event]\nSpeakers:\n- [Ana Rossi|Person], [Arup Trust|Institution]\n- [Bo Lund|Person]",
            {
                "Ana Rossi PARTICIPATED_IN Net Conference",
                "Ana Rossi WORKS_FOR Arup Trust",
                "Bo Lund PARTICIPATED_IN Net Conference",
            },
        ),
        (
            "# [Net Conference|Event]\n09:30 Keynote: [Ana Rossi|Person]\nTea.\n14.00 Presented by [Bo Lund|Person]",
            {"Ana Rossi PARTICIPATED_IN Net Conference", "Bo Lund PARTICIPATED_IN Net Conference"},
        ),
        (
            "# [Net Conference|Event]\nPanellists: [Ana Rossi|Person], [Bo Lund|Person]",
            {"Ana Rossi PARTICIPATED_IN Net Conference", "Bo Lund PARTICIPATED_IN Net Conference"},
        ),
        (
            "# [Net Conference|Event]\nParticipants included [Ana Rossi|Person] and [Arup Trust|Institution].",
            {"Ana Rossi PARTICIPATED_IN Net Conference", "Arup Trust PARTICIPATED_IN Net Conference"},
        ),
        (
            "# [Net Conference|Event]\nPresent: [Chad|State], [Peru|State]",
            {"Chad PARTICIPATED_IN Net Conference", "Peru PARTICIPATED_IN Net Conference"},
        ),
        (
            "# [Net Conference|Event]\nThe meeting was opened by [Ana Rossi|Person].",
            {"Ana Rossi PARTICIPATED_IN Net Conference"},
        ),
        ("# [Net Conference|Event]\nThe seminar was opened by [Ana Rossi|Person].", set()),
        (
            "# [Net Seminar|Event]\n# [Rope Seminar|Event]\nModerator: [Ana Rossi|Person]",
            {"Ana Rossi PARTICIPATED_IN Rope Seminar"},
        ),
        ("Moderator: [Ana Rossi|Person]", set()),
    ],
)
def test_who_is_listed_takes_part_in_the_event_above(facts, text, stated):
    assert facts(text) == stated


def test_a_list_says_as_what_one_takes_part_and_shows_the_line_that_names_the_event(links):
    read = links("# [Net Conference|Event]\nSpeakers:\n- [Ana Rossi|Person]\n- [Bo Lund|Person], a judge")
    assert [(link.properties["role"], link.passages) for link in read] == [
        ("speaker", (0, 1, 2)),
        ("speaker", (0, 1, 3)),
    ]


def test_a_list_under_who_will_be_among_the_participants(facts):
    read = facts(
        """
        # [Lima Forum|Event]
        Among many others, participants will include:
        - “Maria”, a fisher
        - [Ana Rossi|Person], President of [Arup|Institution]
        """
    )
    assert read == {"Ana Rossi PARTICIPATED_IN Lima Forum", "Ana Rossi WORKS_FOR Arup"}


def test_the_event_is_rather_the_one_just_named_than_that_of_the_title(facts):
    read = facts(
        """
        # [Water Week|Event]: news
        [Arup|Institution] will hold a [side event on nets|Event] soon.
        The event is co-organised by [Lund Lab|Institution].
        Panellists: [Ana Rossi|Person]
        """
    )
    assert read == {
        "Arup ORGANIZED side event on nets",
        "Lund Lab ORGANIZED side event on nets",
        "Ana Rossi PARTICIPATED_IN side event on nets",
    }


@pytest.mark.parametrize(
    "text",
    [
        "# Present\n[Ana Rossi|Person], Chair\n[Bo Lund|Person], a judge\n# Apologies\n[Cy Dee|Person]",
        "Directors present: [Ana Rossi|Person], [Bo Lund|Person]",
        "The following members were present: [Ana Rossi|Person] and [Bo Lund|Person]",
        "Notable attendees include [Ana Rossi|Person], a judge, and [Bo Lund|Person].",
        "# Keynote Speakers\n[Ana Rossi|Person]\nA judge\n[Bo Lund|Person]\nA mayor",
        "# Participants\n[Chad|State]: [Ana Rossi|Person], [Bo Lund|Person]",
        "09:00 Opening\n[Ana Rossi|Person]\n10:00 Nets: [Bo Lund|Person]\n11:00 Tea",
        "09:00 Welcome by [Ana Rossi|Person]\nMembers present:\n- [Bo Lund|Person]\nAbsent:\n- [Cy Dee|Person]",
        "[Ana Rossi|Person] and [Bo Lund|Person] called the meeting to order.",
    ],
)
def test_who_is_present_in_minutes_and_who_speaks_in_programmes(facts, text):
    assert {fact for fact in facts("# Minutes of the [Net Meeting|Event]\n" + text) if "PARTICIPATED_IN" in fact} == {
        "Ana Rossi PARTICIPATED_IN Net Meeting",
        "Bo Lund PARTICIPATED_IN Net Meeting",
    }


@pytest.mark.parametrize("head", ["# Organizers", "Programme committee:", "Hosts"])
def test_whose_names_stand_under_organisers_hold_the_event(facts, head):
    read = facts(f"# [Net Conference|Event]\n{head}\n- [Ana Rossi|Person]\n- [Bo Lund|Person]")
    assert read == {"Ana Rossi ORGANIZED Net Conference", "Bo Lund ORGANIZED Net Conference"}
