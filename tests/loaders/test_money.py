"""Money is read as number, currency and period, in the ways that documents of several languages write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.money import find_money, usual_dollar


def found(text: str) -> list[tuple[float, str, str | None]]:
    return [(money.amount, money.currency, money.period) for money in find_money(text)]


@pytest.mark.parametrize(
    ("text", "amount", "currency", "period"),
    [
        ("€1,830,000 in 2018", 1_830_000, "EUR", "2018"),
        ("€163,500 per year", 163_500, "EUR", "per year"),
        ("$333,959 since 2011", 333_959, "USD", "since 2011"),
        ("gave 330,000 dollars to the fund since 2011", 330_000, "USD", "since 2011"),
        ("150,000 euros, spent in Norland between 2015 and 2017", 150_000, "EUR", "between 2015 and 2017"),
        ("A$3 million", 3_000_000, "AUD", None),
        ("AU$1.3m for food", 1_300_000, "AUD", None),
        ("AUD$44 million", 44_000_000, "AUD", None),
        ("$2.5m per year", 2_500_000, "USD", "per year"),
        ("US$ 2.5 billion over the next three years", 2.5e9, "USD", "over the next three years"),
        ("£5m a year", 5_000_000, "GBP", "a year"),
        ("1 830 000 €", 1_830_000, "EUR", None),
        ("1.830.000 EUR", 1_830_000, "EUR", None),
        ("CHF 20'000", 20_000, "CHF", None),
        ("150 k€", 150_000, "EUR", None),
        ("2,5 millions d’euros par an", 2_500_000, "EUR", "par an"),
        ("3 Millionen Euro im Jahr 2019", 3_000_000, "EUR", "2019"),
        ("5 millones de dólares", 5_000_000, "USD", None),
        ("20 miljoner kronor", 20_000_000, "SEK", None),
        ("half a million dollars", 500_000, "USD", None),
        ("two million euros", 2_000_000, "EUR", None),
        ("EUR 1.5 million for 2018-2019", 1_500_000, "EUR", "2018-2019"),
        ("an annual contribution of €1 million", 1_000_000, "EUR", "annual"),
        ("€1.225 million", 1_225_000, "EUR", None),
        ("Rs 5 crore", 50_000_000, "INR", None),
        ("R12 million in 2031", 12_000_000, "ZAR", "2031"),
        ("€5 million (about US$6 million) over two years", 5_000_000, "EUR", "over two years"),
        ("NOK 20 million, or approximately US$2 million", 20_000_000, "NOK", None),
    ],
)
def test_amounts_are_read_with_currency_and_period(text: str, amount: float, currency: str, period: str | None) -> None:
    assert found(text) == [(amount, currency, period)]


@pytest.mark.parametrize("text", ["ALL 27 members", "up to 40 000 people", "two pounds of fish", "the euro", "TOP 10"])
def test_what_is_no_money_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_bare_dollar_is_that_of_the_text() -> None:
    assert usual_dollar("It cost A$5, then $6.") == "AUD"
    assert usual_dollar("The Canadian fund asked Canada for $5.") == "CAD"
    assert usual_dollar("The Australian envoy met the United States delegation for $5.") == "USD"
    assert usual_dollar("Canada and the Canadian envoy gave £5 and £9, or $7.") == "USD"
    assert find_money("$5", dollar="NZD")[0].currency == "NZD"


@given(
    st.integers(1, 999_999_999),
    st.sampled_from([",", ".", " ", "’", ""]),
    st.sampled_from(["€{}", "EUR {}", "{} €", "{} EUR", "{} euros", "€ {}"]),
)
def test_any_whole_amount_is_found_again(amount: int, separator: str, form: str) -> None:
    written = form.format(f"{amount:,}".replace(",", separator))
    text = f"It cost ({written})."
    spans = find_money(text)
    assert [(money.amount, money.currency) for money in spans] == [(amount, "EUR")]
    assert text[spans[0].start : spans[0].end] == written


@given(st.text(st.sampled_from(list("0123456789 ,.$€kmMUSDEURmillion of\n")), max_size=80))
def test_spans_are_disjoint_and_ascending_in_any_text(text: str) -> None:
    end = 0
    for money in find_money(text):
        assert end <= money.start < money.end <= len(text)
        assert money.amount >= 0
        end = money.end
