"""The graph folder of the embedded store: shared between processes, whole after a crash, told about in one sentence."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.changes import Change, NodeRecord
from graph.stores import open_store
from graph.stores.arcadedb import lock
from graph.stores.store import StatementError, Store, StoreError
from graph.vocabulary import VocabularyError
from tests.conftest import Disk

ROOT = Path(__file__).parents[3]

# Loads documents one after the other, each a Document, 30 people and a link from each to the one before.
LOADING = """
import sys
from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores import open_store

fact = {"passages": ["passage:p"], "confidence": 1.0, "rule": "made"}
with open_store(sys.argv[1]) as store:
    for number in range(len(store.documents()), 10_000):
        document = f"document:{number}"
        people = [f"person:{number}-{place}" for place in range(30)]
        nodes = {key: NodeRecord("Person", {"id": key, "name": key}) for key in people}
        nodes[document] = NodeRecord("Document", {"id": document, "name": document})
        links = {f"{a} {b}": LinkRecord(a, "MET_WITH", b, fact) for a, b in zip(people, people[1:])}
        with store.changing() as changes:
            changes.apply(Change(nodes, links, readings={document: "{}"}, records={document: {}}))
        print(document, flush=True)
"""

# Holds the right to change the graph until it is told to go on.
HOLDING = """
import sys
from graph.changes import Change, NodeRecord
from graph.stores import open_store

with open_store(sys.argv[1]) as store, store.changing() as changes:
    changes.apply(Change(nodes={"person:z": NodeRecord("Person", {"id": "person:z", "name": "Zoe"})}))
    print("holding", flush=True)
    sys.stdin.readline()
"""

# Uses the engine for the first time in a thread that is gone when the process ends.
BESIDE = """
import sys
import threading
from graph.stores import open_store

with open_store(sys.argv[1]) as store:
    pass
thread = threading.Thread(target=lambda: print(store.cypher("RETURN 1 AS one").rows, flush=True))
thread.start()
thread.join()
"""


@pytest.fixture
def store(embedded: Store) -> Store:
    """These tests are of the embedded store alone, also those that begin with a filled one."""
    return embedded


@contextmanager
def process(script: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that runs `script` on the graph in `folder`."""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as other:
        try:
            yield other
        finally:
            other.kill()


def line(other: subprocess.Popen[str]) -> str:
    assert other.stdout
    return other.stdout.readline().strip()


def people(store: Store) -> int:
    return int(store.cypher("MATCH (p:Person) RETURN count(p)").rows[0][0])


def test_every_document_is_whole_or_not_there_after_a_kill(tmp_path: Path) -> None:
    """Killed at any moment, five times over: what was confirmed is there, and nothing half of it."""
    folder = tmp_path / "killed.graph"
    moments = random.Random(5)
    for _ in range(5):
        with process(LOADING, folder) as loading:
            confirmed = line(loading)
            time.sleep(moments.uniform(0.0, 0.4))
            loading.send_signal(signal.SIGKILL)
            confirmed = [confirmed, *loading.communicate()[0].split()][-1]
        with open_store(folder, read_only=True) as store:
            graph = store.to_networkx()
            documents = [node for node in graph if node.startswith("document:")]
            assert confirmed in documents
            assert set(store.documents()) == set(documents) == {key for key, _ in store.readings()}
            assert graph.number_of_nodes() == len(documents) * 31
            assert graph.number_of_edges() == len(documents) * 29


def test_who_waits_too_long_for_a_writer_is_told_which_process_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shared.graph"
    monkeypatch.setattr(lock, "PATIENCE", 0.2)
    with process(HOLDING, folder) as writer, open_store(folder) as store:
        assert line(writer) == "holding"
        with pytest.raises(StoreError, match=f"is being written by process {writer.pid}"):
            people(store)
        with pytest.raises(StoreError, match=f"is being written by process {writer.pid}"), store.changing():
            pass


def test_a_reader_waits_for_a_writer_and_then_sees_all_it_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "shared.graph"
    with process(HOLDING, folder) as writer:
        assert line(writer) == "holding"
        assert writer.stdin
        writer.stdin.write("\n")
        writer.stdin.flush()
        with open_store(folder, read_only=True) as store:
            assert people(store) == 1


def test_a_writer_need_not_wait_for_a_store_that_is_open_but_not_in_use(tmp_path: Path) -> None:
    """A notebook with a graph open does not lock others out, and sees what they wrote."""
    folder = tmp_path / "shared.graph"
    with open_store(folder) as store:
        assert people(store) == 0
        with process(HOLDING, folder) as writer:
            assert line(writer) == "holding"
            writer.communicate("\n")
        assert people(store) == 1


def test_two_stores_of_one_process_work_on_the_same_graph(tmp_path: Path) -> None:
    person = NodeRecord("Person", {"id": "person:a", "name": "Ada"})
    with open_store(tmp_path / "g.graph") as one, open_store(tmp_path / "g.graph", read_only=True) as other:
        assert people(other) == 0
        with one.changing() as changes:
            changes.apply(Change(nodes={"person:a": person}))
            assert people(other) == 0, "a change is seen when it is complete"
        assert people(other) == 1


def test_a_store_opened_for_reading_changes_nothing(embedded: Store) -> None:
    with open_store(embedded.address, read_only=True) as store:
        with pytest.raises(StoreError, match="reading only"), store.changing():
            pass
        with pytest.raises(StoreError, match="reading only"):
            store.replace_all(embedded.to_networkx(), {}, {})


def test_a_process_that_began_with_the_engine_in_another_thread_ends(filled: Store) -> None:
    """The Java machine would wait at its end for the thread that started it."""
    filled.close()
    with process(BESIDE, Path(filled.address)) as other:
        assert line(other) == "[(1,)]"
        assert other.wait(timeout=60) == 0


def test_a_closed_store_opens_again_when_it_is_asked(embedded: Store) -> None:
    embedded.close()
    embedded.close()
    assert people(embedded) == 0


def test_a_whole_graph_that_cannot_be_written_leaves_what_was_there(filled: Store) -> None:
    graph = filled.to_networkx()
    graph.add_node("person:new", label="Person", name="New")
    graph.add_edge("person:new", "event:e", "9", type="FUNDS")
    with pytest.raises(VocabularyError):
        filled.replace_all(graph, {}, {})
    assert "person:new" not in filled.to_networkx()
    assert list(filled.documents()) == ["document:d"]
    assert len(list(Path(filled.address).glob("database*"))) == 1


def test_a_star_with_further_columns_is_refused_as_the_engine_would_leave_them_out(filled: Store) -> None:
    with pytest.raises(StatementError, match="line 2"):
        filled.cypher("MATCH (f:Fund)\nRETURN *, f.name AS name")
    table = filled.cypher("MATCH (f:Fund) WITH *, f.name AS name RETURN *")
    assert (table.columns, table.rows[0][1]) == (["f", "name"], "Fonds d’Été 🌍")


def test_a_search_in_an_index_that_only_a_server_has_is_told(embedded: Store) -> None:
    with pytest.raises(StatementError, match=r"no full-text index, .* CONTAINS"):
        embedded.cypher("CALL db.index.fulltext.queryNodes('names', 'ada') YIELD node RETURN node")
    assert embedded.cypher("RETURN 'index.fulltext' AS fulltext").rows == [("index.fulltext",)]


def test_an_interrupted_first_graph_is_begun_again(tmp_path: Path) -> None:
    """A folder in which the making of a graph was killed holds no graph yet, and may become one."""
    folder = tmp_path / "begun.graph"
    (folder / "database").mkdir(parents=True)
    (folder / "database" / "schema.json").write_text("{}")
    (folder / "lock").touch()
    with open_store(folder) as store:
        assert people(store) == 0


def test_a_graph_can_be_moved(filled: Store, tmp_path: Path) -> None:
    filled.close()
    moved = Path(filled.address).rename(tmp_path / "elsewhere.graph")
    with open_store(moved, read_only=True) as store:
        assert people(store) == 2


def test_a_full_disk_is_told_and_nothing_is_lost(disk: Disk, meeting: Change) -> None:
    with open_store(disk.place / "full.graph") as store:
        with store.changing() as changes:
            changes.apply(meeting)

        def fill() -> None:
            for number in range(200):
                key = f"document:{number}"
                with store.changing() as changes:
                    changes.apply(Change(readings={key: "x" * 400_000}, records={key: {}}))

        with pytest.raises(StoreError, match=r"disk .* is full"):
            fill()
        with pytest.raises(StoreError, match=r"Make room and try again"):
            people(store)
        disk.again("size=64m")
        assert people(store) == 2
        whole = dict(store.readings())
        assert {len(reading) for key, reading in whole.items() if key != "document:d"} == {400_000}
        assert set(store.documents()) == set(whole)


def test_a_graph_that_may_not_be_written_can_be_read(disk: Disk, meeting: Change) -> None:
    with open_store(disk.place / "fixed.graph") as store, store.changing() as changes:
        changes.apply(meeting)
    store.close()
    disk.again("ro")
    with open_store(disk.place / "fixed.graph") as store:
        assert people(store) == 2
        with pytest.raises(StoreError, match="permission denied"), store.changing():
            pass
        assert people(store) == 2


# Gives up an answer, and goes on.
LEAVING = """
import sys
from graph.stores import open_store
from graph.stores.store import StatementError

with open_store(sys.argv[1]) as store:
    try:
        store.cypher("RETURN [a IN range(1, 40000) WHERE any(b IN range(1, 40000) WHERE a = -b)] AS found", timeout=0.1)
    except StatementError as error:
        print(error)
"""


def test_a_script_that_gave_up_an_answer_ends_without_it(tmp_path: Path) -> None:
    """The engine is at it for minutes."""
    command = [sys.executable, "-c", LEAVING, str(tmp_path / "left.graph")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.startswith("The answer took longer than 0.1 seconds")


def test_a_statement_that_needs_too_much_memory_is_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "full.graph") as store:
        for statement in (
            "RETURN size(reduce(text = 'x', n IN range(1, 40) | text + text)) AS size",
            "UNWIND range(1, 100000000000) AS n RETURN count(n) AS count",
        ):
            with pytest.raises(StatementError, match=r"more memory than there is for it; ask for less"):
                store.cypher(statement)
        assert store.cypher("RETURN 1 AS n").rows == [(1,)]
