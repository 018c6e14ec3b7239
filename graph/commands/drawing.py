"""How a page is drawn, beside what is on it: options of the commands that draw one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.errors import LiaisonsError

Command = TypeVar("Command", bound=Callable[..., Any])


def page_options(command: Command) -> Command:
    """What a page is called and which earlier one it is like, as the parameters that `page_settings` takes."""
    for option in (
        click.option(
            "--like",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="OLD.html",
            help="Keep everything where it stood on this earlier page.",
        ),
        click.option("--subtitle", help="The line below the title of the page."),
        click.option("--title", help="The title of the page; without it, that of the document it was read from."),
    ):
        command = option(command)
    return command


def page_settings(*, title: str | None, subtitle: str | None, like: Path | None) -> dict[str, str]:
    """What was asked for, as `graph.views.page.page` takes it. Raises `LiaisonsError` where `like` cannot be read."""
    settings = {"title": title, "subtitle": subtitle, "like": _read(like) if like else None}
    return {name: value for name, value in settings.items() if value}


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LiaisonsError(f"{file} cannot be read as a page; name an .html that Liaisons wrote.") from error
