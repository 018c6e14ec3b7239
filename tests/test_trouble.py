"""What comes in the way of a load is told in one sentence that says what to try, and nothing of the graph is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import liaisons
from tests.conftest import Disk

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


def can_go_on(graph: str, before: bytes, second: str, folder: Path) -> None:
    """The graph is as it was, and takes the second document."""
    assert exported(graph, folder) == before
    assert run("verify", "--graph", graph).exit_code == 0
    assert run("load", second, "--graph", graph).exit_code == 0
    assert len(json.loads(exported(graph, folder))["nodes"]) > len(json.loads(before)["nodes"])


def test_a_graph_that_another_process_writes_is_not_waited_for_without_end(tmp_path: Path, second: str) -> None:
    graph, before = begun(tmp_path, tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, graph],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"holding\n"
        said = sentence(run("load", second, "--graph", graph))
        other.kill()
    assert f"{graph} is being written by process {other.pid}; try again when it has finished." in said
    can_go_on(graph, before, second, tmp_path)


def test_a_graph_of_a_newer_version_is_left_as_it_is(tmp_path: Path, second: str) -> None:
    graph, before = begun(tmp_path, tmp_path)
    marker = Path(graph) / "graph.json"
    ours = marker.read_text(encoding="utf-8")
    marker.write_text(json.dumps({**json.loads(ours), "format": 99}), encoding="utf-8")
    for command in (["load", second], ["forget", second], ["export", str(tmp_path / "x.json")], ["info"]):
        said = sentence(run(*command, "--graph", graph))
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
