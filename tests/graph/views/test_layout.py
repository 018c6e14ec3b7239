"""Places: apart from each other, communities together, the same at every run."""

from __future__ import annotations

import hashlib

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.views import forces
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


def test_a_thing_keeps_its_place_when_the_graph_grows():
    graph = bulletin()
    before = content(graph)
    place(before)
    old = {thing["id"]: (thing["x"], thing["y"]) for thing in before.things}
    graph.add_node("person:newcomer", id="person:newcomer", label="Person", name="Newcomer", aliases=[])
    graph.add_edge("person:newcomer", "institution:freedonia", key="k", type="WORKS_FOR", passages=[])
    after = content(graph)
    place(after, old)
    places = {thing["id"]: (thing["x"], thing["y"]) for thing in after.things}
    newcomer = places.pop("person:newcomer")
    assert places == old
    fx, fy = old["institution:freedonia"]
    assert 0 < abs(newcomer[0] - fx) + abs(newcomer[1] - fy) < 6 * ROOM


def test_thousands_are_placed_apart_by_the_same_rules():
    ring = [(at, (at + 1) % 1200) for at in range(1200)]
    first, second = drawn(ring, 1200), drawn(ring, 1200)
    place(first)
    place(second)
    spots = [(thing["x"], thing["y"]) for thing in first.things]
    assert spots == [(thing["x"], thing["y"]) for thing in second.things]
    assert len(set(spots)) == 1200


def test_the_places_are_these_on_every_machine():
    chords = [(at, at * 7 % 1500) for at in range(1500)]
    few, many = content(bulletin()), drawn([(at, (at + 1) % 1500) for at in range(1500)] + chords, 1600)
    told = []
    for rows in (few, many):
        place(rows)
        spots = [(thing["x"], thing["y"], thing["community"]) for thing in rows.things]
        told.append(hashlib.sha256(repr(spots).encode()).hexdigest()[:16])
    assert told == ["a4b6106e6e67ab0c", "693d5c68609bf82a"]


def test_what_is_linked_to_nothing_stands_below_what_is_linked():
    rows = drawn([(at, at + 1) for at in range(0, 60, 2)], 100)
    place(rows)
    lowest = max(thing["y"] for thing in rows.things[:60])
    assert all(thing["y"] > lowest + ROOM for thing in rows.things[60:])
    right = max(thing["x"] for thing in rows.things[:60])
    assert all(0 <= thing["x"] <= right for thing in rows.things[60:])


def test_what_is_new_and_linked_to_nothing_stands_below_what_was_there():
    graph = bulletin()
    before = content(graph)
    place(before)
    old = {thing["id"]: (thing["x"], thing["y"]) for thing in before.things}
    graph.add_node("person:loner", id="person:loner", label="Person", name="Loner", aliases=[])
    after = content(graph)
    place(after, old)
    loner = next(thing for thing in after.things if thing["id"] == "person:loner")
    assert loner["y"] > max(y for _, y in old.values())


def test_pushes_added_up_over_squares_come_near_the_exact_ones():
    places = np.stack([np.arange(900.0) * 37 % 1001, np.arange(900.0) * 91 % 1009], axis=1)
    mass = 1.0 + np.arange(900.0) % 7
    exact, quick = forces._each(places, mass), forces._pyramid(places, mass)
    assert np.linalg.norm(quick - exact) < 0.15 * np.linalg.norm(exact)
