"""The front door of Liaisons: `import liaisons` in notebooks and scripts, and the command line.

import liaisons

with liaisons.open("drugs.graph") as graph:
    graph.load(["newsletters/"])
    graph.cypher("MATCH (p:Person) RETURN p.name AS who ORDER BY who")
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import click

from graph.errors import LiaisonsError

if TYPE_CHECKING:
    import networkx as nx

    from graph.stores.store import Store
    from graph.stores.values import Table
    from graph.views.shown import View
    from loaders.summary import Summary
    from loaders.unread import Unread
    from loaders.verify import Verdict

__version__ = "0.1.0"
__all__ = ["Graph", "LiaisonsError", "main", "open"]

COMMANDS = {
    "load": "loaders.commands",
    "forget": "loaders.commands",
    "query": "queries.commands",
    "cypher": "graph.commands.cypher",
    "view": "graph.commands.view",
    "export": "graph.commands.export",
    "copy": "graph.commands.copy",
    "verify": "loaders.commands",
    "unread": "loaders.commands",
    "info": "graph.commands.info",
}
"""Where each command is, which is imported when it is used: starting up takes no longer than it must."""


def open(address: str | Path = "liaisons.graph", *, read_only: bool = False) -> Graph:  # noqa: A001 - liaisons.open
    """The graph at `address`: a folder, made where it is missing, or the address of a Neo4j server."""
    return Graph(address, read_only=read_only)


class Graph:
    """A kept graph and what can be done with it; close it, or use it in a ``with`` statement."""

    def __init__(self, address: str | Path, *, read_only: bool = False) -> None:
        from graph.stores import open_store

        self.store: Store = open_store(address, read_only=read_only)

    def cypher(self, statement: str, /, *, timeout: float = 30.0, limit: int | None = None, **parameters: Any) -> Table:
        """The rows of a statement that reads; its $names are given by name: ``graph.cypher("…", name="UNODC")``."""
        return self.store.cypher(statement, parameters, timeout=timeout, limit=limit)

    def query(self, name: str, /, *, timeout: float = 30.0, limit: int | None = None, **parameters: Any) -> Table:
        """The answer of the saved query called `name`: ``graph.query("colleagues-of", who="Fedotov")``."""
        return _run_query(self.store, name, parameters, timeout=timeout, limit=limit)

    def to_networkx(self, **part: Any) -> nx.MultiDiGraph:
        """The graph in memory: node keys are ids, edge keys the links' ids, label, type and properties attributes.

        `part` says which part of it, as `graph.selection.part_of` takes it: ``around=["UNODC"], hops=2, people=True,
        labels=["Person"], types=["FUNDED"], since="2017", until="2018-05"``, or ``answer=`` what a query gave.
        """
        from graph.selection import part_of

        return part_of(self.store, **part)

    def view(self, *, title: str | None = None, subtitle: str | None = None, **part: Any) -> View:
        """A picture of the graph, or of a part of it as in `to_networkx`: a notebook shows it, `open` a browser."""
        from graph.views.shown import View

        return View(self.to_networkx(**part), title=title, subtitle=subtitle)

    def export(self, path: str | Path, **part: Any) -> None:
        """Write the graph, or a part of it as in `to_networkx`, to `path` in the format that its suffix names."""
        from graph.formats import write_graph

        write_graph(self.to_networkx(**part), Path(path))

    def load(
        self,
        paths: Iterable[str | Path],
        *,
        workers: int = 1,
        **settings: Any,
    ) -> Summary:
        """Read files, and the files in folders, into the graph; the summary says what was read and what was not.

        `settings` are those of `loaders.recipe.recipe`: ``lexicon="own.yaml", decisions="decisions.jsonl",
        max_bytes=10**8, mentions=["spacy:en_core_web_sm"]``.
        """
        from loaders.load import load
        from loaders.recipe import recipe

        return load(self.store, paths, recipe=recipe(**settings), workers=workers)

    def forget(self, paths: Iterable[str | Path]) -> Summary:
        """Take back what was read from files, or from the files in folders."""
        from loaders.load import forget

        return forget(self.store, paths)

    def verify(self) -> Verdict:
        """Hold the graph to its documents: the verdict's `faults` are empty where all holds."""
        from loaders.verify import verify

        return verify(self.store)

    def unread(self) -> list[Unread]:
        """The sentences that name two known things or more and gave no link, the likeliest first."""
        from loaders.unread import unread

        return unread(self.store.to_networkx())

    def info(self) -> Table:
        """What is in the graph: nodes by label, links by type, and how much of the documents was read."""
        from graph.contents import contents

        return contents(self.store)

    def lookalikes(self) -> Table:
        """The pairs of nodes that may be one thing and were left apart, each with the reason."""
        from graph.lookalikes import table

        return table(self.store)

    def close(self) -> None:
        """Let go of the graph, so that others may write it."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _run_query(store: Store, name: str, parameters: Mapping[str, Any], **limits: Any) -> Table:
    from queries.catalogue import Catalogue, folders_from_environment, run

    return run(store, Catalogue(folders_from_environment())[name], parameters, **limits)


class _Commands(click.Group):
    """The commands, each imported when it is asked for; mistakes of people come out as one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except LiaisonsError as error:
            raise _Mistake(str(error)) from error


class _Mistake(click.ClickException):
    exit_code = 2


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read documents into a graph of who works with whom, with the sentence behind every link.

    \b
    Three commands to begin with:
      liaisons load newsletters/
      liaisons query who-works-with-whom
      liaisons view --around Fedotov
    """
    context.obj = _run_query  # handed down, as the packages below know no saved queries


def main() -> None:
    """Run the command line and end the process: 0 done, 1 found wanting, 2 a mistake in what was asked."""
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:  # who reads our output has had enough
        code = 141
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.stderr.flush()
    # What is to be kept is on the disk by now; the engine is not waited for, which may be at a statement that was left.
    os._exit(code)


def _run() -> int:
    try:
        code = cli(prog_name="liaisons", standalone_mode=False)  # what `Context.exit` was given, if it was called
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except LiaisonsError:  # from a shell that asks how to go on; from commands it comes as a mistake
        return 2
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    main()
