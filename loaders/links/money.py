"""Money: who pays whom how much for which time, also where the payer stands above and the amount below."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied, money_properties, read_patterns
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
_AMOUNT_FOR = re.compile(
    rf"(?P<m>⟦M\d+⟧)(?: [^⟦⟧;:]{{0,40}})? (?:for|to|will go to|to enable|was given to|went to) (?:[^⟦⟧;:]{{0,20}} )?"
    rf"(?P<b>⟦[{_PAID}][\d+]+⟧)"
)
_AUX = r"(?:will|would|is|has|have|also|today|jointly)"
_PAYS = re.compile(
    r"(?<!from )(?P<a>⟦[SI]\d+⟧)(?:['’]s? (?:[^⟦⟧;:]{0,30} )?(?:funding|contributions?|support|grants?|assistance)|"
    rf"(?: {_AUX}){{0,3}} (?:provid|fund|contribut|commit|allocat|grant|award|donat|pledg)\w*)\b",
    re.IGNORECASE,
)
_ENABLES = re.compile(
    r"\b(?:funding|money|grants?|contributions?|funds) will (?:\w+ )?(?:enable|help|allow|support|assist) "
    r"(?:[^⟦⟧;:]{0,40} )?(?P<b>⟦[IB][\d+]+⟧)",
    re.IGNORECASE,
)
_ITS_PROGRAMMES = re.compile(
    r"\bits (?:\w+ ){0,3}(?:programmes?|programs?|projects?)\b[^⟦⟧;:]{0,90}, (?P<a>⟦I\d+⟧)"
    r"|(?P<b>⟦I\d+⟧)[^⟦⟧;:]{0,60} (?:through|via|under) its (?:\w+ ){0,3}(?:programmes?|programs?|projects?)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:support|assistance|funding|aid|funds|grants?) (?:has|have|will|was|were)(?: also)?(?: be| been)? "
    rf"(?:provided|given|granted|allocated|directed) to (?:[^⟦⟧;:]{{0,20}} )?(?P<b>⟦[S{_PAID}][\d+]+⟧)"
    rf"|(?P<c>⟦[S{_PAID}]\d+⟧) will (?:also )?receive (?:[^⟦⟧;:]{{0,40}} )?(?P<m>⟦M\d+⟧)",
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
# Somebody else in the sentence who pays, whoever that is: "it granted".
_OTHER_PAYER = re.compile(
    r"\b(?:it|they|he|she|who|which|board|fund|committee) (?:\w+ )?(?:granted|gave|paid|awarded|approved|provided"
    r"|donated)\b",
    re.IGNORECASE,
)
_DONOR_LINES = 60  # how many lines a list of donors may have
_LINE = 120  # characters of a line that is only a name
_REACH = 14  # how many passages under a sentence that says who pays a list of amounts may go on


def read_money(story: Story, facts: Facts) -> None:
    """FUNDED with amount, currency and period; MANAGES."""
    payer: tuple[int, int] | None = None  # who pays, and the passage that says so
    for scene in story.scenes:
        if scene.mentions:
            read_patterns("money", scene, facts)
            _read_contribution(story, scene, facts)
            _read_programmes(story, scene, facts)
            _read_donors(story, scene, facts)
        pays = _PAYS.search(scene.text)
        if pays and not is_denied(scene.text, pays):
            named = scene.things(pays["a"])
            payer = named[0], scene.index
        enables = _ENABLES.search(scene.text)
        if payer and enables and scene.index - payer[1] <= _REACH:
            facts.pairs([payer[0]], "FUNDED", scene.things(enables["b"]), "funding-enables", [payer[1], scene.index])
        given = _GIVEN.search(scene.text)
        if given and payer and scene.index - payer[1] <= _REACH and not is_denied(scene.text, given):
            properties = money_properties(scene, given["m"]) if given["m"] else {}
            where = [payer[1], scene.index]
            facts.pairs([payer[0]], "FUNDED", scene.things(given["b"] or given["c"]), "given-to", where, **properties)
        if payer is None and story.home is not None and scene.money and scene.passage.kind in {"bullet", "row"}:
            _read_amounts(scene, (story.home, scene.index), facts)
        if payer and scene.money and scene.mentions and scene.index - payer[1] <= _REACH:
            _read_amounts(scene, payer, facts)


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


def _read_amounts(scene: Scene, payer: tuple[int, int], facts: Facts) -> None:
    """Read "$3 million for UNHCR" in a list under a sentence that says who pays."""
    if _OTHER_PAYER.search(scene.text):
        return
    for match in _AMOUNT_FOR.finditer(scene.text):
        facts.pairs(
            [payer[0]],
            "FUNDED",
            scene.things(match["b"]),
            "amount-for",
            [payer[1], scene.index],
            **money_properties(scene, match["m"]),
        )
