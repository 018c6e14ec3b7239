"""One document read alone: its text, its passages, what it names and the links it states."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from loaders.lexicon import Lexicon, load_lexicon
from loaders.links import find_links
from loaders.mentions import Annotated, annotate
from loaders.plugins import ReaderOfLinks, ReaderOfMentions, claimed_links, with_mentions
from loaders.readers import MAX_BYTES, SourceText, read
from loaders.reading import Link, Reading


def read_document(
    path: Path,
    lexicon: Lexicon | None = None,
    *,
    max_bytes: int = MAX_BYTES,
    mentions: Mapping[str, ReaderOfMentions] | None = None,
    links: Mapping[str, ReaderOfLinks] | None = None,
) -> Reading:
    """What the document at `path` says, read by the rules with `lexicon` (the shipped one where None is given).

    The reading holds the passages in which something is named. Its document is named by the file's base name; who loads
    it from a folder knows a better path. Plug-in readers of `mentions` and `links`, by name, add to what the rules
    read; a link's rule is then that name. Raises `loaders.readers.UnreadableFile` where the file gives no text.
    """
    source = read(path, max_bytes=max_bytes)
    annotated = annotate(source, lexicon if lexicon is not None else load_lexicon())
    refused = 0
    for reader in (mentions or {}).values():
        annotated, count = with_mentions(annotated, reader)
        refused += count
    found = find_links(annotated)
    for name, link_reader in (links or {}).items():
        claimed, count = claimed_links(annotated, link_reader, name)
        found += claimed
        refused += count
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    reading = reading_of(annotated, found, _document(source) | {"path": path.name, "sha256": sha256})
    return replace(reading, refused=refused)


def reading_of(annotated: Annotated, links: list[Link], document: dict[str, Any]) -> Reading:
    """The reading of an annotated document: passages that name and state nothing are left out, and indices follow."""
    named = {index for thing in annotated.things for index in thing.passages}
    kept = sorted(named | {index for link in links for index in link.passages})
    place = {index: new for new, index in enumerate(kept)}
    return Reading(
        document=document,
        passages=tuple(annotated.passages[index] for index in kept),
        things=tuple(
            replace(thing, passages=tuple(place[index] for index in thing.passages)) for thing in annotated.things
        ),
        links=tuple(replace(link, passages=tuple(place[index] for index in link.passages)) for link in links),
    )


def _document(source: SourceText) -> dict[str, Any]:
    known = {
        "title": source.title,
        "date": source.date,
        "language": source.language,
        "pages": len(source.page_starts),
    }
    return {name: value for name, value in known.items() if value not in (None, "")}
