"""The colours of the labels: apart for people who see colours otherwise, and seen on paper."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from graph.vocabulary import vocabulary

# Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
SIGHT = {
    "as most see": np.eye(3),
    "without red": np.array([[0.1523, 1.0526, -0.2049], [0.1145, 0.7863, 0.0992], [-0.0039, -0.0481, 1.0520]]),
    "without green": np.array([[0.3673, 0.8606, -0.2280], [0.2801, 0.6725, 0.0474], [-0.0118, 0.0429, 0.9689]]),
    "without blue": np.array([[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]]),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])
PAPER = 0.965  # its luminance
COLOURS = {label.name: label.colour for label in vocabulary().labels.values() if not label.furniture}


def linear(colour: str) -> np.ndarray:
    """The light of a colour written as #RRGGBB."""
    value = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def lab(light: np.ndarray) -> np.ndarray:
    """CIE L*a*b*, in which distances are about as large as they seem."""
    share = TO_XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHT)
def test_no_two_labels_look_alike(sight: str) -> None:
    seen = {name: lab(SIGHT[sight] @ linear(colour)) for name, colour in COLOURS.items()}
    near = {pair: np.linalg.norm(seen[pair[0]] - seen[pair[1]]) for pair in combinations(seen, 2)}
    assert {pair: distance for pair, distance in near.items() if distance < 15} == {}


def test_each_colour_stands_out_from_the_paper() -> None:
    contrast = {name: (PAPER + 0.05) / ((TO_XYZ @ linear(colour))[1] + 0.05) for name, colour in COLOURS.items()}
    assert {name: value for name, value in contrast.items() if value < 2.9} == {}


def test_no_two_labels_share_a_shape() -> None:
    shapes = [label.shape for label in vocabulary().labels.values() if not label.furniture]
    assert len(set(shapes)) == len(shapes)
