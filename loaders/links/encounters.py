"""Encounters: who met whom, also in lists and sentences under what says that there were meetings, and visits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.links.events import ACTOR, OFFICE, OTHER_VERB, VISIT
from loaders.links.facts import Facts
from loaders.links.lists import SUBJECT, list_after, list_before
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story

_MEETINGS = re.compile(
    rf"(?P<a>⟦{SUBJECT}[PISBA][\d+]+⟧)[^⟦⟧;:]{{0,60}} (?:"
    r"(?:met|meet)(?: with)?(?: the following[^⟦⟧;:]{0,40})?:"
    r"|(?:held|had|hold|attended|attend|took part in)(?! no ) [^;:.]{0,40}"
    r"(?:(?:meetings|talks|discussions|consultations)\b|⟦E))",
    re.IGNORECASE,
)
_WHOM_BELOW = re.compile(r"\b(?:with|met|meet)\b(?: the following)?[^⟦⟧;:.]{0,40}:\W*$", re.IGNORECASE)
_ONE_MEETING = re.compile(
    r"^\W*(?:\w+,? ){1,4}?(?:was|were|followed by|came)(?: \w+)? (?:a |an |the )?(?:\w+ ){0,2}?"
    rf"(?:(?:meetings?|talks|discussions?|one) )?with {OFFICE}(?P<b>⟦P[\d+]+⟧)",
    re.IGNORECASE,
)
_VISITED = re.compile(
    r"⟦E\d+⟧(?: (?:of|by|de|du|von|av) ⟦P[\d+]+⟧)? (?:to|of|in|en|au|à|nach|a|till|i) "
    r"(?P<w>⟦[LS][\d+]+⟧(?:, ⟦S\d+⟧)?)"
)
# People who met, and nobody else: "… met in Lima", not "… met the press".
_MET_THEN = re.compile(
    r" (?:met|meet)(?=[,.;:)]|$| (?:in|at|on|to|again|for|during|today|yesterday|last|this|when|after|before|several"
    r"|twice|each|one|once|here|there|earlier|later|late|early|recently|over|and)\b)"
)
_MET_FOR = re.compile(r"\b(?:for|at|during) (?:[^⟦⟧;:.]{0,40} )?(?P<e>⟦E\d+⟧)")
_REACH = 6  # sentences on meetings after the one that says there were some


def read_encounters(story: Story, facts: Facts) -> None:
    """MET_WITH among people who are said to have met, what they met for, and HELD_IN of visits."""
    for scene in story.scenes:
        if scene.mentions:
            _read_visits(story, scene, facts)
            _read_met(scene, facts)
    _read_met_below(story, facts)


def _read_visits(story: Story, scene: Scene, facts: Facts) -> None:
    """Read "her three-day visit to Chad": a visit is held where it leads."""
    for match in _VISITED.finditer(scene.text):
        visits = [event for event in scene.things(match[0]) if VISIT.search(story.things[event].name)]
        facts.pairs(visits, "HELD_IN", scene.things(match["w"]), "visit-to", [scene.index])


def _read_met(scene: Scene, facts: Facts) -> None:
    """Read "(Ana Rossi, judge Bo Lund and UNODC adviser Eva Li met in Lima)": all of them met each other.

    Where they met for an event they took part in it.
    """
    for met in _MET_THEN.finditer(scene.text):
        start = max(scene.text.rfind(mark, 0, met.start()) for mark in "(;:.")
        before = scene.text[start + 1 : met.start()]
        people = scene.things("".join(re.findall(r"⟦P[\d+]+⟧", before)))
        if len(people) > 1 and not OTHER_VERB.search(before) and not is_denied(scene.text, met):
            for at, one in enumerate(people):
                facts.pairs([one], "MET_WITH", people[at + 1 :], "met-one-another", [scene.index])
            for occasion in _MET_FOR.finditer(scene.text, met.end()):
                events = scene.things(occasion["e"])
                facts.pairs(people, "PARTICIPATED_IN", events, "met-one-another-at", [scene.index])


def _read_met_below(story: Story, facts: Facts) -> None:
    """Read "He met:" with a list under it, and "They held three meetings." with "The first was with …" after it."""
    for scene in story.scenes:
        lead = _MEETINGS.search(scene.text)
        if not lead or is_denied(scene.text, lead):
            continue
        who = [*list_before(scene.text, lead.start("a")), lead["a"]]
        listed = _WHOM_BELOW.search(scene.text)
        met = _met_in_list(story, scene) if listed else _met_in_sentences(story, scene)
        for token, index in met:
            others = story.scenes[index].things(token)
            facts.pairs(scene.things(" ".join(who)), "MET_WITH", others, "met-below", [scene.index, index])


def _met_in_list(story: Story, lead: Scene) -> Iterator[tuple[str, int]]:
    for scene in story.scenes[lead.index + 1 :]:
        first = re.match(rf"{OFFICE}(⟦P[\d+]+⟧)|\W*({ACTOR})", scene.text)
        if scene.passage.kind == "heading" or not first or OTHER_VERB.search(scene.text):
            return
        yield first[1] or first[2], scene.index


def _met_in_sentences(story: Story, lead: Scene) -> Iterator[tuple[str, int]]:
    for scene in story.scenes[lead.index + 1 : lead.index + 1 + _REACH]:
        with_whom = _ONE_MEETING.match(scene.text)
        if scene.passage.kind == "heading":
            return
        if with_whom:
            for token in [with_whom["b"], *list_after(scene.text, with_whom["b"], with_whom.end("b"))]:
                yield token, scene.index
