"""Texts told by a short sign, a date, or a title in capitals: "AB 764", "letter dated 12 May 2031", "memoir Quays"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.candidates import CERTAIN, KNOWN, NAMED, Candidate
from loaders.mentions.resolutions import written_date
from loaders.mentions.tokens import Stretch

BILL = re.compile(r"(?<![\w.])(?P<house>AB|SB|HB|H\.R\.|SJR|AJR|HJR) ?(?P<number>\d{1,4})(?![\w.,]?\d|\s?%)")
DATED = re.compile(
    r"\b(?P<kind>letters?|notes? verbales?|aide[- ]m[eé]moires?|telegram|cable|memorandum|press release|press statement"
    r"|communiqu[eé]|circular)\s(?:of|dated)\s(?=\d{1,2}\s)",
    re.IGNORECASE,
)
HOUSES = {"AB": "Assembly Bill", "SB": "Senate Bill", "HB": "House Bill"}
YEAR_BEFORE = re.compile(r"\((?P<year>(?:19|20)\d\d)[a-z]?(?:, [^()]{3,20})?\)\.?\s*$")
SOURCE_AFTER = re.compile(r"\W*(?:Retrieved|Available|Accessed|https?:|www\.|doi)\b", re.IGNORECASE)
SHORTEST_CITED, LONGEST_CITED = 10, 250  # characters of a title
LONGEST_TITLE = 8  # words of a title in capitals


def works(stretch: Stretch) -> Iterator[Candidate]:
    """The texts told so in the stretch."""
    base = stretch.passage.start
    for match in BILL.finditer(stretch.text) if stretch.language == "en" else ():
        name = f"{match['house']} {match['number']}"
        house = HOUSES.get(match["house"])
        aliases = (f"{house} {match['number']}",) if house else ()
        yield Candidate(base + match.start(), base + match.end(), "Instrument", name, rank=KNOWN, aliases=aliases)
    for match in DATED.finditer(stretch.text):
        end = base + match.end()
        date = next((date for date in stretch.dates if 0 <= date.start - end <= 1), None)
        if date and len(date.first) == len("2031-05-12"):
            name = f"{match['kind']} of {written_date(date.first)}"
            properties = {"date": date.first}
            yield Candidate(base + match.start(), date.end, "Publication", name, rank=NAMED, properties=properties)
    yield from _titled(stretch)


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
    """A title in capitals right after the word for what it is: "her memoir Nets and Me"."""
    words, tokens = stretch.words, stretch.tokens
    if stretch.shouted or stretch.titled or stretch.language == "de":
        return
    for at in range(1, len(tokens)):
        told = words[at - 1] in stretch.lexicon.lists["titled_works"] and not tokens[at - 1].capital
        if not told or tokens[at].gap != " " or not tokens[at].capital:
            continue
        last = at
        for position in range(at + 1, min(len(tokens), at + LONGEST_TITLE)):
            if tokens[position].gap not in (" ", "-", "’", "'"):
                break
            if tokens[position].capital:
                last = position
            elif words[position] not in stretch.lexicon.lists["small_words"]:
                break
        if last > at:
            start, end = stretch.span(at, last)
            yield Candidate(start, end, "Publication", stretch.written(at, last), "title", NAMED)
