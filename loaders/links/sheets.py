"""Who pays for, runs or joins what a document describes, as lines say in a word: "Donor: …", "Our partners" over names.

What is described is the body or event named in the line, else the programme named shortly above, else the house.
"""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story

_ROLES = {
    "partners": r"partners?(?: organi[sz]ations?| institutions?)?|collaborators|in (?:partnership|cooperation) with",
    "sponsors": r"sponsors?",
    "donors": (
        r"donors?|funders?|supporters|financiers?|benefactors?|financial (?:partners?|supporters?|support)|contributors"
        r"|(?:co-?)?(?:funded|financed|supported) by|sources? of (?:funding|funds|finance)"
        r"|funding(?: by| from| sources?| agenc(?:y|ies)| bod(?:y|ies)| partners?| institutions?)?"
    ),
    "managers": (
        r"(?:implementing|executing|lead|leading|coordinating|responsible|managing|host)"
        r" (?:partners?|agenc(?:y|ies)|organi[sz]ations?|bod(?:y|ies)|institutions?|ent(?:ity|ities)|ministry)"
        r"|(?:implemented|managed|run|led|coordinated|executed|administered|hosted) by|coordinator|implementer"
    ),
}
_WORDS = "|".join(f"(?P<{role}>{words})" for role, words in _ROLES.items())
_LEAD = r"\W*(?:(?P<whose>⟦[ISBEG]\d+⟧)['’]s |the |our )?(?:(?!by |from )[\w-]+ ){0,2}?"
# "Our partners", "Donors of the Fund:", over lines with a name each.
_LISTED = re.compile(rf"{_LEAD}(?:{_WORDS})(?: (?:of|to) (?P<of>⟦[ISBEG]\d+⟧))?\W*", re.IGNORECASE)
# "Donor: …", "Implemented by: … and …".
_KEYED = re.compile(
    rf"{_LEAD}(?:{_WORDS})(?: (?:of|to) (?P<of>⟦[ISBEG]\d+⟧))?(?:\(s\))? ?[:|–—] ?"
    r"(?P<names>⟦[PISBF][\d+]+⟧(?:(?:[,;]| and|, and) ⟦[PISBF][\d+]+⟧)*)[^⟦⟧]{0,40}",
    re.IGNORECASE,
)
# "We are grateful to our donors for their help:", over lines with a name each.
_THANKED = re.compile(
    r"[^:]{0,140}(?P<donors>\b(?:its|following) (?:[\w-]+ ){0,2}(?:donors|funders|supporters|benefactors)"
    r"|⟦[IB]\d+⟧['’]s (?:[\w-]+ ){0,2}(?:donors|funders|supporters|benefactors)"
    r"|\b(?:funded|financed|financially supported|funding (?:provided )?|grants|donations|contributions) (?:by|from))"
    r"\b[^:⟦⟧]{0,80}:\W*",
    re.IGNORECASE,
)
_NAME = re.compile(r"\W*(?P<name>⟦[PISBF][\d+]+⟧)[^⟦⟧]{0,40}")
_KINDS = {"partners": "WORKS_WITH", "sponsors": "SPONSORED", "donors": "FUNDED", "managers": "MANAGES"}
_LIST = 60  # lines a list may have
_SHEET = 8  # lines above a keyed one in which the programme it describes is named


def read_sheets(story: Story, facts: Facts) -> None:
    """WORKS_WITH, SPONSORED, FUNDED and MANAGES from keyed lines, and from lists under a line that says so."""
    for scene in story.scenes:
        keyed = _KEYED.fullmatch(scene.text)
        if keyed:
            _add(story, facts, keyed, scene, scene.things(keyed["names"]), [scene.index])
            continue
        lead = _LISTED.fullmatch(scene.text) or _THANKED.fullmatch(scene.text)
        if not lead or is_denied(scene.text, lead):
            continue
        for line in story.scenes[scene.index + 1 : scene.index + 1 + _LIST]:
            named = _NAME.fullmatch(line.text)
            if _LISTED.fullmatch(line.text) or not (named or line.passage.kind == "bullet"):
                break
            if named:
                _add(story, facts, lead, scene, line.things(named["name"]), [scene.index, line.index])


def is_keyed(scene: Scene) -> bool:
    """Whether a line names who stands in a role that it begins with: "Partners: …"."""
    return _KEYED.fullmatch(scene.text) is not None


def _add(story: Story, facts: Facts, lead: re.Match[str], scene: Scene, named: list[int], passages: list[int]) -> None:
    groups = lead.groupdict()
    role = next(role for role in _KINDS if groups.get(role))
    owner = _described(story, scene, groups.get("whose") or groups.get("of"), keyed=lead.re is _KEYED)
    if owner is None or owner in named:
        return
    programme = story.things[owner].label == "Programme"
    if role == "managers" and not programme:
        return
    kind = "PARTICIPATED_IN" if role == "partners" and programme else _KINDS[role]
    facts.pairs(named, kind, [owner], "keyed-line" if lead.re is _KEYED else "listed-under", passages)


def _described(story: Story, scene: Scene, token: str | None, *, keyed: bool) -> int | None:
    """What a line tells something of: what it names, else a programme shortly above a keyed line, else the house."""
    if token:
        return scene.things(token)[0]
    for above in reversed(story.scenes[max(0, scene.index - _SHEET) : scene.index] if keyed else ()):
        programmes = story.labelled(above, "Programme")
        if programmes:
            return programmes[0]
    return story.house
