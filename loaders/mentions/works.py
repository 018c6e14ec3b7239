"""Texts told by a short sign, a date, or a title in capitals: "AB 764", "letter dated 12 May 2031", "memoir Quays"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.candidates import CERTAIN, KNOWN, NAMED, Candidate
from loaders.mentions.occasions import partner_end
from loaders.mentions.resolutions import written_date
from loaders.mentions.tokens import Stretch

BILL = re.compile(
    r"(?<![\w.])(?P<house>AB|SB|HB|H\.R\.|[AHS]\.B\.|SJR|AJR|HJR) ?(?:N[Oo]\. ?)?(?P<number>\d{1,4})(?![\w.,]?\d|\s?%)"
)
# Laws by their numbers: "Directive 2011/36/EU", "Council Regulation (EC) No 44/2001", "Executive Order 13769".
LAW = re.compile(
    r"(?:(?:Council|Commission|Framework|Delegated|Implementing) )*(?:Directive|Regulation)"
    r"(?: \((?:EU|EC|EEC|Euratom)(?:, Euratom)?\))?(?: No\.?)? \d{2,4}/\d{1,4}(?:/(?:EU|EC|EEC|JHA|CFSP))?(?![\w/])"
    r"|Executive Order(?: No\.)? \d{4,5}(?!\d)"
)
YEARLY = re.compile(
    r"\b(?:(?:first|second|third|fourth) )?(?:annual|biennial|yearly|interim|progress|activity|final|joint)[ -]report"
    r"s? (?:for|of) (?P<year>(?:19|20)\d\d)(?:[-/–](?:19|20)?\d\d)?(?![\w/])",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?P<owner>(?!The )(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+){0,4}['’]s )?"
    r"\b(?P<kind>(?:joint |press )?statement|(?:joint )?report|decree|letters?|notes? verbales?|aide[- ]m[eé]moires?"
    r"|telegram|cable|memorandum|press release|communiqu[eé]|circular)\s(?:of|dated)\s(?=\d{1,2}\s)",
    re.IGNORECASE,
)
HOUSES = {"AB": "Assembly Bill", "SB": "Senate Bill", "HB": "House Bill"}
YEAR_BEFORE = re.compile(r"\((?P<year>(?:19|20)\d\d)[a-z]?(?:, [^()]{3,20})?\)\.?\s*$")
SOURCE_AFTER = re.compile(r"\W*(?:Retrieved|Available|Accessed|https?:|www\.|doi)\b", re.IGNORECASE)
SHORTEST_CITED, LONGEST_CITED = 10, 250  # characters of a title
AGREEMENTS = ("agreement", "treaty", "accord", "pact", "deal", "memorandum of understanding")
TRUCES = ("ceasefire", "truce", "armistice")
MADE = frozenset(
    {"signed", "sign", "ratified", "reached", "concluded", "brokered", "agreed to", "agreed on", "agree to"}
)
YEAR = re.compile(r"(?:19|20)\d\d")
SHORTEST_REPORT = 3  # words of a report that has editions
TITLE_GAPS = (" ", "-", "’", "'")
CALLED = 5  # words between "report" and "titled"
LONGEST_TITLE = 8  # words of a title in capitals


def works(stretch: Stretch) -> Iterator[Candidate]:
    """The texts told so in the stretch."""
    base = stretch.passage.start
    for match in BILL.finditer(stretch.text) if stretch.language == "en" else ():
        name = f"{match['house']} {match['number']}"
        house = HOUSES.get(match["house"].replace(".", ""))
        aliases = (f"{house} {match['number']}",) if house else ()
        yield Candidate(base + match.start(), base + match.end(), "Instrument", name, rank=KNOWN, aliases=aliases)
    for match in LAW.finditer(stretch.text):
        start, end = base + match.start(), base + match.end()
        yield Candidate(start, end, "Instrument", " ".join(match[0].split()), "symbol", CERTAIN, closed=True)
    for match in YEARLY.finditer(stretch.text):
        name, properties = " ".join(match[0].split()), {"date": match["year"]}
        yield Candidate(
            base + match.start(), base + match.end(), "Publication", name, rank=NAMED, properties=properties
        )
    for match in DATED.finditer(stretch.text):
        end = base + match.end()
        date = next((date for date in stretch.dates if 0 <= date.start - end <= 1), None)
        if date and len(date.first) == len("2031-05-12"):
            name = f"{match['owner'] or ''}{match['kind']} of {written_date(date.first)}"
            properties = {"date": date.first}
            yield Candidate(base + match.start(), date.end, "Publication", name, rank=NAMED, properties=properties)
    yield from _titled(stretch)
    yield from _editions(stretch)
    yield from _agreements(stretch)
    yield from _amendments(stretch)


def cited(stretches: Sequence[Stretch]) -> Iterator[Candidate]:
    """Titles in a list of references: "Nets Agency. (2021). The State of Nets. Retrieved from …"."""
    for before, stretch, after in zip(stretches, stretches[1:], stretches[2:], strict=False):
        year = YEAR_BEFORE.search(before.text)
        if not year or not stretch.tokens or not SOURCE_AFTER.match(after.text):
            continue
        start, end = stretch.span(0, len(stretch.tokens) - 1)
        if SHORTEST_CITED <= end - start <= LONGEST_CITED:
            title = " ".join(stretch.plain[start:end].split())
            properties = {"date": year["year"]}
            yield Candidate(start, end, "Publication", title, "title", CERTAIN, properties=properties, closed=True)


def _titled(stretch: Stretch) -> Iterator[Candidate]:
    """A title in capitals right after the word for what it is: "her memoir Nets and Me", "a report titled Nets"."""
    words, tokens, lists = stretch.words, stretch.tokens, stretch.lexicon.lists
    if stretch.shouted or stretch.titled or stretch.language == "de":
        return
    for at in range(1, len(tokens)):
        apposed = tokens[at].gap == ", " and words[at - 2 : at - 1] and words[at - 2] in lists["whose_works"]
        if tokens[at - 1].capital or not (apposed or tokens[at].gap == " ") or not tokens[at].capital:
            continue
        called = words[at - 1] in lists["title_words"] and any(
            ("Publication", "") in stretch.lexicon.heads.get(word, ()) for word in words[max(0, at - CALLED) : at - 1]
        )
        told = stretch.lexicon.heads.get(words[at - 1], ()) if apposed else ()
        event = next((kind for label, kind in told if label == "Event"), "")
        text = ("Publication", "") in told
        if not (called or text or event) and words[at - 1] not in lists["titled_works"]:
            continue
        gaps = (*TITLE_GAPS, ": ") if called else TITLE_GAPS
        last = at
        for position in range(at + 1, min(len(tokens), at + LONGEST_TITLE + 2 * called)):
            if tokens[position].gap not in gaps:
                break
            if tokens[position].capital:
                last = position
            elif words[position] not in (*lists["small_words"], "at", "from"):
                break
        closed = last + 1 < len(tokens) and tokens[last + 1].gap == ", "
        if last > at and (closed or not apposed):
            start, end = stretch.span(at, last)
            rank, label = KNOWN if called else NAMED, "Event" if event else "Publication"
            properties = {"kind": event} if event else {}
            yield Candidate(start, end, label, stretch.written(at, last), "title", rank, properties=properties)


def _editions(stretch: Stretch) -> Iterator[Candidate]:
    """The year's issue of a report known worldwide: "2031 World Drug Report", "World Drug Report 2031"."""
    for at in range(len(stretch.tokens)):
        for length, entry in stretch.lexicon.find(stretch.words, at):
            last = at + length - 1
            if entry.label != "Publication" or length < SHORTEST_REPORT or not stretch.tokens[at].capital:
                continue
            owned = at > 1 and stretch.tokens[at].gap == " " and _is_state(stretch, at - 1)  # "2031 US World Report"
            begin = at - 1 if owned and YEAR.fullmatch(stretch.words[at - 2]) else at
            before = at > 0 and stretch.tokens[at].gap == " " and YEAR.fullmatch(stretch.words[begin - 1])
            after = (
                last + 1 < len(stretch.tokens)
                and stretch.tokens[last + 1].gap in (" ", ", ")
                and YEAR.fullmatch(stretch.words[last + 1])
            )
            if before or after:
                first, last = (begin - 1, last) if before else (at, last + 1)
                start, end = stretch.span(first, last)
                properties = {"date": stretch.words[first if before else last]}
                name = stretch.written(first, last)
                yield Candidate(
                    start, end, "Publication", name, rank=KNOWN, aliases=(f"{properties['date']} report",),
                    properties=properties, closed=True,
                )  # fmt: skip
            break


def _is_state(stretch: Stretch, at: int) -> bool:
    """Whether the token is a state's adjective or acronym."""
    state = stretch.lexicon.acronyms.get(stretch.tokens[at].text)
    return stretch.words[at] in stretch.lexicon.adjectives or (state is not None and state.kind == "state")


def _agreements(stretch: Stretch) -> Iterator[Candidate]:
    """Agreements told by who made them or what they are on, as in "the peace agreement between Chad and the Net Menders
    Front", or by what they are on where somebody signs them: "signed a fisheries agreement".
    """
    words, tokens = stretch.words, stretch.tokens
    for at in range(1, len(tokens)):
        phrase = next((n for n in (3, 1) if " ".join(words[max(0, at - n + 1) : at + 1]) in AGREEMENTS), 0)
        truce = words[at] in TRUCES
        if tokens[at].capital or not (phrase or truce):
            continue
        first = at - (phrase or 1) + 1
        while first > 0 and tokens[first].gap in (" ", "-") and words[first - 1] in stretch.lexicon.lists["agreed_on"]:
            first -= 1
        between = words[at + 1 : at + 2] == ["between"] and tokens[at + 1].gap == " "
        last = partner_end(stretch, at + 1) if between else 0
        if last and "and" in words[at + 2 : last]:
            aliases: tuple[str, ...] = (stretch.written(first, at),)
        elif _is_made(stretch, first) and (truce or first <= at - phrase):
            last, aliases = at, ()
        else:
            continue
        start, end = stretch.span(first, last)
        yield Candidate(start, end, "Instrument", stretch.written(first, last), rank=NAMED, aliases=aliases)


def _is_made(stretch: Stretch, first: int) -> bool:
    """Whether somebody signs or agrees to what is named from this token on: "signed a [truce]"."""
    words, at = stretch.words, first - 1
    if at < 1 or words[at] not in ("a", "an", "the") or stretch.tokens[first].gap != " ":
        return False
    return words[at - 1] in MADE or " ".join(words[max(0, at - 2) : at]) in MADE


def _amendments(stretch: Stretch) -> Iterator[Candidate]:
    """Amendments to a text known worldwide: "amendments to the Rome Statute"."""
    words, tokens = stretch.words, stretch.tokens
    for at in range(len(tokens) - 3):
        if words[at] not in ("amendment", "amendments") or words[at + 1 : at + 3] != ["to", "the"]:
            continue
        found = next(iter(stretch.lexicon.find(words, at + 3)), None)
        if found and found[1].label == "Instrument" and tokens[at + 3].capital:
            last = at + 2 + found[0]
            start, end = stretch.span(at, last)
            yield Candidate(start, end, "Instrument", stretch.written(at, last), rank=NAMED)
