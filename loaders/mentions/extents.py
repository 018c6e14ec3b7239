"""How far a capitalised name reaches to the left of the noun that heads it."""

from __future__ import annotations

import re

from loaders.mentions.tokens import Stretch

JOINED = re.compile(r" ?[-–—] ?|[ /]|[’'] ?|\. ?| ?& ?")  # between the words of one run of capitals
ABSTRACT = ("ity", "tion", "ment", "ness", "ance", "ence", "ism", "logy", "ics")  # endings of nouns that name nobody
DASHES = (" - ", " – ", " — ")
SAINTS = ("st", "saint")
LONG_SIGN = 4  # letters of an acronym above which a word in capitals before a dash is a city
LONG_WORD = 6  # letters above which such an ending tells
COUPLE = 2  # words before the noun of a body that two people share, their surname and a first name
SHORT_BRACKET = 6  # tokens of a bracket within a name
_WITH_PHRASES = ("act", "bill", "ordinance")
_BETWEEN_PHRASES = frozenset({"of", "in", "for", "on", "against", "to", "at", "from", "and", "or"})
_WITH_BRACKETS = ("act", "bill", "regulations", "order")
_WITHIN_NAMES = ("of", "in", "for", "on", "against", "to")


def is_capital(stretch: Stretch, at: int) -> bool:
    """Whether the token at this index can be a word of a name."""
    token = stretch.tokens[at]
    if stretch.shouted and (
        token.folded in stretch.lexicon.connectors or token.folded in stretch.lexicon.function_words
    ):
        return False
    return token.capital


def is_place(stretch: Stretch, at: int) -> bool:
    """Whether the name of a place or state begins at this token."""
    found = next(iter(stretch.lexicon.find(stretch.words, at)), None)
    return found is not None and (found[1].label == "Place" or found[1].kind == "state")


def ends_office(stretch: Stretch, at: int) -> bool:
    """Whether an office, such as "Assistant Secretary", ends with the token at this index."""
    offices, word = stretch.lexicon.offices, stretch.words[at]
    if any(" ".join(stretch.words[begin : at + 1]) in offices for begin in range(max(0, at - 2), at)):
        return True
    return word in offices and word not in stretch.lexicon.lists["titles_in_names"]


def heads_a_body(stretch: Stretch, at: int) -> bool:
    """Whether the token is the noun of a public body, a school or an association."""
    return any(
        label == "Institution" and kind in ("government", "organ", "academic", "intergovernmental", "ngo")
        for label, kind in stretch.lexicon.heads.get(stretch.words[at], ())
    )


def run_start(stretch: Stretch, head: int) -> int:
    """The first token of the run of capitals that ends with the head at this index."""
    lexicon, first = stretch.lexicon, head
    while first > 0:
        gap, before = stretch.tokens[first].gap, first - 1
        if JOINED.fullmatch(gap) and is_capital(stretch, before) and not _ends_before(stretch, before, gap):
            first = before
        elif _is_possessive(stretch, first, head):
            first -= 2
        elif gap == " " and _is_led_word(stretch, before):
            first -= 2  # "African-led", "UN-backed"
        elif gap == " " and stretch.words[before] == "and" and _joins_left(stretch, before):
            first = before - 1
        elif gap == " " and stretch.words[before] in ("and", "&") and (couple := _couple_left(stretch, first, head)):
            first = couple
        elif gap == ") " and stretch.words[head] in _WITH_BRACKETS and _bracketed(stretch, before):
            first = _bracketed(stretch, before)
        elif gap == " " and (versioned := _versioned(stretch, before)):
            first = versioned
        elif gap == " " and (state := _state_left(stretch, first, head)):
            first = state
        else:
            break
    first = _listed_left(stretch, first, head)
    first = _phrase_left(stretch, first, head)
    if stretch.words[head] in _WITH_PHRASES:
        first = _phrases_left(stretch, first, head)
    for at in range(head - 1, first - 1, -1):
        if not stretch.tokens[at + 1].gap.startswith(("’", "'", "-")) and ends_office(stretch, at):
            first = at + 1
            break
    while (
        first < head
        and _is_function_word(stretch, first)
        and not _is_counted(stretch, first)
        and not (stretch.tokens[first].initial and stretch.tokens[first + 1].initial)  # "the A. M. Rossi Foundation"
    ):
        named = (entry for length, entry in lexicon.find(stretch.words, first) if length > 1)
        if any(entry.kind == "state" or entry.label == "Place" for entry in named):
            break  # "[New] Zealand Trust", "[New] York Choir"
        first += 1
    if first and stretch.tokens[first].gap == " " and re.fullmatch(r"(?:19|20)\d\d", stretch.tokens[first - 1].text):
        first -= 1
    return first


def _is_led_word(stretch: Stretch, at: int) -> bool:
    """Whether the words joined by a hyphen begin a name: "African-[led]", but not "Lima-based"."""
    hyphened = stretch.tokens[at].gap == "-" and at > 0 and is_capital(stretch, at - 1)
    return hyphened and stretch.words[at] not in ("based", "headquartered")


def _couple_left(stretch: Stretch, first: int, head: int) -> int:
    """Where the name of a body begins that two people share: "the [Ada] L. and Odo Rossi Foundation"; 0 where none."""
    words, tokens, lexicon, at = stretch.words, stretch.tokens, stretch.lexicon, first - 2
    if head - first < COUPLE or words[first] not in lexicon.first_names or not heads_a_body(stretch, head):
        return 0
    while at > 0 and tokens[at].initial and tokens[at].gap in (" ", ". "):
        at -= 1
    if at < 0 or not tokens[at].capital or words[at] not in lexicon.first_names:
        return 0
    goes_on = at > 0 and tokens[at].gap == " " and tokens[at - 1].capital
    return 0 if goes_on and words[at - 1] not in lexicon.function_words else at


def _state_left(stretch: Stretch, first: int, head: int) -> int:
    """Where a state of several words begins that ends before an event's noun: "[Republic] of Quelm Talks"; else 0."""
    kinds = stretch.lexicon.heads.get(stretch.words[head], ())
    if first == head or not kinds or kinds[0][0] != "Event":
        return 0
    states = stretch.states_before(first + 1)
    return next((begin for begin in states if begin < first and is_capital(stretch, begin)), 0)


def _versioned(stretch: Stretch, last: int) -> int:
    """The capital word whose version ends with this token: "[Net] 3.0", "[Net3].0"; 0 where there is none."""
    tokens = stretch.tokens
    if last < 1 or tokens[last].gap != "." or not tokens[last].text.isdecimal():
        return 0
    at = last - 2 if tokens[last - 1].text.isdecimal() and tokens[last - 1].gap == " " else last - 1
    return at if at > 0 and is_capital(stretch, at) and tokens[at].text[0].isalpha() else 0


def _bracketed(stretch: Stretch, last: int) -> int:
    """The capital word before the bracket that closes after this token: "[Pilots] (Penalties) Bill"; 0 where none."""
    for at in range(last, max(0, last - SHORT_BRACKET), -1):
        if stretch.tokens[at].gap == " (":
            return at - 1 if is_capital(stretch, at - 1) else 0
        if stretch.tokens[at].gap != " " and "and" not in stretch.tokens[at].gap:
            return 0
    return 0


def _listed_left(stretch: Stretch, first: int, head: int) -> int:
    """The first of several subjects of one name: "the [Water], Sanitation and Hygiene Initiative"."""
    if first > 2 and stretch.words[first - 1] == "and" and stretch.tokens[first - 1].gap == ", ":
        listed = _listed_before(stretch, first - 1)  # "an [Equity, Inclusion], and Accessibility Roadmap"
        if listed < first - 2:
            return listed if _is_determined(stretch, listed) else first
    if "and" not in stretch.words[first:head] and not any(" & " in t.gap for t in stretch.tokens[first + 1 : head]):
        return first
    at = _listed_before(stretch, first)
    return at if _is_determined(stretch, at) else first


def _listed_before(stretch: Stretch, at: int) -> int:
    """The first of the subjects that are listed, with commas, before this token."""
    while at > 0 and stretch.tokens[at].gap == ", " and is_capital(stretch, at - 1) and _is_subject(stretch, at - 1):
        at -= 1
        while at > 0 and stretch.tokens[at].gap == " " and is_capital(stretch, at - 1) and _is_subject(stretch, at - 1):
            at -= 1
    return at


def _phrase_left(stretch: Stretch, first: int, head: int) -> int:
    """Where a name begins whose first part holds a small word: "the [Smuggling] of Migrants Case Database"."""
    words, tokens, lexicon = stretch.words, stretch.tokens, stretch.lexicon
    if first < 3 or words[first - 1] not in _WITHIN_NAMES or tokens[first - 1].capital or first == head:
        return first
    if tokens[first].gap != " " or tokens[first - 1].gap != " " or not is_capital(stretch, first - 2):
        return first
    at = first - 2
    if any(label == "Publication" for label, _ in lexicon.heads.get(words[at], ())):
        return first  # "[Handbook] on Nets Law" is a handbook, no law
    while (
        at > 0
        and tokens[at].gap in (" ", "-")
        and is_capital(stretch, at - 1)
        and words[at - 1] not in lexicon.function_words
    ):
        at -= 1
    if words[at - 1] == "and" and at > 1 and tokens[at].gap == " " and is_capital(stretch, at - 2):
        at -= 2
    return at if _is_determined(stretch, at) and all(_is_subject(stretch, i) for i in range(at, first - 1)) else first


def _phrases_left(stretch: Stretch, first: int, head: int) -> int:
    """Where the name of a law begins that holds several small words: "[Freedom] of Nets and Care of Boats Act"."""
    words, tokens, at = stretch.words, stretch.tokens, first
    signed = _is_signed(stretch, head)
    while at > 0 and tokens[at].gap in (" ", "-") and not _is_determined(stretch, at):
        if is_capital(stretch, at - 1) and _is_subject(stretch, at - 1):
            at -= 1
        elif (
            at > 1 and words[at - 1] in _BETWEEN_PHRASES and tokens[at - 1].gap == " " and _is_subject(stretch, at - 2)
        ):
            at -= 2
            if not is_capital(stretch, at):
                return first
        else:
            return first
    return at if _is_determined(stretch, at) or (signed and at == 0) else first


def _is_signed(stretch: Stretch, head: int) -> bool:
    """Whether a bracket with a sign follows the name of a law, as in a list: "Ending Waste in Nets Act (S 98)"."""
    following = head + (3 if stretch.words[head + 1 : head + 2] == ["of"] else 1)
    return following < len(stretch.tokens) and stretch.tokens[following].gap == " ("


def _is_subject(stretch: Stretch, at: int) -> bool:
    """Whether the word says what something is about, and names no body, place, state or office."""
    lexicon, word = stretch.lexicon, stretch.words[at]
    if word == "and":
        return True
    if word in lexicon.function_words:
        return False
    told = any(label in ("Institution", "Event") for label, _ in lexicon.heads.get(word, ()))
    known = word in lexicon.adjectives or word in lexicon.office_words or word in lexicon.lists["calendar"]
    named = word in lexicon.names and not lexicon.names[word].common
    abstract = word.endswith(ABSTRACT) and len(word) > LONG_WORD
    plain = word in lexicon.common_words or (word.endswith("s") and word not in lexicon.surnames)
    return (plain or abstract) and not (told or known or named)


def _is_determined(stretch: Stretch, at: int) -> bool:
    """Whether an article, an owner or the beginning of a line stands before the token."""
    if at == 0:
        return stretch.passage.kind in ("bullet", "heading", "row")
    before = stretch.words[at - 1]
    return before in ("the", "a", "an", "its", "their", "our", "s", "new") or before in stretch.lexicon.adjectives


def _is_function_word(stretch: Stretch, at: int) -> bool:
    """Whether the word is no part of a name; "UN" is one, though French has a word like it."""
    known = stretch.tokens[at].text in stretch.lexicon.acronyms and not stretch.shouted
    return stretch.words[at] in stretch.lexicon.function_words and not known


def _is_counted(stretch: Stretch, at: int) -> bool:
    """Whether an ordinal is part of a name, as in "the First Committee"."""
    word = stretch.words[at]
    return word in ("first", "second", "third") and stretch.tokens[at].capital and not stretch.begins_sentence(at)


def _ends_before(stretch: Stretch, at: int, gap: str) -> bool:
    """Whether the run cannot go on to the left with the token at `at`."""
    token = stretch.tokens[at]
    if gap.startswith(".") and not token.initial:
        return token.folded not in SAINTS
    if gap in DASHES and _ends_dateline(stretch, at):
        return True
    if _is_function_word(stretch, at) and stretch.begins_sentence(at):
        return True
    if "&" in gap and token.folded in stretch.lexicon.lists["whole_heads"] and at:
        return stretch.tokens[at].gap == " " and is_capital(stretch, at - 1)
    if gap in ("’ ", "' "):
        # "the [United Nations]' Fund for Nets"
        owned = any(entry.label == "Institution" for first, entry in stretch.known_before(at + 1) if first < at)
        return owned or not token.folded.endswith("s")
    return gap in ("’", "'") and not token.initial and token.folded not in ("l", "d", "o")


def _ends_dateline(stretch: Stretch, at: int) -> bool:
    """Whether a dash after this token sets off what stands before it: "QUELM – [The] Trust", "4 March – Net Trust"."""
    token, after = stretch.tokens[at], stretch.tokens[at + 1]
    city = token.shouted and len(token.text) > LONG_SIGN and not stretch.shouted and not after.shouted
    placed = at == 0 and is_place(stretch, at)
    return _is_function_word(stretch, at + 1) or token.folded in stretch.lexicon.lists["calendar"] or city or placed


def _is_possessive(stretch: Stretch, first: int, head: int) -> bool:
    """Whether a common noun with its genitive goes before: "the [Children's] Fund", "the [Carer's] Council"."""
    if first < 2 or stretch.words[first - 1] != "s" or stretch.tokens[first - 1].gap not in ("’", "'"):
        return False
    owner = stretch.tokens[first - 2]
    if first > 2 and stretch.words[first - 3] in ("and", "of", "for"):
        return False
    if first > 2 and stretch.words[first - 3] in SAINTS and owner.gap in (" ", ". "):
        return True  # "[St. Ada's] University"
    if not owner.capital or owner.folded not in stretch.lexicon.common_words or owner.shouted:
        return False
    alone = first < 3 or not stretch.tokens[first - 3].capital or owner.gap == "-"
    if not alone and heads_a_body(stretch, first - 2):
        return False  # "the Trade Commission's Directorate for Nets"
    fund = any(label == "Fund" for label, _ in stretch.lexicon.heads.get(stretch.words[head], ()))
    return owner.folded not in ("government", "country", "nation") and (
        alone or fund or owner.folded not in stretch.lexicon.office_words  # "Prime Minister's Relief Fund"
    )


def _joins_left(stretch: Stretch, conjunction: int) -> bool:
    """Whether "and" before the run joins modifiers of one head: "Crime Prevention and Migrant Smuggling Section"."""
    lexicon = stretch.lexicon
    if conjunction < 1 or stretch.tokens[conjunction].gap != " " or not is_capital(stretch, conjunction - 1):
        return False
    left = stretch.tokens[conjunction - 1]
    if conjunction > 1 and stretch.words[conjunction - 2] in ("of", "for", "on"):
        return False
    if (left.shouted and not stretch.shouted) or left.folded in lexicon.office_words:
        return False
    if left.folded in lexicon.heads or left.folded.removesuffix("s") in lexicon.heads:
        return False
    if left.folded in lexicon.names or left.folded in lexicon.adjectives:
        return False
    return left.folded in lexicon.common_words or (
        left.folded.endswith("s") and left.folded not in lexicon.surnames and left.folded not in lexicon.first_names
    )
