"""Names told by the company they keep: items of a list, lines of people with their bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from loaders.mentions.candidates import GUESSED, KNOWN, Candidate
from loaders.mentions.tokens import Stretch

LIST_LENGTH = 4  # items of a list that is read as one of names of a kind
LONG_LIST = 8  # items of a list of names that is one of bodies where hardly any is known
UNKNOWN = 4  # one in so many is known, or fewer
LONGEST = 5  # words of a name


def listed_names(stretch: Stretch, found: list[Candidate]) -> Iterator[Candidate]:
    """Names in a list whose other items are people, or bodies: "Ada Rossi, Xqi Ytter and Bo Lind"."""
    if stretch.shouted:
        return
    for items in _lists(stretch):
        labels = [_label_of(stretch, first, last, found) for first, last in items]
        told = Counter(label for label in labels if label)
        unknown = [item for item, label in zip(items, labels, strict=True) if not label]
        if not unknown or len(items) < LIST_LENGTH:
            continue
        label = _label_of_list(told, len(items))
        if not label:
            continue
        for first, last in unknown:
            if not fits(stretch, first, last, label):
                continue
            start, end = stretch.span(first, last)
            if touched(found, start, end):
                continue
            properties = {"kind": "other"} if label == "Institution" else {}
            yield Candidate(start, end, label, stretch.written(first, last), rank=GUESSED, properties=properties)


def _label_of_list(told: Counter[str], length: int) -> str:
    """What a list is of whose items these labels are told of: people or bodies, or "" where it is not plain."""
    known = sum(told.values())
    if known * UNKNOWN <= length and length >= LONG_LIST:
        return "Institution"
    if not known:
        return ""
    label, count = max(told.items(), key=lambda item: (item[1], item[0]))
    return label if label in ("Person", "Institution") and count == known and count >= max(2, length / 3) else ""


def fits(stretch: Stretch, first: int, last: int, label: str) -> bool:
    """Whether the words of a list's item can be a name of this kind."""
    lexicon = stretch.lexicon
    tokens = stretch.tokens[first : last + 1]
    if any(token.folded in lexicon.office_words for token in tokens):
        return False
    if label == "Institution":
        return not all(token.folded in lexicon.common_words or token.text.isdigit() for token in tokens)
    if not all((t.capital and t.text.isalpha()) or t.folded in lexicon.particles for t in tokens):
        return False
    if any(token.folded in lexicon.lists["calendar"] for token in tokens):
        return False
    odd = [t for t in tokens if t.folded in lexicon.common_words and t.folded not in lexicon.surnames]
    return 2 <= len(tokens) <= LONGEST and len(odd) < 2 and not any(t.folded in lexicon.heads for t in odd)


def touched(found: list[Candidate], start: int, end: int) -> bool:
    """Whether something is named already within these characters."""
    return any(candidate.start < end and start < candidate.end for candidate in found)


def _label_of(stretch: Stretch, first: int, last: int, found: list[Candidate]) -> str:
    start, end = stretch.span(first, last)
    return next((c.label for c in found if c.start <= start and end <= c.end), "")


def _lists(stretch: Stretch) -> Iterator[list[tuple[int, int]]]:
    """Runs of capital words parted by commas or "and", as (first, last) token indices."""
    items: list[tuple[int, int]] = []
    at = 0
    while at < len(stretch.tokens):
        end = item_end(stretch, at)
        if end is None:
            if items:
                yield items
            items = []
            at += 1
            continue
        items.append((at, end))
        at = end + 1
        if (
            at < len(stretch.tokens)
            and stretch.words[at] in ("and", "et", "und", "och")
            and at + 1 < len(stretch.tokens)
        ):
            at += 1
        elif at < len(stretch.tokens) and stretch.tokens[at].gap not in (", ", "; "):
            yield items
            items = []
    if items:
        yield items


def item_end(stretch: Stretch, at: int) -> int | None:
    """The last token of the capital run that is one item of a list; None where the token is no part of one."""
    last = None
    for index in range(at, min(len(stretch.tokens), at + LONGEST)):
        token = stretch.tokens[index]
        if index > at and token.gap not in (" ", "-", ". ", "’", "'", ".", "+"):
            break
        named = token.capital or (any(c.isupper() for c in token.text) and len(token.text) > 2) or token.text.isdigit()
        if not named:
            if index > at and token.gap == " " and token.folded in stretch.lexicon.particles:
                continue
            break
        if token.folded in stretch.lexicon.function_words and index == at:
            break
        last = index
    return last


def people_before_bodies(stretch: Stretch, found: list[Candidate]) -> Iterator[Candidate]:
    """Unknown names that open a line and are followed by a body: "Xqar Yttrup, Tolland University"."""
    bodies = [candidate for candidate in found if candidate.label == "Institution"]
    last = item_end(stretch, 0) if stretch.tokens and not stretch.shouted else None
    if last is None or not fits(stretch, 0, last, "Person") or last + 1 >= len(stretch.tokens):
        return
    start, end = stretch.span(0, last)
    following = stretch.tokens[last + 1]
    if (
        following.gap == ", "
        and any(body.start == following.start for body in bodies)
        and not touched(found, start, end)
    ):
        yield Candidate(start, end, "Person", stretch.written(0, last), rank=GUESSED)


def bodies_in_rows(stretch: Stretch, found: list[Candidate]) -> Iterator[Candidate]:
    """The last part of "Name, office, body", where the passage holds no more."""
    people = [candidate for candidate in found if candidate.label == "Person"]
    if not people or people[0].start - stretch.passage.start > 3 or stretch.text.rstrip().endswith("."):
        return
    commas = [at for at, token in enumerate(stretch.tokens) if token.gap == ", " and token.start > people[0].end]
    if not commas:
        return
    first, last = commas[-1], len(stretch.tokens) - 1
    lexicon, words = stretch.lexicon, stretch.words
    run = range(first, last + 1)
    capital = all(stretch.tokens[at].capital or words[at] in lexicon.connectors for at in run)
    held = any(words[at] in lexicon.office_words for at in range(commas[0], first))
    office = any(words[at] in lexicon.office_words for at in run)
    start, end = stretch.span(first, last)
    told = any(c.label == "Institution" and c.start == start and c.end >= end for c in found)
    if held and capital and not office and not told and len(run) <= LONGEST + 1:
        properties = {"kind": "company"}
        yield Candidate(start, end, "Institution", stretch.written(first, last), rank=KNOWN, properties=properties)
