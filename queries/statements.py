"""What can be told of a Cypher statement without running it: its parameters, and the columns it returns."""

from __future__ import annotations

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
    depth, returning = 0, False
    for token in tokens(statement):
        if token.is_sign("(") or token.is_sign("[") or token.is_sign("{"):
            depth += 1
        elif token.is_sign(")") or token.is_sign("]") or token.is_sign("}"):
            depth -= 1
        if depth == 0 and token.is_word("RETURN"):
            items, returning = [[]], True
        elif returning and depth == 0 and token.is_word(*AFTER_RETURN):
            returning = False
        elif returning and depth == 0 and token.is_sign(","):
            items.append([])
        elif returning:
            items[-1].append(token)
    return [_name(item) for item in items if item]


def _name(item: list[Token]) -> str:
    if item[0].is_word("DISTINCT"):
        item = item[1:]
    alone = len(item) == 1 and item[0].is_name
    named = len(item) > 2 and item[-2].is_word("AS") and item[-1].is_name
    return item[-1].text if alone or named else ""
