"""Formats in which a graph, or the answer to a statement, is written to files."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LiaisonsError
from graph.formats.files import write

if TYPE_CHECKING:
    import networkx as nx

WRITERS = {
    ".html": "graph.views.page:page",
    ".json": "graph.formats.json:dumps",
    ".graphml": "graph.formats.graphml:dumps",
    ".gexf": "graph.formats.gexf:dumps",
    ".csv": "graph.formats.csv:tables",
    ".cypher": "graph.formats.cypher:dumps",
}
"""What makes the text of a file with this suffix; imported when it is used."""


def write_graph(graph: nx.MultiDiGraph, path: Path, **page: str) -> list[Path]:
    """Write `graph` to the file `path` in the format that its suffix names; returns the files written.

    Equal graphs give equal bytes, in every format. `page` are settings of `graph.views.page.page`, for .html alone.
    Raises `graph.errors.LiaisonsError` for a suffix that is not known and a file that cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in WRITERS:
        raise LiaisonsError(f"The format of {path} is not known; end its name with {', '.join(WRITERS)}.")
    if page and suffix != ".html":
        raise LiaisonsError(f"A {suffix} file has no title and no places to keep: only .html takes {', '.join(page)}.")
    module, _, name = WRITERS[suffix].partition(":")
    make: Callable[..., str | dict[str, str]] = getattr(import_module(module), name)
    made = make(graph, **page)
    texts = (
        {path: made} if isinstance(made, str) else {path.with_suffix(f".{part}{suffix}"): made[part] for part in made}
    )
    for place, text in texts.items():
        write(place, text)
    return list(texts)
