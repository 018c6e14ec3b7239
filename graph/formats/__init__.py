"""Formats in which a graph, or the answer to a statement, is written to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LiaisonsError

if TYPE_CHECKING:
    import networkx as nx


def write_graph(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write `graph` to the file `path` in the format that its suffix names.

    Raises `graph.errors.LiaisonsError` for a suffix that is not known and a file that cannot be written.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise LiaisonsError(f"The format of {path} is not known; end its name with {', '.join(_WRITERS)}.")
    writer(graph, path)


def _json(graph: nx.MultiDiGraph, path: Path) -> None:
    from graph.formats.files import write
    from graph.formats.json import dumps

    write(path, dumps(graph))


_WRITERS: dict[str, Callable[[nx.MultiDiGraph, Path], None]] = {".json": _json}
