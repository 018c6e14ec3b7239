"""From files to a graph in a store, and back out again: `load` and `forget`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from graph.identifiers import document_id
from graph.stores.store import Store
from graph.vocabulary import VocabularyError
from loaders.parallel import Failure, read_all
from loaders.recipe import Recipe
from loaders.sources import Source, find, location, sha256, within
from loaders.summary import Summary
from loaders.upkeep import Record, Upkeep

Progress = Callable[[int, int, str], None]
"""Is told how many documents are done, how many there are, and the name of the one that was just done."""


def load(
    store: Store,
    paths: Iterable[str | Path],
    *,
    recipe: Recipe | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> Summary:
    """Read files, and the files in folders, into the graph.

    A file whose bytes and rules are those it was read with is left alone; a changed one replaces what was read from it,
    and keeps it where it cannot be read any more. Each document is one transaction; one that cannot be read is told in
    the summary and stops no other. The same bytes at two places are one document. With several `workers` documents are
    read by as many processes; the graph is the same.
    """
    recipe = recipe or Recipe()
    found = find(paths)
    summary = Summary(others=found.others)
    summary.failures += [Failure(path, f"{path} does not exist: check the name.") for path in found.missing]
    rules = recipe.fingerprint()
    records = store.documents()
    places = {place: document for document, record in records.items() for place in record["locations"]}
    by_digest = _by_digest(found.sources, summary)
    wanted = {}
    for digest, sources in by_digest.items():
        if _is_known(records.get(document_id(digest)), rules, sources):
            summary.unchanged += [source.name for source in sources]
        else:
            wanted[digest] = sources
    upkeep = Upkeep(store)
    readings = read_all((sources[0].location for sources in wanted.values()), recipe, workers)
    for done, ((digest, sources), outcome) in enumerate(zip(wanted.items(), readings, strict=True), start=1):
        name = sources[0].name
        if isinstance(outcome, Failure):
            summary.failures.append(outcome)
        else:
            try:
                upkeep.put(outcome, digest, rules, {source.location: source.name for source in sources})
            except VocabularyError as error:
                sentence = f"{sources[0].location} was read as something that no graph may hold ({error})."
                summary.failures.append(Failure(sources[0].location, sentence))
            else:
                summary.coverage.add(outcome)
                summary.refused += outcome.refused
                before = any(source.location in places for source in sources)
                (summary.replaced if before else summary.read).append(name)
        if progress:
            progress(done, len(wanted), name)
    summary.count(store)
    return summary


def forget(store: Store, paths: Iterable[str | Path]) -> Summary:
    """Take back what was read from files, or from the files in folders; they need not exist any more.

    The summary's `replaced` names the documents taken back, its failures the paths that nothing was read from.
    """
    summary = Summary()
    places = {place: name for record in store.documents().values() for place, name in record["locations"].items()}
    gone: dict[str, str] = {}
    for path in map(Path, paths):
        root = Path(location(path))
        here = {place: name for place, name in places.items() if within(place, root)}
        if not here:
            summary.failures.append(Failure(str(path), f"Nothing in the graph was read from {path}: check the name."))
        gone |= here
    if gone:
        Upkeep(store).drop(gone)
    summary.replaced = sorted(gone.values())
    summary.count(store)
    return summary


def _by_digest(sources: Iterable[Source], summary: Summary) -> dict[str, list[Source]]:
    """The sources with the same bytes together, by the SHA-256 of these; the order is that of their first names."""
    by_digest: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        try:
            by_digest[sha256(source.location)].append(source)
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            sentence = f"{source.location} cannot be opened ({reason}): check the name and your rights."
            summary.failures.append(Failure(source.location, sentence))
    return by_digest


def _is_known(record: Record | None, rules: str, sources: Iterable[Source]) -> bool:
    """Whether a document with this record need not be read again: same rules, and found at these places already."""
    return (
        record is not None
        and record["rules"] == rules
        and all(source.location in record["locations"] for source in sources)
    )
