"""Who joins, leaves or is elected where no body is named: the house that the document comes from is meant."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied
from loaders.links.story import Story

_PEOPLE = r"⟦P[\d+]+⟧(?:(?: \([^()]{1,60}\))?,? (?:and )?⟦P[\d+]+⟧)*"
_BOARD = (
    r"(?:the|our|its|⟦[ISB]\d+⟧['’]s) (?:[\w-]+ ){0,2}"
    r"(?:board|council|committee|executive|leadership|team|staff|secretariat|family|ranks)\b"
)
_MEMBERS = r"(?:members|directors|trustees|officers|councillors|candidates)\b"
_CHOSEN = r"(?:re-?)?(?:elected|appointed|chosen|selected|named|returned|voted)\b"
# Ways of saying that somebody belongs to the house, each with the role that this is.
_WAYS = (
    # "The following members were elected for two years: …"
    ("member", rf"\b{_MEMBERS}[^⟦⟧.;]{{0,60}}\b{_CHOSEN}[^⟦⟧.;]{{0,60}}?[: ](?P<people>{_PEOPLE})"),
    # "… were elected to our board"
    ("member", rf"(?P<people>{_PEOPLE}) (?:was|were|is|are|has been|have been) (?:\w+ )?{_CHOSEN} (?:on)?to {_BOARD}"),
    # "They join continuing members …"
    ("member", rf"\b(?:continuing|current|existing|remaining|sitting) (?:[\w-]+ )?{_MEMBERS} (?P<people>{_PEOPLE})"),
    # "Retiring from the board are …"
    (
        "member",
        r"\b(?:retiring|stepping down|departing|outgoing|leaving)(?: from)?"
        rf" {_BOARD}(?: (?:is|are|were|was))?,? (?P<people>{_PEOPLE})",
    ),
    # "Trustees: …"
    (
        "member",
        r"^\W*(?:(?:our|the|current|new) )*(?:(?:board|committee|council)(?: of \w+)?(?: members)?|trustees"
        r"|directors|officers)"
        rf"(?: \([^()⟦⟧]{{1,40}}\))?: (?P<people>{_PEOPLE})",
    ),
    # "We welcome … to our team", "… has joined us"
    (None, rf"\bwelcom(?:e|es|ed|ing) (?P<people>{_PEOPLE}) (?:on)?to {_BOARD}"),
    (None, rf"(?P<people>{_PEOPLE}) (?:has |have |will |is |are )?(?:\w+ )?join(?:s|ed|ing)? (?:us\b|{_BOARD})"),
)
_EXPRESSIONS = tuple((role, re.compile(way, re.IGNORECASE)) for role, way in _WAYS)


def read_house(story: Story, facts: Facts) -> None:
    """WORKS_FOR between people and the house of the document, where it has one."""
    if story.house is None:
        return
    for scene in story.scenes:
        if "⟦P" not in scene.text:
            continue
        for role, expression in _EXPRESSIONS:
            for match in expression.finditer(scene.text):
                if not is_denied(scene.text, match):
                    people = scene.things("".join(re.findall(r"⟦P[\d+]+⟧", match["people"])))
                    facts.pairs(people, "WORKS_FOR", [story.house], "of-house", [scene.index], role=role)
