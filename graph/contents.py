"""What is in a graph, in figures: nodes by label, links by type, and how much of the passages gave a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.stores.values import Table
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.stores.store import Store

LINKED = """
    MATCH ()-[r]->() WHERE r.passages IS NOT NULL
    UNWIND r.passages AS passage
    RETURN count(DISTINCT passage) AS linked
"""
SPEAKING = """
    MATCH (t)-[:MENTIONED_IN]->(p:Passage)
    WITH p.id AS passage, count(DISTINCT t.id) AS things WHERE things > 1
    RETURN count(*) AS speaking
"""


def contents(store: Store) -> Table:
    """A table of what is counted and how many there are; nothing that is not there is listed.

    The last two rows are the coverage: passages that name two or more things, and passages that a link was read from.
    """
    nodes = dict(store.cypher("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS count").rows)
    links = dict(store.cypher("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS count").rows)
    rows: list[tuple[str, str, int]] = []
    rows += [("nodes", label, nodes[label]) for label in vocabulary().labels if nodes.get(label)]
    rows += [("links", kind, links[kind]) for kind in vocabulary().types if links.get(kind)]
    ((linked,),) = store.cypher(LINKED).rows
    ((speaking,),) = store.cypher(SPEAKING).rows
    rows += [("passages", "that name two or more things", speaking), ("passages", "that a link was read from", linked)]
    return Table(["of", "what", "count"], rows)
