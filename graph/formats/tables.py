"""The rows of an answer as people and programs read them: a table in the terminal, CSV, JSON, Markdown, HTML.

Texts come from documents, so each format has them escaped in its own way: in a terminal control characters are
replaced, in CSV a cell that a spreadsheet would take for a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from graph.stores.values import Node, Path, Relation, Table, plain

FORMULA = re.compile(r"[=+\-@\t\r]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MARKDOWN = re.compile(r"([\\`*_\[\]<>|#])")

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#222}table{border-collapse:collapse}"
    "th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}th{background:#eee}"
)


def render(table: Table, form: str, *, width: int | None = None, title: str | None = None) -> str:
    """`table` in one of `FORMATS`, ending with a line end.

    `width` is that of the terminal, None without one; a page of HTML has the `title`.
    """
    match form:
        case "table":
            return _text(table, width)
        case "html":
            return _html(table, title)
    return FORMATS[form](table)


def shown(value: Any) -> str:
    """One value as a person reads it: a node by its name, a path by its names in order, a list with semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case Node():
            return str(value.properties.get("name", value.id))
        case Relation():
            return value.type
        case Path():
            return _walk(value)
        case list() | tuple():
            return "; ".join(shown(item) for item in value)
        case Mapping():
            return ", ".join(f"{name}: {shown(item)}" for name, item in value.items())
    return str(plain(value))


def _walk(path: Path) -> str:
    words = [shown(path.nodes[0])]
    for node, link, before in zip(path.nodes[1:], path.relations, path.nodes, strict=False):
        arrow = f"-[{link.type}]->" if link.source == before.id else f"<-[{link.type}]-"
        words += [arrow, shown(node)]
    return " ".join(words)


def _text(table: Table, width: int | None = None) -> str:
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    def cell(value: Any) -> Text:
        return Text(CONTROL.sub("�", shown(value)))

    drawn = RichTable(box=None, pad_edge=False, header_style="bold")
    for place, name in enumerate(table.columns):
        numbers = all(isinstance(row[place], int | float | None) for row in table.rows)
        drawn.add_column(cell(name), justify="right" if numbers and table.rows else "left", overflow="fold")
    for row in table.rows:
        drawn.add_row(*map(cell, row))
    out = io.StringIO()
    console = Console(file=out, width=width or 100_000, force_terminal=width is not None, highlight=False)
    console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _csv(table: Table) -> str:
    def cell(value: Any) -> Any:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return shown(value)
        text = shown(value)
        return f"'{text}" if FORMULA.match(text) else text

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(cell, table.columns))
    writer.writerows(map(cell, row) for row in table.rows)
    return out.getvalue()


def _json(table: Table) -> str:
    rows = [dict(zip(table.columns, map(plain, row), strict=True)) for row in table.rows]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _markdown(table: Table) -> str:
    def cell(value: Any) -> str:
        return MARKDOWN.sub(r"\\\1", " ".join(shown(value).split()))

    lines = [table.columns, ["---"] * len(table.columns)]
    text = [f"| {' | '.join(map(cell, lines[0]))} |", f"| {' | '.join(lines[1])} |"]
    text += [f"| {' | '.join(map(cell, row))} |" for row in table.rows]
    return "\n".join(text) + "\n"


def html_table(table: Table) -> str:
    """`table` as an HTML table element, without a page around it."""

    def cells(tag: str, values: Any) -> str:
        return "".join(f"<{tag}>{html.escape(shown(value))}</{tag}>" for value in values)

    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in table.columns)
    body = "\n".join(f"<tr>{cells('td', row)}</tr>" for row in table.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _html(table: Table, title: str | None = None) -> str:
    heading = f"<h1>{html.escape(title)}</h1>\n" if title else ""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{html.escape(title or 'Liaisons')}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"{heading}{html_table(table)}\n</body>\n</html>\n"
    )


FORMATS: dict[str, Callable[[Table], str]] = {
    "table": _text,
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
    "html": _html,
}
SUFFIXES = {".csv": "csv", ".json": "json", ".md": "markdown", ".html": "html", ".txt": "table"}
