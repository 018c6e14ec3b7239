"""Who the members of a body are where a document lists them: in a sentence, in the lines under it, or as they voted."""

from __future__ import annotations

import re

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied
from loaders.links.scenes import Scene
from loaders.links.story import Story

_BODY = r"⟦[IB][\d+]+⟧"
_ANY = r"⟦[SIB][\d+]+⟧"
_MEMBERS = r"\bmembers?(?:hip)?(?: (?:states|countries|governments|bodies|organi[sz]ations))?"
_LEAD = re.compile(
    rf"{_MEMBERS} (?:of|in|to) (?:the )?(?P<of>{_BODY})"
    rf"|(?P<whose>{_BODY})(?:['’]s?)? (?:[\w-]+ ){{0,2}}(?:{_MEMBERS}|countries\b|composition\b)"
    rf"|(?P<made>{_BODY})(?: |, which )(?:is |was |are )?(?:now |currently )?(?:consist|compos|compris|made up|includ"
    r"|group|bring|unit)\w*(?: up| together)?(?: of)?\b"
    rf"|(?P<united>{_BODY}),? (?:which )?(?:is |was )?(?:an? |the )?(?:[\w-]+ ){{0,4}}(?:partnership|coalition|alliance"
    r"|consortium|federation|union|network|umbrella|grouping|platform) (?:of|between|among|bringing together)\b"
    rf"|\b(?:elected|appointed|admitted) (?:to|{_MEMBERS} of) (?P<joined>{_BODY})"
    rf"|(?P<counted>{_BODY}) \(\d+(?: {_MEMBERS})?\)",
    re.IGNORECASE,
)
# From the words above to the first member.
_INTO = re.compile(
    r"(?:[^⟦⟧.]{0,80}?(?::|\(|–|\b(?:are|is|were|was|includ(?:es?|ed|ing)|such as|namely|among them|like))|,)? ?(?=⟦)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:(?!\b(?:ha[sd]|have|met|said|will|would|is|are|was|were|wh\w+|that|with|agreed|voted|in|at|by|for|from|to)\b)"
    r"[^⟦⟧.]){0,45}(?=⟦)|[^⟦⟧.]{0,45}\bmembers?\b[^⟦⟧.]{0,30}(?=⟦)"
    r"|(?:(?!\b(?:ha[sd]|have|met|said|will|would|is|wh\w+|that|agreed|voted)\b)[^⟦⟧.]){0,80}(?=⟦S\d+(?:\+\d+){2})",
    re.IGNORECASE,
)
_TOKEN = re.compile(_ANY)
_LINE = re.compile(rf"\W*(?P<a>{_ANY})[^⟦⟧]{{0,40}}")
_OTHERS = re.compile(
    rf"(?P<a>{_ANY}(?:, {_ANY})*),? (?:and|as well as|with) (?:all )?(?:the )?other {_MEMBERS} of (?P<b>{_BODY})",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"(?:(?:^|[.;] )\W*(?:voting )?(?:in favou?r|for|against|abstain\w*|abstentions?|absent|not voting|(?:not|non)[ -]"
    r"?participating)(?: \(\d+\)| \d+)?[:–—-]+ ?|\b(?:in favou?r|against|abstained|abstaining) \()(?=⟦)",
    re.IGNORECASE,
)
_VOTED = re.compile(
    rf"(?P<a>{_ANY}),? (?:voting|voted|abstaining|abstained)(?: in favou?r| against| for|,|\.|$)", re.IGNORECASE
)
_VOTING_BODY = re.compile(
    rf"(?P<b>{_BODY})[^⟦⟧.;]{{0,40}}\b(?:adopted|voted|rejected|approved|failed to adopt|decided)\b"
    rf"|\bvote (?:in|of|by) (?P<c>{_BODY})",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:council|committee|commission|board|bureau)\b", re.IGNORECASE)
_LINES = 60  # lines that a list of members may have
_REACH = 12  # passages under the one that names the voting body


def read_memberships(story: Story, facts: Facts) -> None:
    """MEMBER_OF from lists of members and records of votes."""
    voting: tuple[int, int] | None = None  # the body that votes, and the passage that says so
    for scene in story.scenes:
        if not scene.mentions:
            continue
        for lead in _LEAD.finditer(scene.text):
            if not is_denied(scene.text, lead):
                _read_list(story, scene, lead, facts)
        for match in _OTHERS.finditer(scene.text):
            facts.pairs(scene.things(match["a"]), "MEMBER_OF", scene.things(match["b"]), "other-members", [scene.index])
        body = _VOTING_BODY.search(scene.text)
        if body:
            voting = scene.things(body["b"] or body["c"])[0], scene.index
        if voting and scene.index - voting[1] <= _REACH and _SMALL.search(story.things[voting[0]].name):
            _read_votes(scene, voting, facts)


def _read_list(story: Story, scene: Scene, lead: re.Match[str], facts: Facts) -> None:
    body = scene.things(next(token for token in lead.groups() if token))[:1]
    into = _INTO.match(scene.text, lead.end())
    if into:
        members = [thing for thing in _listed(scene, into.end()) if thing not in body]
        # Bodies in brackets or behind a comma are as often what somebody else is a member of.
        plain = all(story.is_state(thing) for thing in members) or re.search(r"[:\w] ?$", scene.text[: into.end()])
        if len(members) > 1 and plain:
            facts.pairs(members, "MEMBER_OF", body, "members-listed", [scene.index])
    elif not _TOKEN.search(scene.text, lead.end()) and (
        scene.passage.kind == "heading" or scene.text.rstrip().endswith(":")
    ):
        _read_lines(story, scene, body, facts)


def _read_lines(story: Story, lead: Scene, body: list[int], facts: Facts) -> None:
    for scene in story.scenes[lead.index + 1 : lead.index + 1 + _LINES]:
        line = _LINE.fullmatch(scene.text)
        if not line or scene.passage.kind == "heading":
            break
        facts.pairs(scene.things(line["a"]), "MEMBER_OF", body, "member-lines", [lead.index, scene.index])


def _read_votes(scene: Scene, voting: tuple[int, int], facts: Facts) -> None:
    voters = [thing for vote in _VOTE.finditer(scene.text) for thing in _listed(scene, vote.end())]
    voters += [thing for vote in _VOTED.finditer(scene.text) for thing in scene.things(vote["a"])]
    facts.pairs(voters, "MEMBER_OF", voting[:1], "voted", [voting[1], scene.index])


def _listed(scene: Scene, start: int) -> list[int]:
    """What is listed from `start` on, all of it states or all of it bodies, whatever is said of each in a few words."""
    first = _TOKEN.match(scene.text, start)
    if first is None:
        return []
    kinds = "IB" if first[0][1] == "I" else "SB"
    tokens = []
    token: re.Match[str] | None = first
    while token and token[0][1] in kinds:
        tokens.append(token[0])
        between = _BETWEEN.match(scene.text, token.end())
        token = _TOKEN.match(scene.text, between.end()) if between else None
    return scene.things(" ".join(tokens))
