"""A document as its rules read it: its scenes in order, and what stands over them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from loaders.links.scenes import Scene, letter_of
from loaders.mentions.model import Annotated

if TYPE_CHECKING:
    from loaders.reading import Thing


@dataclass(frozen=True)
class Story:
    """The scenes of one document with its headings and what it is about."""

    annotated: Annotated
    scenes: list[Scene]

    @property
    def things(self) -> tuple[Thing, ...]:
        """What the document names."""
        return self.annotated.things

    @cached_property
    def headings(self) -> tuple[tuple[int, ...], ...]:
        """For each passage the headings right above the stretch of text it stands in; for a heading those above it in
        the same block.
        """
        above: list[tuple[int, ...]] = []
        block: list[int] = []
        in_block = False
        for scene in self.scenes:
            if scene.passage.kind == "heading":
                if not in_block:
                    block = []
                    in_block = True
                above.append(tuple(block))
                block.append(scene.index)
            else:
                in_block = False
                above.append(tuple(block))
        return tuple(above)

    @cached_property
    def home(self) -> int | None:
        """The state the document speaks for: the one named far more often than any other; None where there is none."""
        counts: Counter[int] = Counter()
        for mention in self.annotated.mentions:
            if letter_of(self.things[mention.thing], mention) in "SJ":
                counts[mention.thing] += 1
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < 2:
            return None
        if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
            return None
        return ranked[0][0]

    def is_state(self, thing: int) -> bool:
        """Whether a thing is a state."""
        return self.things[thing].label == "Institution" and self.things[thing].properties.get("kind") == "state"
