"""The commands that read documents into a graph, take them back, and say how well they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.commands.options import give, graph_option, table_options
from graph.stores import open_store

Command = TypeVar("Command", bound=Callable[..., Any])


def paths_argument(command: Command) -> Command:
    """The files and folders that a command is about, as its parameter `paths`."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))(command)


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@paths_argument
@click.option("--lexicon", type=_FILE, metavar="FILE", help="A YAML file of names to know beside the shipped ones.")
@click.option("--decisions", type=_FILE, metavar="FILE", help="Your decisions on who is who, a line of JSON each.")
@click.option("--mentions", multiple=True, metavar="PLUGIN", help="Also let this find names: spacy:NAME of a pipeline.")
@click.option("--links", multiple=True, metavar="PLUGIN", help="Also let this plug-in find links.")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read.")
@click.option("--max-bytes", type=click.IntRange(min=1), metavar="N", help="Refuse larger files.  [default: 20000000]")
@graph_option
@click.pass_context
def load(context: click.Context, /, paths: tuple[Path, ...], workers: int, graph: str, **settings: Any) -> None:
    """Read files, or all files in folders, into the graph.

    Unchanged files are skipped, changed ones replace what was read from them. What cannot be read is told, and the
    others are loaded; the exit code then is 1.

    \b
    Example:
      liaisons load newsletters/ resolutions/2018.pdf --workers 2
    """
    from loaders.load import load as load_paths
    from loaders.recipe import recipe

    with open_store(graph) as store, _progress() as progress:
        summary = load_paths(store, paths, recipe=recipe(**settings), workers=workers, progress=progress)
    click.echo(str(summary), err=True)
    if summary.failures:
        context.exit(1)


@click.command()
@paths_argument
@graph_option
@click.pass_context
def forget(context: click.Context, paths: tuple[Path, ...], graph: str) -> None:
    """Take back what was read from these files, or from all files in these folders.

    The graph is then as if they had never been loaded. They need not exist any more.

    \b
    Example:
      liaisons forget newsletters/2018-07.txt
    """
    from loaders.load import forget as forget_paths

    with open_store(graph) as store:
        summary = forget_paths(store, paths)
    for name in summary.replaced:
        click.echo(f"Forgotten: {name}", err=True)
    for failure in summary.failures:
        click.echo(failure.sentence, err=True)
    if summary.failures:
        context.exit(1)


@click.command()
@graph_option
@click.pass_context
def verify(context: click.Context, graph: str) -> None:
    """Prove that every passage still stands in its document at its place, and that every link has one.

    What does not hold is listed, and the exit code then is 1.

    \b
    Example:
      liaisons verify --graph drugs.graph
    """
    from loaders.verify import verify as verify_store

    with open_store(graph, read_only=True) as store:
        verdict = verify_store(store)
    for fault in verdict.faults:
        click.echo(fault)
    click.echo(verdict.closing, err=True)
    if verdict.faults:
        context.exit(1)


@click.command()
@table_options
@graph_option
def unread(form: str | None, output: Path | None, limit: int | None, graph: str) -> None:
    """List the sentences that name two known things or more and gave no link, the likeliest first.

    \b
    Example:
      liaisons unread --limit 20
    """
    from loaders.unread import table
    from loaders.unread import unread as unread_in

    with open_store(graph, read_only=True) as store:
        found = unread_in(store.to_networkx())
    give(table(found, limit), form, output)


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None]]:
    """A bar on stderr, where that is a terminal, which tells how many documents are done."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def tell(done: int, total: int, name: str) -> None:
            from rich.markup import escape

            bar.update(task, completed=done, total=total, description=escape(name))

        yield tell
