"""A change made ready for the server, and written: in batches of rows, each found by its label and id in an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.changes import Change
from graph.stores.store import StoreError
from graph.stores.values import kept
from graph.vocabulary import vocabulary

BATCH = 5000
"""Rows that go to the server in one statement."""

Run = Callable[..., list[Any]]
"""Runs a statement with keyword parameters and gives its rows."""

Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Prepared:
    """A change as rows: nodes by label, links by type and the labels of their ends. All names are the vocabulary's."""

    nodes: dict[str, Rows]
    links: dict[tuple[str, str, str], Rows]
    removed_nodes: list[str]
    removed_links: list[str]
    labels: dict[str, str]  # of the nodes it sets, by id


def prepare(change: Change, labels_of: Callable[[set[str]], Mapping[str, str]]) -> Prepared:
    """`change` as rows; `labels_of` tells the labels of nodes that it does not set itself.

    Raises `graph.vocabulary.VocabularyError` for what a graph may not hold, `StoreError` for a link without a node at
    an end.
    """
    words = vocabulary()
    nodes: dict[str, Rows] = defaultdict(list)
    for identifier, node in sorted(change.nodes.items()):
        properties = {**node.properties, "id": identifier}
        words.check_node(node.label, properties)
        nodes[node.label].append(kept(properties, words.labels[node.label].properties))
    labels = {identifier: node.label for identifier, node in change.nodes.items()}
    strangers = {end for link in change.links.values() for end in (link.source, link.target)} - labels.keys()
    known = {**labels, **labels_of(strangers)} if strangers else labels
    links: dict[tuple[str, str, str], Rows] = defaultdict(list)
    for identifier, link in sorted(change.links.items()):
        missing = [end for end in (link.source, link.target) if end not in known]
        if missing:
            raise StoreError(f"The link {identifier} ({link.type}) has no node {missing[0]} at its end.")
        source, target = known[link.source], known[link.target]
        properties = {**link.properties, "id": identifier}
        words.check_link(link.type, source, target, properties)
        row = {"source": link.source, "target": link.target}
        links[link.type, source, target].append(
            row | {"properties": kept(properties, words.types[link.type].properties)}
        )
    return Prepared(nodes, links, sorted(change.removed_nodes), sorted(change.removed_links), labels)


def write(run: Run, prepared: Prepared) -> None:
    """Make the database say so; raise `StoreError` where a link has lost a node at an end."""
    words = vocabulary()
    for kind in words.types:
        _batches(run, f"UNWIND $rows AS id MATCH ()-[r:{kind} {{id: id}}]->() DELETE r", prepared.removed_links)
    for label in words.labels:
        _batches(run, f"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n", prepared.removed_nodes)
    for label, rows in prepared.nodes.items():
        unset = dict.fromkeys(words.labels[label].properties)  # null for what is not named, so that it goes
        _batches(
            run,
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row",
            [unset | row for row in rows],
        )
    for (kind, source, target), rows in prepared.links.items():
        _batches(
            run,
            f"UNWIND $rows AS row MATCH (a)-[r:{kind} {{id: row.properties.id}}]->(b) "
            f"WHERE a.id <> row.source OR b.id <> row.target DELETE r",
            rows,
        )
        written = _batches(
            run,
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
            f"MERGE (a)-[r:{kind} {{id: row.properties.id}}]->(b) SET r = row.properties RETURN count(r) AS written",
            rows,
        )
        if sum(row["written"] for row in written) != len(rows):
            raise StoreError(f"A link {kind} has no node at one of its ends: nothing was changed.")


def labels_of(run: Run, ids: Iterable[str]) -> dict[str, str]:
    """The labels of the nodes with these ids, where there are such."""
    look_up = "\nUNION ALL\n".join(
        f"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) RETURN id, '{label}' AS label"
        for label in vocabulary().labels
    )
    return {row["id"]: row["label"] for row in _batches(run, look_up, sorted(ids))}


def _batches(run: Run, statement: str, rows: Sequence[Any]) -> list[Any]:
    return [found for batch in cut(rows) for found in run(statement, rows=batch)]


def cut(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """`rows` in batches."""
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))
