"""``liaisons query``: lists the saved queries and runs one, whose header makes the options of its command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from graph.commands.options import NameInGraph, give, graph_option, output_options
from graph.identifiers import fold
from graph.stores import open_store
from queries.browser import for_browser
from queries.catalogue import Catalogue, bound, folders_from_environment, run
from queries.saved import Parameter, SavedQuery

METAVARS = {"text": "TEXT", "integer": "NUMBER", "number": "NUMBER", "date": "DATE", "name": "NAME"}
GIVEN = "given_"  # before a parameter's name among those of its command, where `graph` or `output` may not be meant


class _SavedQueries(click.Group):
    """Every saved query as a command of its own, which is made when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all saved queries, topic by topic."""
        return [query.name for queries in _catalogue(ctx).by_topic().values() for query in queries]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command that runs the saved query called `cmd_name`."""
        return _command(_catalogue(ctx)[cmd_name])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The saved queries under their topics."""
        for topic, queries in _catalogue(ctx).by_topic().items():
            with formatter.section(topic.capitalize()):
                formatter.write_dl([(query.name, query.title) for query in queries])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The saved queries whose names begin as typed, each with its title."""
        queries = [query for queries in _catalogue(ctx).by_topic().values() for query in queries]
        items = [CompletionItem(query.name, help=query.title) for query in queries if query.name.startswith(incomplete)]
        return items + click.Command.shell_complete(self, ctx, incomplete)


@click.command(cls=_SavedQueries, invoke_without_command=True, subcommand_metavar="[NAME [OPTIONS]]")
@click.option(
    "--queries",
    "folders",
    multiple=True,
    is_eager=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder with further saved queries, besides those that LIAISONS_QUERIES names; repeatable.",
)
@click.pass_context
def query(context: click.Context, folders: tuple[Path, ...]) -> None:  # noqa: ARG001 - _catalogue looks them up
    """Run a saved query, or list them all by topic.

    liaisons query NAME --help says what a query answers and which values it takes. Names may be given in part, without
    accents, by an acronym or misspelt; where more than one thing may be meant, they are listed.

    \b
    Examples:
      liaisons query who-works-with-whom
      liaisons query colleagues-of --who fedotov --format csv
      liaisons query evidence --first unodc --second sweden
      liaisons query donors-of --help
    """
    if context.invoked_subcommand is None:
        formatter = context.make_formatter()
        _SavedQueries.format_commands(query, context, formatter)
        click.echo(formatter.getvalue().strip("\n"))


def _catalogue(context: click.Context) -> Catalogue:
    return Catalogue([*folders_from_environment(), *context.params.get("folders", ())])


def _command(saved: SavedQuery) -> click.Command:
    """The command that runs `saved`."""
    names = {parameter.name for parameter in saved.parameters if parameter.type == "name"}

    @output_options
    @graph_option
    @click.option("--print", "only_print", is_flag=True, help="Print it ready to paste into Neo4j Browser, and end.")
    def answer(
        graph: str,
        only_print: bool,
        form: str | None,
        output: Path | None,
        timeout: float,
        limit: int | None = None,
        **given: Any,
    ) -> None:
        values = {name.removeprefix(GIVEN): value for name, value in given.items() if value is not None}
        with open_store(graph, read_only=True) as store:
            taken = bound(store, saved, values)
            for name, text in values.items():
                if name in names and fold(text) != fold(taken[name]):
                    click.echo(f"{text} is taken as {taken[name]}.", err=True)
            if only_print:
                click.echo(for_browser(saved, taken), nl=False)
            else:
                give(run(store, saved, taken, timeout=timeout, limit=limit), form, output, title=saved.title)

    made = click.command(name=saved.name, help=_help(saved), short_help=saved.title)(answer)
    own = {parameter.name for parameter in saved.parameters}
    # A query that takes a number of rows itself needs no second way to say so.
    general = [option for option in made.params if option.name not in own]
    made.params = [*(_option(parameter) for parameter in saved.parameters), *general]
    return made


def _option(parameter: Parameter) -> click.Option:
    words = parameter.description
    if parameter.required:
        words += "  [required]"
    elif parameter.default is not None:
        words += f"  [default: {parameter.default}]"
    kind: Any = str
    if parameter.choices:
        kind = click.Choice([str(choice) for choice in parameter.choices])
    elif parameter.type == "name":
        kind = NameInGraph(parameter.of)
    return click.Option(
        [parameter.flag, f"{GIVEN}{parameter.name}"],
        type=kind,
        metavar=None if parameter.choices else METAVARS[parameter.type],
        help=words,
    )


def _help(saved: SavedQuery) -> str:
    columns = [f"  {name}: {meaning}" for name, meaning in saved.columns.items()]
    drawn = f"\n\nTo draw it: liaisons view --query {saved.name}" if saved.returns == "network" else ""
    return "\n".join([f"{saved.title}.\n\n{saved.description}{drawn}\n\n\b\nColumns:", *columns])
