"""The guard lets through what reads and refuses everything else, however it is hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import LiaisonsError
from graph.stores.guard import FUNCTIONS, PROCEDURES, NotAReadingStatement, check_reading
from tests.graph.stores.statements import EVIL, READING


@pytest.mark.parametrize("statement", EVIL)
def test_refuses_what_may_do_more_than_read(statement: str) -> None:
    with pytest.raises(NotAReadingStatement):
        check_reading(statement)


@pytest.mark.parametrize("statement", READING)
def test_lets_through_what_reads(statement: str) -> None:
    check_reading(statement)


def test_the_reason_names_the_word_and_the_line() -> None:
    with pytest.raises(LiaisonsError, match=r"delete in line 3 .* backquotes: `delete`"):
        check_reading("MATCH (n)\n// gone\ndelete n")


def test_the_reason_names_the_procedure_and_those_that_may_be_called() -> None:
    with pytest.raises(LiaisonsError, match=r"apoc\.load\.json .* db\.labels"):
        check_reading("CALL apoc.load.json('x')")


def test_an_invisible_character_is_named_by_its_number() -> None:
    with pytest.raises(LiaisonsError, match=r"U\+200B.*line 2"):
        check_reading("MATCH (n)\nRETURN\u200b n")


@given(st.sampled_from(READING), st.text(max_size=30))
def test_what_stands_in_a_string_never_matters(statement: str, text: str) -> None:
    """However odd a text is, quoted as Cypher wants it, it neither writes nor is refused."""
    quoted = text.replace("\\", "\\\\").replace("'", "\\'").replace("\\\\u", "\\\\ u")
    check_reading(f"WITH '{quoted}' AS quoted {statement}")


@given(st.text(alphabet="CREATE(n) \\u0043/*'\"`\n\r;.:{}|$1", max_size=40))
def test_a_statement_that_passes_holds_no_bare_create(text: str) -> None:
    """What passes can be cut into tokens, and none of them is a CREATE that could be a clause."""
    statement = f"MATCH (n) {text} CREATE (m)"
    try:
        check_reading(statement)
    except NotAReadingStatement:
        return
    # It passed: so the last CREATE stands in a string, a remark or backquotes, which the text must have opened.
    assert any(opening in text for opening in ("'", '"', "`", "//", "/*"))


def test_the_lists_are_written_in_small_letters() -> None:
    """They are compared so: an entry in capitals would never be found."""
    assert {name for name in PROCEDURES | FUNCTIONS if name != name.lower()} == set()
