"""The thing that a document's names stand for, as it goes into the reading: name, aliases, properties, keys."""

from __future__ import annotations

from graph.identifiers import fold
from loaders.mentions.identity import Identity, bare
from loaders.reading import Thing

LONGEST_ALIAS = 200  # characters


def thing_of(identity: Identity, passages: tuple[int, ...]) -> Thing:
    """The thing with the name a reader would write in full, what else it is called here, and its identity keys."""
    entry = identity.entry
    names = identity.names or [identity.places[0].name]
    name = entry.name if entry else _best(names)
    properties: dict[str, str] = {}
    aliases: dict[str, None] = dict.fromkeys(names)
    for place in identity.places:
        for key, value in place.properties.items():
            properties.setdefault(key, value)
        aliases.update(dict.fromkeys(place.aliases))
        if place.how not in ("noun", "pronoun") and len(place.surface) <= LONGEST_ALIAS:
            aliases.setdefault(place.surface)
    if entry:
        if entry.acronym:
            properties.setdefault("acronym", entry.acronym)
        if entry.kind and identity.label in ("Institution", "Event"):
            properties["kind"] = entry.kind
    aliases.pop(name, None)
    return Thing(
        identity.label,
        name,
        tuple(sorted(aliases)),
        properties,
        passages,
        tuple(sorted(_keys(identity, name, properties))),
    )


def _best(names: list[str]) -> str:
    return max(names[:3], key=lambda name: (len(name.split()) > 1, not name.isupper(), len(name), name))


def _keys(identity: Identity, name: str, properties: dict[str, str]) -> set[str]:
    keys = set()
    if identity.entry:
        keys.add(f"lexicon:{identity.entry.id}")
    if "symbol" in properties:
        keys.add(f"symbol:{fold(properties['symbol'])}")
    if len(bare(name).split()) > 1 or identity.entry:
        keys.add(f"name:{bare(name)}")
    return keys
