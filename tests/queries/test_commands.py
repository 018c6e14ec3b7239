"""``liaisons query``: what it lists, how a query's header becomes its options, and what shells complete."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

import liaisons
from graph.stores import open_store
from graph.stores.store import Store
from queries.browser import for_browser, literal
from queries.catalogue import Catalogue
from tests.queries.story import harbour

OWN = """\
// title: Places by name
// description: Places in the order of their names.
// returns: table
// columns:
//   name: the place
MATCH (p:Place) RETURN p.name AS name ORDER BY name, p.id
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a graph with the story of the Harbour League."""
    folder = tmp_path_factory.mktemp("commands") / "harbour.graph"
    with open_store(folder) as store:
        store.replace_all(harbour(), {}, {})
    return str(folder)


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A folder with a saved query of a user's own."""
    (tmp_path / "places-by-name.cypher").write_text(OWN, encoding="utf-8")
    return tmp_path


def query(*arguments: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(liaisons.cli, ["query", *arguments], prog_name="liaisons")


def test_without_a_name_all_queries_are_listed_by_topic(catalogue: Catalogue) -> None:
    answer = query()
    assert answer.exit_code == 0
    places = [answer.output.index(f"{topic.capitalize()}:") for topic in catalogue.by_topic()]
    assert places == sorted(places)
    for queries in catalogue.by_topic().values():
        for saved in queries:
            assert f"  {saved.name} " in answer.output
            assert saved.title in answer.output


def test_help_says_what_a_query_answers_takes_and_gives(catalogue: Catalogue) -> None:
    answer = query("money-flow", "--help").output
    assert "Who funds whom and what" in answer
    assert "--around NAME" in answer
    assert "funder: who pays" in answer
    assert "liaisons view --query money-flow" in answer
    answer = query("who-works-with-whom", "--help").output
    assert "[Person|Institution]" in answer
    assert "[default: 25]" in answer
    assert answer.count("--limit") == 1


def test_an_answer_is_given_as_a_table_csv_or_json(address: str) -> None:
    asked = ("colleagues-of", "--who", "stone eve", "--graph", address)
    assert query(*asked).stdout.splitlines()[1].split() == ["Ada", "Quill", "1", "Nets", "Side", "Event"]
    rows = list(csv.reader(io.StringIO(query(*asked, "--format", "csv").stdout)))
    assert rows == [["name", "strength", "shared"], ["Ada Quill", "1", "Nets Side Event"], ["Dan Reed", "1", "met"]]
    assert json.loads(query(*asked, "--format", "json").stdout)[1]["name"] == "Dan Reed"


def test_an_answer_goes_to_a_file_in_the_format_of_its_suffix(address: str, tmp_path: Path) -> None:
    path = tmp_path / "answer.csv"
    answer = query("members-of", "--institution", "hl", "--graph", address, "--output", str(path))
    assert answer.exit_code == 0
    assert answer.stdout == ""
    assert [row[0] for row in csv.reader(path.open(encoding="utf-8-sig"))] == ["member", "Norland", "Sudria"]


def test_an_answer_without_rows_is_told(address: str) -> None:
    answer = query("colleagues-of", "--who", "flo stone", "--graph", address, "--format", "csv")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "name,strength,shared\n", "No rows.\n")


def test_a_file_whose_suffix_names_no_format_is_not_written(address: str, tmp_path: Path) -> None:
    path = tmp_path / "answer.xlsx"
    asked_for = ("documents", "--graph", address, "--output", str(path))
    answer = query(*asked_for)
    assert answer.exit_code == 2
    assert "names no format: end it in .csv, .json, .md, .html, .txt, or say --format" in answer.stderr
    assert not path.exists()
    assert query(*asked_for, "--format", "csv").exit_code == 0
    assert path.exists()


def test_a_limit_of_rows_is_told_where_it_cuts(address: str) -> None:
    answer = query("posts-held", "--limit", "2", "--graph", address, "--format", "csv")
    assert len(answer.stdout.splitlines()) == 3
    assert "first 2 rows" in answer.stderr


@pytest.mark.parametrize("large", [False, True], ids=["in Cypher", "at scale"])
@pytest.mark.parametrize(("limit", "cut"), [("2", True), ("6", False)])
def test_where_a_query_takes_a_number_of_rows_itself_limit_is_that(
    address: str, monkeypatch: pytest.MonkeyPatch, large: bool, limit: str, cut: bool
) -> None:
    """There are six pairs in the story: only who asks for less is told that there are more."""
    if large:
        monkeypatch.setattr("queries.measures.LARGE", 0)
    answer = query("who-works-with-whom", "--limit", limit, "--graph", address, "--format", "csv")
    assert len(answer.stdout.splitlines()) == 1 + int(limit)
    assert (f"Only the first {limit} rows" in answer.stderr) == cut


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("colleagues-of",), "who has to be given"),
        (("colleagues-of", "--who", "stone"), "Eve Stone (Person); Flo Stone (Person)"),
        (("colleagues-of", "--who", "nobody"), "no Person or Institution called 'nobody'"),
        (("agenda", "--after", "soon"), "a date such as 2018"),
        (("who-works-with-whom", "--limit", "many"), "a whole number"),
        (("who-works-with-whom", "--limit", "0"), "limit is 0; it has to be at least 1"),
        (("who-works-with-whom", "--among", "Fish"), "Fish"),
        (("who-works-with",), "did you mean who-works-with-whom"),
        (("--queries", "/no/such/folder", "documents"), "no folder"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(address: str, arguments: tuple[str, ...], said: str) -> None:
    answer = query(*arguments, LIAISONS_GRAPH=address)
    assert answer.exit_code == 2
    assert said in answer.stderr
    assert "Traceback" not in answer.output
    assert answer.stdout == ""


def test_own_queries_come_from_an_option_or_the_environment(address: str, own_folder: Path) -> None:
    given_folder = query("--queries", str(own_folder), "places-by-name", "--graph", address, "--format", "csv")
    assert given_folder.stdout.split() == ["name", "Port", "Ellis"]
    named_folder = query("places-by-name", "--graph", address, LIAISONS_QUERIES=str(own_folder))
    assert "Port Ellis" in named_folder.stdout
    assert "Places by name" in query(LIAISONS_QUERIES=str(own_folder)).stdout
    assert query("places-by-name", "--graph", address).exit_code == 2


def test_a_query_is_printed_ready_to_paste_with_the_names_of_the_graph(address: str, catalogue: Catalogue) -> None:
    printed = query("colleagues-of", "--who", "quill", "--graph", address, "--print").stdout
    assert printed.splitlines()[:2] == ["// Who somebody works with", ':param who => "Ada Quill"']
    assert printed.endswith(f"{catalogue['colleagues-of'].statement};\n")
    printed = query("brokers", "--graph", address, "--print").stdout
    assert ':param among => "Institution"\n:param limit => 25\n' in printed
    assert "the measure is called brokers" in printed


@settings(max_examples=100, deadline=None)
@example('"; MATCH (n) DETACH DELETE n //')
@example("line\nbreak \\ \u2028 \u202e \x00 \U0001f600 \\u0022")
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_value_gets_out_of_its_quotes(text: str) -> None:
    written = literal(text)
    assert written.isprintable()
    inner = written[1:-1]
    assert '"' not in inner.replace("\\\\", "").replace('\\"', "")
    # JSON has the same escapes as Cypher for what stands here, so it reads the value back.
    assert json.loads(written) == text


@pytest.mark.parametrize("text", ['it\'s "quoted" \\ here', "line\nbreak\ttab", "\u2028\u202e\U0001f600", "Élise", ""])
def test_both_engines_read_a_printed_value_back(store: Store, text: str) -> None:
    assert store.cypher(f"RETURN {literal(text)} AS value").rows == [(text,)]


def test_numbers_and_nothing_are_printed_as_cypher_writes_them(catalogue: Catalogue) -> None:
    assert [literal(value) for value in (None, 12, 0.5)] == ["null", "12", "0.5"]
    assert ":param below => 0.8\n" in for_browser(catalogue["least-certain"], {"below": 0.8, "limit": 5})


def completed(words: str, shell: str = "bash", **environment: str) -> list[str]:
    """The lines that the shell is given to complete the last of `words` with."""
    return [line for line in asked(words, shell, **environment)[0].splitlines() if line]


def asked(words: str, shell: str = "bash", **environment: str) -> tuple[str, str]:
    """What comes, and what is said, when the shell asks as its own script does how the last of `words` goes on."""
    place = str(len(words.split(" ")) - 1) if shell != "fish" else words.rpartition(" ")[2]
    question = {"_LIAISONS_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": place}
    answer = subprocess.run(
        [sys.executable, "-m", "liaisons"],
        env={**os.environ, **question, **environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return answer.stdout, answer.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_names_are_completed_from_the_graph_in_every_shell(address: str, shell: str) -> None:
    (typed, *name) = completed("liaisons query colleagues-of --who qui", shell, LIAISONS_GRAPH=address)[-2:]
    assert "quill" in typed
    assert shell == "bash" or "Ada Quill" in [typed.rpartition("\t")[2], *name]


def test_queries_and_choices_are_completed() -> None:
    assert completed("liaisons query who-me") == ["plain,who-met-whom"]
    assert completed("liaisons query who-works-with-whom --among I") == ["plain,Institution"]


def test_what_is_around_something_is_completed_as_well(address: str) -> None:
    assert completed("liaisons view --around qui", LIAISONS_GRAPH=address) == ["plain,quill"]


def test_a_query_that_cannot_be_used_does_not_disturb_who_types(own_folder: Path) -> None:
    """The shell shows all that is said while it asks: that is for when the query is run."""
    (own_folder / "places-by-name.cypher").write_text("MATCH (n) RETURN n", encoding="utf-8")
    assert asked("liaisons query p", LIAISONS_QUERIES=str(own_folder)) == ("", "")
    assert asked("liaisons query no-such-query --who q") == ("", "")


def test_where_there_is_no_graph_nothing_is_completed(tmp_path: Path) -> None:
    assert completed("liaisons query colleagues-of --who q", LIAISONS_GRAPH=str(tmp_path / "none")) == []
