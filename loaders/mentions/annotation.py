"""A document read for what it names: recognisers, choice among candidates, identity, things and mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from loaders.lexicon import Lexicon
from loaders.mentions.acronyms import expanded_acronyms
from loaders.mentions.candidates import Candidate, chosen
from loaders.mentions.headed import headed_names
from loaders.mentions.identity import identities
from loaders.mentions.known import adjectives, known_names, parts_of_states
from loaders.mentions.model import Annotated, Mention
from loaders.mentions.people import people
from loaders.mentions.things import thing_of
from loaders.mentions.tokens import Stretch, tokens_of
from loaders.passages import passages, plain
from loaders.reading import Passage

if TYPE_CHECKING:
    from loaders.readers import SourceText

RECOGNISERS: tuple[Callable[[Stretch], Iterator[Candidate]], ...] = (
    expanded_acronyms,
    known_names,
    parts_of_states,
    adjectives,
    people,
    headed_names,
)


def annotate(source: SourceText, lexicon: Lexicon) -> Annotated:
    """`source` with its passages, the things it names and every place where it names them."""
    bare = plain(source.text)
    cut = passages(source)
    stretches = [
        Stretch(index, passage, bare, tokens_of(bare, passage.start, passage.end), lexicon, source.language)
        for index, passage in enumerate(cut)
    ]
    candidates: list[Candidate] = []
    for stretch in stretches:
        found = [candidate for recogniser in RECOGNISERS for candidate in recogniser(stretch)]
        candidates.extend(chosen(found))
    found_things = identities(candidates)
    things = []
    mentions: list[Mention] = []
    for index, identity in enumerate(found_things):
        things.append(thing_of(identity, _passages_of(identity.places, cut)))
        mentions.extend(Mention(place.start, place.end, index, place.how) for place in identity.places)
    mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.thing))
    return Annotated(source, bare, cut, tuple(things), tuple(mentions))


def _passages_of(places: list[Candidate], cut: tuple[Passage, ...]) -> tuple[int, ...]:
    starts = [passage.start for passage in cut]
    return tuple(sorted({bisect_right(starts, place.start) - 1 for place in places}))
