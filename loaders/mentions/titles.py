"""Titles in quotation marks or italics, where the words before them say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.candidates import CERTAIN, KNOWN, NAMED, Candidate
from loaders.mentions.reach import reach
from loaders.mentions.shapes import proper
from loaders.mentions.tokens import Stretch, Token

QUOTED = re.compile(
    r"“(?P<a>[^“”]{4,260})”|\"(?P<b>[^\"]{4,260})\"|«\s?(?P<c>[^«»]{4,260}?)\s?»"
    r"|„(?P<e>[^„“”]{4,260})[“”]|(?<![\w.,!?])”(?P<f>[^”“]{4,260})”|»(?P<g>[^«»]{4,260})«"
    r"|(?<!\w)[‘'](?P<d>[^‘’']{6,200})[’'](?!\w)"
)
EMPHASISED = re.compile(r"(?<![\w*_])(?P<mark>\*|_)(?P<title>[^\s*_][^*_]{3,200}?)(?P=mark)(?![\w*_])")
FOLLOWING = re.compile(r"\s+(newsletter|report|magazine|bulletin|newspaper|database|handbook|toolkit|study|blog)\b")
# What a programme's title is, behind it: "“Nets for All” project", "“Nets for All”, to be implemented by …".
UNDERTAKING = re.compile(
    r",?\s+(?:(?P<noun>project|programme|program|initiative|scheme)\b(?!\s+(?:manager|officer|director|coordinator|leader))"
    r"|(?:which (?:is|was|will be) )?(?:to be )?(?:jointly )?(?:implemented|funded|co-funded|financed|co-financed)\s"
    r"(?:jointly\s)?(?:by|with)\b)"
)
# A line that says what a project is called: "Project title: Nets for All".
CALLED = re.compile(
    r"\W*(?:(?:project|programme|program) (?:title|name)|(?:title|name) of (?:the )?(?:project|programme|program)"
    r"|project)\s?:\s*[“\"]?(?P<title>[A-Z][^:“”\"]{8,180}?)[”\"]?\s*",
    re.IGNORECASE,
)
LONGEST_SUBJECT = 18  # tokens of what a report is on
SIGNED = re.compile(r",?\s\(?(?:(?:contained|circulated|issued|set out)\s)?(?:in\s|as\s)?(?:document\s)?[A-Z]{1,2}/")
PAIRED = 5  # words of the first of two that something is between
OWN = re.compile(r"\b(?:newsletter|news update|bulletin|quarterly letter|lettre d['’]information|nyhetsbrev)\b", re.I)
PUBLISHED = re.compile(
    r"\W*(?:which was |that was )?(?:published|issued|released|launched|dated|of)\W+(?:on|in)?\W*", re.I
)
FIRST_HEADINGS = 30  # passages in which a document says what it is
# What a title is, behind it: "“Nets and Pilots,” a lecture by …".
APPOSED = re.compile(
    r",?[”\"»’']?,?\s+(?:an?|the)\s+(?:[a-z]+\s+){0,2}?"
    r"(?P<kind>lecture|talk|exhibition|exhibit|panel|play|concert|workshop|seminar|film|documentary|book|novel|report"
    r"|study|article|memoir|poem|song)\b"
)
AUTHORED = re.compile(r"\b(?:published|authored|co-authored|coauthored)\s+\Z")
REACH = 60  # characters before a title in which a word may say what it is
LEADING = re.compile(  # what may stand between that word and the title
    r"(?:,(?= (?:entitled|titled|called|named|themed)))?[\s\[(]*"
    r"(?:(?:issued|published|written|presented)\s[^,.;]{2,40}?\s)?"
    r"(?:(?:on|about|of|in|sur|über|om|sobre)\s+)?(?:the\s+)?(?:(?:question|topic|theme|subject)\s+(?:of\s+)?)?"
    r"(?:(?:on\s)?(?:today|yesterday|(?:this|last)\s(?:week|month|year)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b,?\s)?"
    r"(?:entitled|titled|called|named|themed|known as|headed|intitulée?|(?:mit|unter) dem Titel"
    r"|zum Thema|titulad[oa]|denominad[oa]|bajo el (?:título|lema)|med (?:titeln|rubriken)|på temat|sous le titre)?"
    r"[\s,:\[(_*]*"
)


def titles(stretch: Stretch, text: str) -> Iterator[Candidate]:
    """Titles of publications, events and resolutions; `text` is the document's own, with its marks."""
    base = stretch.passage.start
    for match in QUOTED.finditer(stretch.text):
        group = next(name for name in "abcdefg" if match[name])
        found = _titled(stretch, base + match.start(), base + match.start(group), match[group], emphasised=False)
        if found:
            yield found
        if not found:
            found = _shown(stretch, match, base + match.start(group), match[group])
            found = found or _undertaken(stretch, match, base + match.start(group), match[group])
            if found:
                yield found
        kind = FOLLOWING.match(stretch.text, match.end())
        if kind and not found:
            start = base + match.start(group)
            written = " ".join(match[group].split())
            end = start + len(match[group])
            yield Candidate(start, end, "Publication", written, "title", KNOWN, aliases=(f"{written} {kind[1]}",))
    called = CALLED.fullmatch(stretch.text)
    if called and called["title"][0].isupper():
        start, written = base + called.start("title"), " ".join(called["title"].split())
        end = start + len(called["title"])
        yield Candidate(start, end, "Programme", written, "title", KNOWN, aliases=(f"{written} project",))
    for match in EMPHASISED.finditer(text, base, stretch.passage.end):
        found = _titled(stretch, match.start(), match.start("title"), match["title"], emphasised=True)
        if found:
            yield found


def _undertaken(stretch: Stretch, match: re.Match[str], start: int, title: str) -> Candidate | None:
    """The project or programme whose title stands before its noun, or before who carries it out or pays for it."""
    kept = title.rstrip(",.; ")
    written = " ".join(kept.split())
    told = UNDERTAKING.match(stretch.text, match.end())
    if not told or not written[:1].isupper() or (" " not in written and not told["noun"]):
        return None
    aliases = (f"{written} {told['noun']}",) if told["noun"] else ()
    return Candidate(start, start + len(kept), "Programme", written, "title", KNOWN, aliases=aliases)


def _shown(stretch: Stretch, match: re.Match[str], start: int, title: str) -> Candidate | None:
    """The work or event whose title is apposed to its noun, or is what somebody published."""
    kept = title.rstrip(",. ")
    written = " ".join(kept.split())
    apposed = APPOSED.match(stretch.text, match.end() - 1)
    if not written[:1].isupper() or not (apposed or AUTHORED.search(stretch.text, 0, match.start())):
        return None
    kinds = stretch.lexicon.heads.get(apposed["kind"], ()) if apposed else ()
    event = next((kind for label, kind in kinds if label == "Event"), "")
    event = event or ("speech" if apposed and apposed["kind"] in ("talk", "panel") else "")
    label, properties = ("Event", {"kind": event}) if event else ("Publication", {})
    return Candidate(start, start + len(kept), label, written, "title", KNOWN, properties=properties)


def _titled(stretch: Stretch, before: int, start: int, title: str, *, emphasised: bool) -> Candidate | None:
    """The thing whose title begins at `start`, if a word before the mark at `before` says what it is."""
    kept = title.rstrip(",. ")
    written = " ".join(kept.split())
    if not written or (emphasised and not written[0].isupper()):
        return None
    near = [token for token in stretch.tokens if token.end <= before and before - token.end <= REACH]
    for token in reversed(near[-6:]):
        label, kind = _told_by(stretch, token, emphasised)
        if token.folded == "event" and ":" in stretch.plain[token.end : before]:
            return None  # "Side event: “…”"
        if not label:
            continue
        if not LEADING.fullmatch(stretch.plain[token.end : before]):
            return None
        if label == "Programme" and not written[0].isupper():
            return None
        properties = {"kind": kind} if kind and label != "Publication" else {}
        if label == "Institution":
            return Candidate(start, start + len(kept), label, written, "title", KNOWN, properties=properties)
        first = _noun_phrase(stretch, token)
        closing = stretch.plain[start + len(title) : start + len(title) + 2] if kept == title and not emphasised else ""
        closing = closing if closing == " »" else closing[:1].strip()
        name = " ".join(stretch.plain[first : start + len(kept)].split()) + (closing if first < start - 1 else "")
        if "[" in name or "(" in name or label in ("Resolution", "Programme"):
            name, first = written, start
        aliases = (written,) if name != written else ()
        aliases = (f"{written} {token.folded}",) if label == "Programme" else aliases
        rank = CERTAIN if label == "Event" else KNOWN
        return Candidate(first, start + len(kept), label, name, "title", rank, aliases=aliases, properties=properties)
    return None


def _told_by(stretch: Stretch, token: Token, emphasised: bool) -> tuple[str, str]:
    """The label and kind that this word tells of the title after it; ("", "") where it tells none."""
    word = token.folded
    if word in stretch.lexicon.lists["publication_words"]:
        return "Publication", ""
    if word in stretch.lexicon.lists["told_programmes"] and not emphasised:
        return "Programme", ""
    if word in ("event", "events"):
        return "Event", "meeting"
    for label, kind in stretch.lexicon.heads.get(word, ()):
        if label in ("Publication", "Event", "Resolution") or (label == "Institution" and emphasised and kind == "ngo"):
            return label, kind
    if emphasised and word == "ngos":
        return "Institution", "ngo"
    return "", ""


def _noun_phrase(stretch: Stretch, token: Token) -> int:
    """Where the name begins that ends with the word and the title: "[Case Digest on “…”]"."""
    at = stretch.tokens.index(token)
    while at > 0 and stretch.tokens[at].gap == " " and stretch.tokens[at - 1].capital == token.capital:
        before = stretch.tokens[at - 1]
        if before.folded in stretch.lexicon.function_words or before.folded in stretch.lexicon.adjectives:
            break
        if not token.capital:
            break
        at -= 1
    return stretch.tokens[at].start


def own_titles(stretches: Sequence[Stretch], date: str | None) -> Iterator[Candidate]:
    """The newsletter that the document is, by the heading that says so."""
    for stretch in stretches[:FIRST_HEADINGS]:
        if stretch.passage.kind != "heading" or len(stretch.tokens) > LONGEST_SUBJECT:
            continue
        if OWN.search(stretch.text) and len(stretch.tokens) > 2:
            start, end = stretch.span(0, len(stretch.tokens) - 1)
            name = proper(stretch.written(0, len(stretch.tokens) - 1), stretch)
            properties = {"date": date} if date else {}
            yield Candidate(start, end, "Publication", name, "title", NAMED, properties=properties)


def published(candidates: list[Candidate], stretch: Stretch) -> None:
    """Give each publication the date on which the passage says that it came out."""
    for candidate in candidates:
        if candidate.label == "Publication" and "date" not in candidate.properties:
            for date in stretch.dates:
                between = stretch.plain[candidate.end : date.start]
                if 0 <= date.start - candidate.end <= REACH and PUBLISHED.fullmatch(between):
                    candidate.properties["date"] = date.first


def told_reports(stretch: Stretch) -> Iterator[Candidate]:
    """Reports told by their author: "the report of the Secretary-General on …", "a study by Xqi University"."""
    words = stretch.words
    for at in range(len(words) - 2):
        issued = words[at] in stretch.lexicon.lists["issued"] and words[at + 2] == "by"
        if not (issued or words[at] in stretch.lexicon.lists["written"]) or (stretch.tokens[at].capital and at):
            continue
        if words[at + 1] == "on" and at > 2 and words[at - 1] == "s" and stretch.tokens[at - 3].folded != "s":
            yield from _owned_report(stretch, at)
        given = words[at + 1] in stretch.lexicon.lists["written_by"] and not words[at].endswith("s")
        by = at + 2 if given else at + 1
        owned = words[by] == "of" and not given and words[at] in ("report", "note")
        if words[by] != "by" and not owned:
            continue
        author = by + 2 if words[by + 1 : by + 2] == ["the"] else by + 1
        if author >= len(words) or not stretch.tokens[author].capital or stretch.tokens[author].gap != " ":
            continue
        last = author
        while last + 1 < len(words) and stretch.tokens[last + 1].gap in (" ", "-") and stretch.tokens[last + 1].capital:
            last += 1
        last = reach(stretch, last)
        end = _subject(stretch, last + 1) or last
        told = words[at + 2] == "the" and _is_body(stretch, author, last)
        signed = SIGNED.match(stretch.plain, stretch.tokens[last].end, stretch.passage.end)
        if end == last and words[at + 1] == "of" and not (told or signed):
            continue
        start, stop = stretch.span(at, end)
        yield Candidate(start, stop, "Publication", stretch.written(at, end), rank=NAMED)


def _owned_report(stretch: Stretch, at: int) -> Iterator[Candidate]:
    """The report told by whose it is and what on: "the Secretary-General's report on the tides in Peru"."""
    owner = at - 2
    while owner > 0 and stretch.tokens[owner].gap in (" ", "-") and stretch.tokens[owner - 1].capital:
        owner -= 1
    end = _subject(stretch, at + 1)
    possessive = stretch.tokens[at - 1].gap in ("’", "'") and stretch.tokens[at - 2].capital
    if possessive and end:
        start, stop = stretch.span(at, end)
        aliases = (stretch.written(owner, end),)
        yield Candidate(start, stop, "Publication", stretch.written(at, end), rank=NAMED, aliases=aliases)


def _is_body(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the noun of a body stands in a name of several words."""
    heads = stretch.lexicon.heads
    return first < last and any(
        label == "Institution" for at in range(first, last + 1) for label, _ in heads.get(stretch.words[at], ())
    )


def _subject(stretch: Stretch, at: int) -> int:
    """The last token of "on …" from this token; 0 where there is none."""
    if (
        at >= len(stretch.words)
        or stretch.words[at] not in ("on", "about", "concerning")
        or stretch.tokens[at].gap != " "
    ):
        return 0
    last = 0
    for position in range(at + 1, min(len(stretch.words), at + LONGEST_SUBJECT)):
        ends = any(mark in stretch.tokens[position].gap for mark in ',.;:()"“”')
        paired = stretch.words[position] == "and" and "between" in stretch.words[max(at, position - PAIRED) : position]
        stops = stretch.words[position] in ("and", "which", "that", *stretch.lexicon.lists["verbs"])
        if ends or (stops and not paired):
            break
        last = position
    return last
