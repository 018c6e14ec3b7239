"""Places for the things of a page: communities apart, nothing on top of anything else, the same at every run.

Only sums, products, quotients and square roots of 64-bit floats are used, taken in a fixed order: these give the same
bits on every machine. Places are whole numbers, so that a page holds no digits that mean nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from graph.views.communities import communities
from graph.views.content import Content

Places = NDArray[np.float64]  # one row (x, y) a thing
Ends = NDArray[np.int64]

ROOM = 64.0  # what one thing takes of the picture's side, in units of the page
WIDER = 1.3  # the picture is wider than high, as screens and names are
ROUNDS = 400
EVENLY = 0.55  # how far places are moved towards an even spread, from 0 (not at all) to 1


def place(rows: Content) -> None:
    """Give every thing of `rows` its place `x`, `y` (whole, from 0 on, y downwards) and its `community`.

    A community is a number from 0, the largest first; -1 for what belongs to none of three or more.
    """
    count = len(rows.things)
    sources, targets = _ends(rows)
    groups = communities(count, sources, targets)
    places = _whole(_apart(_filled(_settled(count, sources, targets, groups))))
    for thing, (x, y), group in zip(rows.things, places.tolist(), groups.tolist(), strict=True):
        thing["x"], thing["y"], thing["community"] = x, y, group


def _ends(rows: Content) -> tuple[Ends, Ends]:
    """The two ends of every pair that is linked, each pair once."""
    pairs = sorted({(min(a, b), max(a, b)) for a, b in ((link["from"], link["to"]) for link in rows.links) if a != b})
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]


def _settled(count: int, sources: Ends, targets: Ends, groups: NDArray[np.int64]) -> Places:
    """Places after the forces: links pull, more so within a community; all push each other away, hubs the most."""
    places = _spiral(count, groups)
    degree = np.bincount(sources, minlength=count) + np.bincount(targets, minlength=count)
    mass = np.asarray(1.0 + degree, dtype=np.float64)
    pull = np.where(groups[sources] == groups[targets], 1.0, 0.25)
    for round_ in range(ROUNDS):
        step = _pushes(places, mass)
        along = places[targets] - places[sources]
        along *= pull[:, None]
        for axis in (0, 1):
            step[:, axis] += np.bincount(sources, along[:, axis], count)
            step[:, axis] -= np.bincount(targets, along[:, axis], count)
        step -= places * (0.02 * mass)[:, None]
        length = np.sqrt(step[:, 0] ** 2 + step[:, 1] ** 2) + 1e-9
        reach = ROOM * (1.0 - round_ / ROUNDS)
        places += step * (np.minimum(length / (1.0 + degree), reach) / length)[:, None]
    return places


def _pushes(places: Places, mass: NDArray[np.float64]) -> Places:
    """What all others push each thing: the product of the masses over the distance."""
    x = places[:, 0][:, None] - places[:, 0][None, :]
    y = places[:, 1][:, None] - places[:, 1][None, :]
    force = (ROOM * ROOM * 0.05) * mass[:, None] * mass[None, :] / (x * x + y * y + 1.0)
    return np.stack([_rows(force * x), _rows(force * y)], axis=1)


def _rows(matrix: Places) -> NDArray[np.float64]:
    """The sum of each row, added from left to right on every machine."""
    return np.add.accumulate(matrix, axis=1)[:, -1] if matrix.shape[1] else np.zeros(len(matrix))


def _spiral(count: int, groups: NDArray[np.int64]) -> Places:
    """First places: along a spiral of even density, community by community."""
    order = np.lexsort((np.arange(count), groups))
    places = np.zeros((count, 2))
    x, y = 1.0, 0.0
    turn_x, turn_y = -0.7373688780783197, 0.6754902942615238  # the golden angle: no two spokes alike
    for rank, index in enumerate(order.tolist()):
        radius = ROOM * (rank + 0.5) ** 0.5
        places[index] = radius * x, radius * y
        x, y = x * turn_x - y * turn_y, x * turn_y + y * turn_x
    return places


def _filled(places: Places) -> Places:
    """The same picture spread over a box that is wider than high: what is crowded gets room, what is far comes near.

    Each coordinate becomes a mean of itself and of its rank, which would be spread perfectly evenly.
    """
    count = len(places)
    if count < 2:
        return places
    height = ROOM * (count / WIDER) ** 0.5
    filled = np.empty_like(places)
    for axis, side in ((0, height * WIDER), (1, height)):
        values = places[:, axis]
        rank = np.empty(count)
        rank[np.lexsort((np.arange(count), values))] = np.arange(count) / (count - 1)
        reach = values.max() - values.min()
        own = (values - values.min()) / (reach if reach > 0 else 1.0)
        filled[:, axis] = side * (EVENLY * rank + (1.0 - EVENLY) * own)
    return filled


def _apart(places: Places) -> Places:
    """The same picture with no two things closer than a node and a line of text need."""
    near_x, near_y = ROOM * 0.8, ROOM * 0.4
    for _ in range(150):
        x = (places[:, 0][:, None] - places[:, 0][None, :]) / near_x
        y = (places[:, 1][:, None] - places[:, 1][None, :]) / near_y
        distance = np.sqrt(x * x + y * y)
        lacking = np.maximum(0.0, 1.0 - distance)
        np.fill_diagonal(lacking, 0.0)
        if not lacking.any():
            break
        share = 0.5 * lacking / (distance + 1e-9)
        places[:, 0] += _rows(share * x) * near_x
        places[:, 1] += _rows(share * y) * near_y
    return places


def _whole(places: Places) -> NDArray[np.int64]:
    """Whole numbers from 0 on."""
    if not len(places):
        return np.zeros((0, 2), dtype=np.int64)
    whole: NDArray[np.int64] = np.rint(places - places.min(axis=0)).astype(np.int64)
    return whole
