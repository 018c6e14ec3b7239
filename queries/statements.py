"""What can be told of a Cypher statement without running it: its parameters, and the columns it returns."""

from __future__ import annotations

from collections.abc import Iterator

from graph.stores.tokens import Kind, Token, tokens

AFTER_RETURN = ("ORDER", "SKIP", "OFFSET", "LIMIT", "UNION")


def parameters_of(statement: str) -> list[str]:
    """The names of the parameters that `statement` uses, in ascending order, without their ``$``."""
    return sorted({token.text[1:].strip("`") for token in tokens(statement) if token.kind is Kind.PARAMETER})


def columns_of(statement: str) -> list[str]:
    """The names of the columns that `statement` returns (the last part of a UNION's).

    A column without a name of its own (``AS name``, or a bare variable) is given as an empty text.
    """
    items: list[list[Token]] = []
    returning = False
    for depth, token in _nested(statement):
        if depth == 0 and token.is_word("RETURN"):
            items, returning = [[]], True
        elif returning and depth == 0 and token.is_word(*AFTER_RETURN):
            returning = False
        elif returning and depth == 0 and token.is_sign(","):
            items.append([])
        elif returning:
            items[-1].append(token)
    return [_name(item) for item in items if item]


def limiting(statement: str) -> str | None:
    """The name of the parameter that says how many rows `statement` gives at most, and nothing else; else None.

    It stands in the ``LIMIT`` at the end of the statement, and otherwise only in such a word's place before it.
    """
    words = list(_nested(statement))
    name = words[-1][1]
    if name.kind is not Kind.PARAMETER or any(depth == 0 and token.is_word("UNION") for depth, token in words):
        return None
    before = [
        words[at - 1] for at, (_, token) in enumerate(words) if (token.kind, token.text) == (name.kind, name.text)
    ]
    limits = all(depth == 0 and token.is_word("LIMIT") for depth, token in before)
    return name.text[1:].strip("`") if limits else None


def _nested(statement: str) -> Iterator[tuple[int, Token]]:
    """The tokens of `statement`, each with the number of brackets that it stands in."""
    depth = 0
    for token in tokens(statement):
        if token.is_sign("(") or token.is_sign("[") or token.is_sign("{"):
            depth += 1
        elif token.is_sign(")") or token.is_sign("]") or token.is_sign("}"):
            depth -= 1
        yield depth, token


def _name(item: list[Token]) -> str:
    if item[0].is_word("DISTINCT"):
        item = item[1:]
    alone = len(item) == 1 and item[0].is_name
    named = len(item) > 2 and item[-2].is_word("AS") and item[-1].is_name
    return item[-1].text if alone or named else ""
