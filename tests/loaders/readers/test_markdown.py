"""Markdown files give their text without marks inside lines, and the fields at their top as title and date."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.passages import passages
from loaders.readers import read

TEXT = """# News of the *Lakes*

He [said](http://x.example/a_(b)) **so** and ![the shore](shore.png "1") too.[^1]

* Norland
* Sudmark

| Member | Share |
|--------|------:|
| Norland | 10 |

[^1]: In Port Selin.
[ref]: http://x.example
"""


def test_passages_of_markdown_have_no_marks(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    source = read(tmp_path / "a.md")
    assert [(p.kind, p.text) for p in passages(source)] == [
        ("heading", "News of the Lakes"),
        ("sentence", "He said so and the shore too."),
        ("bullet", "Norland"),
        ("bullet", "Sudmark"),
        ("row", "Member | Share"),
        ("row", "Norland | 10"),
        ("sentence", "In Port Selin."),
    ]
    assert source.title == "News of the Lakes"


@pytest.mark.parametrize(
    "fields",
    ['---\ntitle: "The Lakes"\ndate: 2030-05-03T10:00\n---\n', "Title: The Lakes\nDate: 2030-05-03\n\n"],
)
def test_fields_at_the_top_are_title_and_date_and_no_text(tmp_path: Path, fields: str) -> None:
    (tmp_path / "a.md").write_text(fields + "The council met.\n")
    source = read(tmp_path / "a.md")
    assert (source.text.strip(), source.title, source.date) == ("The council met.", "The Lakes", "2030-05-03")
