"""The pyvis network of a page: its rows in pyvis's terms, written out through a template of our own.

pyvis's own template asks content delivery networks for Bootstrap even "in line", puts names raw into HTML and script,
and lets vis-network's physics look for places (22 s for 200 nodes). This one gives every node its place beforehand and
draws with the renderer in ``assets``: one canvas renderer serves ten nodes and a hundred thousand alike, with the same
keys, filters and exports, where vis-network (measured: 8 frames a second at 20,000 nodes, 640 KB of script) would have
needed a second renderer beside it.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment
from pyvis.network import Network

from graph.views.content import Content


class StandaloneNetwork(Network):  # type: ignore[misc]  # pyvis ships no types
    """A pyvis network whose `generate_html` gives one file that asks for nothing.

    `content` are its rows, each thing with its place `x`, `y`; `furnishing` are further names for the template.
    """

    def __init__(self, content: Content, title: str, **furnishing: Any) -> None:
        super().__init__(directed=True, heading=title, cdn_resources="in_line")
        self.nodes = content.things
        self.edges = content.links
        self.node_map = {thing["id"]: thing for thing in content.things}
        self.node_ids = [thing["id"] for thing in content.things]
        self.toggle_physics(False)
        template = files("graph.views").joinpath("templates", self.path).read_text(encoding="utf-8")
        self.templateEnv = Environment(autoescape=True, loader=DictLoader({self.path: template}))
        self.templateEnv.globals.update(furnishing)
