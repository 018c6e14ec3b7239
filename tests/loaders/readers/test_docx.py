"""Word documents give their paragraphs, headings, lists and tables; damaged and hostile ones are refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from loaders.passages import passages
from loaders.readers import UnreadableFile, read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(folder: Path, document: Document) -> Path:
    path = folder / "note.docx"
    document.save(str(path))
    return path


def with_document(folder: Path, xml: str) -> Path:
    """A document whose text part is `xml`."""
    path = folder / "made.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return path


def test_headings_lists_and_tables_keep_their_shape(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.title = "Lakes"
    document.add_heading("Lake Council", 1)
    paragraph = document.add_paragraph("It met in ")
    paragraph.add_run("Port Selin").bold = True
    paragraph.add_run(". It was short.")
    document.add_paragraph("Norland", style="List Bullet")
    document.add_paragraph("Sudmark", style="List Number")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Member", "Share", "Norland", "10"], strict=True):
        cell.text = text
    document.add_page_break()
    document.add_paragraph("Afterwards it rained.")
    source = read(saved(tmp_path, document))
    assert [(p.page, p.kind, p.text) for p in passages(source)] == [
        (1, "heading", "Lake Council"),
        (1, "sentence", "It met in Port Selin."),
        (1, "sentence", "It was short."),
        (1, "bullet", "Norland"),
        (1, "bullet", "Sudmark"),
        (1, "row", "Member\tShare"),
        (1, "row", "Norland\t10"),
        (2, "sentence", "Afterwards it rained."),
    ]
    assert source.title == "Lake Council"


def test_inserted_text_is_read_and_struck_out_text_is_not(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The council ")._p.append(parse_xml(f"<w:ins {W}><w:r><w:t>met.</w:t></w:r></w:ins>"))
    document.paragraphs[0]._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>slept.</w:delText></w:r></w:del>"))
    assert read(saved(tmp_path, document)).text.strip() == "The council met."


def test_text_in_content_controls_is_read(tmp_path: Path) -> None:
    xml = (
        f"<w:document {W}><w:body><w:sdt><w:sdtContent><w:p><w:r><w:t>Port Selin</w:t></w:r></w:p></w:sdtContent>"
        "</w:sdt></w:body></w:document>"
    )
    assert read(with_document(tmp_path, xml)).text.strip() == "Port Selin"


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("hidden treasure")
    xml = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt"><!ENTITY y "treasure">]>'
        f"<w:document {W}><w:body><w:p><w:r><w:t>One &x; &y;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert "treasure" not in read(with_document(tmp_path, xml)).text


def test_a_document_that_unpacks_to_far_too_much_is_refused(tmp_path: Path) -> None:
    path = with_document(tmp_path, " " * 100_000_001)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(UnreadableFile, match="unpacks to more than"):
        read(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_document_is_refused(tmp_path: Path, share: float) -> None:
    document = docx.Document()
    document.add_paragraph("The council met.")
    path = saved(tmp_path, document)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnreadableFile, match=r"note\.docx is no DOCX or a damaged one"):
        read(path)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100, "encrypted or in the format of an old Word"),
        (b"no document at all", "damaged"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(UnreadableFile, match=told):
        read(tmp_path / "a.docx")


def test_a_zip_archive_of_other_things_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("photo.txt", "x")
    (tmp_path / "a.docx").write_bytes(buffer.getvalue())
    with pytest.raises(UnreadableFile, match="no Word document"):
        read(tmp_path / "a.docx")
