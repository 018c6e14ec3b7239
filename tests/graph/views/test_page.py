"""The text of a page: the same for the same graph, closed to the network, whole, and inert whatever names contain."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import LiaisonsError
from graph.selection import Selection, select
from graph.views.page import page
from graph.views.payload import embedded, packed, places_of, unpacked
from tests.fictional import bulletin, hostile


def content_of(html: str) -> dict:
    """The content that a page carries."""
    return json.loads(re.search(r'<script type="application/json" id="content">(.*?)</script>', html, re.S)[1])


def test_the_same_graph_gives_the_same_page_in_whatever_order_it_was_built():
    graph = bulletin()
    shuffled = nx.MultiDiGraph()
    nodes, edges = list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))
    random.Random(7).shuffle(nodes)
    random.Random(8).shuffle(edges)
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from(edges)
    assert page(shuffled, title="T") == page(graph, title="T")


def test_a_page_names_no_address_it_could_fetch_from():
    html = page(bulletin(), title="T")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    fetched = re.findall(r"""(?:src|href)="([^"]*)""", html.split("<script")[0])
    assert [address for address in fetched if not address.startswith(("#", "data:"))] == []
    assert "cdn" not in html.lower()


def test_the_policy_allows_exactly_the_scripts_and_styles_that_the_page_holds():
    html = page(hostile(), title="</title><script>alert(1)</script>", subtitle="<b>")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    held = [match[1] for match in re.finditer(r"<(?:script|style)>(.*?)</(?:script|style)>", html, re.S)]
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in held}
    assert set(re.findall(r"'sha256-[^']*'", policy)) == hashes


def test_documents_and_passages_are_evidence_and_are_not_drawn():
    content = content_of(page(bulletin(), title="T"))
    assert not [name for name in content["things"]["id"] if name.startswith(("document:", "passage:"))]
    assert [document["title"] for document in content["documents"]] == ["River Bulletin 1", "River Bulletin 2"]
    assert content["meta"]["newest"] == "2018-12"


def test_a_page_holds_no_sentence_that_its_graph_does_not_hold():
    graph = bulletin()
    gone = next(node for node, text in graph.nodes(data="text") if text and "tabled" in text)
    graph.remove_node(gone)
    assert "tabled" not in json.dumps(content_of(page(graph, title="T")))


@pytest.mark.parametrize(
    "chosen",
    [
        Selection(types=("FUNDED",)),
        Selection(labels=("Person", "Event")),
        Selection(around=("person:dmitri-halloway",)),
        Selection(since="2018-10"),
        Selection(among="Person"),
        Selection(among="Institution", until="2018"),
    ],
    ids=("type", "label", "around", "since", "people", "institutions"),
)
@pytest.mark.parametrize("large", [5000, 0], ids=("plain", "packed"))
def test_a_page_of_a_part_holds_no_sentence_of_a_link_that_was_left_out(
    chosen: Selection, large: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("graph.views.page.LARGE", large)
    whole, part = bulletin(), select(bulletin(), chosen)
    cited = {id_ for _, _, passages in part.edges(data="passages") for id_ in passages or ()}
    html = page(part, title="T")
    held = (
        json.dumps([unpacked(text) for text in re.findall(r'octet-stream" id="\w+">(.*?)<', html)], ensure_ascii=False)
        if large == 0
        else json.dumps(content_of(html), ensure_ascii=False)
    )
    for node, text in whole.nodes(data="text"):
        if text:
            assert (json.dumps(text, ensure_ascii=False)[1:-1] in held) == (node in cited), text


def test_an_empty_graph_gives_a_page():
    assert content_of(page(nx.MultiDiGraph(), title="Nothing yet"))["things"]["id"] == []


@given(st.text(st.characters(codec="utf-8")))
@settings(max_examples=200)
def test_embedded_text_comes_back_as_it_was_and_holds_no_markup(text: str):
    told = embedded({"name": text})
    assert json.loads(told) == {"name": text}
    assert not set(told) & set("<>&\u2028\u2029")


def test_a_page_like_another_keeps_its_places():
    graph = bulletin()
    old = page(graph, title="T")
    graph.remove_node("person:ada-lindqvist")
    new = page(graph, title="T", like=old)
    assert places_of(new).items() <= places_of(old).items()


def test_a_page_like_something_else_is_refused():
    with pytest.raises(LiaisonsError, match="none that Liaisons wrote"):
        page(bulletin(), like="<html></html>")


@given(
    st.lists(st.integers(-(2**31), 2**31 - 1), max_size=20), st.lists(st.text(st.characters(codec="utf-8")), max_size=5)
)
def test_packed_columns_come_back_as_they_were(numbers: list[int], texts: list[str]):
    columns = {"things": {"x": numbers, "name": texts}, "some": {"3": {"role": "</script>"}}}
    text = packed(columns)
    assert unpacked(text) == columns
    assert not set(text) & set("<>&")


def test_a_large_page_keeps_places_too(monkeypatch):
    monkeypatch.setattr("graph.views.page.LARGE", 10)
    old = page(bulletin(), title="T")
    assert places_of(page(bulletin(), title="T", like=old)) == places_of(old)
    assert "Ada Lindqvist" not in old
