"""Names as people type them: in part, without accents, by acronym or misspelt."""

import pytest

from graph.names import UnclearNameError, candidates, completions, named
from graph.stores.values import Table

PEOPLE_AND_BODIES = [
    ("person:yuri-fennov", "Person", "Yuri Fennov", ["Mr. Fennov"], None, None, None),
    ("person:anna-fennova-smith", "Person", "Anna Fennova Smith", [], None, None, None),
    ("person:elise-dupre", "Person", "Élise Dupré", ["Ms. Dupré"], None, None, None),
    ("person:adam-smith", "Person", "Adam Smith", None, None, None, None),
    ("institution:office-on-tides", "Institution", "Office on Tides", [], "OoT", None, None),
    (
        "institution:section-of-the-office-on-tides",
        "Institution",
        "Section of the Office on Tides",
        [],
        None,
        None,
        None,
    ),
    ("resolution:x", "Resolution", "On nets", [], None, "T/RES/3/L.1", None),
]


class Known:
    """Stands in for a store that holds these things."""

    def cypher(self, statement, parameters=None, **_):
        """The known things that a statement of `graph.names` asks for."""
        text = (parameters or {}).get("text")
        rows = [row for row in PEOPLE_AND_BODIES if f":{row[1]}" in statement or f"|{row[1]}" in statement]
        if "WHERE" in statement:
            rows = [row for row in rows if text in (row[0], row[2])]
        return Table(["id", "label", "name", "aliases", "acronym", "symbol", "code"], rows)


ALL = ("Person", "Institution", "Resolution")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Yuri Fennov", "Yuri Fennov"),
        ("person:yuri-fennov", "Yuri Fennov"),
        ("fennov", "Yuri Fennov"),  # a whole word goes before the beginning of one
        ("mr fennov", "Yuri Fennov"),
        ("fennova", "Anna Fennova Smith"),
        ("elise", "Élise Dupré"),
        ("DUPRE, Elise", "Élise Dupré"),
        ("oot", "Office on Tides"),
        ("office on tides", "Office on Tides"),  # the whole name goes before a part of another
        ("t/res/3/l.1", "On nets"),
        ("section tides", "Section of the Office on Tides"),
        ("adam smiht", "Adam Smith"),
        ("fenmov", "Yuri Fennov"),  # one word of a name, misspelt
        ("tydes section", "Section of the Office on Tides"),
    ],
)
def test_a_name_is_found_as_it_is_typed(typed, meant):
    assert named(Known(), typed, ALL) == meant


def test_an_unclear_name_lists_what_may_be_meant():
    with pytest.raises(
        UnclearNameError, match=r"may mean 2 things.*Adam Smith \(Person\); Anna Fennova Smith \(Person\)"
    ):
        named(Known(), "smith", ALL)


def test_only_things_with_the_asked_label_are_meant():
    with pytest.raises(UnclearNameError, match="no Institution called 'fennov'"):
        named(Known(), "fennov", ["Institution"])


@pytest.mark.parametrize("typed", ["", "?!", "nobody like this"])
def test_what_nothing_is_called_is_told(typed):
    with pytest.raises(UnclearNameError, match="There is no Person called"):
        named(Known(), typed, ["Person"])


def test_many_candidates_are_cut(monkeypatch):
    monkeypatch.setattr("graph.names.SHOWN", 1)
    with pytest.raises(UnclearNameError, match=r"Adam Smith \(Person\) and 1 more"):
        named(Known(), "smith", ALL)


def test_candidates_come_best_first():
    found = candidates(Known(), "fenno", ["Person"])
    assert [candidate.name for candidate in found] == ["Anna Fennova Smith", "Yuri Fennov"]


def test_a_label_that_is_none_never_reaches_a_statement():
    with pytest.raises(ValueError, match="no label"):
        candidates(Known(), "x", ["Person) DETACH DELETE (n"])


@pytest.mark.parametrize(
    ("typed", "going_on"),
    [
        ("fenn", [("fennov", "Yuri Fennov"), ("fennova-smith", "Anna Fennova Smith")]),
        ("adam-s", [("adam-smith", "Adam Smith")]),
        ("Dup", [("dupre", "Élise Dupré")]),
        ("oo", [("oot", "Office on Tides")]),
        # "office-on-tides" for its section as well would mean the office.
        ("off", [("office-on-tides", "Office on Tides")]),
        ("T/RES", [("t-res-3-l-1", "On nets")]),
        ("zzz", []),
    ],
)
def test_what_is_typed_goes_on_as_what_is_understood(typed, going_on):
    assert completions(Known(), typed, ALL) == going_on
    for text, name in going_on:
        assert named(Known(), text, ALL) == name
