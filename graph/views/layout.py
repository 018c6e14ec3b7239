"""Places for the things of a page: communities apart, nothing on top of anything else, the same at every run.

A network is laid out from coarse to fine: first its communities (and theirs, where there are many), then their members
around them, spread by `graph.views.forces`. Places are whole numbers, so that a page holds no digits that mean nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from graph.views.communities import communities
from graph.views.content import Content
from graph.views.forces import EXACT, ROOM, Bodies, Floats, Numbers, Places, added, settle

WIDER = 1.3  # the picture is wider than high, as screens and names are
EVENLY = 0.7  # how far places are moved towards an even spread, from 0 (not at all) to 1
BETWEEN = 0.25  # the pull of a link between two communities, as a share of one within
NEAR_X, NEAR_Y = 0.8 * ROOM, 0.4 * ROOM  # nearer than this, two names would lie over each other


def place(rows: Content, like: Mapping[str, tuple[int, int]] | None = None) -> None:
    """Give every thing of `rows` its place `x`, `y` (whole, y downwards) and its `community`.

    A community is a number from 0, the largest first; -1 for what belongs to none of three or more. What is linked to
    nothing stands in rows below the network. Where `like` has places by id, those things stay exactly there and the
    others find room around them.
    """
    count = len(rows.things)
    if not count:
        return
    sources, targets = _ends(rows)
    groups = communities(count, sources, targets)
    linked = np.zeros(count, dtype=bool)
    linked[sources] = linked[targets] = True
    kept = {at: like[thing["id"]] for at, thing in enumerate(rows.things) if thing["id"] in like} if like else {}
    places = _beside(count, sources, targets, groups, kept) if kept else _anew(linked, sources, targets, groups)
    loose = ~linked
    loose[list(kept)] = False
    places[loose] = _rows_below(places[~loose], int(loose.sum()))
    if not kept:
        places -= places.min(axis=0)
    for thing, (x, y), group in zip(rows.things, np.rint(places).tolist(), groups.tolist(), strict=True):
        thing["x"], thing["y"], thing["community"] = int(x), int(y), group


def _anew(linked: NDArray[np.bool_], sources: Numbers, targets: Numbers, groups: Numbers) -> Places:
    """Places for what is linked; the others are left at the origin."""
    count = int(linked.sum())
    places = np.zeros((len(linked), 2))
    if not count:
        return places
    at = np.cumsum(linked) - 1
    laid = _laid(count, at[sources], at[targets], np.ones(len(sources)), np.ones(count), groups[linked])
    places[linked] = _apart(_filled(laid), np.ones(count, dtype=bool))
    return places


def _rows_below(network: Places, count: int) -> Places:
    """Places in rows below the network, as wide as it is: closer together where they are many."""
    if len(network):
        (left, top), (right, bottom) = network.min(axis=0), network.max(axis=0)
        first = bottom + 1.5 * ROOM
    else:
        left, top, first = 0.0, 0.0, 0.0
        right = bottom = 2.0 * ROOM * math.sqrt(count)
    width, height = max(right - left, 4.0 * ROOM), max(bottom - top, 4.0 * ROOM)
    across = min(max(1.05 * math.sqrt(width * height / max(count, 1)), NEAR_X), 2.6 * ROOM)
    columns = int(width / across)
    at = np.arange(count)
    return np.stack([left + at % columns * (width / columns), first + at // columns * NEAR_Y], axis=1)


def _ends(rows: Content) -> tuple[Numbers, Numbers]:
    """The two ends of every pair that is linked, each pair once, in their order."""
    ends = np.array([(link["from"], link["to"]) for link in rows.links], dtype=np.int64).reshape(-1, 2)
    pairs = np.unique(np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1), axis=0)
    return pairs[:, 0], pairs[:, 1]


def _laid(count: int, sources: Numbers, targets: Numbers, weight: Floats, weights: Floats, groups: Numbers) -> Places:
    """Places by the forces, starting from the places of the communities."""
    pull = weight * np.where(groups[sources] == groups[targets], 1.0, BETWEEN)
    degree = added(sources, weight, count) + added(targets, weight, count)
    bodies = Bodies(sources, targets, pull, weights + degree, np.ones(count, dtype=bool))
    # The communities stand already; of a large network each round is dear and moves little.
    rounds = min(400, max(50, 400 * EXACT // max(count, 1)))
    return settle(_start(count, sources, targets, weight, weights, groups), bodies, rounds, ROOM)


def _start(count: int, sources: Numbers, targets: Numbers, weight: Floats, weights: Floats, groups: Numbers) -> Places:
    """First places: the communities as a network of their own, each member on a spiral around its community's place."""
    # What belongs to no community is one of its own here.
    alone = np.flatnonzero(groups < 0)
    group = groups.copy()
    group[alone] = groups.max(initial=-1) + 1 + np.arange(len(alone))
    size = int(group.max(initial=-1)) + 1
    if size >= count or size < 2:
        return _spiral(count)
    low, high = np.minimum(group[sources], group[targets]), np.maximum(group[sources], group[targets])
    across = low != high
    keys, index = np.unique(low[across] * size + high[across], return_inverse=True)
    joined = added(index, weight[across], len(keys))
    first, second = keys // size, keys % size
    again = communities(size, first, second) if size > EXACT else np.full(size, -1, dtype=np.int64)
    centres = _laid(size, first, second, joined, added(group, weights, size), again)
    order = np.argsort(group, kind="stable")
    start = np.searchsorted(group[order], np.arange(size))
    rank = np.empty(count, dtype=np.int64)
    rank[order] = np.arange(count) - start[group[order]]
    return centres[group] * 2.0 + _spiral(int(rank.max()) + 1)[rank]


def _spiral(count: int) -> Places:
    """Places along a spiral of even density."""
    places = np.zeros((count, 2))
    x, y = 1.0, 0.0
    turn_x, turn_y = -0.7373688780783197, 0.6754902942615238  # the golden angle: no two spokes alike
    for rank in range(count):
        radius = 0.5 * ROOM * math.sqrt(rank + 0.5)
        places[rank] = radius * x, radius * y
        x, y = x * turn_x - y * turn_y, x * turn_y + y * turn_x
    return places


def _filled(places: Places) -> Places:
    """The same picture spread over a box that is wider than high: what is crowded gets room, what is far comes near.

    Each coordinate becomes a mean of itself and of its rank, which would be spread perfectly evenly.
    """
    count = len(places)
    if count < 2:
        return places
    height = ROOM * math.sqrt(count / WIDER)
    filled = np.empty_like(places)
    for axis, side in ((0, height * WIDER), (1, height)):
        values = places[:, axis]
        rank = np.empty(count)
        rank[np.lexsort((np.arange(count), values))] = np.arange(count) / (count - 1)
        reach = values.max() - values.min()
        own = (values - values.min()) / (reach if reach > 0 else 1.0)
        filled[:, axis] = side * (EVENLY * rank + (1.0 - EVENLY) * own)
    return filled


def _apart(places: Places, free: NDArray[np.bool_]) -> Places:
    """The same picture with no two things closer than a node and a line of text need; only what is `free` moves."""
    count = len(places)
    near = (NEAR_X, NEAR_Y)
    may = free.astype(np.float64)
    for _ in range(150 if count <= EXACT else 40):
        pairs = cKDTree(places / near).query_pairs(1.0, output_type="ndarray")
        first, second = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T
        both = may[first] + may[second]
        first, second, both = first[both > 0], second[both > 0], both[both > 0]
        if not len(first):
            break
        apart = (places[first] - places[second]) / near
        apart[(apart == 0).all(axis=1)] = (0.001, 0.0)  # two at one place part sideways
        distance = np.sqrt(apart[:, 0] ** 2 + apart[:, 1] ** 2)
        apart *= ((1.0 - distance) / (distance * both))[:, None]
        for axis in (0, 1):
            places[:, axis] += near[axis] * may * added(first, apart[:, axis], count)
            places[:, axis] -= near[axis] * may * added(second, apart[:, axis], count)
    return places


def _beside(
    count: int, sources: Numbers, targets: Numbers, groups: Numbers, kept: Mapping[int, tuple[int, int]]
) -> Places:
    """Places in which the kept things stand where they stood, and the others near what they are linked to."""
    places = np.zeros((count, 2))
    free = np.ones(count, dtype=bool)
    for at, spot in kept.items():
        places[at], free[at] = spot, False
    middle = places[~free].mean(axis=0)
    places[free] = middle + _spiral(int(free.sum()))
    ends, others = np.concatenate([sources, targets]), np.concatenate([targets, sources])
    beside = free[ends] & ~free[others]
    ends, others = ends[beside], others[beside]
    near = added(ends, np.ones(len(ends)), count)
    held = near > 0
    for axis in (0, 1):
        places[held, axis] = added(ends, places[others, axis], count)[held] / near[held] + ROOM * 0.5
    weight: Floats = np.where(groups[sources] == groups[targets], 1.0, BETWEEN).astype(np.float64)
    degree = added(sources, np.ones(len(sources)), count) + added(targets, np.ones(len(targets)), count)
    bodies = Bodies(sources, targets, weight, 1.0 + degree, free)
    settled = settle(places - middle, bodies, 40, ROOM * 0.5) + middle
    return _apart(settled, free)
