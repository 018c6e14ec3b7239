"""Names of states and of their subdivisions from the ISO 3166 tables that pycountry holds."""

from __future__ import annotations

import re

LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ .-]*")
SHORTEST = 4  # letters of a subdivision's name


def official_names() -> dict[str, list[str]]:
    """The names of each state in English by its two-letter code, such as "French Republic"."""
    import pycountry

    names: dict[str, list[str]] = {}
    for country in pycountry.countries:
        found = (getattr(country, attribute, None) for attribute in ("name", "common_name", "official_name"))
        names[country.alpha_2] = [name for name in found if name and "," not in name]
    return names


def subdivisions() -> list[str]:
    """The names of states' subdivisions that are written in Latin script, sorted."""
    import pycountry

    names = {re.split(r"[,\[(]", part.name)[0].strip() for part in pycountry.subdivisions}
    return sorted(name for name in names if LATIN.fullmatch(name) and len(name) >= SHORTEST)
