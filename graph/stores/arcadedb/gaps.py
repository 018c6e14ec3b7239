"""What the engine would answer wrongly without a word, or only with words of its own: refused before it runs."""

from __future__ import annotations

from graph.stores.store import StatementError
from graph.stores.tokens import tokens


def check_answerable(statement: str) -> None:
    """Raise `StatementError` where the engine would leave out what is asked for, or has it only on a server.

    It gives the variables alone for ``RETURN *, x.name AS name``; ``WITH *, x.name AS name RETURN *`` it gives in full.
    An index on the words of names there is only on a server.
    """
    words = tokens(statement)
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        if first.is_word("RETURN", "DISTINCT") and second.is_sign("*") and third.is_sign(","):
            raise StatementError(
                f"RETURN * with further columns, in line {second.line}, is not possible here; "
                "write WITH *, … AS … and then RETURN *."
            )
        if first.is_word("INDEX") and second.is_sign(".") and third.is_word("FULLTEXT"):
            raise StatementError(
                f"A graph folder has no full-text index, which line {third.line} asks for; "
                "write WHERE toLower(n.name) CONTAINS toLower($words)."
            )
