"""Events told by the two sides that meet in them."""

from collections.abc import Callable

import pytest

Names = Callable[..., set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Chad-Peru summit was short.", "Chad-Peru summit"),
        ("The inter-Korean summits were short.", "inter-Korean summits"),
        ("The third inter-Korean summit was short.", "3rd inter-Korean summit"),
        ("The talks between Chad and Peru were short.", "talks between Chad and Peru"),
        (
            "The meeting between the leaders of Chad and Peru in Lima was short.",
            "meeting between the leaders of Chad and Peru in Lima",
        ),
        ("The trilateral summit was held in Lima on 9 May 2031.", "trilateral summit"),
        ("The dialogue between Chad and Peru goes on.", None),
        ("The relations between Chad and Peru are good.", None),
    ],
)
def test_a_meeting_is_told_by_its_two_sides(named: Names, text: str, event: str | None) -> None:
    assert {name for label, name in named(text) if label == "Event"} == ({event} if event else set())


def test_where_a_meeting_was_is_no_body(named: Names) -> None:
    assert "Institution" not in {label for label, _ in named("They spoke of the meeting at Quelmstad.")}
