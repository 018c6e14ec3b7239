"""The catalogue: saved queries are complete, a bad file is told in one sentence, and parameters are what they say."""

import datetime
import re
from pathlib import Path

import pytest

from graph.names import UnclearNameError, completions
from queries.catalogue import Catalogue, bound, run
from queries.saved import Parameter, SavedQueryError, read_query
from queries.statements import columns_of, limiting, parameters_of

GOOD = """\
// title: People by name
// description: People whose name begins with some letters.
// parameters:
//   letters: {type: text, description: what the name begins with}
//   limit: {type: integer, default: 5, description: how many}
// returns: table
// columns:
//   name: the person
MATCH (p:Person) WHERE p.name STARTS WITH $letters RETURN p.name AS name ORDER BY name, p.id LIMIT $limit
"""


def saved(folder: Path, text: str, name: str = "people-by-name") -> Path:
    """A file of a saved query in `folder`."""
    path = folder / f"{name}.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_there_are_queries_on_every_topic(catalogue):
    topics = catalogue.by_topic()
    assert list(topics) == ["people", "institutions", "resolutions", "money", "events", "documents", "network"]
    assert sum(map(len, topics.values())) >= 32
    assert min(map(len, topics.values())) >= 4


def test_every_saved_query_is_tested_for_its_meaning(catalogue):
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    untested = [q.name for queries in catalogue.by_topic().values() for q in queries if f'"{q.name}"' not in tests]
    assert untested == []


def test_every_saved_query_gives_its_rows_in_one_order_only(catalogue):
    for queries in catalogue.by_topic().values():
        for query in queries:
            ordered = query.statement.rpartition("ORDER BY")[2]
            assert query.measure or re.search(r"\b(id|one, other|fund)\b", ordered), query.name


def test_lines_are_short_enough_to_read(catalogue):
    for queries in catalogue.by_topic().values():
        for query in queries:
            assert "\t" not in query.statement
            assert len(query.title) <= 60, query.name
            assert query.description.endswith("."), query.name


def test_a_complete_file_is_read(tmp_path):
    query = read_query(saved(tmp_path, GOOD), "people")
    assert query.title == "People by name"
    assert [parameter.name for parameter in query.parameters] == ["letters", "limit"]
    assert query.parameters[0].required
    assert not query.parameters[1].required
    assert query.columns == {"name": "the person"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("// title: People by name\n", "", "lacks 'title'"),
        ("// title: People by name", "// title: [", "not YAML"),
        ("// title: People by name", "// titel: People by name", "'titel'"),
        ("// title: People by name", "// title: 5", "title has to be said in words"),
        ("returns: table", "returns: list", "table or network"),
        ("type: text", "type: string", "'string'; it may be text"),
        ("type: text", "type: name", "`of` one or more labels"),
        ("type: text", "type: name, of: Politician", "labels of the vocabulary"),
        ("type: text", "type: text, of: Person", "`of` one or more labels"),
        ("type: text", "kind: text", "'kind'"),
        ("type: text, description: what the name begins with", "type: text", "lacks 'description'"),
        ("default: 5", "default: five", "a whole number"),
        ("default: 5", "default: 5, choices: [1, 2]", "it may be 1, 2"),
        ("  letters:", "  Letters:", "lower-case name"),
        ("  letters:", "  output:", "other than"),
        ("$letters", "'A'", "declares 'letters'"),
        ("LIMIT $limit", "SKIP $skip LIMIT $limit", r"uses \$skip"),
        ("p.name AS name", "p.name AS who", "returns who, but has to return name"),
        ("p.name AS name", "p.name", "no named columns|returns , but|has to return name"),
        ("returns: table", "returns: table\n// measure: fame", "no measure 'fame'"),
        (
            "returns: table",
            "returns: table\n// measure: brokers",
            "which its header does not declare|has to return kind",
        ),
        ("returns: table", "returns: table\n// at scale: magic", "'magic'"),
        ("MATCH (p:Person)", "MATCH (p:Person) SET p.name = 'x' WITH p MATCH (p)", "SET"),
        ("MATCH (p:Person)", "LOAD CSV FROM 'file:///x' AS p WITH p", "LOAD"),
        (GOOD, "MATCH (n) RETURN n.name AS name", "begin with a header"),
        (GOOD, "// just a remark\nMATCH (n) RETURN n.name AS name", "begin with a header"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_name(tmp_path, old, new, said):
    path = saved(tmp_path, GOOD.replace(old, new))
    with pytest.raises(SavedQueryError, match=said) as told:
        read_query(path, "people")
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)


def test_a_file_that_is_no_text_is_told(tmp_path):
    path = tmp_path / "x.cypher"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SavedQueryError, match="cannot be read"):
        read_query(path, "people")


def test_a_file_is_named_in_plain_words(tmp_path):
    with pytest.raises(SavedQueryError, match="lower-case words"):
        read_query(saved(tmp_path, GOOD, "People by name"), "people")


def test_own_folders_add_queries_and_topics(tmp_path):
    (tmp_path / "press").mkdir()
    saved(tmp_path / "press", GOOD)
    saved(tmp_path, GOOD, "more-people")
    topics = Catalogue([tmp_path]).by_topic()
    assert [query.name for query in topics["press"]] == ["people-by-name"]
    assert [query.name for query in topics["own"]] == ["more-people"]
    assert next(iter(topics)) == "people"


def test_a_name_that_is_there_twice_is_refused(tmp_path):
    saved(tmp_path, GOOD, "who-met-whom")
    with pytest.raises(SavedQueryError, match="Two saved queries are called who-met-whom"):
        Catalogue([tmp_path])


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SavedQueryError, match="no folder"):
        Catalogue([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("who-works-with-who", "who-works-with-whom"), ("met", "who-met-whom"), ("xyzzy", "lists them")],
)
def test_a_misspelt_query_is_answered_with_what_it_may_have_been(catalogue, typed, meant):
    with pytest.raises(SavedQueryError, match=meant):
        catalogue[typed]


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("integer", "12", 12),
        ("integer", 12, 12),
        ("number", "0.5", 0.5),
        ("number", 1, 1.0),
        ("date", "2018-05", "2018-05"),
        ("date", datetime.date(2018, 5, 14), "2018-05-14"),
        ("date", 2018, "2018"),
        ("text", " EUR ", "EUR"),
    ],
)
def test_a_value_is_taken_as_it_is_typed(kind, given, value):
    assert Parameter("x", kind, "a value", required=True).value(given) == value


@pytest.mark.parametrize(
    ("kind", "given"), [("integer", "many"), ("integer", "1.5"), ("number", "much"), ("date", "May")]
)
def test_a_value_of_another_type_is_told(kind, given):
    with pytest.raises(SavedQueryError, match=f"x is '{given}'; it has to be a "):
        Parameter("x", kind, "a value", required=True).value(given)


def test_a_missing_and_an_unknown_parameter_are_told(store, catalogue):
    with pytest.raises(SavedQueryError, match="who has to be given, as --who: whose colleagues"):
        run(store, catalogue["colleagues-of"], {})
    with pytest.raises(SavedQueryError, match="no parameter 'person'; it takes who"):
        run(store, catalogue["colleagues-of"], {"person": "Ada Quill"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("QUILL", "Ada Quill"),
        ("elise dupre", "Élise Dupré"),
        ("ms dupre", "Élise Dupré"),
        ("finch, cleo", "Cleo Finch"),
        ("cle", "Cleo Finch"),
        ("Dan Raed", "Dan Reed"),
        ("hl", "Harbour League"),
        ("Harbor Leagu", "Harbour League"),
        ("kingdom of norland", "Norland"),
    ],
)
def test_a_name_typed_loosely_is_bound_as_it_stands_in_either_store(store, catalogue, typed, meant):
    assert bound(store, catalogue["colleagues-of"], {"who": typed}) == {"who": meant}


def test_an_unclear_name_lists_the_same_candidates_from_either_store(store, catalogue):
    with pytest.raises(UnclearNameError, match=r"'stone' may mean 2 things; .* Eve Stone \(Person\); Flo Stone"):
        bound(store, catalogue["colleagues-of"], {"who": "stone"})
    assert completions(store, "l", ["Institution"]) == [
        ("league", "Harbour League"),
        ("league-secretariat", "League Secretariat"),
    ]


@pytest.mark.parametrize(
    ("statement", "columns"),
    [
        ("MATCH (n) RETURN n", ["n"]),
        (
            "MATCH (n) RETURN DISTINCT n.name AS name, count(*) AS `how many` ORDER BY name LIMIT 3",
            ["name", "how many"],
        ),
        ("MATCH (n) RETURN n.name, size([x IN n.aliases | x]) AS size", ["", "size"]),
        ("CALL { MATCH (n) RETURN n.id AS inner } RETURN inner AS outer", ["outer"]),
        ("MATCH (a) RETURN a.x AS x UNION ALL MATCH (b) RETURN b.x AS x", ["x"]),
        ("RETURN 'RETURN 1 AS no' AS yes // RETURN 2 AS no", ["yes"]),
    ],
)
def test_columns_are_told_without_running_a_statement(statement, columns):
    assert columns_of(statement) == columns


def test_parameters_are_told_without_running_a_statement():
    assert parameters_of("MATCH (n) WHERE n.name = $b AND n.id = '$no' RETURN n.id AS id // $no\nLIMIT $a") == [
        "a",
        "b",
    ]


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("MATCH (n) RETURN n.id AS id LIMIT $most", "most"),
        ("CALL () { RETURN 1 AS n UNION RETURN 2 AS n } RETURN n ORDER BY n LIMIT $`most`", "most"),
        ("MATCH (n) WITH n LIMIT $most RETURN n.id AS id LIMIT $most", "most"),
        ("MATCH (n) CALL (n) { MATCH (n)--(m) RETURN m LIMIT $most } RETURN m.id AS id LIMIT $most", None),
        ("MATCH (n) RETURN n.id AS id LIMIT 5", None),
        ("MATCH (n) RETURN n.id AS id SKIP $first", None),
        ("MATCH (n) WITH n LIMIT $most MATCH (n)--(m) RETURN m.id AS id", None),  # each of the first may give many rows
        ("MATCH (n) WHERE n.pages > $most RETURN n.id AS id LIMIT $most", None),
        ("MATCH (n) RETURN n.id AS id UNION ALL MATCH (n) RETURN n.id AS id LIMIT $most", None),  # of the last part
    ],
)
def test_a_parameter_that_limits_the_rows_is_told_from_any_other(statement, name):
    assert limiting(statement) == name
