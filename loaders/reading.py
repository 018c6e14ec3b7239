"""What one document says, read alone: the unit from which every graph is built, kept with it as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, heading, bullet or table row: ``document_text[start:end] == text``; `page` counts from 1.

    `kind` is "sentence", "heading", "bullet", "row" or "caption".
    """

    start: int
    end: int
    page: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something the document names: `passages` are indices into the reading's passages, ascending, never empty.

    `keys` are the identity keys by which the same thing is known in other documents, such as
    ``name:united nations office on drugs and crime`` or ``acronym:unodc``.
    """

    label: str
    name: str
    aliases: tuple[str, ...] = ()
    properties: dict[str, Any] = field(default_factory=dict)
    passages: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A typed link between two of the reading's things (indices), read by `rule` from `passages` (indices)."""

    source: int
    type: str
    target: int
    passages: tuple[int, ...]
    rule: str
    confidence: float
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """One document's reading: `document` holds the Document node's properties without its id.

    `refused` counts what plug-ins claimed and what does not stand in the passage they named.
    """

    document: dict[str, Any]
    passages: tuple[Passage, ...]
    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    refused: int = 0

    def to_json(self) -> str:
        """The reading as one line of JSON, the same for equal readings."""
        return json.dumps(self, default=_fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Reading:
        """The reading that `to_json` wrote."""
        data = json.loads(text)
        return cls(
            document=data["document"],
            passages=tuple(Passage(**entry) for entry in data["passages"]),
            things=tuple(
                Thing(**{**entry, **{name: tuple(entry[name]) for name in ("aliases", "passages", "keys")}})
                for entry in data["things"]
            ),
            links=tuple(Link(**{**entry, "passages": tuple(entry["passages"])}) for entry in data["links"]),
            refused=data.get("refused", 0),
        )


def _fields(part: Any) -> dict[str, Any]:
    return {entry.name: getattr(part, entry.name) for entry in fields(part)}
