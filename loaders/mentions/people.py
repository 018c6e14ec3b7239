"""People where they are named in full: after an honorific, by a first name, or beside an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.mentions.candidates import GUESSED, KNOWN, NAMED, Candidate
from loaders.mentions.tokens import Stretch, Token

NAME_GAP = re.compile(r"[ –’'-]|\. ?")
INITIALS = 3  # capitals that may be initials, as in "BM Rossi"
# Endings of common nouns, which names of people do not have.
NOUNS = (
    "ing",
    "tion",
    "sion",
    "ment",
    "ity",
    "ness",
    "ship",
    "ics",
    "phy",
    "logy",
    "ance",
    "ence",
    "ism",
    "ies",
    "ers",
    "als",
)
LONGEST_NAME = 6  # words, particles included
# Honorifics that are also words for offices or things: a name must look like one to follow them.


def people(stretch: Stretch) -> Iterator[Candidate]:
    """The people named in the stretch."""
    at = 0
    while at < len(stretch.tokens):
        found = _after_honorific(stretch, at) or _by_first_name(stretch, at) or _by_context(stretch, at)
        if found:
            candidate, last = found
            yield candidate
            at = last + 1
        else:
            at += 1


def _honorifics(stretch: Stretch, at: int) -> int:
    """The number of tokens from `at` that are honorifics ("His Excellency Mr", "The Hon.")."""
    lexicon, count = stretch.lexicon, 0
    while at + count < len(stretch.tokens):
        position = at + count
        token = stretch.tokens[position]
        if count and token.gap.strip(" .,"):
            break
        for length in (3, 2, 1):
            words = " ".join(stretch.words[position : position + length])
            if words in lexicon.honorifics and (token.capital or words in ("m", "mr", "dr")):
                count += length
                break
        else:
            if count and token.folded in ("the", "his", "her") and position + 1 < len(stretch.tokens):
                count += 1
                continue
            break
    return count


def _after_honorific(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    count = _honorifics(stretch, at)
    if not count or at + count >= len(stretch.tokens):
        return None
    first = at + count
    head = stretch.tokens[first]
    between = head.gap.replace(".", "").replace(" ", "")
    if between or not (head.capital or head.folded in stretch.lexicon.particles):
        return None
    initial = head.initial and stretch.words[first - 1] in stretch.lexicon.lists["plain_honorifics"]
    if head.folded in stretch.lexicon.function_words - stretch.lexicon.particles and not initial:
        return None
    last = _name_end(stretch, first)
    if last is None:
        return None
    word = stretch.words[first - 1]
    if word not in stretch.lexicon.lists["plain_honorifics"] and first == last and not _is_surname(stretch, head):
        return None
    if word not in stretch.lexicon.lists["plain_honorifics"] and not _looks_like_person(stretch, first, last):
        return None
    if word == "m" and stretch.tokens[first - 1].text == "M" and stretch.language not in ("fr", "en", "und"):
        return None
    honorific = stretch.written(at, first - 1)
    if stretch.plain[stretch.tokens[first - 1].end : head.start].startswith("."):
        honorific += "."
    name = proper(stretch.written(first, last), stretch)
    start, end = stretch.tokens[first].start, stretch.tokens[last].end
    whole = first != last
    if len(name.replace(" ", "")) < 3:
        return None
    properties = {"honorific": honorific}
    return Candidate(start, end, "Person", name, rank=KNOWN, properties=properties, whole=whole), last


def _is_surname(stretch: Stretch, token: Token) -> bool:
    lexicon = stretch.lexicon
    if token.folded in lexicon.common_words or token.folded in lexicon.lists["calendar"]:
        return token.folded in lexicon.surnames and token.folded not in lexicon.commonest_words
    return (
        token.folded not in lexicon.heads
        and token.folded not in _office_words(stretch)
        and not (token.shouted and not stretch.shouted)
    )


def _office_words(stretch: Stretch) -> set[str]:
    return stretch.lexicon.office_words


def _name_end(stretch: Stretch, first: int) -> int | None:
    """The index of the last token of the person's name that begins at `first`; None where there is none."""
    lexicon, last, at = stretch.lexicon, None, first
    shouted = stretch.tokens[first].shouted and len(stretch.tokens[first].text) > INITIALS
    while at < len(stretch.tokens) and at - first < LONGEST_NAME:
        token = stretch.tokens[at]
        if at > first and not NAME_GAP.fullmatch(token.gap):
            break
        if (
            at > first
            and token.gap.startswith(".")
            and not stretch.tokens[at - 1].initial
            and len(stretch.tokens[at - 1].text) > 2
        ):
            break
        if token.capital and not token.text[-1].isdigit():
            if token.folded in lexicon.postnominals and at > first and token.shouted:
                break
            if at > first and (
                token.folded in lexicon.office_words
                or (token.folded in lexicon.connectors and token.folded not in lexicon.particles)
                or (
                    token.folded in lexicon.function_words
                    and token.folded not in ("un", "an", "do", "am", *lexicon.particles)
                    and not token.initial
                )
            ):
                break
            if at > first and shouted and not token.initial and not token.shouted:
                break
            if at > first and not shouted and token.shouted and len(token.text) > INITIALS and not stretch.shouted:
                break
            if at > first and token.folded in lexicon.lists["calendar"]:
                break
            if at > first and token.folded in lexicon.heads and token.folded not in lexicon.surnames:
                break
            last = at
        elif token.folded in lexicon.particles and _particle_continues(stretch, at):
            pass
        else:
            break
        at += 1
    return last


def _particle_continues(stretch: Stretch, at: int) -> bool:
    """Whether a small word such as "van" is followed by more of the name."""
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if following is None or following.gap not in (" ", "’", "'", "-"):
        return False
    if following.folded in stretch.lexicon.lists["plain_honorifics"]:
        return False
    return following.capital or following.folded in stretch.lexicon.particles


def _by_first_name(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if not token.capital or (token.shouted and not stretch.shouted) or token.folded not in lexicon.first_names:
        return None
    if at and stretch.tokens[at].gap in ("-", "’", "'") and stretch.tokens[at - 1].capital:
        return None
    last = _name_end(stretch, at)
    if last is None or last == at or token.folded in lexicon.function_words or not _has_parts(stretch, at, last):
        return None
    if _is_all(stretch, at, last):
        return _person(stretch, at, last, NAMED)
    if not _looks_like_person(stretch, at, last):
        return None
    common = token.folded in lexicon.common_words
    surname = stretch.tokens[last].folded in lexicon.surnames
    final = stretch.tokens[last].folded
    unknown = final not in lexicon.common_words or (not common and final not in lexicon.commonest_words)
    if not surname and not unknown and not any(stretch.tokens[i].initial for i in range(at, last)):
        return None
    if common and not (surname or unknown) and last - at < 2:
        return None
    if common and stretch.begins_sentence(at) and not (surname and unknown) and last - at < 2:
        return None
    if (stretch.titled or stretch.shouted) and (common or not surname):
        return None
    return _person(stretch, at, last, NAMED)


def _looks_like_person(stretch: Stretch, first: int, last: int) -> bool:
    """Whether no word of the name says that it is something else: a state, a body, a place with a known name."""
    lexicon = stretch.lexicon
    for at in range(first, last + 1):
        token = stretch.tokens[at]
        if token.folded in lexicon.lists["region_adjectives"] or token.folded in lexicon.lists["compass"]:
            return False
        if token.folded in lexicon.adjectives or (token.text in lexicon.acronyms and len(token.text) > 1):
            return False
        if (
            token.folded in lexicon.heads
            and token.folded not in lexicon.surnames
            and token.folded not in lexicon.first_names
        ):
            return False
    for length, entry in lexicon.find(stretch.words, first):
        if length > 1 and not entry.common and first + length - 1 <= last:
            return False
    final = stretch.tokens[last]
    if final.folded in lexicon.common_words and final.folded not in lexicon.surnames:
        # "Donald Trump", "Ryan C. Work": a first name that is nothing else, or an initial, speaks for the person.
        given = stretch.tokens[first].folded
        sure = given in lexicon.first_names and given not in lexicon.common_words
        middle = any(stretch.tokens[at].initial for at in range(first + 1, last))
        return (sure or middle) and not stretch.titled and not stretch.shouted
    return True


def _by_context(stretch: Stretch, at: int) -> tuple[Candidate, int] | None:
    """Two or three capitalised words that nothing else explains, where the context tells a person."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if stretch.shouted or not token.capital or token.shouted or (at and stretch.tokens[at].gap in ("-", "’", "'")):
        return None
    last = _name_end(stretch, at)
    if last is None or not 1 <= last - at <= 4 or not _looks_like_person(stretch, at, last):
        return None
    if not _has_parts(stretch, at, last):
        return None
    words = [
        stretch.tokens[i] for i in range(at, last + 1) if stretch.tokens[i].capital and not stretch.tokens[i].initial
    ]
    if not words or any(
        w.folded in lexicon.common_words or w.shouted or any(c.isdigit() for c in w.text) for w in words
    ):
        return None
    if any(True for _, entry in lexicon.find(stretch.words, at) if not entry.common):
        return None
    names = sum(w.folded in lexicon.surnames or w.folded in lexicon.first_names for w in words)
    plain_words = all(w.text[1:].islower() and len(w.text) > 2 and not w.folded.endswith(NOUNS) for w in words)
    if (
        plain_words
        and stretch.language != "de"
        and len(words) == 2
        and last - at == 1
        and not stretch.titled
        and not stretch.begins_sentence(at)
    ):
        return _person(stretch, at, last, GUESSED)
    if names or _office_follows(stretch, last) or _office_before(stretch, at) or _verb_follows(stretch, last):
        return _person(stretch, at, last, NAMED if names else GUESSED)
    return None


def _is_all(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the passage is this name and no more, and the first name is nothing else: "ADA ROSSI" on a line."""
    lexicon, given = stretch.lexicon, stretch.tokens[first].folded
    whole = first == 0 and last == len(stretch.tokens) - 1 and last < 3 and given not in lexicon.common_words
    final = stretch.words[last]
    return whole and not any(final in words for words in (lexicon.heads, lexicon.adjectives, lexicon.commonest_words))


def _has_parts(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a space parts the name, so that it is more than one word with a hyphen."""
    return any(" " in stretch.tokens[at].gap for at in range(first + 1, last + 1))


def _office_follows(stretch: Stretch, last: int) -> bool:
    following = stretch.tokens[last + 1 : last + 5]
    if not following or following[0].gap not in (", ", " – ", " - ", ",  ", " (", " — "):
        return False
    return any(token.folded in stretch.lexicon.office_words for token in following)


def _office_before(stretch: Stretch, at: int) -> bool:
    before = stretch.words[at - 1] if at and stretch.tokens[at].gap in (" ", ", ", "  ") else ""
    return before in stretch.lexicon.office_words


def _verb_follows(stretch: Stretch, last: int) -> bool:
    return last + 1 < len(stretch.tokens) and stretch.words[last + 1] in stretch.lexicon.lists["said"]


def _person(stretch: Stretch, first: int, last: int, rank: int) -> tuple[Candidate, int]:
    start, end = stretch.span(first, last)
    return Candidate(start, end, "Person", proper(stretch.written(first, last), stretch), rank=rank), last


def proper(name: str, stretch: Stretch) -> str:
    """The name with small letters where it was shouted."""
    words = name.split(" ")
    if not any(len(word) > 3 and word.isupper() for word in words):
        return name
    small = stretch.lexicon.particles | stretch.lexicon.connectors
    return " ".join(
        word.lower() if word.lower() in small and at else re.sub(r"\w+", lambda m: m[0].capitalize(), word)
        for at, word in enumerate(words)
    )
