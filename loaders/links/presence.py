"""Who is present: lists of guests after a sentence that says they are with the speaker, at the event of the title."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story, is_headline

_PRESENT = re.compile(
    r"\b(?:(?:guests|officials|dignitaries|colleagues|friends)[^⟦⟧.;:]{0,40}(?:with|among) us|here with (?:me|us)"
    r"|joined (?:here )?today by"
    r"|con nosotros|aquí conmigo|parmi nous|avec nous aujourd[’']hui|heute bei uns|unter uns|hos oss i ?dag)\b",
    re.IGNORECASE,
)
_GUEST = re.compile(r"⟦[PIBA][\d+]+⟧")
_ENOUGH = 3  # guests that make a list
_WORDS = 3  # words in small letters for each guest of a list, at most: there are more in a sentence
_LINE = 100  # characters of a line that may be a title
_GAP = 3  # passages between the lists
_REACH = 8  # passages after the sentence in which its lists stand


def read_presence(story: Story, facts: Facts) -> None:
    """PARTICIPATED_IN from lists of those present, where one event stands in the titles of the document."""
    events = {
        (event, scene.index)
        for scene in story.scenes
        if is_headline(scene) or _is_line(scene)
        for event in story.labelled(scene, "Event")
    }
    if len({event for event, _ in events}) != 1:
        return
    event, titled = min(events)
    for scene in story.scenes:
        present = _PRESENT.search(scene.text)
        if present and not is_denied(scene.text, present):
            _read_lists(story, scene, (event, titled), facts)


def _is_line(scene: Scene) -> bool:
    """Whether a passage is a short line that no mark ends, as titles are."""
    return len(scene.text) < _LINE and not scene.text.rstrip().endswith((".", ",", ";", ":", "!", "?"))


def _read_lists(story: Story, lead: Scene, event: tuple[int, int], facts: Facts) -> None:
    missed = 0
    for scene in story.scenes[lead.index : lead.index + _REACH]:
        if is_headline(scene) or missed > _GAP:
            return
        if not _is_list(scene):
            missed += 1
            continue
        missed = 0
        # A body behind a person is where the person comes from.
        actors = scene.things("".join(token for token in _GUEST.findall(scene.text) if _is_guest(token)))
        passages = [event[1], lead.index, scene.index]
        facts.pairs(actors, "PARTICIPATED_IN", [event[0]], "guest-list", passages, role="attendee")


def _is_guest(token: str) -> bool:
    return token[1] == "P" or token.count("+") >= _ENOUGH - 1


def _is_list(scene: Scene) -> bool:
    guests = scene.things("".join(_GUEST.findall(scene.text)))
    small = re.findall(r"(?<![\w⟦])[^\W\d_A-Z]\w*", re.sub(r"⟦[^⟧]*⟧", " ", scene.text))
    return len(guests) >= _ENOUGH and len(small) <= _WORDS * len(guests)
