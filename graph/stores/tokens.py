"""Cypher cut into tokens, strictly: whatever two engines might read differently is refused rather than guessed at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from graph.stores.store import StatementError


class NotAReadingStatement(StatementError):
    """A statement that is not run because it does more than read, or because that cannot be told for certain."""


class Kind(Enum):
    """What a token is: a word may be a keyword or a name, a quoted name never is a keyword."""

    WORD = "word"
    QUOTED = "name in backquotes"
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `text` is a name without its quotes, everything else as written; `line` counts from 1."""

    kind: Kind
    text: str
    line: int

    def is_word(self, *words: str) -> bool:
        """Whether this is one of these keywords (given in capitals), unless its place makes it a name."""
        return self.kind is Kind.WORD and self.text.upper() in words

    def is_sign(self, sign: str) -> bool:
        """Whether this is the one-character `sign`."""
        return self.kind is Kind.SIGN and self.text == sign

    @property
    def is_name(self) -> bool:
        """Whether this can name something."""
        return self.kind in (Kind.WORD, Kind.QUOTED)


# In the order in which they are tried. Escapes are kept in strings: only their end matters here.
TOKEN = re.compile(
    r"""
      (?P<space>[ \t\n\r\f\v]+)
    | (?P<remark>//[^\n]*|/\*.*?\*/)
    | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<quoted>`(?:[^`]|``)+`)
    | (?P<parameter>\$(?:\w+|`(?:[^`]|``)+`))
    | (?P<number>0x[0-9a-f]+|0o[0-7]+|\d+(?:_\d+)*(?:\.\d+)?(?:e[+-]?\d+)?|(?<!\.)\.\d+(?:e[+-]?\d+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<sign>[()\[\]{}<>.,:;|+*%^=~!&?$-]|/(?!\*))
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
UNICODE_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})?")
LINE_BREAKS_OF_SOME = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\r(?!\n)")
STRUCTURAL = frozenset("'\"`\\\n\r/*")  # characters that begin or end a token


def tokens(statement: str) -> list[Token]:
    """The tokens of `statement`, without white space and remarks.

    Raises `NotAReadingStatement` for what engines could take differently from one another: an invisible or foreign
    character outside of quotes, an escape that stands for a quote, a remark or string that does not end.
    """
    found: list[Token] = []
    at, line = 0, 1
    after_number = False
    while at < len(statement):
        match = TOKEN.match(statement, at)
        if match is None:
            raise NotAReadingStatement(_unreadable(statement, at, line))
        kind, text = str(match.lastgroup), match.group()
        _check_escapes(kind, text, line)
        if kind == "word" and after_number:
            raise NotAReadingStatement(f"A number runs into the word {text} in line {line}: put a space between.")
        if kind == "word" and not text.isascii() and not text.isidentifier():
            raise NotAReadingStatement(f"The name {text} in line {line} needs backquotes.")
        if kind not in ("space", "remark"):
            name = text[1:-1].replace("``", "`") if kind == "quoted" else text
            found.append(Token(Kind[kind.upper()], name, line))
        after_number = kind == "number"
        line += text.count("\n")
        at = match.end()
    return found


def _check_escapes(kind: str, text: str, line: int) -> None:
    """Refuse what an engine that replaces Unicode escapes before anything else would see otherwise."""
    if kind == "remark":
        if "\\u" in text or LINE_BREAKS_OF_SOME.search(text.rstrip("\r")) or "/*" in text[2:-1]:
            raise NotAReadingStatement(
                f"The remark in line {line} holds an escape, a line break or a remark of its own: take it out."
            )
    elif kind in ("quoted", "parameter") and "\\u" in text:
        raise NotAReadingStatement(f"The name {text} in line {line} holds a Unicode escape: write the letter itself.")
    elif kind == "string":
        for escape in UNICODE_ESCAPE.finditer(text):
            if escape[1] is None or chr(int(escape[1], 16)) in STRUCTURAL:
                raise NotAReadingStatement(
                    f"The string in line {line} holds the escape {escape[0]}: write it another way."
                )


def _unreadable(statement: str, at: int, line: int) -> str:
    """Why nothing can be made of what stands at `at`."""
    character = statement[at]
    if character in "'\"":
        return f"A string that begins in line {line} has no end."
    if character == "/":
        return f"A remark that begins in line {line} has no end."
    if character == "`":
        return f"A name in backquotes that begins in line {line} has no end, or is empty."
    if character == "\\":
        return f"A backslash stands outside of quotes in line {line}: write the letter itself."
    if character.isspace() or not character.isprintable():
        return f"An unusual or invisible space (U+{ord(character):04X}) stands in line {line}: use a plain space."
    return f"The character {character} (U+{ord(character):04X}) in line {line} is no part of a statement."
