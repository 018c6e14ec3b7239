"""Full names with their acronyms in brackets, "World Trade Organization (WTO)" or "WTO (World Trade Organization)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.identifiers import fold
from loaders.lexicon import Entry
from loaders.mentions.candidates import CERTAIN, Candidate
from loaders.mentions.extents import ends_office
from loaders.mentions.headed import head_at, is_sent
from loaders.mentions.tokens import Stretch

BRACKETED = re.compile(r"\(\s*[“\"]?(?P<acronym>[A-Z][A-Za-z0-9.&’'/-]{1,14}?)[”\"]?\s*\)")
SHARED = 0.6  # of the words of two names that are the same thing's
HEADED = ("Institution", "Programme", "Fund")
LONGEST = 22  # words of a full name


def expanded_acronyms(stretch: Stretch) -> Iterator[Candidate]:
    """Candidates for the full name and the acronym, each with the other as an alias."""
    for match in BRACKETED.finditer(stretch.text):
        acronym = match["acronym"]
        if sum(c.isupper() for c in acronym) < 2 or any(c.isdigit() for c in acronym):
            continue
        opening = stretch.passage.start + match.start()
        last = _token_before(stretch, opening)
        if last is None:
            continue
        first = _first_word(stretch, last, re.sub(r"[^A-Za-z]", "", acronym).lower())
        if first is None or (first == last and not stretch.tokens[last].capital):
            continue
        if ends_office(stretch, last) and not any(head_at(stretch, at)[1] for at in range(first, last)):
            continue  # "the Public Affairs Officer (PAO)"
        label, kind = _label(stretch, first, last)
        if not label or (label == "Institution" and acronym in stretch.lexicon.abbreviations):
            continue
        name = stretch.written(first, last)
        start = stretch.tokens[first].start
        behind = _head_behind(stretch, opening)
        if behind:  # "Boat Safety and Training (BSAT) Unit"
            head, told = behind
            noun = stretch.tokens[head].text
            yield Candidate(
                start, stretch.tokens[head].end, told[0], f"{name} {noun}", "name", CERTAIN,
                aliases=(f"{acronym} {noun}", acronym), properties={"kind": told[1]} if told[1] else {},
            )  # fmt: skip
            continue
        inside = opening + match.start("acronym") - match.start()
        entry = stretch.lexicon.names.get(fold(name)) or _alike(stretch.lexicon.acronyms.get(acronym), name)
        if entry:
            label, kind = entry.label, entry.kind
        properties = {"acronym": acronym} if label in ("Institution", "Fund", "Programme") else {}
        if kind:
            properties["kind"] = kind
        yield Candidate(
            start,
            stretch.tokens[last].end,
            label,
            name,
            "name",
            CERTAIN,
            entry,
            aliases=(acronym,),
            properties=properties,
        )
        yield Candidate(
            inside,
            inside + len(acronym),
            label,
            name,
            "acronym",
            CERTAIN,
            entry,
            aliases=(acronym,),
            properties=dict(properties),
        )


def _head_behind(stretch: Stretch, opening: int) -> tuple[int, tuple[str, str]] | None:
    """The token right behind the bracket that opens here and what it tells, where it is the noun of a body."""
    for at in range(1, len(stretch.tokens)):
        token = stretch.tokens[at]
        if token.start > opening and token.gap.strip() == ")":
            told = next((kind for kind in stretch.lexicon.heads.get(token.folded, ()) if kind[0] in HEADED), None)
            return (at, told) if told and token.capital and not stretch.shouted and token.gap.endswith(" ") else None
    return None


def with_own_meaning(candidates: list[Candidate]) -> None:
    """Let known acronyms mean what the document itself writes out for them."""
    own = {c.properties["acronym"]: c for c in candidates if c.rank == CERTAIN and "acronym" in c.properties}
    for candidate in candidates:
        meant = own.get(candidate.surface) if candidate.how == "acronym" else None
        if meant and candidate.entry is not None and meant.entry is not candidate.entry:
            candidate.label, candidate.name, candidate.entry = meant.label, meant.name, meant.entry
            candidate.aliases, candidate.properties = meant.aliases, dict(meant.properties)


def _alike(entry: Entry | None, name: str) -> Entry | None:
    """The entry of the acronym where its name shares most words with the name written here."""
    if entry is None:
        return None
    known, here = set(fold(entry.name).split()), set(fold(name).split())
    return entry if len(known & here) >= SHARED * len(known | here) else None


def _token_before(stretch: Stretch, place: int) -> int | None:
    for at in range(len(stretch.tokens) - 1, -1, -1):
        if stretch.tokens[at].end <= place:
            return at if place - stretch.tokens[at].end <= 3 else None
    return None


def _first_word(stretch: Stretch, last: int, letters: str) -> int | None:
    """The word at which the full name begins: the one whose initials, with the words after it, give the acronym."""
    best = None
    for first in range(last, max(-1, last - LONGEST), -1):
        if (
            first < last
            and any(mark in stretch.tokens[first + 1].gap for mark in '.;:()"“”')
            and stretch.tokens[first + 1].gap not in (".", "-")
        ):
            break
        word = stretch.words[first]
        if word in stretch.lexicon.lists["small_words"] or word[:1] != letters[:1]:
            continue
        if _spells(stretch.words[first : last + 1], letters, stretch.lexicon.lists["small_words"]):
            best = first
            if stretch.tokens[first].capital:
                return first
    return best


def _spells(words: list[str], letters: str, small: set[str]) -> bool:
    """Whether the words' initials, in order, give the letters; `small` words may be left out, a word may give more."""
    content = [word for word in words if word not in small]
    return 0 < len(content) <= len(letters) + 2 and _match(words, 0, letters, 0, small)


def _match(words: list[str], at: int, letters: str, used: int, small: set[str]) -> bool:
    if at == len(words):
        return used == len(letters)
    word = words[at]
    for taken in range(min(4, len(word), len(letters) - used), 0, -1):
        if word[:taken] == letters[used : used + taken] and _match(words, at + 1, letters, used + taken, small):
            return True
    return word in small and _match(words, at + 1, letters, used, small)


def _label(stretch: Stretch, first: int, last: int) -> tuple[str, str]:
    """What a full name is, by the noun that heads it; an institution where nothing tells."""
    end = first
    while end < last and stretch.words[end + 1] not in stretch.lexicon.lists["small_words"]:
        end += 1
    if is_sent(stretch, end):
        return "Programme", ""
    for at in range(first, end + 1):
        length, kinds = head_at(stretch, at)
        if kinds and (at + length - 1 == end or (at == first and kinds[0][0] != "Place")):  # "Lake County Court"
            return kinds[0]
    if stretch.tokens[first].capital:
        return "Institution", "other"
    return ("Programme", "") if stretch.words[end] in stretch.lexicon.lists["undertakings"] else ("", "")
