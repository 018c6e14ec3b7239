"""Cypher statements that make a graph: for ``cypher-shell``, or to be pasted into Neo4j Browser."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.formats.rows import link_rows, node_rows
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    import networkx as nx

BATCH = 500  # nodes or links in a statement
ENDS = ("source", "target", "type", "key")

Row = Mapping[str, Any]


def dumps(graph: nx.MultiDiGraph) -> str:
    """Statements that make `graph`; run twice, they make it once. Labels and types are those of the vocabulary."""
    return "".join(f"{statement};\n" for statement in _statements(graph))


def _statements(graph: nx.MultiDiGraph) -> Iterator[str]:
    by_label: dict[str, list[Row]] = defaultdict(list)
    label_of = {}
    for row in node_rows(graph):
        label_of[row["id"]] = row["label"]
        by_label[row["label"]].append({name: value for name, value in row.items() if name != "label"})
    labels = [label for label in vocabulary().labels if label in by_label]
    for label in labels:
        yield f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label in labels:
        for rows in _batches(by_label[label]):
            yield f"UNWIND {_literal(rows)} AS row\nMERGE (n:{label} {{id: row.id}})\nSET n = row"
    by_ends: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in link_rows(graph):
        properties = {"id": row["key"], **{name: value for name, value in row.items() if name not in ENDS}}
        ends = (row["type"], label_of[row["source"]], label_of[row["target"]])
        by_ends[ends].append({"a": row["source"], "b": row["target"], "r": properties})
    for kind, source, target in sorted(by_ends):
        for rows in _batches(by_ends[kind, source, target]):
            yield (
                f"UNWIND {_literal(rows)} AS row\n"
                f"MATCH (a:{source} {{id: row.a}}), (b:{target} {{id: row.b}})\n"
                f"MERGE (a)-[r:{kind} {{id: row.r.id}}]->(b)\nSET r = row.r"
            )


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _literal(value: Any) -> str:
    """`value` as a Cypher literal. Names of properties come from the vocabulary; every text is quoted and escaped."""
    match value:
        case Mapping():
            return "{" + ", ".join(f"`{name}`: {_literal(item)}" for name, item in sorted(value.items())) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_literal, value)) + "]"
        case str():
            # Some versions read \\u anywhere as the start of a character, so a backslash before a u stands by itself.
            return json.dumps(value, ensure_ascii=False).replace("\\\\u", '\\\\" + "u')
    return json.dumps(value)
