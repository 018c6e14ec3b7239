"""Nodes that may be one thing: found with the reason, and only those."""

import pytest

from graph.lookalikes import CROWD, Node, lookalikes


def reasons(*nodes: Node) -> list[str]:
    return [pair.reason for pair in lookalikes(nodes)]


def person(name: str) -> Node:
    return Node(f"person:{name}", "Person", (name,))


def body(name: str, *aliases: str, acronym: str = "") -> Node:
    return Node(f"institution:{name}", "Institution", (name, *aliases), acronym)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (person("Costa"), person("Ana Costa"), "have one surname, and a first name is not given"),
        (person("A. Costa"), person("Ana Costa"), "have one surname and first names that may be one"),
        (person("Mohamed Okaro"), person("Mohammed Okaro"), "have names that are alike"),
        (body("Rights Council", acronym="HRC"), body("HRC"), "have one acronym, HRC"),
        (body("Harbour Organisation"), body("Harbour Organization"), "have names that are alike"),
        (
            body("Bridges"),
            Node("programme:b", "Programme", ("Bridges",)),
            "have one name, as Institution and as Programme",
        ),
    ],
)
def test_pairs_that_may_be_one_are_given_with_the_reason(one, other, reason):
    assert reasons(one, other) == reasons(other, one) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Ana Costa"), person("Rui Costa")),
        (body("Harbour Trust"), body("Hospital Trust")),
        (
            Node("event:27", "Event", ("27th session of the Commission",)),
            Node("event:28", "Event", ("28th session of the Commission",)),
        ),
    ],
)
def test_what_is_plainly_two_is_not_given(one, other):
    assert reasons(one, other) == []


def test_a_word_that_very_many_share_is_no_reason_to_compare():
    """What costs time grows with the number of nodes, not with its square."""
    crowd = [body(f"Committee {chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(CROWD + 1)]
    assert reasons(*crowd) == []
