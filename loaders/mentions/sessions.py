"""Numbered events, "27th session of the Commission on …", "the 27th CCPCJ", and those with coined names, "NetConf"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.mentions.candidates import KNOWN, Candidate
from loaders.mentions.extents import is_capital
from loaders.mentions.headed import head_at
from loaders.mentions.ordinals import ordinal_at, ordinal_text, roman_number
from loaders.mentions.phrased import whole_end
from loaders.mentions.reach import reach
from loaders.mentions.tokens import Stretch

ROMAN = re.compile(r"[IVXL]{1,7}")
DIGITS = 3  # of an ordinal that only a mark tells
BETWEEN = 9  # tokens between an ordinal and the noun of the event
ENDS = ',.;:()"“”'  # marks that end a name
# A name that is coined of what a conference is on: "NetConf", "RopeCon 2031", "RSQCon31".
COINED = re.compile(
    r"(?<![\w-])[A-Z][A-Za-z]+(?:Con|Conf|Camp|Fest|Expo|Hack|Days)(?![a-z])(?:['’]?\d{2,4})?"
    r"(?:[ -](?:19|20)\d\d)?(?:@[A-Z]\w+)?(?![\w-]*\w)"
)
CONFERENCE_OF_PARTIES = re.compile(r"(?<![\w-])(?P<of>COP|MOP|CMP)[- ]?(?P<number>\d{1,2})(?![\w.,-]*\w)")


def numbered_events(stretch: Stretch) -> Iterator[Candidate]:
    """Events by their number: "27th session of the Commission on …", "its seventy-third session"."""
    for at in range(len(stretch.tokens)):
        number, length = ordinal_at(stretch.words, at)
        if not number:
            number, length = _marked(stretch, at)
        if not number:
            continue
        found = _numbered(stretch, at, at + length, number)
        if found:
            yield found
    for match in COINED.finditer(stretch.text):
        start, end = stretch.passage.start + match.start(), stretch.passage.start + match.end()
        yield Candidate(start, end, "Event", match[0], rank=KNOWN, properties={"kind": "conference"})
    for match in CONFERENCE_OF_PARTIES.finditer(stretch.text):
        start, end = stretch.passage.start + match.start(), stretch.passage.start + match.end()
        ordinal, name = ordinal_text(int(match["number"])), match["of"] + match["number"]
        properties = {"ordinal": ordinal, "kind": "conference"}
        aliases = (f"{match['of']} {match['number']}",)
        yield Candidate(start, end, "Event", name, rank=KNOWN, aliases=aliases, properties=properties)


def _marked(stretch: Stretch, at: int) -> tuple[int, int]:
    """The number and its tokens where a mark or capitals tell an ordinal: "24. Tagung", "XII Jornadas"."""
    token, following = stretch.tokens[at], stretch.tokens[at + 1 : at + 3]
    if not following:
        return 0, 0
    if token.text.isdecimal() and len(token.text) <= DIGITS:
        if stretch.language == "de" and following[0].gap == ". " and following[0].capital:
            return int(token.text), 1
        if stretch.language == "sv" and following[0].gap == ":" and following[0].folded in ("e", "a"):
            return int(token.text), 2
    roman = stretch.language == "es" and ROMAN.fullmatch(token.text) and following[0].capital
    return (roman_number(token.text), 1) if roman else (0, 0)


def _numbered(stretch: Stretch, at: int, after: int, number: int) -> Candidate | None:
    lexicon, words = stretch.lexicon, stretch.words
    for head in range(after, min(len(words), after + BETWEEN)):
        dotted = head == after and stretch.language == "de" and stretch.tokens[head].gap == ". "
        if words[head] in lexicon.lists["calendar"]:
            return None
        if (any(mark in stretch.tokens[head].gap for mark in ENDS) and not dotted) or (
            head > after and words[head - 1] == "to"
        ):
            return None
        kinds = [kind for label, kind in head_at(stretch, head)[1] if label == "Event"]
        if kinds and not _more_caps(stretch, head):
            counted = lexicon.lists["counted_events"] | lexicon.lists["foreign_counted_events"]
            compound = stretch.language in ("de", "sv") and words[head] not in lexicon.heads
            if head == after and words[head] not in counted and not compound:
                return None
            last = whole_end(stretch, head, reach(stretch, head))
            if words[head] == "anniversary" and last == head:
                if words[head + 1 : head + 3] != ["of", "resolution"] or not words[head + 3 : head + 4]:
                    return None  # an anniversary is told by what it is of
                last = head + 3
            return _event(stretch, at, after, last, number, kinds[0])
        body = _body(stretch, head) if head == after else None
        if body and not _goes_on(stretch, body[1]):
            start, last, name = body
            return _event(stretch, at, start, last, number, "session", of=name)
        between = words[head] in lexicon.lists["event_adjectives"] or words[head] in lexicon.connectors
        if not between and not is_capital(stretch, head):
            return None
    return None


def _more_caps(stretch: Stretch, head: int) -> bool:
    """Whether the noun of another thing follows the one of an event: "Summit [Committee]"."""
    return stretch.tokens[head].capital and _goes_on(stretch, head) and stretch.words[head + 1] in stretch.lexicon.heads


def _goes_on(stretch: Stretch, last: int) -> bool:
    """Whether a capital word follows the body, so that the number counts something else of the body's."""
    following = stretch.tokens[last + 1] if last + 1 < len(stretch.tokens) else None
    return following is not None and following.gap == " " and is_capital(stretch, last + 1)


def _body(stretch: Stretch, at: int) -> tuple[int, int, str] | None:
    """The known organ that follows an ordinal, whose session is meant ("27th CCPCJ")."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    entry = lexicon.acronyms.get(token.text)
    if entry and entry.kind in ("organ", "intergovernmental") and entry.label == "Institution":
        return at, at, entry.name
    for length, found in lexicon.find(stretch.words, at):
        if found.kind in ("organ", "intergovernmental") and token.capital and length > 1:
            return at, at + length - 1, found.name
    return None


def _event(stretch: Stretch, at: int, after: int, last: int, number: int, kind: str, of: str = "") -> Candidate:
    ordinal = ordinal_text(number)
    rest = f"session of the {of}" if of else stretch.written(after, last)
    series, alias = of or _series(stretch, after, last), stretch.written(at, last)
    name = f"{ordinal} {rest}"
    properties = {"ordinal": ordinal, "kind": kind}
    if series:
        properties["series"] = series
    start, end = stretch.span(at, last)
    return Candidate(start, end, "Event", name, rank=KNOWN, aliases=(alias,), properties=properties)


def _series(stretch: Stretch, first: int, last: int) -> str:
    """What is counted: the body whose session it is, or the name without its number."""
    lexicon = stretch.lexicon
    for at in range(first, last + 1):
        entries = [entry for length, entry in lexicon.find(stretch.words, at) if at + length - 1 <= last]
        acronym = lexicon.acronyms.get(stretch.tokens[at].text)
        for entry in [*entries, *([acronym] if acronym else [])]:
            if entry.label in ("Institution", "Instrument") and entry.kind != "state" and stretch.tokens[at].capital:
                return entry.name
    text = stretch.written(first, last)
    return text if " " in text else ""
