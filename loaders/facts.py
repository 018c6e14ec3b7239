"""How the links that several documents state between the same two nodes become the links of the graph.

- Links of one type between two nodes are one fact, unless they differ in a property that sets facts apart (the role of
  a post, the amount, currency and period of a payment).
- A link that leaves such properties open joins the one fact that agrees with it in the others; where there are several
  such facts, or none, it stands alone. A date agrees with one that makes it more precise.
- The passages are those of all. The confidence is that of independent witnesses, ``1 - Π(1 - c)``, where each rule is
  one witness, however often it fired: what one rule gets wrong it gets wrong everywhere. It is capped at 0.99.
- The rule named is the surest one; on a tie the first in order.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from graph.changes import LinkRecord
from graph.identifiers import fold, link_id, passage_order
from graph.vocabulary import LinkType
from loaders.choice import choose
from loaders.units import written

MOST_CONFIDENT = 0.99


@dataclass(frozen=True, slots=True)
class Statement:
    """That one document states a link: the ids of the passages it was read from, the rule, its confidence."""

    passages: tuple[str, ...]
    rule: str
    confidence: float
    properties: tuple[tuple[str, str], ...]
    """As (name, JSON of the value) pairs, sorted."""


def statement(passages: Iterable[str], rule: str, confidence: float, properties: dict[str, Any]) -> Statement:
    """The statement of a link with these `properties`."""
    return Statement(tuple(passages), rule, confidence, written(properties))


def links(source: str, kind: LinkType, target: str, statements: Iterable[Statement]) -> dict[str, LinkRecord]:
    """The links of type `kind` from the node `source` to `target` that `statements` make, by link id."""
    by_values: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for stated in statements:
        by_values[_values(kind, stated)].append(stated)
    saying_more: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for values in by_values:
        for less in _saying_less(kind, values):
            if less in by_values:
                saying_more[less].append(values)
    facts: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for values, stated_by in by_values.items():
        full = [more for more in saying_more[values] if not saying_more[more]]
        facts[full[0] if len(full) == 1 else values].extend(stated_by)
    records = {}
    for values, stated_by in facts.items():
        identifier = link_id(source, kind.name, target, values)
        properties = {"id": identifier, **_properties(kind, stated_by)}
        records[identifier] = LinkRecord(source, kind.name, target, properties)
    return records


def _values(kind: LinkType, stated: Statement) -> tuple[str, ...]:
    """What sets the fact apart, "" where it is left open: numbers as one spelling, text folded."""
    given = dict(stated.properties)
    return tuple(_value(kind.properties[name], given[name]) if name in given else "" for name in kind.distinct)


def _value(kind: str, written_value: str) -> str:
    value = json.loads(written_value)
    match kind:
        case "number":
            return repr(float(value))
        case "date":
            return str(value)
    return fold(str(value)) or str(value)


def _saying_less(kind: LinkType, values: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """All that leaves open some of what `values` say, or gives a date less precisely."""
    ways = [
        {value, "", *([value[:7], value[:4]] if kind.properties[name] == "date" else ())}
        for name, value in zip(kind.distinct, values, strict=True)
    ]
    return (less for less in product(*ways) if less != values)


def _properties(kind: LinkType, statements: list[Statement]) -> dict[str, Any]:
    surest_of: dict[str, float] = {}
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for stated in statements:
        surest_of[stated.rule] = max(stated.confidence, surest_of.get(stated.rule, 0.0))
        for name, value in stated.properties:
            given[name][value] += 1
    doubt = prod(1 - surest_of[rule] for rule in sorted(surest_of))
    return {
        "passages": sorted({passage for stated in statements for passage in stated.passages}, key=passage_order),
        "confidence": round(min(1 - doubt, MOST_CONFIDENT), 4),
        "rule": min(surest_of, key=lambda rule: (-surest_of[rule], rule)),
    } | {name: choose(kind.properties[name], values) for name, values in sorted(given.items())}
