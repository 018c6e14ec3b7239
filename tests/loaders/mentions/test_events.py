"""Events in a text: numbers, topics, places, dates, agendas."""

from collections.abc import Callable

import pytest

from loaders.mentions import Annotated

Read = Callable[..., Annotated]


def events(annotated: Annotated) -> list[tuple[str, str, str]]:
    return [
        (t.name, t.properties.get("start", ""), t.properties.get("end", ""))
        for t in annotated.things
        if t.label == "Event"
    ]


def test_a_numbered_session_has_its_number_series_and_days(read_text: Read) -> None:
    text = "From 3-7 June 2031, Vienna hosted the twenty-seventh session of the Commission on Narcotic Drugs."
    (event,) = [t for t in read_text(text).things if t.label == "Event"]
    assert event.properties == {
        "ordinal": "27th", "series": "Commission on Narcotic Drugs", "kind": "session",
        "start": "2031-06-03", "end": "2031-06-07",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "ordinal"),
    [
        ("4213th", "4213th"), ("7,533rd", "7533rd"), ("one hundred and twelfth", "112th"),
        ("hundred and fifty-first", "151st"), ("two hundredth and", None),
    ],
)  # fmt: skip
def test_the_numbers_of_meetings_are_high(read_text: Read, written: str, ordinal: str | None) -> None:
    found = [
        thing for thing in read_text(f"It rose at its {written} plenary meeting.").things if thing.label == "Event"
    ]
    assert [thing.properties["ordinal"] for thing in found] == ([ordinal] if ordinal else [])


@pytest.mark.parametrize("other", ["The 27th CND was short.", "The 27th Commission on Narcotic Drugs was short."])
def test_one_session_has_many_names(read_text: Read, other: str) -> None:
    text = f"Delegates recalled the 27th session of the Commission on Narcotic Drugs. {other}"
    assert len(events(read_text(text))) == 1


def test_sessions_with_other_numbers_are_other_events(read_text: Read) -> None:
    text = (
        "The 26th session of the Commission on Narcotic Drugs and the 27th session of the Commission on Narcotic Drugs"
    )
    assert len(events(read_text(f"{text} were short."))) == 2


@pytest.mark.parametrize(
    ("text", "name", "start"),
    [
        ("A seminar on tidal power was held in Lima on 4 May 2031.", "seminar on tidal power", "2031-05-04"),
        ("They planned a harbour forum in Lima.", "harbour forum in Lima", ""),
        ("It was agreed at the Lima talks.", "Lima talks", ""),
        ("They spoke at the Singapore summit.", "Singapore summit", ""),
        ("The inter-Korean summit was short.", "inter-Korean summit", ""),
        ("The meeting of foreign ministers in Lima was short.", "meeting of foreign ministers in Lima", ""),
        (
            "The meeting of President Ada Rossi and Chairman Bo Lund in Lima was short.",
            "meeting of President Ada Rossi and Chairman Bo Lund in Lima",
            "",
        ),
        ("The summit between Chad and Peru in Lima was short.", "summit between Chad and Peru in Lima", ""),
        ("The harbour hearing took place on 4 May 2031.", "harbour hearing", "2031-05-04"),
        ("The open debate on tides was short.", "open debate on tides", ""),
        ("The launch of the Tidal Compass drew many.", "launch of the Tidal Compass", ""),
        ("The annual harbour meeting was held in Lima.", "annual harbour meeting", ""),
        ("He saw the Net Menders Asia exhibition.", "Net Menders Asia exhibition", ""),
        ("The Conference on Tides in Europe was short.", "Conference on Tides in Europe", ""),
        ("He began a three-day visit.", "three-day visit", ""),
        ("The seminar on nets takes place soon.", "seminar on nets", ""),
        ("The emergency meeting of the Quelm Board fell.", "emergency meeting of the Quelm Board", ""),
        ("The spring lecture is on 4 May 2031.", "spring lecture", "2031-05-04"),
        ("The Quelm Book Fair was short.", "Quelm Book Fair", ""),
        ("The International Year of Nets begins.", "International Year of Nets", ""),
        ("The Board of Pilots meeting was short.", "Board of Pilots meeting", ""),
        ("4 May: Harbour Senate meeting, Old Hall", "Harbour Senate meeting", "2031-05-04"),
        ("“Nets and Pilots,” a lecture by a pilot, was short.", "Nets and Pilots", ""),
        ("The tenth anniversary of resolution 1325 is near.", "10th anniversary of resolution 1325", ""),
        ("Its annual conference, Nets of Tomorrow, was short.", "Nets of Tomorrow", ""),
        ("She flew to COP 31 with a pilot.", "COP31", ""),
        ("A meeting on 4 May 2031 was short.", "meeting", "2031-05-04"),
        ("On 4 May 2031, Peru hosted an interregional seminar for pilots.", "interregional seminar", "2031-05-04"),
    ],
)
def test_an_event_written_small_is_told_by_topic_place_or_date(
    read_text: Read, text: str, name: str, start: str
) -> None:
    assert [(found, day) for found, day, _ in events(read_text(text))] == [(name, start)]


def test_talk_that_nothing_tells_is_no_event(read_text: Read) -> None:
    assert events(read_text("The meeting was long and the discussions were hard.")) == []


def test_a_bare_noun_that_is_said_to_have_been_held_is_an_event_named_before(read_text: Read) -> None:
    assert events(read_text("The seminar was held on 4 May 2031.")) == []


def test_agenda_entries_have_days_and_place(read_text: Read) -> None:
    text = (
        "AGENDA\n\n- 4-6 May, Lima: seminar on tidal power\n- 30 May - 2 June, Peru: follow-up to the harbour visits\n"
    )
    found = {(start, end) for _, start, end in events(read_text(text))}
    assert {("2031-05-04", "2031-05-06"), ("2031-05-30", "2031-06-02")} <= found


def test_yearly_events_get_keys_that_keep_them_apart(read_text: Read) -> None:
    one, other = (read_text(f"The 2{n}th session of the Commission on Narcotic Drugs met.") for n in (6, 7))
    keys = [{key for t in a.things if t.label == "Event" for key in t.keys} for a in (one, other)]
    assert keys[0]
    assert not keys[0] & keys[1]


def test_a_place_under_a_line_with_day_and_hour_is_no_event(read_text: Read) -> None:
    assert events(read_text("Tuesday, 13 October 2031, 9.30 a.m.\n\nNew York\n\nBoats came to the harbour.\n")) == []


@pytest.mark.parametrize(
    "text",
    [
        "They saw the opening of the Conference.",
        "A campaign in Peru on 4 May 2031 was short.",
        "The trial was in Lima.",
        "The 50th anniversary was long.",
        "She will visit Lima from 2 to 4 May 2031.",
    ],
)
def test_what_a_place_or_date_alone_does_not_tell_is_no_event(read_text: Read, text: str) -> None:
    assert events(read_text(text)) == []


def test_the_place_of_an_event_is_a_whole_name(read_text: Read) -> None:
    found = [name for name, _, _ in events(read_text("They saw the launch of the Tidal Compass at the Pacific Forum."))]
    assert found == ["launch of the Tidal Compass", "Pacific Forum"]


def test_who_stands_in_the_name_of_an_event_is_a_person(named: Callable[..., set[tuple[str, str]]]) -> None:
    found = named("The trial of Ada Rossi was short.")
    assert found == {("Event", "trial of Ada Rossi"), ("Person", "Ada Rossi")}


def test_a_mission_goes_on_with_the_state_in_which_it_is(named: Callable[..., set[tuple[str, str]]]) -> None:
    assert ("Programme", "Nets Assistance Mission in Chad") in named("It pays for the Nets Assistance Mission in Chad.")


def test_several_events_in_several_places_are_not_one(read_text: Read) -> None:
    assert events(read_text("They ran workshops in Lima and Cusco.")) == []


def test_a_headline_is_no_name_of_an_event(read_text: Read) -> None:
    assert events(read_text("SECURITY COUNCIL CONTINUES DEBATE ON QUESTION OF NETS\n\nIt met.")) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minutes of the Board of Directors Meeting", "Board of Directors Meeting"),
        ("Executive Council Meeting Minutes", "Executive Council Meeting"),
        ("She spoke at the Quelm Business Breakfast in Lima.", "Quelm Business Breakfast"),
        ("She addressed the annual dinner of the Quelm Institute.", "annual dinner of the Quelm Institute"),
        ("The spring session of the Quelm Assembly was long.", "spring session of the Quelm Assembly"),
        ("Statement at the Security Council Open Debate on Nets", "Security Council Open Debate on Nets"),
        ("Statement by Chad in the General Debate of the First Committee", "General Debate of the First Committee"),
        ("UN Security Council Meeting on Nets", "UN Security Council Meeting on Nets"),
        ("Chad-Republic of Korea Ministerial Meeting", "Chad-Republic of Korea Ministerial Meeting"),
        ("The conference, entitled “Nets for All”, was long.", "conference, entitled “Nets for All”"),
        ("The event “Nets for All” took place in Bern.", "event “Nets for All”"),
        ("They went to RopeCon 2031 in Lima.", "RopeCon 2031"),
        ("They took part in the Web 3.0 Nets Summit.", "Web 3.0 Nets Summit"),
        ("A ceremony to mark the end of the nets was short.", "ceremony to mark the end of the nets"),
        ("A regional meeting on nets and ropes was short.", "regional meeting on nets and ropes"),
        ("During the July 2030 session of the Nets Council it rained.", "July 2030 session of the Nets Council"),
        ("The opening ceremony of the Quelm Centre was short.", "opening ceremony of the Quelm Centre"),
        (
            "A meeting of heads of the departments of trade was held in Lima.",
            "meeting of heads of the departments of trade",
        ),
        (
            "The trilateral meeting between Chad, Peru and Spain was short.",
            "trilateral meeting between Chad, Peru and Spain",
        ),
    ],
)
def test_more_of_what_tells_an_event(read_text: Read, text: str, name: str) -> None:
    assert name in [found for found, _, _ in events(read_text(text))]


def test_one_event_is_one_however_the_words_of_its_name_are_put(read_text: Read) -> None:
    text = "The 24th Nets against Ropes Conference is near. The 24th Conference of Nets against Ropes is long."
    assert len(events(read_text(text))) == 1
    text = "The Lima Nets Summit is near. The Quelm Lima Nets Summit is long. The Nets Summit ended."
    assert len(events(read_text(text))) == 1


def test_a_numbered_session_is_no_anniversary_of_that_number(read_text: Read) -> None:
    text = "At its seventy-fifth session the Assembly marked the seventy-fifth anniversary of the United Nations."
    assert len(events(read_text(text))) == 2


def test_no_spelling_of_an_event_lacks_its_closing_quotation_mark(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text('The seminar "Boats that leak" was held in Lisbon on 14 May 2031.')
    (event,) = [thing for thing in annotated.things if thing.label == "Event"]
    assert {event.name, *event.aliases} == {'seminar "Boats that leak"', "Boats that leak"}
