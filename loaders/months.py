"""The names of the months in the languages that are read, full and short."""

from __future__ import annotations

_NAMES = """
january jan janvier janv januar jänner enero ene januari gennaio janeiro
february feb février fevrier févr februar febrero februari febr febbraio fevereiro
march mar mars märz maerz marzo mrz março
april apr avril avr abril abr aprile
may mai mayo maj maggio maio mei
june jun juin juni junio giugno junho
july jul juillet juil juli julio luglio julho
august aug août aout agosto ago augusti
september sep sept septembre septiembre set settembre setembro
october oct octobre okt oktober octubre ottobre outubro
november nov novembre noviembre novembro
december dec décembre decembre déc dez dezember diciembre dic dicembre dezembro
"""

MONTHS = {name: number for number, line in enumerate(_NAMES.split("\n")[1:-1], start=1) for name in line.split()}

# Names that are words of their own when they are not capitalised.
NEED_CAPITAL = frozenset({"may", "march", "mar", "set", "ago"})

MONTH_PATTERN = "(?:" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + ")"


def month_number(name: str, *, certain: bool = False) -> int | None:
    """The number (1 to 12) of the month called `name`, with or without a point after it.

    None where it is a word in lower case that only looks so ("may"), unless what stands around it makes it `certain`.
    """
    name = name.rstrip(".")
    if name.lower() in NEED_CAPITAL and name[:1].islower() and not certain:
        return None
    return MONTHS[name.lower()]
