"""How far a capitalised name reaches to both sides of the noun that heads it."""

from __future__ import annotations

import re

from graph.identifiers import fold
from loaders.mentions.tokens import Stretch

JOINED = re.compile(r" ?[-–—] ?|[ /]|[’'] ?|\. ?| ?& ?")  # between the words of one run of capitals
LIST_GAPS = (" ", ", ", " & ", "’", "'")
LONGEST = 40  # tokens
LONGEST_OFFICE = 3  # words
ABSTRACT = ("ity", "tion", "ment", "ness", "ance", "ence", "ism", "logy", "ics")  # endings of nouns that name nobody
LONG_WORD = 6  # letters above which such an ending tells
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


def run_start(stretch: Stretch, head: int) -> int:
    """The first token of the run of capitals that ends with the head at this index."""
    lexicon, first = stretch.lexicon, head
    while first > 0:
        gap, before = stretch.tokens[first].gap, first - 1
        if JOINED.fullmatch(gap) and is_capital(stretch, before) and not _ends_before(stretch, before, gap):
            first = before
        elif _is_possessive(stretch, first, head):
            first -= 2
        elif gap == " " and stretch.tokens[before].gap == "-" and before and is_capital(stretch, before - 1):
            first -= 2  # "African-led", "UN-backed"
        elif gap == " " and stretch.words[before] == "and" and _joins_left(stretch, before):
            first = before - 1
        elif gap == ") " and stretch.words[head] in _WITH_BRACKETS and _bracketed(stretch, before):
            first = _bracketed(stretch, before)
        else:
            break
    first = _listed_left(stretch, first, head)
    first = _phrase_left(stretch, first, head)
    if stretch.words[head] in _WITH_PHRASES:
        first = _phrases_left(stretch, first)
    for at in range(head - 1, first - 1, -1):
        if not stretch.tokens[at + 1].gap.startswith(("’", "'", "-")) and ends_office(stretch, at):
            first = at + 1
            break
    while first < head and _is_function_word(stretch, first) and not _is_counted(stretch, first):
        if any(entry.kind == "state" for length, entry in lexicon.find(stretch.words, first) if length > 1):
            break
        first += 1
    if first and stretch.tokens[first].gap == " " and re.fullmatch(r"(?:19|20)\d\d", stretch.tokens[first - 1].text):
        first -= 1
    return first


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


def _phrases_left(stretch: Stretch, first: int) -> int:
    """Where the name of a law begins that holds several small words: "[Freedom] of Nets and Care of Boats Act"."""
    words, tokens, at = stretch.words, stretch.tokens, first
    while at > 1 and tokens[at].gap in (" ", "-") and not _is_determined(stretch, at):
        if is_capital(stretch, at - 1) and _is_subject(stretch, at - 1):
            at -= 1
        elif words[at - 1] in _BETWEEN_PHRASES and tokens[at - 1].gap == " " and _is_subject(stretch, at - 2):
            at -= 2
            if not is_capital(stretch, at):
                return first
        else:
            return first
    return at if _is_determined(stretch, at) else first


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
    return (word in lexicon.common_words or abstract) and not (told or known or named)


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
        return True
    if token.folded in stretch.lexicon.function_words and stretch.begins_sentence(at):
        return True
    if "&" in gap and token.folded in stretch.lexicon.lists["whole_heads"] and at:
        return stretch.tokens[at].gap == " " and is_capital(stretch, at - 1)
    if gap in ("’ ", "' "):
        return not token.folded.endswith("s")
    return gap in ("’", "'") and not token.initial and token.folded not in ("l", "d", "o")


def _is_possessive(stretch: Stretch, first: int, head: int) -> bool:
    """Whether a common noun with its genitive goes before: "the [Children's] Fund", "the [Carer's] Council"."""
    if first < 2 or stretch.words[first - 1] != "s" or stretch.tokens[first - 1].gap not in ("’", "'"):
        return False
    owner = stretch.tokens[first - 2]
    if first > 2 and stretch.words[first - 3] in ("and", "of", "for"):
        return False
    if not owner.capital or owner.folded not in stretch.lexicon.common_words or owner.shouted:
        return False
    alone = first < 3 or not stretch.tokens[first - 3].capital or owner.gap == "-"
    if not alone and _heads_a_body(stretch, first - 2):
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


def reach(stretch: Stretch, head: int) -> int:
    """The last token of the name whose head is at this index: complements "of …", "on … and …" to its right."""
    return _Reach(stretch, head).last()


class _Reach:
    """Walks to the right of a head, word by word, as long as one name goes on."""

    def __init__(self, stretch: Stretch, head: int) -> None:
        self.stretch = stretch
        self.head = head
        self.small: list[str] = []  # the small words that joined complements so far
        self.begun = head  # the first token of the complement in which the walk is

    def last(self) -> int:
        stretch, at, last = self.stretch, self.head, self.head
        while at + 1 < min(len(stretch.tokens), self.head + LONGEST):
            at += 1
            token = stretch.tokens[at]
            if token.gap == " & " and is_capital(stretch, at):
                last = at
            elif self._runs_on(at):
                if self._stops(at):
                    break
                at = last = self._known_end(at)
            elif token.folded == "s" and token.gap in ("’", "'") and self._possesses(at):
                continue
            else:
                step = self._step(last, at)
                if not step:
                    break
                at = last = self._known_end(step)
        return last

    def _known_end(self, at: int) -> int:
        """The last token of the body or text with a known name of several words that begins here, else this token."""
        for length, entry in self.stretch.lexicon.find(self.stretch.words, at):
            last = at + length - 1
            joined = all(JOINED.fullmatch(token.gap) for token in self.stretch.tokens[at + 1 : last + 1])
            told = entry.label == "Instrument" or (entry.label == "Institution" and entry.kind != "state")
            if told and joined and is_capital(self.stretch, last):
                return last
        return at

    def _runs_on(self, at: int) -> bool:
        token = self.stretch.tokens[at]
        joined = JOINED.fullmatch(token.gap) and not token.gap.startswith(".") and token.gap not in (" – ", " — ")
        return bool(self.small and joined) and is_capital(self.stretch, at)

    def _stops(self, at: int) -> bool:
        """Whether a capital word in a complement begins something else, as the holder of an office does."""
        words, lexicon = self.stretch.words, self.stretch.lexicon
        if words[at] in lexicon.lists["calendar"] or words[at] in lexicon.lists["plain_honorifics"]:
            return True
        if self.stretch.language in ("fr", "es", "de", "sv") and self._is_first_name(at):
            return True
        if words[at] in lexicon.office_words and words[at] not in lexicon.heads and self._is_office(at):
            return words[self.begun] not in lexicon.office_words
        return False

    def _is_office(self, at: int) -> bool:
        """Whether an office begins here: one does with "Media" in "Media Adviser", none in "Global Media"."""
        words, tokens, offices = self.stretch.words, self.stretch.tokens, self.stretch.lexicon.offices
        for position in range(at, min(at + LONGEST_OFFICE, len(words))):
            if position > at and (tokens[position].gap not in (" ", "-") or not tokens[position].capital):
                break
            if words[position] in offices:
                return True
        return False

    def _is_first_name(self, at: int) -> bool:
        """Whether a first name that is nothing else stands here, before a surname."""
        lexicon, word, tokens = self.stretch.lexicon, self.stretch.words[at], self.stretch.tokens
        followed = at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].capital
        known = word in lexicon.common_words or word in lexicon.names or word in lexicon.heads
        return followed and word in lexicon.first_names and not known

    def _possesses(self, at: int) -> bool:
        """Whether "'s" stands within the complement: "Commission on Women's and Family Issues"."""
        words = self.stretch.words
        following = at + 1
        if following < len(words) and words[following] == "and":
            following += 1
        within = bool(self.small) and following < len(words) and is_capital(self.stretch, following)
        return within and (words[at - 1] in self.stretch.lexicon.lists["owners"] or words[at - 1].endswith("men"))

    def _step(self, last: int, at: int) -> int:
        """The index of the capital word to which small words from `at` on lead within one name; 0 where none."""
        stretch, lists, words = self.stretch, self.stretch.lexicon.lists, self.stretch.words
        gap = stretch.tokens[at].gap
        if gap not in LIST_GAPS or (at != last + 1 and words[at - 1] != "s"):
            return 0
        if gap == ", ":
            if stretch.words[self.head] == "university" and "campus" not in self.small and self._is_campus(at):
                self.small.append("campus")
                return at
            if stretch.language == "de" and self.small and words[at] == "fur":
                return self._step_over(at)  # "des Innern, [für] Bau und Heimat"
            return self._listed(at) if self.small else 0
        position, small = at, []
        while position < len(words) and (
            words[position] in lists["prepositions"]
            or words[position] in lists["articles"]
            or words[position] in lists["and"]
        ):
            if position > at and stretch.tokens[position].gap not in (" ", "’", "'"):
                return 0
            small.append(words[position])
            position += 1
        if not small or position >= len(words) or len(small) > 3:
            return 0
        if stretch.language == "de" and self._describes(position):
            position += 1  # "für [wirtschaftliche] Zusammenarbeit"
        if stretch.tokens[position].gap not in (" ", "’", "'", " (") or not is_capital(stretch, position):
            return 0
        if not self._joins(small, position):
            return 0
        if small[0] not in lists["and"] or len(small) > 1:
            self.begun = position
        self.small.extend(small)
        return position

    def _step_over(self, at: int) -> int:
        """The capital word after the small one at this index; 0 where none follows."""
        following = at + 1
        return following if following < len(self.stretch.tokens) and self.stretch.tokens[following].capital else 0

    def _describes(self, at: int) -> bool:
        """Whether a German adjective in small letters stands before a noun."""
        stretch, word = self.stretch, self.stretch.words[at]
        adjective = word.endswith(("e", "en", "er", "es")) and word not in stretch.lexicon.function_words
        return adjective and not stretch.tokens[at].capital and at + 1 < len(stretch.words)

    def _is_campus(self, at: int) -> bool:
        """Whether a city follows the comma, where several places bear a university's name."""
        found = next(iter(self.stretch.lexicon.find(self.stretch.words, at)), None)
        named = bool(self.small) or "state" in self.stretch.words[max(0, self.head - 2) : self.head]
        return named and is_capital(self.stretch, at) and found is not None and found[1].label == "Place"

    def _joins(self, small: list[str], target: int) -> bool:
        """Whether these small words before the capital word at `target` join it to the name."""
        stretch, lists = self.stretch, self.stretch.lexicon.lists
        first, token, head = small[0], stretch.tokens[target], stretch.words[self.head]
        if token.folded in lists["calendar"] or token.folded in lists["plain_honorifics"]:
            return False
        if first in lists["and"]:
            if "between" in self.small or (head in lists["joint_texts"] and is_place(stretch, target)):
                return True
            return bool(self.small) and (
                (len(small) == 1 and self._joins_right(target))
                or (len(small) == 2 and small[1] in ("on", "for", "des", "de", "du", "fur", "para", "del"))
                or (len(small) == 2 and small[1] == "the" and self._is_subject(target))
            )
        if first == "in" and is_place(stretch, target):
            return self._within(target)
        if first == "in" and not small[1:] and not self.small and _heads_a_body(stretch, self.head):
            return False  # "the Court in Quelm City"
        if first in ("in", "on") and small[1:] and self._parts(first) and _names_a_body(stretch, target):
            return False  # "Office for Nets in the Ministry of Trade", "the Law Council on the Advisory Group"
        if first in ("zur", "zum") and (self.small or head not in lists["heads_before_zur"]):
            return False
        if first == "under" and any(label == "Fund" for label, _ in stretch.lexicon.heads.get(head, ())):
            return False  # "Grants under the Nets Program"
        if first == "into" and head not in lists["heads_before_into"]:
            return False
        if first == "to" and head not in lists["heads_before_to"]:
            return False
        if first in ("on", "uber", "sur", "sobre", "om") and (
            head not in lists["heads_before_on"]
            or (self.small and small[-1] in lists["articles"] and stretch.words[target - 3] not in lists["who_gather"])
        ):
            return False
        if (
            first == "for"
            and self.small
            and small[1:]
            and _runs_to_head(stretch, target, ("Programme", "Fund", "Event"))
        ):
            return False  # "College of Science for the Young Pilots Program"
        if first in lists["articles"] and first not in ("la", "de"):
            return first == "der" and self.stretch.language == "de"
        return token.folded not in stretch.lexicon.function_words or token.shouted

    def _parts(self, preposition: str) -> bool:
        """Whether "in the" or "on the" may lead from the name to another body."""
        named = self.head > 0 and self.stretch.tokens[self.head].gap == " " and is_capital(self.stretch, self.head - 1)
        return bool(self.small) or (preposition == "on" and named)

    def _within(self, at: int) -> bool:
        """Whether "in" and this place belong to the name: "Conference on Security in [Europe]", "Mission in [Mali]"."""
        found = next(iter(self.stretch.lexicon.find(self.stretch.words, at)), None)
        head = self.stretch.words[self.head]
        if found is None or found[1].kind == "state":
            return found is not None and head in self.stretch.lexicon.lists["heads_in_states"]
        labels = {label for label, _ in self.stretch.lexicon.heads.get(head, ())}
        told = bool(self.small) and not labels.isdisjoint(("Event", "Instrument", "Programme"))
        return told and fold(found[1].name) in self.stretch.lexicon.lists["wide_regions"]

    def _is_subject(self, at: int) -> bool:
        """Whether the word after "and the" is one more thing that the body sees to: "Culture and the [Arts]"."""
        alone = at + 1 == len(self.stretch.tokens) or not is_capital(self.stretch, at + 1)
        return alone and self.stretch.words[at] in self.stretch.lexicon.lists["subjects"]

    def _joins_right(self, at: int) -> bool:
        """Whether what follows "and" belongs to the same complement: "Foreign Affairs and [Trade]"."""
        stretch, lexicon = self.stretch, self.stretch.lexicon
        token = stretch.tokens[at]
        if token.shouted and not stretch.shouted:
            return False
        known = next(iter(lexicon.find(stretch.words, at)), None)
        if known and not known[1].common:
            return False
        named = token.folded in lexicon.first_names and token.folded not in lexicon.common_words
        if token.folded in lexicon.office_words or named:
            return False
        end = at
        while end + 1 < len(stretch.tokens) and stretch.tokens[end + 1].gap == " " and is_capital(stretch, end + 1):
            end += 1
        if end > at and all(_is_odd(stretch, index) for index in range(at, end + 1)):
            return False  # "Center for Nets and Ales Quelmski"
        alone = end == at and (at + 1 == len(stretch.tokens) or stretch.words[at + 1] not in ("of", "on", "for"))
        return alone or not any(_heads_a_body(stretch, index) for index in range(at, end + 1))

    def _listed(self, at: int) -> int:
        """After a comma: the index of a capital word that is listed with what is before it ("A, [B] and C")."""
        stretch, position, steps = self.stretch, at, 0
        while position < len(stretch.tokens) and steps < 12:
            token = stretch.tokens[position]
            if token.gap == " & " and steps and is_capital(stretch, position):
                return at
            if token.folded in stretch.lexicon.lists["and"] and steps:
                following = position + 1
                listed = following < len(stretch.tokens) and is_capital(stretch, following)
                both = listed and self._joins_right(following) and self._joins_right(at)
                return at if both and is_capital(stretch, at) else 0
            if not (is_capital(stretch, position) or token.folded in ("in", "of")) or token.gap not in LIST_GAPS:
                return 0
            position, steps = position + 1, steps + 1
        return 0


def _is_odd(stretch: Stretch, at: int) -> bool:
    """Whether the word is no common one, as the names of people are."""
    lexicon, word = stretch.lexicon, stretch.words[at]
    known = word in lexicon.common_words or word.removesuffix("s") in lexicon.common_words or word in lexicon.heads
    return not (known or word in lexicon.names or word in lexicon.adjectives or word.endswith(ABSTRACT))


def _names_a_body(stretch: Stretch, at: int) -> bool:
    """Whether the noun of a body stands within the run of capital words that begins here."""
    return any(_heads_a_body(stretch, index) for index in _run(stretch, at))


def _runs_to_head(stretch: Stretch, at: int, labels: tuple[str, ...]) -> bool:
    """Whether the run of capital words that begins here ends with the noun of a thing with one of these labels."""
    last = _run(stretch, at)[-1:]
    return any(label in labels for index in last for label, _ in stretch.lexicon.heads.get(stretch.words[index], ()))


def _run(stretch: Stretch, at: int) -> list[int]:
    """The tokens of the run of capital words that begins here."""
    run = []
    while at < len(stretch.tokens) and is_capital(stretch, at):
        run.append(at)
        at += 1
        if at < len(stretch.tokens) and stretch.tokens[at].gap != " ":
            break
    return run


def _heads_a_body(stretch: Stretch, at: int) -> bool:
    return any(
        label == "Institution" and kind in ("government", "organ", "academic", "intergovernmental", "ngo")
        for label, kind in stretch.lexicon.heads.get(stretch.words[at], ())
    )
