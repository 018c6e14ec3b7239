"""The error that is told to people: its message says what went wrong, with what, and what to try."""

from __future__ import annotations


class LiaisonsError(ValueError):
    """A mistake in what was asked for or given, told in one sentence that says what to try."""
