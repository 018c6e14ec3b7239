"""Texts: what a document that is a resolution adopts and recalls, who stands behind a resolution, who wrote what."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import read_patterns
from loaders.links.scenes import Scene
from loaders.links.story import Story

_TOP = 14  # passages among which a resolution says what it is, who adopted it and where
_RECITAL = re.compile(
    r"\b(?:recalling|reaffirming|noting|taking note|welcoming|recognizing|considering|determined|concerned|guided"
    r"|bearing"
    r" in mind|having considered|mindful|convinced|takes note|decides|requests|reiterates|urges|calls upon)\b",
    re.IGNORECASE,
)
_ADOPTED_BY = re.compile(r"\badopted by (?P<a>⟦[ISB][\d+]+⟧)", re.IGNORECASE)
_ENACTS = re.compile(r"^\W*(?P<a>⟦[IS]\d+⟧) ?,")
_OWN = re.compile(
    r"\b(?:its|their) (?:(?:previous|relevant|earlier) )?(?:(?:resolutions?|decisions?)\b[^⟦⟧;]{0,40})?(?=⟦R)"
)
_ADOPTION = re.compile(
    r"\badopt(?:ed|ion)\b[^;]*\b(?:resolutions|texts|⟦R)|\b(?:resolutions|texts)\b[^;]*\badopted\b", re.IGNORECASE
)
_NEAR = 3  # passages after one that names a publication in which "it" still means that
_REACH = 40  # how many passages after "three resolutions were adopted" these may be presented in


def read_texts(story: Story, facts: Facts) -> None:
    """SPONSORED, NEGOTIATED, ADOPTED, ADOPTED_AT, REFERS_TO, PUBLISHED and CONTRIBUTED_TO."""
    for scene in story.scenes:
        if scene.mentions:
            read_patterns("texts", scene, facts)
    _read_resolution(story, facts)
    _read_presented(story, facts)
    _read_contributions_below(story, facts)
    _read_publication_list(story, facts)
    _read_citations(story, facts)
    _read_publication_above(story, facts)


def _read_resolution(story: Story, facts: Facts) -> None:
    """A document that is a resolution: its adoption, and everything it recalls."""
    top = story.scenes[:_TOP]
    own = next((thing for scene in top for thing in story.labelled(scene, "Resolution")), None)
    if own is None:
        return
    recitals = sum(len(_RECITAL.findall(scene.text)) for scene in story.scenes)
    said = next(((scene, match) for scene in top if (match := _ADOPTED_BY.search(scene.text))), None)
    enacted = next(
        (
            (scene, match)
            for scene in story.scenes
            if (match := _ENACTS.match(scene.text)) and _RECITAL.search(scene.text)
        ),
        None,
    )
    found = said or enacted
    if recitals < 3 or found is None:
        return
    body, adopted_in = found[0].things(found[1]["a"])[0], found[0].index
    named_in = next(scene.index for scene in top if own in story.labelled(scene, "Resolution"))
    date = story.things[own].properties.get("date") or story.date_in(adopted_in)
    facts.add(body, "ADOPTED", own, "resolution-adopted", [named_in, adopted_in], date=date)
    sessions = [
        scene
        for scene in (*top, *story.scenes[-4:])
        if scene.passage.kind == "heading" or scene.index < enacted_at(enacted)
    ]
    for scene in sessions:
        for event in story.labelled(scene, "Event"):
            facts.add(own, "ADOPTED_AT", event, "resolution-session", [adopted_in, scene.index])
    for scene in story.scenes[adopted_in:]:
        if scene.passage.kind == "heading" and scene.index != adopted_in:
            continue
        for label in ("Resolution", "Instrument", "Publication"):
            for text in story.labelled(scene, label):
                facts.add(own, "REFERS_TO", text, "resolution-recalls", [scene.index])
    _read_own_resolutions(story, body, facts)


def enacted_at(enacted: tuple[Scene, re.Match[str]] | None) -> int:
    """The index of the passage with which the text itself begins; 0 where it is not found."""
    return enacted[0].index if enacted else 0


def _read_own_resolutions(story: Story, body: int, facts: Facts) -> None:
    """Read "Recalling its resolutions 47/19 of 24 November 1992, 48/16 of …": these the same body adopted."""
    going = False
    for scene in story.scenes:
        own = _OWN.search(scene.text)
        if own is None and not (going and re.match(r"\W*(?:\d{4}|\w+ \d{4})?,? ?⟦R", scene.text)):
            going = False
            continue
        start = own.end() if own else 0
        stop = _RECITAL.search(scene.text, start)
        listed = scene.text[start : stop.start() if stop else len(scene.text)]
        for text in scene.things(listed):
            if story.things[text].label != "Resolution":
                continue
            facts.add(
                body,
                "ADOPTED",
                text,
                "resolution-of-own",
                [scene.index],
                date=story.things[text].properties.get("date"),
            )
        going = stop is None


def _read_presented(story: Story, facts: Facts) -> None:
    """Resolutions presented one by one under a text that says that resolutions were adopted at an event."""
    event: int | None = None
    adopted: tuple[int, int, int] | None = None
    for scene in story.scenes:
        events = story.labelled(scene, "Event")
        if len(events) == 1:
            event = events[0]
        if _ADOPTION.search(scene.text) and event is not None:
            adopted = event, scene.index, scene.index
        if (
            adopted is None
            or scene.index - adopted[1] > _REACH
            or scene.passage.kind not in {"heading", "bullet", "caption"}
        ):
            continue
        for text in story.labelled(scene, "Resolution"):
            passages = [adopted[1], scene.index]
            facts.add(text, "ADOPTED_AT", adopted[0], "resolutions-presented", passages)
            for body in [body for body, events in story.held_by.items() if adopted[0] in events]:
                start = story.things[adopted[0]].properties.get("start")
                facts.add(body, "ADOPTED", text, "resolutions-presented", passages, date=start[:7] if start else None)


def _read_contributions_below(story: Story, facts: Facts) -> None:
    """Read "France is contributing to reports:", and under it a line "Contribution to the …"."""
    for scene in story.scenes:
        match = re.match(r"^\W*Contributions? to (?P<u>⟦U[\d+]+⟧)", scene.text)
        if not match:
            continue
        for above in reversed(story.scenes[max(0, scene.index - 2) : scene.index]):
            subject = re.search(r"(⟦[SI]\d+⟧)(?: \w+){0,3} contribut", above.text)
            if subject:
                facts.pairs(
                    above.things(subject[1]),
                    "CONTRIBUTED_TO",
                    scene.things(match["u"]),
                    "contribution-below",
                    [above.index, scene.index],
                )
                break


def _read_publication_list(story: Story, facts: Facts) -> None:
    """Read "UNODC regularly publishes tools.", and then "Among recent publications, we can note …"."""
    for above, scene in zip(story.scenes, story.scenes[1:], strict=False):
        subject = re.match(r"^\W*(⟦[SI]\d+⟧)(?: \w+)? (?:publishes|issues|has published|published)\b", above.text)
        listed = re.search(r"\b(?:recent|other|these|its|new) publications\b", scene.text)
        if subject and listed:
            texts = list(re.finditer(r"(?<!from )⟦U[\d+]+⟧", scene.text))
            for match in texts:
                facts.pairs(
                    above.things(subject[1]),
                    "PUBLISHED",
                    scene.things(match[0]),
                    "publications-listed",
                    [above.index, scene.index],
                )


def _read_citations(story: Story, facts: Facts) -> None:
    """Read "Trade Institute. (2021). The State of Trade." in a list of references, cut into its sentences."""
    for scene in story.scenes:
        author = re.fullmatch(r"\W*(?P<a>⟦[IP]\d+⟧)(?: \(⟦I\d+⟧\))?\.? ?(?:\((?P<year>\d{4})\))?\W*", scene.text)
        if not author:
            continue
        year = author["year"]
        for below in story.scenes[scene.index + 1 : scene.index + 3]:
            dated = re.match(r"\W*\(?(?P<year>\d{4})\)?\W*", below.text)
            year = year or (dated["year"] if dated else None)
            title = re.match(r"\W*(?:\(?\d{4}\)?\W*)?(?P<u>⟦U\d+⟧)", below.text)
            if title and year:
                where = [scene.index, below.index]
                facts.pairs(
                    scene.things(author["a"]), "PUBLISHED", below.things(title["u"]), "citation", where, date=year
                )
                break
            if "⟦" in below.text:
                break


_BY_WHOM = re.compile(
    r"^\W*(?:It|This|The (?:book|report|study|guide|volume|paper))(?:['’]s| is| was) (?:published|written|edited"
    r"|issued) by "
    r"(?P<a>⟦[PISBA][\d+]+⟧)|^\W*(?:Editors?|Authors?) (?P<b>⟦P[\d+]+⟧)"
)


def _read_publication_above(story: Story, facts: Facts) -> None:
    """Read "It is published by Arup." after a passage that names one publication."""
    spoken_of: tuple[int, int] | None = None
    for scene in story.scenes:
        match = _BY_WHOM.match(scene.text)
        if match and spoken_of and scene.index - spoken_of[1] <= _NEAR:
            actors = scene.things(match["a"] or match["b"])
            facts.pairs(actors, "PUBLISHED", [spoken_of[0]], "publication-above", [spoken_of[1], scene.index])
        named = story.labelled(scene, "Publication")
        if len(named) == 1:
            spoken_of = named[0], scene.index
