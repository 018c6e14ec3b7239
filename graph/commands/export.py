"""``liaisons export``: the graph, or a part of it, in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from graph.commands.drawing import page_options, page_settings
from graph.commands.options import graph_option
from graph.commands.selecting import selected, selection_options
from graph.formats import write_graph
from graph.stores import open_store


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@selection_options
@page_options
@graph_option
def export(file: Path, graph: str, title: str | None, subtitle: str | None, like: Path | None, **wanted: Any) -> None:
    """Write the graph, or a part of it, to FILE, in the format that its suffix names.

    \b
    .html     one page to open, search and send: it needs nothing else
    .json     node-link JSON for networkx; equal graphs give equal bytes
    .graphml  for Gephi, Cytoscape, yEd and igraph
    .gexf     for Gephi
    .csv      two tables, FILE.nodes.csv and FILE.links.csv
    .cypher   statements that make the graph in a Neo4j server

    A part holds the passages its links were read from, and nothing of what was left out.

    \b
    What is around a person, as a page to send:
      liaisons export fedotov.html --around Fedotov --hops 2
    """
    settings = page_settings(title=title, subtitle=subtitle, like=like)
    with open_store(graph, read_only=True) as store:
        written = write_graph(selected(store, **wanted), file, **settings)
    click.echo(f"Wrote {' and '.join(str(path) for path in written)}.", err=True)
