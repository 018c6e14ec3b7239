"""Names that no noun, honorific or lexicon explains: acronyms, coined words, branches of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.mentions.candidates import GUESSED, KNOWN, NAMED, Candidate, Covered
from loaders.mentions.tokens import Stretch, Token

ACRONYM = re.compile(r"[A-Z]{2,12}|[A-Z][a-z]{0,4}[A-Z]{1,5}|[A-Z]{2,6}-[A-Z]{2,6}")
DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,6}(?!\w)")
COINED = re.compile(r"[A-Z][a-z]+(?:[A-Z]{1,4}[a-z]*)?|[a-z][A-Z][a-z]{3,}")
SHORTEST = 5  # letters of a coined word
OFTEN = 3  # times a name stands in a document that is then taken for a body's


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
    return token.folded not in stretch.lexicon.common_words or len(token.text) in (4, 5)


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
        if before == "with" or following is None or following.gap not in (" ", "-") or following.capital:
            return True
        small = following.folded in stretch.lexicon.function_words or following.folded in stretch.lexicon.lists["verbs"]
        return small and following.gap == " "
    return token.gap.endswith("(") and bool(following and following.gap.startswith(")"))


def coined_names(stretches: Iterable[Stretch], found: list[Candidate]) -> Iterator[Candidate]:
    """Coined words that name bodies: with a capital within ("VentureBeat"), or uncommon and met several times."""
    taken = Covered(found)
    places: dict[str, list[tuple[Stretch, int]]] = {}
    for stretch in stretches:
        if stretch.shouted or stretch.titled or stretch.language == "de":
            continue
        for at, token in enumerate(stretch.tokens):
            if (
                not stretch.begins_sentence(at)
                and not taken.touches(token.start, token.end)
                and _is_coined(stretch, at)
            ):
                places.setdefault(token.text, []).append((stretch, at))
    for word, where in sorted(places.items()):
        within = any(c.isupper() for c in word[1:])
        if within or (len(where) >= OFTEN and where[0][0].language == "en"):
            for stretch, at in where:
                start, end = stretch.span(at, at)
                yield Candidate(start, end, "Institution", word, rank=GUESSED, properties={"kind": "other"})


def _is_coined(stretch: Stretch, at: int) -> bool:
    """Whether the token is a capital word that no list of words or names holds, and stands alone."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if not COINED.fullmatch(token.text) or len(token.text) < SHORTEST or token.folded in lexicon.names:
        return False
    if token.folded[0] == token.folded[1]:  # "tThis": a bullet that stuck to its word
        return False
    known = (
        *(lexicon.common_words, lexicon.surnames, lexicon.first_names, lexicon.office_words),
        *(lexicon.adjectives, lexicon.heads, lexicon.lists["calendar"]),
    )
    spellings = (token.folded, token.folded.removesuffix("s"))
    return not any(word in words for words in known for word in spellings) and _stands_alone(stretch, at)


def _stands_alone(stretch: Stretch, at: int) -> bool:
    """Whether no other capital word and no sign of an address joins the token."""
    token = stretch.tokens[at]
    before = stretch.tokens[at - 1] if at else None
    after = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if token.gap in ("-", "/", ".") or "@" in token.gap or (after and after.gap in ("-", "@", "/", ".")):
        return False
    named_before = (
        before and token.gap == " " and before.capital and before.folded not in stretch.lexicon.function_words
    )
    return not named_before and not (after and after.gap == " " and after.capital)


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
