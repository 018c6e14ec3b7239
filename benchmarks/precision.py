"""How far each rule is to be trusted: the lower bound of its precision on annotated documents."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Any

Z = 1.96
"""Standard deviations of the 95 % interval."""

RARE = 5
"""A rule that was judged fewer times than this is too rare to be measured."""

PRIOR = 0.5
"""What a rule that is too rare is trusted: as likely right as wrong."""


def lower_bound(right: int, wrong: int) -> float:
    """The lower end of the 95 % interval of a precision.

    After E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    Statistical Association 22 (1927) 209-212.

    >>> round(lower_bound(10, 0), 3)
    0.722
    """
    count = right + wrong
    share = right / count
    middle = share + Z * Z / (2 * count)
    spread = Z * sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    return max(0.0, (middle - spread) / (1 + Z * Z / count))


def rules_file(rules: Mapping[str, Mapping[bool, int]]) -> dict[str, dict[str, Any]]:
    """For each rule its confidence, and how often it was right and wrong; one that is too rare says so."""
    entries: dict[str, dict[str, Any]] = {}
    for rule in sorted(rules):
        right, wrong = rules[rule].get(True, 0), rules[rule].get(False, 0)
        rare = right + wrong < RARE
        entries[rule] = {
            "confidence": PRIOR if rare else round(lower_bound(right, wrong), 3),
            "right": right,
            "wrong": wrong,
        } | ({"too rare": True} if rare else {})
    return entries
