"""``liaisons cypher``: the rows of any statement that reads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.commands.options import give, graph_option, output_options, parameters
from graph.stores import open_store


@click.command()
@click.argument("statement")
@click.option(
    "--param",
    "-p",
    "given",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value for $NAME in the statement; repeatable.",
)
@output_options
@graph_option
def cypher(
    statement: str,
    given: tuple[str, ...],
    form: str | None,
    output: Path | None,
    timeout: float,
    limit: int | None,
    graph: str,
) -> None:
    """Run a Cypher statement that reads the graph.

    STATEMENT is one statement, or - to read it from standard input. A statement that would write, or reach a file or
    the network, is refused before it runs. Values belong into parameters: --param year=2018 is a number,
    --param name=Fedotov and --param 'year="2018"' are texts.

    \b
    Who shares an event with somebody, as a table for a spreadsheet:
      liaisons cypher --format csv --param name=Fedotov '
        MATCH (a:Person)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b)
        WHERE a.name CONTAINS $name
        RETURN b.name AS who, collect(e.name) AS events ORDER BY who'
    """
    if statement == "-":
        statement = sys.stdin.read()
    values = parameters(given)
    with open_store(graph, read_only=True) as store:
        give(store.cypher(statement, values, timeout=timeout, limit=limit), form, output)
