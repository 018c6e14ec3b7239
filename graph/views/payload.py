"""The content of a page as text that may stand in a `<script type="application/json">`: columns, then escaped JSON.

Columns, because hundreds of thousands of equal keys would be most of the file. A column of numbers, or of lists of
numbers, can be read into typed arrays at once; see ``assets/data.js``, which reads what this module writes.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np

from graph.errors import LiaisonsError
from graph.views.content import Content
from graph.views.deflate import deflated
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
            "rule": coded([link["rule"] for link in links]),
            "confidence": coded([link["confidence"] for link in links]),
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


def coded(column: Sequence[Any]) -> dict[str, list[Any]]:
    """The values of `column`, each once, and which of them each row has."""
    at = {value: place for place, value in enumerate(dict.fromkeys(column))}
    return {"values": list(at), "at": [at[value] for value in column]}


def packed(columns: dict[str, Any]) -> str:
    """Columns as deflated bytes in base64, for pages that would be large otherwise.

    The bytes are the length of a JSON text (four of them, the lowest first), the JSON, and after it the columns of
    whole numbers, which the JSON holds as ``{"$": [start, count, planes]}``. Each of them is as many planes as its
    numbers need bytes (four, where any is negative), the lowest bytes of all its numbers first: planes deflate to half
    of what bytes in turn do. The same columns give the same text on every machine.
    """
    planes: list[bytes] = []

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: moved(inner) for key, inner in value.items()}
        if isinstance(value, list) and len(value) > 3 and all(type(number) is int for number in value):
            start = sum(map(len, planes))
            size = 4 if min(value) < 0 else max(1, (max(value).bit_length() + 7) // 8)
            planes.append(np.array(value, dtype="<i4").view(np.uint8).reshape(-1, 4)[:, :size].T.tobytes())
            return {"$": [start, len(value), size]}
        return value

    text = embedded(moved(columns)).encode()
    whole = len(text).to_bytes(4, "little") + text + b"".join(planes)
    return base64.b64encode(deflated(whole)).decode()


def unpacked(text: str) -> dict[str, Any]:
    """The columns that `packed` made `text` of. Raises `ValueError` or `zlib.error` for what it did not make."""
    whole = zlib.decompress(base64.b64decode(text, validate=True))
    end = 4 + int.from_bytes(whole[:4], "little")

    def moved(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if "$" not in value:
            return {key: moved(inner) for key, inner in value.items()}
        start, count, size = value["$"]
        numbers = np.zeros((count, 4), dtype=np.uint8)
        numbers[:, :size] = np.frombuffer(whole, np.uint8, count * size, end + start).reshape(size, count).T
        return numbers.view("<i4").ravel().tolist()

    columns: dict[str, Any] = moved(json.loads(whole[4:end]))
    return columns


def places_of(html: str) -> dict[str, tuple[int, int]]:
    """Where each thing stands on a page written before, by id. Raises `LiaisonsError` where it is no such page."""
    held = re.search(r'<script type="[^"]*" id="content">(.*?)</script>', html, re.DOTALL)
    try:
        text = held[1] if held else ""
        things = (json.loads(text) if text.startswith("{") else unpacked(text))["things"]
        return {id_: (x, y) for id_, x, y in zip(things["id"], things["x"], things["y"], strict=True)}
    except (KeyError, TypeError, ValueError, zlib.error) as error:
        raise LiaisonsError(
            "The page whose places were to be kept is none that Liaisons wrote; name an .html that it did."
        ) from error
