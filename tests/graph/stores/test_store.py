"""What every store does, whichever engine keeps it."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores.store import StatementError, Store, StoreError
from graph.stores.values import Node, Path, Relation
from graph.vocabulary import VocabularyError


def test_an_empty_store_has_no_nodes_no_readings_and_version_nought(store: Store) -> None:
    assert store.to_networkx().number_of_nodes() == 0
    assert store.documents() == {}
    assert list(store.readings()) == []
    with store.changing() as changes:
        assert changes.version == 0


def test_what_is_applied_comes_back_as_it_was(filled: Store, meeting: Change) -> None:
    """Every property keeps its type: lists, texts in any script, whole numbers, numbers with a fraction."""
    graph = filled.to_networkx()
    assert {
        key: {"id": key, **{name: value for name, value in data.items() if name != "label"}}
        for key, data in graph.nodes(data=True)
    } == {key: node.properties for key, node in meeting.nodes.items()}
    assert {key: graph.nodes[key]["label"] for key in graph} == {key: n.label for key, n in meeting.nodes.items()}
    links = {
        key: (source, data.pop("type"), target, data) for source, target, key, data in graph.edges(keys=True, data=True)
    }
    assert links == {
        key: (link.source, link.type, link.target, dict(link.properties)) for key, link in meeting.links.items()
    }
    assert isinstance(links["3"][3]["amount"], float)
    assert isinstance(graph.nodes["document:d"]["pages"], int)


def test_nodes_and_links_come_in_the_order_of_their_ids(filled: Store) -> None:
    graph = filled.to_networkx()
    assert list(graph) == sorted(graph)
    keys = {key for _, _, key in graph.edges(keys=True)}
    assert keys == {"1", "2", "3", "4", "5", "6"}


def test_a_node_that_is_put_again_has_the_new_properties_and_keeps_its_links(filled: Store) -> None:
    renamed = NodeRecord("Person", {"id": "person:x", "name": "Xenia", "aliases": ["X"]})
    with filled.changing() as changes:
        changes.apply(Change(nodes={"person:x": renamed}))
    graph = filled.to_networkx()
    assert dict(graph.nodes["person:x"]) == {"label": "Person", "name": "Xenia", "aliases": ["X"]}
    assert graph.has_edge("person:x", "event:e", "2")


def test_a_link_that_is_put_again_is_one_link_with_the_new_properties(filled: Store) -> None:
    fact = {"passages": ["passage:p", "passage:q"], "confidence": 0.9, "rule": "attendance"}
    with filled.changing() as changes:
        changes.apply(Change(links={"1": LinkRecord("person:ada-moreau", "PARTICIPATED_IN", "event:e", fact)}))
    graph = filled.to_networkx()
    assert dict(graph.edges["person:ada-moreau", "event:e", "1"]) == {"type": "PARTICIPATED_IN", **fact}
    assert graph.number_of_edges() == 6


def test_a_link_may_move_to_other_ends(filled: Store) -> None:
    fact = {"passages": ["passage:p"], "confidence": 0.5, "rule": "attendance"}
    with filled.changing() as changes:
        changes.apply(Change(links={"2": LinkRecord("person:ada-moreau", "PARTICIPATED_IN", "event:e", fact)}))
    graph = filled.to_networkx()
    assert not graph.has_edge("person:x", "event:e")
    assert set(graph["person:ada-moreau"]["event:e"]) == {"1", "2"}


def test_removed_nodes_and_links_are_gone(filled: Store) -> None:
    with filled.changing() as changes:
        changes.apply(Change(removed_links={"1", "2"}, removed_nodes={"event:e"}))
    graph = filled.to_networkx()
    assert "event:e" not in graph
    assert {key for _, _, key in graph.edges(keys=True)} == {"3", "4", "5", "6"}


def test_a_change_that_fails_leaves_everything_as_it_was(filled: Store) -> None:
    before = filled.to_networkx()

    def fail() -> None:
        with filled.changing() as changes:
            changes.apply(Change(removed_links={"1"}, readings={"document:d": None}))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    after = filled.to_networkx()
    assert dict(after.nodes(data=True)) == dict(before.nodes(data=True))
    assert sorted(after.edges(keys=True)) == sorted(before.edges(keys=True))
    assert list(filled.readings()) == [("document:d", '{"text": "Both came."}')]


@pytest.mark.parametrize(
    "change",
    [
        Change(nodes={"person:y": NodeRecord("Persona", {"id": "person:y", "name": "Y"})}),
        Change(nodes={"person:y": NodeRecord("Person", {"id": "person:y", "name": "Y", "age": 40})}),
        Change(links={"9": LinkRecord("fund:f", "PARTICIPATED_IN", "event:e", {"passages": ["p"]})}),
        Change(links={"9": LinkRecord("person:x", "PARTICIPATED_IN", "event:e", {"passages": []})}),
    ],
    ids=["label", "property", "ends", "no evidence"],
)
def test_what_the_vocabulary_does_not_know_is_refused(filled: Store, change: Change) -> None:
    def attempt() -> None:
        with filled.changing() as changes:
            changes.apply(change)

    with pytest.raises(VocabularyError):
        attempt()
    assert filled.to_networkx().number_of_nodes() == 6


def test_a_link_to_a_node_that_is_not_there_is_refused(filled: Store) -> None:
    fact = {"passages": ["passage:p"], "confidence": 0.5, "rule": "attendance"}

    def attempt() -> None:
        with filled.changing() as changes:
            changes.apply(Change(links={"9": LinkRecord("person:nobody", "PARTICIPATED_IN", "event:e", fact)}))

    with pytest.raises(StoreError, match="person:nobody"):
        attempt()


def test_readings_and_private_records_are_kept_beside_the_graph(filled: Store) -> None:
    assert filled.documents() == {"document:d": {"location": "/somewhere/m.txt"}}
    assert list(filled.readings()) == [("document:d", '{"text": "Both came."}')]
    rows = filled.cypher("MATCH (d:Document) RETURN d, properties(d) AS all").rows
    assert "somewhere" not in repr(rows)
    assert "Both came" not in repr(rows)


def test_each_version_tells_which_readings_changed_since(filled: Store) -> None:
    """So that who keeps a graph up in memory need read again only what others changed."""
    with filled.changing() as changes:
        first = changes.version
        assert first > 0
        assert changes.readings_since(0) == {"document:d": '{"text": "Both came."}'}
        assert changes.readings_since(first) == {}
        assert changes.version == first
        changes.apply(
            Change(
                nodes={"document:e": NodeRecord("Document", {"id": "document:e", "name": "E"})},
                removed_nodes={"document:d"},
                readings={"document:d": None, "document:e": "{}"},
                records={"document:e": {"a": 1}},
            )
        )
        second = changes.version
        assert second > first
    with filled.changing() as changes:
        assert changes.version == second
        assert changes.readings_since(first) == {"document:d": None, "document:e": "{}"}
        assert changes.readings_since(0) == {"document:e": "{}"}
    assert filled.documents() == {"document:e": {"a": 1}}


def test_a_reading_that_is_taken_back_is_gone_with_its_record(filled: Store) -> None:
    """Also where the node of the document stays in the graph."""
    with filled.changing() as changes:
        changes.apply(Change(readings={"document:d": None}))
    assert (dict(filled.readings()), filled.documents()) == ({}, {})


def test_a_statement_gives_columns_and_rows_in_plain_python(filled: Store) -> None:
    table = filled.cypher(
        "MATCH (p:Person)-[:FUNDED]->(f:Fund) RETURN p.name, f.name AS fund, count(*), p.start ORDER BY p.name"
    )
    assert table.columns == ["p.name", "fund", "count(*)", "p.start"]
    assert table.rows == [
        ("Ada Moreau", "Fonds d’Été 🌍", 1, None),
        ("x'}) DETACH DELETE n //", "Fonds d’Été 🌍", 1, None),
    ]
    assert not table.cut


def test_nodes_links_and_paths_come_as_our_own(filled: Store) -> None:
    statement = (
        "MATCH p=(a:Person {id: 'person:x'})-[r:PARTICIPATED_IN]->(e) RETURN a, r, p, [e] AS list, {e: e} AS map"
    )
    ((person, link, path, in_list, in_map),) = filled.cypher(statement).rows
    event = Node(
        "event:e", "Event", {"aliases": [], "id": "event:e", "name": "</script><b>Forum</b>", "start": "2018-05"}
    )
    assert person == Node(
        "person:x",
        "Person",
        {"aliases": [], "honorific": "Mr", "id": "person:x", "name": "x'}) DETACH DELETE n //"},
    )
    assert link == Relation(
        "2",
        "PARTICIPATED_IN",
        "person:x",
        "event:e",
        {"confidence": 0.5, "id": "2", "passages": ["passage:p"], "rule": "attendance"},
    )
    assert path == Path((person, event), (link,))
    assert in_list == [event]
    assert in_map == {"e": event}


def test_every_kind_of_value_comes_as_python_has_it(store: Store) -> None:
    statement = """
        RETURN 1 AS whole, 1.0 AS fraction, 9007199254740993 AS large, 'é' AS text, true AS yes, null AS nothing,
               [1, 2.5, 'a', null, [true]] AS list, {a: 1, b: {c: []}} AS map, date('2018-05-04') AS day,
               datetime('2018-05-04T10:00:00Z') AS moment, localdatetime('2018-05-04T10:00:30') AS local,
               localtime('10:00') AS clock, duration('P1DT2H') AS lasts, 1.0 / 0.0 AS infinite
    """
    table = store.cypher(statement)
    (row,) = table.rows
    values = dict(zip(table.columns, row, strict=True))
    assert values == {
        "whole": 1,
        "fraction": 1.0,
        "large": 9007199254740993,
        "text": "é",
        "yes": True,
        "nothing": None,
        "list": [1, 2.5, "a", None, [True]],
        "map": {"a": 1, "b": {"c": []}},
        "day": datetime.date(2018, 5, 4),
        "moment": datetime.datetime(2018, 5, 4, 10, tzinfo=datetime.UTC),
        "local": datetime.datetime(2018, 5, 4, 10, 0, 30),
        "clock": datetime.time(10),
        "lasts": "P1DT2H",
        "infinite": float("inf"),
    }
    assert [type(values[name]) for name in ("whole", "fraction", "yes")] == [int, float, bool]


@pytest.mark.parametrize(
    "value",
    [
        "x'}) DETACH DELETE n //",
        "</script>",
        "é 🌍 \u2028 \x00",
        7,
        2.5,
        True,
        None,
        [],
        ["a", "b"],
        {"a": [1, {"b": None}]},
    ],
)
def test_a_parameter_comes_back_as_it_was_given(store: Store, value: object) -> None:
    assert store.cypher("RETURN $value AS value", {"value": value}).rows == [(value,)]


def test_a_column_has_its_name_also_where_there_are_no_rows(store: Store) -> None:
    table = store.cypher("MATCH (p:Person) RETURN p.name, count(*) AS times, toUpper(p.name)")
    assert (table.columns, table.rows) == (["p.name", "times", "toUpper(p.name)"], [])


def test_a_limit_says_whether_it_left_rows_out(store: Store) -> None:
    assert store.cypher("UNWIND range(1, 10) AS n RETURN n", limit=3).rows == [(1,), (2,), (3,)]
    assert store.cypher("UNWIND range(1, 10) AS n RETURN n", limit=3).cut
    assert not store.cypher("UNWIND range(1, 3) AS n RETURN n", limit=3).cut


def test_a_statement_that_takes_too_long_is_ended(store: Store) -> None:
    slow = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -b RETURN a"
    with pytest.raises(StatementError, match=r"longer than 0\.3 seconds"):
        store.cypher(slow, timeout=0.3)
    assert store.cypher("RETURN 1 AS n").rows == [(1,)]


def test_a_statement_that_its_engine_does_not_end_is_left_alone(store: Store) -> None:
    """Both engines look at the clock between rows, and this is one row."""
    slow = "RETURN [a IN range(1, 30000) WHERE any(b IN range(1, 30000) WHERE a = -b)] AS found"
    begun = time.monotonic()
    with pytest.raises(StatementError, match=r"longer than 0\.1 seconds"):
        store.cypher(slow, timeout=0.1)
    assert time.monotonic() - begun < 30  # by itself it is at it for a minute and more
    assert store.cypher("RETURN 1 AS n").rows == [(1,)]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("MATCH (n RETURN n", "line 1"),
        ("RETURN $who", r"\$who"),
        ("MATCH (n) RETURN m", "m"),
        ("CREATE (n:Person) RETURN n", "CREATE"),
        ("MATCH (n) DETACH DELETE n", "DETACH"),
    ],
)
def test_a_statement_that_cannot_be_run_is_told_in_one_sentence(filled: Store, statement: str, said: str) -> None:
    with pytest.raises(StatementError, match=said) as caught:
        filled.cypher(statement)
    assert "\n" not in str(caught.value)
    assert filled.to_networkx().number_of_nodes() == 6


def test_a_whole_graph_replaces_what_was_there(filled: Store) -> None:
    graph = filled.to_networkx()
    graph.remove_node("fund:f")
    filled.replace_all(graph, {"document:d": "{}"}, {"document:d": {"location": "z"}})
    again = filled.to_networkx()
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert filled.documents() == {"document:d": {"location": "z"}}
    with filled.changing() as changes:
        assert changes.readings_since(0) == {"document:d": "{}"}


def test_what_was_replaced_as_a_whole_can_be_changed(filled: Store) -> None:
    """Ids are found again after a whole graph was written, so that nothing is put twice."""
    filled.replace_all(filled.to_networkx(), dict(filled.readings()), filled.documents())
    with filled.changing() as changes:
        changes.apply(Change(removed_links={"6"}, nodes={"fund:f": NodeRecord("Fund", {"id": "fund:f", "name": "F"})}))
    graph = filled.to_networkx()
    assert (graph.number_of_nodes(), graph.number_of_edges(), graph.nodes["fund:f"]["name"]) == (6, 5, "F")


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
amounts = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=texts, aliases=st.lists(texts, max_size=3), amount=amounts, pages=st.integers(0, 2**62))
def test_whatever_a_document_says_comes_back_as_it_was(
    embedded: Store, name: str, aliases: list[str], amount: float, pages: int
) -> None:
    """Any text, list, whole number and fraction, written one by one and as a whole, and found again as a parameter."""
    nodes = {
        "person:p": NodeRecord("Person", {"id": "person:p", "name": name, "aliases": aliases}),
        "document:d": NodeRecord("Document", {"id": "document:d", "name": "D", "pages": pages}),
        "fund:f": NodeRecord("Fund", {"id": "fund:f", "name": name}),
    }
    fact = {"passages": [name], "confidence": 1, "rule": "r", "amount": amount}
    with embedded.changing() as changes:
        changes.apply(Change(nodes, {"1": LinkRecord("person:p", "FUNDED", "fund:f", fact)}))
    for whole in (False, True):
        if whole:
            embedded.replace_all(embedded.to_networkx(), {}, {})
        graph = embedded.to_networkx()
        assert dict(graph.nodes["person:p"]) == {"label": "Person", "name": name, "aliases": aliases}
        assert graph.nodes["document:d"]["pages"] == pages
        (link,) = (data for _, _, data in graph.edges(data=True))
        assert (link["amount"], link["passages"], link["confidence"]) == (float(amount), [name], 1.0)
        assert embedded.cypher("MATCH (f:Fund {name: $name}) RETURN f.name", {"name": name}).rows == [(name,)]
