"""A real headless Chromium with its network cut, a fictional graph, and pages that are watched for every error."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.views.page import page

playwright_api = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests; each page gets a context of its own."""
    with playwright_api.sync_playwright() as play:
        try:
            browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        except playwright_api.Error as error:
            pytest.skip(f"No Chromium to run the page in: {error.message.splitlines()[0]}")
        yield browser
        browser.close()


class Watched:
    """An open page with what it logged and asked for; `tab` is Playwright's page."""

    def __init__(self, tab: Any) -> None:
        self.tab = tab
        self.troubles: list[str] = []
        self.requests: list[str] = []
        tab.on("console", lambda message: self._logged(message))
        tab.on("pageerror", lambda error: self.troubles.append(str(error)))
        tab.on("dialog", lambda dialog: (self.troubles.append(f"dialog {dialog.message}"), dialog.dismiss()))
        tab.on("request", lambda request: self.requests.append(request.url))

    def _logged(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(message.text)

    def find(self, text: str) -> None:
        """Type into the search box and take the first name it offers."""
        self.tab.fill("#search", text)
        self.tab.press("#search", "Enter")

    def until(self, condition: str) -> None:
        """Wait for the expression to hold, asked for from outside: the page's policy lets nothing be evaluated."""
        end = time.monotonic() + 30
        while not self.tab.evaluate(condition):
            assert time.monotonic() < end, f"{condition} did not come about"
            self.tab.wait_for_timeout(50)

    def address(self) -> str:
        """The address of the page, which follows what is chosen within a fifth of a second."""
        self.tab.wait_for_timeout(250)
        return str(self.tab.evaluate("() => location.href"))

    def told(self) -> str:
        """What the panel says."""
        return str(self.tab.inner_text("#told"))

    def painted(self) -> int:
        """How many pixels of the canvas are not empty."""
        return int(
            self.tab.evaluate(
                """() => { const c = document.getElementById('canvas');
                const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"""
            )
        )

    def picture(self) -> str:
        """The canvas as it is after the next two frames, as the address of an image."""
        return str(
            self.tab.evaluate(
                """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
                () => done(document.getElementById('canvas').toDataURL()))))"""
            )
        )


Opener = Callable[..., Watched]


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Opener]:
    """Opens a graph's page over file:// with the network cut; at the end there was no error and no request."""
    opened: list[Watched] = []
    contexts = []

    def open_(graph: nx.MultiDiGraph, address: str = "", **how: Any) -> Watched:
        file = tmp_path / f"page{len(opened)}.html"
        file.write_text(page(graph, title="Who meets whom", subtitle="A fictional bulletin"), encoding="utf-8")
        how = {"viewport": {"width": 1300, "height": 800}, "reduced_motion": "reduce", **how}
        contexts.append(chromium.new_context(offline=True, accept_downloads=True, **how))
        watched = Watched(contexts[-1].new_page())
        opened.append(watched)
        watched.tab.goto(file.as_uri() + address)
        watched.until("document.getElementById('told').children.length > 0")
        watched.tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return watched

    yield open_
    for watched in opened:
        assert watched.troubles == []
        assert [address for address in watched.requests if not address.startswith(("file:", "blob:", "data:"))] == []
    for context in contexts:
        context.close()
