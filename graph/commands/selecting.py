"""Which part of a graph a command draws or writes: options that are the same for both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graph.commands.options import NameInGraph, parameters
from graph.errors import LiaisonsError

if TYPE_CHECKING:
    import networkx as nx

    from graph.stores.store import Store
    from graph.stores.values import Table

Command = TypeVar("Command", bound=Callable[..., Any])

RunQuery = Callable[["Store", str, Mapping[str, Any]], "Table"]
"""Runs a saved query by name. The front door hands it down as the context's object: this package knows no queries."""


def selection_options(command: Command) -> Command:
    """The part of the graph that a command works on, as the parameters that `selected` takes."""
    for option in (
        click.option("--institutions", is_flag=True, help="Only institutions, and what two or more of them share."),
        click.option("--people", is_flag=True, help="Only people, and what two or more of them share."),
        click.option("--until", metavar="DATE", help="Until this year, month or day: 2018, 2018-05, 2018-05-14."),
        click.option("--since", metavar="DATE", help="Since this year, month or day."),
        click.option("--type", "types", multiple=True, help="Only links of this type, such as FUNDED; repeatable."),
        click.option(
            "--label", "labels", multiple=True, help="Only things with this label, such as Person; repeatable."
        ),
        click.option("--param", "-p", "given", multiple=True, metavar="NAME=VALUE", help="A parameter of --query."),
        click.option("--query", metavar="NAME", help="What this saved query gives."),
        click.option(
            "--hops",
            type=click.IntRange(min=0),
            default=1,
            show_default=True,
            help="How many links to follow from there.",
        ),
        click.option(
            "--around",
            multiple=True,
            type=NameInGraph(),
            metavar="NAME",
            help="What is around this thing; repeatable.",
        ),
    ):
        command = option(command)
    return command


def selected(store: Store, *, query: str | None, given: tuple[str, ...], **wanted: Any) -> nx.MultiDiGraph:
    """The part of the store's graph that the options of `selection_options` describe."""
    from graph.selection import part_of

    if given and not query:
        raise LiaisonsError("--param is for the parameters of a saved query; name one with --query.")
    run_query: RunQuery = click.get_current_context().obj
    return part_of(store, answer=run_query(store, query, parameters(given)) if query else None, **wanted)
