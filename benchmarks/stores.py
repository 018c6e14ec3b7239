"""The stores side by side on a large made-up graph: the embedded engine, a Neo4j server and plain networkx.

Loads 100,000 nodes and 500,000 links into both stores, twice, then asks each the same questions and prints the medians
and how much memory it took. The server is one of our own, started for the run; where there is no Java or Maven the
embedded engine runs alone.

usage: python -m benchmarks.stores [--share SHARE]
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import networkx as nx

from benchmarks.made_up import made_up_graph
from graph.projection import sharing_in
from graph.stores import open_store
from graph.stores.store import Store
from queries.catalogue import Catalogue, run
from queries.measures import SAID
from tests.neo4j.server import running, why_not

PATIENCE = 600.0  # seconds for one answer
TIMES = 20  # each question, for as many people or years drawn at random
FACTS = "PARTICIPATED_IN|WORKS_FOR|SPONSORED|FUNDED|MET_WITH|WORKS_WITH|ORGANIZED|REFERS_TO"
QUESTIONS = {
    "name lookup": "MATCH (p:Person {name: $name}) RETURN p.id",
    "two-hop neighbourhood": f"MATCH (p:Person {{id: $one}})-[:{FACTS}*1..2]-(x) RETURN DISTINCT x.id",
    "events shared with one person": (
        "MATCH (p:Person {id: $one})-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(other:Person) "
        "RETURN other.id AS id, count(DISTINCT e) AS shared ORDER BY shared DESC, id LIMIT 20"
    ),
    "shortest path": (
        f"MATCH p = shortestPath((a:Person {{id: $one}})-[:{FACTS}*..6]-(b:Person {{id: $other}})) RETURN length(p)"
    ),
    "timeline of a year": (
        "MATCH (e:Event) WHERE e.start >= $year AND e.start < $next "
        "RETURN e.start AS start, e.id AS id ORDER BY start, id"
    ),
}
PAIRS = "top 50 pairs overall"
SELF, ENDED = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
Ask = Callable[[Mapping[str, Any]], object]


def main() -> None:
    """Build the graph, load it into both stores, ask, print."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--share", type=float, default=1.0, help="of the 100,000 nodes (default: all of them)")
    graph = made_up_graph(options.parse_args().share)
    print(f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} links\n")
    columns: dict[str, dict[str, float]] = {}
    answers: dict[str, list[object]] = {}
    peaks = {}
    with tempfile.TemporaryDirectory(prefix="liaisons-bench-") as folder, ExitStack() as stack:
        stores = {"embedded": stack.enter_context(open_store(Path(folder) / "bench.graph"))}
        if reason := why_not():
            print(reason)
        else:
            server = stack.enter_context(running(Path(folder) / "server", heap="1500m", pagecache="512m"))
            os.environ |= {"NEO4J_USERNAME": server.username, "NEO4J_PASSWORD": server.password}
            stores["Neo4j"] = stack.enter_context(open_store(server.address))
        for name, store in stores.items():
            columns[name] = _loaded(name, store, graph)
            columns[name] |= _timed(name, _asked_of_store(store), graph, answers)
            peaks.setdefault("this process, with the embedded engine and two graphs of networkx", _peak(SELF))
        columns["networkx"] = _timed("networkx", _asked_of_graph(graph), graph, answers)
    if "Neo4j" in columns:
        peaks["the Neo4j server"] = _peak(ENDED)
    _print(columns)
    print()
    for what, megabytes in peaks.items():
        print(f"peak memory of {what}: {megabytes:,} MB")
    differing = [question for question, given in answers.items() if any(answer != given[0] for answer in given)]
    print("answers: " + (f"DIFFERENT for {', '.join(differing)}" if differing else "the same from all"))


def _loaded(name: str, store: Store, graph: nx.MultiDiGraph) -> dict[str, float]:
    """Load the graph twice; how long each took, in seconds. Raises where the second load left another graph."""
    taken = {}
    for load in ("first load", "second load"):
        begun = time.perf_counter()
        store.replace_all(graph, {}, {})
        taken[load] = time.perf_counter() - begun
    begun = time.perf_counter()
    again = store.to_networkx()
    taken["read as networkx"] = time.perf_counter() - begun
    if dict(again.nodes(data=True)) != dict(graph.nodes(data=True)) or _links(again) != _links(graph):
        raise SystemExit(f"{name} does not give back the graph that was loaded.")
    return taken


def _links(graph: nx.MultiDiGraph) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {key: (source, target, values) for source, target, key, values in graph.edges(keys=True, data=True)}


def _asked_of_store(store: Store) -> dict[str, Ask]:
    def asking(statement: str) -> Ask:
        return lambda values: sorted(store.cypher(statement, values, timeout=PATIENCE).rows)

    asked: dict[str, Ask] = {question: asking(statement) for question, statement in QUESTIONS.items()}
    pairs = Catalogue()["who-works-with-whom"]
    return asked | {PAIRS: lambda _: run(store, pairs, {"limit": 50}, timeout=PATIENCE).rows}


def _asked_of_graph(graph: nx.MultiDiGraph) -> dict[str, Ask]:
    types = frozenset(FACTS.split("|"))
    facts = graph.edge_subgraph(link for link in graph.edges(keys=True) if graph.edges[link]["type"] in types)
    near = nx.Graph(facts)
    people, events = _labelled(graph, "Person"), _labelled(graph, "Event")

    def two_hops(values: Mapping[str, Any]) -> object:
        reached = set()
        for neighbour in near[values["one"]]:  # a link may be walked once only, so back to the start by another one
            reached |= {neighbour, *(near[neighbour].keys() - {values["one"]})}
            if facts.number_of_edges(values["one"], neighbour) + facts.number_of_edges(neighbour, values["one"]) > 1:
                reached.add(values["one"])
        return sorted((node,) for node in reached)

    def shared_events(values: Mapping[str, Any]) -> object:
        shared: Counter[str] = Counter()
        for event in _by(graph.out_edges, values["one"], 1):
            shared.update(other for other in _by(graph.in_edges, event, 0) if other != values["one"])
        return sorted(sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:20])

    def pairs() -> object:
        sharing = sharing_in(graph)
        names = dict(graph.nodes(data="name")) | {
            thing: SAID[kind] for thing, kind in sharing.kinds.items() if kind in SAID
        }
        return [
            (names[tie.first], names[tie.second], tie.strength, [names[thing] for thing in tie.shared])
            for tie in sharing.strongest(50)
        ]

    def _by(links: Any, node: str, end: int) -> set[str]:
        return {link[end] for link in links(node, data="type") if link[2] == "PARTICIPATED_IN"}

    return {
        "name lookup": lambda values: [(one,) for one in people if graph.nodes[one]["name"] == values["name"]],
        "two-hop neighbourhood": two_hops,
        "events shared with one person": shared_events,
        "shortest path": lambda values: [(nx.shortest_path_length(near, values["one"], values["other"]),)],
        "timeline of a year": lambda values: sorted(
            (start, event)
            for event in events
            if values["year"] <= (start := graph.nodes[event]["start"]) < values["next"]
        ),
        PAIRS: lambda _: pairs(),
    }


def _labelled(graph: nx.MultiDiGraph, label: str) -> list[str]:
    return sorted(node for node, found in graph.nodes(data="label") if found == label)


def _timed(
    name: str, asked: Mapping[str, Ask], graph: nx.MultiDiGraph, answers: dict[str, list[object]]
) -> dict[str, float]:
    """The median seconds of each question; what was answered goes to `answers`."""
    chance = random.Random(1)
    people = _labelled(graph, "Person")
    rounds = []
    for _ in range(TIMES):
        one, other = chance.sample(people, 2)
        year = chance.randrange(2000, 2025)
        rounds.append(
            {"one": one, "other": other, "name": graph.nodes[one]["name"], "year": f"{year}", "next": f"{year + 1}"}
        )
    medians = {}
    for question in [*list(QUESTIONS)[:3], PAIRS, *list(QUESTIONS)[3:]]:
        wanted = rounds if question != PAIRS else rounds[:5]
        for values in wanted[:3]:  # so that no engine is measured while it still warms up
            asked[question](values)
        taken, given = [], []
        for values in wanted:
            begun = time.perf_counter()
            given.append(asked[question](values))
            taken.append(time.perf_counter() - begun)
        medians[question] = statistics.median(taken)
        answers.setdefault(question, []).append(given)
        print(f"  {name}: {question}", flush=True)
    return medians


def _print(columns: Mapping[str, Mapping[str, float]]) -> None:
    rows = dict.fromkeys(row for column in columns.values() for row in column)
    print(f"\n{'median seconds':32}" + "".join(f"{name:>12}" for name in columns))
    for row in rows:
        cells = (f"{column[row]:12.4f}" if row in column else f"{'':12}" for column in columns.values())
        print(f"{row:32}" + "".join(cells))


def _peak(whose: int) -> int:
    """The most memory that this process, or the largest of those that it started and that have ended, took: in MB."""
    return resource.getrusage(whose).ru_maxrss // 1024


if __name__ == "__main__":
    main()
