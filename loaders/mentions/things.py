"""The thing that a document's names stand for, as it goes into the reading: name, aliases, properties, keys."""

from __future__ import annotations

import re
from collections import Counter

from loaders.lexicon import Lexicon
from loaders.mentions.keys import keys_of
from loaders.mentions.names import Identity
from loaders.reading import Thing

LONGEST_ALIAS = 200  # characters


YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def thing_of(identity: Identity, passages: tuple[int, ...], lexicon: Lexicon) -> Thing:
    """The thing with the name a reader would write in full, what else it is called here, and its identity keys."""
    entry = identity.entry
    names = identity.names or [identity.places[0].name]
    name = entry.name if entry else _full(names)
    aliases = dict.fromkeys(names)
    for place in identity.places:
        aliases.update(dict.fromkeys(place.aliases))
        if len(place.surface) <= LONGEST_ALIAS:
            aliases.setdefault(place.surface)
    aliases.pop(name, None)
    aliases.pop("", None)
    properties = _properties(identity)
    keys = keys_of(identity, name, properties, lexicon)
    return Thing(identity.label, name, tuple(sorted(aliases)), properties, passages, keys)


def _full(names: list[str]) -> str:
    """The fullest of the most frequent names."""
    return max(names[:3], key=lambda name: (len(name.split()) > 1, not name.isupper(), len(name), name))


def _properties(identity: Identity) -> dict[str, str]:
    properties: dict[str, str] = {}
    for place in identity.places:
        for key, value in place.properties.items():
            if key not in ("start", "end"):
                properties.setdefault(key, value)
    symbols = [place.properties["symbol"] for place in identity.places if place.properties.get("symbol")]
    if symbols:
        properties["symbol"] = max(symbols, key=lambda symbol: ("/RES/" in symbol, len(symbol), symbol))
    if identity.label == "Event":
        properties.update(_period(identity))
    if identity.label in ("Publication", "Instrument") and "date" not in properties:
        years = {year for place in identity.places for year in YEAR.findall(place.name)}
        if len(years) == 1:
            properties["date"] = years.pop()
    entry = identity.entry
    if entry:
        if entry.acronym and identity.label in ("Institution", "Fund", "Programme"):
            properties["acronym"] = entry.acronym
        if entry.kind and identity.label in ("Institution", "Event"):
            properties["kind"] = entry.kind
    elif identity.label not in ("Institution", "Event"):
        properties.pop("kind", None)
    return properties


def _period(identity: Identity) -> dict[str, str]:
    """The event's start and end: a span of days where one is given, else the fullest and most frequent date."""
    periods = Counter(
        (place.properties["start"], place.properties.get("end", ""))
        for place in identity.places
        if "start" in place.properties
    )
    if not periods:
        return {}
    start, end = max(periods, key=lambda p: (len(p[0]) == len("2018-05-14"), p[1] > p[0], periods[p], p))
    return {"start": start, "end": end} if end else {"start": start}
