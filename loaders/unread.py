"""The sentences that name two known things or more and gave no link, those first that most likely state one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.stores.values import Table
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    import networkx as nx

SENTENCE = re.compile(r"[^\W\d_].*\s.*\s.*\s.*[.!?…][\"'”’»)\]]*\s*", re.DOTALL)
"""Five words or more and a full stop: what is likely to have a verb, unlike a heading or a row of a table."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A passage without a link: where it stands, what it says, and the (label, name) of what it names, sorted."""

    document: str
    page: int
    passage: str
    text: str
    names: tuple[tuple[str, str], ...]


def unread(graph: nx.MultiDiGraph) -> list[Unread]:
    """The passages of `graph` that name two things or more and that no link was read from, best first.

    Best are sentences before headings and rows; then those that name two or more of what the graph is about (people,
    institutions, resolutions, funds, events); then those with few names, since a long list is seldom a statement about
    each two of its members; then the shorter. Passages alike in all that stand in the order of documents and places.
    """
    facts = set(vocabulary().facts)
    named: dict[str, set[str]] = defaultdict(set)
    document_of: dict[str, str] = {}
    linked: set[str] = set()
    for source, target, link in graph.edges(data=True):
        if link["type"] == "MENTIONED_IN":
            named[target].add(source)
        elif link["type"] == "FROM":
            document_of[source] = target
        elif link["type"] in facts:
            linked.update(link["passages"])
    ranked = []
    for passage, things in named.items():
        if len(things) < 2 or passage in linked:
            continue
        node, document = graph.nodes[passage], graph.nodes[document_of[passage]]
        names = tuple(sorted((graph.nodes[thing]["label"], graph.nodes[thing]["name"]) for thing in things))
        featured = sum(vocabulary().labels[label].featured for label, _ in names)
        rank = (SENTENCE.fullmatch(node["text"]) is None, featured < 2, len(names), len(node["text"]))
        where = (document.get("path") or document["name"], node["start"], passage)
        ranked.append((rank, where, Unread(where[0], node["page"], passage, node["text"], names)))
    return [found for _, _, found in sorted(ranked, key=lambda entry: entry[:2])]


def table(found: list[Unread], limit: int | None = None) -> Table:
    """`found` as a table, of which at most `limit` rows are given."""
    rows = [
        (entry.document, entry.page, " ".join(entry.text.split()), "; ".join(name for _, name in entry.names))
        for entry in found[:limit]
    ]
    return Table(["document", "page", "sentence", "names"], rows, cut=len(rows) < len(found))
