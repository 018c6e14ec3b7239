"""Identifiers and the folding of names: the same on every run and machine, whatever the order of loading."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

SLUG_LENGTH = 80  # characters; longer names keep this many and a digest of the whole


def fold(text: str) -> str:
    """`text` without case, accents and punctuation, its words parted by single spaces.

    Two spellings of one name fold alike.

    >>> fold("  CÔTE d’Ivoire ")
    'cote d ivoire'
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare))


def node_id(label: str, name: str) -> str:
    """The id of the thing with this label and canonical name (or symbol), such as ``person:yuri-fedotov``."""
    slug = fold(name).replace(" ", "-")
    if len(slug) > SLUG_LENGTH or not slug:
        slug = f"{slug[:SLUG_LENGTH].rstrip('-')}-{digest(name)}".lstrip("-")
    return f"{label.lower()}:{slug}"


def link_id(source: str, kind: str, target: str, distinct: Iterable[Any] = ()) -> str:
    """The id of a link: of its two ends, its type and the values of the properties that set it apart from its like."""
    return digest(source, kind, target, *("" if value is None else str(value) for value in distinct))


def document_id(sha256: str) -> str:
    """The id of the document whose bytes have this SHA-256 (hexadecimal)."""
    return f"document:{sha256[:16]}"


def passage_id(document: str, start: int, end: int) -> str:
    """The id of the passage from character `start` to `end` of the text of the document with this id."""
    return f"passage:{document.removeprefix('document:')}:{start}-{end}"


def passage_order(passage: str) -> tuple[str, int, int]:
    """What sorts passage ids by document and then by place."""
    _, document, span = passage.split(":")
    start, _, end = span.partition("-")
    return document, int(start), int(end)


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for `parts`, in this order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
