"""How far a capitalised name reaches to the right of the noun that heads it: "of …", "on … and …"."""

from __future__ import annotations

from graph.identifiers import fold
from loaders.mentions.extents import ABSTRACT, JOINED, heads_a_body, is_capital, is_place
from loaders.mentions.tokens import Stretch

LIST_GAPS = (" ", ", ", " & ", "’", "'")
LONGEST = 40  # tokens
LONGEST_OFFICE = 3  # words


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
            elif self.small and at == last + 1 and self._is_compound(at):
                last = at
            elif token.folded == "s" and token.gap in ("’", "'") and self._possesses(at):
                continue
            else:
                step = self._step(last, at)
                if not step:
                    break
                at = last = self._known_end(step)
        return last

    def _is_compound(self, at: int) -> bool:
        """Whether a small word ends a compound that describes the next: "Forum of High-[level] Experts"."""
        tokens, following = self.stretch.tokens, at + 1
        joined = tokens[at].gap == "-" and tokens[at].text.isalpha() and tokens[at - 1].capital
        return (
            joined and following < len(tokens) and tokens[following].gap == " " and is_capital(self.stretch, following)
        )

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
        told = self.stretch.titled or self.stretch.shouted  # "University of Quelm Signs …"
        return told and at > self.begun and words[at] in lexicon.lists["headline_verbs"]

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
        if words[at - 1 : at + 2] == ["state", "or", "government"]:
            return at + 1  # "Conference of Heads of State or Government"
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
        if first == "in" and not small[1:] and not self.small and heads_a_body(stretch, self.head):
            return False  # "the Court in Quelm City"
        if first in ("in", "on") and small[1:] and self._parts(first) and _names_a_body(stretch, target):
            return False  # "Office for Nets in the Ministry of Trade", "the Law Council on the Advisory Group"
        if first in ("zur", "zum") and (self.small or head not in lists["heads_before_zur"]):
            return False
        if first == "under" and any(
            label in ("Fund", "Institution") for label, _ in stretch.lexicon.heads.get(head, ())
        ):
            return False  # "Grants under the Nets Program", "the Nets Union under the Boats Plan"
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
        if first == "for" and head == "university" and not self.small and self._is_named():
            return False  # "Quelm University for the Nets Award"
        told = token.shouted or is_place(stretch, target) or self._is_counted(target)
        return token.folded not in stretch.lexicon.function_words or told

    def _is_counted(self, at: int) -> bool:
        """Whether a body is told by its number here: "the General Debate of the [First] Committee"."""
        following = at + 1 < len(self.stretch.tokens) and is_capital(self.stretch, at + 1)
        return following and self.stretch.words[at] in ("first", "second", "third")

    def _is_named(self) -> bool:
        """Whether a capital word stands right before the head."""
        return self.head > 0 and self.stretch.tokens[self.head].gap == " " and is_capital(self.stretch, self.head - 1)

    def _parts(self, preposition: str) -> bool:
        """Whether "in the" or "on the" may lead from the name to another body."""
        return bool(self.small) or (preposition == "on" and self._is_named())

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
        return alone or not any(heads_a_body(stretch, index) for index in range(at, end + 1))

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
    return any(heads_a_body(stretch, index) for index in _run(stretch, at))


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
