"""Loading into one Neo4j server from several processes at once, and while the server goes away and comes back."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import liaisons
from tests.neo4j.server import Neo4jServer

ROOT = Path(liaisons.__file__).parent

# Told over several documents, so that whoever loads one has to meet what the others know of the same people.
DOCUMENTS = [
    "The Harbour Institute of Northmark opened its seminar on 3 May 2018. Ms Ada Moreau, Director of the Harbour "
    "Institute of Northmark, spoke at the seminar.",
    "Mr Boris Lindqvist met with Ms Ada Moreau in Eastport. The Government of Sweden contributed 150,000 euros to the "
    "Lantern Trust Fund in 2018.",
    "The Lantern Trust Fund is managed by the Harbour Institute of Northmark (HIN). "
    "HIN works with the Quay Foundation.",
    "Boris Lindqvist, Ambassador of Sweden, took part in the Third Northmark Forum, which was held in Eastport.",
    "The Third Northmark Forum was organized by HIN and the Quay Foundation. Mr Lindqvist chaired it.",
    "Ms Moreau was appointed to the Quay Foundation. The Quay Foundation published the Report on Small Harbours.",
    "The Report on Small Harbours was funded by the Government of Canada. HIN and Canada cooperate.",
    "Canada and Sweden sponsored the resolution on small harbours. Ambassador Lindqvist presented it.",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for number, text in enumerate(DOCUMENTS):
        (folder / f"minutes-{number}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


def exported(address: str, tmp_path: Path) -> bytes:
    """The bytes of ``liaisons export graph.json``."""
    out = tmp_path / "graph.json"
    with liaisons.open(address, read_only=True) as graph:
        graph.export(out)
    return out.read_bytes()


def loaded_by_one(folder: Path, tmp_path: Path) -> bytes:
    """The export of an embedded graph into which one process loaded all documents."""
    address = str(tmp_path / "one.graph")
    with liaisons.open(address) as graph:
        graph.load(sorted(folder.iterdir()))
    return exported(address, tmp_path)


def loading(address: str, paths: list[Path]) -> subprocess.Popen[str]:
    """``liaisons load`` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "liaisons", "load", "--graph", address, *map(str, paths)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_four_processes_at_once_make_the_graph_of_one(neo4j_address: str, folder: Path, tmp_path: Path) -> None:
    """Byte for byte, and as the embedded engine keeps it: this is how many machines feed one server."""
    paths = sorted(folder.iterdir())
    processes = [loading(neo4j_address, paths[number::4]) for number in range(4)]
    for process in processes:
        process.communicate(timeout=300)
        assert process.returncode == 0
    assert exported(neo4j_address, tmp_path) == loaded_by_one(folder, tmp_path)


def test_a_copy_there_and_back_loses_nothing(neo4j_address: str, folder: Path, tmp_path: Path) -> None:
    """Neither the graph, nor what was read, nor where: what is loaded again afterwards is known to be unchanged."""
    here, back = str(tmp_path / "one.graph"), str(tmp_path / "back.graph")
    before = loaded_by_one(folder, tmp_path)
    for source, target in ((here, neo4j_address), (neo4j_address, back)):
        subprocess.run([sys.executable, "-m", "liaisons", "copy", source, target], cwd=ROOT, check=True, timeout=120)
    assert exported(neo4j_address, tmp_path) == exported(back, tmp_path) == before
    with liaisons.open(here) as first, liaisons.open(back) as last, liaisons.open(neo4j_address) as server:
        assert first.store.documents() == server.store.documents() == last.store.documents()
        assert dict(first.store.readings()) == dict(server.store.readings()) == dict(last.store.readings())
        for graph in (server, last):
            assert len(graph.load(sorted(folder.iterdir())).unchanged) == len(DOCUMENTS)
            assert graph.verify().faults == []


def test_what_is_forgotten_on_the_server_leaves_no_trace(neo4j_address: str, folder: Path, tmp_path: Path) -> None:
    first, *others = sorted(folder.iterdir())
    with liaisons.open(neo4j_address) as graph:
        graph.load(others)
    before = exported(neo4j_address, tmp_path)
    with liaisons.open(neo4j_address) as graph:
        graph.load([first])
        assert exported(neo4j_address, tmp_path) != before
        graph.forget([first])
    assert exported(neo4j_address, tmp_path) == before


@pytest.mark.parametrize(
    ("address", "password", "said"),
    [
        ("{0}", "wrong", "does not accept the password of neo4j: set NEO4J_USERNAME and NEO4J_PASSWORD."),
        ("{0}/elsewhere", "wrong", "does not accept the password"),
        ("{0}/elsewhere", None, "There is no database elsewhere at {0}/elsewhere: name another with NEO4J_DATABASE"),
        ("bolt://127.0.0.1:1", None, "No Neo4j server answers at bolt://127.0.0.1:1"),
        ("bolt://neo4j:open-sesame@127.0.0.1", None, "Leave user and password out of the address"),
    ],
)
def test_a_server_that_cannot_be_used_is_told_in_one_line(
    neo4j_address: str, monkeypatch: pytest.MonkeyPatch, folder: Path, address: str, password: str | None, said: str
) -> None:
    """On stderr, with exit code 2, without a traceback."""
    if password:
        monkeypatch.setenv("NEO4J_PASSWORD", password)
    process = loading(address.format(neo4j_address), [folder])
    out, error = process.communicate(timeout=120)
    assert (process.returncode, out) == (2, "")
    assert said.format(neo4j_address) in error
    assert len(error.strip().splitlines()) == 1


def test_a_load_outlives_a_restart_of_the_server(own_server: Neo4jServer, folder: Path, tmp_path: Path) -> None:
    """The load waits for the server and completes."""
    process = loading(own_server.address, sorted(folder.iterdir()))
    with liaisons.open(own_server.address) as graph:
        until = time.monotonic() + 120
        while not graph.store.documents() and time.monotonic() < until:
            time.sleep(0.05)
    own_server.kill()
    own_server.start()
    process.communicate(timeout=300)
    assert process.returncode == 0
    assert exported(own_server.address, tmp_path) == loaded_by_one(folder, tmp_path)
