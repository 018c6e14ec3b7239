"""Titles."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import Candidate
from loaders.mentions.tokens import Stretch


def titles(stretch: Stretch, text: str) -> Iterator[Candidate]:
    """Titles."""
    yield from ()
