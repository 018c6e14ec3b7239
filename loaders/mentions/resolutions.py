"""Resolutions."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import Candidate
from loaders.mentions.tokens import Stretch


def resolutions(stretch: Stretch) -> Iterator[Candidate]:
    """Resolutions."""
    yield from ()
