"""Guests who are present at the event of a document's title, and people listed with their bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[..., set[str]]
GUESTS = "[Ana Rossi|Person], Mayor [Bo Lund|Person], [Eva Li|Person], Orange Treasurer"


@pytest.mark.parametrize(
    ("language", "present"),
    [
        ("en", "I thank the many officials who are here with us."),
        ("es", "Quiero reconocer a los invitados que están aquí con nosotros."),
        ("fr", "Je salue les élus qui sont parmi nous."),
    ],
)
def test_guests_take_part_in_the_event_of_the_title(facts: Facts, language: str, present: str) -> None:
    """A list after a sentence that says who is present names those who take part."""
    found = facts(f"# [Harbour Rally|Event]\n{present}\nThank you.\n{GUESTS}", language)
    assert found == {f"{name} PARTICIPATED_IN Harbour Rally" for name in ("Ana Rossi", "Bo Lund", "Eva Li")}


@pytest.mark.parametrize(
    "text",
    [
        f"# [Harbour Rally|Event]\nThank you.\n{GUESTS}",
        f"# [Harbour Rally|Event]\n# [Sea Fair|Event]\nThey are here with us.\n{GUESTS}",
        f"# [Harbour Rally|Event]\nThey are not here with us.\n{GUESTS}",
    ],
)
def test_without_a_word_on_presence_or_with_two_events_nobody_takes_part(facts: Facts, text: str) -> None:
    """The sentence must say that they are present, and the titles must name one event."""
    assert not {fact for fact in facts(text) if "PARTICIPATED_IN" in fact}


def test_several_people_each_with_a_body_work_there(facts: Facts) -> None:
    """Three people with their bodies make an enumeration."""
    three = (
        "Chief [Ana Rossi|Person], [Arup Police|Institution], Chief [Bo Lund|Person], [Quelm Police|Institution], "
        "Chief [Eva Li|Person], [Olm Police|Institution]."
    )
    assert facts(three) >= {
        "Ana Rossi WORKS_FOR Arup Police",
        "Bo Lund WORKS_FOR Quelm Police",
        "Eva Li WORKS_FOR Olm Police",
    }
