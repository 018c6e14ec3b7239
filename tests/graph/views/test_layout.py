"""Places: apart from each other, communities together, the same at every run."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.views.content import Content, content
from graph.views.layout import ROOM, place
from tests.fictional import bulletin


def drawn(links: list[tuple[int, int]], count: int) -> Content:
    """Rows with nothing but links."""
    return Content([{"id": str(i)} for i in range(count)], [{"from": a, "to": b} for a, b in links], [], [])


def test_the_same_rows_get_the_same_places():
    first, second = content(bulletin()), content(bulletin())
    place(first)
    place(second)
    assert [(thing["x"], thing["y"]) for thing in first.things] == [(thing["x"], thing["y"]) for thing in second.things]


@given(st.integers(0, 60), st.lists(st.tuples(st.integers(0, 59), st.integers(0, 59)), max_size=120))
@settings(max_examples=25, deadline=None)
def test_no_thing_lies_on_another(count: int, links: list[tuple[int, int]]):
    rows = drawn([(a, b) for a, b in links if a < count and b < count], count)
    place(rows)
    spots = [(thing["x"], thing["y"]) for thing in rows.things]
    near = [
        (p, q)
        for i, p in enumerate(spots)
        for q in spots[:i]
        if abs(p[0] - q[0]) < ROOM * 0.2 and abs(p[1] - q[1]) < ROOM * 0.2
    ]
    assert near == []
    assert all(isinstance(x, int) and x >= 0 and y >= 0 for x, y in spots)


def test_communities_stand_apart():
    two = nx.disjoint_union(nx.complete_graph(12), nx.complete_graph(12))
    two.add_edge(0, 12)
    rows = drawn(list(two.edges), 24)
    place(rows)
    assert {thing["community"] for thing in rows.things[:12]} != {thing["community"] for thing in rows.things[12:]}

    def middle(things: list[dict]) -> tuple[float, float]:
        return sum(t["x"] for t in things) / 12, sum(t["y"] for t in things) / 12

    (ax, ay), (bx, by) = middle(rows.things[:12]), middle(rows.things[12:])
    width = sum(((t["x"] - ax) ** 2 + (t["y"] - ay) ** 2) ** 0.5 for t in rows.things[:12]) / 12
    assert ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 > 1.5 * width
