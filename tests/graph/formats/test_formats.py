"""A graph written out in every format: complete, the same bytes each time, harmless whatever its names hold."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest

from graph.errors import LiaisonsError
from graph.formats import WRITERS, write_graph
from graph.formats.csv import tables
from graph.formats.cypher import dumps as cypher_dumps
from graph.formats.gexf import dumps as gexf_dumps
from graph.formats.graphml import dumps as graphml_dumps
from graph.formats.json import dumps as json_dumps
from graph.stores import open_store

HOSTILE = "=1+1</script>\x01'\"}) DETACH DELETE n // \\u0027 é🌍"


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    """A person with a name that would do harm, who funded a fund twice."""
    graph = nx.MultiDiGraph()
    graph.add_node("person:x", label="Person", name=HOSTILE, aliases=["X", "Y; Z"])
    graph.add_node("fund:f", label="Fund", name="Fund", aliases=[])
    graph.add_node("event:e", label="Event", name="Forum", aliases=[], start="2018-05", end="2018-06")
    fact = {"type": "FUNDED", "passages": ["p"], "confidence": 0.5, "rule": "money"}
    graph.add_edge("person:x", "fund:f", "2", **fact, amount=150000.0, currency="EUR")
    graph.add_edge("person:x", "fund:f", "1", **fact, amount=0.1)
    return graph


def reordered(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same graph, put together in another order."""
    other = nx.MultiDiGraph()
    other.add_nodes_from((node, dict(reversed(data.items()))) for node, data in reversed(list(graph.nodes(data=True))))
    other.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    return other


@pytest.mark.parametrize("suffix", WRITERS)
def test_equal_graphs_give_equal_bytes_in_every_format(graph: nx.MultiDiGraph, tmp_path: Path, suffix: str) -> None:
    first = [path.read_bytes() for path in write_graph(graph, tmp_path / f"first{suffix}")]
    second = [path.read_bytes() for path in write_graph(reordered(graph), tmp_path / f"second{suffix}")]
    assert second == first


def test_json_reads_back_as_the_same_graph(graph: nx.MultiDiGraph) -> None:
    again = nx.node_link_graph(json.loads(json_dumps(graph)), edges="edges")
    assert nx.utils.graphs_equal(again, graph)
    assert isinstance(again.edges["person:x", "fund:f", "2"]["amount"], float)


def test_graphml_reads_back_with_lists_as_texts(graph: nx.MultiDiGraph) -> None:
    again = nx.parse_graphml(graphml_dumps(graph), edge_key_type=str, force_multigraph=True)
    assert again.nodes["person:x"]["name"] == HOSTILE.replace("\x01", "\ufffd")
    assert again.nodes["person:x"]["aliases"] == "X; Y; Z"
    assert again.edges["person:x", "fund:f", "2"]["amount"] == 150000.0
    assert again.number_of_edges() == 2


def test_gexf_shows_names_and_keeps_dates_as_dates(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    file = tmp_path / "g.gexf"
    file.write_text(gexf_dumps(graph), encoding="utf-8")
    again = nx.read_gexf(file)
    assert again.nodes["fund:f"]["label"] == "Fund"
    assert again.nodes["event:e"]["start_date"] == "2018-05"
    assert again.nodes["event:e"]["kind_of_node"] == "Event"
    assert {data["relationship"] for _, _, data in again.edges(data=True)} == {"FUNDED"}


def test_csv_is_two_tables_without_formulas(graph: nx.MultiDiGraph) -> None:
    nodes, links = ([*csv.DictReader(io.StringIO(text))] for text in tables(graph).values())
    assert [row["id"] for row in nodes] == ["event:e", "fund:f", "person:x"]
    assert nodes[2]["name"] == f"'{HOSTILE}"
    assert nodes[2]["aliases"] == "X; Y; Z"
    assert [(row["key"], row["source"], row["type"], row["target"], row["amount"]) for row in links] == [
        ("1", "person:x", "FUNDED", "fund:f", "0.1"),
        ("2", "person:x", "FUNDED", "fund:f", "150000"),
    ]


def test_cypher_statements_quote_every_text(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    """What the statements would write is read back by the engine itself, from their literals."""
    literals = [line[len("UNWIND ") : -len(" AS row")] for line in cypher_dumps(graph).splitlines() if "UNWIND" in line]
    assert len(literals) == 4
    with open_store(tmp_path / "any.graph") as store:
        read = [
            row
            for literal in literals
            for ((rows,),) in [store.cypher(f"RETURN {literal} AS rows").rows]
            for row in rows
        ]
    assert {"id": "person:x", "name": HOSTILE, "aliases": ["X", "Y; Z"]} in read
    funded = {"id": "1", "passages": ["p"], "confidence": 0.5, "rule": "money", "amount": 0.1}
    assert {"a": "person:x", "b": "fund:f", "r": funded} in read


def test_html_keeps_names_out_of_the_markup(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    (file,) = write_graph(graph, tmp_path / "g.html")
    assert "=1+1</script>" not in file.read_text(encoding="utf-8")


def test_an_unknown_suffix_names_the_known_ones(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    with pytest.raises(LiaisonsError, match=r"\.graphml"):
        write_graph(graph, tmp_path / "g.docx")


def test_what_stood_in_the_file_stays_where_it_cannot_be_written(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    """A file is replaced whole or not at all, and no draft is left behind."""
    graph.nodes["fund:f"]["name"] = "\ud800"  # has no UTF-8
    file = tmp_path / "g.json"
    file.write_text("before")
    with pytest.raises(UnicodeEncodeError):
        write_graph(graph, file)
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_page_takes_a_title_and_an_earlier_page_to_be_like(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    (first,) = write_graph(graph, tmp_path / "g.html", title="Who pays")
    text = first.read_text(encoding="utf-8")
    assert "<h1>Who pays</h1>" in text
    (again,) = write_graph(graph, tmp_path / "h.html", title="Who pays", like=text)
    assert again.read_text(encoding="utf-8") == text


def test_a_title_for_what_has_none_is_refused(graph: nx.MultiDiGraph, tmp_path: Path) -> None:
    with pytest.raises(LiaisonsError, match=r"only \.html takes title"):
        write_graph(graph, tmp_path / "g.json", title="Who pays")
