"""What comes in the way of a load is told in one sentence that says what to try, and nothing of the graph is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import neo4j
import pytest
from click.testing import CliRunner, Result

import liaisons
from tests.conftest import Disk, Reach

ROOT = Path(liaisons.__file__).parent
FIRST = "Mr Boris Lindqvist met with Ms Ada Moreau in Eastport. Sweden funded the Lantern Trust Fund.\n"
SECOND = "Ms Ada Moreau, Director of the Harbour Institute of Northmark, spoke at the Third Northmark Forum.\n"

# Holds the right to change the graph until its input ends.
HOLDING = """
import sys
from graph.stores import open_store

with open_store(sys.argv[1]) as store, store.changing():
    print("holding", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def second(tmp_path: Path) -> str:
    """A document that is to be loaded into a graph that holds another."""
    path = tmp_path / "second.txt"
    path.write_text(SECOND, encoding="utf-8")
    return str(path)


def begun(folder: Path, documents: Path) -> tuple[str, bytes]:
    """The address of a graph in `folder` that holds the first document, and its export."""
    path = documents / "first.txt"
    path.write_text(FIRST, encoding="utf-8")
    graph = str(folder / "begun.graph")
    assert run("load", str(path), "--graph", graph).exit_code == 0
    return graph, exported(graph, documents)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(liaisons.cli, list(arguments), prog_name="liaisons")


def exported(graph: str, folder: Path) -> bytes:
    """The bytes of ``liaisons export``."""
    path = folder / "export.json"
    answer = run("export", str(path), "--graph", graph)
    assert answer.exit_code == 0, answer.output
    return path.read_bytes()


def sentence(answer: Result) -> str:
    """The one sentence that a command ended with."""
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1
    assert answer.stderr.startswith("Error: ")
    return answer.stderr


def asking(graph: str, folder: Path) -> list[list[str]]:
    """The commands that only read the graph at this address, and those that copy it away and another one over it."""
    other = folder / "other.txt"
    other.write_text(SECOND, encoding="utf-8")
    place = str(folder / "other.graph")
    assert run("load", str(other), "--graph", place).exit_code == 0
    reading = [
        ["query", "timeline"],
        ["cypher", "MATCH (n) RETURN n"],
        ["info"],
        ["view"],
        ["export", str(folder / "part.html")],
        ["verify"],
        ["unread"],
    ]
    away = str(folder / "away.graph")
    return [*([*command, "--graph", graph] for command in reading), ["copy", graph, away], ["copy", place, graph]]


def can_go_on(graph: str, before: bytes, second: str, folder: Path) -> None:
    """The graph is as it was, and takes the second document."""
    assert exported(graph, folder) == before
    assert run("verify", "--graph", graph).exit_code == 0
    assert run("load", second, "--graph", graph).exit_code == 0
    assert len(json.loads(exported(graph, folder))["nodes"]) > len(json.loads(before)["nodes"])


def test_a_graph_that_another_process_writes_is_not_waited_for_without_end(
    tmp_path: Path, second: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.stores.arcadedb.lock.PATIENCE", 0.2)
    graph, before = begun(tmp_path, tmp_path)
    commands = [["load", second, "--graph", graph], *asking(graph, tmp_path)]
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, graph],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"holding\n"
        said = [sentence(run(*command)) for command in commands]
        other.kill()
    expected = f"The graph {graph} is being written by process {other.pid}; try again when it has finished."
    assert set(said) == {f"Error: {expected}\n"}
    assert not (tmp_path / "away.graph").exists()
    can_go_on(graph, before, second, tmp_path)


def test_a_graph_of_a_newer_version_is_left_as_it_is(tmp_path: Path, second: str) -> None:
    graph, before = begun(tmp_path, tmp_path)
    marker = Path(graph) / "graph.json"
    ours = marker.read_text(encoding="utf-8")
    marker.write_text(json.dumps({**json.loads(ours), "format": 99}), encoding="utf-8")
    changing = [[command, second, "--graph", graph] for command in ("load", "forget")]
    for command in [*changing, *asking(graph, tmp_path)]:
        said = sentence(run(*command))
        assert "was written by a newer version of Liaisons" in said
        assert "pip install --upgrade liaisons" in said
    marker.write_text(ours, encoding="utf-8")
    can_go_on(graph, before, second, tmp_path)


def test_a_full_disk_is_told_and_when_there_is_room_the_load_goes_on(disk: Disk, tmp_path: Path, second: str) -> None:
    graph, before = begun(disk.place, tmp_path)
    ballast = disk.place / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    assert os.statvfs(disk.place).f_bavail == 0
    said = sentence(run("load", second, "--graph", graph))
    assert f"The disk of the graph {graph} is full; what was in the graph stays. Make room and try again." in said
    ballast.unlink()
    can_go_on(graph, before, second, tmp_path)


def test_a_copy_that_finds_no_room_leaves_what_was_there(disk: Disk, tmp_path: Path, second: str) -> None:
    large = str(tmp_path / "large.graph")
    text = "".join(f"Ms Ada Moreau met with Mr Boris Quist{place:05} in Eastport.\n" for place in range(2000))
    (tmp_path / "large.txt").write_text(text, encoding="utf-8")
    assert run("load", str(tmp_path / "large.txt"), "--graph", large).exit_code == 0
    graph, before = begun(disk.place, tmp_path)
    assert "is full" in sentence(run("copy", large, graph))
    can_go_on(graph, before, second, tmp_path)


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (
            "wrong user or password",
            "{0} does not accept the password of nobody: set NEO4J_USERNAME and NEO4J_PASSWORD.",
        ),
        ("unreachable", "No Neo4j server answers at {0}: check the address and that the server runs"),
        ("wrong database", "There is no database elsewhere at {0}: name another with NEO4J_DATABASE, or leave it out."),
        (
            "newer version",
            "{0} was written by a newer version of Liaisons (format 99, this one knows 1); update with: ",
        ),
    ],
)
def test_a_server_that_cannot_be_asked_is_told_by_every_command(
    neo4j_address: str, neo4j_reach: Reach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str, said: str
) -> None:
    commands = asking("bolt://127.0.0.1:1" if trouble == "unreachable" else neo4j_address, tmp_path)
    if trouble == "wrong user or password":  # of a user of its own, as a server locks one out who fails too often
        monkeypatch.setenv("NEO4J_USERNAME", "nobody")
    elif trouble == "wrong database":
        monkeypatch.setenv("NEO4J_DATABASE", "elsewhere")
    elif trouble == "newer version":
        assert run("load", str(tmp_path / "other.txt"), "--graph", neo4j_address).exit_code == 0
        with neo4j.GraphDatabase.driver(
            neo4j_reach.address, auth=(neo4j_reach.username, neo4j_reach.password)
        ) as driver:
            driver.execute_query("MATCH (d:Document) SET d._format = 99")
    for command in commands:
        address = next(word for word in command if word.startswith("bolt://"))
        assert said.format(address) in sentence(run(*command))
    assert not (tmp_path / "away.graph").exists()
