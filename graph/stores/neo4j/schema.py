"""What a database needs before a graph is kept in it, derived from the vocabulary: constraints and indexes."""

from __future__ import annotations

from collections.abc import Iterator

import neo4j

from graph.stores.neo4j.server import Server
from graph.vocabulary import Vocabulary, vocabulary

NAMES = "names"
"""The full-text index on the names of things."""

INDEXING_TAKES = 600  # seconds at most, in a database that already holds a large graph


def ensure(server: Server) -> None:
    """Make what the database lacks, in one transaction, and wait until the indexes can be used."""

    def existing(transaction: neo4j.ManagedTransaction) -> set[str]:
        rows = transaction.run("SHOW INDEXES YIELD name, state RETURN name, state")
        return {row["name"] for row in rows}

    found = server.read(existing)
    missing = [statement for name, statement in statements(vocabulary()) if name not in found]
    if missing:

        def make() -> None:
            with server.session(writing=True) as session, session.begin_transaction() as transaction:
                for statement in missing:
                    transaction.run(statement).consume()
                transaction.commit()

        server.patiently(make)
        with server.session() as session:
            session.run("CALL db.awaitIndexes($seconds)", seconds=INDEXING_TAKES).consume()


def statements(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The name of each constraint and index and the statement that makes it. All names come from the vocabulary."""
    for label in vocabulary.labels:
        yield f"{label}_id", f"CREATE CONSTRAINT {label}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for kind in vocabulary.types:
        yield f"{kind}_id", f"CREATE CONSTRAINT {kind}_id IF NOT EXISTS FOR ()-[r:{kind}]-() REQUIRE r.id IS UNIQUE"
    for label in vocabulary.things:
        yield f"{label}_name", f"CREATE INDEX {label}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)"
    yield "Document_version", "CREATE INDEX Document_version IF NOT EXISTS FOR (n:Document) ON (n._version)"
    labels = "|".join(vocabulary.things)
    yield NAMES, f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{labels}) ON EACH [n.name, n.aliases]"
