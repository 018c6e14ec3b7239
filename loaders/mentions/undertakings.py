"""Programmes by their purpose, and what an acronym or code in brackets names: "… programme for … (RPSH21)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.identifiers import fold
from loaders.mentions.candidates import KNOWN, Candidate
from loaders.mentions.headed import head_at, is_sent
from loaders.mentions.tokens import Stretch

BRACKETED = re.compile(r"\(\s*(?P<sign>[A-Z][A-Za-z]*(?:[.-]?[A-Z0-9]+)+\.?)\s*\)")
REGION = re.compile(r"[A-Z]\.[A-Z]\.")  # where a body is: "Quelm College (N.C.)"
LONGEST = 20  # words of a name before a sign
SUBJECT = 4  # words, written small, of what a programme is about
PURPOSE = 14  # words of a purpose
ENDS = ',.;:()"“”\t'  # marks that end a name
OPENING = 3  # words of a line within which the noun of a programme stands


def told_by_sign(stretch: Stretch) -> Iterator[Candidate]:
    """What an acronym or code in brackets names, where its letters are not those of the words before it."""
    if stretch.language not in ("en", "und"):
        return  # `signed_bodies` reads these
    for match in BRACKETED.finditer(stretch.text):
        opening = stretch.passage.start + match.start()
        last = next((at for at in range(len(stretch.tokens) - 1, -1, -1) if stretch.tokens[at].end <= opening), None)
        if last is None or opening - stretch.tokens[last].end > 2 or stretch.words[last].isdecimal():
            continue  # "resolution 245 (III)"
        sign = match["sign"]
        is_code = any(c.isdigit() for c in sign)
        if REGION.fullmatch(sign):
            continue
        first, label, kind = _phrase_before(stretch, last)
        if not label or (is_code and label != "Programme") or sign in stretch.lexicon.abbreviations:
            continue
        known = stretch.lexicon.acronyms.get(sign)
        if known and set(fold(known.name).split()).isdisjoint(stretch.words[first : last + 1]):
            continue  # "the trade committee and Ada Rossi (WTO)"
        if label == "Institution" and not stretch.tokens[first].capital:  # "a member of [Blue Nets of Lima] (BNL)"
            first = next((at for at in range(first, last + 1) if stretch.tokens[at].text[0] == sign[0]), first)
        if label != "Programme" and _is_said(stretch, first, last):
            first = _capital_from(stretch, first, last)
            if first > last:
                continue
        properties = {"code" if is_code else "acronym": sign}
        if kind and label == "Institution":
            properties["kind"] = kind
        start, end = stretch.span(first, last)
        name = stretch.written(first, last)
        inside = stretch.passage.start + match.start("sign")
        beyond = inside + len(sign)
        yield Candidate(start, end, label, name, "name", KNOWN, aliases=(sign,), properties=properties)
        yield Candidate(inside, beyond, label, name, "acronym", KNOWN, aliases=(sign,), properties=dict(properties))


def _phrase_before(stretch: Stretch, last: int) -> tuple[int, str, str]:
    """(first token, label, kind) of the noun phrase that ends at `last`; the label is "" where it names nothing."""
    words, tokens, lists = stretch.words, stretch.tokens, stretch.lexicon.lists
    line = tokens[0].capital and last < LONGEST and last >= len(tokens) - OPENING - 1
    if line and any(word in lists["undertakings"] or word == "action" for word in words[: min(OPENING, last)]):
        return 0, "Programme", ""  # a line that is the name and its sign, such as a heading
    first = last
    while first > 0 and last - first < LONGEST:
        if any(mark in tokens[first].gap for mark in ENDS) or words[first - 1] in lists["determiners"]:
            break
        if words[first - 1] == "s" and tokens[first - 1].gap in ("’", "'") and _owns(stretch, first - 2):
            break
        first -= 1
    end = next((at - 1 for at in range(first + 1, last + 1) if words[at] in lists["small_words"]), last)
    if is_sent(stretch, end):
        return first, "Programme", ""
    for at in [end, *range(end - 1, first - 1, -1), *range(end + 1, last + 1)]:
        for label, kind in head_at(stretch, at)[1]:
            if label in ("Institution", "Programme", "Fund"):
                return first, label, kind
            if at == end:
                return first, "", ""
    return first, "", ""


def _is_said(stretch: Stretch, first: int, last: int) -> bool:
    """Whether more stands here than a name: a verb, a number, or an "and" before it."""
    lists = stretch.lexicon.lists
    within = zip(stretch.words[first : last + 1], stretch.tokens[first : last + 1], strict=True)
    verbs = any(word in lists["verbs"] or (word.endswith("ed") and not token.capital) for word, token in within)
    return verbs or stretch.words[first] in lists["and"] or any(w.isdecimal() for w in stretch.words[first:last])


def _capital_from(stretch: Stretch, first: int, last: int) -> int:
    """Where the capital name that ends at `last` begins: "this help and $2 million for the [Quelm] Agency (QRA)"."""
    joining = (*stretch.lexicon.lists["small_words"], "s")
    for at in range(last, first, -1):
        if not stretch.tokens[at].capital and stretch.words[at] not in joining:
            first = at + 1
            break
    while first < last and not stretch.tokens[first].capital:
        first += 1
    return first


def _owns(stretch: Stretch, at: int) -> bool:
    """Whether a state or known body ends with this token, which stands in the genitive."""
    lexicon = stretch.lexicon
    return stretch.tokens[at].text in lexicon.acronyms or stretch.words[at] in lexicon.names


def told_programmes(stretch: Stretch) -> Iterator[Candidate]:
    """Programmes by whose they are and what for: "UNODC's programme to …", "the Caritas project concerning …"."""
    words, tokens, lexicon = stretch.words, stretch.tokens, stretch.lexicon
    for at in range(1, len(tokens)):
        if tokens[at].capital or words[at] not in lexicon.lists["told_programmes"]:
            continue
        possessive = words[at - 1] == "s" and tokens[at - 1].gap in ("’", "'")
        owner = at - 2 if possessive else _owner(stretch, at)
        if owner < 0 or not tokens[owner].capital:
            continue
        small = words[owner] in lexicon.function_words and not tokens[owner].shouted
        if words[owner] in lexicon.adjectives or (small and words[owner - 1] != "for"):  # "the Nets for All programme"
            continue
        purpose = _purpose(stretch, at + 1)
        if possessive and not purpose:
            continue
        first = _name_start(stretch, owner)
        start, end = stretch.span(first, purpose or at)
        aliases = [stretch.written(at, purpose)] if purpose else []
        if purpose and not possessive:
            aliases.append(stretch.written(first, at))
        name = stretch.written(first, purpose or at)
        yield Candidate(start, end, "Programme", name, rank=KNOWN, aliases=tuple(aliases))


def _owner(stretch: Stretch, head: int) -> int:
    """The last capital word before the noun of a programme: "the [Peru] rural water supply programme"."""
    words, tokens, lexicon = stretch.words, stretch.tokens, stretch.lexicon
    at = head - 1
    while at > 0 and head - at <= SUBJECT and not tokens[at].capital and tokens[at + 1].gap in (" ", "-"):
        if words[at] in lexicon.function_words or words[at] in lexicon.lists["verbs"] or words[at].endswith("ed"):
            return -1
        at -= 1
    if tokens[at + 1].gap not in (" ", "-", "/"):
        return -1
    if at == head - 1:
        return at
    begun = at > 0 and words[at - 1] in lexicon.lists["determiners"]
    body = lexicon.acronyms.get(tokens[at].text)
    known = lexicon.names.get(words[at]) or (body if body and body.kind != "state" else None)
    return at if begun and known and not known.common else -1


def _name_start(stretch: Stretch, last: int) -> int:
    """The first word of the name that ends here: "the [Quelm] Youth Envoys for Development programme"."""
    words, tokens, lexicon = stretch.words, stretch.tokens, stretch.lexicon
    first = at = last
    while at > 0 and tokens[at].gap in (" ", "-", "/", " & ", "’", "'"):
        at -= 1
        if tokens[at].capital and not (words[at] in lexicon.function_words and stretch.begins_sentence(at)):
            first = at
        elif words[at] in lexicon.lists["determiners"]:
            return at + 1
        elif words[at] not in ("for", "of", "and", "in", "to", "s", "against", "on", "with"):
            break
    run = last
    while run > 0 and tokens[run].gap in (" ", "-", "/") and tokens[run - 1].capital:
        run -= 1
    return run if first < run else first


def _purpose(stretch: Stretch, at: int) -> int:
    """The last token of "to combat …", "concerning …" from this token; 0 where there is none."""
    lists = stretch.lexicon.lists
    if at >= len(stretch.words) or stretch.words[at] not in ("to", "concerning", "on", "against", "for"):
        return 0
    last = 0
    for position in range(at + 1, min(len(stretch.words), at + PURPOSE)):
        token = stretch.tokens[position]
        if any(mark in token.gap for mark in ENDS) or token.folded in lists["after_an_undertaking"]:
            break
        if token.folded.endswith("ed") and not token.capital:
            break
        last = position
    return last if last > at + 1 else 0
