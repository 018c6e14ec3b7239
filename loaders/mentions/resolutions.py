"""Resolutions and other documents by symbol, number, date or whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.candidates import CERTAIN, KNOWN, NAMED, Candidate
from loaders.mentions.tokens import Stretch

SYMBOL = re.compile(
    r"(?<![\w/.@-])(?:[A-Z]{1,5}/)(?:[A-Z0-9][A-Z0-9.]*(?:-[A-Z]/)?(?:\([A-Z0-9]+\))?/)*[A-Z]*\.?\d[\w.]*"
    r"(?:-[A-Z]/\d+/\d+)?(?:/(?:Rev|Add|Corr|REV|ADD|CORR)\.?\s?\d+)*(?: \((?:19|20)\d\d\))?(?![\w/])"
)
NUMBER = r"(?:\d{1,3}/\d{1,4}(?:\s?[A-Z](?!\w))?|\d{1,4}\s\((?:(?:19|20)\d\d|[IVXLC]+|[A-Z]{1,2}-[IVXLC]+)\))"
NUMBERED = re.compile(
    rf"(?P<word>\b(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|resolutionen?)\s+)(?P<list>{NUMBER}"
    rf"(?:[^.;:]{{0,40}}?{NUMBER})*)",
    re.IGNORECASE,
)
DATED_NUMBER = re.compile(rf"(?<![\w/])(?P<number>{NUMBER}) of (?=\d{{1,2}} )")
ADOPTED = re.compile(r"resolution adopted\b.*\bon\s", re.IGNORECASE | re.DOTALL)
WHOLE_TITLE = re.compile(r"[“\"«]\s*(?P<title>[^”\"»]{10,})[”\"»]?")
ITEM = re.compile(NUMBER)
OF_DATE = re.compile(r"\b(?P<word>resolutions?|décisions?|decisions?)\s+of\s+(?=\d{1,2}\s)", re.IGNORECASE)
HEADED = re.compile(r"^(?P<number>\d{1,3}/\d{1,4})\.\s+(?P<title>[A-Z].{10,})$", re.DOTALL)
RESOLUTION_SYMBOL = re.compile(r"/RES/|/L\.\d|/DEC/|^S/\d+$")


def resolutions(stretch: Stretch) -> Iterator[Candidate]:
    """Resolutions in the stretch, and publications with a document symbol."""
    base = stretch.passage.start
    for match in SYMBOL.finditer(stretch.text):
        symbol = match[0].rstrip(".")
        if symbol.count("/") < 1 or not re.search(r"\d", symbol) or len(symbol) < 5:
            continue
        if symbol.count("/") == 1 and not re.match(r"[A-Z]/\d|S/\d", symbol):
            continue
        label = "Resolution" if RESOLUTION_SYMBOL.search(symbol) else "Publication"
        start = base + match.start()
        yield Candidate(
            start, start + len(symbol), label, symbol, "symbol", CERTAIN, properties={"symbol": tidy(symbol)}
        )
    headed = HEADED.match(stretch.text.strip())
    if headed:
        offset = base + stretch.text.index(headed["title"])
        title = " ".join(headed["title"].split())
        yield Candidate(
            offset, offset + len(headed["title"]), "Resolution", title, "title", CERTAIN,
            aliases=(f"resolution {headed['number']}", headed["number"]),
            properties={"symbol": headed["number"], "title": title},
        )  # fmt: skip
    for match in DATED_NUMBER.finditer(stretch.text):
        end = base + match.end()
        date = next((d for d in stretch.dates if 0 <= d.start - end <= 3), None)
        if date:
            number = match["number"]
            yield Candidate(
                base + match.start(), base + match.end("number"), "Resolution", f"resolution {number}", "symbol", KNOWN,
                aliases=(number,), properties={"symbol": number, "date": date.first},
            )  # fmt: skip
    yield from _numbered(stretch)
    yield from _dated(stretch)
    yield from _owned(stretch)


def resolution_blocks(stretches: Sequence[Stretch], found: list[Candidate]) -> None:
    """Join a resolution's symbol to the heading above and the title in quotation marks below, and to its date."""
    by_start = {candidate.start: candidate for candidate in found if candidate.label == "Resolution"}
    own = next((c for c in found if c.label == "Resolution" and c.how == "title" and c.properties.get("symbol")), None)
    for at, stretch in enumerate(stretches):
        text = stretch.text.strip()
        if own and "date" not in own.properties and ADOPTED.match(text) and stretch.dates:
            own.properties["date"] = stretch.dates[-1].first
        if not SYMBOL.fullmatch(text):
            continue
        symbol = by_start.get(stretch.tokens[0].start)
        if symbol is None:
            continue
        above = [by_start[token.start] for token in stretches[at - 1].tokens if token.start in by_start] if at else []
        symbol.aliases += tuple(candidate.name for candidate in above if " " in candidate.name)
        title = WHOLE_TITLE.fullmatch(stretches[at + 1].text.strip()) if at + 1 < len(stretches) else None
        if title:
            symbol.aliases += (symbol.name,)
            symbol.name = " ".join(title["title"].split())
            symbol.properties["title"] = symbol.name


def _numbered(stretch: Stretch) -> Iterator[Candidate]:
    base = stretch.passage.start
    for match in NUMBERED.finditer(stretch.text):
        kind = (
            "decision"
            if match["word"].lower().startswith(("d", "d")) and "cision" in match["word"].lower()
            else "resolution"
        )
        for at, item in enumerate(ITEM.finditer(match["list"])):
            start = base + match.start("list") + item.start()
            end = base + match.start("list") + item.end()
            first = base + match.start("word") if at == 0 else start
            number = " ".join(item[0].split())
            properties = {"symbol": number}
            date = next((d for d in stretch.dates if 0 <= d.start - end <= 6), None)
            if date:
                properties["date"] = date.first
            name = f"{kind} {number}"
            yield Candidate(first, end, "Resolution", name, "symbol", KNOWN, aliases=(number,), properties=properties)


def _dated(stretch: Stretch) -> Iterator[Candidate]:
    """Resolutions named by their dates: "its resolutions of 1 August and 25 August 1947"."""
    base = stretch.passage.start
    for match in OF_DATE.finditer(stretch.text):
        end = base + match.end()
        start = base + match.start()
        for date in stretch.dates:
            if 0 <= date.start - end <= 8 and len(date.first) == len("1947-08-01"):
                name = f"{match['word'].lower().removesuffix('s')} of {written_date(date.first)}"
                yield Candidate(start, date.end, "Resolution", name, "name", NAMED, properties={"date": date.first})
                start = end = date.end
                start += 1


MONTHS = "January February March April May June July August September October November December".split()


def written_date(iso: str) -> str:
    """The ISO date as "1 August 1947"."""
    year, month, day = iso.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def _owned(stretch: Stretch) -> Iterator[Candidate]:
    """A resolution told by the states that put it forward: "the Franco-Romanian resolution on …"."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    for at, token in enumerate(tokens):
        if token.folded not in ("resolution", "resolutions") or at == 0 or tokens[at].gap != " ":
            continue
        first = at
        while (
            first > 0
            and (tokens[first - 1].folded in lexicon.adjectives or tokens[first - 1].folded in lexicon.combining)
            and tokens[first].gap in (" ", "-", "–")
        ):
            first -= 1
        if first == at or token.folded == "resolutions":
            continue
        start, end = stretch.span(first, at)
        yield Candidate(start, end, "Resolution", stretch.written(first, at), "name", NAMED)


def tidy(symbol: str) -> str:
    """A document symbol with its revision as the United Nations write it: "…/L.3/Rev.1"."""
    return re.sub(r"/(REV|ADD|CORR)\b", lambda match: "/" + match[1].capitalize(), symbol)
