"""The declared vocabulary and its reader: what labels, relationship types and properties a graph may hold.

Everything is derived from ``vocabulary.yaml``; a name that is not declared there is refused with a
`VocabularyError` that says which names are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class VocabularyError(ValueError):
    """A node, link or property that the vocabulary does not allow."""


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of node. `properties` maps each property's name to its type; `id`, `name` and `aliases` included."""

    name: str
    plural: str
    description: str
    colour: str
    shape: str
    properties: Mapping[str, str]
    kinds: tuple[str, ...] = ()
    featured: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class LinkType:
    """One kind of link: its allowed (from label, to label) pairs, how it reads, its properties.

    `distinct` are the properties by which two facts between the same two nodes differ.
    """

    name: str
    description: str
    ends: frozenset[tuple[str, str]]
    reads: str
    reads_back: str
    properties: Mapping[str, str]
    distinct: tuple[str, ...] = ()
    symmetric: bool = False
    furniture: bool = False


# What every node, and every link that states a fact, carries.
NODE_PROPERTIES = {"id": "string", "name": "string", "aliases": "strings"}
FACT_PROPERTIES = {"id": "string", "passages": "strings", "confidence": "number", "rule": "string"}
REQUIRED_OF_FACTS = ("passages", "confidence", "rule")


class Vocabulary:
    """The labels and link types that a graph may hold, by name, in the order they are declared."""

    def __init__(self, declared: Mapping[str, Any]) -> None:
        self.labels: dict[str, Label] = {
            name: Label(
                name=name,
                **{
                    **entry,
                    "kinds": tuple(entry.get("kinds", ())),
                    "properties": NODE_PROPERTIES | entry["properties"],
                },
            )
            for name, entry in declared["labels"].items()
        }
        self.types: dict[str, LinkType] = {
            name: LinkType(name=name, **{**entry, **self._derived(entry)}) for name, entry in declared["types"].items()
        }

    def _derived(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        own = {"id": "string"} if entry.get("furniture") else FACT_PROPERTIES
        ends = frozenset((a, b) for sources, targets in entry["ends"] for a in sources for b in targets)
        unknown = {label for pair in ends for label in pair} - self.labels.keys()
        if unknown:
            raise VocabularyError(f"The vocabulary names ends that are no labels: {', '.join(sorted(unknown))}.")
        return {
            "ends": ends,
            "properties": own | entry.get("properties", {}),
            "distinct": tuple(entry.get("distinct", ())),
        }

    @property
    def things(self) -> list[str]:
        """The labels of what documents speak of: all but Document and Passage."""
        return [name for name, label in self.labels.items() if not label.furniture]

    @property
    def facts(self) -> list[str]:
        """The link types that state a fact: all but MENTIONED_IN and FROM."""
        return [name for name, kind in self.types.items() if not kind.furniture]

    def allows(self, kind: str, source: str, target: str) -> bool:
        """Whether a link of type `kind` may go from a node labelled `source` to one labelled `target`."""
        return kind in self.types and (source, target) in self.types[kind].ends

    def check_node(self, label: str, properties: Mapping[str, Any]) -> None:
        """Raise `VocabularyError` where a node with this label and these properties (`id` included) is not allowed."""
        if label not in self.labels:
            raise VocabularyError(f"There is no label {label!r}; there are {', '.join(self.labels)}.")
        declared = self.labels[label]
        _check_properties(label, declared.properties, properties, required=("id", "name"))
        kind = properties.get("kind")
        if declared.kinds and kind is not None and kind not in declared.kinds:
            raise VocabularyError(f"{label}.kind is {kind!r}; it may be {', '.join(declared.kinds)}.")

    def check_link(self, kind: str, source: str, target: str, properties: Mapping[str, Any]) -> None:
        """Raise `VocabularyError` where such a link between nodes of these two labels is not allowed.

        `properties` are the link's own (`id`, `passages`, `confidence`, `rule`, … ), not its type.
        """
        if kind not in self.types:
            raise VocabularyError(f"There is no relationship type {kind!r}; there are {', '.join(self.types)}.")
        declared = self.types[kind]
        if (source, target) not in declared.ends:
            allowed = ", ".join(f"{a} to {b}" for a, b in sorted(declared.ends))
            raise VocabularyError(f"{kind} may not go from {source} to {target}; it goes from {allowed}.")
        _check_properties(
            kind, declared.properties, properties, required=() if declared.furniture else REQUIRED_OF_FACTS
        )
        if not declared.furniture and not 0 <= properties["confidence"] <= 1:
            raise VocabularyError(f"{kind}.confidence is {properties['confidence']!r}; it lies between 0 and 1.")


def _check_properties(
    of: str, declared: Mapping[str, str], given: Mapping[str, Any], *, required: tuple[str, ...]
) -> None:
    for name in required:
        if given.get(name) in (None, "", []):
            raise VocabularyError(f"{of} needs the property {name!r}.")
    for name, value in given.items():
        if name not in declared:
            raise VocabularyError(f"{of} has no property {name!r}; it has {', '.join(declared)}.")
        if value is not None and not _fits(declared[name], value):
            raise VocabularyError(f"{of}.{name} is {value!r}, which is no {declared[name]}.")


def _fits(kind: str, value: Any) -> bool:
    match kind:
        case "strings":
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "date":
            return isinstance(value, str) and ISO_DATE.fullmatch(value) is not None
        case "string":
            return isinstance(value, str)
    raise VocabularyError(f"The vocabulary declares a property type {kind!r} that does not exist.")


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of this version of Liaisons, read once."""
    return Vocabulary(yaml.safe_load(files("graph").joinpath("vocabulary.yaml").read_text(encoding="utf-8")))
