"""What the engine would answer wrongly without a word, refused before it runs."""

from __future__ import annotations

from graph.stores.store import StatementError
from graph.stores.tokens import tokens


def check_answerable(statement: str) -> None:
    """Raise `StatementError` where the engine would leave out what is asked for.

    It gives the variables alone for ``RETURN *, x.name AS name``; ``WITH *, x.name AS name RETURN *`` it gives in full.
    """
    words = tokens(statement)
    for first, star, comma in zip(words, words[1:], words[2:], strict=False):
        if first.is_word("RETURN", "DISTINCT") and star.is_sign("*") and comma.is_sign(","):
            raise StatementError(
                f"RETURN * with further columns, in line {star.line}, is not possible here; "
                "write WITH *, … AS … and then RETURN *."
            )
