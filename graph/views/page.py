"""One HTML file that shows a graph: it opens by double click, fetches nothing and lets every line be checked.

The page is closed by a Content-Security-Policy that runs and styles only what the file itself holds, by its hash;
names and sentences travel as escaped JSON and are only ever shown as text.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Any

import networkx as nx
from markupsafe import Markup

from graph.views.content import Content, content
from graph.views.layout import place
from graph.views.payload import columns, embedded, packed, places_of

# In this order, as each may use what stands before it.
SCRIPTS = (
    "words.js",
    "elements.js",
    "data.js",
    "unpack.js",
    "time.js",
    "shapes.js",
    "theme.js",
    "state.js",
    "ways.js",
    "filter.js",
    "ties.js",
    "scene.js",
    "rows.js",
    "camera.js",
    "grid.js",
    "paint.js",
    "labels.js",
    "picture.js",
    "sentences.js",
    "overview.js",
    "panel.js",
    "search.js",
    "legend.js",
    "timeline.js",
    "table.js",
    "modes.js",
    "save.js",
    "hands.js",
    "main.js",
)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LARGE = 5000  # things and links; beyond, the content is deflated
STYLES = ("page.css", "narrow.css")


def page(
    graph: nx.MultiDiGraph, *, title: str | None = None, subtitle: str | None = None, like: str | None = None
) -> str:
    """The HTML of a page that shows `graph`, documents and passages as evidence behind its things and links.

    The same graph gives the same text on every machine and at every run. Without `title` and `subtitle` the page says
    what it was read from. `like` is the HTML of an earlier page: what was on it keeps its place. Raises `LiaisonsError`
    where `like` is no page of ours.
    """
    from graph.views.network import StandaloneNetwork

    rows = content(graph)
    place(rows, places_of(like) if like is not None else None)
    title, subtitle = title or _title(rows), subtitle or _subtitle(rows)
    script, style = _bundle(SCRIPTS, wrap=True), _bundle(STYLES)
    meta = {"title": title, "subtitle": subtitle, "newest": rows.newest}
    network = StandaloneNetwork(
        rows,
        title,
        subtitle=subtitle,
        script=Markup(script),  # noqa: S704 - our own asset
        style=Markup(style),  # noqa: S704 - our own asset
        policy=_policy(script, style),
        **_carried({"meta": meta, **columns(rows)}, large=len(rows.things) + len(rows.links) > LARGE),
    )
    return str(network.generate_html())


def _title(rows: Content) -> str:
    return rows.documents[0]["title"] if len(rows.documents) == 1 else "Who works with whom"


def _subtitle(rows: Content) -> str | None:
    """What the page was read from, and how new it is."""
    count = len(rows.documents)
    if not count:
        return None
    newest = f", {'the newest ' if count > 1 else ''}of {_spoken(rows.newest)}" if rows.newest else ""
    named = f"“{rows.documents[0]['path']}”" if count == 1 else f"{count:,} documents"
    return f"Read from {named}{newest}"


def _spoken(date: str) -> str:
    """An ISO date, as precise as it is, in words: 14 May 2018, May 2018, 2018."""
    year, *rest = date.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])


def _carried(held: dict[str, Any], *, large: bool) -> dict[str, Any]:
    """The content for the template. A large page carries it deflated, its sentences apart, to be read later."""
    if not large:
        return {"kind": "application/json", "data": Markup(embedded(held)), "sentences": ""}  # noqa: S704 - escaped
    sentences = {"text": held["passages"].pop("text")}
    return {"kind": "application/octet-stream", "data": packed(held), "sentences": packed(sentences)}


def _bundle(names: tuple[str, ...], *, wrap: bool = False) -> str:
    """The assets of these names as one text; scripts in a scope of their own."""
    folder = files("graph.views").joinpath("assets")
    text = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)
    return f'(() => {{\n"use strict";\n{text}\n}})();\n' if wrap else text


def _policy(script: str, style: str) -> str:
    """The Content-Security-Policy that allows this script, this style and nothing else."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
