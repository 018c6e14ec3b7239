"""A unit: all things of all documents that have one label, the same keys and the same traits, counted together.

Clustering and naming work on units, so that a state named in a thousand documents costs as little as one named in ten.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from loaders.identity import separate, traits
from loaders.reading import Thing

Item = tuple[str, int]
"""A thing of a document: the document's id and the thing's index in its reading."""

Reach = tuple[str, bool]
"""A label with a key, and whether only units that have nothing but acronyms are reached by it."""


@dataclass(slots=True, eq=False)
class Unit:
    """What is said of a thing by all `items` of the unit: how often each name, alias and property value is given.

    `strong` and `acronyms` are its keys; `order` sorts units and is their identity; `node` is the id of the node that
    the unit is part of.
    """

    label: str
    strong: tuple[str, ...]
    acronyms: tuple[str, ...]
    traits: Mapping[str, str]
    order: tuple[str, ...]
    node: str = ""
    items: set[Item] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    properties: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, thing: Thing, item: Item) -> Unit:
        """The unit, still without items, that `thing` belongs to; one of its own where the thing has no keys."""
        strong, acronyms = separate(thing.keys, (thing.name, *thing.aliases))
        apart = traits(thing.label, (thing.name, *thing.aliases), thing.properties, thing.keys)
        own = () if strong or acronyms else (item[0], str(item[1]))
        order = (thing.label, *strong, *acronyms, "", *(f"{trait}={value}" for trait, value in apart), "", *own)
        return cls(thing.label, strong, acronyms, dict(apart), order)

    @property
    def reach(self) -> Iterator[Reach]:
        """Which other units this one may be parted with or from: what `loaders.clusters` looks at, no more."""
        for key in self.strong:
            yield f"{self.label} {key}", False
        for key in self.acronyms:
            yield f"{self.label} {key}", bool(self.strong)

    def add(self, item: Item, thing: Thing) -> None:
        """Count `thing`, which is `item` of its document."""
        self.items.add(item)
        self._count(thing, 1)

    def discard(self, item: Item, thing: Thing) -> None:
        """Count `thing` no longer; the unit is as if it had never been added."""
        self.items.discard(item)
        self._count(thing, -1)

    def _count(self, thing: Thing, by: int) -> None:
        for counter, values in (
            (self.names, (thing.name,)),
            (self.aliases, thing.aliases),
            (self.properties, written(thing.properties)),
        ):
            for value in values:
                counter[value] += by  # type: ignore[index]
                if not counter[value]:  # type: ignore[index]
                    del counter[value]


def written(properties: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """`properties` as (name, JSON of the value) pairs, the empty ones left out."""
    return tuple(
        (name, json.dumps(value, ensure_ascii=False))
        for name, value in sorted(properties.items())
        if value not in (None, "", [])
    )
