"""Markdown files: their text without marks inside lines; headings, bullets and tables keep theirs."""

from __future__ import annotations

import re
from pathlib import Path

from loaders.marks import marks_removed
from loaders.readers.source import Extract
from loaders.readers.text import decode

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL
)
_FIELDS_ON_TOP = re.compile(r"\ufeff?(?P<fields>(?:[A-Za-z][\w-]{0,30}:[ \t][^\r\n]{0,500}\r?\n){2,50})\r?\n")
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>.*?)[\"']?[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_DATE = re.compile(r"^(?:date|published):[ \t]*[\"']?(?P<date>\d{4}-\d\d-\d\d)", re.MULTILINE | re.IGNORECASE)


def extract(data: bytes, path: Path) -> Extract:
    """The text of a Markdown file, with title and date from the fields at its top, if there are any.

    Raises UnreadableFile where `data` is no text.
    """
    text = decode(data, path)
    match = _FRONT_MATTER.match(text) or _FIELDS_ON_TOP.match(text)
    fields = match["fields"] if match else ""
    title, date = _TITLE.search(fields), _DATE.search(fields)
    return Extract(
        pages=(marks_removed(text[match.end() :] if match else text),),
        title=title["title"] if title else None,
        date=date["date"] if date else None,
    )
