"""Which things of several documents are one: the clusters of a set of units, whatever the order they came in.

Three steps, each a pure function of the set:

1. Units that share a key other than an acronym are joined.
2. What was joined is parted again where a trait conflicts (two dates, two middle initials, Mr and Ms): units with the
   trait go by its value, those without it follow the one value they are joined to, and stay apart where there are
   several.
3. An acronym joins where everything that carries it agrees on one full name. Otherwise those with a full name stay
   apart, and the bare acronyms, which could mean either, join none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from loaders.units import Unit

_T = TypeVar("_T")


def clusters(units: Iterable[Unit]) -> list[list[Unit]]:
    """`units`, all of one label, parted into clusters; each sorted, in the order of their first units."""
    ordered = sorted(units, key=lambda unit: unit.order)
    cores = [core for joined in _connected(ordered, lambda unit: unit.strong) for core in _without_conflicts(joined)]
    return sorted((sorted(cluster, key=lambda unit: unit.order) for cluster in _by_acronym(cores)), key=_first)


def _first(cluster: Sequence[Unit]) -> tuple[str, ...]:
    return cluster[0].order


def _connected(items: Sequence[_T], keys: Callable[[_T], Iterable[str]]) -> list[list[_T]]:
    """The connected components of `items` over shared keys."""
    parent = list(range(len(items)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first_with: dict[str, int] = {}
    for index, item in enumerate(items):
        for key in keys(item):
            other = first_with.setdefault(key, index)
            parent[root(index)] = root(other)
    components: dict[int, list[_T]] = defaultdict(list)
    for index, item in enumerate(items):
        components[root(index)].append(item)
    return list(components.values())


def _without_conflicts(joined: list[Unit]) -> Iterator[list[Unit]]:
    """`joined` parted so that no trait has two values in one part."""
    for trait in sorted({trait for unit in joined for trait in unit.traits}):
        precise = _precise(joined, trait)
        if len(precise) > 1:
            for part in _parted(joined, trait, precise):
                yield from _without_conflicts(part)
            return
    yield joined


def _precise(units: list[Unit], trait: str) -> set[str]:
    """The values of `trait` that no other value refines: of 2018 and 2018-05-14 the second."""
    values = {unit.traits[trait] for unit in units if trait in unit.traits}
    return {value for value in values if not any(other != value and other.startswith(value) for other in values)}


def _parted(joined: list[Unit], trait: str, precise: set[str]) -> Iterator[list[Unit]]:
    """`joined` by the value of `trait`, of which `precise` are the values that no other refines."""
    by_value: dict[str, list[Unit]] = defaultdict(list)
    unsure: list[Unit] = []
    for unit in joined:
        given = unit.traits.get(trait)
        meant = [value for value in precise if given is not None and value.startswith(given)]
        if len(meant) == 1:
            by_value[meant[0]].append(unit)
        else:
            unsure.append(unit)
    values_of_key: dict[str, set[str]] = defaultdict(set)
    for value, units in by_value.items():
        for unit in units:
            for key in unit.strong:
                values_of_key[key].add(value)
    for group in _connected(unsure, lambda unit: unit.strong):
        near = {value for unit in group for key in unit.strong for value in values_of_key[key]}
        if len(near) == 1:
            by_value[near.pop()].extend(group)
        else:
            yield group
    for value in sorted(by_value):
        yield from _connected(by_value[value], lambda unit: unit.strong)


def _by_acronym(cores: list[list[Unit]]) -> list[list[Unit]]:
    """`cores` with the bare acronyms among them joined to the one full name that they stand for, where it is one."""
    acronyms = [frozenset(key for unit in core for key in unit.acronyms) for core in cores]
    named = [any(unit.strong for unit in core) for core in cores]
    named_with: dict[str, list[int]] = defaultdict(list)
    for index, keys in enumerate(acronyms):
        for key in keys if named[index] else ():
            named_with[key].append(index)
    joining: dict[int, list[list[Unit]]] = defaultdict(list)
    apart: list[list[Unit]] = []
    bare = [index for index in range(len(cores)) if not named[index]]
    for group in _connected(bare, lambda index: acronyms[index]):
        meant = {core for index in group for key in acronyms[index] for core in named_with[key]}
        if len(meant) == 1:
            joining[meant.pop()].extend(cores[index] for index in group)
        else:
            apart.extend(_one_or_apart([cores[index] for index in group]))
    for index, core in enumerate(cores):
        if named[index]:
            apart.extend(_one_or_apart([core, *joining[index]]))
    return apart


def _one_or_apart(cores: list[list[Unit]]) -> list[list[Unit]]:
    """`cores` as one, or as they are where their traits conflict."""
    units = [unit for core in cores for unit in core]
    conflict = any(len(_precise(units, trait)) > 1 for trait in {trait for unit in units for trait in unit.traits})
    return cores if conflict else [units]
