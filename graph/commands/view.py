"""``liaisons view``: the graph, or a part of it, in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from graph.commands.drawing import page_options, page_settings
from graph.commands.options import graph_option
from graph.commands.selecting import selected, selection_options
from graph.stores import open_store


@click.command()
@selection_options
@page_options
@graph_option
def view(graph: str, title: str | None, subtitle: str | None, like: Path | None, **wanted: Any) -> None:
    """Draw the graph, or a part of it, and open it in the browser.

    The page is one file in the folder for temporary files; its place is printed. To keep one, or send it, write it with
    liaisons export FILE.html, which takes the same options.

    \b
    Who meets whom around an institution:
      liaisons view --around UNODC --people
    """
    from graph.views.shown import View

    settings = page_settings(title=title, subtitle=subtitle, like=like)
    with open_store(graph, read_only=True) as store:
        picture = View(selected(store, **wanted), **settings)
    click.echo(picture.open())
