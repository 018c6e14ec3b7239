"""Names that no noun, honorific or lexicon explains, told by what stands beside them: acronyms, lists, offices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from loaders.mentions.candidates import GUESSED, KNOWN, NAMED, Candidate, Covered
from loaders.mentions.tokens import Stretch, Token

ACRONYM = re.compile(r"[A-Z]{2,12}|[A-Z][a-z]?[A-Z]{1,5}|[A-Z]{2,6}-[A-Z]{2,6}|(?:Aus|Nor|Swiss)[A-Z]{2,3}")
DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,6}(?!\w)")
OFTEN = 3  # times an acronym stands in a document that is then taken for a body's
LIST_LENGTH = 4  # items of a list that is read as one of names of a kind
LONGEST = 5  # words of a name


def unexplained_acronyms(stretches: Iterable[Stretch], found: list[Candidate]) -> Iterator[Candidate]:
    """Acronyms of bodies that the document does not write out."""
    taken = Covered(found)
    places: dict[str, list[tuple[Stretch, int]]] = {}
    for stretch in stretches:
        if stretch.shouted or stretch.titled:
            continue
        for at, token in enumerate(stretch.tokens):
            if not taken.touches(token.start, token.end) and _is_acronym(stretch, token):
                places.setdefault(token.text, []).append((stretch, at))
    for acronym, where in sorted(places.items()):
        evidence = sum(_acts(stretch, at) for stretch, at in where)
        if len(where) < OFTEN and not evidence:
            continue
        for stretch, at in where:
            start, end = stretch.span(at, at)
            yield Candidate(
                start, end, "Institution", acronym, "acronym", GUESSED, properties={"acronym": acronym, "kind": "other"}
            )


def _is_acronym(stretch: Stretch, token: Token) -> bool:
    if not ACRONYM.fullmatch(token.text) or token.text in stretch.lexicon.abbreviations:
        return False
    return token.folded not in stretch.lexicon.common_words or len(token.text) > 3


def _acts(stretch: Stretch, at: int) -> bool:
    """Whether what stands around the acronym shows a body: "the X", "by X", "X's", "(X)" after a name."""
    token = stretch.tokens[at]
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if re.fullmatch(r"\d+", following.text if following else "") or "-" in token.gap:
        return False
    if following and following.folded == "s" and following.gap in ("’", "'"):
        return True
    before = stretch.words[at - 1] if at else ""
    if before in ("the", "by", "with", "from", "at", "of", "and", "between", "former"):
        return not (following and following.gap in (" ", "-") and following.text[0].islower() and before != "with")
    return token.gap.endswith("(") and bool(following and following.gap.startswith(")"))


def dotted_acronyms(stretch: Stretch) -> Iterator[Candidate]:
    """Acronyms written with points, after the noun of a body ("the association A.C.D.E.")."""
    for match in DOTTED.finditer(stretch.text):
        start = stretch.passage.start + match.start()
        before = [token for token in stretch.tokens if token.end <= start][-1:]
        if not before or match[0] in stretch.lexicon.acronyms:
            continue
        if any(label == "Institution" for label, _ in stretch.lexicon.heads.get(before[0].folded, ())):
            properties = {"acronym": match[0], "kind": "ngo"}
            yield Candidate(
                start, start + len(match[0]), "Institution", match[0], "acronym", NAMED, properties=properties
            )


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
        label = told.most_common(1)[0][0] if told else _label_of_all(items)
        if label not in ("Person", "Institution") or (
            told and told[label] < max(2, sum(told.values()), len(items) / 3)
        ):
            continue
        for first, last in unknown:
            if not _fits(stretch, first, last, label):
                continue
            start, end = stretch.span(first, last)
            if _touched(found, start, end):
                continue
            properties = {"kind": "other"} if label == "Institution" else {}
            yield Candidate(start, end, label, stretch.written(first, last), rank=GUESSED, properties=properties)


def _fits(stretch: Stretch, first: int, last: int, label: str) -> bool:
    """Whether the words of a list's item can be a name of this kind."""
    lexicon = stretch.lexicon
    tokens = stretch.tokens[first : last + 1]
    if any(token.folded in lexicon.office_words for token in tokens):
        return False
    if label == "Institution":
        return not all(token.folded in lexicon.common_words or token.text.isdigit() for token in tokens)
    odd = [t for t in tokens if t.folded in lexicon.common_words and t.folded not in lexicon.surnames]
    return 2 <= len(tokens) <= LONGEST and len(odd) < 2 and not any(t.folded in lexicon.heads for t in odd)


def _label_of_all(items: list[tuple[int, int]]) -> str:
    """What a list of unknown names is of: bodies where it is long."""
    return "Institution" if len(items) >= 2 * LIST_LENGTH else ""


def _touched(found: list[Candidate], start: int, end: int) -> bool:
    return any(candidate.start < end and start < candidate.end for candidate in found)


def _label_of(stretch: Stretch, first: int, last: int, found: list[Candidate]) -> str:
    start, end = stretch.span(first, last)
    return next((c.label for c in found if c.start <= start and end <= c.end), "")


def _lists(stretch: Stretch) -> Iterator[list[tuple[int, int]]]:
    """Runs of capital words parted by commas or "and", as (first, last) token indices."""
    items: list[tuple[int, int]] = []
    at = 0
    while at < len(stretch.tokens):
        end = _item_end(stretch, at)
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


def _item_end(stretch: Stretch, at: int) -> int | None:
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


def bodies_of_offices(stretch: Stretch, found: list[Candidate]) -> Iterator[Candidate]:
    """Bodies told by the office somebody holds in them: "chief executive of Xqi", "Ada Rossi, president, Xqi Bond"."""
    words = stretch.words
    for at in range(1, len(stretch.tokens)):
        token = stretch.tokens[at]
        if not token.capital or stretch.shouted or stretch.titled or token.folded in stretch.lexicon.function_words:
            continue
        after_office = (
            at > 1
            and words[at - 1] in ("of", "at", "for", "with")
            and token.gap == " "
            and stretch.tokens[at - 1].gap == " "
            and _ends_executive(stretch, at - 2)
        )
        joined = words[at - 1] in stretch.lexicon.lists["before_a_body"] and token.gap in (" ", ", ")
        if not after_office and not joined:
            continue
        last = _item_end(stretch, at)
        if last is None:
            continue
        start, end = stretch.span(at, last)
        if not _touched(found, start, end) and _fits(stretch, at, last, "Institution"):
            yield Candidate(
                start, end, "Institution", stretch.written(at, last), rank=GUESSED, properties={"kind": "other"}
            )
    yield from _bodies_in_rows(stretch, found)


def _ends_executive(stretch: Stretch, at: int) -> bool:
    """Whether an office in a firm or association, not one in a state, ends at this token."""
    return stretch.words[at] in (
        "ceo",
        "cto",
        "cfo",
        "coo",
        "founder",
        "director",
        "manager",
        "president",
        "chairman",
        "chair",
        "head",
        "officer",
        "editor",
        "executive",
        "adviser",
        "advisor",
        "surety",
        "partner",
    )


def _bodies_in_rows(stretch: Stretch, found: list[Candidate]) -> Iterator[Candidate]:
    """The last part of "Name, office, body", where the passage holds no more."""
    people = [candidate for candidate in found if candidate.label == "Person"]
    if not people or people[0].start - stretch.passage.start > 3 or stretch.text.rstrip().endswith("."):
        return
    end = stretch.passage.end
    commas = [at for at, token in enumerate(stretch.tokens) if token.gap == ", " and token.start > people[0].end]
    if not commas:
        return
    first, last = commas[-1], len(stretch.tokens) - 1
    offices = [at for at in range(commas[0], first) if stretch.words[at] in stretch.lexicon.office_words]
    if stretch.tokens[first].folded == "the" and first < last:
        first = first
    run = range(first, last + 1)
    capital = all(stretch.tokens[at].capital or stretch.words[at] in stretch.lexicon.connectors for at in run)
    start = stretch.tokens[first].start
    if (
        not offices
        or not capital
        or last - first > LONGEST
        or any(stretch.words[at] in stretch.lexicon.office_words for at in run)
    ):
        return
    inner = [candidate for candidate in found if candidate.start >= start]
    if any(
        candidate.label == "Institution" and candidate.end >= stretch.tokens[last].end
        for candidate in inner
        if candidate.start == start
    ):
        return
    yield Candidate(
        start,
        min(end, stretch.tokens[last].end),
        "Institution",
        stretch.written(first, last),
        rank=NAMED + 1,
        properties={"kind": "company"},
    )


def branches(stretch: Stretch) -> Iterator[Candidate]:
    """A body's branch in a state, told by both names: "CARE Australia", "Caritas Albania"."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    for at in range(len(tokens) - 1):
        state = lexicon.names.get(tokens[at + 1].folded)
        if tokens[at + 1].gap != " " or not tokens[at + 1].capital or state is None or state.kind != "state":
            continue
        token = tokens[at]
        known = lexicon.acronyms.get(token.text) or lexicon.names.get(token.folded)
        body = known is not None and known.kind in ("ngo", "company", "network")
        if stretch.shouted or not token.capital or not (body or (known is None and _is_acronym(stretch, token))):
            continue
        start, end = stretch.span(at, at + 1)
        yield Candidate(
            start, end, "Institution", stretch.written(at, at + 1), rank=KNOWN, properties={"kind": "ngo"}, closed=True
        )
