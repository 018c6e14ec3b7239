"""What a reader meets first: the picture, the search, the sentence behind a link, and that nothing from data runs."""

from __future__ import annotations

import re
from pathlib import Path

from tests.fictional import HOSTILE, GraphBuilder, bulletin, hostile


def test_the_page_paints_its_network(open_page):
    page = open_page(bulletin())
    assert page.painted() > 2000
    assert page.tab.inner_text("h1") == "Who meets whom"
    assert page.tab.title() == "Who meets whom"
    assert "16 names of 16" in page.tab.inner_text("#shown")


def test_the_legend_counts_each_label(open_page):
    page = open_page(bulletin())
    rows = page.tab.locator("#legend-labels li").all_inner_texts()
    assert [" ".join(row.split()[:2]) for row in rows[:3]] == ["People 5", "Institutions 4", "Resolutions 1"]


def test_a_name_is_found_by_search_and_its_facts_are_told(open_page):
    page = open_page(bulletin())
    page.find("lindqv")
    told = page.told()
    assert "Ada Lindqvist" in told
    assert "Also: Ms Lindqvist" in told
    assert "works for" in told
    assert "Director" in told


def test_a_click_on_a_link_shows_its_sentence_with_the_names_marked(open_page):
    page = open_page(bulletin())
    x, y = page.tab.evaluate("() => window.liaisons.pointOnLine('person:bruno-sarkany', 'institution:freedonia')")
    page.tab.mouse.click(x, y)
    assert "Bruno Sarkany spoke for Freedonia." in page.told()
    assert page.tab.locator("#told mark").all_inner_texts() == ["Bruno Sarkany", "Freedonia"]
    assert page.tab.inner_text("#told cite") == "River Bulletin 1, page 1"


def test_a_click_on_a_node_shows_it(open_page):
    page = open_page(bulletin())
    x, y = page.tab.evaluate("() => window.liaisons.pointOf('institution:office-for-river-safety')")
    page.tab.mouse.click(x, y)
    assert page.tab.inner_text("#told h2") == "Office for River Safety"


def test_a_long_name_is_shortened_and_whole_under_the_mouse(open_page):
    build = GraphBuilder()
    name = "Commission for the Protection of Ferries, Rafts, Barges and of all Those who Travel on Them by Night"
    build.link(build.thing("Person", "Ada Lindqvist"), "WORKS_FOR", build.thing("Institution", name))
    page = open_page(build.graph)

    def written() -> str:
        with page.tab.expect_download() as download:  # the mouse stays where it is
            page.tab.evaluate("() => document.getElementById('save-svg').click()")
        svg = Path(download.value.path()).read_text(encoding="utf-8")
        return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))

    assert "Commission for the" in written()
    assert "by Night" not in written()
    page.tab.mouse.move(*page.tab.evaluate("() => window.liaisons.pointOf(window.liaisons.drawn()[0])"))
    assert "by Night" in written()


def test_sentences_are_shown_without_the_marks_of_their_source(open_page):
    page = open_page(bulletin(), "#thing=person:ada-lindqvist")
    page.tab.click("#told .group:has(h3:text('works for')) summary")
    said = page.tab.locator("#told blockquote").first.inner_text()
    assert said == "Ada Lindqvist, who heads the Office for River Safety, spoke first."


def test_hostile_names_are_text_and_nothing_of_them_runs(open_page):
    page = open_page(hostile())
    for name in HOSTILE[:5]:
        page.find(name)
        assert page.tab.text_content("#told h2") == name
        for summary in page.tab.locator("#told summary").all():
            summary.click()
    assert (
        page.tab.locator("#told img, #told script, #told svg[onload], #told b, #told i, #told s, #told u").count() == 0
    )
    page.tab.click("#open-table")
    assert page.tab.locator("#table img, #table script, #table b").count() == 0
