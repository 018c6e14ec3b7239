"""Plain text is read in whatever encoding it has; what is no text is refused in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers import SourceText, UnreadableFile, read
from loaders.readers.source import tidied
from loaders.readers.text import heal_hyphens


def written(folder: Path, data: bytes, name: str = "note.txt") -> SourceText:
    path = folder / name
    path.write_bytes(data)
    return read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_text_is_read_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    assert written(tmp_path, "Le comité siège à Norville.".encode(encoding)).text == "Le comité siège à Norville."


def test_windows_quotes_are_read_where_a_text_is_no_utf_8(tmp_path: Path) -> None:
    assert written(tmp_path, b"\x93Yes\x94, said In\xe9s").text == "“Yes”, said Inés"


def test_text_that_was_encoded_twice_is_mended() -> None:
    assert tidied("a\u00e2\u0080\u00a2b caf\u00c3\u00a9 \u00e2\u0080\u0099") == "a•b caf\u00c3\u00a9 ’"


def test_pages_begin_after_form_feeds(tmp_path: Path) -> None:
    source = written(tmp_path, b"One.\fTwo.\fThree.")
    assert source.page_starts == (0, 5, 10)
    assert [source.page_at(offset) for offset in (0, 4, 5, 12)] == [1, 1, 2, 3]


def test_line_ends_and_control_characters_do_not_reach_the_text(tmp_path: Path) -> None:
    assert written(tmp_path, "a\r\nb\rc\u2028d\x1be\u00adf\u200bg".encode()).text == "a\nb\nc\nd efg"


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once


def test_words_split_at_the_end_of_a_line_are_made_whole() -> None:
    assert heal_hyphens("the consti-\ntution, and") == "the constitution,\nand"
    assert heal_hyphens("non-\nmembers and Franco-\nNorland ties") == "non-members\nand Franco-Norland\nties"
    assert heal_hyphens("a rebuilt re-\nbuilt hull") == "a rebuilt rebuilt\nhull"


def test_healed_lines_keep_their_number() -> None:
    text = "one-\ntwo three-\nfour\nfive"
    assert heal_hyphens(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG image"),
        ("b.txt", bytes(range(256)) * 20, "binary"),
        ("c.txt", b"", "empty"),
        ("d.txt", b" \n\t ", "empty"),
        ("e.txt", b"... --- ...", "no text"),
        ("f.txt", b"%PDF-1.7 and so on", "PDF"),
        ("g.xyz", b"some text", ".txt"),
        ("h", b"some text", ".txt"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        written(tmp_path, data, name)
    message = str(caught.value)
    assert name in message
    assert told in message
    assert "\n" not in message
    assert message.endswith(".")


def test_files_that_are_missing_folders_or_too_large_are_refused(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text("word " * 100)
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UnreadableFile, match=r"larger than 100 bytes \(500\).*--max-bytes"):
        read(tmp_path / "large.txt", max_bytes=100)
    with pytest.raises(UnreadableFile, match="folder"):
        read(tmp_path / "folder.txt")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read(tmp_path / "missing.txt")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El Ministerio de Puertos y la Dirección de Faros, en apoyo de la Secretaría de Pesca, firmaron.", "es"),
        ("La direction de la pêche et le service de la mer de la ville de Quelm ont signé.", "fr"),
        ("The members of the council met with the director of the fund.", "en"),
        ("Les membres du conseil se sont réunis avec la directrice du fonds pour une réunion.", "fr"),
        ("Die Mitglieder des Rates trafen sich mit der Direktorin des Fonds und berieten.", "de"),
        ("Los miembros del consejo se reunieron con la directora del fondo para una reunión.", "es"),
        ("Rådets medlemmar träffade fondens direktör och talade om det som ska göras för sjön.", "sv"),
        ("1234 5678", "und"),
    ],
)
def test_the_language_is_told_by_the_commonest_words(tmp_path: Path, text: str, language: str) -> None:
    assert written(tmp_path, text.encode()).language == language


def test_title_and_date_are_found_near_the_top(tmp_path: Path) -> None:
    text = (
        "LAKE COUNCIL\n\nContents\n\nNews of the northern lakes\t1\nThe fund\t2\nMembers\t3\n\n"
        "NEWS OF THE NORTHERN LAKES\n\nJULY 2031, No. 4\n\nOn 3 May 2030 the northern lakes were in the news."
    )
    source = written(tmp_path, text.encode())
    assert (source.title, source.date) == ("NEWS OF THE NORTHERN LAKES", "2031-07")


def test_the_first_full_date_is_the_date_where_no_line_is_one(tmp_path: Path) -> None:
    text = "In March 2030 talks began between the members, and on 3 May 2030 they were over at last, it was said."
    assert written(tmp_path, text.encode()).date == "2030-05-03"


def test_a_text_without_a_heading_has_its_first_line_as_title(tmp_path: Path) -> None:
    assert written(tmp_path, b"12 34", "figures.txt").title == "12 34"


@pytest.mark.parametrize("piece", ["1", "a", "a_1", "a-\n", "- "])
def test_a_long_run_of_anything_is_read_in_one_go(tmp_path: Path, piece: str) -> None:
    """Half a million characters without a word's end: the time for them grows with their number, not its square."""
    source = written(tmp_path, ("Lakes. " + piece * (500_000 // len(piece))).encode())
    assert source.text.startswith("Lakes. ")
    assert source.text.count("\n") == (piece * (500_000 // len(piece))).count("\n")
