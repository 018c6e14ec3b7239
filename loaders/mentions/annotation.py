"""A document read for what it names: recognisers, choice among candidates, identity, things and mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from loaders.dates import DateSpan, find_dates
from loaders.lexicon import Lexicon
from loaders.mentions.acronyms import expanded_acronyms
from loaders.mentions.again import named_again
from loaders.mentions.agenda import agenda_entries, scheduled, side_events
from loaders.mentions.candidates import Candidate, chosen
from loaders.mentions.events import numbered_events, timed, told_events
from loaders.mentions.headed import headed_names
from loaders.mentions.identity import identities
from loaders.mentions.known import adjectives, known_names, parts_of_states
from loaders.mentions.model import Annotated, Mention
from loaders.mentions.people import people
from loaders.mentions.references import references
from loaders.mentions.resolutions import resolution_blocks, resolutions
from loaders.mentions.things import thing_of
from loaders.mentions.titles import own_titles, published, titles, told_reports
from loaders.mentions.tokens import Stretch, tokens_of
from loaders.mentions.told import apposed, told_bodies, told_by_sign, told_programmes
from loaders.mentions.unexplained import (
    bodies_of_offices,
    branches,
    dotted_acronyms,
    listed_names,
    unexplained_acronyms,
)
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
    numbered_events,
    told_events,
    agenda_entries,
    side_events,
    resolutions,
    told_reports,
    told_by_sign,
    told_bodies,
    told_programmes,
    apposed,
    branches,
    dotted_acronyms,
)


def annotate(source: SourceText, lexicon: Lexicon) -> Annotated:
    """`source` with its passages, the things it names and every place where it names them."""
    bare = plain(source.text)
    cut = passages(source)
    stretches = [
        Stretch(index, passage, bare, tokens_of(bare, passage.start, passage.end), lexicon, source.language, within)
        for index, (passage, within) in enumerate(zip(cut, _dates_by_passage(source, bare, cut), strict=True))
    ]
    candidates: list[Candidate] = []
    for stretch in stretches:
        found = [candidate for recogniser in RECOGNISERS for candidate in recogniser(stretch)]
        found.extend(titles(stretch, source.text))
        kept = chosen(found)
        for guess in (listed_names, bodies_of_offices):
            kept = chosen([*kept, *guess(stretch, kept)])
        timed(kept, stretch)
        published(kept, stretch)
        candidates.extend(kept)
    candidates = chosen([*candidates, *scheduled(stretches), *own_titles(stretches, source.date)])
    resolution_blocks(stretches, candidates)
    candidates.extend(unexplained_acronyms(stretches, candidates))
    candidates.extend(named_again(stretches, candidates))
    for candidate in candidates:
        candidate.surface = " ".join(bare[candidate.start : candidate.end].split())
    found_things = identities(candidates, lexicon)
    things = []
    mentions: list[Mention] = []
    for index, identity in enumerate(found_things):
        things.append(thing_of(identity, _passages_of(identity.places, cut), lexicon))
        mentions.extend(Mention(place.start, place.end, index, place.how) for place in identity.places)
    mentions.extend(references(stretches, found_things, lexicon))
    mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.thing))
    return Annotated(source, bare, cut, tuple(things), tuple(mentions))


def _dates_by_passage(source: SourceText, bare: str, cut: tuple[Passage, ...]) -> list[tuple[DateSpan, ...]]:
    """The dates within each passage; days without a year take the document's own."""
    dates = find_dates(bare, year=int(source.date[:4]) if source.date else None)
    starts = [date.start for date in dates]
    return [tuple(dates[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]) for passage in cut]


def _passages_of(places: list[Candidate], cut: tuple[Passage, ...]) -> tuple[int, ...]:
    starts = [passage.start for passage in cut]
    return tuple(sorted({bisect_right(starts, place.start) - 1 for place in places}))
