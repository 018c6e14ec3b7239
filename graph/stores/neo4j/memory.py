"""The graph in memory, read from a database in a few large statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import neo4j

from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    import networkx as nx


def read_graph(transaction: neo4j.ManagedTransaction) -> nx.MultiDiGraph:
    """All nodes and links of the vocabulary, sorted by id; nothing that is the store's own."""
    import networkx

    words = vocabulary()
    graph = networkx.MultiDiGraph()
    nodes: list[tuple[str, dict[str, Any]]] = []
    for label, declared in words.labels.items():
        names = [name for name in declared.properties if name != "id"]
        columns = "".join(f", n.{name}" for name in names)
        for identifier, *values in transaction.run(f"MATCH (n:{label}) RETURN n.id{columns}"):
            nodes.append((identifier, {"label": label, **_given(names, values)}))
    graph.add_nodes_from(sorted(nodes, key=lambda node: node[0]))
    links: list[tuple[str, str, str, dict[str, Any]]] = []
    for kind, form in words.types.items():
        names = [name for name in form.properties if name != "id"]
        columns = "".join(f", r.{name}" for name in names)
        for source, target, identifier, *values in transaction.run(
            f"MATCH (a)-[r:{kind}]->(b) RETURN a.id, b.id, r.id{columns}"
        ):
            links.append((source, target, identifier, {"type": kind, **_given(names, values)}))
    # A link that another process wrote while this one read may have an end that this one has not seen.
    graph.add_edges_from(
        link for link in sorted(links, key=lambda link: link[2]) if link[0] in graph and link[1] in graph
    )
    return graph


def _given(names: list[str], values: list[Any]) -> dict[str, Any]:
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}
