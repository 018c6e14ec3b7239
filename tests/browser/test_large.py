"""Large graphs in the same page: deflated content, drawing in slices, the same search, panel and table."""

from __future__ import annotations

import pytest

from benchmarks.views import made_up
from tests.fictional import GraphBuilder


@pytest.fixture(scope="module")
def large():
    """Three thousand made-up names, and one link with its sentence among them."""
    graph = made_up(3000)
    build = GraphBuilder()
    build.document("bulletin.txt", "River Bulletin", "2018")
    ada = build.thing("Person", "Ada Lindqvist")
    office = build.thing("Institution", "Office for River Safety")
    build.link(ada, "WORKS_FOR", office, build.sentence("Ada Lindqvist heads the Office for River Safety."))
    graph.update(build.graph)
    graph.add_edge(ada, "institution:1", key="bridge", type="WORKS_FOR", passages=[], confidence=0.5, rule="made-up")
    return graph


def test_a_large_graph_is_drawn_whole_searched_and_read(open_page, large):
    page = open_page(large)
    assert page.tab.get_attribute("#content", "type") == "application/octet-stream"
    assert "3,002 names of 3,002" in page.tab.inner_text("#shown")
    page.until("window.liaisons.resting()")
    assert page.painted() > 20_000
    page.find("ada lindq")
    page.tab.click("#told .link:has-text('Office for River Safety') summary")
    assert page.tab.inner_text("#told blockquote") == "Ada Lindqvist heads the Office for River Safety."
    page.tab.click("[data-act='steps-1']")
    assert len(page.tab.evaluate("() => window.liaisons.drawn()")) == 3


def test_a_large_picture_is_moved_and_then_drawn_anew(open_page, large):
    page = open_page(large)
    page.until("window.liaisons.resting()")
    before = page.picture()
    box = page.tab.locator("#canvas").bounding_box()
    page.tab.mouse.move(box["x"] + 300, box["y"] + 300)
    page.tab.mouse.wheel(0, -400)
    page.tab.wait_for_timeout(200)
    page.until("window.liaisons.resting()")
    assert page.picture() != before


def test_the_table_of_a_large_graph_comes_in_parts(open_page, large):
    page = open_page(large, "#table=things")
    assert page.tab.locator("#table tbody tr").count() == 201
    page.tab.click("#table .more")
    assert page.tab.locator("#table tbody tr").count() == 401


def test_a_large_graph_is_filtered_walked_by_keys_and_taken_back(open_page, large):
    page = open_page(large)
    people = [node for node, label in large.nodes(data="label") if label == "Person"]
    page.tab.locator("#legend-labels label", has_text="People").click()
    assert len(page.tab.evaluate("() => window.liaisons.drawn()")) == 3002 - len(people)
    page.tab.click("#undo")
    page.find("Ada Lindqvist")
    page.tab.focus("#canvas")
    page.tab.keyboard.press("ArrowRight")
    walked = page.tab.inner_text("#spoken")
    assert not walked.startswith("Ada Lindqvist")
    page.tab.keyboard.press("Enter")
    assert page.tab.inner_text("#told h2") == walked.split(",")[0]
    page.tab.keyboard.press("1")
    beside = page.tab.evaluate("() => window.liaisons.drawn().length")
    assert 1 < beside < 200
    page.tab.keyboard.press("Control+z")
    assert len(page.tab.evaluate("() => window.liaisons.drawn()")) == 3002


def test_what_is_clicked_on_a_large_picture_is_shown(open_page, large):
    page = open_page(large)
    page.find("Ada Lindqvist")
    page.tab.keyboard.press("Escape")
    x, y = page.tab.evaluate("() => window.liaisons.pointOf('person:ada-lindqvist')")
    page.tab.mouse.click(x, y)
    assert page.tab.inner_text("#told h2") == "Ada Lindqvist"
