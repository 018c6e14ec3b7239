"""``liaisons info``: what is in the graph."""

from __future__ import annotations

import click

from graph.commands.options import FORMATS, give, graph_option
from graph.contents import contents
from graph.stores import open_store


@click.command()
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to give the counts; without it, a table.")
@click.option("--alike", is_flag=True, help="Give only the pairs of nodes that may be one, with the reason.")
@graph_option
def info(form: str | None, alike: bool, graph: str) -> None:
    """Say what is in the graph: nodes by label, links by type, documents, and how much of them was read.

    Then the pairs of nodes that may be one thing and were left apart, each with the reason.

    \b
    Examples:
      liaisons info --graph drugs.graph
      liaisons info --alike --format csv
    """
    from graph.lookalikes import table

    with open_store(graph, read_only=True) as store:
        if not alike:
            give(contents(store), form, None)
        if alike or form is None:
            pairs = table(store)
            if alike or pairs.rows:
                give(pairs, form, None)
