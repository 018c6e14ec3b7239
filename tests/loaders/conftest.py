"""What the tests of the loaders share: readings in a few words, and a graph kept in dictionaries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.changes import Change
from graph.identifiers import fold
from loaders.identity import is_acronym, is_full_name
from loaders.mentions.keys import person_key
from loaders.reading import Link, Passage, Reading, Thing


class KeptGraph:
    """Nodes and links by id, as the changes applied so far make them: what a store does, in a few lines."""

    def __init__(self) -> None:
        self.nodes: dict[str, tuple[str, dict[str, Any]]] = {}
        self.links: dict[str, tuple[str, str, str, dict[str, Any]]] = {}
        self.readings: dict[str, str] = {}

    def apply(self, change: Change) -> None:
        """Do what `change` says; what it removes must be there, and every link must have both its ends."""
        for link in change.removed_links:
            del self.links[link]
        for node in change.removed_nodes:
            del self.nodes[node]
        for node, record in change.nodes.items():
            self.nodes[node] = (record.label, dict(record.properties))
        for link, tie in change.links.items():
            self.links[link] = (tie.source, tie.type, tie.target, dict(tie.properties))
        for document, reading in change.readings.items():
            if reading is None:
                del self.readings[document]
            else:
                self.readings[document] = reading
        assert {end for source, _, target, _ in self.links.values() for end in (source, target)} <= self.nodes.keys()

    def named(self, label: str) -> list[str]:
        """The names of the nodes with this label, sorted."""
        return sorted(properties["name"] for kind, properties in self.nodes.values() if kind == label)

    def facts(self) -> list[tuple[str, str, str]]:
        """The links but MENTIONED_IN and FROM, as (source name, type, target name), sorted."""
        return sorted(
            (self.nodes[source][1]["name"], kind, self.nodes[target][1]["name"])
            for source, kind, target, _ in self.links.values()
            if kind not in ("MENTIONED_IN", "FROM")
        )

    def fact(self, kind: str) -> list[dict[str, Any]]:
        """The properties of the links of this type, in the order of their ids."""
        return [self.links[link][3] for link in sorted(self.links) if self.links[link][1] == kind]


def a_thing(label: str, name: str, *aliases: str, passages: tuple[int, ...] = (0,), **properties: Any) -> Thing:
    """A thing with the identity keys that its names give."""
    return Thing(label, name, aliases, properties, passages, keys_of(label, name, aliases, properties))


def keys_of(label: str, name: str, aliases: tuple[str, ...], properties: dict[str, Any]) -> tuple[str, ...]:
    """Keys as the reader of names gives them: a full name, acronyms, a symbol."""
    if label == "Person":
        return (person_key(name),) if is_full_name(name) else ()
    acronyms = {properties.get("acronym"), *(text for text in (name, *aliases) if is_acronym(text))} - {None}
    keys = {f"acronym:{fold(text)}" for text in acronyms}
    if name not in acronyms:
        keys.add(f"name:{fold(name)}")
    if "symbol" in properties:
        keys.add(f"symbol:{fold(properties['symbol'])}")
    return tuple(sorted(keys))


def a_reading(*things: Thing, links: tuple[Link, ...] = (), title: str = "A bulletin") -> Reading:
    """A reading of a document with three passages."""
    passages = tuple(Passage(20 * n, 20 * n + 18, 1, "sentence", f"This is passage {n}.") for n in range(3))
    return Reading({"title": title, "path": "bulletin.txt"}, passages, things, links)


@pytest.fixture
def kept() -> KeptGraph:
    """An empty graph that changes are applied to."""
    return KeptGraph()


@pytest.fixture(scope="session")
def new_graph() -> type[KeptGraph]:
    """Makes empty graphs that changes are applied to."""
    return KeptGraph


@pytest.fixture(scope="session")
def thing() -> Callable[..., Thing]:
    """Makes a thing from label, name, aliases and properties."""
    return a_thing


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    """Makes the reading of a document from its things and links."""
    return a_reading
