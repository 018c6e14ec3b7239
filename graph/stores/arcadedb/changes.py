"""One change of an embedded graph, inside the engine's transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores.arcadedb.engine import java
from graph.stores.arcadedb.rows import records
from graph.stores.arcadedb.schema import READINGS, STATE
from graph.stores.store import Changes, StoreError
from graph.stores.values import kept
from graph.vocabulary import Vocabulary


class EmbeddedChanges(Changes):
    """What may be done to the open `database` until its transaction is committed."""

    def __init__(self, database: Any, vocabulary: Vocabulary) -> None:
        self._database = database
        self._vocabulary = vocabulary
        self._state = self._find(STATE, "graph")
        self._before = 0 if self._state is None else int(self._state.getLong("version"))
        self._vertices: dict[str, Any] = {}
        self.applied = False

    @property
    def version(self) -> int:
        """How many times the graph has been changed, this change included once something was applied."""
        return self._before + self.applied

    def readings_since(self, version: int) -> dict[str, str | None]:
        """The readings that differ from those of an earlier version, None where forgotten; see `Changes`."""
        wanted = "SELECT id, reading FROM _Reading WHERE version > ? ORDER BY id"
        found = {row["id"]: row.get("reading") for row in records(self._database.query("sql", wanted, version))}
        return found if version else {key: reading for key, reading in found.items() if reading is not None}

    def apply(self, change: Change) -> None:
        """Do what `change` says, within the transaction."""
        self.applied = True
        for key in sorted(change.removed_links):
            self._remove(key, self._vocabulary.types)
        for key in sorted(change.removed_nodes):
            self._remove(key, self._vocabulary.labels)
            self._vertices.pop(key, None)
        for key in sorted(change.nodes):
            self._put_node(key, change.nodes[key])
        for key in sorted(change.links):
            self._put_link(key, change.links[key])
        for document in sorted(change.readings):
            self._put_reading(document, change.readings[document], change.records.get(document))
        state = self._database.newDocument(STATE) if self._state is None else self._state.modify()
        self._state = state.set("id", "graph").set("version", self.version)
        self._state.save()

    def _put_node(self, key: str, node: NodeRecord) -> None:
        properties = {**node.properties, "id": key}
        self._vocabulary.check_node(node.label, properties)
        found = self._find(node.label, key)
        vertex = self._database.newVertex(node.label) if found is None else found.asVertex().modify()
        _fill(vertex, kept(properties, self._vocabulary.labels[node.label].properties))
        self._vertices[key] = vertex

    def _put_link(self, key: str, link: LinkRecord) -> None:
        source, target = self._vertex(link.source, key), self._vertex(link.target, key)
        properties = {**link.properties, "id": key}
        self._vocabulary.check_link(link.type, str(source.getTypeName()), str(target.getTypeName()), properties)
        found = self._find(link.type, key)
        if found is not None:
            edge = found.asEdge()
            if edge.getOut().equals(source.getIdentity()) and edge.getIn().equals(target.getIdentity()):
                _fill(edge.modify(), kept(properties, self._vocabulary.types[link.type].properties))
                return
            edge.delete()
        _fill(source.newEdge(link.type, target), kept(properties, self._vocabulary.types[link.type].properties))

    def _vertex(self, key: str, link: str) -> Any:
        vertex = self._vertices.get(key)
        if vertex is None:
            found = next((found for label in self._labels(key) if (found := self._find(label, key)) is not None), None)
            if found is None:
                raise StoreError(f"The link {link} names the node {key}, which is not in the graph.")
            vertex = self._vertices[key] = found.asVertex()
        return vertex

    def _labels(self, key: str) -> list[str]:
        """All labels, the likeliest first: ids begin with their node's label."""
        prefix = key.partition(":")[0]
        return sorted(self._vocabulary.labels, key=lambda label: label.lower() != prefix)

    def _remove(self, key: str, types: Mapping[str, Any]) -> None:
        for kind in types:
            found = self._find(kind, key)
            if found is not None:
                found.delete()
                return

    def _put_reading(self, document: str, reading: str | None, record: Mapping[str, Any] | None) -> None:
        found = self._find(READINGS, document)
        row = self._database.newDocument(READINGS) if found is None else found.asDocument().modify()
        row.set("id", document).set("reading", reading).set("version", self.version)
        if record is not None or reading is None:
            row.set("record", None if reading is None else json.dumps(record, sort_keys=True, ensure_ascii=False))
        row.save()

    def _find(self, kind: str, key: str) -> Any:
        """The record of this type with this id, or None."""
        strings, objects = java("java.lang.String[]"), java("java.lang.Object[]")
        return java("com.arcadedb.python.DbCalls").lookupFirst(self._database, kind, strings(["id"]), objects([key]))


def _fill(record: Any, properties: Mapping[str, Any]) -> None:
    """Give the record these properties and no others, and save it."""
    record.fromJSON(java("com.arcadedb.serializer.json.JSONObject")(json.dumps(properties)))
    record.save()
