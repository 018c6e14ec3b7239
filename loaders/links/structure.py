"""How bodies stand to each other: parts, members, seats, cooperation; and what a thing's own name says of it."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.links.facts import Facts
from loaders.links.memberships import read_memberships
from loaders.links.patterns import read_patterns
from loaders.links.scenes import Scene
from loaders.links.sheets import is_keyed, read_sheets
from loaders.links.story import Story

_ADDRESS = 3  # how many lines under a body's name may hold its address
# How high up a body stands, by the words of its name; what has none of them stands highest.
_RANKS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"(?:division|branch|section|unit|desk|team|sub-?committee|task ?force|working group)$"
        r"|^(?:division|section) of",
        r"(?:committee|panel|office|bureau|secretariat|school|faculty|directorate|institute|lab|laboratory|board)$"
        r"|^(?:office|bureau|school|faculty|directorate|institute|committee|secretariat|board) (?:of|for|on)\b",
        r"^(?:department|cent(?:re|er)) (?:of|for)\b|\b(?:department|cent(?:re|er)|service|group|council)$",
    )
)
_BESIDE = re.compile(r"(?P<one>⟦I\d+⟧)(?=(?P<between>,? |,? (?:with)?in | at )(?P<other>⟦I\d+⟧))")
_CHAIN = re.compile(r"⟦I(\d+(?:\+\d+)+)⟧")
_LINE = re.compile(r"\W*⟦[IS]\d+⟧\W*")
_LETTERHEAD = 12  # passages at the top of a document that may be its letterhead
_MINISTRY = re.compile(r"\b(?:ministry|university|government)\b", re.IGNORECASE)
_RESPECTIVE = re.compile(r"(?P<states>⟦J\d+(?:\+\d+)+⟧) (?:[\w-]+ ){0,2}\w+s,? ?(?P<bodies>⟦I\d+(?:\+\d+)+⟧)")


def read_structure(story: Story, facts: Facts) -> None:
    """PART_OF, MEMBER_OF, BASED_IN, WORKS_WITH among bodies; and the links that stand in names."""
    for scene in story.scenes:
        if scene.mentions:
            read_patterns("structure", scene, facts)
            for body, place in scene.seats:
                facts.add(body, "BASED_IN", place, "place-in-brackets", [scene.index])
            for one, other in scene.together:
                facts.add(one, "WORKS_WITH", other, "together-with", [scene.index])
            _read_respective(scene, facts)
            if not is_keyed(scene):  # what is listed there stands side by side
                _read_units(story, scene, facts)
    for scene in story.names:
        read_patterns("names", scene, facts)
        read_patterns("structure", scene, facts)
    _read_letterheads(story, facts)
    read_sheets(story, facts)
    _read_addresses(story, facts)
    read_memberships(story, facts)


def _read_units(story: Story, scene: Scene, facts: Facts) -> None:
    """PART_OF for a body beside a higher one: "Legal Branch, [a]", "[a] Legal Branch", "the Legal Branch at [a]"."""
    for match in _BESIDE.finditer(scene.text):
        one, other = scene.things(match["one"])[0], scene.things(match["other"])[0]
        first, second = _rank(story, one), _rank(story, other)
        led = match["between"].strip(", ")
        if first < second and (led or match["between"] == ", ") and first < (2 if led or second == len(_RANKS) else 1):
            facts.add(one, "PART_OF", other, "unit-beside-body", [scene.index])
        elif second < first and not led and (second == 0 if match["between"] == ", " else first == 2):
            facts.add(other, "PART_OF", one, "unit-beside-body", [scene.index])
    for match in _CHAIN.finditer(scene.text):
        mentions = [scene.mentions[int(number)] for number in match[1].split("+")]
        gaps = {scene.plain[one.end : other.start].strip() for one, other in pairwise(mentions)}
        *units, top = (mention.thing for mention in mentions)
        ranked = all(_rank(story, unit) < len(_RANKS) and not _is_top(story, unit) for unit in units)
        if gaps == {","} and ranked and _is_top(story, top):
            for one, other in pairwise([*units, top]):
                facts.add(one, "PART_OF", other, "unit-beside-body", [scene.index])


def _is_top(story: Story, thing: int) -> bool:
    return _MINISTRY.search(story.things[thing].name) is not None


def _read_letterheads(story: Story, facts: Facts) -> None:
    """PART_OF for lines at the top with nothing but a body, under one of a higher body: "[Ministry]", "[Branch]"."""
    for above, scene in pairwise(story.scenes[:_LETTERHEAD]):
        if not (_LINE.fullmatch(above.text) and _LINE.fullmatch(scene.text)):
            continue
        higher, lower = above.things(above.text)[0], scene.things(scene.text)[0]
        if story.is_state(higher) or story.is_state(lower):
            continue
        top = _is_top(story, higher)
        if _rank(story, lower) < (len(_RANKS) if top else min(_rank(story, higher), 1)):
            facts.add(lower, "PART_OF", higher, "letterhead", [above.index, scene.index])


def _rank(story: Story, thing: int) -> int:
    """How high up a body stands, from 0 for a unit on."""
    name = story.things[thing].name
    return next((rank for rank, words in enumerate(_RANKS) if words.search(name)), len(_RANKS))


def _read_respective(scene: Scene, facts: Facts) -> None:
    """Add what is paired in order: A is in France, B in Peru where "French and Peruvian NGOs, A and B" are named."""
    for match in _RESPECTIVE.finditer(scene.text):
        states, bodies = scene.things(match["states"]), scene.things(match["bodies"])
        if len(states) == len(bodies):
            for body, state in zip(bodies, states, strict=True):
                facts.add(body, "BASED_IN", state, "body-of-state-respectively", [scene.index])


def _read_addresses(story: Story, facts: Facts) -> None:
    """A line with nothing but a body's name, and the place in the lines of address under it."""
    for scene in story.scenes:
        if not re.fullmatch(r"\W*⟦I\d+⟧[\W\d]*", scene.text):
            continue
        for below in story.scenes[scene.index + 1 : scene.index + 1 + _ADDRESS]:
            if re.fullmatch(r"\W*⟦I\d+⟧\W*", below.text):
                break
            if re.search(r"\d", below.passage.text) and len(below.passage.text) < 100:
                named = story.annotated.mentions_of(below.index)
                if any(story.things[mention.thing].label not in ("Place", "Institution") for mention in named):
                    break
                places = [mention.thing for mention in named if story.things[mention.thing].label == "Place"]
                if places:
                    facts.pairs(
                        scene.things(scene.text), "BASED_IN", places[-1:], "address-line", [scene.index, below.index]
                    )
                    break
