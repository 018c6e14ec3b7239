"""The content of a page as text that may stand in a `<script type="application/json">`: columns, then escaped JSON.

Columns, because hundreds of thousands of equal keys would be most of the file. A column of numbers, or of lists of
numbers, can be read into typed arrays at once; see ``assets/data.js``, which reads what this module writes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from graph.errors import LiaisonsError
from graph.views.content import Content
from graph.vocabulary import vocabulary

# What could end the script element or start markup in it, and the two line ends that older JavaScript knows.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def embedded(value: Any) -> str:
    """`value` as JSON in which no character can be taken for markup; equal values give equal text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).translate(_ESCAPES)


def columns(content: Content) -> dict[str, Any]:
    """`content` as columns; labels and types as positions in the lists of them, which tell how they are shown."""
    words = vocabulary()
    things, links, passages = content.things, content.links, content.passages
    labels = [label for label in words.labels.values() if not label.furniture]
    types = [kind for kind in words.types.values() if not kind.furniture]
    label_at = {label.name: index for index, label in enumerate(labels)}
    type_at = {kind.name: index for index, kind in enumerate(types)}
    return {
        "labels": [
            {"name": label.name, "plural": label.plural, "colour": label.colour, "shape": label.shape}
            for label in labels
        ],
        "types": [
            {"name": kind.name, "reads": kind.reads, "back": kind.reads_back, "symmetric": kind.symmetric}
            for kind in types
        ],
        "documents": content.documents,
        "things": {
            "id": [thing["id"] for thing in things],
            "name": [thing["label"] for thing in things],
            "label": [label_at[thing["group"]] for thing in things],
            "x": [thing["x"] for thing in things],
            "y": [thing["y"] for thing in things],
            "community": [thing["community"] for thing in things],
            "aliases": sparse([thing["aliases"] for thing in things]),
            "facts": sparse([thing["facts"] for thing in things]),
            "mentions": ragged([thing["mentions"] for thing in things]),
        },
        "links": {
            "source": [link["from"] for link in links],
            "target": [link["to"] for link in links],
            "type": [type_at[link["type"]] for link in links],
            "facts": sparse([link["facts"] for link in links]),
            "rule": [link["rule"] for link in links],
            "confidence": [link["confidence"] for link in links],
            "passages": ragged([link["passages"] for link in links]),
        },
        "passages": {
            "text": [passage["text"] for passage in passages],
            "page": [passage["page"] or 0 for passage in passages],
            "document": [-1 if passage["document"] is None else passage["document"] for passage in passages],
        },
    }


def sparse(column: Sequence[Any]) -> dict[str, Any]:
    """The values of `column` that are not empty, by position."""
    return {str(index): value for index, value in enumerate(column) if value}


def ragged(column: Sequence[Sequence[int]]) -> dict[str, list[int]]:
    """Lists of numbers as two columns: how many each row has, and all of them one after the other."""
    return {"count": [len(row) for row in column], "all": [number for row in column for number in row]}


def places_of(html: str) -> dict[str, tuple[int, int]]:
    """Where each thing stands on a page written before, by id. Raises `LiaisonsError` where it is no such page."""
    held = re.search(r'<script type="application/json" id="content">(.*?)</script>', html, re.DOTALL)
    try:
        things = json.loads(held[1])["things"] if held else {}
        return {id_: (x, y) for id_, x, y in zip(things["id"], things["x"], things["y"], strict=True)}
    except (KeyError, TypeError, ValueError) as error:
        raise LiaisonsError(
            "The page whose places were to be kept is none that Liaisons wrote; name an .html that it did."
        ) from error
