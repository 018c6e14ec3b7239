"""The shape of a person's name: where it ends, and whether a word in it says that it is something else."""

from __future__ import annotations

import re

from loaders.mentions.tokens import Stretch

NAME_GAP = re.compile(r"[ –’'-]|\. ?")
INITIALS = 3  # capitals that may be initials, as in "BM Rossi"
LONGEST_NAME = 6  # words, particles included


def name_end(stretch: Stretch, first: int) -> int | None:
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
            told = at > first and stretch.titled and token.folded not in lexicon.surnames
            if told and token.folded in lexicon.lists["headline_verbs"]:  # "Ada Rossi Signs Two Bills"
                break
            if at > first and (
                (token.folded in lexicon.office_words and not token.initial)
                or (
                    token.folded in lexicon.connectors
                    and token.folded not in lexicon.particles
                    and not _is_dotted(stretch, at)
                )
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
        elif last == at - 1 and token.gap == "-" and token.text.isalpha() and not _is_compound(stretch, at):
            last = at  # "Ban Ki-moon"
        else:
            break
        at += 1
    return last


def _is_dotted(stretch: Stretch, at: int) -> bool:
    """Whether the token is an initial, with its point: the "D." that is no French "d’"."""
    token = stretch.tokens[at]
    return token.initial and stretch.plain[token.end : token.end + 1] == "."


def _is_compound(stretch: Stretch, at: int) -> bool:
    """Whether a small word after a hyphen says what somebody's is, and is no second half of a given name."""
    word = stretch.words[at]
    return word in ("led", "elect", "designate", "era", "type", "style") or word.endswith("ed")


def looks_like_person(stretch: Stretch, first: int, last: int) -> bool:
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
    final = next(stretch.tokens[at] for at in range(last, first - 1, -1) if stretch.tokens[at].capital or at == first)
    if final.folded in lexicon.common_words and final.folded not in lexicon.surnames:
        # "Ada Wood", "Ida C. Work": a first name that is nothing else, or an initial, speaks for the person.
        given = stretch.tokens[first].folded
        sure = given in lexicon.first_names and given not in lexicon.common_words
        # "Hall B. Sponsored by" goes on in another sentence.
        verb = final.folded.endswith(("ed", "ing")) and final.folded not in lexicon.surnames
        middle = not verb and any(stretch.tokens[at].initial for at in range(first + 1, last))
        return (sure or middle) and not stretch.titled and not stretch.shouted
    return True


def has_parts(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a space parts the name, so that it is more than one word with a hyphen."""
    return any(" " in stretch.tokens[at].gap for at in range(first + 1, last + 1))


def is_all(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the passage is this name and no more, and the first name is nothing else: "ADA ROSSI" on a line."""
    lexicon, given = stretch.lexicon, stretch.tokens[first].folded
    whole = first == 0 and last == len(stretch.tokens) - 1 and last < 3 and given not in lexicon.common_words
    final = stretch.words[last]
    return whole and not any(final in words for words in (lexicon.heads, lexicon.adjectives, lexicon.commonest_words))


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


def _particle_continues(stretch: Stretch, at: int) -> bool:
    """Whether a small word such as "van" is followed by more of the name."""
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if following is None or following.gap not in (" ", "’", "'", "-"):
        return False
    if following.folded in stretch.lexicon.lists["plain_honorifics"]:
        return False
    particle = stretch.words[at]
    if stretch.language == "de" and particle in ("den", "der") and stretch.words[at - 1] not in ("van", "von"):
        return False  # "Ada Rossi den Gästen"
    if particle == "y" and following.folded in stretch.lexicon.first_names:
        return False  # "Ada Rossi y Eva Lund"
    return following.capital or following.folded in stretch.lexicon.particles
