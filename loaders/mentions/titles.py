"""Titles in quotation marks or italics, where the words before them say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.mentions.candidates import CERTAIN, KNOWN, Candidate
from loaders.mentions.tokens import Stretch, Token

QUOTED = re.compile(
    r"“(?P<a>[^“”]{4,260})”|\"(?P<b>[^\"]{4,260})\"|«\s?(?P<c>[^«»]{4,260}?)\s?»"
    r"|(?<!\w)[‘'](?P<d>[^‘’']{6,200})[’'](?!\w)"
)
EMPHASISED = re.compile(r"(?<![\w*_])(?P<mark>\*|_)(?P<title>[^\s*_][^*_]{3,200}?)(?P=mark)(?![\w*_])")
REACH = 60  # characters before a title in which a word may say what it is
LEADING = re.compile(  # what may stand between that word and the title
    r"[\s\[(]*(?:(?:issued|published|written|presented)\s[^,.;]{2,40}?\s)?"
    r"(?:(?:on|about|of|in|sur|über|om|sobre)\s+)?(?:the\s+)?(?:(?:question|topic|theme|subject)\s+(?:of\s+)?)?"
    r"(?:entitled|titled|called|named|known as|headed|intitulée?)?[\s,:\[(_*]*"
)


def titles(stretch: Stretch, text: str) -> Iterator[Candidate]:
    """Titles of publications, events and resolutions; `text` is the document's own, with its marks."""
    base = stretch.passage.start
    for match in QUOTED.finditer(stretch.text):
        group = next(name for name in "abcd" if match[name])
        found = _titled(stretch, base + match.start(), base + match.start(group), match[group], emphasised=False)
        if found:
            yield found
    for match in EMPHASISED.finditer(text, base, stretch.passage.end):
        found = _titled(stretch, match.start(), match.start("title"), match["title"], emphasised=True)
        if found:
            yield found


def _titled(stretch: Stretch, before: int, start: int, title: str, *, emphasised: bool) -> Candidate | None:
    """The thing whose title begins at `start`, if a word before the mark at `before` says what it is."""
    kept = title.rstrip(",. ")
    written = " ".join(kept.split())
    if not written or (emphasised and not written[0].isupper()):
        return None
    near = [token for token in stretch.tokens if token.end <= before and before - token.end <= REACH]
    for token in reversed(near[-6:]):
        label, kind = _told_by(stretch, token, emphasised)
        if not label:
            continue
        if not LEADING.fullmatch(stretch.plain[token.end : before]):
            return None
        properties = {"kind": kind} if kind and label != "Publication" else {}
        if label == "Institution":
            return Candidate(start, start + len(kept), label, written, "title", KNOWN, properties=properties)
        first = _noun_phrase(stretch, token)
        name = " ".join(stretch.plain[first : start + len(kept)].split())
        if "[" in name or "(" in name or label == "Resolution":
            name, first = written, start
        aliases = (written,) if name != written else ()
        rank = CERTAIN if label == "Event" else KNOWN
        return Candidate(first, start + len(kept), label, name, "title", rank, aliases=aliases, properties=properties)
    return None


def _told_by(stretch: Stretch, token: Token, emphasised: bool) -> tuple[str, str]:
    """The label and kind that this word tells of the title after it; ("", "") where it tells none."""
    word = token.folded
    if word in stretch.lexicon.lists["publication_words"]:
        return "Publication", ""
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
