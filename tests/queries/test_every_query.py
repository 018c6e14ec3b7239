"""What holds for every saved query alike: sentences stand behind their rows, and a limit takes the first rows."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from graph.stores.store import Store
from queries.catalogue import Catalogue, run
from tests.queries.story import harbour

CATALOGUE = Catalogue()
QUERIES = [query for queries in CATALOGUE.by_topic().values() for query in queries]
GIVEN: dict[str, dict[str, Any]] = {
    "accredited-to": {"institution": "Harbour League"},
    "added-by": {"document": "Harbour News 2"},
    "based-in": {"place": "Port Ellis"},
    "beneficiaries-of": {"funder": "Norland"},
    "bridges": {"least": 1},
    "donors-of": {"recipient": "Quay Fund"},
    "events-of": {"who": "Ada Quill"},
    "evidence": {"first": "Norland", "second": "Quay Fund"},
    "held-in": {"place": "Port Ellis"},
    "in-common": {"first": "Norland", "second": "Sudria"},
    "members-of": {"institution": "Net Makers Union"},
    "memberships-of": {"institution": "Norland"},
    "negotiated-by": {"text": "Harbour Convention"},
    "new-in-period": {"since": "2018"},
    "parts-of": {"event": "Third Harbour Session"},
    "partners-of": {"institution": "Tidewatch"},
    "path-between": {"first": "Flo Stone", "second": "Norland"},
    "references-of": {"text": "Clean Harbours"},
    "references-to": {"text": "Harbour Convention"},
    "said-of": {"name": "Norland"},
    "sponsored-by": {"sponsor": "Norland"},
    "sponsors-of": {"resolution": "Safe Nets"},
    "staff-of": {"institution": "Harbour League"},
    "who-represents": {"institution": "Norland"},
    "who-was-at": {"event": "Nets Side Event"},
}
"""Values with which there is an answer, for those that would have none."""


def named_in(graph: nx.MultiDiGraph) -> dict[str, tuple[set[str], str, int]]:
    """What each sentence of the story names, in which document and on which page it stands."""
    return {
        passage["text"]: (
            {graph.nodes[thing]["name"] for thing, _, kind in graph.in_edges(key, data="type") if kind != "FROM"},
            next(graph.nodes[document]["name"] for document in graph.successors(key)),
            passage["page"],
        )
        for key, passage in graph.nodes(data=True)
        if passage["label"] == "Passage"
    }


@pytest.mark.parametrize("query", [query for query in QUERIES if "sentence" in query.columns], ids=lambda one: one.name)
def test_the_sentence_of_a_row_names_all_that_the_row_does(store: Store, query: Any) -> None:
    graph = harbour()
    sentences = named_in(graph)
    things = {thing["name"] for _, thing in graph.nodes(data=True) if thing["label"] not in ("Passage", "Document")}
    given = GIVEN.get(query.name, {})
    table = run(store, query, given)
    assert table.rows
    for row in table.rows:
        values = dict(zip(table.columns, row, strict=True))
        names, document, page = sentences[values["sentence"]]
        stated = {value for value in [*row, *given.values()] if isinstance(value, str)} & things
        # Who works for a part of an institution need not be told to work for the whole.
        assert stated - (set(given.values()) if query.name == "staff-of" else set()) <= names
        assert values.get("document", document) == document
        assert values.get("page", page) == page


@pytest.mark.parametrize("query", [query for query in QUERIES if query.limits_rows], ids=lambda one: one.name)
def test_a_limit_takes_the_first_rows_of_the_answer(store: Store, query: Any) -> None:
    given = GIVEN.get(query.name, {})
    whole = run(store, query, {**given, "limit": 1000})
    first = run(store, query, {**given, "limit": 1})
    assert first.rows == whole.rows[:1] != []
    assert first.cut == (len(whole.rows) > 1)
    assert not whole.cut
