"""Bodies and people told by what people do: leaders, initials, holders of offices of states, teams."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Names = Callable[..., set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("They met Quelm Mzani leader Odile Marchetti in May.", "Institution", "Quelm Mzani"),
        ("Two more people are joining the Core team in May.", "Institution", "Core team"),
        ("It includes QUX Secretary General, Mr Paul Ferrant.", "Institution", "QUX"),
        ("It was led by District Attorney Odile D. Marchetti and others.", "Person", "Odile D. Marchetti"),
        ("He received the Ambassador of Saudi Arabia Xaud Al Xuwelim.", "Person", "Xaud Al Xuwelim"),
        ("The Office of the District Attorney agreed.", "Institution", "Office of the District Attorney"),
        ("The Lao Ambassador spoke.", "Institution", "Laos"),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_is(named: Names, text: str, label: str, name: str) -> None:
    assert (label, name) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "They signed an MOU and the MOU and an MOU.",
        "Deputy PM and FM Ferrant spoke.",
        "They went to Kenya I think.",
        "The President of Peru Xian Xo spoke.",
    ],
)
def test_abbreviations_of_texts_and_offices_are_no_bodies(named: Names, text: str) -> None:
    assert named(text) <= {("Institution", "Peru"), ("Institution", "Kenya"), ("Person", "Xian Xo")}


def test_a_known_acronym_behind_a_person_names_no_phrase_before_it(named: Names) -> None:
    found = named("He chairs the tidal traditional affairs committee and Odile Marchetti (ANC) chairs another.")
    assert ("Person", "Odile Marchetti") in found
    assert not {name for label, name in found if label == "Institution" and "tidal" in name}
