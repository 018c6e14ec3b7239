"""Careers: posts in sentences about one person, who is named at their beginning or in the title above.

"Ms Rossi has served as chair of the Consumer Board, deputy director at Arup and a member of the Trade Council" names
each post once and its holder once: every post with a body belongs to the person the sentence is about.
"""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.offices import OF_ANOTHER, Office, offices
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story

# A person stands first in the sentence, at most some words ("Prior to that, she …", "In 2016 Ms Rossi …") before.
_ABOUT = re.compile(r"^[^⟦⟧]{0,60}(?P<person>⟦P\d+⟧)(?!['’]s? (?!career|work|role|post|position))")
_PERSON = re.compile(r"⟦[PA][\d+]+⟧")
# A title that is a person, alone or with an office: "Ana Rossi", "Ana Rossi - Treasurer".
_TITLE = re.compile(r"^\W*(?P<person>⟦P\d+⟧)(?:[,:]? ?[-–—|(,](?:(?!⟦P).){0,80})?\W*$")
# Verbs after which a body is where the person works or worked, before the body itself.
_WORKED = re.compile(
    r"\b(?:work(?:s|ed|ing)?(?! (?:\w+ )?with\b)"
    r"|taught|teach(?:es|ing)?|serv(?:es|ed|ing)|positions?|posts?|roles?|internships?|career"
    r"|employed|research(?:ed|es)?|volunteer(?:s|ed|ing)?|secondments?|seconded)\b(?: (?!closely|together)\w+){0,3}?"
    r" (?:at|for|in|with|within|to|including)"
    r" (?:[^⟦⟧;:.()]{0,30}⟦[IB][\d+]+⟧,?(?: and| or)?)+"
    r"|\b(?:travaill(?:e|ait|é)|arbeite(?:t|te)|gearbeitet|tätig|trabaj(?:a|ó|ado|aba)|arbeta(?:r|de|t)|jobba(?:r|de|t)"
    r"|tjänstgör|tjänstgjor(?:de|t))\b(?: \w+){0,2}?"
    r" (?:på|vid|hos|för|i|au|aux|chez|pour|à|à la|bei|beim|für|im|in|en|para)"
    r" ⟦[IB][\d+]+⟧(?:(?: (?:i|in|en|à|au) ⟦[LS]\d+⟧)?(?:,| och| et| und| y)"
    r"(?: (?:på|vid|bei|en|à|au))? ⟦[IB][\d+]+⟧)*",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"\b(?:member|part|employee|patron|trustee|fellow|boards?|committees?|council|panel)s? (?:of|including|include)"
    r" (?:[^⟦⟧;:.]{0,50}(?<!,) )?⟦[IB][\d+]+⟧(?:,[^⟦⟧;:.]{0,30}⟦[IB][\d+]+⟧)*"
    r"|\b(?:is|was|been|sits|sat|serves|served) (?:also |currently |previously )?(?:on|in|with) (?:[^⟦⟧;:.]{0,30} )?"
    r"⟦[IB][\d+]+⟧",
    re.IGNORECASE,
)
_CAME = re.compile(
    r"\b(?:comes?|came|joins?|joined|joining) (?:to )?us (?:[^⟦⟧;:.]{0,40} )?from ⟦[IB][\d+]+⟧", re.IGNORECASE
)
# What somebody says of a state or body: "she said that Chad will be chair of".
_CLAIM = re.compile(r"\b(?:that|said|says|hopes?|believes?) ⟦[ISBJ][\d+]+⟧ \w+", re.IGNORECASE)
# Bodies of which somebody is no member for having dealt with them.
_DEALT = re.compile(
    r"\b(?:partner(?:s|ed|ing|ship)?|collaborat\w+|consult\w+|liais\w+|negotiat\w+|degree|graduated?|studied"
    r"|stud(?:y|ies|ying)|ph\.?d|bachelor|master|diploma|doctorate|award|prize|scholarship)\b",
    re.IGNORECASE,
)
# How a sentence goes on about the person of the one before it, where no mention says so.
_GOES_ON = re.compile(
    r"^\W*(?:He|She|They|His|Her|I|My|Previously|Formerly|Earlier|Most recently|Prior to|Before|After"
    r"|In (?:his|her|this|recent)|As (?:an?|the|founding)|Since|Until|From|Il|Elle|Er|Sie|Han|Hon)\b"
)
_ELSE = re.compile(
    r"\b(?:not|never|by|with|from|told|replac\w+|succeed\w+|met|meets?|thank\w*|wr[io]te|urg\w+|ask(?:s|ed)|interview\w+"
    r"|critici[sz]\w+|accus\w+|invit(?:e|es|ed)|whom|declin\w+|refus\w+|turned down|contact(?:s|ed)|called on"
    r"|par|avec|von|vom|mit|por|con|av|med|rencontr\w+|remplac\w+|remerci\w+|traf|trifft|dankt\w*|reunió|agradec\w+"
    r"|träffa\w+|tacka\w+|succèd\w+|efterträd\w+)(?: \w+){0,2} ?$"
)
_OPENING = 4  # characters, such as a quotation mark, before the first word
_REACH = 12  # passages under a title that may still be about the person it names


def read_careers(story: Story, facts: Facts) -> None:
    """WORKS_FOR from what is said of one person."""
    titled: tuple[int, int] | None = None
    spoken_of: tuple[int, list[int]] | None = None
    for scene in story.scenes:
        title = _TITLE.match(scene.text)
        if title and scene.passage.kind != "sentence":
            titled = scene.things(title["person"])[0], scene.index
            spoken_of = titled[0], [scene.index]
            continue
        if scene.passage.kind == "heading":
            titled = spoken_of = None
            continue
        if titled and scene.index - titled[1] > _REACH:
            titled = None
        about = _about(story, scene, titled, spoken_of)
        if about:
            _read(story, scene, *about, facts)
            if titled and about[0] != titled[0]:
                titled = None  # a list of people, each on a line, and then a text about one
        spoken_of = (about[0], about[2][:1]) if about else None


def _about(
    story: Story, scene: Scene, titled: tuple[int, int] | None, spoken_of: tuple[int, list[int]] | None
) -> tuple[int, int, list[int]] | None:
    """The person a passage is about, from where on in its text, and the passages that say so.

    That is the person named first in it; else the one the sentence before it is about, where it goes on about them by a
    pronoun, their first name or the like; else the one in the title above.
    """
    about = _ABOUT.match(scene.text)
    if about:
        return scene.things(about["person"])[0], about.end("person"), [scene.index]
    if spoken_of and scene.text.startswith(story.things[spoken_of[0]].name.split()[0] + " "):
        return spoken_of[0], 0, [*spoken_of[1], scene.index]
    if _PERSON.search(scene.text):
        return None
    owner = _owner(story, scene)
    if owner is not None:
        return owner, 0, [scene.index]
    if spoken_of and _GOES_ON.match(scene.text):
        return spoken_of[0], 0, [*spoken_of[1], scene.index]
    if titled:
        return titled[0], 0, [titled[1], scene.index]
    return None


def _owner(story: Story, scene: Scene) -> int | None:
    """Whose the subject of a passage is that begins with "his" or "her": "Her assignments include"."""
    first = next(iter(story.annotated.mentions_of(scene.index)), None)
    opening = first is not None and first.how == "pronoun" and first.start - scene.passage.start < _OPENING
    return first.thing if first is not None and opening else None


def _read(story: Story, scene: Scene, person: int, start: int, passages: list[int], facts: Facts) -> None:
    text = scene.text
    others = (m.start() for m in _PERSON.finditer(text, start) if scene.things(m[0]) != [person])
    claim = _CLAIM.search(text, start)
    other = min(next(others, len(text)), claim.start() if claim else len(text))
    for office in offices(scene):
        if start <= office.start and office.end <= other and not _denied(text, office):
            bodies = [body for body in (*office.bodies, *office.owners) if not story.is_state(body)]
            if office.kind != "representative":
                first, last = office.years
                facts.pairs(
                    [person], "WORKS_FOR", bodies, "career-post", passages, role=office.role, start=first, end=last
                )
    for rule, pattern in (("career-work", _WORKED), ("career-member", _MEMBER), ("career-came-from", _CAME)):
        for match in pattern.finditer(text, start, other):
            if not is_denied(text, match) and not _DEALT.search(text, max(0, match.start() - 30), match.end()):
                bodies = scene.things("".join(re.findall(r"⟦[IB][\d+]+⟧", match[0])))
                facts.pairs([person], "WORKS_FOR", bodies, rule, passages)


def _denied(text: str, office: Office) -> bool:
    """Whether an office is somebody else's: "by the director of", "met the head of"."""
    before = max(0, office.start - 40), office.start
    if re.match(r",? ⟦P", text[office.end :]) and not re.search(r"⟧, (?:an? |the )?$", text[: office.start]):
        return True  # "and the director of Arup, [b]"
    return _ELSE.search(text, *before) is not None or OF_ANOTHER.search(text, *before) is not None
