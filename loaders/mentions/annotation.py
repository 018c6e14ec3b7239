"""A document read for what it names: recognisers, choice among candidates, identity, things and mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from loaders.dates import find_dates
from loaders.lexicon import Lexicon
from loaders.mentions.acronyms import expanded_acronyms, with_own_meaning
from loaders.mentions.acting import bodies_told
from loaders.mentions.again import named_again, named_within
from loaders.mentions.agenda import agenda_entries, scheduled, side_events
from loaders.mentions.beside import named_twice, noted
from loaders.mentions.candidates import Candidate, chosen
from loaders.mentions.headed import headed_names
from loaders.mentions.identity import identities
from loaders.mentions.known import (
    adjectives,
    known_names,
    natural_places,
    parts_of_places,
    parts_of_states,
    places_told,
)
from loaders.mentions.listed import bodies_in_rows, listed_names, people_before_bodies
from loaders.mentions.meetings import told_events
from loaders.mentions.model import Annotated, Mention
from loaders.mentions.people import people
from loaders.mentions.phrased import led_lists, phrased_names, signed_bodies
from loaders.mentions.references import references
from loaders.mentions.resolutions import headed_resolutions, resolution_blocks, resolutions, untitled_resolutions
from loaders.mentions.sessions import numbered_events
from loaders.mentions.things import thing_of
from loaders.mentions.timing import timed
from loaders.mentions.titles import own_titles, published, titles, told_reports
from loaders.mentions.tokens import Stretch, tokens_of
from loaders.mentions.told import apposed, defined, houses, offices_of_people, told_bodies
from loaders.mentions.undertakings import told_by_sign, told_programmes
from loaders.mentions.unexplained import (
    branches,
    coined_in_german,
    coined_names,
    dotted_acronyms,
    unexplained_acronyms,
)
from loaders.mentions.works import cited, works
from loaders.passages import passages, plain
from loaders.reading import Passage

if TYPE_CHECKING:
    from loaders.readers import SourceText

RECOGNISERS: tuple[Callable[[Stretch], Iterator[Candidate]], ...] = (
    expanded_acronyms,
    known_names,
    parts_of_states,
    parts_of_places,
    natural_places,
    places_told,
    adjectives,
    people,
    headed_names,
    phrased_names,
    led_lists,
    numbered_events,
    told_events,
    agenda_entries,
    side_events,
    resolutions,
    told_reports,
    works,
    told_by_sign,
    told_bodies,
    told_programmes,
    offices_of_people,
    houses,
    apposed,
    defined,
    branches,
    dotted_acronyms,
)


def annotate(source: SourceText, lexicon: Lexicon) -> Annotated:
    """`source` with its passages, the things it names and every place where it names them."""
    bare = plain(source.text)
    cut = passages(source)
    stretches = _stretches(source, bare, cut, lexicon)
    candidates = _candidates(stretches, source, bare, lexicon)
    found = identities(candidates, lexicon)
    starts = [passage.start for passage in cut]
    things = []
    mentions: list[Mention] = []
    for index, identity in enumerate(found):
        within = sorted({bisect_right(starts, place.start) - 1 for place in identity.places})
        things.append(thing_of(identity, tuple(within), lexicon))
        mentions.extend(Mention(place.start, place.end, index, place.how) for place in identity.places)
    mentions.extend(references(stretches, found, lexicon))
    mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.thing))
    return Annotated(source, bare, cut, tuple(things), tuple(mentions))


def _stretches(source: SourceText, bare: str, cut: tuple[Passage, ...], lexicon: Lexicon) -> list[Stretch]:
    """The passages as the recognisers see them; days without a year take the document's own."""
    dates = find_dates(bare, year=int(source.date[:4]) if source.date else None)
    starts = [date.start for date in dates]
    stretches = []
    for index, passage in enumerate(cut):
        within = tuple(dates[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)])
        tokens = tokens_of(bare, passage.start, passage.end)
        stretches.append(Stretch(index, passage, bare, tokens, lexicon, source.language, within))
    return stretches


def _candidates(stretches: list[Stretch], source: SourceText, bare: str, lexicon: Lexicon) -> list[Candidate]:
    """What stands of all that the recognisers propose, passage by passage and then from the whole document."""
    announced: dict[int, list[Candidate]] = {}
    for candidate in (
        *scheduled(stretches),
        *own_titles(stretches, source.date),
        *headed_resolutions(stretches),
        *cited(stretches),
    ):
        announced.setdefault(candidate.start, []).append(candidate)
    candidates: list[Candidate] = []
    owners: list[Candidate] = []
    for stretch in stretches:
        found = [candidate for recogniser in RECOGNISERS for candidate in recogniser(stretch)]
        found.extend(titles(stretch, source.text))
        for token in stretch.tokens:
            found.extend(announced.get(token.start, ()))
        kept = chosen(found)
        for guess in (listed_names, people_before_bodies, bodies_told, bodies_in_rows, signed_bodies):
            kept = chosen([*kept, *guess(stretch, kept)])
        timed(kept, stretch)
        published(kept, stretch)
        named_twice(kept, stretch)
        candidates.extend(kept)
        owners.extend(_owners(found, kept))
    candidates = _without_people(candidates)
    _as_buildings(candidates)
    _write_surfaces(candidates, bare)
    with_own_meaning(candidates)
    resolution_blocks(stretches, candidates)
    untitled = list(untitled_resolutions(stretches, candidates))
    candidates = chosen([*candidates, *untitled]) if untitled else candidates
    noted(stretches, candidates)
    candidates.extend(unexplained_acronyms(stretches, candidates))
    candidates.extend(coined_names(stretches, candidates))
    candidates.extend(coined_in_german(stretches, candidates))
    candidates.extend(named_again(stretches, candidates, lexicon))
    candidates.extend(named_within(bare, candidates))
    states = {candidate.entry.id for candidate in candidates if candidate.entry}
    candidates.extend(owner for owner in owners if owner.entry and owner.entry.id in states)
    _write_surfaces(candidates, bare)
    return candidates


def _owners(found: list[Candidate], kept: list[Candidate]) -> Iterator[Candidate]:
    """The states by whose adjectives the names of their bodies begin: "[Fijian] Parliament"."""
    bodies = {
        candidate.start: candidate
        for candidate in kept
        if candidate.label == "Institution" and candidate.properties.get("kind") in ("government", "organ")
    }
    for candidate in found:
        body = bodies.get(candidate.start)
        if candidate.how == "adjective" and body and not body.entry and candidate.end < body.end:
            yield candidate


def _without_people(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without the places that are a part of the name of somebody in the document ("from Carey")."""
    names = (candidate.name.split() for candidate in candidates if candidate.label == "Person" and candidate.whole)
    parts = {part for name in names if len(name) > 1 for part in name}
    return [c for c in candidates if not (c.label == "Place" and c.entry and c.entry.common and c.name in parts)]


def _as_buildings(candidates: list[Candidate]) -> None:
    """Let what is a building at one place of the document be one at all: "at the Sports Center, 7 p.m."."""
    buildings = {c.name for c in candidates if c.label == "Place" and c.entry is None and " " in c.name}
    for candidate in candidates:
        if candidate.label == "Institution" and candidate.entry is None and candidate.name in buildings:
            candidate.label, candidate.properties = "Place", {}


def _write_surfaces(candidates: list[Candidate], bare: str) -> None:
    for candidate in candidates:
        written = " ".join(bare[candidate.start : candidate.end].split())
        after = bare[candidate.end : candidate.end + 1]
        opened = written.count("“") > written.count("”") or written.count('"') % 2
        candidate.surface = written + after if opened and after in ("”", '"') else written
