"""What is named in a document, and where: the input of every rule that reads links."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from loaders.reading import Passage, Thing

if TYPE_CHECKING:
    from loaders.readers import SourceText

# How a thing is named at a place: by its name or a part of it ("Ms Rossi"), its acronym, an adjective or demonym
# ("French"), a title in quotation marks, a symbol ("A/RES/73/8"), a common noun ("the Section"), a pronoun ("she").
HOWS = ("name", "acronym", "adjective", "title", "symbol", "noun", "pronoun")


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` of the document names the thing with index `thing`, in the way `how` says (see `HOWS`)."""

    start: int
    end: int
    thing: int
    how: str


@dataclass(frozen=True)
class Annotated:
    """A document with what it names: `plain` is as long as `source.text` and holds no marks of layout.

    `mentions` are sorted by place. They do not overlap but where one name stands within another ("the Permanent
    Mission of France"): the longer then comes first.
    """

    source: SourceText
    plain: str
    passages: tuple[Passage, ...]
    things: tuple[Thing, ...]
    mentions: tuple[Mention, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(mention.start for mention in self.mentions))

    def mentions_of(self, passage_index: int) -> tuple[Mention, ...]:
        """The mentions that begin within the passage with this index, in order of place."""
        passage = self.passages[passage_index]
        return self.mentions[bisect_left(self._starts, passage.start) : bisect_left(self._starts, passage.end)]

    @cached_property
    def by_thing(self) -> dict[int, tuple[Mention, ...]]:
        """The mentions of each thing, by the thing's index, in order of place."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.thing, []).append(mention)
        return {thing: tuple(mentions) for thing, mentions in found.items()}
