"""Dates are found as they are written and given with no more precision than that."""

from __future__ import annotations

import datetime

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from loaders.dates import find_dates


def found(text: str, year: int | None = 2018) -> list[tuple[str, str | None]]:
    return [(span.first, span.last) for span in find_dates(text, year=year)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("held from 14-18 May 2018 in Norville", "2018-05-14", "2018-05-18"),
        ("31 May - 1 June, Sudmark", "2018-05-31", "2018-06-01"),
        ("17 -21 September", "2018-09-17", "2018-09-21"),
        ("30 December - 2 January 2019", "2018-12-30", "2019-01-02"),
        ("On 2 and 3 July, the group met", "2018-07-02", "2018-07-03"),
        ("between 14 and 18 May 2017", "2017-05-14", "2017-05-18"),
        ("du 10 au 12 avril 2015", "2015-04-10", "2015-04-12"),
        ("du 30 octobre au 2 novembre", "2018-10-30", "2018-11-02"),
        ("vom 2. bis 5. Oktober 2018", "2018-10-02", "2018-10-05"),
        ("entre el 3 y el 5 de mayo de 2018", "2018-05-03", "2018-05-05"),
        ("November 1-3, 2016, in Norville", "2016-11-01", "2016-11-03"),
        ("April 4th to 5th, 2024", "2024-04-04", "2024-04-05"),
        ("from October 2017 to March 2018", "2017-10", "2018-03"),
        ("January and February 2019", "2019-01", "2019-02"),
        ("between 2015 and 2017", "2015", "2017"),
        ("over the 2018-2019 period", "2018", "2019"),
        ("the 2018/19 season", "2018", "2019"),
    ],
)
def test_ranges_have_a_first_and_a_last_date(text: str, first: str, last: str) -> None:
    assert found(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("JULY 2018, N° 10", "2018-07"),
        ("le 1er juin 2018", "2018-06-01"),
        ("Am 9. Februar 2015 begann es", "2015-02-09"),
        ("27 de abril, 2009", "2009-04-27"),
        ("den 3 maj 2021", "2021-05-03"),
        ("Friday 17th May, 1968", "1968-05-17"),
        ("November 19, 2024", "2024-11-19"),
        ("2018-05-14", "2018-05-14"),
        ("14.05.2018", "2018-05-14"),
        ("02.10.20: talks", "2020-10-02"),
        ("25/12/2018", "2018-12-25"),
        ("12/25/2018", "2018-12-25"),
        ("in 2018 alone", "2018"),
        ("by 15 May", "2018-05-15"),
    ],
)
def test_single_dates_keep_their_precision(text: str, date: str) -> None:
    assert found(text) == [(date, None)]


@pytest.mark.parametrize(
    "text",
    ["you may 5 times", "E/CN.15/2018/L.3", "$2018", "1,900 and 2,000", "3/4/2018", "31 February", "18-184", "march 3"],
)
def test_what_is_no_date_or_an_ambiguous_one_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_two_days_that_are_no_neighbours_are_two_dates() -> None:
    assert found("on 2 and 9 July 2018") == [("2018-07-02", None), ("2018-07-09", None)]
    assert found("in 2017 and 2018 alone") == [("2017", None), ("2018", None)]


def test_a_day_without_a_year_needs_the_year_of_its_document() -> None:
    assert found("on 15 May", year=None) == []
    assert found("on 15 May", year=2031) == [("2031-05-15", None)]


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(["en_GB", "en_US", "fr", "de", "es", "sv"]),
    st.sampled_from(["long", "medium"]),
)
def test_a_date_in_any_of_the_languages_is_found_again(date: datetime.date, locale: str, length: str) -> None:
    """What the Unicode locale data write as a date is read as the same day, and its span is what was written."""
    written = format_date(date, format=length, locale=locale)
    spans = find_dates(f"({written})", year=None)
    assert [(span.first, span.last) for span in spans] == [(date.isoformat(), None)]
    assert f"({written})"[spans[0].start : spans[0].end].strip(".") == written.strip(".")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2098, 12, 1)), st.integers(1, 60))
def test_a_range_of_days_is_found_again(first: datetime.date, days: int) -> None:
    last = first + datetime.timedelta(days=days)
    text = f"from {first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
    assert found(text, year=None) == [(first.isoformat(), last.isoformat())]


@given(st.text(st.sampled_from(list("0123456789 -–./,MayJune théof&to\n")), max_size=80))
def test_spans_are_disjoint_and_ascending_in_any_text(text: str) -> None:
    end = 0
    for span in find_dates(text, year=2018):
        assert end <= span.start < span.end <= len(text)
        assert span.last is None or span.first < span.last
        end = span.end
