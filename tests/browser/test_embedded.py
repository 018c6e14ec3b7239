"""The page within a notebook: in a frame that has no address and no storage."""

from __future__ import annotations

from graph.views.shown import View
from tests.fictional import bulletin


def test_the_page_works_in_the_cell_of_a_notebook(chromium, tmp_path):
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!DOCTYPE html><body>{View(bulletin())._repr_html_()}</body>", encoding="utf-8")
    context = chromium.new_context(viewport={"width": 1300, "height": 800}, offline=True)
    tab = context.new_page()
    troubles: list[str] = []
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    tab.goto(notebook.as_uri())
    frame = tab.frame_locator("iframe")
    frame.locator("#search").fill("lindqvist")
    frame.locator("#search").press("Enter")
    assert frame.locator("#told h2").inner_text() == "Ada Lindqvist"
    assert frame.locator("h1").inner_text() == "Who works with whom"
    assert frame.locator(".subtitle").inner_text() == "Read from 2 documents, the newest of December 2018"
    assert troubles == []
    context.close()
