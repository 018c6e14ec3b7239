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
DESCRIBING = ("al", "ive", "ary", "ous", "ic", "ist", "ern", "ed", "er", "ish", "an")  # endings of adjectives
LONGEST_CAUSE = 4  # words, before a state, of what a body is for
INNER_CAPITAL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+|[A-Z]{2,4}[a-z]{2,}")
GERMAN_ARTICLES = ("das", "dem", "des", "der", "die", "den", "im", "ins", "vom", "beim", "zum", "zur")
TWICE = 2  # times a word stands in a German document that is then taken for a body's
OFTEN = 3  # times a name stands in a document that is then taken for a body's


def unexplained_acronyms(stretches: Iterable[Stretch], found: list[Candidate]) -> Iterator[Candidate]:
    """Acronyms of bodies that the document does not write out."""
    taken = Covered(found)
    people = {candidate.end for candidate in found if candidate.label == "Person"}
    explained = _explained(found)
    places: dict[str, list[tuple[Stretch, int]]] = {}
    for stretch in stretches:
        if stretch.shouted or stretch.titled:
            continue
        for at, token in enumerate(stretch.tokens):
            compound = (
                stretch.language == "de" and stretch.tokens[at + 1 : at + 2] and stretch.tokens[at + 1].gap == "-"
            )
            told = _is_acronym(stretch, token) or _of_person(stretch, at, people)
            if told and not compound and token.text not in explained and not taken.touches(token.start, token.end):
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


def _explained(found: list[Candidate]) -> set[str]:
    """What the document says to be another name of something: its acronym, its short name."""
    return {alias for candidate in found for alias in candidate.aliases}


def _of_person(stretch: Stretch, at: int, people: set[int]) -> bool:
    """Whether the acronym stands in brackets after a person: "Mr Rossi (DA)"."""
    token = stretch.tokens[at]
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    alone = token.gap == " (" and bool(following and following.gap.startswith(")"))
    unknown = token.text not in stretch.lexicon.abbreviations and token.text not in stretch.lexicon.acronyms
    return alone and bool(ACRONYM.fullmatch(token.text)) and unknown and token.start - len(token.gap) in people


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
    if following and following.gap == " " and following.capital and following.folded in stretch.lexicon.offices:
        return True  # "XQI Chair Ada Rossi"
    before = stretch.words[at - 1] if at else ""
    if stretch.language not in ("en", "und") and before in stretch.lexicon.lists["before_an_acronym"]:
        return token.gap.rstrip("[") in (" ", "’", "'")
    if before in ("the", "by", "with", "from", "at", "of", "and", "between", "former"):
        if before == "with" or following is None or following.gap not in (" ", "-") or following.capital:
            return True
        small = following.folded in stretch.lexicon.function_words or following.folded in stretch.lexicon.lists["verbs"]
        return small and following.gap == " "
    bracketed = token.gap.endswith("(") and bool(following and following.gap.startswith(")"))
    return bracketed and before not in stretch.lexicon.offices  # "the Press Officer (PO)"


def coined_names(stretches: Iterable[Stretch], found: list[Candidate]) -> Iterator[Candidate]:
    """Coined words that name bodies: with a capital within ("VentureBeat"), or uncommon and met several times."""
    taken = Covered(found)
    explained = _explained(found)
    places: dict[str, list[tuple[Stretch, int]]] = {}
    for stretch in stretches:
        if stretch.shouted or stretch.titled or stretch.language == "de":
            continue
        for at, token in enumerate(stretch.tokens):
            if (
                not stretch.begins_sentence(at)
                and token.text not in explained
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


def coined_in_german(stretches: Iterable[Stretch], found: list[Candidate]) -> Iterator[Candidate]:
    """Words with a capital within, met several times and with an article in a German document: "das QLab [Lima]".

    All nouns have capitals there, so that only the one within tells. Where one place follows, it belongs to the name.
    """
    taken = Covered([candidate for candidate in found if candidate.label != "Place"])
    places: dict[str, list[tuple[Stretch, int]]] = {}
    for stretch in stretches:
        if stretch.language != "de" or stretch.shouted:
            continue
        for at, token in enumerate(stretch.tokens):
            if (
                INNER_CAPITAL.fullmatch(token.text)
                and not taken.touches(token.start, token.end)
                and _is_free(stretch, at)
            ):
                places.setdefault(token.text, []).append((stretch, at))
    for word, where in sorted(places.items()):
        definite = any(at and stretch.words[at - 1] in GERMAN_ARTICLES for stretch, at in where)
        if len(where) < TWICE or not definite:
            continue
        seats = {stretch.tokens[at + 1].text for stretch, at in where if _place_follows(stretch, at)}
        name = f"{word} {min(seats)}" if len(seats) == 1 else word
        for stretch, at in where:
            start, end = stretch.span(at, at + _place_follows(stretch, at))
            yield Candidate(start, end, "Institution", name, rank=NAMED, properties={"kind": "other"}, closed=True)


def _is_free(stretch: Stretch, at: int) -> bool:
    """Whether no sign of a compound or an address joins the token."""
    after = stretch.tokens[at + 1].gap if at + 1 < len(stretch.tokens) else ""
    return stretch.tokens[at].gap not in ("-", "/", ".", "@") and after not in ("-", "/", ".", "@")


def _place_follows(stretch: Stretch, at: int) -> bool:
    """Whether a place with a name of one word stands right after the token."""
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if following is None or following.gap != " " or not following.capital:
        return False
    known = stretch.lexicon.names.get(following.folded)
    return known is not None and known.label == "Place"


def _is_coined(stretch: Stretch, at: int) -> bool:
    """Whether the token is a capital word that no list of words or names holds, and stands alone."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if not COINED.fullmatch(token.text) or len(token.text) < SHORTEST or token.folded in lexicon.names:
        return False
    if token.folded[0] == token.folded[1]:  # "tThis": a bullet that stuck to its word
        return False
    known = (
        *(lexicon.common_words, lexicon.surnames, lexicon.first_names, lexicon.office_words),
        *(lexicon.adjectives, lexicon.heads, lexicon.lists["calendar"], lexicon.lists["region_adjectives"]),
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
    """A body's branch in a state, told by both names: "CARE Australia", "World Vision UK", "the Swedish Red Cross"."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    if stretch.shouted:
        return
    for at in range(1, len(tokens)):
        if tokens[at].gap != " " or not tokens[at].capital:
            continue
        first, last = None, at
        if tokens[at - 1].capital and tokens[at - 1].folded in lexicon.adjectives:
            length = next((n for n, entry in lexicon.find(stretch.words, at) if entry.kind == "ngo"), 0)
            first, last = (at - 1, at + length - 1) if length else (None, at)
        elif stretch.words[at] == "red":  # "the New Zealand Red Cross"
            length = next((n for n, entry in lexicon.find(stretch.words, at) if entry.kind == "ngo"), 0)
            first, last = (next(stretch.states_before(at), None), at + length - 1) if length else (None, at)
        length = _state(stretch, at) if first is None else 0
        if length:
            last = at + length - 1
            first = _mother(stretch, at - 1)
            first = _cause(stretch, at, last) if first is None else first
        if first is None and tokens[at].text == "International":
            first = _cause(stretch, at, at)
        if first is not None:
            start, end = stretch.span(first, last)
            name, properties = stretch.written(first, last), {"kind": "ngo"}
            yield Candidate(start, end, "Institution", name, rank=KNOWN, properties=properties, closed=True)


def _state(stretch: Stretch, at: int) -> int:
    """The number of words of the name or acronym of a state at `at`, from which no other name goes on; else 0."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    acronym = lexicon.acronyms.get(token.text)
    length = 1 if acronym is not None and acronym.kind == "state" else 0
    length = stretch.state_length(at) or length
    following = stretch.tokens[at + length] if at + length < len(stretch.tokens) else None
    goes_on = following is not None and following.gap in (" ", "-", "’", "'") and following.capital
    return 0 if goes_on else length


def _cause(stretch: Stretch, at: int, end: int) -> int | None:
    """The first of the words before `at` that say what a body is for: "Anti-Nets [Peru]", "Boats [International]"."""
    lexicon, tokens, last = stretch.lexicon, stretch.tokens, at
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if stretch.language != "en" or stretch.titled or (following and following.gap in (" ", "-") and following.capital):
        return None
    first = last
    while first > 0 and tokens[first].gap in (" ", "-") and tokens[first - 1].capital and last - first < LONGEST_CAUSE:
        if not _is_cause(stretch, first - 1):
            break
        first -= 1
    if first == last or tokens[last - 1].folded.endswith(DESCRIBING):  # "Federal Peru"
        return None
    before = tokens[first - 1] if first and tokens[first].gap in (" ", "-", "’", "'") else None
    if before and before.capital and before.folded not in lexicon.function_words:
        return None
    word = tokens[first].folded
    plural = word.endswith("s") and any(one in lexicon.common_words for one in (word[:-1], word[:-3] + "y"))
    if stretch.begins_sentence(first) and first == last - 1 and not plural:
        return None  # "Meanwhile Peru"
    return first


def _is_cause(stretch: Stretch, at: int) -> bool:
    """Whether the word is a common one, and neither an office nor the beginning of a place's name."""
    lexicon, word = stretch.lexicon, stretch.words[at]
    told = (lexicon.function_words, lexicon.office_words, lexicon.adjectives, lexicon.honorifics, lexicon.names)
    lists = ("compass", "region_adjectives", "calendar", "state_itself")
    listed = any(word in words for words in (*told, *(lexicon.lists[name] for name in lists)))
    known = word in lexicon.common_words or word.removesuffix("s") in lexicon.common_words
    return known and not listed and not stretch.tokens[at].shouted


def _mother(stretch: Stretch, last: int) -> int | None:
    """The first word of the body whose branch the name of a state after `last` makes; None where there is none."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    for first, entry in stretch.known_before(last + 1):
        if tokens[first].capital and entry.kind in ("ngo", "company", "network"):
            return first
    token = tokens[last]
    known = lexicon.acronyms.get(token.text)
    if known and known.kind in ("ngo", "company", "network"):
        return last
    if known is None and token.capital and _is_acronym(stretch, token):
        return last
    return None
