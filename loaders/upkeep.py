"""A store kept up with what documents say: the one place where readings become changes of a stored graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from graph.changes import Change
from graph.identifiers import document_id
from graph.stores.store import Changes, Store
from loaders.assembly import Assembly
from loaders.reading import Reading

Record = dict[str, Any]
"""What a store keeps of a document beside its reading: `sha256`, `rules` (the recipe's fingerprint) and `locations`,
the document's name in the graph by each place where its bytes were found."""


class Upkeep:
    """A store and the assembly of the readings in it, caught up with what others have changed before each change.

    Each call of `put` or `drop` is one transaction. One that fails leaves the store as it was.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._begin()

    def _begin(self) -> None:
        self._assembly = Assembly()
        self._version = 0
        self._records: dict[str, Record] = {}

    def put(self, reading: Reading, sha256: str, rules: str, locations: Mapping[str, str]) -> None:
        """Keep `reading` of the document with these bytes, found at `locations` (names by place).

        What was found at those places before and is nowhere else is forgotten. The document's path is the first of its
        names in order, whatever the order in which they were found.
        """
        document = document_id(sha256)
        with self._changing() as changes:
            left = _without(self._records, locations)
            known: Record = self._records.get(document, {"locations": {}})
            places = {**(left[document] if document in left else known["locations"]), **locations}
            record = {"sha256": sha256, "rules": rules, "locations": dict(sorted(places.items()))}
            named = _named(reading, min(places.values()), sha256)
            self._apply(changes, {document: (named, record), **self._moved(changes, left, document)})

    def drop(self, locations: Iterable[str]) -> None:
        """Take back what was read at these places, but for documents that are also found elsewhere."""
        with self._changing() as changes:
            self._apply(changes, self._moved(changes, _without(self._records, locations)))

    def _moved(
        self, changes: Changes, left: Mapping[str, dict[str, str]], but: str = ""
    ) -> dict[str, tuple[Reading, Record] | None]:
        """What becomes of the documents that are left at fewer places: forgotten, or known under another name."""
        moved: dict[str, tuple[Reading, Record] | None] = dict.fromkeys(key for key in left if key != but)
        stored: Mapping[str, str | None] = {}
        for document in moved:
            if left[document]:
                stored = stored or changes.readings_since(0)
                record = self._records[document]
                reading = Reading.from_json(stored[document] or "")
                named = _named(reading, min(left[document].values()), record["sha256"])
                moved[document] = named, {**record, "locations": left[document]}
        return moved

    @contextmanager
    def _changing(self) -> Iterator[Changes]:
        try:
            with self._store.changing() as changes:
                if changes.version != self._version:
                    others = changes.readings_since(self._version)
                    self._assembly.update(
                        {key: Reading.from_json(text) if text else None for key, text in others.items()}
                    )
                    self._records = self._store.documents()
                    self._version = changes.version
                yield changes
        except BaseException:
            self._begin()  # the assembly may be ahead of the store
            raise

    def _apply(self, changes: Changes, wanted: Mapping[str, tuple[Reading, Record] | None]) -> None:
        change = self._assembly.update({document: kept[0] if kept else None for document, kept in wanted.items()})
        for document, kept in wanted.items():
            if kept and self._records.get(document) != kept[1]:
                change.readings[document] = kept[0].to_json()
                change.records[document] = kept[1]
        if change == Change():
            return
        changes.apply(change)
        self._version = changes.version
        for document, kept in wanted.items():
            if kept:
                self._records[document] = kept[1]
            else:
                self._records.pop(document, None)


def _without(records: Mapping[str, Record], locations: Iterable[str]) -> dict[str, dict[str, str]]:
    """The documents that were found at one of `locations`, each with the places where it is left."""
    gone = set(locations)
    return {
        document: {place: name for place, name in record["locations"].items() if place not in gone}
        for document, record in records.items()
        if not gone.isdisjoint(record["locations"])
    }


def _named(reading: Reading, name: str, sha256: str) -> Reading:
    """`reading` of a document that is called `name`; a title that was only the file's name follows it."""
    before = reading.document.get("path")
    title = reading.document.get("title")
    if not title or (before and title == PurePosixPath(before).stem):
        title = PurePosixPath(name).stem
    return replace(reading, document={**reading.document, "path": name, "sha256": sha256, "title": title})
