"""What a load did, to be shown: what was read and what was not, and what the graph now holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.stores.store import Store
from graph.vocabulary import vocabulary
from loaders.coverage import Coverage
from loaders.parallel import Failure


@dataclass(slots=True)
class Summary:
    """What became of the files: names of those read for the first time and of those that replaced an earlier reading.

    `others` counts files in folders that are in no format we read, by ending; `labels` and `types` count what the graph
    holds at the end; `coverage` is of the documents read now; `refused` counts the claims of plug-ins that did not
    stand in the passage they named.
    """

    read: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    others: dict[str, int] = field(default_factory=dict)
    coverage: Coverage = field(default_factory=Coverage)
    refused: int = 0
    labels: dict[str, int] = field(default_factory=dict)
    types: dict[str, int] = field(default_factory=dict)

    def count(self, store: Store) -> None:
        """Count what the graph holds now."""
        nodes = store.cypher("MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS many")
        links = store.cypher("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS many")
        self.labels = _in_order(dict(nodes.rows), vocabulary().labels)
        self.types = _in_order(dict(links.rows), vocabulary().types)

    def __str__(self) -> str:
        """The summary as lines of text."""
        lines = [self._documents()]
        lines += [f"Not read: {failure.sentence}" for failure in self.failures]
        if self.others:
            endings = ", ".join(f"{count} {ending}" for ending, count in sorted(self.others.items()))
            lines.append(f"Passed over, in formats that are not read: {endings}.")
        if self.coverage.naming_two:
            share = 100 * self.coverage.unlinked / self.coverage.naming_two
            lines.append(
                f"Of {self.coverage.naming_two} sentences that name two things or more, {self.coverage.unlinked} "
                f"({share:.0f} %) gave no link; `liaisons unread` lists them."
            )
        if self.refused:
            lines.append(f"Refused: {self.refused} claims of plug-ins that do not stand in the passage they name.")
        if self.labels:
            things = [f"{self.labels[label]} {label}" for label in vocabulary().things if label in self.labels]
            facts = [f"{self.types[kind]} {kind}" for kind in vocabulary().facts if kind in self.types]
            lines.append(f"The graph holds {', '.join(things) or 'nothing yet'}.")
            lines.append(f"Links: {', '.join(facts) or 'none'}.")
        return "\n".join(lines)

    def _documents(self) -> str:
        parts = [
            f"{len(self.read)} read",
            f"{len(self.replaced)} read anew" if self.replaced else "",
            f"{len(self.unchanged)} unchanged" if self.unchanged else "",
            f"{len(self.failures)} not read" if self.failures else "",
        ]
        return f"Documents: {', '.join(part for part in parts if part)}."


def _in_order(counts: Mapping[str, int], names: Mapping[str, object]) -> dict[str, int]:
    return {name: counts[name] for name in names if counts.get(name)}
