"""The forces that spread a network: linked things pull each other, all push each other away, hubs the most.

The pushes of many are added up over a pyramid of ever coarser squares, as Barnes and Hut (1986) and Greengard and
Rokhlin (1987) do for stars: a round costs about as much as there are things. Only sums, products, quotients and square
roots of 64-bit floats are used, in a fixed order: these give the same bits on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.float64]  # one row (x, y) a thing
Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]

ROOM = 64.0  # what one thing takes of the picture's side, in units of the page
PUSH = 0.05 * ROOM * ROOM
GRAVITY = 0.02
EXACT = 700  # things up to which each push is computed by itself
NEAR = 1.0  # squared distance below which pushes grow no further


@dataclass(frozen=True, slots=True)
class Bodies:
    """A network as forces see it: the two ends of each linked pair, how strongly it pulls, how hard each thing pushes.

    What is not `free` pulls and pushes, and stays where it is.
    """

    sources: Numbers
    targets: Numbers
    pull: Floats
    mass: Floats
    free: NDArray[np.bool_]


def settle(places: Places, bodies: Bodies, rounds: int, reach: float) -> Places:
    """`places` after so many rounds; a thing moves at most `reach` in the first round and less in each later one."""
    count = len(places)
    places = places.copy()
    stiff = added(bodies.sources, bodies.pull, count) + added(bodies.targets, bodies.pull, count)
    stiff += GRAVITY * bodies.mass
    for round_ in range(rounds):
        step = pushes(places, bodies.mass)
        along = (places[bodies.targets] - places[bodies.sources]) * bodies.pull[:, None]
        for axis in (0, 1):
            step[:, axis] += added(bodies.sources, along[:, axis], count)
            step[:, axis] -= added(bodies.targets, along[:, axis], count)
        step -= places * (GRAVITY * bodies.mass)[:, None]
        step /= stiff[:, None]
        length = np.sqrt(step[:, 0] ** 2 + step[:, 1] ** 2) + 1e-9
        most = reach * (1.0 - round_ / rounds)
        step *= (np.minimum(0.7 * length, most) / length)[:, None]
        places[bodies.free] += step[bodies.free]
    return places


def added(at: Numbers, amounts: Floats, count: int) -> Floats:
    """For each of `count` places the sum of the `amounts` that go there, added in their order."""
    return np.bincount(at, amounts, count).astype(np.float64)


def pushes(places: Places, mass: Floats) -> Places:
    """What all others push each thing: for each, the product of the two masses over the distance."""
    return _each(places, mass) if len(places) <= EXACT else _pyramid(places, mass)


def _each(places: Places, mass: Floats) -> Places:
    x = places[:, 0][:, None] - places[:, 0][None, :]
    y = places[:, 1][:, None] - places[:, 1][None, :]
    force = PUSH * mass[:, None] * mass[None, :] / (x * x + y * y + NEAR)
    return np.stack([_row_sums(force * x), _row_sums(force * y)], axis=1)


def _row_sums(matrix: Places) -> Floats:
    """The sum of each row, added from left to right on every machine."""
    sums: Floats = np.add.accumulate(matrix, axis=1)[:, -1]
    return sums


def _pyramid(places: Places, mass: Floats) -> Places:
    """Pushes by squares: at each level from those squares that are near the parent but not near the square itself."""
    levels = max(3, len(places).bit_length() // 2)
    low = places.min(axis=0)
    side = float((places.max(axis=0) - low).max()) * 1.000001 + 1e-9
    cells = np.minimum((places - low) / side * 2**levels, 2**levels - 1).astype(np.int64)
    total, middle = _squares(cells, places, mass, 2**levels)
    pyramid = [(total, middle)]
    for _ in range(levels - 2):
        pyramid.append(_halved(*pyramid[-1]))
    field = np.zeros((4, 4, 2))
    for total, middle in reversed(pyramid):
        if len(total) > len(field):
            field = field.repeat(2, axis=0).repeat(2, axis=1)
        _add_far(field, total, middle)
    total, middle = pyramid[0]
    force: Places = field[cells[:, 0], cells[:, 1]]
    _add_near(force, places, mass, cells, total, middle)
    force *= (PUSH * mass)[:, None]
    return force


def _squares(cells: Numbers, places: Places, mass: Floats, size: int) -> tuple[Floats, Places]:
    """The mass of each square and the middle of that mass."""
    key = cells[:, 0] * size + cells[:, 1]
    total = added(key, mass, size * size)
    weighted = [added(key, mass * places[:, axis], size * size) for axis in (0, 1)]
    middle = np.stack(weighted, axis=1) / np.maximum(total, 1e-12)[:, None]
    return total.reshape(size, size), middle.reshape(size, size, 2)


def _halved(total: Floats, middle: Places) -> tuple[Floats, Places]:
    """The next coarser level: four squares as one."""
    weighted = middle * total[:, :, None]
    quarter = [(0, 0), (0, 1), (1, 0), (1, 1)]
    mass = sum((total[i::2, j::2] for i, j in quarter), np.zeros((len(total) // 2, len(total) // 2)))
    whole = sum((weighted[i::2, j::2] for i, j in quarter), np.zeros((*mass.shape, 2)))
    return mass, whole / np.maximum(mass, 1e-12)[:, :, None]


def _add_far(field: Places, total: Floats, middle: Places) -> None:
    """Adds to each square of `field` the push of the squares two or three away that the coarser level left out."""
    size = len(total)
    mass = np.pad(total, 3)
    x, y = np.pad(middle[..., 0], 3), np.pad(middle[..., 1], 3)
    for odd_row in (0, 1):
        for odd_column in (0, 1):
            here = np.s_[3 + odd_row : 3 + size : 2, 3 + odd_column : 3 + size : 2]
            own_x, own_y = x[here].copy(), y[here].copy()
            push_x, push_y = np.zeros_like(own_x), np.zeros_like(own_y)
            # The children of the parent's neighbours: an even square looks two back and three ahead, an odd one the
            # other way round.
            for di in range(-2 - odd_row, 4 - odd_row):
                for dj in range(-2 - odd_column, 4 - odd_column):
                    if max(abs(di), abs(dj)) < 2:
                        continue
                    top, left = 3 + odd_row + di, 3 + odd_column + dj
                    there = np.s_[top : top + size - 1 : 2, left : left + size - 1 : 2]
                    dx, dy = own_x - x[there], own_y - y[there]
                    weight = mass[there] / (dx * dx + dy * dy + NEAR)
                    push_x += dx * weight
                    push_y += dy * weight
            field[odd_row::2, odd_column::2, 0] += push_x
            field[odd_row::2, odd_column::2, 1] += push_y


def _add_near(force: Places, places: Places, mass: Floats, cells: Numbers, total: Floats, middle: Places) -> None:
    """Adds the push of each thing's own square, itself left out, and of the eight around it."""
    size = len(total) + 2  # with a rim of empty squares
    masses, middle_x, middle_y = (np.pad(values, 1).ravel() for values in (total, middle[..., 0], middle[..., 1]))
    own = (cells[:, 0] + 1) * size + cells[:, 1] + 1
    for shift in (di * size + dj for di in (-1, 0, 1) for dj in (-1, 0, 1)):
        square = own + shift
        weight = masses[square]
        dx, dy = places[:, 0] - middle_x[square], places[:, 1] - middle_y[square]
        if not shift:
            # Without the thing itself the middle of its square lies farther away.
            others = np.maximum(weight - mass, 0.0)
            farther = np.where(others > 1e-9, weight / np.maximum(others, 1e-12), 0.0)
            weight, dx, dy = others, dx * farther, dy * farther
        weight /= dx * dx + dy * dy + NEAR
        force[:, 0] += dx * weight
        force[:, 1] += dy * weight
