"""A short way to write documents with what they name, for tests of links."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from loaders.links import find_links
from loaders.mentions.model import Annotated, Mention
from loaders.readers import SourceText
from loaders.reading import Link, Passage, Thing

_PART = re.compile(r"\[|\|(?P<label>\w+)(?:=(?P<name>[^\]]+))?\]")
_PRONOUNS = {"he", "she", "they", "his", "her", "it"}


@dataclass
class _Document:
    """Text without its marks, and what the marks said."""

    text: str = ""
    things: dict[tuple[str, str], int] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def read(self, marked: str) -> None:
        """Add `marked`: "[Ana Rossi|Person]", "[she|Person=Ana Rossi]", "[French|Adjective=France]",
        "[the Government|Government=Chad]", also nested.
        """
        opened: list[int] = []
        done = 0
        for part in _PART.finditer(marked):
            self.text += marked[done : part.start()]
            done = part.end()
            if part[0] == "[":
                opened.append(len(self.text))
                continue
            start = opened.pop()
            label, how = part["label"], "name"
            if label == "Adjective":
                label, how = "State", "adjective"
            elif label == "Government":
                label, how = "State", "noun"
            elif self.text[start:].casefold() in _PRONOUNS:
                how = "pronoun"
            key = label, part["name"] or self.text[start:]
            thing = self.things.setdefault(key, len(self.things))
            self.mentions.append(Mention(start, len(self.text), thing, how))
        self.text += marked[done:]


def annotated(marked: str, language: str = "en") -> Annotated:
    """The document that `marked` describes: each line a passage, "# " before headings and "- " before bullets."""
    document = _Document()
    passages: list[Passage] = []
    for line in marked.strip().splitlines():
        kind = {"#": "heading", "-": "bullet"}.get(line.strip()[:1], "sentence")
        start = len(document.text)
        document.read(line.strip().lstrip("#- "))
        passages.append(Passage(start, len(document.text), 1, kind, document.text[start:]))
        document.text += "\n"
    things = tuple(
        Thing("Institution", name, properties={"kind": "state"}) if label == "State" else Thing(label, name)
        for label, name in document.things
    )
    source = SourceText(document.text, (0,), "text", "", language, None)
    mentions = tuple(sorted(document.mentions, key=lambda mention: (mention.start, -mention.end)))
    return Annotated(source, document.text.replace("\n", " "), tuple(passages), things, mentions)


@pytest.fixture
def links() -> Callable[[str], list[Link]]:
    """The links read from a marked-up document."""
    return lambda marked: find_links(annotated(marked))


@pytest.fixture
def facts() -> Callable[..., set[str]]:
    """The facts read from a marked-up document, as "Ana Rossi WORKS_FOR Arup"."""

    def read(marked: str, language: str = "en") -> set[str]:
        document = annotated(marked, language)
        names = [thing.name for thing in document.things]
        return {f"{names[link.source]} {link.type} {names[link.target]}" for link in find_links(document)}

    return read
