"""Texts: who stands behind a resolution, where it was adopted, what texts refer to, and who wrote what."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.links.facts import Facts
from loaders.links.patterns import read_patterns
from loaders.links.resolutions import passages_of_texts, read_resolutions
from loaders.links.scenes import Scene
from loaders.links.story import Story
from loaders.mentions.model import Mention

_ADOPTION = re.compile(
    r"\badopt(?:ed|ion)\b[^;]*\b(?:resolutions|texts|⟦R)|\b(?:resolutions|texts)\b[^;]*\badopted\b", re.IGNORECASE
)
_THE_TEXT = re.compile(
    r"^(?:The|This|That) (?:draft |same )?(?:resolution|decision|text|draft|proposal)\b(?! (?:of|on|to|by|in)\b| ⟦)"
)
_NEAR = 3  # passages after one that names a publication in which "it" still means that
_REACH = 40  # how many passages after "three resolutions were adopted" these may be presented in


def read_texts(story: Story, facts: Facts) -> None:
    """SPONSORED, NEGOTIATED, ADOPTED, ADOPTED_AT, REFERS_TO, PUBLISHED and CONTRIBUTED_TO."""
    # In the text of a resolution it is the resolution that recalls, whatever else stands before the verb.
    resolution = passages_of_texts(story)
    for scene in story.scenes:
        if scene.mentions:
            read_patterns("texts", scene, facts, without="text-cites" if scene.index in resolution else "")
            _read_meant(story, scene, facts)
    read_resolutions(story, facts)
    _read_presented(story, facts)
    _read_contributions_below(story, facts)
    _read_publication_list(story, facts)
    _read_citations(story, facts)
    _read_publication_above(story, facts)


def _read_meant(story: Story, scene: Scene, facts: Facts) -> None:
    """Read what is said of "the resolution" as said of the only one that the nearest passage above names."""
    meant = _THE_TEXT.match(scene.text)
    if not meant or "⟦R" in scene.text:
        return
    for near in reversed(story.scenes[max(0, scene.index - _NEAR) : scene.index]):
        named = story.labelled(near, "Resolution")
        if named:
            if len(named) == 1:
                read_patterns("texts", _told(scene, meant, "R", named[0]), facts, also=[near.index])
            return


def _told(scene: Scene, words: re.Match[str], letter: str, thing: int) -> Scene:
    """The scene with a placeholder of a thing for the words that mean it."""
    place = Mention(scene.shape.starts[words.start()], scene.shape.ends[words.end() - 1], thing, "noun")
    shape = scene.shape.replace(words.re, lambda _: f"⟦{letter}{len(scene.mentions)}⟧")
    return replace(scene, shape=shape, mentions=(*scene.mentions, place))


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


_PAPER = r"(?:book|report|study|guide|handbook|volume|paper|novel|memoir|survey|publication|toolkit|anthology)"
_BY_WHOM = re.compile(
    rf"^\W*(?:It|This|The {_PAPER})(?:['’]s| is| was|,)? (?:\w+ )?(?:published|written|edited|issued|produced) by "
    r"(?P<a>⟦[PISBA][\d+]+⟧)|^\W*(?:Editors?|Authors?):? (?P<b>⟦P[\d+]+⟧)"
)
# "Written by [a], the report …".
_WRITTEN_BY = re.compile(
    rf"^\W*(?:co-?)?(?:written|published|edited|compiled|produced|authored|issued|prepared) (?:jointly )?by "
    rf"(?P<a>⟦[PISBA][\d+]+⟧)(?:,[^⟦⟧;:.]{{2,60}})?, (?:the|this) (?:\w+ )?{_PAPER}\b",
    re.IGNORECASE,
)
_NEW_BY = re.compile(
    rf"\b(?:a|new|latest|first|recent|forthcoming) (?:\w+ )?{_PAPER} (?:published |written |edited )?by "
    r"(?P<a>⟦[PISBA][\d+]+⟧)",
    re.IGNORECASE,
)


def _read_publication_above(story: Story, facts: Facts) -> None:
    """Read "It is published by Arup." after a passage that names one publication, and "A new book by Ana Rossi" beside
    one that does.
    """
    spoken_of: tuple[int, int] | None = None
    announced: tuple[list[int], int] | None = None
    for scene in story.scenes:
        match = _BY_WHOM.match(scene.text) or _WRITTEN_BY.match(scene.text)
        if match and spoken_of and scene.index - spoken_of[1] <= _NEAR:
            actors = scene.things(next(filter(None, match.groups())))
            facts.pairs(actors, "PUBLISHED", [spoken_of[0]], "publication-above", [spoken_of[1], scene.index])
        new, named = _NEW_BY.search(scene.text), story.labelled(scene, "Publication")
        if len(named) == 1:
            spoken_of = named[0], scene.index
            if announced and scene.index - announced[1] <= _NEAR:
                facts.pairs(announced[0], "PUBLISHED", named, "publication-announced", [announced[1], scene.index])
        announced = None if named else (scene.things(new["a"]), scene.index) if new else announced
