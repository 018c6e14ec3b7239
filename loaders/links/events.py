"""Events: who holds them, who takes part, where they are; and what a heading with an event over a text means for it."""

from __future__ import annotations

import re
from functools import cache

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied, read_patterns
from loaders.links.scenes import Scene
from loaders.links.story import Story

_SPEAKS = (
    r"(?:under(?:lined|pinned|lines|scored)|stress(?:ed|es)|emphasi[sz](?:ed|es)|explain(?:ed|s)|present(?:ed|s)|"
    r"highlight(?:ed|s)|point(?:ed|s) out|recall(?:ed|s)|reiterat(?:ed|es)|not(?:ed|es) that|outlin(?:ed|es)|"
    r"encourag(?:ed|es)|discuss(?:ed|es)|spoke|speaks|insist(?:ed|s)|a (?:souligné|présenté|rappelé|expliqué))\b"
)
_SPEAKER = re.compile(
    r"^(?:[A-Z][\w ]{0,40}, |As part of its \w+, |In [^⟦⟧,]{0,40}, |⟦J[\d+]+⟧ [A-Z]{2,6}, )?"
    rf"(?P<a>⟦[PISBA][\d+]+⟧) ?(?:,[^;:]{{0,140}}, | ?, | )(?:also |then )?{_SPEAKS}"
)
_PANEL = re.compile(
    r"\bpanell?ists? ?\((?P<a>⟦[PISBA][\d+]+⟧)\)|\bpanell?ists? (?:were|included?|are) (?P<b>⟦[PISBA][\d+]+⟧)"
    r"|\bpanel (?:composed|made up|consisting) of (?P<c>[^;:.]{1,240})",
    re.IGNORECASE,
)
_EXPERTS = re.compile(
    r"\b(?:participation of|attended by|brought together|participants (?:came )?from|in the presence of)"
    r" (?:[^⟦⟧;:]{0,50} )?(?P<a>⟦[PISBA][\d+]+⟧)",
    re.IGNORECASE,
)
_DAY = r"(?:\d{1,2}|\d{1,2} \w+) ?[-–—] ?\d{1,2} \w+|\d{1,2} \w+|\w+ \d{1,2}"
_AGENDA = re.compile(
    rf"^\W*(?:{_DAY})(?: \d{{4}})? ?, ?(?P<w>⟦[LS][\d+]+⟧) ?(?:, (?P<v>⟦[LS][\d+]+⟧))?:? ?(?P<rest>.*)$"
)
_REACH = 6  # how many passages on a text may still speak of the event it began with


def read_events(story: Story, facts: Facts) -> None:
    """ORGANIZED, HOSTED, HELD_IN, PARTICIPATED_IN, MET_WITH, SPONSORED and PART_OF among events and who meets there."""
    for scene in story.scenes:
        if not scene.mentions:
            continue
        read_patterns("events", scene, facts)
        _read_agenda(scene, facts)
        event = event_under_discussion(story, scene)
        if event is not None:
            _read_in_context(scene, event, facts)


def event_under_discussion(story: Story, scene: Scene) -> tuple[int, int] | None:
    """The event a passage speaks of without naming it, and the passage that names it: one in the headings above, or
    the only one named in the passages just before.
    """
    if "⟦E" in scene.text:
        return None
    section = story.headings[scene.index]
    for index in reversed(section):
        named = _labelled(story.scenes[index], story.scenes[index].text, "E")
        if len(named) == 1:
            return named[0], index
    for index in range(scene.index - 1, max(-1, scene.index - _REACH - 1), -1):
        if section and index < section[0]:
            break
        named = _labelled(story.scenes[index], story.scenes[index].text, "E")
        if named:
            return (named[0], index) if len(named) == 1 else None
    return None


def _read_in_context(scene: Scene, event: tuple[int, int], facts: Facts) -> None:
    thing, named_at = event
    passages = [named_at, scene.index]
    speaker = _SPEAKER.match(scene.text)
    if speaker and not is_denied(scene.text, speaker):
        facts.pairs(
            scene.things(speaker["a"]), "PARTICIPATED_IN", [thing], "event-heading-speaker", passages, role="speaker"
        )
    for panel in _PANEL.finditer(scene.text):
        members = scene.things(panel["a"] or panel["b"] or panel["c"])
        facts.pairs(members, "PARTICIPATED_IN", [thing], "event-panel", passages, role="panellist")
    for experts in _EXPERTS.finditer(scene.text):
        facts.pairs(
            scene.things(experts["a"]), "PARTICIPATED_IN", [thing], "event-participation-of", passages, role="attendee"
        )


def _read_agenda(scene: Scene, facts: Facts) -> None:
    """A line such as "2-5 October, Sarajevo: regional seminar with UNODC"."""
    match = _AGENDA.match(scene.text)
    if not match:
        return
    events = _labelled(scene, match["rest"], "E")
    where = scene.things((match["w"] or "") + (match["v"] or ""))
    facts.pairs(events, "HELD_IN", where, "agenda-line", [scene.index])
    partner = re.search(r"\bwith (?:[^⟦⟧;:]{0,20})?(⟦[ISB][\d+]+⟧)", match["rest"])
    if partner and events:
        facts.pairs(scene.things(partner[1]), "ORGANIZED", events, "agenda-line-with", [scene.index])


def _labelled(scene: Scene, text: str, letter: str) -> list[int]:
    return scene.things(" ".join(match[0] for match in _letter(letter).finditer(text)))


@cache
def _letter(letter: str) -> re.Pattern[str]:
    return re.compile(rf"⟦{letter}[\d+]+⟧")
