"""How bodies stand to each other: parts, members, seats, cooperation; and what a thing's own name says of it."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.memberships import read_memberships
from loaders.links.patterns import read_patterns
from loaders.links.scenes import Scene
from loaders.links.story import Story

_ADDRESS = 3  # how many lines under a body's name may hold its address
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
    for scene in story.names:
        read_patterns("names", scene, facts)
        read_patterns("structure", scene, facts)
    _read_addresses(story, facts)
    read_memberships(story, facts)


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
                        scene.things(scene.text), "BASED_IN", places, "address-line", [scene.index, below.index]
                    )
                    break
