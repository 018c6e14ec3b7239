"""Compares the page with pyvis as its users call it: same graphs, same browser, one run, medians of several openings.

    python -m benchmarks.views [--runs 5] [--largest 100000] [--way liaisons]

Measured of each: the size of the file, how long writing it takes (layout included), the time from opening it to the
first thing on the canvas, and the frames drawn a second while it is zoomed about moving points. The graphs are made up:
communities of some sixty with hubs, three links a node, no sentences, as pyvis shows none.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
from playwright.sync_api import Browser, Error, sync_playwright

from graph.views.page import page

SIZES = (160, 1000, 20_000, 100_000)
PYVIS_LARGEST = 20_000  # beyond, opening pyvis's page takes minutes
PATIENCE = 90_000  # milliseconds

# Notes when something was first filled or stroked on a canvas, and counts the frames in which anything was.
WATCH = """
window.watch = { first: 0, drawn: 0, dirty: false };
for (const name of ["fill", "stroke", "fillRect", "drawImage", "fillText"]) {
  const paint = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...given) {
    if (this.canvas.isConnected && !window.watch.dirty) {
      window.watch.dirty = true;
      requestAnimationFrame(() => {
        window.watch.first = window.watch.first || performance.now();
        window.watch.drawn++;
        window.watch.dirty = false;
      });
    }
    return paint.apply(this, given);
  };
}
"""


MOVE = """() => new Promise((done) => {
  const canvas = document.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const start = performance.now();
  let step = 0;
  window.watch.drawn = 0;
  const next = () => {
    const seconds = (performance.now() - start) / 1000;
    if (seconds > 3) return done(window.watch.drawn / seconds);
    step++;
    canvas.dispatchEvent(new WheelEvent("wheel", {
      deltaY: step % 40 < 20 ? -40 : 40, bubbles: true, cancelable: true,
      clientX: box.left + box.width * (0.3 + 0.4 * ((step % 60) / 60)), clientY: box.top + box.height / 2,
    }));
    requestAnimationFrame(next);
  };
  next();
})"""


def made_up(count: int) -> nx.MultiDiGraph:
    """A graph of `count` people, institutions and events in communities, with three links a node."""
    chance = random.Random(count)
    syllables = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
    labels = ("Person", "Institution", "Event")
    graph = nx.MultiDiGraph()
    nodes = [f"{labels[at % 3].lower()}:{at}" for at in range(count)]
    for at, node in enumerate(nodes):
        name = " ".join("".join(chance.choices(syllables, k=3)).title() for _ in range(2))
        graph.add_node(node, id=node, label=labels[at % 3], name=name, aliases=[])
    group = [chance.randrange(max(4, count // 60)) for _ in nodes]
    members: dict[int, list[int]] = {}
    for at, number in enumerate(group):
        members.setdefault(number, []).append(at)
    for link in range(3 * count):
        source = chance.randrange(count)
        near = chance.random() < 0.8
        target = chance.choice(members[group[source]]) if near else int(count * chance.random() ** 3)
        kind = chance.choice(("WORKS_FOR", "PARTICIPATED_IN", "WORKS_WITH"))
        graph.add_edge(
            nodes[source], nodes[target], key=str(link), type=kind, passages=[], confidence=0.9, rule="made-up"
        )
    return graph


def with_pyvis(graph: nx.MultiDiGraph) -> str:
    """The page that pyvis makes of the graph by itself, its libraries in line."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.from_nx(nx.DiGraph((a, b) for a, b, _ in graph.edges))
    return str(network.generate_html())


def measured(browser: Browser, file: Path, runs: int) -> tuple[float, float]:
    """Medians of the seconds to the first paint and of the frames a second while the picture is moved."""
    paints, paces = [], []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
        tab = context.new_page()
        tab.add_init_script(WATCH)
        try:
            tab.goto(file.as_uri(), timeout=PATIENCE)
            paints.append(_first_paint(tab))
            tab.wait_for_timeout(1000)
            paces.append(_pace(tab))
        except Error:
            paints.append(PATIENCE / 1000)
            paces.append(0.0)
        context.close()
    return statistics.median(paints), statistics.median(paces)


def _first_paint(tab: Any) -> float:
    """Seconds from opening the page to the first frame with something on the canvas."""
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        if first := tab.evaluate("window.watch.first"):
            return float(first) / 1000
        tab.wait_for_timeout(50)
    return PATIENCE / 1000


def _pace(tab: Any) -> float:
    """Frames drawn a second while the picture is zoomed in and out about moving points for three seconds."""
    return float(tab.evaluate(MOVE))


def main() -> None:
    """Print one line a graph and way of drawing."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--largest", type=int, default=max(SIZES))
    arguments.add_argument("--way", choices=("liaisons", "pyvis"), help="measure only this one")
    wanted = arguments.parse_args()
    ways: dict[str, Callable[[nx.MultiDiGraph], str]] = {
        "liaisons": lambda graph: page(graph, title="Made up"),
        "pyvis": with_pyvis,
    }
    print(f"{'nodes':>8} {'links':>8}  {'way':<9} {'written s':>9} {'MB':>6} {'paint s':>8} {'frames/s':>8}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for count in (size for size in SIZES if size <= wanted.largest):
            graph = made_up(count)
            for way, write in ways.items():
                if wanted.way not in (None, way) or (way == "pyvis" and count > PYVIS_LARGEST):
                    continue
                start = time.perf_counter()
                file = Path(folder) / f"{way}.html"
                file.write_text(write(graph), encoding="utf-8")
                written = time.perf_counter() - start
                paint, pace = measured(browser, file, wanted.runs if way == "liaisons" or count <= 1000 else 1)
                size = file.stat().st_size / 1e6
                figures = f"{written:>9.1f} {size:>6.2f} {paint:>8.2f} {pace:>8.1f}"
                print(f"{count:>8} {graph.number_of_edges():>8}  {way:<9} {figures}", flush=True)
        browser.close()
    print(f"most memory while writing: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    main()
