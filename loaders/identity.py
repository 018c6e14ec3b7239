"""By what a thing is known again in another document: its identity keys, and the traits that keep namesakes apart.

A key is ``kind:value``. Two things with one label and a key in common are the same thing, with two exceptions: an
``acronym:`` joins only where it stands for one full name (see `loaders.clusters`), and things whose traits conflict
(another date, another middle initial) stay apart. A thing without keys is known in its own document only: a wrong
merge is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from graph.identifiers import fold

ACRONYM = "acronym:"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEN = _words("mr sir lord herr monsieur senor sr don signor herrn baron king prince")
WOMEN = _words("mrs ms miss mme madame frau senora sra dona lady dame fru signora baroness queen")
TITLES = MEN | WOMEN | _words("m mx dr prof professor h e excellency judge justice ambassador general")

_ARTICLES = _words("the a an le la les l der die das den det el los las il lo un une")
_SMALL = _ARTICLES | _words(
    "of on for in to and at by with from de du des d et en sur pour contre von zu und fur och om y e s"
)
_SPELLINGS = (
    (re.compile(r"isation\b"), "ization"),
    (re.compile(r"isations\b"), "izations"),
    (re.compile(r"\bprogrammes?\b"), "program"),
    (re.compile(r"\bcentre\b"), "center"),
    (re.compile(r"\blabour\b"), "labor"),
    (re.compile(r"\bdefence\b"), "defense"),
)
_ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Z0-9a-z.&/-]{1,11}")
_WORDS_OF_A_TELLING_EVENT = 4  # an undated, unnumbered event needs as many words of its own to be known again


def identity_keys(label: str, name: str, aliases: Iterable[str], properties: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of a thing, sorted: from its symbol, code, name, from aliases that are full names, and its acronym.

    An alias that only shortens the name ("Permanent Mission" for "Permanent Mission of Ruritania") is no key, nor is a
    single word: both are what many things are called.
    """
    if label == "Person":
        keys = {key for text in (name, *aliases) if (key := person_key(text))}
    else:
        acronyms = {properties.get("acronym"), *(text for text in (name, *aliases) if is_acronym(text))} - {None, ""}
        keys = {ACRONYM + fold(str(acronym)) for acronym in acronyms}
        if name not in acronyms and (label != "Event" or _tells(name, properties)):
            keys.add("name:" + name_key(name))
        own = set(name_key(name).split())
        for alias in aliases:
            words = [word for word in name_key(alias).split() if word not in _SMALL]
            if label != "Event" and alias not in acronyms and len(words) > 1 and not own >= set(words):
                keys.add("name:" + name_key(alias))
    for prop in ("symbol", "code"):
        if properties.get(prop):
            keys.add(f"{prop}:{fold(str(properties[prop]))}")
    return tuple(sorted(keys))


def name_key(name: str) -> str:
    """`name` folded, without a leading article, in one spelling: "the Organisation" and "Organization" are alike."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    text = " ".join(words)
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    return text


def person_words(name: str) -> list[str]:
    """The folded words of a person's name, titles left out."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words


def person_key(name: str) -> str | None:
    """The key of a person's full name, or None where it is only a surname or an initial with one.

    Middle initials are left out (they are a trait), and y is read as i: Yury is Yuri, Dmitriy is Dmitri.
    """
    words = person_words(name)
    if len(words) < 2 or len(words[0]) < 2 or len(words[-1]) < 2:
        return None
    kept = [words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]]
    return "name:" + re.sub(r"i{2,}|ij\b", "i", " ".join(kept).replace("y", "i"))


def separate(keys: Iterable[str], names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """`keys` as (those that join, acronyms), each sorted; of `names`, one written as an acronym counts as one."""
    given = set(keys)
    acronyms = {key for key in given if key.startswith(ACRONYM)}
    acronyms |= {ACRONYM + fold(text) for text in names if is_acronym(text) and "name:" + fold(text) in given}
    strong = given - acronyms - {"name:" + key.removeprefix(ACRONYM) for key in acronyms}
    return tuple(sorted(strong)), tuple(sorted(acronyms))


def is_acronym(text: str) -> bool:
    """Whether `text` is written as an acronym: one word of at most twelve signs with two capitals, the first one."""
    return _ACRONYM.fullmatch(text) is not None


def traits(label: str, name: str, aliases: Iterable[str], properties: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """What keeps a thing apart from others with the same keys, as sorted (trait, value) pairs.

    Of two values the shorter is the less precise where it begins the longer: 2018 and 2018-05-14 do not conflict.
    """
    found: dict[str, str] = {}
    match label:
        case "Person":
            names = [person_words(text) for text in (name, *aliases) if person_key(text)]
            initials = ("".join(word for word in words[1:-1] if len(word) == 1) for words in names)
            found["initials"] = max(initials, key=lambda text: (len(text), text), default="")
            found["gender"] = gender(str(properties.get("honorific") or name))
        case "Event":
            found |= {trait: str(properties.get(trait) or "") for trait in ("start", "ordinal")}
        case "Resolution" | "Publication":
            found |= {trait: str(properties.get(trait) or "").casefold() for trait in ("symbol", "date")}
        case "Programme":
            found["code"] = str(properties.get("code") or "").casefold()
    return tuple(sorted((trait, value) for trait, value in found.items() if value))


def gender(honorific: str) -> str:
    """Either "m" or "f" where the first word, an honorific, says so; otherwise nothing."""
    first = next(iter(fold(honorific).split()), "")
    return "m" if first in MEN else "f" if first in WOMEN else ""


def _tells(name: str, properties: Mapping[str, Any]) -> bool:
    """Whether an event's name and date tell it from others of its kind: "seminar" alone does not."""
    words = [word for word in name_key(name).split() if word not in _SMALL]
    numbered = bool(re.search(r"\d", name)) or bool(properties.get("ordinal"))
    return numbered or bool(properties.get("start")) or len(words) >= _WORDS_OF_A_TELLING_EVENT
