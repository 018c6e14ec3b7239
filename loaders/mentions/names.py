"""A thing while its names are gathered, and names written one way so that they can be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from graph.identifiers import fold
from loaders.lexicon import Entry, Lexicon
from loaders.mentions.candidates import Candidate

ARTICLE = re.compile(r"(?:the|an?|la|le|les|l|el|los|las|der|die|das|den|des|du|de|its|their|our) ")


@dataclass(slots=True)
class Identity:
    """One thing of the document: `places` are the candidates that name it, in order of place."""

    label: str
    entry: Entry | None = None
    places: list[Candidate] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Its full names as written, the most frequent and then the longest first."""
        counts: dict[str, int] = defaultdict(int)
        for place in self.places:
            if place.whole and place.how in ("name", "title", "symbol"):
                counts[place.name] += 1
        return sorted(counts, key=lambda name: (-counts[name], -len(name), name))


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """`name` folded, without an article before it."""
    folded = fold(name)
    while match := ARTICLE.match(folded):
        folded = folded[match.end() :]
    return folded


def expanded(name: str, lexicon: Lexicon) -> str:
    """`name` folded, with abbreviations and synonyms of the field written one way ("Working Group on TIP")."""
    words = (lexicon.expansions.get(word) or fold(word) for word in re.findall(r"\w+", strip_article(name)))
    text = " ".join(words).strip()
    for phrase, meant in lexicon.synonyms.items():
        if phrase in text:
            text = re.sub(rf"\b{phrase}\b", meant, text)
    return text


def strip_article(name: str) -> str:
    """`name` without an article before it."""
    return re.sub(r"^(?:the|an?|la|les?|its|their|our)\s+", "", name, flags=re.IGNORECASE)
