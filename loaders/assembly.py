"""The graph that a set of readings makes, kept up as readings come, change and go.

The graph is a pure function of the set: whatever the order and history of `Assembly.replace`, equal sets of readings
give equal graphs, and a reading that is taken out leaves no trace. What a change costs depends on what the reading
touches, not on how many readings there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from graph.changes import Change, LinkRecord, NodeRecord
from graph.identifiers import digest, link_id, passage_id
from graph.vocabulary import vocabulary
from loaders.facts import Statement, statement
from loaders.nodes import Nodes
from loaders.reading import Link, Reading, Thing
from loaders.ties import Ends, Ties, ends
from loaders.units import Item, Unit

NAME_OF_PASSAGE = 80
"""How many characters of its text a passage has for a name."""


@dataclass(slots=True)
class _Document:
    """What is kept of a reading: its things with their units, its links, the ids of its passages; no text."""

    things: tuple[Thing, ...]
    units: tuple[Unit, ...]
    links: tuple[Link, ...]
    passages: tuple[str, ...]
    digest: str

    def ends(self, index: int) -> Ends:
        """Between which nodes the link with this index is, as things are."""
        link = self.links[index]
        return ends(self.units[link.source].node, link.type, self.units[link.target].node)

    def touching(self, thing: int) -> Iterator[int]:
        """The indices of the links that have this thing as an end."""
        return (index for index, link in enumerate(self.links) if thing in (link.source, link.target))


class Assembly:
    """The graph of a set of readings, one a document, empty at first."""

    def __init__(self) -> None:
        self._documents: dict[str, _Document] = {}
        self._nodes = Nodes()
        self._ties = Ties()

    def replace(self, document: str, reading: Reading | None) -> Change:
        """Put `reading` in the place of what the document with this id said before; None for nothing.

        Returns what that changes in the graph. Raises `graph.vocabulary.VocabularyError`, with the assembly as it was,
        where the reading holds what a graph may not.
        """
        return self.update({document: reading})

    def update(self, readings: Mapping[str, Reading | None]) -> Change:
        """Do `replace` for several documents at once, at less cost; the graph is the same."""
        new = {document: readings[document] for document in sorted(readings)}
        texts = {document: reading.to_json() if reading else None for document, reading in new.items()}
        new = {document: new[document] for document in new if self._differs(document, texts[document])}
        for reading in new.values():
            if reading:
                check(reading)
        change = Change(readings={document: texts[document] for document in new})
        for document in new:
            self._take_out(document, change)
        for document, reading in new.items():
            if reading:
                self._put_in(document, reading, digest(texts[document] or ""), change)
        moved, nodes = self._nodes.settle()
        self._move(moved, new)
        for document, reading in new.items():
            if reading:
                self._state(document, range(len(reading.links)), 1)
                self._mention(document, range(len(reading.things)), 1)
        _note(nodes, change.nodes, change.removed_nodes)
        _note(self._ties.settle(self._statement), change.links, change.removed_links)
        return change

    def _differs(self, document: str, text: str | None) -> bool:
        old = self._documents.get(document)
        return (old.digest if old else None) != (digest(text) if text is not None else None)

    def _take_out(self, document: str, change: Change) -> None:
        old = self._documents.get(document)
        if old is None:
            return
        self._state(document, range(len(old.links)), -1)
        self._mention(document, range(len(old.things)), -1)
        for index, thing in enumerate(old.things):
            self._nodes.discard((document, index), thing, old.units[index])
        change.removed_nodes |= {document, *old.passages}
        change.removed_links |= {link_id(passage, "FROM", document) for passage in old.passages}
        del self._documents[document]

    def _put_in(self, document: str, reading: Reading, fingerprint: str, change: Change) -> None:
        passages = tuple(passage_id(document, passage.start, passage.end) for passage in reading.passages)
        units = tuple(self._nodes.add((document, index), thing) for index, thing in enumerate(reading.things))
        self._documents[document] = _Document(reading.things, units, reading.links, passages, fingerprint)
        furniture, from_links = _furniture(document, reading, passages)
        change.nodes |= furniture
        change.links |= from_links
        change.removed_nodes -= furniture.keys()
        change.removed_links -= from_links.keys()

    def _move(self, moved: Mapping[Unit, str], unstated: Mapping[str, Reading | None]) -> None:
        """Let units be part of other nodes, with what was stated of them; documents `unstated` state nothing yet."""
        items = [item for unit in moved for item in unit.items if item[0] not in unstated]
        restated = {(document, link) for document, thing in items for link in self._documents[document].touching(thing)}
        for by in (-1, 1):
            for document, link in restated:
                self._state(document, (link,), by)
            for document, thing in items:
                self._mention(document, (thing,), by)
            if by < 0:
                for unit, node in moved.items():
                    unit.node = node

    def _state(self, document: str, indices: Iterable[int], by: int) -> None:
        do = self._ties.state if by > 0 else self._ties.take_back
        for index in indices:
            do(self._documents[document].ends(index), (document, index))

    def _mention(self, document: str, things: Iterable[int], by: int) -> None:
        known = self._documents[document]
        for index in things:
            for passage in known.things[index].passages:
                self._ties.mention(known.units[index].node, known.passages[passage], by)

    def _statement(self, item: Item) -> Statement:
        document = self._documents[item[0]]
        link = document.links[item[1]]
        return statement(
            [document.passages[index] for index in link.passages], link.rule, link.confidence, link.properties
        )


T = TypeVar("T")


def _note(found: Mapping[str, T | None], changed: dict[str, T], removed: set[str]) -> None:
    for identifier, record in found.items():
        if record is None:
            removed.add(identifier)
        else:
            changed[identifier] = record


def _furniture(
    document: str, reading: Reading, passages: tuple[str, ...]
) -> tuple[dict[str, NodeRecord], dict[str, LinkRecord]]:
    """The nodes of the document and its passages, and the links between them."""
    name = reading.document.get("title") or reading.document.get("path") or document
    nodes = {document: NodeRecord("Document", {"id": document, "name": name, **_filled(reading.document)})}
    from_links = {}
    for identifier, passage in zip(passages, reading.passages, strict=True):
        text = " ".join(passage.text.split())
        short = text if len(text) <= NAME_OF_PASSAGE else text[: NAME_OF_PASSAGE - 1].rstrip() + "…"
        properties = {
            "id": identifier,
            "name": short or identifier,
            "text": passage.text,
            "page": passage.page,
            "start": passage.start,
            "end": passage.end,
        }
        nodes[identifier] = NodeRecord("Passage", properties)
        link = link_id(identifier, "FROM", document)
        from_links[link] = LinkRecord(identifier, "FROM", document, {"id": link})
    return nodes, from_links


def _filled(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in sorted(properties.items()) if value not in (None, "", [])}


def check(reading: Reading) -> None:
    """Raise `graph.vocabulary.VocabularyError` where `reading` holds a thing, link or property that no graph may."""
    rules = vocabulary()
    for thing in reading.things:
        rules.check_node(thing.label, {"id": "-", "name": thing.name, **thing.properties})
    for link in reading.links:
        rules.check_link(
            link.type,
            reading.things[link.source].label,
            reading.things[link.target].label,
            {
                "id": "-",
                "passages": [str(index) for index in link.passages],
                "confidence": link.confidence,
                "rule": link.rule,
                **link.properties,
            },
        )
