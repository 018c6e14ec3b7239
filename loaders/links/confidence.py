"""How far a rule is to be trusted: its measured precision, from a file that the quality run writes."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5


def confidence(rule: str) -> float:
    """The confidence (0 to 1) in what a rule reads; `UNMEASURED` where it is too rare to have been measured."""
    value = _measured().get(rule)
    return UNMEASURED if value is None else value


@cache
def _measured() -> dict[str, float]:
    file = files("loaders").joinpath("confidence.json")
    if not file.is_file():
        return {}
    entries = json.loads(file.read_text(encoding="utf-8"))
    return {rule: entry for rule, entry in entries.items() if isinstance(entry, int | float)}
