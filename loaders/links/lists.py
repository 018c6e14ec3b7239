"""Lists whose members are each described: "the Mayor, [a], the Minister of Roads of [b], [c], and the judge, [d]"."""

from __future__ import annotations

import re

_PREPOSITIONS = ("of", "at", "for", "in", "to", "by", "with", "from", "between", "de", "du", "von")
# Behind the bracket of a placeholder: no preposition leads to it, so that it may act ("head of UNODC spoke").
_FOREIGN = (
    *("en", "à", "au", "aux", "dans", "avec", "par", "pour", "chez", "für", "mit", "bei", "im", "zu", "aus", "nach"),
    *("des", "der", "dem", "del", "vom", "con", "para", "por", "med", "för", "till", "från", "av", "hos", "på", "i"),
)
SUBJECT = (
    "".join(f"(?<!\\b{word} {own}⟦)" for word in _PREPOSITIONS for own in ("", "its ", "his ", "her ", "their "))
    + "".join(f"(?<!\\b{word} ⟦)" for word in _FOREIGN)
    + "(?<!\\bd['’]⟦)"
)
_MEMBERS = {
    letters: re.compile(
        r"(?P<between>(?:\s(?:of|from|at|från|von|vom|del)\s⟦[ISBLJ][\d+]+⟧)?"
        r"(?:[,;]|\s\(|,?\s(?:and|as well as|et|und|y|och)\b)"
        rf"(?:[^⟦⟧.;:]|⟦[ISBLJ][\d+]+⟧){{0,140}}?)(?P<member>(?:{led}⟦|⟦{SUBJECT}(?<!\(⟦))[{letters}][\d+]+⟧)"
    )
    for letters, led in (("P", "(?!)"), ("ISB", r"\b(?:offices?|representatives|officials|members) (?:of|from) "))
}
_FINITE = (
    r"(?:is|was|are|were|has|have|had|will|would|can|could|may|must|should|said|says|told|spoke|met|took|gave|made|held"
    r"|who|which|that|(?!accompanied|entitled|united|retired|appointed|elected)\w{3,}ed)\b"
)
_VERB = re.compile(rf"\b{_FINITE}", re.IGNORECASE)
_ACTS = re.compile(rf"(?:,[^⟦⟧,;:.]{{3,80}},)?\s(?:\w+ly\s|then\s|also\s)?{_FINITE}", re.IGNORECASE)
_PERSON = re.compile(rf"⟦{SUBJECT}P[\d+]+⟧")
_REACH = 300  # characters before a subject in which others that share its verb may stand


def list_after(text: str, token: str, end: int) -> list[str]:
    """The further members of a list that begins with the placeholder `token`, which ends at `end` of a scene's text.

    The subject of a clause that follows is no member.
    """
    going_on = _MEMBERS["P" if token[1] == "P" else "ISB"]
    members = []
    while (found := going_on.match(text, end)) and not _VERB.search(found["between"]):
        end = found.end()
        if _ACTS.match(text, end):
            break
        members.append(found["member"])
    return members


def list_in(text: str, start: int, end: int) -> list[str]:
    """The people in ``text[start:end]``, between a person and the verb: ", a judge, and the mayor, [a],"."""
    members = []
    while (found := _MEMBERS["P"].match(text, start, end)) and not _VERB.search(found["between"]):
        members.append(found["member"])
        start = found.end()
    return members


def list_before(text: str, start: int) -> list[str]:
    """The people before the one at `start` who share the verb: "[Ana Rossi], a judge, and the mayor, [a], met"."""
    clause = max(*(text.rfind(mark, 0, start) for mark in (". ", "; ", ": ")), start - _REACH) + 1
    for first in _PERSON.finditer(text, max(clause, 0), start):
        members, end = [first[0]], first.end()
        while (found := _MEMBERS["P"].match(text, end)) and not _VERB.search(found["between"]):
            if found.start("member") >= start:
                return [] if _VERB.search(text, max(clause, 0), first.start()) else members
            members.append(found["member"])
            end = found.end()
    return []
