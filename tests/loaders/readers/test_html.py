"""HTML files give what a reader of the page sees; what stands in them is never run, fetched or expanded."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.passages import passages
from loaders.readers import SourceText, UnreadableFile, read


def page(folder: Path, html: str | bytes) -> SourceText:
    path = folder / "page.html"
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    return read(path)


def kinds(source: SourceText) -> list[tuple[str, str]]:
    return [(p.kind, " ".join(p.text.split())) for p in passages(source)]


def test_headings_lists_and_tables_keep_their_shape(tmp_path: Path) -> None:
    html = """<html><head><title>Lakes</title></head><body><nav><a href="/">Home</a></nav>
    <h1>Lake <b>Council</b></h1><p>It met in
    Port Selin. It was <i>short</i>.</p>
    <ul><li>Norland</li><li><p>Sudmark pays</p></li></ul>
    <table><tr><th>Member</th><th>Share</th></tr><tr><td>Norland</td><td><p>10</p></td></tr></table></body></html>"""
    assert kinds(page(tmp_path, html)) == [
        ("heading", "Lake Council"),
        ("sentence", "It met in Port Selin."),
        ("sentence", "It was short."),
        ("bullet", "Norland"),
        ("bullet", "Sudmark pays"),
        ("row", "Member Share"),
        ("row", "Norland 10"),
    ]


def test_tables_that_set_out_a_page_are_read_as_text(tmp_path: Path) -> None:
    html = "<table><tr><td><h2>News</h2><p>The council met.</p></td><td>It was short.</td></tr></table>"
    assert [kind for kind, _ in kinds(page(tmp_path, html))] == ["heading", "sentence", "sentence"]


def test_only_the_main_part_is_read_where_a_page_marks_one(tmp_path: Path) -> None:
    html = f"<body><div>Menu of the site</div><main><p>{'The council met. ' * 20}</p></main></body>"
    assert "Menu" not in page(tmp_path, html).text


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert('x')</script>",
        "<style>body{alert:x}</style>",
        "<table><tr><td><script>alert(1)</script></td></tr></table>",
        "<!-- alert -->",
        "<div hidden>alert</div>",
        "<p style='display: none'>alert</p>",
        "<svg><text>alert</text></svg>",
    ],
)
def test_scripts_comments_and_what_is_hidden_are_dropped(tmp_path: Path, hostile: str) -> None:
    source = page(tmp_path, f"<p>Before.</p>{hostile}<p>After.</p>")
    assert "alert" not in source.text
    assert [p.text for p in passages(source)] == ["Before.", "After."]


def test_tags_that_are_written_as_text_stay_text(tmp_path: Path) -> None:
    written = page(tmp_path, "<p>Named &lt;img src=x onerror=alert(1)&gt;.</p>")
    assert written.text == "Named <img src=x onerror=alert(1)>."


def test_external_entities_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("hidden treasure")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    text = page(tmp_path, f"{entity}<html><body><p>One &x; two.</p></body></html>").text
    assert "treasure" not in text
    assert "One" in text


def test_title_and_date_are_taken_from_metadata(tmp_path: Path) -> None:
    html = """<head><title>Lakes &amp; rivers</title>
    <meta property="article:published_time" content="2030-05-03T10:00:00Z"></head><p>The council met.</p>"""
    source = page(tmp_path, html)
    assert (source.title, source.date, source.text) == ("Lakes & rivers", "2030-05-03", "The council met.")


@pytest.mark.parametrize("charset", ["iso-8859-2", "windows-1251", "utf-8"])
def test_a_page_is_read_in_the_encoding_that_it_names(tmp_path: Path, charset: str) -> None:
    word = {"iso-8859-2": "Łódź", "windows-1251": "Совет", "utf-8": "Sjöråd"}[charset]
    html = f'<meta charset="{charset}"><p>{word}</p>'.encode(charset)
    assert page(tmp_path, html).text == word


@pytest.mark.parametrize("html", ["<div>" * 5000 + "deep", "<p></p>", "<script>only()</script>"])
def test_pages_without_text_are_refused_in_one_sentence(tmp_path: Path, html: str) -> None:
    with pytest.raises(UnreadableFile, match=r"page\.html holds no (text|page)"):
        page(tmp_path, html)
