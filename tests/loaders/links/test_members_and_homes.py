"""Members told by what they do in a body, and the state for which a document speaks."""

import pytest

BOTH = {"Chad MEMBER_OF Nets Process", "Peru MEMBER_OF Nets Process"}


@pytest.mark.parametrize(
    "text",
    [
        "The [Nets Process|Institution], of which [Chad|State] and [Peru|State] are members, met.",
        "As co-chairs of the [Nets Process|Institution], [Chad|State] and [Peru|State] met.",
        "[Chad|State], like [Peru|State], is a key member of the [Nets Process|Institution].",
        "[Chad|State] joined [Peru|State] as a member of the [Nets Process|Institution].",
        "[Chad|State] works closely with [Peru|State] through the [Nets Process|Institution].",
    ],
)
def test_members_are_told_in_many_ways(facts, text: str) -> None:
    assert {fact for fact in facts(text) if "MEMBER_OF" in fact} == BOTH


def test_who_pays_through_a_body_is_no_member_of_it(facts) -> None:
    read = facts("[Chad|State] will give €3 million through the [Nets Fund Office|Institution].")
    assert not [fact for fact in read if "MEMBER_OF" in fact]


@pytest.mark.parametrize(
    "top",
    [
        "The Foreign Minister, [Ana Rossi|Person], announced today that [Chad|State] would help.",
        "Statement on behalf of [Chad|State]\nThe Foreign Minister, [Ana Rossi|Person], came.",
    ],
)
def test_whom_somebody_speaks_for_at_the_top_is_the_home_of_ministers(facts, top: str) -> None:
    read = facts(f"{top}\n[Peru|State]'s need is great. [Peru|State]'s friends help [Peru|State].")
    assert "Ana Rossi WORKS_FOR Chad" in read
