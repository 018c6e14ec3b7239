"""Programmes, minutes and reports of events: who is listed as speaker or present, and what is said of "the meeting"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from loaders.links.events import event_under_discussion
from loaders.links.facts import Facts
from loaders.links.patterns import read_patterns
from loaders.links.scenes import Scene
from loaders.links.story import Story, is_headline
from loaders.mentions.model import Mention

# What a line of a programme says people are or do, by the role that is: nouns, which may head a list, and deeds.
_ROLES = {
    "organiser": (
        r"(?:(?:co|main|local|lead)[- ]?)?organi[sz]ers?|(?:co-?)?hosts?|conven[eo]rs?|veranstalter|organisateurs?"
        r"|(?:(?:program(?:me)?|organi[sz]ing|steering|conference|scientific|local) )+committee",
        r"(?:jointly |co-?)?(?:organi[sz]ed|hosted|convened)(?= by)",
    ),
    "sponsor": (r"(?:(?:gold|silver|bronze|platinum|main|our) )*sponsors?", r"(?!)"),
    "moderator": (
        r"moderators?|facilitators?|mod[ée]rat(?:eur|rice)s?|moderador(?:a|es)?",
        r"moderated|facilitated|modération|moderation",
    ),
    "chair": (
        r"(?:(?:co|vice|session)[- ]?)?chair(?:s|man|men|woman|person|persons)?|présidence|vorsitz|ordförande",
        r"chaired|presiding",
    ),
    "panellist": (
        r"panell?ists?|panel members?|discussants?|intervenant[es]*|panelistas?",
        r"(?:[\w-]+ ){0,2}panel(?: discussion| \d)?|podium",
    ),
    "speaker": (
        r"(?:(?:keynote|guest|main|invited|lead|featured|confirmed|plenary|our|the|opening|closing) )*speakers?"
        r"|presenters?|rapporteurs?|lecturers?|oradores?|ponentes?|conférenci(?:er|ère)s?|talare|redner|briefers?",
        r"(?:(?:opening|welcom(?:e|ing)|closing|keynote|introductory|concluding|special|inaugural) )+"
        r"(?:remarks|address(?:es)?|speech(?:es)?|statements?|words?|lecture|presentations?)|presentations?|presented"
        r"|welcome|keynotes?|introduction|introduced|opened|closed|opening|closing|lecture|speech|talk|remarks",
    ),
    "attendee": (
        r"(?:list of )?(?:(?:the|our|other|notable|main) )*(?:participants|attendees|guests|delegates)"
        r"|(?:(?:board|committee|council|staff|voting|other|those|members|officers|directors|trustees|also|councillors"
        r"|persons|people) )*"
        r"(?:present|in attendance)(?: at the meeting)?|attendance|présents|teilnehmer(?:innen)?|asistentes|närvarande",
        r"attending|attended|the following (?:[\w-]+ ){0,4}(?:attended|(?:was|were) (?:also )?(?:present"
        r"|in attendance))(?: (?:at )?the meeting)?",
    ),
}
_LINKS = {"organiser": "ORGANIZED", "sponsor": "SPONSORED"}  # what a role is other than to take part
_TIME = r"\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:[-–—]|to) ?\d{1,2}[.:h]\d\d)?(?: ?[ap]\.?m\.?)?"
_ANY_ROLE = "|".join(rf"(?P<{role}>{nouns}|{deeds})" for role, (nouns, deeds) in _ROLES.items())
_KEY = re.compile(
    rf"^\W*(?:{_TIME}\W*)?(?:{_ANY_ROLE})(?: ?\([^()⟦⟧]{{1,20}}\))?"
    r"(?: by ?:?| ?[:–—]| -)(?P<rest>(?:(?<=[:–—]).*|(?<= by) .*| .*⟦P.*))$",
    re.IGNORECASE | re.DOTALL,
)
# A line with nothing but a role, over a list.
_HEAD = re.compile(
    r"^\W*(?:" + "|".join(rf"(?P<{role}>{nouns})" for role, (nouns, _) in _ROLES.items()) + r")\W*(?P<rest>)$",
    re.IGNORECASE,
)
# "Among others, participants will include:".
_LEAD = re.compile(
    rf"\b(?:{_ANY_ROLE})"
    r"(?: [^⟦⟧:.]{0,40}(?:⟦E\d+⟧)?)? (?:will )?(?:also )?(?:include[sd]?|are|were|be)\b[^⟦⟧:.]{0,30}:(?P<rest>\W*)$",
    re.IGNORECASE,
)
_AT_AN_HOUR = re.compile(rf"^\W*{_TIME}")
_PERSON = re.compile(r"⟦P[\d+]+⟧")
_BEGINS_WITH_PERSON = re.compile(
    r"^\W*(?:⟦[SIB]\d+⟧ ?[:–—-]\W*)?(?:(?-i:[A-Z])[\w.'’-]+ ){0,3}(?P<person>⟦P[\d+]+⟧(?:(?:[,;]| and) ⟦P[\d+]+⟧)*)",
    re.IGNORECASE,
)
# A line that ends a list: what follows is another one, as of those who were not there.
_ENDS = re.compile(r":\W*$|\b(?:apolog\w+|absent|regrets|excused|agenda)\b", re.IGNORECASE)
_BODIES = re.compile(r"⟦[ISB][\d+]+⟧")
# "The meeting" may be any event; "the seminar" only one that is called so.
_ANY_EVENT = "meeting|event|gathering|occasion"
_KINDS = (
    "conference|seminar|summit|session|workshop|forum|ceremony|debate|visit|course|training|round ?table|symposium"
    "|congress|assembly|dialogue|consultation|hearing|briefing|launch|exhibition|festival|mission|talks|reception"
)
_THE_EVENT = re.compile(
    rf"\b(?:the|this)(?: (?:two|three|four|one|half|\d)-day| annual| high-level| joint| same| whole)?"
    rf" (?:(?P<any>{_ANY_EVENT})|(?P<kind>{_KINDS}))\b(?! (?:of|on|for|between|with|room|report|place)\b| ⟦)",
    re.IGNORECASE,
)
# "It was attended by …": an event.
_IT = re.compile(
    r"^It(?= (?:was|is|will be|has been) (?:also |jointly |co-)?(?:attended|organi[sz]ed|hosted|opened|chaired"
    r"|moderated"
    r"|facilitated|convened|inaugurated|closed|addressed)\b)"
)
# Who takes part without a word on where: "Participants included …" means the event under discussion.
_TAKING_PART = re.compile(
    r"^(?:the |our )?(?:[\w-]+ ){0,3}(?P<who>participants|speakers|attendees|delegates|panell?ists|guests|presenters)"
    r"(?: expected| present| attending)?(?= (?:will )?(?:include[sd]?|were|are|came|from)\b)",
    re.IGNORECASE,
)
_AFFILIATION = re.compile(r"(?P<person>⟦P(?:\d+\+)*\d+⟧)(?:, | \(| [-–—] )(?P<body>⟦[IB]\d+⟧)")
_BEFORE = 4  # sentences before one that means the event they name rather than that of the title
_TOP = 4  # passages in which a document that is about one event names it
_HOURS = 3  # lines with an hour that make a programme
_UNDER_AN_HOUR = 4  # passages after the last hour that may still belong to it
_ROOM = 160  # characters of a line in a list of people


def read_programmes(story: Story, facts: Facts) -> None:
    """PARTICIPATED_IN, ORGANIZED and SPONSORED from lines with a role as their key, from the lists under them and from
    the hours of a programme; and what is said of "the meeting".
    """
    main = _main_event(story)
    for scene in story.scenes:
        key = _KEY.match(scene.text) or _HEAD.match(scene.text) or _LEAD.search(scene.text)
        if key:
            _read_keyed(story, scene, key, main, facts)
        _read_meant(story, scene, main, facts)
    if main:
        _read_hours(story, main, facts)


def _read_hours(story: Story, main: tuple[int, int], facts: Facts) -> None:
    """Who is named in the lines of a programme, between its first hour and what follows the last."""
    hours = [scene.index for scene in story.scenes if _AT_AN_HOUR.match(scene.text)]
    if len(hours) < _HOURS:
        return
    for scene in story.scenes[hours[0] : hours[-1] + _UNDER_AN_HOUR]:
        if len(scene.text) <= _ROOM and not _KEY.match(scene.text) and "⟦E" not in scene.text:
            people = scene.things("".join(_PERSON.findall(scene.text)))
            where = [main[1], scene.index]
            facts.pairs(people, "PARTICIPATED_IN", [main[0]], "event-programme", where, role="speaker")


def _main_event(story: Story) -> tuple[int, int] | None:
    """The event that a document is about: the only one named in its first lines, or the one named most there."""
    counts = Counter(event for scene in story.scenes[:_TOP] for event in story.labelled(scene, "Event"))
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    event = ranked[0][0]
    return event, next(scene.index for scene in story.scenes if event in scene.things(scene.text))


def _event_of(story: Story, scene: Scene, main: tuple[int, int] | None) -> tuple[int, int] | None:
    named = story.labelled(scene, "Event")
    if named:
        return (named[0], scene.index) if len(named) == 1 else None
    for near in reversed(story.scenes[max(0, scene.index - _BEFORE) : scene.index]):
        named = story.labelled(near, "Event")
        if is_headline(near) or len(named) > 1:
            break
        if named:
            return named[0], near.index
    return event_under_discussion(story, scene) or (main if main and main[1] < scene.index else None)


def _read_keyed(story: Story, scene: Scene, key: re.Match[str], main: tuple[int, int] | None, facts: Facts) -> None:
    event = _event_of(story, scene, main)
    if event is None:
        return
    role = next(role for role in _ROLES if key[role])
    kind = _LINKS.get(role, "PARTICIPATED_IN")
    if role in _LINKS and "⟦E" in scene.text:
        return  # a sentence
    listed = _listed(story, scene) if not key["rest"].strip(" :") else iter([scene])
    for line in listed:
        said = line.text[key.start("rest") :] if line is scene else line.text
        actors = line.things("".join(_PERSON.findall(said)))
        if not actors and role in ("attendee", *_LINKS):
            actors = line.things("".join(_BODIES.findall(said)))
        where = [event[1], scene.index, line.index]
        facts.pairs(actors, kind, [event[0]], f"event-list-{role}", where, role=role)
        for pair in _AFFILIATION.finditer(said):
            facts.pairs(
                line.things(pair["person"])[-1:], "WORKS_FOR", line.things(pair["body"]), "listed-with", [line.index]
            )


def _listed(story: Story, lead: Scene) -> Iterator[Scene]:
    """The lines under a lead that each begin with a person, cut to that person; one line may stand between two."""
    missed = 0
    for scene in story.scenes[lead.index + 1 :]:
        person = _BEGINS_WITH_PERSON.match(scene.text)
        other = len(scene.text) > _ROOM or "⟦E" in scene.text or _ENDS.search(scene.text)
        other = other or _KEY.match(scene.text) or _HEAD.match(scene.text)
        if not person and not missed and not other and scene.passage.kind != "heading":
            missed += 1
            continue
        if not person or other:
            return
        missed = 0
        yield replace(scene, shape=scene.shape.cut(person.end()))


def _read_meant(story: Story, scene: Scene, main: tuple[int, int] | None, facts: Facts) -> None:
    """Read what is said of "the meeting" as said of the event under discussion."""
    if "⟦E" in scene.text or not scene.mentions:
        return
    taking_part = _TAKING_PART.match(scene.text)
    meant = taking_part or _IT.match(scene.text) or _THE_EVENT.search(scene.text)
    event = _event_of(story, scene, main) if meant else None
    if meant is None or event is None:
        return
    kind = meant["kind"] if meant.re is _THE_EVENT else None
    if kind and kind.casefold().replace(" ", "") not in story.things[event[0]].name.casefold().replace(" ", ""):
        return
    place = Mention(scene.shape.starts[meant.start()], scene.shape.ends[meant.end() - 1], event[0], "noun")
    token = f"⟦E{len(scene.mentions)}⟧"
    if taking_part:
        shape = scene.shape.replace(_TAKING_PART, lambda match: f"{match['who']} at {token}")
    else:
        shape = scene.shape.replace(meant.re, lambda match: token if match.start() == meant.start() else None)
    read_patterns("events", replace(scene, shape=shape, mentions=(*scene.mentions, place)), facts, also=[event[1]])
