"""Resolutions as texts: who adopted the one that a document, or a stretch of it, gives, where, and what it recalls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.links.facts import Facts
from loaders.links.lists import SUBJECT
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story
from loaders.mentions.resolutions import ADOPTING

_TOP = 14  # passages before a resolution begins in which its title, its session and who adopted it may stand
_RECITAL = re.compile(
    r"\b(?:recall(?:ing|s)|re-?affirm(?:ing|s)|noting|tak(?:ing|es) note|welcom(?:ing|es)|recogni[sz]ing|considering"
    r"|determined|(?:deeply |gravely )?concerned|guided|bearing in mind|having (?:considered|examined|heard|received)"
    r"|mindful|convinced|conscious|aware|desir(?:ing|ous)|acting under|expressing|stressing|emphasi[sz]ing|affirming"
    r"|decides|requests|reiterates|urges|calls (?:up)?on|approves|adopts|declares|recommends|resolves|invites|endorses"
    r"|whereas|having regard|in view of|anxious|realizing|believing|recognizes|considers|transmits|refers|instructs"
    r"|authorizes|establishes|appoints|takes note|affirms|condemns|expresses|proclaims)\b",
    re.IGNORECASE,
)
_ADOPTED = re.compile(r"\badopted\b(?:[^⟦⟧]{0,60}\bby (?P<a>⟦[ISB][\d+]+⟧))?", re.IGNORECASE)
_ADOPTED_LINE = re.compile(
    r"^\W*(?:unanimously )?adopted (?:unanimously |without a vote )?by (?P<a>⟦[ISB][\d+]+⟧)", re.I
)
_ENACTS = re.compile(r"^\W*(?P<a>⟦[ISE]\d+⟧) ?(?:,(?P<rest>.*)|\W*)$", re.DOTALL)
_TITLE = re.compile(
    r"\W*(?:(?:[\w().-]+:?|⟦[IE]\d+⟧) ){0,3}⟦R\d+⟧|.*\b(?:text|reads|follows|following)\b", re.IGNORECASE | re.DOTALL
)
_DRAFT = re.compile(r"\bdraft (?:resolution|decision)\b", re.IGNORECASE)
_SIGN = re.compile(r"\W*\[⟦R\d+⟧\]\W*")  # under a title, that of the draft
# "its resolutions", "the Council's decision 3" is none: the owner is whoever speaks or acts.
_OWN = re.compile(
    r"\b(?:its|their) (?:(?:previous|relevant|earlier|recent|subsequent|own) )?"
    r"(?:(?:resolutions?|decisions?)\b(?:[^⟦⟧;]{0,40}|[^;]{0,200}?\b(?:in particular|especially|notably|including) ))?"
    r"(?=⟦R)"
)
_ACTOR = re.compile(rf"⟦{SUBJECT}[IB][\d+]+⟧")
_OWNER_AFTER = re.compile(r"⟦R[\d+]+⟧[^⟦⟧;:]{0,60}, (?:[\w-]+ ){0,3}(⟦I\d+⟧)")
# "Hundred and eighty-sixth plenary meeting, 11 December 1948", "Adopted at the 1382nd meeting by 12 votes to 1".
_MEETING_LINE = re.compile(
    r"(?:^|[.;] )\W*(?:adopted\b[^⟦⟧]{0,60} (?:at|by) )?⟦E\d+⟧(?: of ⟦I\d+⟧)?"
    r"(?:\W+(?:on )?\d{1,2} \w+ \d{4})?[^⟦⟧]{0,80}$",
    re.IGNORECASE,
)
_DAY_LINE = re.compile(r"^\W*(?:date\W+)?\d{1,2} \w+ \d{4}\W*$", re.IGNORECASE)
# "Resolution 7 was adopted by 12 votes to 1": the body is the one that the text speaks of.
_PASSIVE = re.compile(
    r"⟦R[\d+]+⟧(?: \([^()⟦⟧]*\))?(?:(?:, as a whole)?,? (?:was|were|has been|had been|is|being))?,?"
    r"(?: (?:\w+ly|then))? (?:adopted|approved|passed)\b(?![^.;]{0,80}\bby ⟦)"
    r"|\b(?:adopted|approved|passed)(?: \w+ly)? as ⟦R[\d+]+⟧"
    r"|\b(?:adoption|passage|passing) of (?:its |their )?⟦R[\d+]+⟧(?![^.;]{0,40}\bby ⟦)"
)
# "Resolution 7 calls on all to …": a text just adopted, where a vote is told near it.
_ACTS = re.compile(
    r"[^⟦⟧]{0,60}⟦R\d+⟧[^⟦⟧;:.]{0,80}?\b(?:calls?|requests?|urges?|reaffirms?|decides?|recommends?|deplores?|condemns?"
    r"|recogni[sz]es?|notes?|expresses|demands?|declares?|approves?|invites?|extends?|renews?|authori[sz]es?"
    r"|establishes)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(r"\b(?:adopt(?:ed|s|ion|ing)|voted|votes? (?:of|in|was|to)|unanimous(?:ly)?)\b", re.IGNORECASE)
_BY_LINE = re.compile(r"\W*(?:adopted|passed|approved)\b[^⟦⟧.;]{0,60}\bby (?:the )?⟦I", re.IGNORECASE)
_OF_BODY = re.compile(r"\W*(?P<a>⟦I\d+⟧) (?P<r>⟦R\d+⟧)\W*")
_FIRST = 8  # passages of a document in which its title stands
_NEAR = 3  # passages before one with a passive in which the body is named
_ENOUGH = 2  # words of recital that make a text without a title a resolution
_LABELS = ("Resolution", "Instrument", "Publication")


@dataclass(frozen=True)
class _Text:
    """A stretch of passages that is a resolution, with the resolution and the passage that names it, where one does.

    From `above` on its title, its session and who adopted it may be told; at `begins` the text begins.
    """

    title: tuple[int, int] | None
    body: list[int]
    above: int
    begins: int
    ends: int


def read_resolutions(story: Story, facts: Facts) -> None:
    """ADOPTED, ADOPTED_AT and REFERS_TO of the resolutions whose text a document gives."""
    _read_adopted_below(story, facts)
    texts = list(_texts(story))
    for text in texts:
        if text.title:
            _read_text(story, text, *text.title, facts)
    _read_own(story, texts, facts)
    _read_told(story, facts)


def passages_of_texts(story: Story) -> set[int]:
    """The passages that belong to the text of a resolution which the document names."""
    return {passage for text in _texts(story) if text.title for passage in range(text.begins, text.ends)}


def _read_adopted_below(story: Story, facts: Facts) -> None:
    """Read "Adopted by the Assembly on 12 May 2031" right under the title of a resolution."""
    for above, scene in zip(story.scenes, story.scenes[1:], strict=False):
        adopted = _ADOPTED_LINE.match(scene.text)
        texts = story.labelled(above, "Resolution")
        if adopted and len(texts) == 1:
            where, date = [above.index, scene.index], story.date_in(scene.index)
            facts.pairs(scene.things(adopted["a"]), "ADOPTED", texts, "resolution-adopted-below", where, date=date)


def _texts(story: Story) -> Iterator[_Text]:
    found: list[tuple[tuple[int, int] | None, Scene]] = []
    for scene in (scene for scene in story.scenes if _begins(story, scene)):
        before = found[-1][1].index + 1 if found else 0
        title = _title(story, max(before, scene.index - _TOP), scene.index)
        if title or not found:
            found.append((title, scene))
    for at, (title, scene) in enumerate(found):
        following = found[at + 1][0] if at + 1 < len(found) else None
        ends = following[1] if following else len(story.scenes)
        recitals = sum(len(_RECITAL.findall(passage.text)) for passage in story.scenes[scene.index : ends])
        if title or recitals >= _ENOUGH:
            body = scene.things(_ENACTS.sub(r"\g<a>", scene.text))
            first = not at and scene.index <= _TOP
            above = 0 if first or title is None else title[1]
            yield _Text(title, body, above, scene.index, ends)


def _begins(story: Story, scene: Scene) -> bool:
    """Whether a text begins with this passage: "The General Assembly," and then a recital."""
    enacts = _ENACTS.match(scene.text)
    if not enacts:
        return False
    if enacts["rest"] and re.search(r"\w", enacts["rest"]):
        return _RECITAL.match(enacts["rest"].strip()) is not None
    below = story.scenes[scene.index + 1 : scene.index + 3]
    return any(_RECITAL.match(passage.text.lstrip("\"“'‘ 0123456789.()")) for passage in below)


def _title(story: Story, start: int, end: int) -> tuple[int, int] | None:
    """The resolution that a text is and the passage that names it: the nearest title above it, at the top of a document
    the nearest that has a symbol.
    """
    titles = [
        (named[0], scene.index)
        for scene in reversed(story.scenes[start:end])
        if (named := story.labelled(scene, "Resolution"))
        and not _SIGN.fullmatch(scene.text)
        and (scene.passage.kind == "heading" or (_TITLE.match(scene.text) and not _RECITAL.match(scene.text)))
    ]
    symbols = [title for title in titles if start == 0 and story.things[title[0]].properties.get("symbol")]
    return next(iter(symbols or titles), None)


def _read_text(story: Story, text: _Text, own: int, named_in: int, facts: Facts) -> None:
    above = story.scenes[text.above : text.begins]
    within = story.scenes[text.begins : text.ends]
    meetings = [scene for scene in within if _MEETING_LINE.search(scene.text)]
    said = next((scene for scene in above if _ADOPTED.search(scene.text)), story.scenes[text.begins])
    date = story.things[own].properties.get("date") or _date(story, said, [*above, *within])
    passages = [named_in, said.index]
    draft = _DRAFT.search(story.scenes[named_in].passage.text) and not _ADOPTED.search(said.text)
    for body in () if draft else text.body:
        kind = "ADOPTED_AT" if story.things[body].label == "Event" else "ADOPTED"
        ends = (own, body) if kind == "ADOPTED_AT" else (body, own)
        facts.add(ends[0], kind, ends[1], "resolution-adopted", passages, date=date)
    for scene in (*above, *meetings):
        for event in story.labelled(scene, "Event"):
            facts.add(own, "ADOPTED_AT", event, "resolution-session", [named_in, scene.index])
    for scene in story.scenes[max(text.above, min(said.index, text.begins)) : text.ends]:
        if scene.passage.kind == "heading" and scene.index != text.begins:
            continue
        for label in _LABELS:
            for named in story.labelled(scene, label):
                facts.add(own, "REFERS_TO", named, "resolution-recalls", [scene.index])


def _date(story: Story, said: Scene, scenes: list[Scene]) -> str | None:
    """The day on which a text was adopted: beside the word, or in a line with a day and no more than a meeting."""
    told = [said] if _ADOPTED.search(said.text) else []
    lines = [scene for scene in scenes if _DAY_LINE.match(scene.text) or _MEETING_LINE.search(scene.text)]
    return next((date for scene in (*told, *lines) if (date := story.date_in(scene.index))), None)


def _read_own(story: Story, texts: list[_Text], facts: Facts) -> None:
    """Read "Recalling its resolutions 47/19 of 24 November 1992, 48/16 of …": these the same body adopted."""
    speaker: list[int] = []
    going = False
    for scene in story.scenes:
        speaker = next((text.body for text in texts if text.begins == scene.index), speaker)
        own = _OWN.search(scene.text)
        if own is None and not (going and re.match(r"\W*(?:\d{4}|\w+ \d{4})?,? ?⟦R", scene.text)):
            going = False
            continue
        owner = _owner(scene, own) or speaker
        start = own.end() if own else 0
        stop = _RECITAL.search(scene.text, start)
        listed = scene.text[start : stop.start() if stop else len(scene.text)]
        for text in scene.things(listed):
            if story.things[text].label == "Resolution":
                date = story.things[text].properties.get("date")
                facts.pairs(owner, "ADOPTED", [text], "resolution-of-own", [scene.index], date=date)
        going = stop is None


def _read_told(story: Story, facts: Facts) -> None:
    """Read what was adopted where the sentence or title that says so does not name the body."""
    only = sorted({body for scene in story.scenes for body in _adopting(story, scene)})
    for scene in story.scenes:
        title = _OF_BODY.fullmatch(scene.text)
        if title and _adopting(story, scene):
            texts = scene.things(title["r"])
            facts.pairs(scene.things(title["a"]), "ADOPTED", texts, "resolution-of-body", [scene.index])
        told = [match for match in _PASSIVE.finditer(scene.text) if not is_denied(scene.text, match)]
        acts = _ACTS.match(scene.text)
        around = story.scenes[max(0, scene.index - 2) : scene.index + 3]
        if acts and any(_VOTED.search(near.text) for near in around):
            told.append(acts)
        for match in told:
            for near in reversed(story.scenes[max(0, scene.index - _NEAR) : scene.index + 1]):
                bodies = _adopting(story, near)
                if bodies and (len(bodies) == 1 or near.text.lstrip().startswith("⟦I")):
                    where = [near.index, scene.index]
                    facts.pairs(bodies[:1], "ADOPTED", scene.things(match[0]), "resolution-passed", where)
                if bodies:
                    break
            else:
                if len(only) == 1:
                    facts.pairs(only, "ADOPTED", scene.things(match[0]), "resolution-passed", [scene.index])
    _read_titled(story, facts)


def _read_titled(story: Story, facts: Facts) -> None:
    """Read a title with a resolution, and the body in it or in a line beside it, at the top of a text that recites."""
    if sum(len(_RECITAL.findall(scene.text)) for scene in story.scenes) < _ENOUGH:
        return
    top = story.scenes[:_FIRST]
    for scene in top:
        texts = story.labelled(scene, "Resolution")
        near = [other for other in top if abs(other.index - scene.index) <= 1]
        bodies = sorted({body for other in near for body in _adopting(story, other)})
        told = any(_BY_LINE.match(other.text) or _ENACTS.match(other.text) for other in near)
        if len(texts) == len(bodies) == 1 and told and not _DRAFT.search(scene.passage.text):
            where = [other.index for other in near if bodies[0] in _adopting(story, other)]
            facts.pairs(bodies, "ADOPTED", texts, "resolution-titled", [scene.index, *where])
            return


def _adopting(story: Story, scene: Scene) -> list[int]:
    """The bodies that a passage names and that may adopt something."""
    return [body for body in story.labelled(scene, "Institution") if ADOPTING.search(story.things[body].name)]


def _owner(scene: Scene, own: re.Match[str] | None) -> list[int]:
    """Whose "its" is: the last to act before it in the passage, else the one that acts behind the resolution."""
    if own is None:
        return []
    before = _ACTOR.findall(scene.text, scene.text.rfind(". ", 0, own.start()) + 1, own.start())
    after = _OWNER_AFTER.match(scene.text, own.end())
    acts = after and not _RECITAL.search(after[0])
    return scene.things(before[-1] if before else after[1] if after and acts else "")
