"""``liaisons export``: the graph, or a part of it, in a file."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.options import graph_option
from graph.formats import write_graph
from graph.stores import open_store


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@graph_option
def export(file: Path, graph: str) -> None:
    """Write the graph to FILE, in the format that its suffix names.

    \b
    .json  node-link JSON, for networkx and other programs; equal graphs give equal bytes

    \b
    Example:
      liaisons export graph.json --graph drugs.graph
    """
    with open_store(graph, read_only=True) as store:
        write_graph(store.to_networkx(), file)
    click.echo(f"Wrote {file}.", err=True)
