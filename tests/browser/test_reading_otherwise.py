"""The page without the picture or without a mouse: table, files, keys, screen reader, touch, paper."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from axe_core_python.sync_playwright import Axe

from tests.fictional import bulletin, hostile


def rows(page) -> list[list[str]]:
    return [row.locator("th, td").all_inner_texts() for row in page.tab.locator("#table tbody tr").all()]


def saved(page, press) -> str:
    with page.tab.expect_download() as download:
        press()
    return Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_the_table_holds_every_name_and_link_and_follows_the_filters(open_page):
    page = open_page(bulletin())
    page.tab.click("#open-table")
    assert len(rows(page)) == 16
    page.tab.locator("#legend-labels label", has_text="People").click()
    assert len(rows(page)) == 11
    page.tab.click("#table-links")
    told = [row[:3] for row in rows(page)]
    assert ["Freedonia", "sponsored", "Lights on every quay"] in told
    assert not [row for row in told if row[0] == "Ada Lindqvist"]


def test_a_column_sorts_both_ways(open_page):
    page = open_page(bulletin(), "#table=things")
    page.tab.click("#table thead button:has-text('Name')")
    names = [row[0] for row in rows(page)]
    page.tab.click("#table thead button:has-text('Name')")
    assert [row[0] for row in rows(page)] == names[::-1]
    assert page.tab.get_attribute("#table th >> nth=0", "aria-sort") in ("ascending", "descending")


def test_a_row_leads_to_its_sentences(open_page):
    page = open_page(bulletin(), "#table=links")
    page.tab.locator("#table tr", has_text="sponsored").first.locator("button").click()
    assert "tabled “Lights on every quay”" in page.told()


def test_the_saved_table_holds_no_formula(open_page):
    page = open_page(hostile(), "#table=things")
    table = list(csv.reader(io.StringIO(saved(page, lambda: page.tab.click("#table-save")))))
    assert len(table) == 9
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert [row[0] for row in table if "HYPERLINK" in row[0]] == ['\'=HYPERLINK("http://example.org","x")']


def test_the_table_is_copied_as_tabbed_text(open_page):
    page = open_page(bulletin(), "#table=things", permissions=["clipboard-read", "clipboard-write"])
    page.tab.click("#table-copy")
    page.until("document.getElementById('spoken').textContent === 'The table is copied'")
    text = page.tab.evaluate("() => navigator.clipboard.readText()")
    assert text.splitlines()[0].split("\t")[:2] == ["Name", "Label"]
    assert len(text.splitlines()) == 17


def test_the_picture_is_saved_as_svg_with_title_legend_and_sources(open_page):
    page = open_page(bulletin())
    page.tab.click(".menu summary")
    svg = saved(page, lambda: page.tab.click("#save-svg"))
    assert svg.startswith("<svg")
    for text in ("Who meets whom", "Ada Lindqvist", "People", "River Bulletin 1"):
        assert text in svg


def test_a_saved_svg_holds_hostile_names_as_text(open_page):
    page = open_page(hostile())
    page.tab.click(".menu summary")
    svg = saved(page, lambda: page.tab.click("#save-svg"))
    assert not re.search(r"<(script|img|b|i)\b", svg)


def test_the_picture_is_saved_as_png(open_page):
    page = open_page(bulletin())
    page.tab.click(".menu summary")
    with page.tab.expect_download() as download:
        page.tab.click("#save-png")
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_print_fits_on_one_page_with_title_and_legend(open_page):
    page = open_page(bulletin())
    printed = page.tab.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_all_is_reached_by_keys_and_told_to_screen_readers(open_page):
    page = open_page(bulletin())
    page.tab.keyboard.press("/")
    assert page.tab.evaluate("() => document.activeElement.id") == "search"
    page.tab.keyboard.type("Freedonia")
    page.tab.keyboard.press("Enter")
    assert "Freedonia, Institution, 4 links" in page.tab.inner_text("#spoken")
    for _ in range(60):
        if page.tab.evaluate("() => document.activeElement.id") == "canvas":
            break
        page.tab.keyboard.press("Tab")
    assert page.tab.evaluate("() => document.activeElement.id") == "canvas"
    told = {page.tab.inner_text("#spoken")}
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
        page.tab.keyboard.press(key)
        told.add(page.tab.inner_text("#spoken"))
    assert len(told) > 2
    page.tab.keyboard.press("Enter")
    assert page.tab.locator("#told h2").inner_text() in page.tab.inner_text("#spoken")
    page.tab.keyboard.press("1")
    assert "around=" in page.address()
    page.tab.keyboard.press("Escape")
    page.tab.keyboard.press("Escape")
    assert "around=" not in page.address()


def test_the_keyboard_focus_is_seen(open_page):
    page = open_page(bulletin())
    page.tab.keyboard.press("Tab")
    page.tab.keyboard.press("Tab")
    for _ in range(12):
        page.tab.keyboard.press("Tab")
        seen = page.tab.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle !== 'none' || s.borderBottomWidth !== '0px'; }"
        )
        assert seen


def test_a_phone_is_used_by_touch(open_page):
    page = open_page(bulletin(), viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert page.tab.evaluate("() => document.documentElement.scrollWidth <= 390")
    x, y = page.tab.evaluate("() => window.liaisons.pointOf('institution:office-for-river-safety')")
    page.tab.touchscreen.tap(x, y)
    page.until("document.querySelector('#told h2').textContent === 'Office for River Safety'")
    page.tab.tap("#close")
    page.tab.tap("#open-legend")
    assert page.tab.is_visible("#legend-labels")


def test_axe_finds_nothing_serious(open_page):
    for address in ("", "#thing=person:ada-lindqvist", "#table=links", "#view=people", "#view=money&currency=EUR"):
        for scheme in ("light", "dark"):
            page = open_page(bulletin(), address, color_scheme=scheme, bypass_csp=True)
            found = Axe().run(page.tab)["violations"]
            grave = [
                (one["id"], one["nodes"][0]["html"][:90]) for one in found if one["impact"] in ("serious", "critical")
            ]
            assert grave == [], (address, scheme)
