"""Nodes that may be one thing and were left apart, each pair with the reason: for people to look at and decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from graph.identifiers import fold
from graph.stores.values import Table
from graph.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.stores.store import Store

ALIKE = 90.0
"""Of 100 points of rapidfuzz's ratio of folded names, from which they are called alike."""

CROWD = 40
"""Nodes with one word in common beyond which the word tells nothing, and names are not compared for it."""

SHORTEST_WORD = 4  # letters of a word for which names are compared


@dataclass(frozen=True, slots=True)
class Node:
    """What is looked at of a node: its id, label, names (the canonical one first) and acronym."""

    id: str
    label: str
    names: tuple[str, ...]
    acronym: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two nodes, by id and name in order of their ids, and why they may be one."""

    one: str
    other: str
    name: str
    other_name: str
    reason: str


def lookalikes(nodes: Iterable[Node]) -> list[Pair]:
    """The pairs of `nodes` that may be one thing, each with its first reason, in the order of their ids."""
    known = sorted(nodes, key=lambda node: node.id)
    found: dict[tuple[str, str], Pair] = {}
    for reasons in (_one_name, _one_acronym, _one_surname, _names_alike):
        for one, other, reason in reasons(known):
            first, second = sorted((one, other), key=lambda node: node.id)
            pair = Pair(first.id, second.id, first.names[0], second.names[0], reason)
            found.setdefault((first.id, second.id), pair)
    return sorted(found.values())


def table(store: Store) -> Table:
    """The pairs of nodes of `store` that may be one thing, as a table."""
    rows = store.cypher(
        "MATCH (n) WHERE NOT n:Passage AND NOT n:Document "
        "RETURN n.id AS id, labels(n)[0] AS label, n.name AS name, n.aliases AS aliases, n.acronym AS acronym"
    ).rows
    nodes = (Node(key, label, (name, *(aliases or ())), acronym or "") for key, label, name, aliases, acronym in rows)
    pairs = [(pair.name, pair.other_name, pair.reason, pair.one, pair.other) for pair in lookalikes(nodes)]
    return Table(["this", "and this", "may be one: they", "id", "other id"], pairs)


Reasons = Iterator[tuple[Node, Node, str]]


def _pairs(groups: Mapping[Any, list[Node]]) -> Iterator[tuple[Node, Node]]:
    for nodes in groups.values():
        if len(nodes) <= CROWD:
            yield from combinations(nodes, 2)


def _one_name(nodes: list[Node]) -> Reasons:
    by_name: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_name[fold(node.names[0])].append(node)
    for one, other in _pairs(by_name):
        if one.label == other.label:
            yield one, other, "have one name and differ in a date, symbol, initial or honorific, or in all else"
        else:
            yield one, other, f"have one name, as {one.label} and as {other.label}"


def _one_acronym(nodes: list[Node]) -> Reasons:
    by_acronym: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in nodes:
        if "acronym" in vocabulary().labels[node.label].properties:
            acronyms = {node.acronym, *(name for name in node.names if name.isupper() and " " not in name)} - {""}
            for acronym in acronyms:
                by_acronym[node.label, fold(acronym)].append(node)
    for (_, acronym), together in by_acronym.items():
        for one, other in _pairs({acronym: together}):
            yield one, other, f"have one acronym, {acronym.upper()}"


def _one_surname(nodes: list[Node]) -> Reasons:
    """People with one surname whose first names may be one: an initial, a missing or a similar one."""
    by_surname: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.label == "Person" and (words := fold(node.names[0]).split()):
            by_surname[words[-1]].append(node)
    for one, other in _pairs(by_surname):
        firsts = [fold(node.names[0]).split()[:-1] for node in (one, other)]
        if not all(firsts):
            yield one, other, "have one surname, and a first name is not given"
        elif firsts[0][0].startswith(firsts[1][0]) or firsts[1][0].startswith(firsts[0][0]):
            yield one, other, "have one surname and first names that may be one"


def _names_alike(nodes: list[Node]) -> Reasons:
    by_word: dict[tuple[str, str], list[Node]] = defaultdict(list)
    folded = {node.id: fold(node.names[0]) for node in nodes}
    for node in nodes:
        for word in set(folded[node.id].split()):
            if len(word) >= SHORTEST_WORD:
                by_word[node.label, word[:SHORTEST_WORD]].append(node)
    for one, other in _pairs(by_word):
        names = folded[one.id], folded[other.id]
        if re.findall(r"\d+", names[0]) != re.findall(r"\d+", names[1]):
            continue
        if fuzz.ratio(*names, score_cutoff=ALIKE):
            yield one, other, "have names that are alike"
