"""The command line: its help, its answers on a small graph, and what it says to a mistake."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import liaisons
from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores import open_store

HOSTILE = '=HYPERLINK("http://x")|</script><b>\x1b[31m'


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a graph with two people who work for one institution."""
    folder = tmp_path_factory.mktemp("cli") / "small.graph"
    fact = {"passages": ["passage:p"], "confidence": 0.5, "rule": "apposition"}
    people = [
        NodeRecord("Person", {"id": "person:a", "name": "Ada Moreau", "aliases": []}),
        NodeRecord("Person", {"id": "person:b", "name": HOSTILE, "aliases": ["B"]}),
        NodeRecord("Institution", {"id": "institution:c", "name": "Office of Rivers", "aliases": []}),
    ]
    change = Change(
        nodes={str(node.properties["id"]): node for node in people},
        links={
            "1": LinkRecord("person:a", "WORKS_FOR", "institution:c", fact),
            "2": LinkRecord("person:b", "WORKS_FOR", "institution:c", fact),
        },
    )
    with open_store(folder) as store, store.changing() as changes:
        changes.apply(change)
    return str(folder)


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(liaisons.cli, list(arguments), input=given, prog_name="liaisons")


@pytest.mark.parametrize("command", list(liaisons.COMMANDS))
def test_every_command_has_help_with_a_worked_example(command: str) -> None:
    answer = run(command, "--help")
    assert answer.exit_code == 0
    assert f"  liaisons {command}" in answer.output


def test_the_help_lists_every_command_and_loads_nothing_heavy() -> None:
    """Help is there at once: neither the engine nor numpy, networkx, spaCy or pyvis is imported for it."""
    script = (
        "import sys, liaisons\n"
        "from click.testing import CliRunner\n"
        "print(CliRunner().invoke(liaisons.cli, ['--help']).output)\n"
        "heavy = {'jpype', 'numpy', 'networkx', 'spacy', 'pyvis', 'scipy', 'rich', 'neo4j'} & set(sys.modules)\n"
        "print('heavy:', sorted(heavy))"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert "heavy: []" in said
    assert all(f"\n  {command} " in said for command in liaisons.COMMANDS)


def test_the_version_is_told() -> None:
    assert run("--version").output == f"liaisons {liaisons.__version__}\n"


def test_rows_come_as_typed_json(graph: str) -> None:
    statement = (
        "MATCH (p:Person)-[r]->(i) RETURN p.name AS who, r.confidence AS sure, p.aliases AS aliases ORDER BY p.id"
    )
    rows = json.loads(run("cypher", statement, "--format", "json", "-g", graph).stdout)
    assert rows == [
        {"who": "Ada Moreau", "sure": 0.5, "aliases": []},
        {"who": HOSTILE, "sure": 0.5, "aliases": ["B"]},
    ]


def test_parameters_are_bound_with_their_types(graph: str) -> None:
    given = ["-p", "a=2018", "-p", 'b="2018"', "-p", "$c=x'})"]
    answer = run("cypher", "RETURN $a AS a, $b AS b, $c AS c", *given, "--format", "json", "-g", graph)
    assert json.loads(answer.stdout) == [{"a": 2018, "b": "2018", "c": "x'})"}]


def test_a_csv_cell_never_begins_a_formula(graph: str) -> None:
    text = run(
        "cypher", "MATCH (p:Person) RETURN p.name, -1.5 AS n ORDER BY p.id", "--format", "csv", "-g", graph
    ).stdout
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["p.name", "n"],
        ["Ada Moreau", "-1.5"],
        [f"'{HOSTILE}", "-1.5"],
    ]


def test_markup_in_a_name_stays_text_in_each_format(graph: str) -> None:
    statement = "MATCH (p:Person {id: 'person:b'}) RETURN p"
    page = run("cypher", statement, "--format", "html", "-g", graph).stdout
    assert "<b>" not in page
    assert "&lt;/script&gt;&lt;b&gt;" in page
    assert r"\|\</script\>\<b\>" in run("cypher", statement, "--format", "markdown", "-g", graph).stdout
    screen = run("cypher", statement, "-g", graph).stdout
    assert "\x1b" not in screen
    assert "</script><b>�[31m" in screen


def test_the_suffix_of_the_output_file_chooses_the_format(graph: str, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    answer = run("cypher", "MATCH (p:Person) RETURN count(p) AS people", "-o", str(file), "-g", graph)
    assert (answer.stdout, file.read_bytes()) == ("", b"people\n2\n")


def test_a_statement_may_come_from_standard_input(graph: str) -> None:
    assert run("cypher", "-", "-g", graph, "--format", "csv", given="RETURN 1 AS one").stdout == "one\n1\n"


def test_rows_that_a_limit_leaves_out_are_told_of_on_stderr(graph: str) -> None:
    answer = run("cypher", "UNWIND [1, 2] AS n RETURN n", "--limit", "1", "--format", "csv", "-g", graph)
    assert answer.stdout == "n\n1\n"
    assert answer.stderr == "Only the first 1 rows are given; ask for more with --limit.\n"


def test_the_graph_may_be_named_by_the_environment(graph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAISONS_GRAPH", graph)
    assert run("cypher", "MATCH (p:Person) RETURN count(p) AS n", "--format", "csv").stdout == "n\n2\n"


def test_info_counts_what_is_there(graph: str) -> None:
    rows = json.loads(run("info", "--format", "json", "-g", graph).stdout)
    assert [(row["what"], row["count"]) for row in rows] == [
        ("Person", 2),
        ("Institution", 1),
        ("WORKS_FOR", 2),
        ("that name two or more things", 0),
        ("that a link was read from", 1),
    ]


def test_an_export_is_node_link_json_with_the_same_bytes_each_time(graph: str, tmp_path: Path) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert run("export", str(first), "-g", graph).exit_code == 0
    run("export", str(second), "-g", graph)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().endswith(b"}\n")
    data = json.loads(first.read_text(encoding="utf-8"))
    assert [node["id"] for node in data["nodes"]] == ["institution:c", "person:a", "person:b"]
    assert [(edge["key"], edge["source"], edge["type"]) for edge in data["edges"]] == [
        ("1", "person:a", "WORKS_FOR"),
        ("2", "person:b", "WORKS_FOR"),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cypher", "MATCH (n RETURN n"], "line 1"),
        (["cypher", "RETURN $who"], "$who"),
        (["cypher", "MATCH (n) SET n.name = 'x'"], "SET"),
        (["cypher", "RETURN 1", "--param", "name"], "NAME=VALUE"),
        (["export", "graph.xyz"], ".json"),
        (["export", "/nowhere/graph.json"], "cannot be written"),
    ],
)
def test_a_mistake_is_told_in_one_line_with_exit_code_2(graph: str, arguments: list[str], said: str) -> None:
    answer = run(*arguments, "-g", graph)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("place", ["missing", "a file", "another folder", "a newer graph"])
def test_what_is_no_graph_is_told_in_one_line(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("x")
    (tmp_path / "another folder").mkdir()
    (tmp_path / "another folder" / "thesis.txt").write_text("x")
    (tmp_path / "a newer graph").mkdir()
    (tmp_path / "a newer graph" / "graph.json").write_text('{"format": 99, "database": "database"}')
    answer = run("info", "-g", str(tmp_path / place))
    assert answer.exit_code == 2
    assert place in answer.stderr
    assert answer.stderr.count("\n") == 1


def program(*arguments: str) -> subprocess.Popen[str]:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs tests in the background may have it ignored
    return subprocess.Popen(
        [sys.executable, "-m", "liaisons", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(liaisons.__file__).parent)},
    )


def test_a_reader_that_stops_reading_is_no_error(graph: str) -> None:
    with program("cypher", "UNWIND range(1, 200000) AS n RETURN n", "-g", graph, "--format", "csv") as process:
        assert process.stdout
        assert process.stdout.readline() == "n\n"
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == ""


def test_the_program_leaves_nothing_but_its_answer(graph: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No words of the engine on stderr, no log folder where it is run."""
    monkeypatch.chdir(tmp_path)
    with program("cypher", "RETURN 1 AS n", "-g", graph, "--format", "csv") as process:
        assert process.communicate(timeout=60) == ("n\n1\n", "")
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_a_part_is_exported_without_what_is_left_out(graph: str, tmp_path: Path) -> None:
    file = tmp_path / "part.json"
    answer = run("export", str(file), "--around", "moreau", "-g", graph)
    assert (answer.exit_code, answer.stderr) == (0, f"Wrote {file}.\n")
    nodes = json.loads(file.read_text(encoding="utf-8"))["nodes"]
    assert [node["id"] for node in nodes] == ["institution:c", "person:a"]


def test_a_view_is_opened_in_the_browser(graph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    answer = run("view", "--label", "Person", "-g", graph)
    place = Path(answer.stdout.strip())
    assert opened == [place.as_uri()]
    page = place.read_text(encoding="utf-8")
    place.unlink()
    assert "Ada Moreau" in page
    assert "Office of Rivers" not in page


def test_a_graph_is_copied_with_its_readings(graph: str, tmp_path: Path) -> None:
    with open_store(graph) as store, store.changing() as changes:
        changes.apply(Change(readings={"document:d": "{}"}, records={"document:d": {"location": "d.txt"}}))
    there = str(tmp_path / "copy.graph")
    answer = run("copy", graph, there)
    assert answer.stderr == f"Copied 3 nodes and 2 links to {there}.\n"
    with open_store(graph) as one, open_store(there) as other:
        assert other.documents() == one.documents() == {"document:d": {"location": "d.txt"}}
        assert list(other.readings()) == list(one.readings())
        assert list(other.to_networkx().edges(keys=True)) == list(one.to_networkx().edges(keys=True))


def test_the_python_calls_do_what_the_commands_do(graph: str, tmp_path: Path) -> None:
    with liaisons.open(graph) as opened:
        assert opened.cypher("MATCH (p:Person {id: $who}) RETURN p.name AS name", who="person:a").rows == [
            ("Ada Moreau",)
        ]
        assert set(opened.to_networkx(around=["moreau"])) == {"person:a", "institution:c"}
        assert "<iframe" in opened.view(labels=["Person"])._repr_html_()
        opened.export(tmp_path / "part.json", people=True)
        assert opened.info().columns == ["of", "what", "count"]
    assert [node["id"] for node in json.loads((tmp_path / "part.json").read_text())["nodes"]] == [
        "institution:c",
        "person:a",
        "person:b",
    ]


# The engine looks at the clock between rows, and this is one row.
ENDLESS = "RETURN reduce(s = 0, x IN range(1, 9000000) | s + size([y IN range(1, 1000) WHERE y % 2 = 0])) AS n"


def test_a_statement_that_does_not_look_at_the_clock_is_left_at_its_time_limit(graph: str) -> None:
    with program("cypher", ENDLESS, "--timeout", "0.5", "-g", graph) as process:
        assert process.communicate(timeout=60) == (
            "",
            "Error: The answer took longer than 0.5 seconds; ask for less, or allow it more time with --timeout.\n",
        )
    assert process.returncode == 2


def test_ctrl_c_ends_a_statement_at_once_and_quietly(graph: str) -> None:
    with program("cypher", ENDLESS, "--timeout", "1000", "-g", graph) as process:
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60) == ("", "\nStopped.\n")
    assert process.returncode == 130


def test_a_folder_is_not_copied_onto_itself_however_it_is_written(graph: str) -> None:
    answer = run("copy", graph, f"{graph}/../{Path(graph).name}/")
    assert answer.exit_code == 2
    assert "is both FROM and TO" in answer.stderr


def test_the_address_of_a_browser_is_no_server() -> None:
    answer = run("info", "--graph", "http://localhost:7474")
    assert answer.exit_code == 2
    assert "bolt://localhost:7687" in answer.stderr


def test_what_a_name_typed_loosely_is_taken_for_is_told(graph: str) -> None:
    loose = run("query", "colleagues-of", "--who", "moreau", "-g", graph, "--format", "html")
    assert loose.stderr.startswith("moreau is taken as Ada Moreau.\n")
    assert "<h1>" in loose.stdout
    assert "taken as" not in run("query", "colleagues-of", "--who", "Ada Moreau", "-g", graph).stderr
