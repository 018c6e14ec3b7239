"""Names met in one place of a document, found again where nothing else told them: acronyms, surnames, shouted names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.identifiers import fold
from loaders.lexicon import Lexicon
from loaders.mentions.candidates import NAMED, NESTING, Candidate, Covered
from loaders.mentions.names import bare
from loaders.mentions.tokens import Stretch

SHORTEST = 2  # letters of an acronym that is found again
# Where a name may begin or end within a longer one: "[Quelm Guild]'s Board", "Board of the [Quelm Guild]".
BEFORE_REST = re.compile(r"(?:['’]s?)?\s+(?=\S)")
AFTER_REST = re.compile(r"\b(?:of|at|by|from|between)\s+(?:the\s+)?(?=[A-Z\d])")
GAP = frozenset((" ", "-", "–", "’", "'", ".", ". ", "  ", "", ", ", " & "))


def named_again(stretches: Iterable[Stretch], found: list[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates for the names in `found` at the places that `found` does not cover."""
    names = _names(found, lexicon)
    longest: dict[str, int] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        longest[first] = max(longest.get(first, 0), rest.count(" ") + 2 if rest else 1)
    taken = Covered(found)
    for stretch in stretches:
        at = 0
        while at < len(stretch.tokens):
            length = 0
            for length in range(min(longest.get(stretch.words[at], 0), len(stretch.tokens) - at), 0, -1):
                again = _at(stretch, at, length, names, taken)
                if again:
                    yield again
                    break
            else:
                length = 0
            at += max(1, length)


def named_within(plain: str, found: list[Candidate]) -> Iterator[Candidate]:
    """Candidates for the bodies of the document by whose full names longer names begin or end: "[Arup Guild] Board"."""
    bodies: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.label == "Institution" and candidate.whole and candidate.how in ("name", "acronym"):
            bodies.setdefault(_plain(plain[candidate.start : candidate.end]), candidate)
    parted = Covered(_inner(found))
    for outer in found:
        if outer.label not in NESTING or outer.closed or outer.entry or outer.how != "name":
            continue
        text = plain[outer.start : outer.end]
        spans = [(0, match.start()) for match in BEFORE_REST.finditer(text)]
        spans += [(match.end(), len(text)) for match in AFTER_REST.finditer(text)]
        for begin, end in sorted(spans, key=lambda span: span[0] - span[1]):
            body = bodies.get(_plain(text[begin:end]))
            start, stop = outer.start + begin, outer.start + end
            if body and fold(body.name) != fold(outer.name) and not parted.touches(start, stop):
                yield Candidate(
                    start, stop, body.label, body.name, body.how, NAMED, body.entry, body.aliases, dict(body.properties)
                )
                break


def _plain(name: str) -> str:
    return " ".join(name.split())


def _inner(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates that stand within longer ones."""
    end = 0
    for candidate in sorted(found, key=lambda one: (one.start, -one.end)):
        if candidate.end <= end:
            yield candidate
        end = max(end, candidate.end)


def _names(found: list[Candidate], lexicon: Lexicon) -> dict[str, Candidate]:
    """Folded name -> a candidate that bears it; what two things are called alike is left out."""
    names: dict[str, Candidate] = {}
    clashing: set[str] = set()
    for candidate in found:
        if candidate.how in ("noun", "pronoun", "adjective"):
            continue
        for name in _spellings(candidate, lexicon):
            other = names.setdefault(name, candidate)
            if candidate.whole and not other.whole:
                names[name] = candidate
            if candidate.whole and other.whole and not _may_be_one(candidate, other):
                clashing.add(name)
    for name in clashing:
        del names[name]
    return names


def _may_be_one(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates that share a name may be one thing: of people, no first name may speak against it."""
    if one.label != other.label:
        return False
    if one.label != "Person":
        return True
    first, second = bare(one.name).split(), bare(other.name).split()
    initials = first[0][0] == second[0][0] and 1 in (len(first[0]), len(second[0]))
    return first == second or (first[-1] == second[-1] and (initials or first[0] == second[0]))


def _spellings(candidate: Candidate, lexicon: Lexicon) -> Iterator[str]:
    folded = bare(candidate.name)
    if candidate.label == "Person":
        words = folded.split()
        if candidate.whole:
            yield folded
        yield words[-1]
        if len(words) > 2:
            yield " ".join(words[1:])
        if candidate.whole and len(words[0]) > SHORTEST:
            yield words[0]
        for nickname in lexicon.nicknames_of.get(words[0], ()) if candidate.whole and len(words) > 1 else ():
            yield nickname
            yield f"{nickname} {words[-1]}"
        return
    if candidate.entry is None and (" " in folded or candidate.how == "acronym"):
        yield folded
    if candidate.entry is None or candidate.how == "acronym":
        for alias in candidate.aliases:
            if len(alias) >= SHORTEST and (_is_acronym(alias) or " " in alias):
                yield fold(alias)


def _is_acronym(word: str) -> bool:
    """Whether a word holds two capitals, as no plain one does: "UNODC", "MoU"."""
    return sum(letter.isupper() for letter in word) >= SHORTEST


def _stands_for_person(stretch: Stretch, at: int, known: Candidate) -> bool:
    """Whether the word at `at`, a part of a person's name, stands for the person and for nothing else."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if token.folded in lexicon.common_words and (stretch.titled or stretch.shouted):
        return False
    if token.folded in lexicon.common_words and stretch.begins_sentence(at) and not _acts(stretch, at):
        return False
    if token.folded == bare(known.name).split()[-1]:
        return True
    before = stretch.tokens[at - 1] if at else None
    after = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    joined = (
        before and token.gap in (" ", "-") and before.capital and before.folded not in lexicon.function_words
    ) or (after and after.gap in (" ", "-", ". ") and after.capital and after.folded not in lexicon.function_words)
    told = token.folded in lexicon.first_names or token.folded not in lexicon.common_words
    place = lexicon.names.get(token.folded)
    other = token.folded in lexicon.heads and not (_acts(stretch, at) and stretch.words[at - 1 : at] != ["the"])
    return told and not joined and (place is None or place.common) and not other


def _acts(stretch: Stretch, at: int) -> bool:
    """Whether a first name that is a common word too is followed by a verb, as somebody's who acts: "Grace joined"."""
    lexicon, following = stretch.lexicon, stretch.tokens[at + 1 : at + 2]
    if stretch.words[at] not in lexicon.first_names or not following or following[0].gap != " ":
        return False
    word = following[0].folded
    verb = word in lexicon.lists["verbs"] or word in lexicon.lists["said"] or word.endswith(("ed", "s"))
    return verb and not following[0].capital


def _is_given(stretch: Stretch, at: int) -> bool:
    """Whether the word at `at` can only be the first name to the surname behind it: "Kesto Rossi" for "Ms Rossi"."""
    if at < 0 or stretch.tokens[at + 1].gap != " " or stretch.shouted:
        return False
    token, lexicon = stretch.tokens[at], stretch.lexicon
    known = (lexicon.common_words, lexicon.heads, lexicon.office_words, lexicon.honorifics, lexicon.adjectives)
    return (
        token.text.istitle()
        and len(token.text) > 2
        and not any(token.folded in words for words in known)
        and token.folded not in lexicon.names
        and (at == 0 or stretch.tokens[at].gap != " " or not stretch.tokens[at - 1].capital)
    )


def _at(stretch: Stretch, at: int, length: int, names: dict[str, Candidate], taken: Covered) -> Candidate | None:
    tokens = stretch.tokens[at : at + length]
    known = names.get(" ".join(token.folded for token in tokens))
    if known is None or any(token.gap not in GAP for token in tokens[1:]):
        return None
    start, end = tokens[0].start, tokens[-1].end
    if taken.touches(start, end):
        return None
    single = length == 1
    if single and not tokens[0].capital:
        return None
    if single and known.label != "Person" and not _is_acronym(tokens[0].text):
        return None
    if single and known.label == "Person" and not _stands_for_person(stretch, at, known):
        return None
    if not single and not tokens[0].capital and length < 3:
        return None
    if single and known.label == "Person" and not known.whole and _is_given(stretch, at - 1):
        start, name = stretch.tokens[at - 1].start, stretch.written(at - 1, at)
        return Candidate(start, end, "Person", name, "name", NAMED) if not taken.touches(start, end) else None
    how = "acronym" if single and known.label != "Person" else "name"
    return Candidate(
        start,
        end,
        known.label,
        known.name,
        how,
        NAMED,
        known.entry,
        known.aliases if how == "acronym" else (),
        {},
        not single or how == "acronym",
    )
