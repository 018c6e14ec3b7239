"""Dates and ranges of dates as documents write them, given as ISO dates with the precision they were written with."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.months import MONTH_PATTERN, month_number


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """A date at ``plain[start:end]``: `first` is "2018-05-14", "2018-05" or "2018"; `last` likewise, for a range."""

    start: int
    end: int
    first: str
    last: str | None


def find_dates(plain: str, *, year: int | None) -> list[DateSpan]:
    """The dates in `plain`, ascending and disjoint.

    A day and month without a year takes `year` (the document's own); without one it is left out, as are days that no
    month has. Numbers parted by slashes are read where only one order of day and month is possible.
    """
    found: list[DateSpan] = []
    for read in _READERS:
        for pattern in read.patterns:
            for match in pattern.finditer(plain):
                found.extend(read.spans(match, year))
    found.sort(key=lambda span: (span.start, -span.end))
    disjoint: list[DateSpan] = []
    for span in found:
        if not disjoint or span.start >= disjoint[-1].end:
            disjoint.append(span)
    return disjoint


_GAP = r"\s{0,6}"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|º|ª|°|:e|:a)(?!\w)|\.)?"
_OF = rf"{_GAP}(?:of\s+|de\s+|del\s+|d['’]|,{_GAP})?"
_OF_YEAR = rf"(?:\.?,?{_GAP}(?:of\s+|de\s+|del\s+|année\s+)?)"
_MONTH = rf"{MONTH_PATTERN}(?![^\W\d_])\.?"
_YEAR = r"(?:1[6-9]|20)\d\d(?![\d]|[.,]\d)"
_TO = r"(?P<to>-|–|—|to|until|till|through|thru|and|&|au|à|et|bis|und|al|a|y|hasta|och|e|en)"
_BETWEEN = rf"{_GAP}{_TO}{_GAP}(?:(?:the|el|le|du|den|dem|zum)\s+)?"
_START = r"(?<![\w/.,€$£-])"
_WEEKDAY = r"(?:[^\W\d_]{3,10},?\s+)?"


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


class _DayRanges:
    """Two days, each with or without its month: "14-18 May 2018", "31 May - 1 June", "November 1-3, 2016"."""

    patterns = _compiled(
        rf"{_START}(?P<d1>{_DAY}){_ORDINAL}{_OF}(?P<m1>{_MONTH})(?:{_OF_YEAR}(?P<y1>{_YEAR}))?"
        rf"{_BETWEEN}{_WEEKDAY}(?P<d2>{_DAY}){_ORDINAL}{_OF}(?P<m2>{_MONTH})(?:{_OF_YEAR}(?P<y2>{_YEAR}))?",
        rf"{_START}(?P<m1>{_MONTH})\s{{1,6}}(?P<d1>{_DAY}){_ORDINAL}(?:,?\s{{1,6}}(?P<y1>{_YEAR}))?"
        rf"{_BETWEEN}{_WEEKDAY}(?P<m2>{_MONTH})\s{{1,6}}(?P<d2>{_DAY}(?!\d)){_ORDINAL}(?:,?\s{{1,6}}(?P<y2>{_YEAR}))?",
        rf"{_START}(?P<d1>{_DAY}){_ORDINAL}{_BETWEEN}{_WEEKDAY}(?P<d2>{_DAY}){_ORDINAL}{_OF}"
        rf"(?P<m2>{_MONTH})(?:{_OF_YEAR}(?P<y2>{_YEAR}))?(?P<m1>)(?P<y1>)",
        rf"{_START}(?P<m1>{_MONTH})\s{{1,6}}(?P<d1>{_DAY}){_ORDINAL}{_BETWEEN}(?P<d2>{_DAY}(?!\d)){_ORDINAL}"
        rf"(?:,?\s{{1,6}}(?P<y2>{_YEAR}))?(?P<m2>)(?P<y1>)",
    )

    @staticmethod
    def spans(match: re.Match[str], year: int | None) -> Iterator[DateSpan]:
        last_year = _number(match["y2"]) or _number(match["y1"]) or year
        months = _months(match["m1"] or match["m2"], match["m2"] or match["m1"])
        if last_year is None or months is None:
            return
        first_year = _number(match["y1"]) or (last_year - 1 if months[0] > months[1] else last_year)
        days = int(match["d1"]), int(match["d2"])
        first, last = _iso(first_year, months[0], days[0]), _iso(last_year, months[1], days[1])
        if first is None or last is None or last <= first:
            return
        neighbours = months[0] == months[1] and days[1] == days[0] + 1
        if match["to"].lower() in _AND and not neighbours and not _opened_by_between(match):
            written = match.string[match.start() : match.start("to")].rstrip()
            yield DateSpan(match.start(), match.start() + len(written), first, None)
            yield DateSpan(match.start("d2"), match.end(), last, None)
        else:
            yield DateSpan(*_trimmed(match), first, last)


class _Days:
    """One day with its month: "14 May 2018", "May 14, 2018", "le 1er juin", "9. Februar 2015", "27 de abril, 2009"."""

    patterns = _compiled(
        rf"{_START}(?P<d>{_DAY}){_ORDINAL}{_OF}(?P<m>{_MONTH})(?:{_OF_YEAR}(?P<y>{_YEAR}))?",
        rf"{_START}(?P<m>{_MONTH})\s{{1,6}}(?P<d>{_DAY}(?![\d:%]|[.,]\d)){_ORDINAL}(?:,?\s{{1,6}}(?P<y>{_YEAR}))?",
    )

    @staticmethod
    def spans(match: re.Match[str], year: int | None) -> Iterator[DateSpan]:
        in_full = bool(match["y"]) and match.start("d") < match.start("m")
        month, in_year = month_number(match["m"], certain=in_full), _number(match["y"]) or year
        iso = _iso(in_year, month, int(match["d"])) if in_year and month else None
        if iso:
            yield DateSpan(*_trimmed(match), iso, None)


class _Months:
    """A month of a year, or two: "May 2018", "juin et juillet 2018", "October 2017 – March 2018"."""

    patterns = _compiled(
        rf"{_START}(?P<m1>{_MONTH})(?:{_OF_YEAR}(?P<y1>{_YEAR}))?{_BETWEEN}(?P<m2>{_MONTH}){_OF_YEAR}(?P<y2>{_YEAR})",
        rf"{_START}(?P<m2>{_MONTH}){_OF_YEAR}(?P<y2>{_YEAR})(?P<m1>)(?P<y1>)",
    )

    @staticmethod
    def spans(match: re.Match[str], _: int | None) -> Iterator[DateSpan]:
        months = _months(match["m1"] or match["m2"], match["m2"])
        if months is None:
            return
        last_year = int(match["y2"])
        first_year = _number(match["y1"]) or (last_year - 1 if months[0] > months[1] else last_year)
        first, last = f"{first_year}-{months[0]:02}", f"{last_year}-{months[1]:02}"
        if first <= last:
            yield DateSpan(match.start(), match.end(), first, last if first < last else None)


class _Numbers:
    """Dates in numbers: "2018-05-14", "14.05.2018", "02.10.20", and "25/12/2018" where no other order is possible."""

    patterns = _compiled(
        r"(?<![\w./-])(?P<y>(?:1[6-9]|20)\d\d)(?P<s>[-/.])(?P<a>\d\d)(?P=s)(?P<b>\d\d)(?![\w/-]|[.]\d)",
        r"(?<![\w./-])(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:1[6-9]|20)\d\d)(?![\w/-]|[.]\d)",
        r"(?<![\w./-])(?P<a>\d\d)(?P<s>\.)(?P<b>\d\d)\.(?P<y>\d\d)(?![\w/-]|[.]\d)",
    )

    @staticmethod
    def spans(match: re.Match[str], _: int | None) -> Iterator[DateSpan]:
        a, b, written = int(match["a"]), int(match["b"]), match["y"]
        if match.start("y") == match.start():
            orders = [_iso(int(written), a, b)]
        else:
            in_year = int(written) if len(written) == 4 else 2000 + int(written) - (100 if int(written) >= 50 else 0)
            orders = [_iso(in_year, b, a)]
            if match["s"] != "." and a != b:
                orders.append(_iso(in_year, a, b))
        possible = [iso for iso in orders if iso]
        if len(possible) == 1:
            yield DateSpan(match.start(), match.end(), possible[0], None)


class _Years:
    """A year or a range of years: "in 2018", "between 2015 and 2017", "2018-2019", "2018/19"."""

    patterns = _compiled(
        rf"{_START}(?P<y1>(?:1[6-9]|20)\d\d){_GAP}(?P<to>-|–|—|/){_GAP}(?P<y2>(?:1[6-9]|20)?\d\d)(?![\w/-]|[.,]\d)",
        rf"{_START}(?<![\d]\s)(?P<y1>(?:1[6-9]|20)\d\d)\s{{1,6}}{_TO}\s{{1,6}}(?P<y2>{_YEAR})(?![\w/-])",
        rf"{_START}(?P<y1>{_YEAR})(?![\w/-])(?P<to>)(?P<y2>)",
        r"(?<=-)(?P<y1>(?:1[6-9]|20)\d\d)(?![\w/-]|[.,]\d)(?P<to>)(?P<y2>)",
    )

    @staticmethod
    def spans(match: re.Match[str], _: int | None) -> Iterator[DateSpan]:
        first, second = match["y1"], match["y2"]
        if not second:
            yield DateSpan(match.start(), match.end(), first, None)
            return
        last = second if len(second) == 4 else first[:2] + second
        if match["to"].lower() in _AND and not _opened_by_between(match):
            yield DateSpan(match.start("y1"), match.end("y1"), first, None)
            yield DateSpan(match.start("y2"), match.end("y2"), last, None)
        elif first < last:
            yield DateSpan(match.start(), match.end(), first, last)


_READERS = (_DayRanges, _Days, _Months, _Numbers, _Years)
_AND = frozenset(("and", "&", "et", "und", "y", "och", "e", "en"))
_BEFORE_BETWEEN = re.compile(
    r"\b(?:between|entre|zwischen|mellan|fra|tra|tussen)\s+(?:(?:the|el|le|dem|den)\s+)?$", re.IGNORECASE
)


def _opened_by_between(match: re.Match[str]) -> bool:
    """Whether "between" stands before the match, which makes its "and" the middle of a range."""
    return bool(_BEFORE_BETWEEN.search(match.string, max(0, match.start() - 20), match.start()))


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Start and end of the match without white space or a comma at its end."""
    return match.start(), match.start() + len(match[0].rstrip(" ,\n\t"))


def _months(first: str, last: str) -> tuple[int, int] | None:
    numbers = month_number(first), month_number(last)
    return (numbers[0], numbers[1]) if numbers[0] and numbers[1] else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _iso(year: int, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return f"{year:04}-{month:02}-{day:02}"
    return None
