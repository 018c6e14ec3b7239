"""All a reader can do, by mouse, keys and touch, on pages of real documents, of the samples and of hostile names."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import networkx as nx
import pytest
from axe_core_python.sync_playwright import Axe

import liaisons
from graph.vocabulary import vocabulary
from loaders.samples import paths
from tests.fictional import hostile

NEWSLETTER = Path(__file__).parents[3] / "shared" / "corpus" / "newsletter-10.txt"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def read(files: list[Path], folder: Path) -> nx.MultiDiGraph:
    """The graph of these documents."""
    with liaisons.open(folder / "liaisons.graph") as graph:
        graph.load(files)
        return graph.store.to_networkx()


@pytest.fixture(scope="module", params=["newsletter", "samples", "hostile"])
def graph(request, tmp_path_factory) -> nx.MultiDiGraph:
    if request.param == "hostile":
        return hostile()
    if request.param == "newsletter" and not NEWSLETTER.exists():
        pytest.skip("the documents are not in ../shared")
    return read([NEWSLETTER] if request.param == "newsletter" else paths(), tmp_path_factory.mktemp(request.param))


def names(graph: nx.MultiDiGraph) -> dict[str, str]:
    """The names of all things on the page, by id."""
    return {node: data["name"] for node, data in graph.nodes(data=True) if data["label"] in vocabulary().things}


def facts(graph: nx.MultiDiGraph) -> list[tuple[str, str, dict]]:
    """The links on the page."""
    return [edge for edge in graph.edges(data=True) if edge[2]["type"] in vocabulary().facts]


def drawn(page) -> list[str]:
    return page.tab.evaluate("() => window.liaisons.drawn()")


def heading(page) -> str:
    return page.tab.text_content("#told h2")


def plain(text: str) -> str:
    """Text as it is compared here: its letters and figures, as a page spaces it otherwise and leaves out marks."""
    return re.sub(r"[\W_]+", "", text)


def test_every_name_is_found_by_typing_it(open_page, graph):
    page = open_page(graph)
    known = set(names(graph).values())
    assert len(drawn(page)) == len(names(graph))
    for name in sorted(known)[::3]:
        page.tab.fill("#search", name)
        offered = page.tab.locator("#found li > span").all_text_contents()
        for _ in range(offered.index(name)):
            page.tab.press("#search", "ArrowDown")
        page.tab.press("#search", "Enter")
        assert heading(page) == name


def test_a_click_on_any_thing_shows_its_facts_and_sentences(open_page, graph):
    page = open_page(graph)
    sentences = {plain(text) for _, text in graph.nodes(data="text") if text}
    for node, name in sorted(names(graph).items())[::4]:
        x, y = page.tab.evaluate("id => window.liaisons.pointOf(id)", node)
        page.tab.mouse.click(x, y)
        assert heading(page) == name
        for unfolds in page.tab.locator("#told summary").all()[:3]:
            unfolds.click()
        for said in page.tab.locator("#told blockquote").all_text_contents():
            assert any(plain(said) in sentence for sentence in sentences), said
        page.tab.keyboard.press("Escape")


def test_every_line_leads_to_the_sentences_it_was_read_from(open_page, graph):
    page = open_page(graph, "#table=links")
    assert page.tab.locator("#table tbody tr").count() == len(facts(graph))
    for row in page.tab.locator("#table tbody tr").all()[::5]:
        cells = row.locator("th, td").all_text_contents()
        row.locator("button").first.click()
        assert plain("".join(cells[:3])) == plain(heading(page))
        assert page.tab.locator("#told blockquote").count() > 0


def test_filters_by_mouse_follow_in_picture_counts_and_table(open_page, graph):
    page = open_page(graph)
    whole = drawn(page)
    for row in page.tab.locator("#legend-labels li:not(.loose)").all():
        before = int(row.locator(".figure").inner_text())
        row.locator("label").click()
        assert len(drawn(page)) == len(whole) - before
        row.locator("label").click()
    for row in page.tab.locator("#legend-types li").all()[:4]:
        row.hover()
        row.locator(".only").click()
        page.tab.click("#open-table")
        page.tab.click("#table-links")
        shown = page.tab.locator("#table tbody tr").count()
        assert shown == int(row.locator(".figure").inner_text())
        page.tab.click("#table-close")
        if page.tab.is_visible("#reset"):
            page.tab.click("#reset")
    assert drawn(page) == whole


@pytest.mark.parametrize("mode", ["people", "institutions", "money"])
def test_each_view_draws_what_it_says_and_its_rows_lead_on(open_page, graph, mode):
    page = open_page(graph)
    labels = [label for _, label in graph.nodes(data="label")]
    paid = [link for link in facts(graph) if link[2]["type"] == "FUNDED"]
    some = {"people": labels.count("Person") > 1, "institutions": labels.count("Institution") > 1, "money": paid}[mode]
    assert page.tab.is_visible(f"[data-mode='{mode}']") == bool(some)
    if not some:
        return
    page.tab.click(f"[data-mode='{mode}']")
    if mode != "money":
        label = {"people": "Person", "institutions": "Institution"}[mode]
        assert {graph.nodes[node]["label"] for node in drawn(page)} <= {label}
    else:
        listed = page.tab.locator("#currencies button span").all_inner_texts()
        assert sum(int(count) for count in listed) == len(paid)
    rows = page.tab.locator("#told .rows .name, #told .amount")
    if rows.count():
        rows.first.click()
        assert page.tab.locator("#told h2.claim, #told h2").count() == 1
        assert "#" in page.address()


def test_all_by_keys_and_back_again(open_page, graph):
    page = open_page(graph)
    whole = sorted(drawn(page))
    best = max(sorted(names(graph)), key=lambda node: sum(node in link[:2] for link in facts(graph)))
    page.tab.keyboard.press("/")
    page.tab.keyboard.type(graph.nodes[best]["name"])
    page.tab.keyboard.press("Enter")
    assert heading(page) == graph.nodes[best]["name"]
    page.tab.focus("#canvas")
    beside = {end for link in facts(graph) if best in link[:2] for end in link[:2]}
    for key, left in (("1", beside), ("x", beside - {best})):
        page.tab.keyboard.press(key)
        assert set(drawn(page)) == left
    for _ in range(2):
        page.tab.keyboard.press("Control+z")
    assert sorted(drawn(page)) == whole
    for key in ("ArrowRight", "ArrowDown", "p", "+", "-", "0", "c", "c", "e", "Shift+ArrowLeft"):
        page.tab.keyboard.press(key)
    assert page.tab.inner_text("#spoken") != ""
    while page.tab.is_enabled("#undo"):
        page.tab.click("#undo")
    assert sorted(drawn(page)) == whole


def test_a_phone_shows_what_is_tapped(open_page, graph):
    page = open_page(graph, **PHONE)
    box = page.tab.locator("#canvas").bounding_box()
    for node, name in sorted(names(graph).items())[::12]:
        x, y = page.tab.evaluate("id => window.liaisons.pointOf(id)", node)
        if y > box["y"] + box["height"] - 60:  # beneath the buttons
            continue
        page.tab.touchscreen.tap(x, y)
        page.until("document.getElementById('close').offsetParent !== null")
        assert heading(page) == name
        page.tab.tap("#close")
        page.tab.tap("#fit")
    for tab in page.tab.locator("[data-mode]:visible").all():
        tab.tap()
    page.tab.tap("[data-mode='all']")
    page.tab.tap("#open-table")
    assert page.tab.locator("#table tbody tr").count() == len(names(graph))


def test_files_saved_hold_what_is_shown(open_page, graph):
    page = open_page(graph, "#table=things")
    with page.tab.expect_download() as download:
        page.tab.click("#table-save")
    table = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert sorted(row[0].lstrip("'") for row in table[1:]) == sorted(name.lstrip("'") for name in names(graph).values())
    page.tab.click("#table-close")
    page.tab.click(".menu summary")
    with page.tab.expect_download() as download:
        page.tab.click("#save-svg")
    svg = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Who meets whom" in svg
    assert not re.search(r"<(script|img|b|i)\b", svg)


@pytest.mark.parametrize("address", ["", "#table=things", "#view=people", "#view=institutions", "#colour=community"])
def test_axe_finds_nothing_serious(open_page, graph, address):
    for scheme, how in (("light", {}), ("dark", {}), ("light", PHONE)):
        page = open_page(graph, address, color_scheme=scheme, bypass_csp=True, **how)
        found = Axe().run(page.tab)["violations"]
        grave = [(one["id"], one["nodes"][0]["html"][:90]) for one in found if one["impact"] in ("serious", "critical")]
        assert grave == [], scheme
