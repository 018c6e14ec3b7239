"""The page without the picture or without a mouse: table, files, keys, screen reader, touch, paper."""

from __future__ import annotations

import csv
import io
import math
import re
from itertools import combinations
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe
from PIL import Image
from pypdfium2 import PdfDocument

from graph.projection import sharing_in
from tests.fictional import bulletin, hostile

OFFICE = "institution:office-for-river-safety"


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


def test_among_people_the_table_lists_their_ties(open_page):
    page = open_page(bulletin(), "#view=people&table=links")
    told = rows(page)
    strongest = sharing_in(bulletin()).strongest(100)
    assert [float(row[2]) for row in told] == [tie.strength for tie in strongest]
    assert "3rd session of the River Commission" in next(row[3] for row in told if "Ada Lindqvist" in row[:2])
    page.tab.click("#table tbody .name >> nth=0")
    assert "Work together" in page.told()


def test_choosing_a_row_leaves_the_table_as_it_was(open_page):
    page = open_page(bulletin(), "#table=links")
    page.tab.evaluate("() => document.querySelector('#table tbody tr').setAttribute('data-seen', 'yes')")
    page.tab.locator("#table tbody .name").nth(2).click()
    assert page.tab.locator("#table tr[data-seen]").count() == 1
    page.tab.click("#table thead button:has-text('To')")
    assert page.tab.locator("#table tr[data-seen]").count() == 0


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


def test_a_picture_saved_as_png_has_the_same_title_legend_and_sources(open_page):
    page = open_page(bulletin())
    page.tab.click(".menu summary")
    svg = saved(page, lambda: page.tab.click("#save-svg"))
    page.tab.click(".menu summary")
    with page.tab.expect_download() as download:
        page.tab.click("#save-png")
    with Image.open(download.value.path()) as image:
        width, height = (float(re.search(rf'{side}="([\d.]+)"', svg)[1]) for side in ("width", "height"))
        assert image.size == (2 * width, math.ceil(2 * height))
        sources = "Sources: River Bulletin 1; River Bulletin 2 (the newest of December 2018)"
        for text in ("Who meets whom", "People", sources):
            place = re.search(rf'<text x="([\d.]+)" y="([\d.]+)"[^>]*>{re.escape(text)}<', svg)
            x, y = (float(value) for value in place.groups())
            around = image.crop((int(2 * x), int(2 * y - 20), int(2 * x) + 100, int(2 * y)))
            assert len(around.convert("L").getcolors()) > 10, text


def test_print_fits_on_one_page_with_title_legend_and_sources_and_is_light(open_page):
    page = open_page(bulletin(), color_scheme="dark")
    dark = page.picture()
    with PdfDocument(page.tab.pdf(prefer_css_page_size=True)) as printed:
        assert len(printed) == 1
        text = printed[0].get_textpage().get_text_range()
        paper = printed[0].render().to_pil().getpixel((5, 5))
    for part in ("Who meets whom", "Institutions", "Sources: River Bulletin 1", "16 names of 16"):
        assert part in text
    assert paper == (255, 255, 255)
    assert page.picture() == dark


def test_a_saved_picture_says_what_it_leaves_out(open_page):
    page = open_page(bulletin(), "#labels=Place&time=2018-10..2018-12")
    page.tab.click(".menu summary")
    svg = saved(page, lambda: page.tab.click("#save-svg"))
    assert "of 16, " in svg
    assert "October 2018 – December 2018; without places" in svg


@pytest.mark.parametrize(("address", "least"), [("", 16), ("#view=money&currency=EUR", 5)], ids=["network", "money"])
def test_no_two_names_or_sums_lie_over_each_other_at_any_zoom(open_page, address, least):
    page = open_page(bulletin(), address)
    seen = []
    for _ in range(4):
        page.tab.click(".menu summary")
        svg = saved(page, lambda: page.tab.click("#save-svg"))
        boxes = page.tab.context.new_page()
        boxes.set_content(svg)
        names = boxes.evaluate(
            """() => [...document.querySelectorAll("svg svg text:not([fill=none])")].map((text) => {
              const box = text.getBoundingClientRect();
              return [text.textContent, box.left, box.top + 3, box.right, box.bottom - 3];
            })"""
        )
        boxes.close()
        seen.append(len(names))
        for one, other in combinations(names, 2):
            apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] or other[4] <= one[2]
            assert apart, (one[0], other[0])
        page.tab.click("#nearer")
        page.tab.click("#nearer")
    assert seen[0] >= least


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


def test_who_works_by_keyboard_stays_at_the_button_that_was_pressed(open_page):
    page = open_page(bulletin(), "#thing=person:ada-lindqvist")
    focused = "() => document.activeElement.dataset.act || document.activeElement.id"
    for act in ("pin", "steps-2", "fold"):
        page.tab.focus(f"[data-act='{act}']")
        page.tab.keyboard.press("Enter")
        assert page.tab.evaluate(focused) == act
    page.tab.focus("#told .link .name >> nth=0")
    page.tab.keyboard.press("Enter")
    assert page.tab.evaluate(focused) == "told"
    page.tab.focus(".menu summary")
    page.tab.keyboard.press("Enter")
    page.tab.keyboard.press("Tab")
    assert page.tab.evaluate(focused) == "save-svg"
    page.tab.keyboard.press("Escape")
    assert page.tab.is_hidden("#save-svg")


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


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_a_phone_is_used_by_touch(open_page):
    page = open_page(bulletin(), **PHONE)
    assert page.tab.evaluate("() => document.documentElement.scrollWidth <= 390")
    x, y = page.tab.evaluate("() => window.liaisons.pointOf('institution:office-for-river-safety')")
    page.tab.touchscreen.tap(x, y)
    page.until("document.querySelector('#told h2').textContent === 'Office for River Safety'")
    page.tab.tap("#close")
    page.tab.tap("#open-legend")
    assert page.tab.is_visible("#legend-labels")
    page.tab.tap("#open-legend")
    page.tab.tap("#open-table")
    page.tab.tap("#table tbody .name >> nth=0")
    assert page.tab.is_visible("#told h2")


def test_on_a_phone_the_picture_fills_the_high_window(open_page):
    page = open_page(bulletin(), **PHONE)
    spots = page.tab.evaluate("() => window.liaisons.drawn().map(window.liaisons.pointOf)")
    box = page.tab.locator("#canvas").bounding_box()
    for axis, side in ((0, "width"), (1, "height")):
        places = [spot[axis] for spot in spots]
        assert max(places) - min(places) > 0.6 * box[side]


def test_two_fingers_draw_the_picture_nearer_and_one_moves_it(open_page):
    page = open_page(bulletin(), **PHONE)
    touch = page.tab.context.new_cdp_session(page.tab)

    def fingers(kind: str, *places: tuple[float, float]) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def spread() -> tuple[float, float]:
        ends = [page.tab.evaluate("id => window.liaisons.pointOf(id)", id_) for id_ in ("place:port-amity", OFFICE)]
        return ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]

    before = spread()
    fingers("touchStart", (175, 500), (215, 500))
    for step in range(1, 6):
        fingers("touchMove", (175 - 8 * step, 500), (215 + 8 * step, 500))
    fingers("touchEnd")
    after = spread()
    assert [round(far / near, 1) for near, far in zip(before, after, strict=True)] == [3.0, 3.0]

    x, y = page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE)
    empty = page.tab.evaluate("() => [8, document.getElementById('canvas').getBoundingClientRect().bottom - 90]")
    fingers("touchStart", tuple(empty))
    for step in range(1, 6):
        fingers("touchMove", (empty[0] + 20 * step, empty[1] - 10 * step))
    fingers("touchEnd")
    moved = page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE)
    assert [round(moved[0] - x), round(moved[1] - y)] == [100, -50]
    assert "pin=" not in page.address()
    assert page.tab.is_hidden("#panel")


def drag(tab, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Put a finger down at one place of the window, in pixels, and lift it at another once it is at rest."""
    touch = tab.context.new_cdp_session(tab)
    places = [tuple(a + (b - a) * step / 5 for a, b in zip(start, end, strict=True)) for step in range(6)]
    for kind, (x, y) in zip(("touchStart", *("touchMove",) * 5), places, strict=True):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    tab.wait_for_timeout(200)  # a finger that flings has its next tap taken as the stop of the fling
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_drags_a_node(open_page):
    page = open_page(bulletin(), **PHONE)
    x, y = page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE)
    drag(page.tab, (x, y), (x + 50, y + 30))
    moved = page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE)
    assert abs(moved[0] - x - 50) < 3
    assert abs(moved[1] - y - 30) < 3
    assert "pin=" in page.address()


def test_a_tap_presses_no_button_that_comes_up_beneath_the_finger(open_page):
    page = open_page(bulletin(), **PHONE)
    page.tab.touchscreen.tap(*page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE))
    button = page.tab.locator("[data-act='steps-1']").bounding_box()
    page.tab.tap("#close")
    place = (button["x"] + button["width"] / 2, button["y"] + button["height"] / 2)
    drag(page.tab, page.tab.evaluate("id => window.liaisons.pointOf(id)", OFFICE), place)
    page.tab.touchscreen.tap(*place)
    page.until("document.querySelector('#told h2').textContent === 'Office for River Safety'")
    page.tab.evaluate("() => new Promise(requestAnimationFrame)")
    assert "around=" not in page.address()


def test_axe_finds_nothing_serious(open_page):
    for address in ("", "#thing=person:ada-lindqvist", "#table=links", "#view=people", "#view=money&currency=EUR"):
        for scheme in ("light", "dark"):
            page = open_page(bulletin(), address, color_scheme=scheme, bypass_csp=True)
            found = Axe().run(page.tab)["violations"]
            grave = [
                (one["id"], one["nodes"][0]["html"][:90]) for one in found if one["impact"] in ("serious", "critical")
            ]
            assert grave == [], (address, scheme)
