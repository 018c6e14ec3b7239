"""A saved query as it is pasted into Neo4j Browser or cypher-shell: its parameters as ``:param`` lines, then itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.saved import SavedQuery

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def for_browser(query: SavedQuery, values: Mapping[str, Any]) -> str:
    """`query` with these `values`, one line each; no value can end its line or its quotes, whatever it holds."""
    lines = [f"// {query.title}"]
    if query.measure is not None:
        lines.append(f"// Liaisons makes its answer from these rows; the measure is called {query.measure}.")
    lines += [f":param {name} => {literal(value)}" for name, value in values.items()]
    return "\n".join([*lines, f"{query.statement};"]) + "\n"


def literal(value: Any) -> str:
    """`value` (None, a number or a text) as Cypher writes it, on one line and in printable characters.

    >>> literal('the "Fund"')
    '"the \\\\"Fund\\\\""'
    """
    if value is None:
        return "null"
    if isinstance(value, int | float):
        return repr(value)
    return f'"{"".join(map(_escaped, value))}"'


def _escaped(character: str) -> str:
    if character in ESCAPES:
        return ESCAPES[character]
    if character.isprintable():
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
