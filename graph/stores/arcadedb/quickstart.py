"""Makes the file from which the engine starts in half the time: ``python -m graph.stores.arcadedb.quickstart FILE``."""

from __future__ import annotations

import atexit
import os
import sys
import tempfile
from pathlib import Path

from graph.changes import Change, LinkRecord, NodeRecord
from graph.stores.arcadedb.engine import STARTED, start


def record(known: Path) -> None:
    """Do once what every command does, with the engine noting what it needed; the notes go to the file `known`."""
    from graph.stores.embedded import EmbeddedStore

    draft = known.with_suffix(f".{os.getpid()}")
    started = known.with_suffix(STARTED)
    atexit.register(started.unlink, missing_ok=True)
    start(record=draft)
    with tempfile.TemporaryDirectory() as folder, EmbeddedStore(Path(folder) / "first.graph") as store:
        with store.changing() as changes:
            changes.apply(_change())
        store.cypher(
            "MATCH (p:Person)-[r]->(x) WHERE p.name CONTAINS $name RETURN p, r, x.name ORDER BY x.name", {"name": "A"}
        )
        store.cypher("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS count ORDER BY count DESC")
        store.to_networkx()
    import jpype

    jpype.shutdownJVM()  # writes the file
    draft.replace(known)


def _change() -> Change:
    person, body = "person:a", "institution:b"
    facts = {"passages": ["passage:0"], "confidence": 1.0, "rule": "first"}
    return Change(
        nodes={
            person: NodeRecord("Person", {"id": person, "name": "A", "aliases": []}),
            body: NodeRecord("Institution", {"id": body, "name": "B", "aliases": []}),
        },
        links={"link": LinkRecord(person, "WORKS_FOR", body, facts)},
        readings={"document:0": "{}"},
        records={"document:0": {}},
    )


if __name__ == "__main__":
    record(Path(sys.argv[1]))
