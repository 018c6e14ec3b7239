"""When events take place: the date that stands with each in its passage."""

from __future__ import annotations

from loaders.mentions.candidates import Candidate
from loaders.mentions.tokens import Stretch

NEAR = 110  # characters between an event and its date
DAY = len("2018-05-14")


def timed(candidates: list[Candidate], stretch: Stretch) -> None:
    """Give each event the date that stands with it in the passage, the one after it before the one before it."""
    for event in candidates:
        if event.label != "Event" or "start" in event.properties:
            continue
        after = [date for date in stretch.dates if event.start <= date.start <= event.end + NEAR]
        before = [date for date in stretch.dates if 0 <= event.start - date.end <= NEAR]
        near = after[:1] or before[-1:]
        only = len(stretch.dates) == 1
        if near and (only or not _other_between(candidates, event, near[0].start)):
            event.properties["start"] = near[0].first
            if near[0].last:
                event.properties["end"] = near[0].last
            elif len(near[0].first) == DAY:
                event.properties["end"] = near[0].first


def _other_between(candidates: list[Candidate], event: Candidate, place: int) -> bool:
    low, high = sorted((event.end, place))
    return any(other is not event and other.label == "Event" and low <= other.start < high for other in candidates)
