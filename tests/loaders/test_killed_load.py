"""``liaisons load`` killed in its middle: every document is in whole or not at all, and loading again completes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import liaisons
from loaders.assembly import Assembly
from loaders.reading import Reading
from loaders.samples import paths

ROOT = Path(liaisons.__file__).parent
PATIENCE = 120.0  # seconds in which a load comes to the next moment at which it may be killed
TEXTS = (".html", ".md", ".txt")
# Whom another copy of a sample is about, so that what the copies say is partly the same and partly not.
CAST = ("Solvang", "Aasland", "Boateng-Reyes", "Lindqvist", "Arrieta", "Weitling", "Marques", "Asante-Hill")
OTHERS = ("Brekke", "Quist", "Adomako", "Varga", "Ferreyra", "Holm", "Teles")
COPIES = 4
# At which change of which of the database's files a load is killed: the log of a transaction is begun or written, or
# what it held comes to its place. Each document is one transaction.
LOG = "*.wal"
LATEST = 9  # changes of the log at which a load is killed where the engine writes the other files later
MOMENTS = (
    (LOG, 1),
    ("_Reading_*.bucket", 1),
    (LOG, 4),
    ("Passage_*.bucket", 1),
    ("_Reading_*.bucket", 3),
    (LOG, 7),
    ("MENTIONED_IN_*.bucket", 2),
    (LOG, 2),
    ("_State_*.bucket", 2),
    (LOG, 5),
)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder with the sample documents, the texts among them also in copies with other people, sums and numbers."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for path in paths():
        if path.suffix not in TEXTS:
            (folder / path.name).write_bytes(path.read_bytes())
            continue
        for copy in range(COPIES):
            text = path.read_text(encoding="utf-8")
            for place, name in enumerate(CAST):
                if (place + copy) % 3 == 0:
                    text = text.replace(name, OTHERS[(place + copy) % len(OTHERS)])
            text = text.replace("0,000", f"{copy},000").replace("Accord", f"Accord {copy}")
            (folder / f"{path.stem}-{copy}{path.suffix}").write_text(text, encoding="utf-8")
    return folder


def load(documents: Path, graph: Path) -> subprocess.Popen[bytes]:
    """The command, in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "liaisons", "load", str(documents), "--graph", str(graph)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
    )


def killed_at(loading: subprocess.Popen[bytes], graph: Path, pattern: str, change: int) -> None:
    """Kill the load at this change of the database's files with such names, or of its log where they stay behind."""
    until = time.monotonic() + PATIENCE
    left = {pattern: change} | ({} if pattern == LOG else {LOG: LATEST})
    before: dict[str, list[tuple[str, int, int]]] = {}
    while all(left.values()) and loading.poll() is None and time.monotonic() < until:
        for files in left:
            now = sorted(_states(graph / "database", files))
            if before.get(files) and now != before[files]:
                left[files] -= 1
            before[files] = now
        time.sleep(0.0005)
    loading.send_signal(signal.SIGKILL)
    assert loading.wait() == -signal.SIGKILL, "it was to be killed before its end"
    assert not all(left.values())


def _states(database: Path, pattern: str) -> Iterator[tuple[str, int, int]]:
    for path in database.glob(pattern):
        try:
            state = path.stat()
        except FileNotFoundError:  # logs go when they are not needed any more
            continue
        yield path.name, state.st_size, state.st_mtime_ns


def contents(graph: nx.MultiDiGraph) -> list[Any]:
    """Nodes and links by id, with all their properties."""
    links = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    return [dict(graph.nodes(data=True)), links]


def said_by(readings: dict[str, str]) -> list[Any]:
    """The same, of the graph that these readings make."""
    made = Assembly().update({document: Reading.from_json(text) for document, text in readings.items()})
    nodes = {key: {"label": node.label, **_without_id(node.properties)} for key, node in made.nodes.items()}
    return [
        nodes,
        {
            key: (link.source, link.target, {"type": link.type, **_without_id(link.properties)})
            for key, link in made.links.items()
        },
    ]


def _without_id(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name != "id"}


def test_what_a_killed_load_leaves_is_whole_and_loading_again_completes_it(documents: Path, tmp_path: Path) -> None:
    """Ten times on one graph, each time at another step of putting a document in."""
    graph = tmp_path / "killed.graph"
    with liaisons.open(graph):
        pass
    found = 0
    for pattern, change in MOMENTS:
        killed_at(load(documents, graph), graph, pattern, change)
        with liaisons.open(graph, read_only=True) as opened:
            readings = dict(opened.store.readings())
            assert contents(opened.to_networkx()) == said_by(readings)
            assert set(opened.store.documents()) == set(readings)
            assert opened.verify().faults == []
        assert len(readings) >= found
        found = len(readings)
    assert 0 < found < len(list(documents.iterdir()))
    assert load(documents, graph).wait() == 0
    with liaisons.open(graph, read_only=True) as opened, liaisons.open(tmp_path / "whole.graph") as whole:
        whole.load([documents])
        opened.export(tmp_path / "killed.json")
        whole.export(tmp_path / "whole.json")
        assert opened.verify().faults == []
        assert opened.store.documents() == whole.store.documents()
    assert (tmp_path / "killed.json").read_bytes() == (tmp_path / "whole.json").read_bytes()
