"""How far a capitalised name reaches to both sides of the noun that heads it."""

from __future__ import annotations

import re

from loaders.mentions.tokens import Stretch

JOINED = re.compile(r" {1,3}|-|- | ?[–—] ?|[’']|[’'] {1,2}|\.|\. | ?& ?|/")  # between words of one run of capitals
LIST_GAP = re.compile(r",? {1,3}| ?& ?")
LONGEST = 40  # tokens


def is_capital(stretch: Stretch, at: int) -> bool:
    """Whether the token at this index can be a word of a name: a capital, a number or a numbered letter."""
    token = stretch.tokens[at]
    if stretch.shouted and (
        token.folded in stretch.lexicon.connectors or token.folded in stretch.lexicon.function_words
    ):
        return False
    return token.capital


def run_start(stretch: Stretch, head: int) -> int:
    """The first token of the run of capitals that ends with the head at this index."""
    lexicon, first = stretch.lexicon, head
    while first > 0:
        token, before = stretch.tokens[first], first - 1
        gap = token.gap
        if JOINED.fullmatch(gap) and is_capital(stretch, before) and not _ends_before(stretch, before, gap):
            first = before
        elif _is_possessive(stretch, first):
            first = first - 2
        elif gap == " " and stretch.words[before] in ("and", "&") and _joins_left(stretch, before, head):
            first = before - 1
        elif gap == " " and stretch.tokens[before].text.isdigit() and len(stretch.tokens[before].text) == 4 and before:
            first = before
            break
        else:
            break
    for at in range(head - 1, first - 1, -1):
        following = stretch.tokens[at + 1]
        if following.gap.startswith(("’", "'", "-")):
            continue
        if any(" ".join(stretch.words[begin : at + 1]) in lexicon.offices for begin in range(max(0, at - 2), at + 1)):
            first = at + 1
            break
    while first < head and stretch.words[first] in lexicon.function_words:
        first += 1
    return first


def _ends_before(stretch: Stretch, at: int, gap: str) -> bool:
    """Whether the run cannot go on to the left with the token at `at`."""
    token = stretch.tokens[at]
    if gap in (".", ". ") and not token.initial:
        return True
    if token.folded in stretch.lexicon.function_words and stretch.begins_sentence(at):
        return True
    if gap in ("’ ", "' "):
        return not token.folded.endswith("s")
    return gap in ("’", "'") and not token.initial and token.folded not in ("l", "d", "o")


def _is_possessive(stretch: Stretch, first: int) -> bool:
    """Whether a common noun with its genitive goes before: "the [Children's] Fund", "the [Donors'] Conference"."""
    if first < 2 or stretch.words[first - 1] != "s" or stretch.tokens[first - 1].gap not in ("’", "'"):
        return False
    owner = stretch.tokens[first - 2]
    return owner.capital and owner.folded in stretch.lexicon.common_words and not owner.shouted


def _joins_left(stretch: Stretch, conjunction: int, head: int) -> bool:
    """Whether "and" before the run joins modifiers of one head: "Crime Prevention and Migrant Smuggling Section"."""
    if conjunction < 1 or stretch.tokens[conjunction].gap != " ":
        return False
    if head - conjunction < 2 and stretch.words[head] not in stretch.lexicon.lists["heads_after_and"]:
        return False
    left = stretch.tokens[conjunction - 1]
    if (
        not is_capital(stretch, conjunction - 1)
        or (left.shouted and not stretch.shouted)
        or left.folded in stretch.lexicon.heads
    ):
        return False
    if (
        left.folded in stretch.lexicon.names
        or left.folded in stretch.lexicon.adjectives
        or left.folded in stretch.lexicon.office_words
    ):
        return False
    return left.folded in stretch.lexicon.common_words


def reach(stretch: Stretch, head: int) -> int:
    """The last token of the name whose head is at this index: complements "of …", "on … and …" to its right."""
    at, last, depth = head, head, 0
    limit = min(len(stretch.tokens), head + LONGEST)
    while at + 1 < limit:
        at += 1
        token = stretch.tokens[at]
        if token.gap.strip() in ("&",) and is_capital(stretch, at):
            last = at
            continue
        if depth and JOINED.fullmatch(token.gap) and token.gap not in (".", ". ") and is_capital(stretch, at):
            if _stops_within(stretch, at):
                break
            last = at
            continue
        if (
            token.folded == "s"
            and token.gap in ("’", "'")
            and depth
            and at + 1 < limit
            and is_capital(stretch, at + 1)
            and stretch.words[at - 1] in stretch.lexicon.common_words
            and not _known_until(stretch, head, at - 1)
        ):
            continue
        step = _connection(stretch, head, last, at, depth)
        if not step:
            break
        depth += 1
        at = last = step
    return last


def _known_until(stretch: Stretch, head: int, last: int) -> bool:
    """Whether a known name ends at `last`, so that a genitive after it is no part of the name."""
    lexicon = stretch.lexicon
    return any(
        begin + length - 1 == last
        for begin in range(max(0, head - 4), head + 1)
        for length, _ in lexicon.find(stretch.words, begin)
    )


def _stops_within(stretch: Stretch, at: int) -> bool:
    """Whether a capital word after a complement begins something else, as an office or an honorific does."""
    return stretch.words[at] in stretch.lexicon.office_words and stretch.words[at] not in stretch.lexicon.heads


def _connection(stretch: Stretch, head: int, last: int, at: int, depth: int) -> int:
    """The index of the capital word to which small words from `at` on lead within one name; 0 where they do not."""
    lexicon, position, words = stretch.lexicon, at, stretch.words
    comma = "," in stretch.tokens[at].gap
    if not LIST_GAP.fullmatch(stretch.tokens[at].gap) or at != last + 1:
        return 0
    if comma:
        return _listed(stretch, at) if depth else 0
    small: list[str] = []
    while position < len(stretch.tokens) and (
        words[position] in stretch.lexicon.lists["prepositions"]
        or words[position] in stretch.lexicon.lists["articles"]
        or words[position] in stretch.lexicon.lists["and"]
    ):
        if position > at and stretch.tokens[position].gap not in (" ", "  ", "’", "'"):
            return 0
        small.append(words[position])
        position += 1
    if not small or position >= len(stretch.tokens) or len(small) > 3:
        return 0
    target = stretch.tokens[position]
    if target.gap not in (" ", "  ", "’", "'", " (") or not is_capital(stretch, position):
        return 0
    if small[0] in stretch.lexicon.lists["and"]:
        return (
            position
            if (depth and len(small) == 1 and _joins_right(stretch, position))
            or (len(small) == 2 and small[1] in ("on", "for") and depth)
            else 0
        )
    if small[0] == "in" and _is_place(stretch, position):
        return 0
    if small[0] == "to" and words[head] not in stretch.lexicon.lists["heads_before_to"]:
        return 0
    if small[0] in stretch.lexicon.lists["articles"] and small[0] not in ("la", "de"):
        return 0
    if target.folded in lexicon.function_words and not target.shouted:
        return 0
    return position


def _is_place(stretch: Stretch, at: int) -> bool:
    found = next(iter(stretch.lexicon.find(stretch.words, at)), None)
    return found is not None and (found[1].label == "Place" or found[1].kind == "state")


def _joins_right(stretch: Stretch, at: int) -> bool:
    """Whether what follows "and" belongs to the same complement: "Foreign Affairs and [Trade]"."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    if token.shouted and not stretch.shouted:
        return False
    known = next(iter(lexicon.find(stretch.words, at)), None)
    if known and not known[1].common:
        return False
    if token.folded in lexicon.office_words or (
        token.folded in lexicon.first_names and token.folded not in lexicon.common_words
    ):
        return False
    end = at
    while end + 1 < len(stretch.tokens) and stretch.tokens[end + 1].gap == " " and is_capital(stretch, end + 1):
        end += 1
    heads = [i for i in range(at, end + 1) if stretch.words[i] in lexicon.heads]
    return not any(_heads_a_body(stretch, i) for i in heads)


def _heads_a_body(stretch: Stretch, at: int) -> bool:
    kinds = stretch.lexicon.heads[stretch.words[at]]
    return any(
        label == "Institution" and kind in ("government", "organ", "academic", "intergovernmental", "ngo")
        for label, kind in kinds
    )


def _listed(stretch: Stretch, at: int) -> int:
    """After a comma: the index of a capital word that is listed with the complement before it ("A, [B] and C")."""
    position, steps = at, 0
    while position < len(stretch.tokens) and steps < 12:
        token = stretch.tokens[position]
        if token.folded in stretch.lexicon.lists["and"] and steps:
            following = position + 1
            joined = (
                following < len(stretch.tokens) and is_capital(stretch, following) and _joins_right(stretch, following)
            )
            return at if joined and is_capital(stretch, at) and _joins_right(stretch, at) else 0
        if not (is_capital(stretch, position) or token.folded in ("in", "of")) or not LIST_GAP.fullmatch(token.gap):
            return 0
        position, steps = position + 1, steps + 1
    return 0
