"""The proof that a graph says what its documents say: every passage stands at its place, every link has a passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import LiaisonsError
from graph.stores.store import Store
from graph.vocabulary import vocabulary
from loaders.sources import sha256

if TYPE_CHECKING:
    import networkx as nx


@dataclass(slots=True)
class Verdict:
    """What was looked at, and a sentence for everything that does not hold; none where all does."""

    documents: int = 0
    passages: int = 0
    links: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def closing(self) -> str:
        """What was found, in a sentence."""
        looked_at = f"{self.documents} documents, {self.passages} passages and {self.links} links"
        if not self.faults:
            return f"Verified {looked_at}: every passage stands in its document, every link has one."
        return f"Of {looked_at}, {len(self.faults)} do not hold."


def verify(store: Store, text_of: Callable[[Path], str] | None = None) -> Verdict:
    """Hold the graph in `store` to its documents, which are read again from where they were loaded.

    `text_of` gives the text of a file (that of `loaders.readers.read`, if not given).
    """
    graph = store.to_networkx()
    verdict = Verdict()
    passages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for source, target, kind in graph.edges(data="type"):
        if kind == "FROM":
            passages[target].append(graph.nodes[source] | {"id": source})
    for document, record in sorted(store.documents().items(), key=lambda entry: min(entry[1]["locations"])):
        verdict.documents += 1
        verdict.passages += len(passages[document])
        verdict.faults += _faults_of_document(record, passages[document], text_of or _text)
    verdict.faults += _faults_of_links(graph, verdict)
    return verdict


def _text(path: Path) -> str:
    from loaders.readers import read

    return read(path, max_bytes=path.stat().st_size).text  # it was not too large when it was loaded


def _faults_of_document(
    record: dict[str, Any], passages: list[dict[str, Any]], text_of: Callable[[Path], str]
) -> Iterator[str]:
    for place in record["locations"]:
        try:
            if sha256(place) != record["sha256"]:
                yield f"{place} has changed since it was read: load it again."
                continue
            text = text_of(Path(place))
        except OSError:
            yield f"{place} is not there any more: put it back, or forget it."
            continue
        except LiaisonsError as error:
            yield str(error)
            continue
        for passage in sorted(passages, key=lambda passage: passage["start"]):
            if text[passage["start"] : passage["end"]] != passage["text"]:
                yield (
                    f"{place} does not say at characters {passage['start']} to {passage['end']} "
                    f"what {passage['id']} says: load it again."
                )


def _faults_of_links(graph: nx.MultiDiGraph, verdict: Verdict) -> Iterator[str]:
    """Links without a passage that exists, and ends of links that are mentioned nowhere."""
    mentioned = {source for source, _, kind in graph.edges(data="type") if kind == "MENTIONED_IN"}
    facts = set(vocabulary().facts)
    for source, target, link in graph.edges(data=True):
        if link["type"] not in facts:
            continue
        verdict.links += 1
        says = f"The link {source} {link['type']} {target}"
        missing = [passage for passage in link.get("passages", ()) if passage not in graph]
        if not link.get("passages"):
            yield f"{says} has no passage."
        elif missing:
            yield f"{says} names the passage {missing[0]}, which is not in the graph."
        unmentioned = [end for end in (source, target) if end not in mentioned]
        if unmentioned:
            yield f"{says} has an end that no passage mentions: {unmentioned[0]}."
