"""``liaisons load`` killed in its middle: every document is in whole or not at all, and loading again completes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import liaisons
from loaders.assembly import Assembly
from loaders.reading import Reading
from loaders.samples import paths

ROOT = Path(liaisons.__file__).parent
TEXTS = (".html", ".md", ".txt")
# Whom another copy of a sample is about, so that what the copies say is partly the same and partly not.
CAST = ("Solvang", "Aasland", "Boateng-Reyes", "Lindqvist", "Arrieta", "Weitling", "Marques", "Asante-Hill")
OTHERS = ("Brekke", "Quist", "Adomako", "Varga", "Ferreyra", "Holm", "Teles")
COPIES = 4
# At which document of a load, and how many seconds after which step of putting it in, the load is killed: while it puts
# the document in, while the engine commits it, and while the engine brings to its place what it has committed.
MOMENTS = (
    (1, "put", 0.01),
    (2, "put", 0.03),
    (1, "commit", 0.0),
    (2, "commit", 0.003),
    (1, "commit", 0.006),
    (3, "commit", 0.01),
    (2, "commit", 0.02),
    (1, "kept", 0.0),
    (3, "kept", 0.01),
    (2, "kept", 0.03),
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


def load(documents: Path, graph: Path, *dying: object) -> int:
    """How the command ends in a process of its own, killed where it is told when."""
    dies = Path(__file__).with_name("dying_load.py")
    command = [str(dies), *map(str, dying)] if dying else ["-m", "liaisons", "load"]
    return subprocess.run(
        [sys.executable, *command, str(documents), "--graph", str(graph)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode


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
    for number, step, seconds in MOMENTS:
        assert load(documents, graph, number, step, seconds) == -signal.SIGKILL
        with liaisons.open(graph, read_only=True) as opened:
            readings = dict(opened.store.readings())
            assert contents(opened.to_networkx()) == said_by(readings)
            assert set(opened.store.documents()) == set(readings)
            assert opened.verify().faults == []
        last = len(readings) - found - (number - 1)  # whether the document at which it was killed is in
        assert last in ((1,) if step == "kept" else (0, 1) if seconds else (0,))
        found = len(readings)
    assert 0 < found < len(list(documents.iterdir()))
    assert load(documents, graph) == 0
    with liaisons.open(graph, read_only=True) as opened, liaisons.open(tmp_path / "whole.graph") as whole:
        whole.load([documents])
        opened.export(tmp_path / "killed.json")
        whole.export(tmp_path / "whole.json")
        assert opened.verify().faults == []
        assert opened.store.documents() == whole.store.documents()
    assert (tmp_path / "killed.json").read_bytes() == (tmp_path / "whole.json").read_bytes()
