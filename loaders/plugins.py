"""Other readers of mentions and links: how they plug in, and what of their claims is believed.

A package offers a reader by an entry point, in its ``pyproject.toml``::

    [project.entry-points."liaisons.readers_of_mentions"]
    gliner = "my_package:mentions"

and a user asks for it by name: ``liaisons load --mentions gliner:small-v2``. What the entry point names is called with
the text after the colon ("" without one) and gives a `ReaderOfMentions` or a `ReaderOfLinks`.

Whatever a plug-in claims must stand in the passage it names: a mention is a span of the text within one passage; both
ends of a link are named in its passage. What does not is refused and counted. Our own rules come first: a mention that
overlaps one of theirs is left out, uncounted, since it is read already.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol, cast

from graph.errors import LiaisonsError
from graph.identifiers import fold
from graph.vocabulary import VocabularyError, vocabulary
from loaders.mentions import Annotated, Mention
from loaders.mentions.keys import person_key
from loaders.mentions.names import bare
from loaders.reading import Link, Passage, Thing

MENTIONS, LINKS = "liaisons.readers_of_mentions", "liaisons.readers_of_links"
SHIPPED = (EntryPoint("spacy", "loaders.spacy_mentions:reader", MENTIONS),)


@dataclass(frozen=True, slots=True)
class ClaimedMention:
    """That ``text[start:end]`` names something with this label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class ClaimedLink:
    """That the passage with index `passage` states a link between two things, given by their indices."""

    source: int
    type: str
    target: int
    passage: int
    confidence: float = 0.5
    properties: tuple[tuple[str, Any], ...] = ()


class ReaderOfMentions(Protocol):
    """Finds what a document names."""

    def __call__(self, text: str, passages: Sequence[Passage], language: str) -> Iterable[ClaimedMention]:
        """The mentions in `text`, of which `passages` are slices; `language` is an ISO 639 code or "und"."""


class ReaderOfLinks(Protocol):
    """Finds links between what is named."""

    def __call__(self, text: str, passages: Sequence[Passage], things: Sequence[Thing]) -> Iterable[ClaimedLink]:
        """The links between `things` that the passages state."""


def reader_of_mentions(name: str) -> ReaderOfMentions:
    """The reader of mentions that a user calls `name`, such as ``spacy:en_core_web_sm``."""
    return cast(ReaderOfMentions, _plugged_in(MENTIONS, name))


def reader_of_links(name: str) -> ReaderOfLinks:
    """The reader of links that a user calls `name`."""
    return cast(ReaderOfLinks, _plugged_in(LINKS, name))


def _plugged_in(group: str, name: str) -> Any:
    called, _, argument = name.partition(":")
    offered = {point.name: point for point in (*SHIPPED, *entry_points(group=group)) if point.group == group}
    if called not in offered:
        known = ", ".join(sorted(offered)) or "none"
        raise LiaisonsError(f"There is no plug-in {called!r} for {group}; installed: {known}.")
    return offered[called].load()(argument)


def with_mentions(annotated: Annotated, reader: ReaderOfMentions) -> tuple[Annotated, int]:
    """`annotated` with what `reader` finds beside it, and how many of its claims were refused."""
    text, passages = annotated.source.text, annotated.passages
    things = list(annotated.things)
    known = {(thing.label, fold(name)): n for n, thing in enumerate(things) for name in (thing.name, *thing.aliases)}
    mentions = list(annotated.mentions)
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    refused = 0
    for claim in sorted(
        set(reader(text, passages, annotated.source.language)), key=lambda c: (c.start, c.end, c.label)
    ):
        passage = _passage_of(claim, passages)
        name = " ".join(annotated.plain[claim.start : claim.end].split())
        if passage is None or claim.label not in vocabulary().things or not any(c.isalnum() for c in name):
            refused += 1
        elif taken.isdisjoint(range(claim.start, claim.end)):
            taken.update(range(claim.start, claim.end))
            index = known.setdefault((claim.label, fold(name)), len(things))
            if index == len(things):
                things.append(Thing(claim.label, name, keys=_keys(claim.label, name)))
            thing = things[index]
            things[index] = replace(thing, passages=tuple(sorted({*thing.passages, passage})))
            mentions.append(Mention(claim.start, claim.end, index, "name"))
    mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.thing))
    return Annotated(annotated.source, annotated.plain, passages, tuple(things), tuple(mentions)), refused


def claimed_links(annotated: Annotated, reader: ReaderOfLinks, rule: str) -> tuple[list[Link], int]:
    """The links that `reader` finds, as read by `rule`, and how many of its claims were refused."""
    links = []
    refused = 0
    for claim in reader(annotated.source.text, annotated.passages, annotated.things):
        properties = dict(claim.properties)
        if _stands(claim, annotated, properties):
            link = (claim.source, claim.type, claim.target, (claim.passage,), rule, claim.confidence, properties)
            links.append(Link(*link))
        else:
            refused += 1
    return links, refused


def _passage_of(claim: ClaimedMention, passages: Sequence[Passage]) -> int | None:
    if not claim.start < claim.end:
        return None
    index = bisect_right(passages, claim.start, key=lambda passage: passage.start) - 1
    return index if index >= 0 and claim.end <= passages[index].end else None


def _stands(claim: ClaimedLink, annotated: Annotated, properties: dict[str, Any]) -> bool:
    """Whether the claimed passage exists and names both ends, and the vocabulary allows such a link."""
    count = len(annotated.things)
    if not (0 <= claim.source < count and 0 <= claim.target < count and 0 <= claim.passage < len(annotated.passages)):
        return False
    ends = annotated.things[claim.source], annotated.things[claim.target]
    if claim.source == claim.target or any(claim.passage not in end.passages for end in ends):
        return False
    stated = {"id": "-", "passages": ["-"], "confidence": claim.confidence, "rule": "-", **properties}
    try:
        vocabulary().check_link(claim.type, ends[0].label, ends[1].label, stated)
    except VocabularyError:
        return False
    return claim.type in vocabulary().facts


def _keys(label: str, name: str) -> tuple[str, ...]:
    """Identity keys: a name of several words; one word is what several things may be called."""
    if label == "Person":
        return (person_key(name),) if person_key(name) else ()
    return (f"name:{bare(name)}",) if " " in bare(name) else ()
