"""A picture of a graph that can be looked at: in the browser, or in the cell of a notebook."""

from __future__ import annotations

import html
import tempfile
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

HEIGHT = 640  # pixels in a notebook


class View:
    """The page that shows `graph`; a notebook shows it by itself where it is a cell's last value.

    `settings` are those of `graph.views.page.page`: title, subtitle, like.
    """

    def __init__(self, graph: nx.MultiDiGraph, **settings: str | None) -> None:
        from graph.views.page import page

        self.page = page(graph, **settings)
        self._size = (graph.number_of_nodes(), graph.number_of_edges())

    def open(self) -> Path:
        """Show the page in the browser; returns where it is, in the folder for temporary files."""
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="liaisons-", suffix=".html", delete=False
        ) as file:
            file.write(self.page)
        place = Path(file.name)
        webbrowser.open(place.as_uri())
        return place

    def __repr__(self) -> str:
        nodes, links = self._size
        return f"<View of {nodes} nodes and {links} links; .open() shows it in the browser>"

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.page)}" sandbox="allow-scripts allow-downloads" '
            f'style="width:100%;height:{HEIGHT}px;border:0"></iframe>'
        )
