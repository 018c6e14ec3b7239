"""Options that several commands take, and what they have in common: opening the graph, giving out a table."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from graph.errors import LiaisonsError
from graph.formats.files import write
from graph.stores.store import TIMEOUT, StatementError

if TYPE_CHECKING:
    from graph.stores.values import Table

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_GRAPH = "liaisons.graph"
FORMATS = ("table", "csv", "json", "markdown", "html")


def graph_option(command: Command) -> Command:
    """The graph that a command works on, as its parameter `graph`."""
    return click.option(
        "--graph",
        "-g",
        envvar="LIAISONS_GRAPH",
        default=DEFAULT_GRAPH,
        show_default=True,
        show_envvar=True,
        metavar="FOLDER|ADDRESS",
        shell_complete=folders,
        help="The graph: a folder, or the bolt:// or neo4j:// address of a server.",
    )(command)


def folders(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """What a shell completes a graph with: folders."""
    return [CompletionItem(incomplete, type="dir")]


def output_options(command: Command) -> Command:
    """How and where a command gives out the rows of a statement, and how long that may take: also `timeout`."""
    return click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=TIMEOUT,
        show_default=True,
        metavar="SECONDS",
        help="Give up after so long.",
    )(table_options(command))


def table_options(command: Command) -> Command:
    """How and where a command gives out a table: its parameters `form`, `output` and `limit`."""
    for option in (
        click.option(
            "--limit",
            type=click.IntRange(min=1),
            metavar="ROWS",
            help="Give at most so many rows, and say if there are more.",
        ),
        click.option(
            "--output",
            "-o",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write to this file, not to the screen.",
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(FORMATS),
            help="How to give the rows; without it, what the suffix of --output says, else a table.",
        ),
    ):
        command = option(command)
    return command


class NameInGraph(click.ParamType[str]):
    """The name of something in the graph with one of `labels` (none: of any thing), completed from it by the shell."""

    name = "name"

    def __init__(self, labels: Sequence[str] = ()) -> None:
        self._labels = labels

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """What may be meant by what is typed so far, written without spaces, with the whole name beside it."""
        from graph.names import completions
        from graph.stores import open_store
        from graph.vocabulary import vocabulary

        with suppress(LiaisonsError), open_store(ctx.params["graph"], read_only=True) as store:
            found = completions(store, incomplete, self._labels or tuple(vocabulary().things))
            return [CompletionItem(typed, help=name) for typed, name in found]
        return []


def parameters(given: tuple[str, ...]) -> dict[str, Any]:
    """The values of ``--param NAME=VALUE`` options: what reads as a number, true, false, null or JSON is that.

    Raises `StatementError` for one without ``=``.
    """
    values: dict[str, Any] = {}
    for item in given:
        name, sign, text = item.partition("=")
        if not sign or not name:
            raise StatementError(f"--param {item} gives no value; write --param NAME=VALUE.")
        values[name.removeprefix("$")] = _value(text)
    return values


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def give(table: Table, form: str | None, output: Path | None, *, title: str | None = None) -> None:
    """Write `table` to the screen or to the file `output`; say on stderr where there are no rows, or more of them.

    A page of HTML has the `title`.

    Raises `LiaisonsError` for an output whose suffix names no format where `form` does not say it.
    """
    from graph.formats.tables import CONTROL, SUFFIXES, render

    if form is None and output is not None:
        form = SUFFIXES.get(output.suffix.lower())
        if form is None:
            raise LiaisonsError(f"{output} names no format: end it in {', '.join(SUFFIXES)}, or say --format.")
    form = form or "table"
    to_screen = output is None and sys.stdout.isatty()
    text = render(table, form, width=shutil.get_terminal_size().columns if to_screen else None, title=title)
    if output is None:
        on_screen = CONTROL.sub("�", text) if to_screen and form != "table" else text
        click.echo(on_screen, nl=False, color=True)  # nothing is taken out on its way to a file or a program
    else:
        write(output, text)
    if not table.rows:
        click.echo("No rows.", err=True)
    if table.cut:
        click.echo(f"Only the first {len(table.rows)} rows are given; ask for more with --limit.", err=True)
