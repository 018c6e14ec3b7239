"""What somebody tries on a first visit: names to click, slips in the search, the way back, print on paper."""

from __future__ import annotations

import re
from pathlib import Path

import networkx as nx
import pytest
from pypdfium2 import PdfDocument

from tests.fictional import GraphBuilder, bulletin

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
ADA, BRUNO, DMITRI = "person:ada-lindqvist", "person:bruno-sarkany", "person:dmitri-halloway"


def heading(page) -> str:
    return page.tab.inner_text("#told h2")


def place_of_name(page, node: str) -> list[float]:
    return page.tab.evaluate("id => window.liaisons.nameOf(id)", node)


def saved_svg(page) -> str:
    page.tab.click(".menu summary")
    with page.tab.expect_download() as download:
        page.tab.click("#save-svg")
    return Path(download.value.path()).read_text(encoding="utf-8")


def with_many_apart(count: int = 85) -> nx.MultiDiGraph:
    """The bulletin, and so many institutions that no link leads to."""
    graph = bulletin()
    build = GraphBuilder()
    for number in range(count):
        build.thing("Institution", f"Quay {number:02}")
    graph.update(build.graph)
    return graph


def test_a_click_on_a_name_is_a_click_on_what_is_called_so(open_page):
    page = open_page(bulletin())
    page.tab.mouse.click(*place_of_name(page, DMITRI))
    assert heading(page) == "Dmitri Halloway"


def test_who_moves_along_a_name_stays_on_it(open_page):
    page = open_page(bulletin())
    x, y = place_of_name(page, DMITRI)
    seen = set()
    for step in range(-3, 4):
        page.tab.mouse.move(x + 5 * step, y)
        seen.add(page.picture())
    assert len(seen) == 1


def test_a_double_click_on_a_name_keeps_its_neighbourhood(open_page):
    page = open_page(bulletin())
    page.tab.mouse.dblclick(*place_of_name(page, DMITRI))
    assert set(page.tab.evaluate("() => window.liaisons.drawn()")) == {DMITRI, "event:seminar-on-night-crossings"}


@pytest.mark.parametrize("typed", ["lindqist", "lindqvsit", "ada lindkvist", "Lindqvistt", "Lindqw"])
def test_a_slip_in_a_name_is_forgiven(open_page, typed):
    page = open_page(bulletin())
    page.find(typed)
    assert heading(page) == "Ada Lindqvist"


def test_slips_are_forgiven_in_the_names_of_a_way_and_no_more_than_slips(open_page):
    page = open_page(bulletin())
    page.find("Dmitri Haloway to Ada Linqvist")
    assert page.tab.inner_text("#told .kicker") == "Shortest ways"
    page.tab.fill("#search", "Atlantis")
    assert page.tab.inner_text("#found") == "Nothing here is called “Atlantis”"


def test_the_browsers_way_back_leads_to_what_was_shown_before(open_page):
    page = open_page(bulletin())
    for name in ("Ada Lindqvist", "Dmitri Halloway"):
        page.find(name)
        page.address()
    page.tab.click("[data-act='steps-1']")
    page.address()
    page.tab.go_back()
    page.until("window.liaisons.drawn().length === 16")
    assert heading(page) == "Dmitri Halloway"
    page.tab.go_back()
    page.until("document.querySelector('#told h2').textContent === 'Ada Lindqvist'")
    page.tab.go_back()
    page.until("document.querySelector('#told h2').textContent === 'At a glance'")
    page.tab.go_forward()
    page.until("document.querySelector('#told h2').textContent === 'Ada Lindqvist'")
    page.tab.click("#undo")  # takes back that the neighbourhood was left
    assert len(page.tab.evaluate("() => window.liaisons.drawn()")) == 2


def test_a_slider_that_is_drawn_is_one_step_back(open_page):
    page = open_page(bulletin())
    length = "() => history.length"
    before = page.tab.evaluate(length)
    box = page.tab.locator("#time-from").bounding_box()
    page.tab.mouse.move(box["x"] + 8, box["y"] + box["height"] / 2)
    page.tab.mouse.down()
    for step in range(1, 8):
        page.tab.mouse.move(box["x"] + 8 + 10 * step, box["y"] + box["height"] / 2)
        page.tab.wait_for_timeout(120)
    page.tab.mouse.up()
    assert "time=" in page.address()
    assert page.tab.evaluate(length) == before + 1


def test_what_is_linked_to_nothing_is_named_on_a_phone(open_page):
    page = open_page(with_many_apart(), **PHONE)
    canvas = page.tab.locator("#canvas").bounding_box()
    apart = [node for node in page.tab.evaluate("() => window.liaisons.drawn()") if node.startswith("institution:quay")]
    spots = {node: page.tab.evaluate("id => window.liaisons.pointOf(id)", node) for node in apart}
    free = canvas["y"] + canvas["height"] - 60  # above the buttons
    seen = [node for node, (_, y) in spots.items() if y < free]
    assert len(seen) > 30
    assert [node for node in seen if place_of_name(page, node) is None] == []
    linked = page.tab.evaluate("() => window.liaisons.pointOf('place:port-amity')")
    assert linked[1] < min(y for _, y in spots.values())
    last = apart[-1]
    page.find("Quay 84")
    assert place_of_name(page, last) is not None


def test_what_goes_on_beneath_the_edge_of_the_window_is_told_and_is_on_the_saved_picture(open_page):
    page = open_page(with_many_apart(200), **PHONE)
    svg = saved_svg(page)
    assert {f"Quay {number:02}" for number in range(200)} <= set(re.findall(r">(Quay \d+)<", svg))
    assert "Named, and linked to nothing<" in svg
    page.tab.mouse.move(195, 500)
    page.tab.mouse.wheel(0, -1)  # what was moved is saved as it is seen
    assert "Named, and linked to nothing: 201, more below" in saved_svg(page)


@pytest.mark.parametrize("how", [{}, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("moved", [False, True], ids=["whole", "moved"])
def test_print_fills_the_paper(open_page, how, moved):
    page = open_page(with_many_apart(20), **how)
    if moved:
        page.tab.click("#nearer")
    with PdfDocument(page.tab.pdf(prefer_css_page_size=True)) as printed:
        assert len(printed) == 1
        width, height = printed[0].get_size()
        assert (width < height) == bool(how)
        image = printed[0].render().to_pil().convert("L")
    inked = image.point(lambda value: 255 * (value < 200)).getbbox()
    assert inked[2] - inked[0] > 0.85 * width
    assert inked[3] - inked[1] > 0.85 * height


def test_a_print_leaves_the_picture_on_the_screen_as_it_was(open_page):
    page = open_page(with_many_apart(20))
    before = page.picture()
    page.tab.pdf(prefer_css_page_size=True)
    assert page.picture() == before


def test_on_a_phone_the_overview_is_a_tap_away(open_page):
    page = open_page(bulletin(), **PHONE)
    page.tab.tap("#open-panel")
    assert heading(page) == "At a glance"
    assert page.tab.is_hidden("kbd >> nth=0")
    page.tab.tap("#close")
    assert page.tab.is_hidden("#panel")
    page.tab.tap("[data-mode='money']")
    page.tab.tap("#open-panel")
    assert page.tab.locator("#told .amount").all_inner_texts() == ["EUR 150,000", "EUR 5,000"]
    page.tab.locator("#told .amount").first.tap()
    assert page.tab.inner_text("#told .kicker") == "Link"
    page.tab.tap("#close")
    assert page.tab.is_hidden("#panel")


def test_the_neighbourhood_that_is_kept_is_named_to_its_rim(open_page):
    page = open_page(bulletin())
    page.find("Dmitri Halloway")
    page.tab.click("[data-act='steps-2']")
    page.picture()
    nodes = page.tab.evaluate("() => window.liaisons.drawn()")
    assert len(nodes) == 4
    assert [node for node in nodes if place_of_name(page, node) is None] == []


def test_money_flows_the_way_its_arrows_point(open_page):
    page = open_page(bulletin(), "#view=money&currency=EUR")
    muted = page.tab.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--muted').trim()")
    heads = re.findall(rf'<path d="((?:M[^M"]+)+)" fill="{muted}"/>', saved_svg(page))
    corners = [tuple(map(float, spot)) for spot in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", " ".join(heads))]
    assert len(corners) == 6
    for tip, left, right in (corners[:3], corners[3:]):
        width = ((left[0] - right[0]) ** 2 + (left[1] - right[1]) ** 2) ** 0.5
        assert width > 5
        assert tip not in (left, right)


def test_what_a_filter_leaves_out_of_the_picture_is_not_counted_beside_it(open_page):
    page = open_page(bulletin(), "#time=2018-10..2018-12")
    row = page.tab.locator("#legend-labels li", has_text="Linked to nothing")
    assert row.locator(".figure").inner_text() == "0"


def test_the_rows_come_back_into_sight_when_they_are_called_back(open_page):
    page = open_page(with_many_apart(20), "#loose=no")
    page.tab.locator("#legend-labels label", has_text="Linked to nothing").click()
    page.picture()
    assert place_of_name(page, "institution:quay-19") is not None


def test_spellings_that_differ_in_capitals_alone_are_told_once(open_page):
    build = GraphBuilder()
    build.thing("Person", "Ada Lindqvist", aliases=("ADA LINDQVIST", "A. LINDQVIST", "A. Lindqvist"))
    page = open_page(build.graph, "#thing=" + ADA)
    assert page.tab.inner_text("#told .aliases") == "Also: A. Lindqvist"
    page.tab.click("#open-table")
    assert page.tab.locator("#table tbody td").nth(1).inner_text() == "A. Lindqvist"


def test_an_empty_graph_says_so(open_page):
    page = open_page(nx.MultiDiGraph())
    assert page.tab.inner_text("#empty") == "There is nothing in this graph yet."
    assert page.tab.is_hidden("#by-community")
    assert page.tab.locator("#legend h2:visible").count() == 0
    assert page.tab.locator("#told h3:visible").all_inner_texts() == ["Keys"]


def test_one_name_alone_stands_in_the_middle_and_nothing_is_said_of_links(open_page):
    build = GraphBuilder()
    build.document("a.txt", "River Bulletin")
    build.mention(build.thing("Person", "Ada Lindqvist"), build.sentence("Ada Lindqvist spoke."))
    page = open_page(build.graph)
    assert "1 name and 0 links, read from 1 document." in page.told()
    assert "Every link" not in page.told()
    assert "Best connected" not in page.told()
    box = page.tab.locator("#canvas").bounding_box()
    x, y = place_of_name(page, ADA)
    assert abs(x - box["x"] - box["width"] / 2) < 60
    assert abs(y - box["y"] - box["height"] / 2) < 60


def test_the_panel_can_be_closed_however_far_it_is_scrolled(open_page):
    page = open_page(bulletin(), "#thing=" + ADA, viewport={"width": 1000, "height": 420})
    page.tab.evaluate("() => { const panel = document.getElementById('panel'); panel.scrollTop = panel.scrollHeight; }")
    assert page.tab.evaluate("() => document.getElementById('panel').scrollTop") > 0
    box = page.tab.locator("#close").bounding_box()
    assert box["y"] >= page.tab.locator("#panel").bounding_box()["y"]
    page.tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert "thing=" not in page.address()


def test_a_phone_on_its_side_shows_picture_and_facts_beside_each_other(open_page):
    page = open_page(bulletin(), viewport={"width": 844, "height": 390}, has_touch=True, is_mobile=True)
    page.tab.touchscreen.tap(*page.tab.evaluate("id => window.liaisons.pointOf(id)", ADA))
    page.until("document.querySelector('#told h2').textContent === 'Ada Lindqvist'")
    facts, canvas = page.tab.locator("#panel").bounding_box(), page.tab.locator("#canvas").bounding_box()
    assert facts["x"] > canvas["x"] + 300
    assert facts["height"] > 200
    x, _ = page.tab.evaluate("id => window.liaisons.pointOf(id)", ADA)
    assert x < facts["x"]
