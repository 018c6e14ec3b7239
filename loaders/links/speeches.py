"""Speeches given at an event: who signs them, and whom a speaker thanks for convening it or for speaking there."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.story import Story, is_headline

_TOP = 6  # passages in which a document says what it is
_SPEECH = re.compile(
    r"\b(?:statement|remarks|address|speech|intervention|keynote|presentation|discours|déclaration|allocution|rede"
    r"|ansprache|discurso|intervención|anförande|tal)\b",
    re.IGNORECASE,
)
_ACTOR = r"⟦[PISBA][\d+]+⟧"
_THANKED = (
    r"\b(?:thank(?:s|ed|ful)?|gratitude|grateful|appreciat\w+|commend\w*|congratulat\w+|welcome[sd]?)\b"
    rf"(?P<who>[^.;:]{{0,200}}?{_ACTOR}[^.;:]{{0,60}}?),? (?:for|on) "
)
_THIS = r"(?:today['’]s|this|the|these|an?|such an?) (?:[\w-]+ ){0,4}"
_CONVENING = re.compile(
    rf"{_THANKED}(?:(?:its|his|her|their|your) )?(?:[\w-]+ ){{0,4}}"
    r"(?:conven|organi[sz]|host|hold|call|arrang|initiat|bring|tak)\w*(?: together)?(?: the initiative (?:to|of) \w+)? "
    rf"{_THIS}(?:debate|meeting|session|briefing|discussion|event|conference|dialogue|consultations?|summit|forum|panel)\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    rf"{_THANKED}(?:(?:his|her|their|your|its|today['’]s|this \w+['’]s|the|an?) )*(?:[\w-]+ ){{0,3}}"
    r"(?:briefings?|presentations?|remarks|statements?|introductions?|speech(?:es)?|interventions?|insights?|testimon\w+|presence|participation)\b",
    re.IGNORECASE,
)
_SPEECH_WORD = r"(?:statement|remarks|address|speech|intervention|keynote|presentation|lecture)\b"
# "Speech by the Minister of Nets, [a]", "[b]'s opening remarks", as a title.
_SPEECH_BY = re.compile(
    rf"^\W*(?:\w+ ){{0,2}}{_SPEECH_WORD} (?:by|of) [^⟦⟧;:.]{{0,60}}(?:⟦[SIJ][\d+]+⟧,? ?[^⟦⟧;:.]{{0,40}})?(?P<a>⟦P\d+⟧)"
    rf"|^\W*(?P<b>⟦P\d+⟧)(?:['’]s)? (?:\w+ ){{0,2}}{_SPEECH_WORD}",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(
    r"\b(?:on behalf of|(?:statement|remarks|address|speech|intervention) (?:by|of)) (?P<s>⟦S[\d+]+⟧)", re.IGNORECASE
)
_SIGNED = re.compile(r"\W*(?P<p>⟦P\d+⟧)[,:–— -]*(?P<rest>[^⟦⟧.]{0,120})\W*")
_REPRESENTATIVE = re.compile(
    r"\b(?:(?:deputy |acting )*permanent representative|chargé d['’]affaires)\b", re.IGNORECASE
)
_TURN = re.compile(r"\W*(?:[^⟦⟧:.]{3,90}\()?(?P<p>⟦P\d+⟧)(?:\W*$|:| ?\([^()]{2,50}\)[^⟦⟧.]{0,40}$)")
_END = 3  # passages at the end of a document in which it may be signed


def read_speeches(story: Story, facts: Facts) -> None:
    """ORGANIZED, PARTICIPATED_IN and REPRESENTS of the event at which a document says it was spoken.

    These are whom the speaker thanks for it, and the speaker, where the speech is signed.
    """
    _read_turns(story, facts)
    occasion = _occasion(story)
    if occasion is None:
        return
    event, told = occasion
    for scene in story.scenes[told:]:
        for match in _CONVENING.finditer(scene.text):
            hosts = scene.things("".join(re.findall(_ACTOR, match["who"])))
            facts.pairs(hosts, "ORGANIZED", [event], "speech-thanks-host", [told, scene.index])
        for match in _SPEAKING.finditer(scene.text):
            people = scene.things("".join(re.findall(r"⟦[PA][\d+]+⟧", match["who"])))
            people = [person for person in people if story.things[person].label == "Person"]
            facts.pairs(
                people, "PARTICIPATED_IN", [event], "speech-thanks-speaker", [told, scene.index], role="speaker"
            )
    _read_signature(story, event, told, facts)
    for scene in story.scenes[: told + 1]:
        by = _SPEECH_BY.search(scene.text)
        if by:
            people = scene.things(by["a"] or by["b"])
            facts.pairs(people, "PARTICIPATED_IN", [event], "speech-titled", [scene.index, told], role="speaker")


def _read_turns(story: Story, facts: Facts) -> None:
    """Who takes the floor in a line of its own under the title of an event: "Third Reading", "Ada Rossi", "I beg"."""
    event: tuple[int, int] | None = None
    for scene in story.scenes:
        events = story.labelled(scene, "Event")
        if len(events) == 1 and is_headline(scene):
            event = events[0], scene.index
        turn = _TURN.match(scene.text)
        if not turn or event is None:
            continue
        (person,) = scene.things(turn["p"])
        speaks = range(scene.index, min(len(story.scenes), scene.index + 3))
        if any(
            one.how == "pronoun" and one.thing == person for at in speaks for one in story.annotated.mentions_of(at)
        ):
            where = [event[1], scene.index]
            facts.add(person, "PARTICIPATED_IN", event[0], "speech-turn", where, role="speaker")


def _read_signature(story: Story, event: int, told: int, facts: Facts) -> None:
    for scene in story.scenes[max(told + 1, len(story.scenes) - _END) :]:
        signed = _SIGNED.fullmatch(scene.text)
        if not signed:
            continue
        passages, people = [told, scene.index], scene.things(signed["p"])
        facts.pairs(people, "PARTICIPATED_IN", [event], "speech-signed", passages, role="speaker")
        office = _REPRESENTATIVE.search(signed["rest"])
        for top in story.scenes[: told + 1] if office else ():
            for spoken in _SPOKEN_FOR.finditer(top.text):
                states = top.things(spoken["s"])
                where = [top.index, scene.index]
                facts.pairs(people, "REPRESENTS", states, "speech-signed", where, role=office and office[0])


def _occasion(story: Story) -> tuple[int, int] | None:
    """The event at which a speech was given and the passage that says so; None where the document is no speech."""
    for scene in story.scenes[:_TOP]:
        speech = _SPEECH.search(scene.passage.text)
        events = story.labelled(scene, "Event")
        if events and (speech or any(_SPEECH.search(above.passage.text) for above in story.scenes[: scene.index])):
            return events[-1], scene.index
    return None
