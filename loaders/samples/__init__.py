"""Sample documents: a made-up office, its commission, donors and meetings, in all five formats and two languages.

People, local bodies, sums and dates in them are invented; states and languages are real.
"""

from __future__ import annotations

from pathlib import Path

from loaders.readers import FORMATS


def paths() -> list[Path]:
    """The sample documents of the installed package, by name."""
    return sorted(path for path in Path(__file__).parent.iterdir() if path.suffix in FORMATS)
