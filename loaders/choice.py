"""What a node is called and what its properties are, where documents differ: the majority, then an order-free rule."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from graph.vocabulary import vocabulary
from loaders.identity import is_acronym, is_full_name
from loaders.units import Unit


def node_properties(cluster: Iterable[Unit]) -> dict[str, Any]:
    """The properties of the node that `cluster` is, all but its id: name, aliases and what the label has."""
    names: Counter[str] = Counter()
    aliases: Counter[str] = Counter()
    given: dict[str, Counter[str]] = {}
    label = ""
    for unit in cluster:
        label = unit.label
        names.update(unit.names)
        aliases.update(unit.aliases)
        for (prop, value), count in unit.properties.items():
            given.setdefault(prop, Counter())[value] += count
    name = choose_name(label, names)
    declared = vocabulary().labels[label].properties
    chosen = {prop: choose(declared[prop], values) for prop, values in sorted(given.items())}
    return {"name": name, "aliases": sorted({*names, *aliases} - {name})} | chosen


def choose_name(label: str, names: Mapping[str, int]) -> str:
    """The name to call a thing by: in full, not in capitals, the most frequent, the longest, the first in order."""

    def rank(name: str) -> tuple[bool, bool, int, int, str]:
        short = not is_full_name(name) if label == "Person" else is_acronym(name)
        return (short, name.isupper(), -names[name], -len(name), name)

    return min(names, key=rank)


def choose(kind: str, values: Mapping[str, int]) -> Any:
    """Of `values` (JSON texts and how often each was read) the most frequent; `kind` is the property's type.

    A date that another one makes more precise counts for the more precise one. Ties go to the longer, then to the
    first in order.
    """
    counts = dict(values)
    if kind == "date":
        counts = {
            value: sum(count for other, count in values.items() if value.startswith(other[:-1])) for value in values
        }
    best = json.loads(min(counts, key=lambda value: (-counts[value], -len(value), value)))
    return float(best) if kind == "number" else best
