"""People in a text: honorifics, first names, lists, offices, surnames alone."""

from collections.abc import Callable

import pytest

from loaders.mentions import Annotated

Names = Callable[..., set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ms Odile Marchetti opened the debate.", "Odile Marchetti"),
        ("The prize went to H.E. Mr Tomasz Wielgorski of the jury.", "Tomasz Wielgorski"),
        ("We thank Ambassador Henrik van der Meulen for his visit.", "Henrik van der Meulen"),
        ("INTERVIEW WITH MR PAVEL DRAGOMIROV ON PAGE 3", "Pavel Dragomirov"),
        ("Later Caroline Zebrowska-Lind spoke of the harvest.", "Caroline Zebrowska-Lind"),
        ("Mr K. Ostrowik, the rapporteur, agreed.", "K. Ostrowik"),
        ("Mr M Ostrowik (QXP) agreed.", "M Ostrowik"),
        ("The minister met HE Xqar Yttrup at noon.", "Xqar Yttrup"),
        ("Also there was the chairman of the jury, Xqasto Ramkalor Yttrup, with a friend.", "Xqasto Ramkalor Yttrup"),
        ("Xquhut Ramkalor\n\nMaster of the Nets\n\nMr Ramkalor: Good morning.", "Xquhut Ramkalor"),
        ("Mia Xqarsson is an associate professor of tides.", "Mia Xqarsson"),
        ("Xqavel Ramkalor, a fisherman and poet, won the race.", "Xqavel Ramkalor"),
        ("MINISTER FOR HARBOURS AND TIDES PETRA DOWNING 3 JUNE 2031", "Petra Downing"),
    ],
)
def test_a_full_name_is_found_after_an_honorific_or_by_its_first_name(named: Names, text: str, person: str) -> None:
    assert ("Person", person) in named(text)


def test_the_honorific_is_a_property_and_no_part_of_the_name(read_text: Callable[..., Annotated]) -> None:
    (thing,) = [t for t in read_text("Dr. Anna Liskova chairs the jury.").things if t.label == "Person"]
    assert thing.name == "Anna Liskova"
    assert thing.properties["honorific"] == "Dr."


def test_unknown_names_in_a_list_of_people_are_people(named: Names) -> None:
    found = named("The jury is Anna Liskova, Xqar Yttrup, Peter Holm and Maria Sandoval.")
    assert ("Person", "Xqar Yttrup") in found


@pytest.mark.parametrize(
    "text",
    [
        "The Public Bill went to the Lords.",
        "They met in San Marino on Monday.",
        "Case Law grows.",
        "Central Asia trades.",
        "They saw the Xqeppel Yarde by night.",
        "She was born in Xqagga Yagga.",
    ],
)
def test_capitalised_words_alone_make_no_person(named: Names, text: str) -> None:
    assert not [name for label, name in named(text) if label == "Person"]


def test_a_surname_alone_is_the_person_named_in_full(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text("Ms Odile Marchetti opened the debate. Marchetti then left. Ms Marchetti came back.")
    (thing,) = [index for index, t in enumerate(annotated.things) if t.label == "Person"]
    assert len([m for m in annotated.mentions if m.thing == thing and m.how == "name"]) == 3


def test_two_people_with_one_surname_stay_two(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text("Anna Liskova met Peter Liskova in Lima. Liskova was late.")
    assert {t.name for t in annotated.things if t.label == "Person" and " " in t.name} == {
        "Anna Liskova",
        "Peter Liskova",
    }


def test_initials_and_short_first_names_are_the_same_person(named: Names) -> None:
    people = [
        name
        for label, name in named("Michael Zeller spoke. Later Mike Zeller and M. Zeller left.")
        if label == "Person"
    ]
    assert len(people) == 1


def test_a_pronoun_is_a_mention_of_the_person_before_it(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text("Ms Odile Marchetti met Mr Paul Ferrant. She thanked him.")
    meant = {
        annotated.plain[m.start : m.end]: annotated.things[m.thing].name
        for m in annotated.mentions
        if m.how == "pronoun"
    }
    assert meant == {"She": "Odile Marchetti", "him": "Paul Ferrant"}


def test_a_given_name_may_go_on_in_small_letters_after_a_hyphen(named: Names) -> None:
    people = {("Person", "Lee Sung-jae"), ("Person", "Ada Rossi")}
    assert named("President Lee Sung-jae spoke with Ms Ada Rossi-led teams.") == people


def test_the_government_of_a_state_is_not_that_of_another(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text("Peru was glad. The Government of Chad was not.")
    assert not [mention for mention in annotated.mentions if mention.how == "noun"]


def test_a_misspelt_surname_is_that_of_the_one_person_it_is_near(named: Names) -> None:
    assert named("Ms Ada Lindkvist spoke. Ms Lindqvist left.") == {("Person", "Ada Lindkvist")}
    assert ("Person", "Lindqvist") in named("Ms Ada Lindkvist and Mr Bo Lindqvost spoke. Ms Lindqvist left.")


def test_his_excellency_is_not_the_man_named_before(read_text: Callable[..., Annotated]) -> None:
    annotated = read_text("Mr Peter Holm met the envoy, HE Dr Anna Liskova, in Lima.")
    assert [m.how for m in annotated.mentions if annotated.things[m.thing].label == "Person"] == ["name", "name"]


def test_an_initial_is_no_word_of_an_office(named: Names) -> None:
    assert ("Person", "John D.L. Hood") in named("John D.L. Hood of Peru spoke.")


def test_the_verb_of_a_headline_is_no_surname(named: Names) -> None:
    assert ("Person", "Maria Lopez") in named("# Maria Lopez Signs Better Nets Rules\n\nIt was late.")


def test_a_name_in_capitals_with_its_state_opens_what_a_delegate_said(named: Names) -> None:
    assert ("Person", "Xqira Yttrup") in named("XQIRA YTTRUP (Peru) said that her delegation agreed.")
