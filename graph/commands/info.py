"""``liaisons info``: what is in the graph."""

from __future__ import annotations

import click

from graph.commands.options import FORMATS, give, graph_option
from graph.contents import contents
from graph.stores import open_store


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to give the counts; without it, a table.")
@graph_option
def info(form: str | None, graph: str) -> None:
    """Say what is in the graph: nodes by label, links by type, documents, and how much of them was read.

    \b
    Example:
      liaisons info --graph drugs.graph
    """
    with open_store(graph, read_only=True) as store:
        give(contents(store), form, None)
