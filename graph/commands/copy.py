"""``liaisons copy``: a whole graph from one place to another."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.options import folders
from graph.errors import LiaisonsError
from graph.stores import is_server, open_store


@click.command()
@click.argument("source", metavar="FROM", shell_complete=folders)
@click.argument("target", metavar="TO", shell_complete=folders)
def copy(source: str, target: str) -> None:
    """Copy the graph FROM one place TO another, with its readings; what is at TO is replaced.

    FROM and TO are folders, or bolt:// or neo4j:// addresses of servers (user and password from NEO4J_USERNAME and
    NEO4J_PASSWORD). Nothing is lost on the way, there and back.

    \b
    A graph that outgrew one machine, onto a server:
      liaisons copy liaisons.graph neo4j://graph.example.org
    """
    if source == target or (not is_server(source) and Path(source).resolve() == Path(target).resolve()):
        raise LiaisonsError(f"{source} is both FROM and TO; name another place to copy to.")
    with open_store(source, read_only=True) as here:
        graph, readings, documents = here.to_networkx(), dict(here.readings()), here.documents()
    with open_store(target) as there:  # made only when there is something to copy
        there.replace_all(graph, readings, documents)
    click.echo(f"Copied {graph.number_of_nodes()} nodes and {graph.number_of_edges()} links to {target}.", err=True)
