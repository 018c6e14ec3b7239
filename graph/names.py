"""Finding what people mean by a name as they type it: without accents, in part, by its acronym, or misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import LiaisonsError
from graph.identifiers import fold
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.stores.store import Store

SHOWN = 10  # candidates that are told where a name is not clear
ALIKE = 85.0  # of 100: how alike a misspelt name has to be as a whole
LETTERS = 5  # of which one may be wrong in a word, where words of the name are left out


class UnclearNameError(LiaisonsError):
    """A name that nothing in the graph has, or more than one thing; the message lists what may have been meant."""


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Something that may be meant: `rank` says by how good a match, 0 being the best."""

    rank: int
    name: str
    label: str
    id: str


def named(store: Store, text: str, labels: Sequence[str]) -> str:
    """The name, as it stands in the graph, of the one thing with one of these `labels` that `text` means.

    Raises `UnclearNameError` with the candidates where that is nothing or more than one.
    """
    best = {candidate.name: candidate for candidate in _best(store, text, labels)}
    return _only(text, labels, list(best.values())).name


def meant(store: Store, text: str, labels: Sequence[str]) -> Candidate:
    """The one thing with one of these `labels` that `text` means; unclear also where several have one name."""
    return _only(text, labels, _best(store, text, labels))


def _best(store: Store, text: str, labels: Sequence[str]) -> list[Candidate]:
    found = candidates(store, text, labels)
    return [candidate for candidate in found if candidate.rank == found[0].rank]


def _only(text: str, labels: Sequence[str], best: Sequence[Candidate]) -> Candidate:
    if len(best) == 1:
        return best[0]
    sort = " or ".join(labels) if len(labels) < len(vocabulary().things) else "thing"
    if not best:
        raise UnclearNameError(
            f"There is no {sort} called {text!r} in this graph; try another spelling or part of the name."
        )
    shown = [f"{candidate.name} ({candidate.label})" for candidate in best][:SHOWN]
    more = f" and {len(best) - SHOWN} more" if len(best) > SHOWN else ""
    raise UnclearNameError(f"{text!r} may mean {len(best)} things; say which: {'; '.join(shown)}{more}.")


def candidates(store: Store, text: str, labels: Sequence[str]) -> list[Candidate]:
    """What `text` may mean among things with these `labels`, the best matches first."""
    exact = store.cypher(_statement(labels, "WHERE n.name = $text OR n.id = $text"), {"text": text}).rows
    if exact:
        return sorted(Candidate(0, name, label, node) for node, label, name, *_ in exact)
    wanted = fold(text)
    if not wanted:
        return []
    known = store.cypher(_statement(labels, "")).rows
    ranked = [
        (_rank(wanted, [name, *extra, *(aliases or [])]), name, label, node)
        for node, label, name, aliases, *extra in known
    ]
    found = sorted(Candidate(rank, *rest) for rank, *rest in ranked if rank is not None)
    return found or _misspelt(wanted, known)


def completions(store: Store, typed: str, labels: Sequence[str]) -> list[tuple[str, str]]:
    """Ways to go on from what is `typed` so far, each with the whole name that it is a way to write.

    They have no spaces or signs, which no shell has to quote, and `named` understands them: ``fed`` goes on as
    ``fedotov`` for Yuri Fedotov, ``uno`` as ``unodc``. None is the whole name of something else.
    """
    begun = _joined(typed)
    known = store.cypher(_statement(labels, "")).rows
    whole = {_joined(name): name for _, _, name, *_ in known}
    found = {}
    for _, _, name, aliases, *extra in known:
        going_on = next((way for way in _ways(name, [*extra, *(aliases or [])]) if way.startswith(begun)), None)
        if going_on and whole.get(going_on, name) == name:
            found[name] = going_on
    return sorted((going_on, name) for name, going_on in found.items())


def _joined(text: str) -> str:
    return fold(text).replace(" ", "-")


def _ways(name: str, others: Iterable[str | None]) -> Iterator[str]:
    """What may be typed for `name`: it from each of its words on, or one of its `others`, such as its acronym."""
    words = fold(name).split()
    yield "-".join(words)
    yield from (_joined(other) for other in others if other)
    yield from ("-".join(words[place:]) for place in range(1, len(words)))


def _statement(labels: Sequence[str], where: str) -> str:
    unknown = set(labels) - vocabulary().labels.keys()
    if unknown:
        raise ValueError(f"There is no label {sorted(unknown)[0]!r} in the vocabulary.")
    return (
        f"MATCH (n:{'|'.join(labels)}) {where} RETURN n.id AS id, labels(n)[0] AS label, n.name AS name, "
        "n.aliases AS aliases, n.acronym AS acronym, n.symbol AS symbol, n.code AS code ORDER BY id"
    )


def _rank(wanted: str, written: Iterable[str | None]) -> int | None:
    """How well `wanted` fits the best of these ways to write a name; the first of them is the name itself."""
    words = wanted.split()
    best: int | None = None
    for place, text in enumerate(written):
        if not text:
            continue
        folded = fold(text)
        parts = folded.split()
        if folded == wanted:
            rank = 1 if place == 0 else 2
        elif all(word in parts for word in words):
            rank = 3 if place == 0 else 4
        elif all(any(part.startswith(word) for part in parts) for word in words):
            rank = 5
        else:
            continue
        best = rank if best is None else min(best, rank)
    return best


def _misspelt(wanted: str, known: Iterable[tuple[str, ...]]) -> list[Candidate]:
    """The things that are called most nearly `wanted`: as a whole, else by words each like one of its words."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    def as_a_whole(text: str) -> float:
        return fuzz.token_sort_ratio(wanted, text, score_cutoff=ALIKE)

    def by_words(text: str) -> float:
        wrong = [min((OSA.distance(word, part) for part in text.split()), default=len(word)) for word in words]
        fits = all(count <= len(word) // LETTERS for word, count in zip(words, wrong, strict=True))
        return 1 / (1 + sum(wrong)) if fits else 0.0

    words = wanted.split()
    written = [(Candidate(6, name, label, node), name, aliases) for node, label, name, aliases, *_ in known]
    for likeness in (as_a_whole, by_words):
        scored = [(max(likeness(fold(way)) for way in (name, *(aliases or ()))), one) for one, name, aliases in written]
        best = max((score for score, _ in scored), default=0.0)
        if best:
            return sorted(candidate for score, candidate in scored if score == best)
    return []
