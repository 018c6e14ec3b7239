"""Texts in which every character knows the stretch of the document it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

MONEY = "M"
STATE, ADJECTIVE, BODIES, ACTORS = "S", "J", "B", "A"  # a state, its adjective, bodies and states, people among them
TOKEN = re.compile(r"⟦([A-LN-Z])([\d+]+)⟧")  # a placeholder for anything but money


@dataclass(frozen=True, slots=True)
class Shape:
    """A text whose characters each know the stretch of the document they stand for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def replace(self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str | None]) -> Shape:
        """The shape with every match of `pattern` replaced by what `by` gives (None: left as it is)."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = by(match)
            if new is None:
                continue
            a, b = match.span()
            pieces += [self.text[done:a], new]
            starts += self.starts[done:a]
            ends += self.ends[done:a]
            starts += [self.starts[a]] * len(new)
            ends += [self.ends[b - 1]] * len(new)
            done = b
        if not done:
            return self
        pieces.append(self.text[done:])
        return Shape("".join(pieces), (*starts, *self.starts[done:]), (*ends, *self.ends[done:]))

    def cut(self, end: int) -> Shape:
        """The first `end` characters."""
        return Shape(self.text[:end], self.starts[:end], self.ends[:end])
