"""Payments whose payer stands elsewhere: "$3 million for UNHCR" in a list, "a further $2 million will go to UNICEF"."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.links.facts import Facts
from loaders.links.patterns import expression, matches, money_properties
from loaders.links.scenes import Scene
from loaders.links.story import Story

_REACH = 14  # passages under one that says who pays in which that is still so
_CLAUSE = 160  # characters between the payer and the amount in one sentence
_ACTIVE = r"\b(?!(?:<no payer>)\b)[\w’'-]+<aux> (?!(?:funding|grants?) )<pay>(?: <many>)? ?$"
_AGAIN = r"\b(?:it|they|he|she)<aux> <pay>(?: <many>)? ?$"
_SOURCE = r"(?:<many> )?(?:from|by) ⟦[PISBAF]"
_MORE = re.compile(r"\b(?:also|further|additional(?:ly)?|another|in addition)\b", re.IGNORECASE)
_NAME_ALONE = re.compile(r"\W*⟦[PIFG]\d+⟧(?: and others?\b[\w ]{0,20})?\W*", re.IGNORECASE)
_BODY_ALONE = re.compile(r"\W*⟦[IFG]\d+⟧\W*")
# An amount that begins a line is what the body named alone in the line above is paid, or pays if it goes to another.
_AMOUNT_FIRST = re.compile(
    r"\W*(?:(?:up to|about|over|some|nearly|almost|more than|an estimated|a total of) )?(?P<m>⟦M\d+⟧)"
    r"(?P<to>[^⟦⟧;:.]{0,60}? (?:to|for|towards|among|between)\b)?",
    re.IGNORECASE,
)
_PAID_FIRST = re.compile(r" (?:the )?(?:[\w-]+ |⟦[SJ]\d+⟧(?:['’]s)? ){0,4}⟦[IFG][\d+]+⟧")
_SEVERAL = 2  # bodies over what they pay which make a list
_LIST = 60  # passages that a list of names and amounts may have
_PAYING = ("Institution", "Fund", "Person")


def read_payments(story: Story, facts: Facts) -> None:
    """FUNDED for payments that name no payer: the one of the sentence, else of those above, else the document's."""
    payer: tuple[int, int] | None = None  # who pays, and the passage that says so
    home_pays = False
    known = facts.known("FUNDED")
    heads = _heads(story)
    for scene in story.scenes:
        acting, payers = _payers(story, scene)
        if scene.index in heads or (heads and scene.passage.kind == "heading"):
            payer = (scene.things(scene.text)[0], scene.index) if scene.index in heads else None
            continue
        listed = scene.passage.kind in ("bullet", "row")
        home_pays = home_pays or any(thing == story.home for _, thing in payers)
        found = list(matches("money", "payments", scene)) if scene.mentions else []
        for pattern, match in found:
            start = match.start("m") if match.groupdict().get("m") else match.start()
            within = [thing for end, thing in payers if end <= start and start - end <= _CLAUSE]
            within = [thing for end, thing in acting if end <= start and start - end <= _CLAUSE] or within
            if within:
                who, where = within[-1], scene.index
            elif _is_by_another(scene.text, start, match.end()) or _is_unclear(story, scene, start):
                continue
            elif payer and scene.index - payer[1] <= _REACH:
                who, where = payer
            elif story.home is not None and (home_pays or listed) and not heads:
                who, where = story.home, scene.index
            else:
                continue
            paid = [one for one in scene.things(match["b"]) if (one, scene.index) not in known]
            properties = money_properties(scene, match["m"]) if match.groupdict().get("m") else {}
            facts.pairs([who], "FUNDED", paid, pattern.rule, [where, scene.index], **properties)
        if payers and not listed:
            payer = payers[0][1], scene.index
        known_payer = payer[0] if payer and scene.index - payer[1] <= _LIST else story.home if home_pays else None
        if known_payer is not None and not heads and _BODY_ALONE.fullmatch(scene.text):
            _read_below(story, scene, known_payer, facts)


def _heads(story: Story) -> frozenset[int]:
    """The lines with nothing but a name over what that body pays to others, where a document lists several so."""
    heads, paying = [], 0
    for scene, below in pairwise(story.scenes):
        amount = _AMOUNT_FIRST.match(below.text) if _NAME_ALONE.fullmatch(scene.text) else None
        if amount:
            heads.append(scene.index)
            paying += bool(amount["to"] and _PAID_FIRST.match(below.text, amount.end()))
    return frozenset(heads if paying >= _SEVERAL else ())


def _read_below(story: Story, scene: Scene, payer: int, facts: Facts) -> None:
    """FUNDED for a line with nothing but a body, over what for and a line that begins with the amount."""
    for line in story.scenes[scene.index + 1 : scene.index + 3]:
        amount = _AMOUNT_FIRST.match(line.text)
        if amount:
            passages, properties = [scene.index, line.index], money_properties(line, amount["m"])
            facts.pairs([payer], "FUNDED", scene.things(scene.text), "amount-below", passages, **properties)
        if amount or _BODY_ALONE.fullmatch(line.text):
            return


def _payers(story: Story, scene: Scene) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Who acts as payer in a passage, and they with whose money it is: where that is said, and who it is, in order."""
    acting, found = set(), set()
    for pattern, match in matches("money", "payers", scene):
        who = story.home if match.groupdict().get("home") else scene.things(match["a"])[0]
        if who is not None:
            found.add((match.end(), who))
            if pattern.rule != "owner-of-money":
                acting.add((match.end(), who))
    return sorted(acting), sorted(found)


def _is_by_another(text: str, start: int, end: int) -> bool:
    """Whether somebody else pays what is paid at ``text[start:end]``: "companies gave $3 million to", "from Chad"."""
    active = expression("money", _ACTIVE).search(text, max(0, start - _CLAUSE), start)
    return active is not None or expression("money", _SOURCE).match(text, end) is not None


def _is_unclear(story: Story, scene: Scene, start: int) -> bool:
    """Whether "it" pays, and the sentence before it names several who could be meant."""
    if not expression("money", _AGAIN).search(scene.text, max(0, start - _CLAUSE), start):
        return False
    if _MORE.search(scene.text) or not scene.index:
        return False
    before = story.scenes[scene.index - 1]
    return len({thing for thing in before.things(before.text) if story.things[thing].label in _PAYING}) > 1
