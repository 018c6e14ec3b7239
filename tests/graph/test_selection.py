"""Parts of a graph: exactly what was chosen, with its own evidence and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

from graph.errors import LiaisonsError
from graph.selection import Selection, drawn, part_of, select
from graph.stores import open_store
from graph.stores.store import Store
from graph.stores.values import Node, Relation, Table
from graph.stores.values import Path as Walk

THINGS = {
    "person:ada": ("Person", {"name": "Ada Moreau"}),
    "person:ben": ("Person", {"name": "Ben Okri-Lund"}),
    "person:cid": ("Person", {"name": "Cid Moreau"}),
    "institution:o": ("Institution", {"name": "Office of Rivers"}),
    "event:old": ("Event", {"name": "First Forum", "start": "2016-11-30", "end": "2016-12-02"}),
    "event:new": ("Event", {"name": "Second Forum", "start": "2018-05"}),
    "place:p": ("Place", {"name": "Riverton"}),
}
LINKS = {
    "1": ("person:ada", "PARTICIPATED_IN", "event:old"),
    "2": ("person:ben", "PARTICIPATED_IN", "event:old"),
    "3": ("person:ben", "PARTICIPATED_IN", "event:new"),
    "4": ("person:ada", "WORKS_FOR", "institution:o"),
    "5": ("institution:o", "FUNDED", "event:new"),
    "6": ("event:new", "HELD_IN", "place:p"),
    "7": ("person:cid", "MET_WITH", "person:ben"),
}


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    """Three people, an office, two forums and a place; each link has a passage of its own in one of two documents."""
    graph = nx.MultiDiGraph()
    for key, (label, properties) in THINGS.items():
        graph.add_node(key, label=label, aliases=[], **properties)
    for document in ("document:a", "document:b"):
        graph.add_node(document, label="Document", name=document, path=f"{document[-1]}.txt")
    for key, (source, kind, target) in LINKS.items():
        passage = f"passage:{key}"
        graph.add_node(passage, label="Passage", name=passage, text=f"Sentence {key}.")
        graph.add_edge(passage, "document:a" if key < "4" else "document:b", f"from{key}", type="FROM")
        facts = {"passages": [passage], "confidence": 1.0, "rule": "made"}
        extra = {"period": "2018"} if kind == "FUNDED" else {"date": "2017-03"} if kind == "MET_WITH" else {}
        graph.add_edge(source, target, key, type=kind, **facts, **extra)
        for end in (source, target):
            graph.add_edge(end, passage, f"{end}{key}", type="MENTIONED_IN")
    return graph


@pytest.fixture(scope="module")
def store(graph: nx.MultiDiGraph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("selection") / "s.graph"
    with open_store(folder) as store:
        store.replace_all(graph, {}, {})
        yield store


def things(part: nx.MultiDiGraph) -> set[str]:
    return {node for node in part if node in THINGS}


def links(part: nx.MultiDiGraph) -> set[str]:
    return {key for _, _, key in part.edges(keys=True) if key in LINKS}


def test_nothing_said_is_the_whole_graph(graph: nx.MultiDiGraph) -> None:
    assert nx.utils.graphs_equal(select(graph, Selection()), graph)


@pytest.mark.parametrize(
    ("hops", "found"),
    [
        (0, {"person:cid"}),
        (1, {"person:cid", "person:ben"}),
        (2, {"person:cid", "person:ben", "event:old", "event:new"}),
    ],
)
def test_around_follows_links_in_both_directions(graph: nx.MultiDiGraph, hops: int, found: set[str]) -> None:
    part = select(graph, Selection(around=("person:cid",), hops=hops))
    assert things(part) == found


def test_a_part_holds_the_passages_of_its_own_links_and_no_others(graph: nx.MultiDiGraph) -> None:
    """Who is left out cannot be read from the evidence, the documents or the mentions that come along."""
    part = select(graph, Selection(around=("person:cid",)))
    assert set(part) == {"person:cid", "person:ben", "passage:7", "document:b"}
    assert {data["type"] for _, _, data in part.edges(data=True)} == {"MET_WITH", "MENTIONED_IN", "FROM"}
    assert part.number_of_edges() == 4


def test_labels_keep_the_links_between_what_has_one_of_them(graph: nx.MultiDiGraph) -> None:
    part = select(graph, Selection(labels=("Person", "Institution")))
    assert things(part) == {"person:ada", "person:ben", "person:cid", "institution:o"}
    assert links(part) == {"4", "7"}


def test_what_is_around_a_thing_may_have_one_label_and_the_thing_another(graph: nx.MultiDiGraph) -> None:
    part = select(graph, Selection(around=("event:old",), labels=("Person",)))
    assert things(part) == {"event:old", "person:ada", "person:ben"}


def test_types_keep_what_such_a_link_has_as_an_end(graph: nx.MultiDiGraph) -> None:
    part = select(graph, Selection(types=("WORKS_FOR", "HELD_IN")))
    assert (things(part), links(part)) == ({"person:ada", "institution:o", "event:new", "place:p"}, {"4", "6"})


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("2018", None, {"3", "5", "6"}),
        (None, "2016", {"1", "2"}),
        ("2016-12-02", "2016-12-31", {"1", "2"}),
        ("2016-12-03", "2017", {"7"}),
        ("2017", "2017-02", set()),
        ("2018-05-31", "2018-05-31", {"3", "5", "6"}),
    ],
)
def test_a_period_keeps_what_may_have_been_in_it(
    graph: nx.MultiDiGraph, since: str | None, until: str | None, found: set[str]
) -> None:
    """A date is as precise as it was written: an event of May 2018 may have been on the 31st."""
    assert links(select(graph, Selection(since=since, until=until))) == found


def test_people_come_with_what_at_least_two_of_them_share(graph: nx.MultiDiGraph) -> None:
    part = select(graph, Selection(among="Person"))
    assert things(part) == {"person:ada", "person:ben", "person:cid", "event:old"}
    assert links(part) == {"1", "2", "7"}


def test_names_are_found_as_people_type_them(store: Store) -> None:
    assert things(part_of(store, around=["okri"])) == {"person:ben", "person:cid", "event:old", "event:new"}


def test_a_name_that_may_mean_two_things_lists_them(store: Store) -> None:
    with pytest.raises(LiaisonsError, match=r"Ada Moreau \(Person\); Cid Moreau \(Person\)"):
        part_of(store, around=["moreau"])


def test_a_query_is_drawn_as_exactly_what_it_gave(store: Store) -> None:
    answer = store.cypher("MATCH w=(:Person {id: 'person:ada'})-[:WORKS_FOR]->() RETURN w")
    part = part_of(store, answer=answer)
    assert (things(part), links(part)) == ({"person:ada", "institution:o"}, {"4"})


def test_a_query_that_gives_nodes_alone_is_drawn_with_the_links_between_them(store: Store) -> None:
    answer = store.cypher("MATCH (n) WHERE n:Person OR n:Institution RETURN collect(n)")
    assert links(part_of(store, answer=answer)) == {"4", "7"}


def test_nodes_and_links_are_found_wherever_they_stand_in_an_answer() -> None:
    a, b, c = (Node(name, "Person") for name in "abc")
    link = Relation("1", "MET_WITH", "d", "e")
    table = Table(["x", "y"], [({"k": [a]}, None), (Walk((b, c), (Relation("2", "MET_WITH", "b", "c"),)), link)])
    assert drawn(table) == ({"a", "b", "c", "d", "e"}, {"1", "2"})


def test_a_table_of_texts_cannot_be_drawn() -> None:
    with pytest.raises(LiaisonsError, match="no nodes or links"):
        drawn(Table(["name"], [("Ada",)]))


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"labels": ("Persons",)}, "Person, Institution"),
        ({"types": ("KNOWS",)}, "WORKS_FOR"),
        ({"since": "May 2018"}, "2018-05"),
    ],
)
def test_what_cannot_be_chosen_is_told_with_what_can(wanted: dict[str, object], said: str) -> None:
    with pytest.raises(LiaisonsError, match=said):
        Selection(**wanted)  # type: ignore[arg-type]
