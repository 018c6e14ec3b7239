"""The engine's schema, derived from the vocabulary: a type for each label and link type, and their indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.vocabulary import Vocabulary

COLUMN_TYPES = {
    "string": "STRING",
    "strings": "LIST OF STRING",
    "integer": "LONG",
    "number": "DOUBLE",
    "date": "STRING",  # as precise as it was written, which may be a year alone
}

# What the store keeps beside the graph: documents, not nodes, in the engine's words, so that statements do not see it.
READINGS = "_Reading"
STATE = "_State"


def layout(vocabulary: Vocabulary) -> str:
    """The engine's SQL that makes an empty graph, as one script. All names come from the vocabulary."""
    return ";\n".join(_statements(vocabulary)) + ";"


def _statements(vocabulary: Vocabulary) -> Iterator[str]:
    for label in vocabulary.labels.values():
        yield from _type("VERTEX", label.name, label.properties)
        if not label.furniture:
            yield f"CREATE INDEX ON `{label.name}` (name) NOTUNIQUE"
            if "start" in label.properties:
                yield f"CREATE INDEX ON `{label.name}` (start) NOTUNIQUE"
    for kind in vocabulary.types.values():
        yield from _type("EDGE", kind.name, kind.properties)
    yield from _type(
        "DOCUMENT", READINGS, {"id": "string", "reading": "string", "record": "string", "version": "integer"}
    )
    yield from _type("DOCUMENT", STATE, {"id": "string", "version": "integer"})


def _type(category: str, name: str, properties: Mapping[str, str]) -> Iterator[str]:
    yield f"CREATE {category} TYPE `{name}`"
    for column, kind in properties.items():
        yield f"CREATE PROPERTY `{name}`.`{column}` {COLUMN_TYPES[kind]}"
    yield f"CREATE INDEX ON `{name}` (id) UNIQUE"
