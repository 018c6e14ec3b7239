"""Bodies and programmes named by common nouns: "the permanent secretariat for …", "… programme (CODE12)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.mentions.candidates import KNOWN, NAMED, Candidate
from loaders.mentions.extents import is_place
from loaders.mentions.headed import head_at
from loaders.mentions.tokens import Stretch

BRACKETED = re.compile(r"\(\s*(?P<sign>[A-Z][A-Za-z]*(?:[.-]?[A-Z0-9]+)+\.?)\s*\)")
PURPOSES = ("for", "against", "on")
LONGEST = 14  # words of a purpose


def told_by_sign(stretch: Stretch) -> Iterator[Candidate]:
    """What an acronym or code in brackets names, where its letters are not those of the words before it."""
    for match in BRACKETED.finditer(stretch.text):
        sign = match["sign"]
        opening = stretch.passage.start + match.start()
        last = next((at for at in range(len(stretch.tokens) - 1, -1, -1) if stretch.tokens[at].end <= opening), None)
        if last is None or opening - stretch.tokens[last].end > 2:
            continue
        found = _phrase_before(stretch, last)
        if not found:
            continue
        first, label, kind = found
        is_code = any(c.isdigit() for c in sign)
        if is_code and label != "Programme":
            continue
        properties = {"code" if is_code else "acronym": sign}
        if kind and label == "Institution":
            properties["kind"] = kind
        start, end = stretch.span(first, last)
        name = stretch.written(first, last)
        inside = stretch.passage.start + match.start("sign")
        yield Candidate(start, end, label, name, "name", KNOWN, aliases=(sign,), properties=properties)
        yield Candidate(
            inside, inside + len(sign), label, name, "acronym", KNOWN, aliases=(sign,), properties=dict(properties)
        )


def _phrase_before(stretch: Stretch, last: int) -> tuple[int, str, str] | None:
    """Where the noun phrase begins that ends at `last`, and what its head tells."""
    if stretch.tokens[0].capital and last < LONGEST + 6 and last >= len(stretch.tokens) - 4:
        for at in range(3):
            word = stretch.words[at] if at < last else ""
            if word in ("programme", "program", "project", "action", "initiative"):
                return 0, "Programme", ""
    first = last
    while first > 0 and last - first < LONGEST + 6:
        token = stretch.tokens[first]
        if any(mark in token.gap for mark in '.;:()"“”,') or stretch.words[first - 1] in (
            "the",
            "a",
            "an",
            "its",
            "their",
            "our",
        ):
            break
        first -= 1
    end = next(
        (at - 1 for at in range(first + 1, last + 1) if stretch.words[at] in stretch.lexicon.lists["small_words"]), last
    )
    for at in [end, *range(end - 1, first - 1, -1), *range(end + 1, last + 1)]:
        for label, kind in head_at(stretch, at)[1]:
            if label in ("Institution", "Programme", "Fund"):
                return first, label, kind
            if at == end:
                return None
    word = stretch.words[first]
    if stretch.tokens[first].capital and first + 1 < len(stretch.words) and word in ("global", "regional", "joint"):
        return first, "Programme", ""
    return None


def told_bodies(stretch: Stretch) -> Iterator[Candidate]:
    """Bodies named by a purpose: "the permanent secretariat for human trafficking in [place]"."""
    words, lexicon = stretch.words, stretch.lexicon
    for at, token in enumerate(stretch.tokens):
        if token.capital or stretch.shouted:
            continue
        length = _told_head(stretch, at)
        if not length:
            continue
        kind = next(
            (k for lab, k in lexicon.heads.get(" ".join(words[at : at + length]), ()) if lab == "Institution"), "other"
        )
        head = at + length - 1
        first = at
        while first > 0 and at - first < 5 and stretch.tokens[first].gap == " " and _describes(stretch, first - 1):
            first -= 1
        definite = (first > 0 and words[first - 1] in ("the", "s")) or any(
            stretch.tokens[i].capital for i in range(first, at)
        )
        last = _purpose(stretch, head + 1)
        before_topic = last is None and definite and length == 2 and at - first >= 2
        if last is None and not before_topic:
            continue
        if not definite or (
            last is not None
            and words[at] in ("group", "office", "centre", "center", "service", "council", "mission", "department")
            and words[head + 1] == "on"
        ):
            continue
        end = last if last is not None else head
        start, stop = stretch.span(first, end)
        yield Candidate(start, stop, "Institution", stretch.written(first, end), rank=NAMED, properties={"kind": kind})


def _told_head(stretch: Stretch, at: int) -> int:
    """The number of tokens of the noun of a body that begins here; 0 where none does."""
    for size in range(min(2, len(stretch.words) - at), 0, -1):
        if " ".join(stretch.words[at : at + size]) in stretch.lexicon.lists["told_bodies"]:
            return size
    return 0


def _describes(stretch: Stretch, at: int) -> bool:
    word = stretch.words[at]
    verbs = ("is", "was", "were", "are", "be", "said", "will", "has", "have")
    return word not in stretch.lexicon.function_words and word not in verbs and not word.endswith("ed")


def _purpose(stretch: Stretch, at: int) -> int | None:
    """The last token of "for …" or "against …" from this token, with the place it ends with."""
    words = stretch.words
    if at + 1 >= len(words) or words[at] not in PURPOSES or stretch.tokens[at].gap != " ":
        return None
    last = None
    for position in range(at + 1, min(len(words), at + LONGEST)):
        token = stretch.tokens[position]
        if any(mark in token.gap for mark in ',.;:()"“”') or token.text.isdigit():
            break
        word = token.folded
        if (
            word in ("in", "of")
            and position + 1 < len(words)
            and (is_place(stretch, position + 1) or words[position + 1] in ("south", "north", "the"))
        ):
            end = position + 1
            while (
                end + 1 < len(words)
                and stretch.tokens[end + 1].gap in (" ", "-")
                and (stretch.tokens[end + 1].capital or words[end + 1] in ("east", "west", "south", "north"))
            ):
                end += 1
            return end
        if (
            word
            in (
                "and",
                "who",
                "which",
                "that",
                "is",
                "was",
                "were",
                "has",
                "have",
                "will",
                "to",
                "led",
                "with",
                "by",
                "the",
                "a",
                "an",
                "in",
                "at",
                "from",
                "as",
                "its",
                "their",
                "all",
                "his",
                "her",
                "more",
                "this",
            )
            or token.gap == "\t"
        ):
            break
        last = position
    return last if last is not None and last - at >= 2 else None


def offices_of_people(stretch: Stretch) -> Iterator[Candidate]:
    """The office of an office holder: "Mr Rossi's Office", "the Foreign Minister's Office"."""
    for at, token in enumerate(stretch.tokens):
        if (
            token.text != "Office"
            or at < 2
            or stretch.words[at - 1] != "s"
            or stretch.tokens[at - 1].gap not in ("’", "'")
        ):
            continue
        first = at - 2
        while first > 0 and stretch.tokens[first].gap in (" ", "-", ". ") and stretch.tokens[first - 1].capital:
            first -= 1
        if stretch.tokens[first].capital and stretch.words[first] not in stretch.lexicon.function_words:
            start, end = stretch.span(first, at)
            properties = {"kind": "government"}
            yield Candidate(start, end, "Institution", stretch.written(first, at), rank=KNOWN, properties=properties)


def told_programmes(stretch: Stretch) -> Iterator[Candidate]:
    """Programmes by whose they are and what for: "UNODC's programme to …", "the Caritas project concerning …"."""
    words = stretch.words
    for at in range(1, len(stretch.tokens)):
        token = stretch.tokens[at]
        if token.capital or words[at] not in ("programme", "program", "project", "scheme", "initiative"):
            continue
        owner = at - 2 if words[at - 1] == "s" and stretch.tokens[at - 1].gap in ("’", "'") else at - 1
        if owner < 0 or not stretch.tokens[owner].capital or words[owner] in stretch.lexicon.adjectives:
            continue
        if words[owner] in stretch.lexicon.function_words:
            continue
        purpose = _programme_purpose(stretch, at + 1)
        if owner == at - 2 and not purpose:
            continue
        first = owner
        while first > 0 and stretch.tokens[first].gap in (" ", "-") and stretch.tokens[first - 1].capital:
            first -= 1
        start, end = stretch.span(first, purpose or at)
        aliases = (stretch.written(at, purpose),) if purpose else ()
        yield Candidate(start, end, "Programme", stretch.written(first, purpose or at), rank=KNOWN, aliases=aliases)


def _programme_purpose(stretch: Stretch, at: int) -> int:
    """The last token of "to combat …", "concerning …" from this token; 0 where there is none."""
    if at >= len(stretch.words) or stretch.words[at] not in ("to", "concerning", "on", "against", "for"):
        return 0
    last = 0
    for position in range(at + 1, min(len(stretch.words), at + LONGEST)):
        token = stretch.tokens[position]
        if any(mark in token.gap for mark in ',.;:()"“”') or token.folded in (
            "which",
            "that",
            "in",
            "was",
            "is",
            "facilitated",
            "will",
            "has",
            "with",
        ):
            break
        if token.folded.endswith("ed") and not token.capital:
            break
        last = position
    return last if last > at + 1 else 0


def apposed(stretch: Stretch) -> Iterator[Candidate]:
    """A name in apposition to the noun of a body: "the financial intelligence unit, XQIN,", "the NGO Xqi"."""
    lexicon, words = stretch.lexicon, stretch.words
    for at in range(1, len(stretch.tokens)):
        token = stretch.tokens[at]
        if (
            not token.capital
            or token.gap not in (" ", ", ")
            or token.folded in lexicon.function_words
            or stretch.shouted
        ):
            continue
        if token.gap == ", " and not (token.shouted and len(token.text) > 3):
            continue
        head = at - 1
        if token.gap == ", ":
            head = next((i for i in range(at - 1, max(-1, at - 16), -1) if _small_body(stretch, i)), -1)
            if head < 0 or any("," in stretch.tokens[i].gap for i in range(head + 1, at)):
                continue
        elif not _small_body(stretch, head) or not (
            (token.shouted and len(token.text) > 2) or words[head] in ("ngo", "association", "network", "charity")
        ):
            continue
        last = at
        while (
            token.gap == " "
            and last + 1 < len(stretch.tokens)
            and stretch.tokens[last + 1].gap in (" ", "-")
            and stretch.tokens[last + 1].capital
        ):
            last += 1
        start, end = stretch.span(at, last)
        kind = next(k for label, k in lexicon.heads[words[head]] if label == "Institution")
        name = stretch.written(at, last)
        properties = {"kind": kind}
        if token.shouted and at == last:
            properties["acronym"] = name
        yield Candidate(
            start,
            end,
            "Institution",
            name,
            "acronym" if at == last and token.shouted else "name",
            NAMED,
            properties=properties,
        )


def _small_body(stretch: Stretch, at: int) -> bool:
    token = stretch.tokens[at]
    if token.capital and token.folded != "ngo":
        return False
    return any(
        label == "Institution" and kind != "company" for label, kind in stretch.lexicon.heads.get(token.folded, ())
    )
