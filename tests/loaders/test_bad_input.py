"""Bad input: one clear sentence for each file, the others loaded, nothing executed, nothing lost."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

GOOD = (
    "Letter\n\nMs Ana Costa, Executive Director of the Strelsau Harbour Foundation, spoke in Vienna on 14 May 2018.\n"
)
SCRIPT = "</script><img src=x onerror=alert(1)>"
INJECTION = "x'}) DETACH DELETE n //"


def encrypted_pdf(path: Path) -> None:
    """A PDF that needs a password."""
    import pikepdf

    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user="secret"))


def scanned_pdf(path: Path) -> None:
    """A PDF of one page without text."""
    import pikepdf

    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def truncated_docx(path: Path) -> None:
    """The first half of a DOCX."""
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>" * 200)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


BAD = {
    "encrypted.pdf": (encrypted_pdf, "password"),
    "scanned.pdf": (scanned_pdf, "without text"),
    "truncated.docx": (truncated_docx, "docx"),
    "picture.txt": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8), "picture.txt"),
    "empty.txt": (lambda path: path.write_bytes(b""), "empty"),
    "large.txt": (lambda path: path.write_text(GOOD * 500_000, encoding="utf-8"), "--max-bytes"),
}


def liaisons(*arguments: str | Path, graph: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    command = [sys.executable, "-m", "liaisons", *map(str, arguments), "--graph", str(graph)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=180, check=False)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """A folder of good and bad files, loaded; gives the folder, the graph and what the command said."""
    folder = tmp_path_factory.mktemp("documents")
    for name, (make, _) in BAD.items():
        make(folder / name)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "latin.txt").write_bytes("M. Zoé Lénard, directrice de la Fondation, à Genève.\n".encode("latin-1"))
    (folder / "names.txt").write_text(
        f"Ms Ana {SCRIPT} Costa and Mr Rui {INJECTION} Lindqvist met in Vienna.\n\n"
        f"The {SCRIPT} Foundation and the “{INJECTION}” Foundation work together.\n",
        encoding="utf-8",
    )
    graph = tmp_path_factory.mktemp("graph") / "some.graph"
    return folder, graph, liaisons("load", folder, graph=graph)


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_told_in_one_sentence(loaded, name):
    _, _, done = loaded
    (sentence,) = [line for line in done.stderr.splitlines() if name in line]
    assert BAD[name][1] in sentence.lower()


def test_the_others_are_loaded_and_the_exit_code_says_that_not_all_were(loaded):
    _, graph, done = loaded
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    found = liaisons("cypher", "MATCH (d:Document) RETURN d.path AS path ORDER BY path", "--format", "csv", graph=graph)
    assert found.stdout.split() == ["path", "good.txt", "latin.txt", "names.txt"]


def test_text_in_latin_1_is_read_with_its_accents(loaded):
    _, graph, _ = loaded
    statement = "MATCH (p:Passage)-[:FROM]->(:Document {path: 'latin.txt'}) RETURN p.text AS text"
    assert "Zoé Lénard" in liaisons("cypher", statement, "--format", "csv", graph=graph).stdout


def test_names_that_look_like_code_are_text_everywhere(loaded, tmp_path):
    _, graph, _ = loaded
    assert liaisons("export", tmp_path / "graph.html", graph=graph).returncode == 0
    assert "<img src=x" not in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert liaisons("export", tmp_path / "graph.json", graph=graph).returncode == 0
    nodes = json.loads((tmp_path / "graph.json").read_text(encoding="utf-8"))["nodes"]
    texts = [node["text"] for node in nodes if node["label"] == "Passage"]
    assert any(INJECTION in text for text in texts)
    assert any(SCRIPT in text for text in texts)


def test_nothing_is_lost_and_what_is_there_verifies(loaded):
    folder, graph, _ = loaded
    assert liaisons("verify", graph=graph).returncode == 0
    again = liaisons("load", folder, graph=graph)
    assert "0 read, 3 unchanged, 6 not read" in again.stderr


def test_a_path_that_does_not_exist_is_told_and_the_others_are_loaded(loaded, tmp_path):
    folder, _, _ = loaded
    done = liaisons("load", folder / "good.txt", folder / "missing.txt", graph=tmp_path / "other.graph")
    assert done.returncode == 1
    assert "missing.txt does not exist" in done.stderr
    assert "Documents: 1 read, 1 not read." in done.stderr
