"""The guard before both stores: a statement that people give is run only where it can do nothing but read.

It holds lists of what is allowed (how a statement begins, which procedures and functions it calls) and of the few
words that write in its middle. Where a word's place leaves a doubt it is refused, and the reason says how to write it.
"""

from __future__ import annotations

import unicodedata

from graph.stores.tokens import Kind, NotAReadingStatement, Token, tokens
from graph.stores.values import PRIVATE

__all__ = ["NotAReadingStatement", "check_reading"]

BEGINNINGS = ("MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL")
"""How a statement, each part of a UNION and a subquery may begin."""

WRITING = frozenset(
    "CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT LOAD USE TRANSACTION TRANSACTIONS COMMIT".split()
)
"""Words that write, load or leave the graph wherever they stand as a keyword."""

PROCEDURES = frozenset("db.labels db.relationshiptypes db.propertykeys db.index.fulltext.querynodes".split())
"""The procedures that may be called, in small letters: they read the graph and nothing else."""

FUNCTIONS = frozenset(
    """
    all any exists isempty none single
    char_length character_length coalesce elementid endnode head id last length nullif properties randomuuid size
    startnode timestamp toboolean tobooleanornull tofloat tofloatornull tointeger tointegerornull type valuetype
    avg collect count max min percentilecont percentiledisc stdev stdevp sum
    keys labels nodes range reduce relationships reverse tail tobooleanlist tofloatlist tointegerlist tostringlist
    abs ceil floor isnan rand round sign e exp log log10 sqrt
    acos asin atan atan2 cos cosh cot coth degrees haversin pi radians sin sinh tan tanh
    btrim left lower ltrim normalize replace right rtrim split substring tolower tostring tostringornull toupper trim
    upper
    date datetime localdatetime localtime time duration
    date.truncate datetime.truncate localdatetime.truncate localtime.truncate time.truncate
    date.realtime date.statement date.transaction datetime.realtime datetime.statement datetime.transaction
    datetime.fromepoch datetime.fromepochmillis
    duration.between duration.indays duration.inmonths duration.inseconds
    point point.distance point.withinbbox vector.similarity.cosine vector.similarity.euclidean
    shortestpath allshortestpaths
    """.split()
)
"""The functions that may be called, in small letters: Cypher's own, none that reads a file or an address."""

BEFORE_PARENTHESES = frozenset(
    """
    MATCH OPTIONAL WHERE AND OR XOR NOT IN RETURN WITH UNWIND BY DISTINCT THEN ELSE WHEN CASE LIMIT SKIP OFFSET
    CONTAINS SHORTEST CALL ANY
    """.split()
)
"""Keywords that a parenthesis may follow without their being called."""


def check_reading(statement: str) -> None:
    """Do nothing where `statement` is one Cypher statement that only reads; raise `NotAReadingStatement` otherwise.

    Reading means: no clause that writes, no procedure or function but the listed ones, no file, address, other
    database or administration. The message says what it met, in which line, and what to write instead.
    """
    found = tokens(statement)
    if found and found[-1].is_sign(";"):
        found.pop()
    if not found:
        raise NotAReadingStatement("There is no statement here: begin with MATCH, CALL, UNWIND, WITH or RETURN.")
    for token in found:
        if token.is_sign(";"):
            raise NotAReadingStatement(f"A second statement follows in line {token.line}: run one at a time.")
    _check_beginning(found, 0)
    called: set[int] = set()  # places of names that are part of a procedure's name
    for at, token in enumerate(found):
        if token.kind is Kind.WORD and not _is_name(found, at):
            called |= _check_keyword(found, at)
        if token.is_sign("(") and at and found[at - 1].is_name and at - 1 not in called:
            _check_function(found, at - 1)
        if token.is_name and token.text.startswith(PRIVATE) and at and found[at - 1].is_sign("."):
            raise NotAReadingStatement(
                f"{token.text} in line {token.line}: properties that begin with {PRIVATE} are the store's own."
            )


def _check_keyword(found: list[Token], at: int) -> set[int]:
    """Check what a keyword at `at` does; the places that a procedure's name takes."""
    token = found[at]
    plain = unicodedata.normalize("NFKC", token.text).upper()
    if plain in WRITING:
        raise NotAReadingStatement(
            f"{token.text} in line {token.line} would write or reach out, and only reading statements are run here. "
            f"If it is a name, put it in backquotes: `{token.text}`."
        )
    after = at + 1
    if plain == "UNION":
        _check_beginning(found, after + (after < len(found) and found[after].is_word("ALL", "DISTINCT")))
    elif plain in ("EXISTS", "COUNT", "COLLECT") and after < len(found) and found[after].is_sign("{"):
        _check_beginning(found, after + 1, pattern=True)
    elif plain == "CALL":
        return _check_call(found, after)
    return set()


def _check_beginning(found: list[Token], at: int, *, pattern: bool = False) -> None:
    """A part of a statement begins at `at` with a reading clause, or where `pattern` says so with a pattern."""
    if at >= len(found):
        raise NotAReadingStatement("The statement ends before it says what to read.")
    token = found[at]
    if token.is_word(*BEGINNINGS):
        return
    if pattern and (token.is_sign("(") or (token.is_name and at + 1 < len(found) and found[at + 1].is_sign("="))):
        return
    raise NotAReadingStatement(
        f"{token.text} in line {token.line} does not begin a reading statement; it may begin with "
        f"{', '.join(BEGINNINGS)}."
    )


def _check_call(found: list[Token], at: int) -> set[int]:
    """A subquery or an allowed procedure follows the word CALL; the places of the procedure's name."""
    if at < len(found) and found[at].is_sign("("):  # the names that a subquery takes in
        while at < len(found) and not found[at].is_sign(")"):
            at += 1
        at += 1
        if at >= len(found) or not found[at].is_sign("{"):
            raise NotAReadingStatement("CALL is followed neither by a subquery in braces nor by a procedure's name.")
    if at < len(found) and found[at].is_sign("{"):
        _check_beginning(found, at + 1)
        return set()
    places, name = set(), ""
    while at < len(found) and (found[at].is_name or found[at].is_sign(".")) and not found[at].is_word("YIELD"):
        places.add(at)
        name += found[at].text
        at += 1
    if name.lower() not in PROCEDURES:
        raise NotAReadingStatement(
            f"The procedure {name or '(without a name)'} is not one that may be called here; "
            f"these are: {', '.join(sorted(PROCEDURES))}."
        )
    return places


def _check_function(found: list[Token], at: int) -> None:
    """The name that ends at `at`, before a parenthesis, is a keyword or an allowed function."""
    first = at
    while first >= 2 and found[first - 1].is_sign(".") and found[first - 2].is_name:
        first -= 2
    token = found[at]
    on_its_own = first == at and not (first and found[first - 1].is_sign("."))
    if on_its_own and token.kind is Kind.WORD and token.text.upper() in BEFORE_PARENTHESES:
        return
    name = ".".join(part.text for part in found[first : at + 1 : 2])
    if name.lower() not in FUNCTIONS or (first and found[first - 1].is_sign(".")):
        raise NotAReadingStatement(
            f"The function {name} in line {token.line} is not one of Cypher's own that may be called here."
        )


def _is_name(found: list[Token], at: int) -> bool:
    """Whether the word at `at` can only be a name: a property, a label or type, or a key of a map."""
    if not at:
        return False
    before = found[at - 1]
    if before.is_sign("."):
        owner = found[at - 2] if at > 1 else before
        return owner.is_name or owner.kind is Kind.PARAMETER or any(map(owner.is_sign, ")]}{,"))
    if before.is_sign(":") or before.is_sign("|"):
        return True
    key = at + 1 < len(found) and found[at + 1].is_sign(":")
    return key and (before.is_sign("{") or before.is_sign(","))
