"""Every saved query gives the same rows in the same order on both stores, over real documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import liaisons
from graph.stores.values import plain
from queries.catalogue import Catalogue, run
from queries.saved import Parameter
from tests.conftest import Reach, emptied

ROOT = Path(liaisons.__file__).parent
DOCUMENTS = {"samples": ROOT / "loaders" / "samples", "corpus": ROOT.parent / "shared" / "corpus"}
CATALOGUE = Catalogue()
QUERIES = [query.name for topic in CATALOGUE.by_topic().values() for query in topic]


@pytest.fixture(scope="module", params=DOCUMENTS)
def both(
    request: pytest.FixtureRequest, neo4j_reach: Reach, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Any, Any]]:
    """The documents of a folder, loaded with the embedded engine and copied to a Neo4j server."""
    documents = DOCUMENTS[request.param]
    if not documents.is_dir():
        pytest.skip("The documents of the evaluation are not on this machine.")
    folder = tmp_path_factory.mktemp(request.param) / "both.graph"
    with emptied(neo4j_reach) as address, liaisons.open(folder) as embedded, liaisons.open(address) as server:
        assert embedded.load([documents]).failures == []
        graph = embedded.store.to_networkx()
        server.store.replace_all(graph, dict(embedded.store.readings()), embedded.store.documents())
        yield embedded.store, server.store


@pytest.fixture(scope="module")
def graph(both: tuple[Any, Any]) -> nx.MultiDiGraph:
    """The same in memory."""
    return both[0].to_networkx()


def values(graph: nx.MultiDiGraph, parameters: tuple[Parameter, ...], turn: int) -> dict[str, Any]:
    """Values for the parameters that have none of their own: the names of what is linked most, others each turn."""
    given: dict[str, Any] = {}
    for place, parameter in enumerate(parameters):
        if parameter.required:
            given[parameter.name] = {"date": "2018", "integer": 10, "number": 0.5, "text": "UN"}.get(parameter.type)
        if parameter.required and parameter.type == "name":
            known = [node for node, label in graph.nodes(data="label") if label in parameter.of]
            known.sort(key=lambda node: (-graph.degree(node), node))
            given[parameter.name] = graph.nodes[known[(place + 2 * turn) % len(known)]]["name"] if known else "nobody"
    return given


@pytest.mark.parametrize("name", QUERIES)
def test_a_saved_query_answers_alike(name: str, both: tuple[Any, Any], graph: nx.MultiDiGraph) -> None:
    query = CATALOGUE[name]
    for turn in range(3 if any(parameter.required for parameter in query.parameters) else 1):
        given = values(graph, query.parameters, turn)
        embedded, server = (run(store, query, given) for store in both)
        assert server.columns == embedded.columns
        assert [plain(list(row)) for row in server.rows] == [plain(list(row)) for row in embedded.rows]


def test_the_documents_give_most_queries_an_answer(both: tuple[Any, Any], graph: nx.MultiDiGraph) -> None:
    """Equal answers would say little if they were empty."""
    answered = [
        name for name in QUERIES if run(both[0], CATALOGUE[name], values(graph, CATALOGUE[name].parameters, 0)).rows
    ]
    assert len(answered) > len(QUERIES) / 2
