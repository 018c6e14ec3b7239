"""Words of a passage with their places, and the passage as the recognisers look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.identifiers import fold
from loaders.dates import DateSpan
from loaders.lexicon import Entry, Lexicon
from loaders.reading import Passage

WORD = re.compile(r"\w+")
SPACES = re.compile(r"[^\S\t]+")  # a tab parts the cells of a row and stays
LONGEST_KNOWN = 6  # words of a known name that is looked for from its end
SHOUTED_SHARE = 0.7  # of the letters of a passage that are capitals: above, capitals tell nothing
TITLED_SHARE = 0.75  # of the longer words of a heading that begin with a capital: above, they tell little


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters and digits: `gap` is what stands between it and the token before, with single spaces."""

    text: str
    folded: str
    start: int
    end: int
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is written in capitals only, and is longer than an initial."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def initial(self) -> bool:
        """Whether it is a single capital letter."""
        return len(self.text) == 1 and self.text.isupper()


@dataclass(frozen=True)
class Stretch:
    """One passage as the recognisers see it: the document's plain text, this passage's tokens, and the lexicon."""

    index: int
    passage: Passage
    plain: str
    tokens: tuple[Token, ...]
    lexicon: Lexicon
    language: str
    dates: tuple[DateSpan, ...] = ()

    @cached_property
    def text(self) -> str:
        """The passage's plain text."""
        return self.plain[self.passage.start : self.passage.end]

    @cached_property
    def words(self) -> list[str]:
        """The folded tokens."""
        return [token.folded for token in self.tokens]

    @cached_property
    def shouted(self) -> bool:
        """Whether the passage is written in capitals, so that they do not tell names."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 8 and sum(c.isupper() for c in letters) > SHOUTED_SHARE * len(letters)

    @cached_property
    def titled(self) -> bool:
        """Whether it is a heading whose words all begin with capitals."""
        if self.passage.kind != "heading" or len(self.tokens) < 4:
            return False
        long = [token for token in self.tokens if len(token.text) > 3]
        return len(long) > 2 and sum(token.capital for token in long) >= TITLED_SHARE * len(long)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Start and end, in the document, of the tokens from `first` to `last`, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def written(self, first: int, last: int) -> str:
        """The text of the tokens from `first` to `last` with single spaces."""
        return " ".join(self.plain[self.tokens[first].start : self.tokens[last].end].split())

    def known_before(self, end: int) -> Iterator[tuple[int, Entry]]:
        """What is known by a name that ends right before the token at `end`, with its first token; longest first."""
        for first in range(max(0, end - LONGEST_KNOWN), end):
            for length, entry in self.lexicon.find(self.words, first):
                if first + length == end:
                    yield first, entry

    def states_before(self, end: int) -> Iterator[int]:
        """Where the names of states begin that end right before the token at `end`; the longest first."""
        return (first for first, entry in self.known_before(end) if entry.kind == "state")

    def state_length(self, at: int) -> int:
        """How many words the name of a state has that begins with the token at `at`; 0 where none does."""
        return next((length for length, entry in self.lexicon.find(self.words, at) if entry.kind == "state"), 0)

    def begins_sentence(self, at: int) -> bool:
        """Whether the token at this index begins the passage, or a sentence or quotation within it."""
        return at == 0 or any(mark in self.tokens[at].gap for mark in '.:!?"“«')


def tokens_of(plain: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of ``plain[start:end]``."""
    return tuple(_tokens(plain, start, end))


def _tokens(plain: str, start: int, end: int) -> Iterator[Token]:
    before = start
    for match in WORD.finditer(plain, start, end):
        text = match[0]
        folded = text.lower() if text.isascii() else fold(text)
        gap = SPACES.sub(" ", plain[before : match.start()])
        yield Token(text, folded.replace(" ", ""), match.start(), match.end(), gap)
        before = match.end()
