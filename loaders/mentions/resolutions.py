"""Resolutions and other documents by symbol, number, date or whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.candidates import CERTAIN, KNOWN, NAMED, Candidate
from loaders.mentions.shapes import proper
from loaders.mentions.tokens import Stretch

SYMBOL = re.compile(
    r"(?<![\w/.@-])(?:[A-Z]{1,5}/)(?:[A-Z0-9][A-Z0-9.]*(?:-[A-Z]/)?(?:\([A-Z0-9]+\))?/)*[A-Z]*\.?\d[\w.]*"
    r"(?:-[A-Z]/\d+/\d+)?(?:/(?:Rev|Add|Corr|REV|ADD|CORR)\.?\s?\d+)*"
    r"(?:(?: [A-Z])? ?\((?:(?:19|20)\d\d|[IVXLC]+)\))?(?![\w/])"
)
_SESSION = r"\((?:(?:19|20)\d\d|[IVXLC]+|[A-Z]{1,2}-[IVXLC]+)\)"
_CONFERENCE = r"(?:\d{1,4}/(?:COP|CP|CMA|CMP)\.\d{1,3}|[IVXLC]{1,6}/\d{1,3}[A-Z]?|[A-Z]{2,4}-\d{1,2}/\d{1,3})"
NUMBER = rf"(?:\d{{1,4}}/\d{{1,4}}(?:\s?[A-Z](?!\w))?|\d{{1,4}}(?:\s?[A-Z])?\s?{_SESSION}|{_CONFERENCE})"
NUMBERED = re.compile(
    rf"(?P<word>\b(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|resolutionen?)\s+)(?P<list>{NUMBER}"
    rf"(?:[^.;:]{{0,40}}?{NUMBER})*)",
    re.IGNORECASE,
)
# "resolution 1325", "resolutions 242 and 338": no unit, date, money or part of a longer number follows.
_BARE = r"(?<!\d)\d{1,4}(?![\d/%]|[.,:]\d|(?:\s?[A-Z])?\s?\(|-\d| ?(?:x|×|dpi|pixels)\b| ?by \d)"
BARE = re.compile(
    rf"(?P<word>\b(?:resolutions?|résolutions?|resoluci(?:ón|ones)|resolutionen?|UNSCR|SCR)\s+)(?:No\.? |n° ?)?"
    rf"(?P<list>{_BARE}(?:(?:, | and |, and | & |, as well as ){_BARE})*)",
    re.IGNORECASE,
)
OF_COUNCIL = re.compile(r"(?:\bSecurity Council(?:['’]s)?|\bUNSC) (?:[a-z]+ )?$|^UNSCR|^SCR|/?S/RES/")
OF = re.compile(r"\sof\s+$")
DATED_NUMBER = re.compile(rf"(?<![\w/])(?P<number>{NUMBER}) of (?=\d{{1,2}} )")
ADOPTED = re.compile(r"resolution adopted\b.*\bon\s", re.IGNORECASE | re.DOTALL)
WHOLE_TITLE = re.compile(r"[“\"«]\s*(?P<title>[^”\"»]{10,})[”\"»]?")
ITEM = re.compile(NUMBER)
DIGITS = re.compile(r"\d+")
BEFORE_NUMBER = 40  # characters before a number in which the body may stand whose resolution it is
OF_DATE = re.compile(
    r"\b(?P<word>resolutions?|décisions?|decisions?)\s+(?:of|(?:(?:on|concerning|regarding)\s[^.;:()]{3,80}?\s)?"
    r"(?:adopted|passed)\s(?:[^.;:(),]{3,60}?\s)?on)\s+(?=\d{1,2}\s)",
    re.IGNORECASE,
)
HEADED = re.compile(
    rf"^\W*(?:(?:Resolution )?(?P<number>{NUMBER}(?=\.|\s[–—-]\s)|\d{{1,4}}(?:\s?[A-Z])?\s?{_SESSION})"
    r"|Resolution (?P<bare>\d{1,4})(?=[:.]|\s[–—-]\s))[.:]?(?:\s[–—-])?\s+"
    r"(?P<title>(?!Adopted\b)[A-Z].{10,})$",
    re.DOTALL,
)
# "Reduction of Fleets: Resolution adopted by the General Assembly, November 12, 1948"
TITLED = re.compile(
    r"(?P<title>[A-Z][^:.;]{9,220}?)(?::|,| [–—-]) ?(?:draft )?resolution (?:adopted by|of) (?:the )?"
    r"[A-Z][^:.;]{4,120}",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"\W*(?:(?:(?:[A-Z][\w ]{1,60} )?resolution |resolution adopted by [^.;]{5,120} )?"
    rf"(?P<number>{NUMBER})|[A-Z ]{{0,60}}resolution (?P<bare>\d{{1,4}})"
    rf"|(?P<symbol>{SYMBOL.pattern}))\.?\s*",
    re.IGNORECASE,
)
PLAIN_TITLE = re.compile(
    r"(?!Adopted\b|Resolution\b|Distr\b|Date\b|Agenda\b|Original\b)[A-Z][^.;]{9,290}\w", re.IGNORECASE
)
ENACTING = re.compile(r"\W*[A-Z][\w ’'-]{4,90}(?:,|\s*$)\W*")
RECITAL = re.compile(
    r"[\W\d]*(?:(?:\w+ly )?(?:[a-z]{3,}ing|guided|mindful|convinced|aware|conscious|concerned|alarmed|determined"
    r"|inspired|disturbed|desirous|encouraged|resolved)\b|[a-z]{3,}s (?:the|that|its|to|all|upon|on|a|as|with)\b)",
    re.IGNORECASE,
)
# Lines that stand between the number of a resolution and its title: a place with a date, a date, a meeting, a sign.
SKIPPED = re.compile(
    r"\W*(?:[A-Z][\w. ]{2,30}, )?(?:(?:on|of) )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}"
    r"|[A-Z][a-z]{2,8} \d{1,2}, \d{4})\W*|.{0,60}\bmeeting\b.{0,40}|\W*\[?[A-Z]{1,3}/[\w./-]+\]?\W*|[A-Z][\w ]{2,20}:.*"
    r"|(?:adopted|distr|original|agenda item)\b.*|\W*[A-Z][a-z-]+ (?:session|year)\W*",
    re.IGNORECASE | re.DOTALL,
)
TOP = 6  # passages between the title of a resolution and its text
ADOPTING = re.compile(
    r"\b(?:council|assembly|commission|committee|conference|congress|parliament|senate|board)\b", re.I
)
RECITALS = 2  # of a text that is a resolution under no number
FURTHEST = 9  # passages above the text in which a title without a number stands
FOLLOWING = re.compile(r"\b(?:following|text of the|present) (?P<noun>(?:draft )?resolution)\b", re.IGNORECASE)
BEFORE_SYMBOL = 120  # characters before the symbol of a document in which a word says what it is
OF_LETTER = re.compile(r"\b(?:letters?|reports?|notes?|telegrams?|cables?)\b[^;:]*?\((?:document )?\Z")
OF_DOCUMENT = re.compile(r"^(?:(?![Rr]esolution|[Dd]ecision).)*\bdocuments? \(?\Z", re.DOTALL)
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
        before = stretch.text[max(0, match.start() - BEFORE_SYMBOL) : match.start()]
        if label == "Resolution" and (OF_LETTER.search(before) or OF_DOCUMENT.search(before)):
            label = "Publication"
        start = base + match.start()
        yield Candidate(
            start, start + len(symbol), label, symbol, "symbol", CERTAIN, properties={"symbol": tidy(symbol)}
        )
    headed = HEADED.match(stretch.text.strip(" \n\t[]"))
    titled = TITLED.fullmatch(stretch.text.strip()) if not headed else None
    if titled and stretch.dates:
        offset = base + stretch.text.index(titled["title"])
        title = proper(" ".join(titled["title"].split()), stretch)
        properties = {"title": title, "date": stretch.dates[-1].first}
        end = offset + len(titled["title"])
        yield Candidate(offset, end, "Resolution", title, "title", CERTAIN, properties=properties)
    if headed:
        offset = base + stretch.text.index(headed["title"])
        title, number = proper(" ".join(headed["title"].split()), stretch), headed["number"] or headed["bare"]
        yield Candidate(
            offset, offset + len(headed["title"]), "Resolution", title, "title", CERTAIN,
            aliases=(f"resolution {number}", number), properties={"symbol": number, "title": title},
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


def headed_resolutions(stretches: Sequence[Stretch]) -> Iterator[Candidate]:
    """Resolutions whose number, title and text stand below each other: "245 (III)", "Use of …", "The Assembly,"."""
    for at, stretch in enumerate(stretches[:-2]):
        alone = ALONE.fullmatch(stretch.text) if stretch.tokens else None
        if not alone or not _enacts(stretches, at + 2, TOP):
            continue
        under = next((n for n in range(at + 1, min(at + TOP, len(stretches))) if not _is_skipped(stretches[n])), at + 1)
        below = " ".join(stretches[under].text.split())
        group = next(name for name in ("number", "bare", "symbol") if alone[name])
        number = " ".join(tidy(alone[group]).split())
        called = number if group == "symbol" else f"resolution {number}"
        titled = PLAIN_TITLE.fullmatch(below) and not _enacts(stretches, under)
        if group == "symbol" and not _enacts(stretches, under + 1, reach=2):
            continue  # its title stands elsewhere
        properties = {"symbol": number} | ({"title": proper(below, stretches[under]).rstrip(".")} if titled else {})
        dated = OF_DATE.match(below)
        if not (titled or dated):
            continue
        start, end = (stretch.passage.start + edge for edge in alone.span(group))
        aliases = (called, *((below.rstrip("."),) if dated else ()), number)
        name = properties.get("title", called)
        yield Candidate(start, end, "Resolution", name, "symbol", CERTAIN, aliases=aliases, properties=properties)


def untitled_resolutions(stretches: Sequence[Stretch], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The resolution whose text a document gives under no number: by its title, or "the following resolution"."""
    begins = next((at for at in range(1, len(stretches) - 1) if _resolves(stretches, at)), 0)
    if not begins:
        return
    above = range(begins - 1, max(-1, begins - FURTHEST), -1)
    start, end = stretches[above[-1]].passage.start, stretches[begins].passage.start
    if any(start <= candidate.start < end for candidate in found if candidate.label == "Resolution"):
        return
    for at in above:
        stretch = stretches[at]
        title = " ".join(stretch.text.split())
        following = FOLLOWING.search(stretch.text)
        if following:
            start, end = (stretch.passage.start + edge for edge in following.span("noun"))
            date = f" of {written_date(stretch.dates[-1].first)}" if stretch.dates else ""
            properties = {"date": stretch.dates[-1].first} if date else {}
            yield Candidate(start, end, "Resolution", f"resolution{date}", "name", KNOWN, properties=properties)
            return
        if stretch.tokens and not _is_skipped(stretch) and PLAIN_TITLE.fullmatch(title):
            start, end = stretch.span(0, len(stretch.tokens) - 1)
            title = proper(title, stretch).rstrip(".")
            if not any(c.start <= start and end <= c.end for c in found):
                yield Candidate(start, end, "Resolution", title, "title", CERTAIN, properties={"title": title})
                return


def _resolves(stretches: Sequence[Stretch], at: int) -> bool:
    """Whether a body is named alone in a line, and several recitals follow."""
    if not ADOPTING.search(stretches[at].text) or not _enacts(stretches, at):
        return False
    return sum(RECITAL.match(stretch.text) is not None for stretch in stretches[at : at + RECITALS + 3]) >= RECITALS


def _is_skipped(stretch: Stretch) -> bool:
    """Whether the line is no title, but a date, a meeting or the like."""
    return SKIPPED.fullmatch(stretch.text.strip()) is not None


def _enacts(stretches: Sequence[Stretch], at: int, reach: int = 1) -> bool:
    """Whether within so many passages a text begins: "The General Assembly," and under it "Recalling …"."""
    for one, below in zip(stretches[at : at + reach], stretches[at + 1 : at + reach + 1], strict=False):
        enacting = ENACTING.match(one.text)
        if enacting and RECITAL.match(one.text[enacting.end() :].strip() or below.text):
            return True
    return False


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
    with_session = {match.start() for match in NUMBERED.finditer(stretch.text)}
    for pattern in (NUMBERED, BARE):
        for match in pattern.finditer(stretch.text):
            if pattern is BARE and match.start() in with_session:
                continue
            of_council = OF_COUNCIL.search(
                stretch.text[max(0, match.start() - BEFORE_NUMBER) : match.start()] or match["word"]
            )
            kind = "decision" if "cision" in match["word"].lower() else "resolution"
            for at, item in enumerate((ITEM if pattern is NUMBERED else DIGITS).finditer(match["list"])):
                start, end = (base + match.start("list") + edge for edge in item.span())
                number = " ".join(item[0].split())
                properties = {"symbol": number}
                date = next((d for d in stretch.dates if 0 <= d.start - end <= 6), None)
                if date:
                    properties["date"] = date.first
                yield Candidate(
                    base + match.start("word") if at == 0 else start, end, "Resolution", f"{kind} {number}", "symbol",
                    KNOWN, aliases=(*((f"Security Council {kind} {number}",) if of_council else ()), number),
                    properties=properties,
                )  # fmt: skip


def _dated(stretch: Stretch) -> Iterator[Candidate]:
    """Resolutions named by their dates: "its resolutions of 1 August and 25 August 1947"."""
    base = stretch.passage.start
    for match in OF_DATE.finditer(stretch.text):
        if match.start() == 0 and not OF.search(match[0]):
            continue  # the title of the document: "Resolution adopted by the Assembly on 1 August 1947"
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
