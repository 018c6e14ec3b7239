"""How far a rule is to be trusted: its measured precision, from a file that the quality run writes."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5


def confidence(rule: str) -> float:
    """The confidence (0 to 1) in what a rule reads; `UNMEASURED` where it is too rare to have been measured."""
    return measured().get(rule, UNMEASURED)


@cache
def measured() -> dict[str, float]:
    """The confidence of every rule that has been measured."""
    file = files("loaders").joinpath("confidence.json")
    if not file.is_file():
        return {}
    entries = json.loads(file.read_text(encoding="utf-8"))
    return {rule: float(entry["confidence"]) for rule, entry in entries.items()}
