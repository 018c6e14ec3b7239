"""PDF files give paragraphs and headings as they are printed; encrypted ones, scans and wrecks are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from loaders.passages import passages
from loaders.readers import UnreadableFile, read

STYLES = getSampleStyleSheet()
LONG = (
    "The Lake Council of the Northern Region held its fourth session in Port Selin from 14 to 18 May 2030 and adopted "
    "three resolutions on the shore, of which the delegations of Norland and Sudmark had tabled the first together."
)


def printed(path: Path, *flowables: object, foot: str = "") -> Path:
    def page(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.drawString(72, 30, foot.format(document.page))

    template = SimpleDocTemplate(str(path), title="Untitled", invariant=1)
    template.build(list(flowables), onFirstPage=page, onLaterPages=page)
    return path


def drawn(path: Path, draw: Callable[[Canvas], None]) -> Path:
    canvas = Canvas(str(path), invariant=1)
    draw(canvas)
    canvas.save()
    return path


def test_lines_are_joined_to_paragraphs_and_large_lines_are_headings(tmp_path: Path) -> None:
    path = printed(
        tmp_path / "a.pdf",
        Paragraph("Bulletin of the Lake Council, of its Secretariat and Members", STYLES["Title"]),
        Paragraph("The session", STYLES["Heading2"]),
        Paragraph(LONG, STYLES["BodyText"]),
        Paragraph("It was short.", STYLES["BodyText"]),
    )
    source = read(path)
    assert [(p.kind, p.text) for p in passages(source)] == [
        ("heading", "Bulletin of the Lake Council, of its Secretariat and Members"),
        ("heading", "The session"),
        ("sentence", LONG),
        ("sentence", "It was short."),
    ]
    assert source.title == "Bulletin of the Lake Council, of its Secretariat and Members"


def test_the_last_words_of_a_paragraph_stay_with_it_where_most_paragraphs_are_one_line(tmp_path: Path) -> None:
    two_lines = "The Secretariat of the Lake Council was represented at the session in Port Selin by Ms Anna Lindqvist."
    short = [Paragraph(f"Delegate {word} spoke of the shore.", STYLES["BodyText"]) for word in ("Ash", "Elm", "Fir")]
    source = read(printed(tmp_path / "a.pdf", *short, Paragraph(two_lines, STYLES["BodyText"]), *short))
    assert two_lines in [p.text for p in passages(source)]


def test_two_lines_that_stand_apart_are_two_paragraphs(tmp_path: Path) -> None:
    names = ["Permanent Mission of Norland to the Lake Council", "Permanent Mission of Sudmark to the Lake Council"]
    source = read(printed(tmp_path / "a.pdf", *(Paragraph(name, STYLES["BodyText"]) for name in names)))
    assert [p.text for p in passages(source)] == names


def test_tables_give_rows_with_cells(tmp_path: Path) -> None:
    table = Table([["Member", "Share"], ["Norland", "10 million"], ["Sudmark", "2 million"]])
    source = read(printed(tmp_path / "a.pdf", Paragraph(LONG, STYLES["BodyText"]), table))
    rows = [p.text for p in passages(source) if p.kind == "row"]
    assert rows == ["Member\tShare", "Norland\t10 million", "Sudmark\t2 million"]


def test_running_feet_are_no_text_and_pages_are_counted(tmp_path: Path) -> None:
    words = [Paragraph(f"{word}.", STYLES["BodyText"]) for word in ("One", "Two", "Three")]
    parts = [part for word in words for part in (word, PageBreak())]
    source = read(printed(tmp_path / "a.pdf", *parts, foot="Lake Council, page {}"))
    assert [(p.page, p.text) for p in passages(source)] == [(1, "One."), (2, "Two."), (3, "Three.")]


def test_a_word_split_at_the_end_of_a_line_is_made_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "The council adopted the constitu-")
        canvas.drawString(72, 686, "tion of the lakes in Port Selin.")

    source = read(drawn(tmp_path / "a.pdf", draw))
    assert source.text.strip() == "The council adopted the constitution of the lakes in Port Selin."


def test_short_lines_under_each_other_stay_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for index, line in enumerate(["Ines Vale", "Secretary of the Lake Council", "Shore Road 5, Port Selin"]):
            canvas.drawString(72, 700 - 14 * index, line)

    source = read(drawn(tmp_path / "a.pdf", draw))
    lines = ["Ines Vale", "Secretary of the Lake Council", "Shore Road 5, Port Selin"]
    assert [p.text for p in passages(source)] == lines


def test_an_encrypted_pdf_is_refused(tmp_path: Path) -> None:
    path = printed(tmp_path / "a.pdf", Paragraph(LONG, STYLES["BodyText"]))
    with pikepdf.open(path) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(UnreadableFile, match=r"locked\.pdf is an encrypted PDF"):
        read(tmp_path / "locked.pdf")


def test_a_scan_is_refused(tmp_path: Path) -> None:
    path = drawn(tmp_path / "scan.pdf", lambda canvas: canvas.rect(72, 72, 300, 300, fill=1))
    with pytest.raises(UnreadableFile, match=r"scan\.pdf is a PDF without text.*OCR"):
        read(path)


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing more", b"not even that"])
def test_a_damaged_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(data)
    with pytest.raises(UnreadableFile, match="damaged"):
        read(tmp_path / "a.pdf")
