"""What keeps namesakes apart, and which identity keys join: the part of identity that is decided across documents.

A key is ``kind:value`` (`loaders.mentions.keys` makes them). Two things with one label and a key in common are the same
thing, with two exceptions: an ``acronym:`` joins only where it stands for one full name (see `loaders.clusters`), and
things whose traits conflict (another date, another middle initial) stay apart. A thing without keys is known in its own
document only: a wrong merge is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from graph.identifiers import fold

ACRONYM = "acronym:"
APART = "apart:"
"""Begins the keys by which people's decisions keep things apart: ``apart:pair=side`` (see `loaders.decisions`)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEN = _words("mr sir lord herr monsieur senor sr don signor baron")
WOMEN = _words("mrs ms miss mme madame mlle frau fru senora sra dona signora lady dame baroness")
TITLES = MEN | WOMEN | _words("m mx dr prof professor h e excellency judge justice ambassador general")

_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Z0-9a-z.&/-]{1,11}")


def separate(keys: Iterable[str], names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`keys` as (those that join, acronyms), each sorted; of `names`, one written as an acronym counts as one."""
    given = {key for key in keys if not key.startswith(APART)}
    acronyms = {key for key in given if key.startswith(ACRONYM)}
    acronyms |= {ACRONYM + fold(text) for text in names if is_acronym(text) and "name:" + fold(text) in given}
    strong = given - acronyms - {"name:" + key.removeprefix(ACRONYM) for key in acronyms}
    return tuple(sorted(strong)), tuple(sorted(acronyms))


def is_acronym(text: str) -> bool:
    """Whether `text` is written as an acronym: one word of at most twelve signs with two capitals, the first one."""
    return _ACRONYM.fullmatch(text) is not None


def is_full_name(text: str) -> bool:
    """Whether a person's name is more than a surname, or an initial with one."""
    words = _person_words(text)
    return len(words) > 1 and len(words[0]) > 1


def traits(
    label: str, names: Iterable[str], properties: Mapping[str, Any], keys: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """What keeps a thing apart from others with the same keys, as sorted (trait, value) pairs.

    A text with a symbol is told by it, whatever date it is given; one without is told by its date.
    Of two values the shorter is the less precise where it begins the longer: 2018 and 2018-05-14 do not conflict.
    """
    found = {pair: side for key in keys if key.startswith(APART) for pair, _, side in [key.partition("=")]}
    match label:
        case "Person":
            full = [_person_words(text) for text in names if is_full_name(text)]
            initials = ("".join(word for word in words[1:-1] if len(word) == 1) for words in full)
            found["initials"] = max(initials, key=lambda text: (len(text), text), default="")
            found["gender"] = gender(str(properties.get("honorific") or ""))
        case "Event":
            found |= {trait: str(properties.get(trait) or "") for trait in ("start", "ordinal")}
        case "Resolution" | "Publication":
            found["symbol"] = min((key for key in keys if key.startswith("symbol:")), default="")
            found["date"] = "" if found["symbol"] else str(properties.get("date") or "")
        case "Programme":
            found["code"] = str(properties.get("code") or "").casefold()
    return tuple(sorted((trait, value) for trait, value in found.items() if value))


def gender(honorific: str) -> str:
    """Either "m" or "f" where the first word of the honorific says so; otherwise nothing."""
    first = next(iter(fold(honorific).split()), "")
    return "m" if first in MEN else "f" if first in WOMEN else ""


def _person_words(name: str) -> list[str]:
    """The folded words of a person's name, titles left out."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words
