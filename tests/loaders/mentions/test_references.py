"""Later references: common nouns, offices, first names, pronouns, short forms in brackets, notes."""

from collections.abc import Callable

import pytest

from loaders.mentions import Annotated

Read = Callable[..., Annotated]


def _meant(annotated: Annotated, *hows: str) -> dict[str, str]:
    """What is written -> the thing it stands for, of the mentions made in these ways."""
    return {
        annotated.plain[m.start : m.end]: annotated.things[m.thing].name for m in annotated.mentions if m.how in hows
    }


def test_a_noun_written_as_a_name_reaches_far_where_one_body_bears_it(read_text: Read) -> None:
    far = " ".join(f"Sentence number {word} says nothing." for word in ("one", "two", "three", "four", "five", "six"))
    text = f"The Quelm Fisheries Commission met. {far} Then the Commission rose."
    assert _meant(read_text(text), "noun") == {"the Commission": "Quelm Fisheries Commission"}
    other = text.replace("met.", "met the Brackwater Pilots Commission.")
    assert _meant(read_text(other), "noun") == {}


def test_an_office_means_the_person_who_was_named_with_it(read_text: Read) -> None:
    annotated = read_text("The Minister for Harbours, Ms Odile Marchetti, opened the quay. Then the Minister left.")
    assert _meant(annotated, "noun") == {}  # "Minister for Harbours, Ms …" is no office directly before the name
    annotated = read_text("Prime Minister Odile Marchetti met Paul Ferrant, Director of Pilots. The Director smiled.")
    assert _meant(annotated, "noun") == {"The Director": "Paul Ferrant"}
    annotated = read_text("Minister Odile Marchetti spoke. The Minister, Mr Paul Ferrant, replied.")
    assert _meant(annotated, "noun") == {}


def test_a_government_by_the_name_of_its_leader_is_its_state(read_text: Read) -> None:
    annotated = read_text("Peru signed the treaty in May. The Turnbull Government paid. The Interim Government left.")
    assert _meant(annotated, "noun") == {"The Turnbull Government": "Peru"}


def test_a_first_name_alone_is_the_person_named_in_full(read_text: Read) -> None:
    annotated = read_text(
        "Pietro Lanzi joined the crew in May. Before that Pietro sailed alone. They saw the Pietro Quay."
    )
    assert [annotated.plain[m.start : m.end] for m in annotated.mentions if m.how == "name"].count("Pietro") == 1


def test_pronouns_are_those_of_the_language(read_text: Read) -> None:
    text = "Ms Odile Marchetti spoke. My hon. Friend agreed."
    assert _meant(read_text(text), "pronoun") == {}
    swedish = "Fru Odile Marchetti talade. Sedan gick hon."
    assert _meant(read_text(swedish, language="sv"), "pronoun") == {"hon": "Odile Marchetti"}


def test_a_short_name_in_brackets_is_the_same_text(read_text: Read) -> None:
    annotated = read_text("They signed the Convention on the Care of Lighthouses (Brackwater Convention) at last.")
    (thing,) = [t for t in annotated.things if t.label == "Instrument"]
    assert "Brackwater Convention" in (thing.name, *thing.aliases)


def test_a_report_has_the_symbol_beside_it_or_in_the_note_that_marks_it(read_text: Read) -> None:
    beside = read_text("Noting the report of the Committee on Tides on dredging (A/72/555) and its annex,")
    (thing,) = [t for t in beside.things if t.label == "Publication"]
    assert thing.properties["symbol"] == "A/72/555"
    noted = read_text(
        "Noting the report of the Secretary-General on coastal pilots,1\n\nNoting also the report of the"
        " Secretary-General on small quays,2\n\n 1  A/73/185.\n\n 2  A/73/186.\n"
    )
    assert {t.name: t.properties["symbol"] for t in noted.things if t.label == "Publication"} == {
        "report of the Secretary-General on coastal pilots": "A/73/185",
        "report of the Secretary-General on small quays": "A/73/186",
    }


def test_a_law_is_meant_by_another_noun_for_it(read_text: Read) -> None:
    annotated = read_text("The Net Menders Act amends the Harbour Act 2019. The legislation helps pilots.")
    assert _meant(annotated, "noun") == {"The legislation": "Net Menders Act"}
    annotated = read_text("The Net Menders Act amends a rule. Ada Rossi introduced this bill on May 3.")
    assert _meant(annotated, "noun") == {"this bill": "Net Menders Act"}


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Leslie Marchetti, Chair\n\nLeslie is a painter.", "Leslie"),
        ("William Q. Marchetti spoke first. Then Bill Marchetti left.", "Bill Marchetti"),
        ("William Q. Marchetti spoke first. After that Bill joined the crew.", "Bill"),
    ],
)
def test_a_first_name_that_is_a_word_and_a_nickname_mean_the_person(read_text: Read, text: str, again: str) -> None:
    annotated = read_text(text)
    assert again in [annotated.plain[m.start : m.end] for m in annotated.mentions]
    assert len([thing for thing in annotated.things if thing.label == "Person"]) == 1


def test_it_is_what_the_sentence_before_is_about(read_text: Read) -> None:
    annotated = read_text("The Quelm Fisheries Commission met in Lima. It works with pilots.")
    assert _meant(annotated, "pronoun") == {"It": "Quelm Fisheries Commission"}
    annotated = read_text("The Quelm Fisheries Commission (QFC), founded in 2031, met. Its partners are pilots.")
    assert _meant(annotated, "pronoun") == {"Its": "Quelm Fisheries Commission"}
    annotated = read_text("The Quelm Fisheries Commission met in Lima. It is clear that pilots work.")
    assert _meant(annotated, "pronoun") == {}
    annotated = read_text("Peru met the pilots in Lima. It works with them.")
    assert _meant(annotated, "pronoun") == {}


def test_a_draft_or_text_is_the_resolution_just_named(read_text: Read) -> None:
    annotated = read_text(
        "Draft resolution A/C.3/74/L.18 was before it. Peru introduced the draft. Chad backed the text."
    )
    assert set(_meant(annotated, "noun")) == {"the draft", "the text"}
