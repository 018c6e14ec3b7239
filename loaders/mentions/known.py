"""Names known worldwide where they stand in a text: states, bodies, treaties, cities; and adjectives of states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.lexicon import Entry
from loaders.mentions.candidates import GUESSED, KNOWN, NAMED, Candidate
from loaders.mentions.tokens import Stretch

WITHIN = re.compile(r" ?[&–-] ?|[’'.,]? |[’'./]")  # what may stand between the words of one name
DOTTED = re.compile(r"(?:[A-Z]\.){2,}(?:[A-Z]\b)?")
CITIES_WITH_ARTICLE = frozenset("haye haya caire cairo havane habana".split())
SHORTEST_PLACE = 4  # letters of an unknown place
LONGEST_PLACE = 2  # words of an unknown place
GENITIVES = ("sv", "de", "da", "no", "nb")
LOWER_CASE_LENGTH = 4  # words: a known name this long counts without capitals


def known_names(stretch: Stretch) -> Iterator[Candidate]:
    """The names and acronyms of the lexicon in the stretch."""
    lexicon, words, tokens = stretch.lexicon, stretch.words, stretch.tokens
    for match in DOTTED.finditer(stretch.text):
        entry = lexicon.acronyms.get(match[0]) or lexicon.acronyms.get(match[0].rstrip("."))
        if entry:
            start = stretch.passage.start + match.start()
            yield _candidate(start, start + len(match[0]), entry, "acronym")
    for at, token in enumerate(tokens):
        entry = lexicon.acronyms.get(token.text) or _genitive_acronym(stretch, at) or _joined_acronym(stretch, at)
        if entry and not (stretch.shouted and token.folded in lexicon.common_words) and not _is_cut(stretch, at):
            joined = token.text not in lexicon.acronyms and not _genitive_acronym(stretch, at)
            end = tokens[at + 1].end if joined else token.end
            yield _candidate(token.start, end, entry, "acronym" if entry.label != "Place" else "name")
        for length, found in lexicon.find(words, at):
            if _stands(stretch, at, length, found):
                candidate = _candidate(token.start, tokens[at + length - 1].end, found, "name")
                if length >= LOWER_CASE_LENGTH:
                    candidate.rank = KNOWN  # "Great Britain" within the full name of the state is no branch
                yield candidate
                break
        else:
            if stretch.language in GENITIVES and token.capital and token.folded.endswith("s"):
                genitive = lexicon.names.get(token.folded[:-1])
                if genitive and not genitive.common:
                    yield _candidate(token.start, token.end, genitive, "name")


def _is_cut(stretch: Stretch, at: int) -> bool:
    """Whether an apostrophe stands before the token, and it is no French article: "it'US", but "l'ONU"."""
    return "'" in stretch.tokens[at].gap and not (at and stretch.words[at - 1] in ("l", "d", "qu"))


def _genitive_acronym(stretch: Stretch, at: int) -> Entry | None:
    """The entry of an acronym in the genitive ("CARICOMs")."""
    acronym = stretch.tokens[at].text.removesuffix("s")
    genitive = stretch.language in GENITIVES and len(acronym) > 2 and acronym.isupper()
    return stretch.lexicon.acronyms.get(acronym) if genitive else None


def _joined_acronym(stretch: Stretch, at: int) -> Entry | None:
    """The entry of an acronym of two words ("UN-Women", "G-20")."""
    if at + 1 < len(stretch.tokens) and stretch.tokens[at + 1].gap in ("-", " "):
        token, following = stretch.tokens[at], stretch.tokens[at + 1]
        return stretch.lexicon.acronyms.get(f"{token.text}{following.gap}{following.text}")
    return None


def _candidate(start: int, end: int, entry: Entry, how: str) -> Candidate:
    rank = NAMED if entry.label == "Place" or (entry.kind == "state" and how == "name") else KNOWN
    return Candidate(start, end, entry.label, entry.name, how, rank, entry)


def _stands(stretch: Stretch, at: int, length: int, entry: Entry) -> bool:
    """Whether the words from `at` on are written as a name and nothing in the context says otherwise."""
    tokens = stretch.tokens[at : at + length]
    if any(not WITHIN.fullmatch(token.gap) for token in tokens[1:]):
        return False
    if not tokens[0].capital and not tokens[0].text[0].isdigit() and length < LOWER_CASE_LENGTH:
        if entry.label == "Place" and length > 1 and tokens[0].folded in ("la", "le", "el"):
            return tokens[1].capital and tokens[1].folded in CITIES_WITH_ARTICLE  # "la Haye"
        if entry.label == "Place" and tokens[0].folded in stretch.lexicon.lists["compass"]:
            return tokens[-1].capital or tokens[-1].folded == "region"
        return entry.label not in ("Institution", "Place") and length > 2
    if (
        length > 1
        and not all(
            t.capital or t.folded in stretch.lexicon.connectors or t.text[0].isdigit() or t.text in ("d", "l")
            for t in tokens
        )
        and length < LOWER_CASE_LENGTH
    ):
        return entry.label != "Place" and entry.kind != "state"
    if entry.label == "Place" and length == 1 and tokens[0].folded in stretch.lexicon.lists["no_cities"]:
        return False
    if entry.label == "Place" and all(token.folded in stretch.lexicon.lists["compass"] for token in tokens):
        return False
    if length == 1 and (
        tokens[0].folded in stretch.lexicon.lists["compass"] or tokens[0].folded in stretch.lexicon.lists["calendar"]
    ):
        return False
    if entry.label == "Place" and length == 1 and stretch.language not in ("en", "und"):
        if stretch.language == "de" and tokens[0].folded in stretch.lexicon.lists["no_places"]:
            return False
        if tokens[0].shouted and at and not stretch.shouted:
            return False  # "(MINNA)" is an acronym
    if entry.common and entry.label == "Place":
        return _place_is_meant(stretch, at, length, entry)
    return not (length == 1 and len(tokens[0].text) < 4 and tokens[0].shouted and not stretch.shouted)


def _place_is_meant(stretch: Stretch, at: int, length: int, entry: Entry) -> bool:
    """Whether what is also a common word or surname names a place: "in Nice", "Reading, United Kingdom"."""
    if stretch.shouted or stretch.titled or stretch.written(at, at + length - 1) != entry.name:
        return False
    before = stretch.words[at - 1] if at else ""
    if before == "a" and stretch.language in ("en", "und"):
        before = ""  # no French "à"
    after = stretch.tokens[at + length] if at + length < len(stretch.tokens) else None
    if before == "for" and at > 1 and stretch.words[at - 2] in ("member", "members", "mp", "candidate"):
        return True
    if before in stretch.lexicon.lists["before_a_place"] and " " in stretch.tokens[at].gap:
        return not (after and after.capital and after.gap == " ")
    if after and after.gap == ", ":
        follower = next(iter(stretch.lexicon.find(stretch.words, at + length)), None)
        return follower is not None and follower[1].label in ("Place", "Institution") and after.capital
    return False


def parts_of_places(stretch: Stretch) -> Iterator[Candidate]:
    """Places told by a known name and a point of the compass after it, or by what they are: "Helmand province"."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    if stretch.shouted or stretch.titled:
        return
    for at in range(1, len(tokens)):
        token, before = tokens[at], tokens[at - 1]
        if token.gap != " " or not before.capital or before.folded in lexicon.function_words:
            continue
        named = (entry for first, entry in stretch.known_before(at) if tokens[first].capital)
        known = next(named, None) if before.folded not in lexicon.lists["compass"] else None
        part = token.capital and token.folded in lexicon.lists["compass"] and known and known.label == "Place"
        kind = not token.capital and token.folded in lexicon.lists["kinds_of_places"]
        if token.folded == "region" and lexicon.names.get(before.folded):
            kind = False  # "the Sahel region" is the Sahel
        if part or (kind and before.folded not in lexicon.adjectives):
            first = _run_of_capitals(stretch, at - 1)
            start, end = stretch.span(first, at)
            yield Candidate(start, end, "Place", stretch.written(first, at), rank=NAMED)


def _run_of_capitals(stretch: Stretch, at: int) -> int:
    """The first of the capital words that lead to the one at `at`; words with hyphens count whole."""
    first = at
    while first > 0 and stretch.tokens[first].gap in (" ", "-"):
        before = stretch.tokens[first - 1]
        hyphened = first > 1 and stretch.tokens[first].gap == stretch.tokens[first - 1].gap == "-"
        if hyphened:
            first -= 2
        elif before.capital and before.folded not in stretch.lexicon.function_words:
            first -= 1
        else:
            break
    return first


def places_told(stretch: Stretch) -> Iterator[Candidate]:
    """Unknown names where only a place can stand: "born in Xqarra", "the town of Xqarra"."""
    lexicon, words = stretch.lexicon, stretch.words
    if stretch.shouted or stretch.titled or stretch.language == "de":  # German nouns are all written with a capital
        return
    for at in range(1, len(stretch.tokens)):
        inside = words[at - 1] in lexicon.lists["within_a_place"]
        town = words[at - 1] == "of" and at > 1 and words[at - 2] in lexicon.lists["towns"]
        if not (inside or town) or stretch.tokens[at].gap != " " or len(words[at]) < SHORTEST_PLACE:
            continue
        last = at
        while last + 1 < len(words) and stretch.tokens[last + 1].gap == " " and stretch.tokens[last + 1].capital:
            last += 1
        after = stretch.tokens[last + 1].gap if last + 1 < len(words) else ""
        if last - at >= LONGEST_PLACE or after in ("’", "'", "-", "/", "."):
            continue
        if all(_may_be_place(stretch, index) for index in range(at, last + 1)):
            start, end = stretch.span(at, last)
            yield Candidate(start, end, "Place", stretch.written(at, last), rank=GUESSED)


def _may_be_place(stretch: Stretch, at: int) -> bool:
    """Whether the word is no common one and tells nothing else."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    known = (lexicon.common_words, lexicon.lists["calendar"], lexicon.heads, lexicon.adjectives, lexicon.office_words)
    told = any(token.folded in words for words in (*known, lexicon.lists["region_adjectives"]))
    return not told and token.text.istitle() and token.text.isalpha()


def natural_places(stretch: Stretch) -> Iterator[Candidate]:
    """Places told by what goes before their names: "Mount Quelm", "the Strait of Quelm"."""
    lexicon, words, tokens = stretch.lexicon, stretch.words, stretch.tokens
    if stretch.shouted or stretch.titled or stretch.language != "en":
        return
    for at in range(len(tokens) - 1):
        before = tokens[at - 1] if at and tokens[at].gap == " " else None
        if not tokens[at].capital or (before and before.capital and before.folded not in lexicon.function_words):
            continue
        named = words[at] in lexicon.lists["before_the_name_of_a_place"]
        of = words[at] in lexicon.lists["places_of"] and words[at + 1] == "of" and at + 2 < len(words)
        first = at + 2 if of else at + 1
        if not (named or of) or tokens[first].gap != " " or not _may_be_place(stretch, first):
            continue
        last = first
        while last + 1 < len(tokens) and tokens[last + 1].gap in (" ", "-") and tokens[last + 1].capital:
            last += 1
        if last - first < LONGEST_PLACE and all(_may_be_place(stretch, i) for i in range(first, last + 1)):
            start, end = stretch.span(at, last)
            yield Candidate(start, end, "Place", stretch.written(at, last), rank=NAMED)


def parts_of_states(stretch: Stretch) -> Iterator[Candidate]:
    """Parts of a state or region told by the points of the compass: "eastern Ukraine", "the north of Sri Lanka"."""
    for at, token in enumerate(stretch.tokens[:-1]):
        if token.folded not in stretch.lexicon.lists["compass"]:
            continue
        name_at = at + 2 if stretch.words[at + 1] == "of" else at + 1
        if name_at >= len(stretch.tokens) or not stretch.tokens[name_at].capital:
            continue
        found = next(iter(stretch.lexicon.find(stretch.words, name_at)), None)
        if found and stretch.words[name_at] in stretch.lexicon.lists["compass"]:
            continue
        if found and (found[1].kind == "state" or found[1].label == "Place") and not found[1].common:
            last = name_at + found[0] - 1
            if (
                stretch.words[last + 1 : last + 2]
                and stretch.words[last + 1] in stretch.lexicon.lists["kinds_of_places"]
            ):
                continue  # "southern [Helmand province]"
            start, end = stretch.span(at, last)
            yield Candidate(start, end, "Place", stretch.written(at, last), rank=GUESSED if name_at > at + 1 else NAMED)


def adjectives(stretch: Stretch) -> Iterator[Candidate]:
    """Adjectives and demonyms as mentions of their states: "French", "Franco-Romanian", "Afghans"."""
    lexicon = stretch.lexicon
    for at, token in enumerate(stretch.tokens):
        entry = lexicon.adjectives.get(token.folded)
        if entry and _of_region(stretch, at):
            continue
        if entry and stretch.language == "en" and token.folded in lexicon.foreign_adjectives:
            continue
        if entry and token.capital and _is_state_itself(stretch, at + 1):
            end = stretch.tokens[at + 1].end
            yield Candidate(token.start, end, "Institution", entry.name, "adjective", KNOWN, entry)
            continue
        if entry is None:
            size = _adjective_of_several_words(stretch, at)
            entry = lexicon.adjectives[" ".join(stretch.words[at : at + size])] if size else None
            if entry and token.capital:
                end = stretch.tokens[at + size - 1].end
                yield Candidate(token.start, end, "Institution", entry.name, "adjective", KNOWN, entry)
                continue
        if entry and (token.capital or (stretch.language not in ("en", "und"))) and not _is_language(stretch, at):
            yield Candidate(token.start, token.end, "Institution", entry.name, "adjective", NAMED, entry)
        following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
        combined = lexicon.combining.get(token.folded)
        if combined and token.capital and following and following.gap in ("-", "–"):
            yield Candidate(token.start, token.end, "Institution", combined.name, "adjective", NAMED, combined)


def _adjective_of_several_words(stretch: Stretch, at: int) -> int:
    """The number of words of an adjective such as "Papua New Guinean" that begins here; 0 where none does."""
    for size in (3, 2):
        words = stretch.words[at : at + size]
        if len(words) == size and " ".join(words) in stretch.lexicon.adjectives:
            return size
    return 0


def _is_state_itself(stretch: Stretch, at: int) -> bool:
    """Whether the word after an adjective makes the state of it: "the French Government"."""
    if at >= len(stretch.tokens) or stretch.tokens[at].gap != " ":
        return False
    return stretch.words[at] in stretch.lexicon.lists["state_itself"]


def _is_language(stretch: Stretch, at: int) -> bool:
    """Whether the adjective names a language: "in French and English", "English speaking"."""
    before = stretch.words[at - 1] if at else ""
    after = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if after and after.folded in stretch.lexicon.lists["language_words"]:
        return True
    alone = after is None or "," in after.gap or "." in after.gap or after.folded in stretch.lexicon.function_words
    return before in stretch.lexicon.lists["before_a_language"] and alone


def _of_region(stretch: Stretch, at: int) -> bool:
    """Whether a word before the adjective says that a region or people is meant: "Latin American"."""
    before = stretch.tokens[at - 1] if at else None
    if before is None or not before.capital or stretch.tokens[at].gap != " ":
        return False
    return any(before.folded in stretch.lexicon.lists[words] for words in ("compass", "region_adjectives"))
