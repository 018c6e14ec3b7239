"""Events: who holds them, who takes part, where they are; and what stands under a title with an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.links.facts import Facts
from loaders.links.lists import SUBJECT, list_after
from loaders.links.patterns import expression, is_denied, read_patterns
from loaders.links.scenes import Scene
from loaders.links.story import Story, is_headline

ACTOR = r"⟦[PISBA][\d+]+⟧"
_SPEAKS = re.compile(
    r" (?:also |then |further )?(?:under(?:lined|pinned|lines|scored)|stress(?:ed|es)|emphasi[sz](?:ed|es)"
    r"|explain(?:ed|s)|"
    r"present(?:ed|s)(?! (?:his|her|their|its) (?:letters? of )?(?:credentials?|letters?)\b)"
    r"|highlight(?:ed|s)|point(?:ed|s) out|recall(?:ed|s)|reiterat(?:ed|es)|outlin(?:ed|es)|spoke"
    r"|speaks|"
    r"encourag(?:ed|es)|brief(?:ed|s)|insist(?:ed|s)|deliver(?:ed|s)|share[ds]|remarked|addressed|(?:will|is to"
    r"|are to|(?:is|are) expected to) (?:also )?(?:deliver|speak|present|give an?|give the) (?!to)|a "
    r"(?:souligné|présenté"
    r"|rappelé|expliqué))\b"
)
_FROM = (
    r"^\W*(?:[\w-]+ ){0,2}(?:[Ee]xperts|[Dd]elegations|[Rr]epresentatives|[Pp]articipants|[Dd]elegates|[Oo]fficials)"
    r" (?:from|of) "
)
OTHER_VERB = re.compile(r"\b(?:is|was|were|are|has|have|had|will|who|which|that|said|says)\b")
_PANEL = re.compile(
    r"\bpanell?ists? ?\((?P<a>⟦[PISBA][\d+]+⟧)\)|\bpanell?ists? (?:were|included?|are) (?P<b>⟦[PISBA][\d+]+⟧)"
    r"|\bpanel (?:composed|made up|consisting) of (?P<c>[^;:.]{1,240})",
    re.IGNORECASE,
)
_EXPERTS = re.compile(
    r"\b(?:participation of|attended by|brought together|participants (?:came )?from|in the presence of)"
    rf" (?:[^⟦⟧;:]{{0,50}} )?(?P<a>{ACTOR})",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    rf"\b(?:keynote speaker|guest speaker|speaker|moderator|facilitator),? (?P<a>{ACTOR})", re.IGNORECASE
)
_HELD_BY = re.compile(
    rf"^\W*(?P<verb>(?:co-?)?(?:sponsored|organi[sz]ed|hosted))(?: jointly)? by:? (?P<a>{ACTOR})\W*$", re.IGNORECASE
)
_CO_SPONSORSHIP = re.compile(r"(?P<a>⟦[SIB][\d+]+⟧)['’]s? (?:co-?)?sponsorship of (?:this|the) event")
# "[a] and [b] attended.", as the end of a clause.
_ATTENDED = re.compile(
    rf"(?:(?P<a>⟦{SUBJECT}[PISBA][\d+]+⟧)|(?:[Rr]epresentatives|[Dd]eleg(?:ates|ations)|[Oo]fficials|[Ee]xperts|[Mm]embers)"
    r" (?:of|from) (?P<b>⟦[ISB][\d+]+⟧))(?: (?:also|all|both))? (?:attended|took part|participated|(?:was|were) "
    r"(?:also )?(?:present|represented|in attendance))(?=[.,;]|$)"
)
OFFICE = r"(?:[^⟦⟧;:.]{0,60}(?:⟦[SIBLJ][\d+]+⟧,? ?[^⟦⟧;:.]{0,30})?)?"  # what may stand before the name of a person
_MODERATES = (
    r"{a:Person!},?<aux> (?:moderat|facilitat)(?:es|e|ed|ing) (?:the|this|a) (?:[\w-]+ )?"
    r"(?:discussions?|panel|debate|session|event)\b"
)
# "Many attended, including the minister, [a], …".
_INCLUDING = re.compile(
    r"\b(?:attended|took part|participated|(?:was|were) (?:also )?present)\b[^⟦⟧;:.]{0,30}, (?:including|among them) "
    rf"{OFFICE}(?P<a>⟦P[\d+]+⟧)"
)
_REMARKS = re.compile(
    r"\b(?:delivering|making|giving|in) (?:an? |his |her |their |the )?(?:\w+ )?(?:opening|closing|welcome"
    r"|welcoming|keynote"
    r"|introductory|concluding|inaugural) (?:remarks|address|speech|statement), [^⟦⟧;:.]{0,60}(?:⟦[ISJ]\d+⟧ "
    r"[^⟦⟧;:.]{0,30})?"
    r"(?P<a>⟦P[\d+]+⟧)"
    r"|(?P<b>⟦P[\d+]+⟧)[^⟦⟧;:.]{0,40}\bin (?:his|her|their) (?:\w+ )?(?:speech|remarks|address|statement"
    r"|presentation)\b",
    re.IGNORECASE,
)
_STATEMENTS = re.compile(
    r"\b(?:statements?|presentations?|speeches|remarks|talks|lectures|papers) (?:was |were )?(?:also )?"
    r"(?:made |delivered |given |presented )?(?:by|from) (?:the )?(?:representatives? of "
    r"|delegates? of )?"
    rf"(?P<a>{ACTOR})",
    re.IGNORECASE,
)
_DELEGATION_LED = re.compile(
    r"(?P<a>⟦[SJ]\d+⟧)(?: delegation)? (?:was|is|will be|is likely to be) (?:led|headed|represented) by (?P<rest>.*)"
)
_SIDE = re.compile(r"\b(?:side|parallel)[- ]events?\b", re.IGNORECASE)
_DAY = r"(?:\d{1,2}|\d{1,2} \w+) ?[-–—] ?\d{1,2} \w+|\d{1,2} \w+|\w+ \d{1,2}"
_AGENDA = re.compile(
    rf"^\W*(?:{_DAY})(?: \d{{4}})? ?, ?(?P<w>⟦[LS][\d+]+⟧) ?(?:, (?P<v>⟦[LS][\d+]+⟧))?:? ?(?P<rest>.*)$"
)
# A line with nothing but a place, perhaps after "Venue:" and with a date.
_PLACE_LINE = re.compile(
    rf"\W*(?:(?:venue|place|location|where|lieu|ort|lugar|plats)\b\W+)?(?:(?:{_DAY}),? \d{{4}} ?[,:–—-] ?)?(?:in |at )?"
    rf"(?P<w>⟦[LS][\d+]+⟧(?:, ?(?:in )?⟦[LS]\d+⟧){{0,2}}) ?(?:[,:–—(-] ?)?(?:(?:{_DAY}),? \d{{4}})?\W*",
    re.IGNORECASE,
)
_OF_EVENT = re.compile(
    r"\W*(?:[^⟦⟧]{0,60}\b(?:remarks|statement|address|speech|intervention|minutes|report|agenda|programme|communiqué"
    r"|proceedings|declaration|keynote|lecture|welcome|discours|rede|discurso|tal)\b[^⟦⟧]{0,40} )?⟦E\d+⟧[^\w⟦]*",
    re.IGNORECASE,
)
_HELD_THERE = re.compile(
    r"^\W*(?:it|this|these|they|the (?:event|meetings?|sessions?|talks|conference|seminar|workshop|visit|summit))\b"
    r"[^⟦⟧;:]{0,40}"
    r"\b(?:held|hosted|convened|organi[sz]ed|takes? place|took place|taking place) (?:[^⟦⟧;:]{0,50} )?(?:in|at) "
    r"(?P<w>⟦[LS][\d+]+⟧(?:,? (?:in )?⟦[LS]\d+⟧)?)",
    re.IGNORECASE,
)
VISIT = re.compile(
    r"\b(?:visits?|tours?|trips?|missions?|visite|voyage|besuch|visita|viaje|besök|resa)\b", re.IGNORECASE
)
_DATE_LINE = re.compile(
    rf"^\W*(?:from |on )?(?:{_DAY}),? \d{{4}} ?,? ?(?P<a>⟦I\d+⟧)? ?,? (?:in |at )?(?P<w>⟦[LS]\d+⟧)\W*$", re.IGNORECASE
)
_LED_BY = re.compile(
    r"(?P<whole>⟦[SI]\d+⟧(?: delegation)?),? (?:headed|led|chaired) by "
    r"(?:[^⟦⟧;:.]{0,60}(?:⟦[SIJ]\d+⟧ ?[^⟦⟧;:.]{0,30})?)?"
    r"(?P<leader>⟦P[\d+]+⟧)(?:, [^;:.⟦⟧]{2,60}(?:⟦[ISB]\d+⟧)?,|,)?"
)
# An event that is no more than an occasion to come, or a time.
_AHEAD = re.compile(
    r"\b(?:to (?:partake|attend|participate|take part|join|address|prepare)|ahead of|before|after|prior to|since|next"
    r"|upcoming|forthcoming)\b[^⟦⟧.]{0,40}⟦E"
)
_UNDER_TITLE = 4  # how many passages may stand between the title of an event and the line with its place
_REACH = 6  # how many passages on a text may still speak of the event it began with
_SIDE_REACH = 40  # and how many after "several side events" these may be presented in
_KINDS = {"sponsored": "SPONSORED", "organised": "ORGANIZED", "organized": "ORGANIZED", "hosted": "ORGANIZED"}


def read_events(story: Story, facts: Facts) -> None:
    """ORGANIZED, HOSTED, HELD_IN, PARTICIPATED_IN, MET_WITH, SPONSORED and PART_OF among events and who meets there."""
    for scene in story.scenes:
        if not scene.mentions:
            continue
        read_patterns("events", scene, facts)
        for told in _told_of_delegation(scene):
            read_patterns("events", told, facts)
        _read_agenda(scene, facts)
        _read_date_line(story, scene, facts)
        _read_place_line(story, scene, facts)
        event = event_under_discussion(story, scene)
        if event is not None:
            _read_in_context(story, scene, event, facts)
    _read_side_events(story, facts)
    _read_held_by(story, facts)


def _told_of_delegation(scene: Scene) -> Iterator[Scene]:
    """What is told of a delegation and who leads it ("Chad, led by its minister, Ms Rossi, met"), of each alone."""
    if _LED_BY.search(scene.text):
        yield replace(scene, shape=scene.shape.replace(_LED_BY, lambda match: match["whole"]))
        yield replace(scene, shape=scene.shape.replace(_LED_BY, lambda match: match["leader"]))


def event_under_discussion(story: Story, scene: Scene) -> tuple[int, int] | None:
    """The event a passage speaks of without naming it, and the passage that names it: one in the titles above, the
    session of a body just named, or the only event named in the passages just before.
    """
    if "⟦E" in scene.text:
        return None
    for index in range(scene.index - 1, max(-1, scene.index - 3), -1):
        if "⟦E" in story.scenes[index].text or is_headline(story.scenes[index]):
            break
        sessions = [
            event
            for body in story.labelled(story.scenes[index], "Institution")
            for event in story.held_by.get(body, ())
        ]
        if len(sessions) == 1:
            return sessions[0], index
    section = story.headings[scene.index]
    for index in reversed(section):
        named = story.labelled(story.scenes[index], "Event")
        if len(named) == 1:
            return named[0], index
        if _SIDE.search(story.scenes[index].text):
            return None  # the title of a side event that was not found
    for index in range(scene.index - 1, max(-1, scene.index - _REACH - 1), -1):
        if section and index < section[0]:
            break
        named = story.labelled(story.scenes[index], "Event")
        if named:
            return (named[0], index) if len(named) == 1 else None
    return None


def _read_in_context(story: Story, scene: Scene, event: tuple[int, int], facts: Facts) -> None:
    thing, named_at = event
    passages = [named_at, scene.index]
    there = _HELD_THERE.match(scene.text)
    if there:
        facts.pairs([thing], "HELD_IN", scene.things(there["w"]), "event-above-held", passages)
    ahead = _AHEAD.search(story.scenes[named_at].text) or VISIT.search(story.things[thing].name)
    speakers = [] if ahead else _speakers(scene)  # what is said during a visit is said to the press
    facts.pairs(speakers, "PARTICIPATED_IN", [thing], "event-above-speaker", passages, role="speaker")
    for panel in _PANEL.finditer(scene.text):
        members = scene.things(panel["a"] or panel["b"] or panel["c"])
        facts.pairs(members, "PARTICIPATED_IN", [thing], "event-panel", passages, role="panellist")
    for experts in _EXPERTS.finditer(scene.text):
        attending = scene.things(experts["a"])
        facts.pairs(attending, "PARTICIPATED_IN", [thing], "event-participation-of", passages, role="attendee")
    for statement in _STATEMENTS.finditer(scene.text):
        listed = list_after(scene.text, statement["a"], statement.end("a")) if statement["a"][1] == "P" else []
        made_by = scene.things(" ".join([statement["a"], *listed]))
        facts.pairs(made_by, "PARTICIPATED_IN", [thing], "event-statement-by", passages, role="speaker")
    for announced in _ANNOUNCED.finditer(scene.text):
        role = "moderator" if announced[0][0] in "mMfF" else "speaker"
        facts.pairs(
            scene.things(announced["a"]), "PARTICIPATED_IN", [thing], "event-speaker-announced", passages, role=role
        )
    for remarks in _REMARKS.finditer(scene.text):
        speaker = scene.things(remarks["a"] or remarks["b"])
        facts.pairs(speaker, "PARTICIPATED_IN", [thing], "event-remarks", passages, role="speaker")
    for chaired in expression("events", _MODERATES).finditer(scene.text):
        facts.pairs(
            scene.things(chaired["a"]), "PARTICIPATED_IN", [thing], "event-above-moderated", passages, role="moderator"
        )
    for including in _INCLUDING.finditer(scene.text):
        people = scene.things(" ".join([including["a"], *list_after(scene.text, including["a"], including.end("a"))]))
        facts.pairs(people, "PARTICIPATED_IN", [thing], "event-attended-it", passages, role="attendee")
    for attended in _ATTENDED.finditer(scene.text):
        facts.pairs(
            scene.things(attended["a"] or attended["b"]),
            "PARTICIPATED_IN",
            [thing],
            "event-attended-it",
            passages,
            role="attendee",
        )
    delegation = _DELEGATION_LED.search(scene.text)
    if delegation:
        people = scene.things("".join(re.findall(r"⟦P[\d+]+⟧", delegation["rest"])))
        facts.pairs(people, "PARTICIPATED_IN", [thing], "event-delegation", passages, role="attendee")
        facts.pairs(scene.things(delegation["a"]), "PARTICIPATED_IN", [thing], "event-delegation", passages)
    for sponsor in _CO_SPONSORSHIP.finditer(scene.text):
        facts.pairs(scene.things(sponsor["a"]), "SPONSORED", [thing], "event-co-sponsorship", passages)


def _speakers(scene: Scene) -> list[int]:
    """Who underlines, presents or explains something in a sentence: the people before the verb, else its subject."""
    found: dict[int, None] = {}
    start = 0
    for verb in _SPEAKS.finditer(scene.text):
        if not is_denied(scene.text, verb):
            found |= dict.fromkeys(_speakers_before(scene, start, verb.start()))
        start = verb.end()
    return list(found)


def _speakers_before(scene: Scene, start: int, end: int) -> list[int]:
    """Who speaks where the verb begins at `end`; a verb before it ends at `start`, after which its object goes on."""
    before = scene.text[start:end]
    if start:
        clause = max(before.rfind(", and "), before.rfind("; "), before.rfind(" while "), before.rfind(", while "))
        if clause < 0:
            return []
        before = before[clause + 2 :]
    if len(before) > 260 or OTHER_VERB.search(before):
        return []
    people = scene.things("".join(re.findall(r"⟦[P][\d+]+⟧", before)))
    if people:
        return people
    subject = re.search(rf"(?:^|, |^[^⟦⟧]{{0,40}} )(⟦{SUBJECT}[ISB][\d+]+⟧) ?,?$|{_FROM}(⟦[ISB][\d+]+⟧)$", before)
    return scene.things(subject[1] or subject[2]) if subject else []


def _read_agenda(scene: Scene, facts: Facts) -> None:
    """A line such as "2-5 October, Sarajevo: regional seminar with UNODC"."""
    match = _AGENDA.match(scene.text)
    if not match:
        return
    events = scene.things("".join(re.findall(r"⟦E[\d+]+⟧", match["rest"])))
    where = scene.things((match["w"] or "") + (match["v"] or ""))
    facts.pairs(events, "HELD_IN", where, "agenda-line", [scene.index])
    partner = re.search(r"\bwith (?:[^⟦⟧;:]{0,20})?(⟦[ISB][\d+]+⟧)", match["rest"])
    if partner and events:
        facts.pairs(scene.things(partner[1]), "ORGANIZED", events, "agenda-line-with", [scene.index])


def _read_date_line(story: Story, scene: Scene, facts: Facts) -> None:
    """A line "From 2-5 July 2018, UNODC, Vienna": the events of the title above, else of the sentence below."""
    match = _DATE_LINE.match(scene.text)
    if not match:
        return
    near = [index for index in story.headings[scene.index] if scene.index - index <= 2][-1:]
    for index in [*near, scene.index + 1]:
        events = story.labelled(story.scenes[index], "Event") if index < len(story.scenes) else []
        if events:
            facts.pairs(events, "HELD_IN", scene.things(match["w"]), "date-line", [index, scene.index])
            facts.pairs(scene.things(match["a"] or ""), "ORGANIZED", events, "date-line-host", [index, scene.index])
            return


def _read_place_line(story: Story, scene: Scene, facts: Facts) -> None:
    """A line "Lima, Peru, 3 May 2018" or "Venue: Lima" under the title of an event, or of what was said there."""
    match = _PLACE_LINE.fullmatch(scene.text)
    if not match:
        return
    for above in reversed(story.scenes[max(0, scene.index - _UNDER_TITLE) : scene.index]):
        if _OF_EVENT.fullmatch(above.text):
            events = story.labelled(above, "Event")
            facts.pairs(events, "HELD_IN", scene.things(match["w"]), "place-line", [above.index, scene.index])
            return


def _read_side_events(story: Story, facts: Facts) -> None:
    """Titles of side events, after a sentence or title that says which event they stand beside, and who gave them."""
    beside: tuple[int, int, list[int]] | None = None
    for scene in story.scenes:
        events = story.labelled(scene, "Event")
        titled = is_headline(scene) and len(events) == 1
        before = story.scenes[scene.index - 1].text if scene.index else ""
        side = _SIDE.search(scene.text) or (
            titled and _SIDE.search(before) and not story.labelled(story.scenes[scene.index - 1], "Event")
        )
        if side and not titled and len(events) == 1:
            giver = re.search(r"(⟦[ISB][\d+]+⟧) (?:co-?)?(?:sponsored|organi[sz]ed|hosted|held)\b", scene.text)
            beside = events[0], scene.index, scene.things(giver[1]) if giver else []
        elif side and titled and beside and events[0] != beside[0] and scene.index - beside[1] <= _SIDE_REACH:
            passages = [beside[1], scene.index]
            facts.add(events[0], "PART_OF", beside[0], "side-event-title", passages)
            facts.pairs(beside[2], "SPONSORED", events, "side-event-given", passages)


def _read_held_by(story: Story, facts: Facts) -> None:
    """A line "Co-sponsored by …" beside the title of an event: the title under it, else the one above."""
    for scene in story.scenes:
        match = _HELD_BY.match(scene.text)
        if not match:
            continue
        kind = _KINDS[match["verb"].lower().replace("co-", "").removeprefix("co")]
        below = [scene.index + 1, scene.index + 2]
        side = any(_SIDE.search(near.text) for near in story.scenes[scene.index + 1 : scene.index + 3])
        near = below if side else [*below, scene.index - 1, scene.index - 2]
        for index in near:
            if 0 <= index < len(story.scenes) and is_headline(story.scenes[index]):
                events = story.labelled(story.scenes[index], "Event")
                if len(events) == 1:
                    passages = [scene.index, index]
                    facts.pairs(scene.things(match["a"]), kind, events, "title-held-by", passages)
                    break
