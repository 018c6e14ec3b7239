"""Money: who pays whom how much for which time, also where the payer stands above and the amount below."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied, money_properties, read_patterns
from loaders.links.payments import read_payments
from loaders.links.scenes import Scene
from loaders.links.story import Story

_PAID = "BIFGEU"
_CONTRIBUTION = re.compile(
    rf"(?P<a>⟦[PISBA][\d+]+⟧)['’]s? (?:[^⟦⟧;:]{{0,40}} )?(?:contributions?|funding|grants?|donations?"
    rf"|support) (?:to|for) "
    rf"(?:[^⟦⟧;:]{{0,20}} )?(?P<b>⟦[{_PAID}][\d+]+⟧(?: ⟦I\d+⟧)?)(?!['’]s)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"^\W*(?:about|over|some|nearly|almost|more than|up to)? ?(?P<m>⟦M\d+⟧)")
_ITS_PROGRAMMES = re.compile(
    r"\bits (?:\w+ ){0,3}(?:programmes?|programs?|projects?)\b[^⟦⟧;:]{0,90}, (?P<a>⟦I\d+⟧)"
    r"|(?P<b>⟦I\d+⟧)[^⟦⟧;:]{0,60} (?:through|via|under) its (?:\w+ ){0,3}(?:programmes?|programs?|projects?)\b",
    re.IGNORECASE,
)
# "Contributions to the Fund", over lines with a donor and an amount each.
_DONORS = re.compile(
    rf"^\W*(?:contributions?|donations?|grants?|pledges|payments|donors|contributors|funding) (?:to|of|for)"
    rf" (?P<b>⟦[{_PAID}][\d+]+⟧)\W*$",
    re.IGNORECASE,
)
_DONOR = re.compile(r"^\W*(?P<a>⟦[PISB]\d+⟧)\W{1,3}(?P<m>⟦M\d+⟧)")
_DONOR_ROW = re.compile(rf"^\W*(?P<a>⟦[PIS]\d+⟧)[\s|]+(?P<b>⟦[{_PAID}]\d+⟧)[\s|]+(?P<m>⟦M\d+⟧)")
# What says that somebody pays those listed behind or below it: "The Foundation's grantees:", "Funding from Chad".
_GRANTS = (
    r"(?:grants?|awards?|awardees|grantees|grant (?:holders|recipients|winners)|funding|fundings|contributions?"
    r"|donations?|projects funded|bursaries)"
)
_GRANTEES = re.compile(
    rf"\b{_GRANTS} (?:[^⟦⟧.;:]{{0,40}} )?(?:from|by|of) (?P<by>⟦[PISBF]\d+⟧)[^⟦⟧.;:]{{0,40}}(?:[:–-]|$)"
    rf"|(?P<whose>⟦[PISBF]\d+⟧)(?:['’]s?)? (?:[^⟦⟧.;:]{{0,60}} )?{_GRANTS}\b[^⟦⟧.;:]{{0,60}}(?:[:–-]|$)",
    re.IGNORECASE,
)
_GRANTEE = re.compile(r"^\W*(?P<b>⟦[IG]\d+⟧)\W*(?:$|[,:–—|(-]|to\b|for\b)")
_GRANTEES_IN_LINE = re.compile(r" ?(?P<b>⟦I[\d+]+⟧)\W*$")
_DONOR_LINES = 60  # how many lines a list of donors may have
_LINE = 120  # characters of a line that is only a name
_REACH = 14  # how many passages under a sentence that says who pays a list of amounts may go on


def read_money(story: Story, facts: Facts) -> None:
    """FUNDED with amount, currency and period; MANAGES."""
    for scene in story.scenes:
        if scene.mentions:
            read_patterns("money", scene, facts)
            _read_contribution(story, scene, facts)
            _read_programmes(story, scene, facts)
            _read_donors(story, scene, facts)
            _read_grantees(story, scene, facts)
    read_payments(story, facts)


def _read_programmes(story: Story, scene: Scene, facts: Facts) -> None:
    """Read "Through its three programmes, the Section helps" under lines with nothing but programmes."""
    match = _ITS_PROGRAMMES.search(scene.text)
    if not match:
        return
    owner = scene.things(match["a"] or match["b"])
    for line in reversed(story.scenes[max(0, scene.index - _REACH) : scene.index]):
        if len(line.text) > _LINE:
            break
        for programme in story.labelled(line, "Programme"):
            facts.pairs(owner, "MANAGES", [programme], "programmes-above", [line.index, scene.index])


def _read_contribution(story: Story, scene: Scene, facts: Facts) -> None:
    """Read "Chad's contributions to the Fund", with the amount beside it or alone in the line under it."""
    for match in _CONTRIBUTION.finditer(scene.text):
        if is_denied(scene.text, match):
            continue
        payers, paid = scene.things(match["a"]), scene.things(match["b"])[-1:]
        passages = [scene.index]
        properties = {}
        amount = re.compile(r"⟦M\d+⟧").search(scene.text, match.end())
        if amount:
            properties = money_properties(scene, amount[0])
        elif scene.index + 1 < len(story.scenes):
            below = story.scenes[scene.index + 1]
            amount = _AMOUNT.match(below.text)
            if amount:
                properties = money_properties(below, amount["m"])
                passages.append(below.index)
        if properties:
            facts.pairs(payers, "FUNDED", paid, "contribution-with-amount", passages, **properties)
        elif "contribution" in match[0] and "financial" in match[0]:
            facts.pairs(payers, "FUNDED", paid, "contribution", passages)


def _read_donors(story: Story, scene: Scene, facts: Facts) -> None:
    """Read a list of donors under a line that says what they give to, and a row with donor, receiver and amount."""
    row = _DONOR_ROW.match(scene.text) if scene.passage.kind == "row" else None
    if row:
        properties = money_properties(scene, row["m"])
        facts.pairs(scene.things(row["a"]), "FUNDED", scene.things(row["b"]), "donor-row", [scene.index], **properties)
    title = _DONORS.match(scene.text)
    for line in story.scenes[scene.index + 1 : scene.index + 1 + _DONOR_LINES] if title else ():
        donor = _DONOR.match(line.text)
        if not donor:
            break
        paid, passages = scene.things(title["b"] if title else ""), [scene.index, line.index]
        properties = money_properties(line, donor["m"])
        facts.pairs(line.things(donor["a"]), "FUNDED", paid, "donor-list", passages, **properties)


def _read_grantees(story: Story, scene: Scene, facts: Facts) -> None:
    """Read who is paid where it is listed behind or below words that say who pays, each with its amount if any."""
    lead = _GRANTEES.search(scene.text)
    if not lead or is_denied(scene.text, lead):
        return
    payer = scene.things(lead["by"] or lead["whose"])
    listed = _GRANTEES_IN_LINE.match(scene.text, lead.end())
    if listed:
        facts.pairs(payer, "FUNDED", scene.things(listed["b"]), "grantees", [scene.index])
        return
    if lead.end() < len(scene.text.rstrip()) or not (scene.passage.kind == "heading" or lead[0].endswith(":")):
        return
    for line in story.scenes[scene.index + 1 : scene.index + 1 + _DONOR_LINES]:
        grantee = _GRANTEE.match(line.text)
        if not grantee or line.passage.kind == "heading":
            break
        amount = re.compile(r"⟦M\d+⟧").search(line.text)
        properties = money_properties(line, amount[0]) if amount else {}
        paid, passages = line.things(grantee["b"]), [scene.index, line.index]
        facts.pairs(payer, "FUNDED", paid, "grantees", passages, **properties)
