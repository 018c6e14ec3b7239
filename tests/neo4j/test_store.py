"""What is particular to the store on a Neo4j server: its address, errors and lock, and a server that goes away."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j
import networkx as nx
import pytest
from networkx.utils import graphs_equal

from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores.neo4j import Neo4jStore
from graph.stores.neo4j.filling import create
from graph.stores.store import StatementError, StoreError
from graph.vocabulary import VocabularyError
from tests.conftest import Reach
from tests.graph.stores.statements import EVIL, READING
from tests.neo4j.server import Neo4jServer


def said(number: int) -> Change:
    """A document with one passage in which one person is named."""
    document, passage, person = f"document:{number}", f"passage:{number}", "person:ada-example"
    mention = {"id": f"mention-{number}"}
    return Change(
        nodes={
            document: NodeRecord("Document", {"id": document, "name": f"Minutes {number}"}),
            passage: NodeRecord("Passage", {"id": passage, "name": "Ada spoke.", "text": "Ada spoke."}),
            person: NodeRecord("Person", {"id": person, "name": "Ada Example"}),
        },
        links={
            f"from-{number}": LinkRecord(passage, "FROM", document, {"id": f"from-{number}"}),
            f"mention-{number}": LinkRecord(person, "MENTIONED_IN", passage, mention),
        },
        readings={document: f'{{"number":{number}}}'},
        records={document: {"location": f"/minutes/{number}"}},
    )


def forgotten(number: int) -> Change:
    """The end of what `said` tells, but for the person."""
    document = f"document:{number}"
    return Change(removed_nodes={document, f"passage:{number}"}, readings={document: None})


def put(store: Neo4jStore, *changes: Change) -> int:
    """Apply these changes one after the other; the version after them."""
    for change in changes:
        with store.changing() as changing:
            changing.apply(change)
            version = changing.version
    return version


def test_a_wrong_password_is_told_with_the_variables_to_set(
    neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "not the password")
    with pytest.raises(StoreError, match=r"does not accept the password of neo4j: set .*NEO4J_PASSWORD"):
        Neo4jStore(neo4j_address)


def test_a_missing_password_is_told_alike(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(StoreError, match=r"set NEO4J_USERNAME and NEO4J_PASSWORD"):
        Neo4jStore(neo4j_address)


def test_an_address_where_nothing_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "any")
    with pytest.raises(StoreError, match=r"No Neo4j server answers at bolt://127\.0\.0\.1:1:"):
        Neo4jStore("bolt://127.0.0.1:1")


def test_a_database_that_is_not_there_is_named(neo4j_address: str) -> None:
    with pytest.raises(StoreError, match=r"no database elsewhere at .* NEO4J_DATABASE"):
        Neo4jStore(f"{neo4j_address}/elsewhere")


def test_the_database_is_the_path_of_the_address_or_the_environment(
    neo4j_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Neo4jStore(f"{neo4j_address}/neo4j") as store:
        assert store.cypher("RETURN 1 AS one").rows == [(1,)]
    monkeypatch.setenv("NEO4J_DATABASE", "elsewhere")
    with pytest.raises(StoreError, match="no database elsewhere"):
        Neo4jStore(neo4j_address)


def test_a_password_in_the_address_is_not_taken_and_not_repeated(neo4j_address: str) -> None:
    with pytest.raises(StoreError, match="Leave user and password out") as told:
        Neo4jStore(neo4j_address.replace("bolt://", "bolt://neo4j:open-sesame@"))
    assert "open-sesame" not in str(told.value)


def test_a_graph_of_a_newer_version_is_left_alone(neo4j_address: str, neo4j_reach: Reach) -> None:
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        run(neo4j_reach, "MATCH (d:Document) SET d._format = 99")
        with pytest.raises(StoreError, match="newer version of Liaisons"):
            put(store, said(2))
    for use in (
        lambda later: later.documents(),
        lambda later: later.cypher("MATCH (d:Document) RETURN d"),
        lambda later: later.to_networkx(),
        lambda later: later.replace_all(nx.MultiDiGraph(), {}, {}),
    ):
        with (
            Neo4jStore(neo4j_address) as later,
            pytest.raises(StoreError, match=r"newer version of Liaisons .* pip install --upgrade"),
        ):
            use(later)
    run(neo4j_reach, "MATCH (d:Document) SET d._format = 1")
    with Neo4jStore(neo4j_address) as store:
        assert list(store.documents()) == ["document:1"]


def test_what_the_store_keeps_for_itself_is_not_seen(neo4j_address: str) -> None:
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        (node, properties) = store.cypher("MATCH (d:Document) RETURN d, properties(d) AS p").rows[0]
        assert dict(node.properties) == properties == {"id": "document:1", "name": "Minutes 1"}
        assert store.cypher("MATCH (n) RETURN count(n)").rows == [(3,)]
        with pytest.raises(StatementError, match="_reading"):
            store.cypher("MATCH (d:Document) RETURN d._reading")


def test_a_relation_alone_knows_its_ends(neo4j_address: str) -> None:
    """The driver gives relations without the properties of their ends: these are looked up."""
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        ((relation,),) = store.cypher("MATCH ()-[r:FROM]->() RETURN r").rows
        assert (relation.source, relation.target) == ("passage:1", "document:1")


def test_a_name_is_found_by_any_of_its_words(neo4j_address: str) -> None:
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        found = store.cypher(
            "CALL db.index.fulltext.queryNodes('names', $words) YIELD node RETURN node.id", {"words": "example"}
        )
        assert found.rows == [("person:ada-example",)]


def test_constraints_keep_ids_unique(neo4j_address: str, neo4j_reach: Reach) -> None:
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
    with pytest.raises(neo4j.exceptions.ConstraintError):
        run(neo4j_reach, "CREATE (:Person {id: 'person:ada-example'})")


def test_changes_of_two_processes_follow_one_another(neo4j_address: str) -> None:
    """The second waits for the first to end, and then sees what it did."""
    seen: list[dict[str, str | None]] = []
    with Neo4jStore(neo4j_address) as first, Neo4jStore(neo4j_address) as second:

        def wait_and_read() -> None:
            with second.changing() as changes:
                seen.append(changes.readings_since(0))

        with first.changing() as changes:
            other = threading.Thread(target=wait_and_read)
            other.start()
            other.join(timeout=1)
            assert other.is_alive()
            changes.apply(said(1))
        other.join(timeout=30)
        assert seen == [{"document:1": '{"number":1}'}]


def test_what_another_process_forgot_is_noticed(neo4j_address: str) -> None:
    with Neo4jStore(neo4j_address) as first, Neo4jStore(neo4j_address) as second:
        put(first, said(1), said(2))
        with second.changing() as changes:
            assert changes.readings_since(0).keys() == {"document:1", "document:2"}
            version = changes.version
        put(first, forgotten(1), said(3))
        with second.changing() as changes:
            found = changes.readings_since(version)
            assert (found["document:1"], found["document:3"]) == (None, '{"number":3}')


def test_a_graph_emptied_and_filled_again_by_another_process_is_noticed(neo4j_address: str) -> None:
    """No version is used twice, also where nothing was left to remember the last one."""
    with Neo4jStore(neo4j_address) as first, Neo4jStore(neo4j_address) as second:
        put(first, said(1))
        with second.changing() as changes:
            changes.readings_since(0)
            version = changes.version
        put(first, forgotten(1))
        put(first, said(2))
        with second.changing() as changes:
            assert changes.readings_since(version) == {"document:1": None, "document:2": '{"number":2}'}


def test_nothing_evil_gets_to_the_server(neo4j_address: str) -> None:
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        before = store.to_networkx()
        for statement in EVIL:
            with pytest.raises(StatementError):
                store.cypher(statement)
        assert graphs_equal(store.to_networkx(), before)


def test_what_reads_is_sound_cypher_on_the_server(neo4j_address: str) -> None:
    """The guard lets nothing through that the server would not know."""
    parameters = {"rows": [], "set": "x", "a name": "y", "names": ["z"]}
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        for statement in READING:
            store.cypher(statement, parameters, limit=5)


def test_a_statement_past_the_guard_still_cannot_write(neo4j_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind the guard the session only reads."""
    monkeypatch.setattr("graph.stores.neo4j.store.check_reading", lambda _: None)
    with Neo4jStore(neo4j_address) as store:
        with pytest.raises(StatementError, match="would change the graph"):
            store.cypher("CREATE (n:Person {id: 'x'}) RETURN n")
        assert store.cypher("MATCH (n) RETURN count(n)").rows == [(0,)]


def test_a_database_with_other_things_in_it_is_not_replaced(neo4j_address: str, neo4j_reach: Reach) -> None:
    run(neo4j_reach, "CREATE (:Invoice {number: 1})")
    with Neo4jStore(neo4j_address) as store:
        with pytest.raises(StoreError, match=r"other things \(Invoice\)"):
            store.replace_all(store.to_networkx(), {}, {})
        assert store.cypher("MATCH (n:Invoice) RETURN n.number").rows == [(1,)]


def test_a_graph_left_half_filled_is_told_and_can_be_filled_again(neo4j_address: str) -> None:
    with Neo4jStore(neo4j_address) as store:
        put(store, said(1))
        whole, readings, documents = store.to_networkx(), dict(store.readings()), store.documents()
        broken = whole.copy()
        broken.add_edge("person:ada-example", "nobody", key="x", type="MET_WITH")
        with pytest.raises(VocabularyError):
            store.replace_all(broken, readings, documents)
        assert graphs_equal(store.to_networkx(), whole)
        with interrupted_filling(), pytest.raises(KeyboardInterrupt):
            store.replace_all(whole, readings, documents)
        with Neo4jStore(neo4j_address) as later:
            with pytest.raises(StoreError, match="interrupted"):
                later.cypher("MATCH (n) RETURN n")
            later.replace_all(whole, readings, documents)
            assert graphs_equal(later.to_networkx(), whole)
            assert (dict(later.readings()), later.documents()) == (readings, documents)


@contextmanager
def interrupted_filling() -> Iterator[None]:
    """As if somebody pressed Ctrl-C once the nodes are written."""

    def half(*arguments: Any) -> Iterator[int]:
        yield next(create(*arguments))
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.stores.neo4j.filling.create", half)
        yield


def test_a_change_waits_for_a_server_that_restarts(own_server: Neo4jServer) -> None:
    """What was applied before the server went away is in the graph once it is back, and the next change too."""
    with Neo4jStore(own_server.address) as store:
        put(store, said(1))
        killed = threading.Event()

        def change() -> None:
            with store.changing() as changes:
                changes.apply(said(2))
                own_server.kill()
                killed.set()

        changing = threading.Thread(target=change)
        changing.start()
        killed.wait(timeout=60)
        own_server.start()
        changing.join(timeout=60)
        put(store, said(3))
        assert list(store.documents()) == ["document:1", "document:2", "document:3"]


def test_a_server_that_stays_away_is_told_with_how_to_go_on(
    own_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.stores.neo4j.server.WAIT", 1.0)
    with Neo4jStore(own_server.address) as store:
        put(store, said(1))
        own_server.stop()
        begun = time.monotonic()
        with pytest.raises(StoreError, match=r"No Neo4j server answers .* run the same command again"):
            put(store, said(2))
        assert time.monotonic() - begun < 60
        own_server.start()
        assert list(store.documents()) == ["document:1"]


def run(reach: Reach, statement: str) -> None:
    """Do something on the server behind the store's back."""
    with neo4j.GraphDatabase.driver(reach.address, auth=(reach.username, reach.password)) as driver:
        driver.execute_query(statement)
