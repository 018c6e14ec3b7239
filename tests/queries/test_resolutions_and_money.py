"""Saved queries about resolutions and money: what they answer about the Harbour League."""

import pytest


def test_sponsors_of_a_resolution_come_with_the_sentence(answer):
    assert answer("sponsors-of", "sponsor", "label", "sentence", "document", resolution="Safe Nets") == [
        (sponsor, "Institution", "Norland and Sudria tabled Safe Nets with Tidewatch.", "Harbour News 2")
        for sponsor in ("Norland", "Sudria", "Tidewatch")
    ]


def test_a_resolution_is_also_known_by_its_symbol(answer):
    assert answer("sponsors-of", "sponsor", resolution="hl/res/3/1") == ["Norland", "Sudria"]


def test_what_somebody_sponsored_names_the_others(answer):
    assert answer("sponsored-by", "sponsored", "label", "symbol", "with", sponsor="Norland") == [
        ("Clean Harbours", "Resolution", "HL/RES/3/1", ["Sudria"]),
        ("Safe Nets", "Resolution", "HL/RES/3/2", ["Sudria", "Tidewatch"]),
    ]


def test_co_sponsors_are_ranked_by_how_often(answer):
    assert answer("co-sponsors", "first", "second", "together", "sponsored") == [
        ("Norland", "Sudria", 2, ["Clean Harbours", "Safe Nets"]),
        ("Norland", "Tidewatch", 1, ["Safe Nets"]),
        ("Sudria", "Tidewatch", 1, ["Safe Nets"]),
    ]
    assert answer("co-sponsors", "first", sponsor="Tidewatch") == ["Norland", "Sudria"]


def test_who_negotiated_an_instrument(answer):
    assert answer("negotiated-by", "negotiator", "label", text="Harbour Convention") == [("Dan Reed", "Person")]


def test_what_was_adopted_says_by_whom_where_and_when(answer):
    adopted = [("Clean Harbours", "HL/RES/3/1", ["Harbour League"], ["Third Harbour Session"], "2018-05-18")]
    assert answer("adopted", "adopted", "symbol", "bodies", "sessions", "date") == adopted
    assert answer("adopted", "adopted", body="Norland") == []


def test_what_refers_to_a_text(answer):
    assert answer("references-to", "refers", "label", text="Harbour Convention") == [("Clean Harbours", "Resolution")]


def test_what_a_text_refers_to(answer):
    said = "Clean Harbours recalls the Harbour Convention, negotiated by Dan Reed."
    assert answer("references-of", "referred", "label", "sentence", "document", text="Clean Harbours") == [
        ("Harbour Convention", "Instrument", said, "Harbour News 1")
    ]
    assert answer("references-of", "referred", text="Harbour Convention") == []


def test_who_funds_what_lists_each_currency_by_itself_and_amounts_unknown_last(answer):
    assert answer("who-funds-what", "funder", "recipient", "amount", "currency", "period") == [
        ("Norland", "Quay Fund", 100000.0, "EUR", "2018"),
        ("Quay Fund", "Nets Programme", 90000.0, "EUR", "2019"),
        ("Norland", "Quay Fund", 50000.0, "EUR", "2018"),
        ("Norland", "Nets Fund", 20000.0, "EUR", "2019"),
        ("Norland", "Quay Fund", 70000.0, "USD", "2019"),
        ("Sudria", "Nets Fund", None, None, None),
        ("Sudria", "Quay Fund", None, None, None),
    ]


@pytest.mark.parametrize(
    ("given", "amounts"),
    [
        ({"currency": "usd"}, [70000.0]),
        ({"year": "2018"}, [100000.0, 50000.0]),
        ({"year": "2019", "currency": "EUR"}, [90000.0, 20000.0]),
        ({"year": "1918"}, []),
    ],
)
def test_funding_of_one_currency_or_year(answer, given, amounts):
    assert answer("who-funds-what", "amount", **given) == amounts


def test_totals_never_add_across_currencies_or_periods(answer):
    assert answer("funding-totals", "funder", "currency", "period", "total", "contributions") == [
        ("Norland", "EUR", "2018", 150000.0, 2),
        ("Quay Fund", "EUR", "2019", 90000.0, 1),
        ("Norland", "EUR", "2019", 20000.0, 1),
        ("Norland", "USD", "2019", 70000.0, 1),
    ]
    assert answer("funding-totals", "total", funder="Quay Fund") == [90000.0]


def test_donors_are_listed_with_and_without_amounts(answer):
    assert answer("donors-of", "donor", "amount", "currency", "period", recipient="Quay Fund") == [
        ("Norland", 100000.0, "EUR", "2018"),
        ("Norland", 50000.0, "EUR", "2018"),
        ("Norland", 70000.0, "USD", "2019"),
        ("Sudria", None, None, None),
    ]


def test_beneficiaries_of_a_fund(answer):
    assert answer("beneficiaries-of", "beneficiary", "label", "amount", funder="Quay Fund") == [
        ("Nets Programme", "Programme", 90000.0)
    ]
    assert answer("beneficiaries-of", "beneficiary", "amount", "currency", "period", funder="Norland") == [
        ("Quay Fund", 100000.0, "EUR", "2018"),
        ("Quay Fund", 50000.0, "EUR", "2018"),
        ("Nets Fund", 20000.0, "EUR", "2019"),
        ("Quay Fund", 70000.0, "USD", "2019"),
    ]


def test_funders_in_common_count_what_both_fund_once(answer):
    assert answer("shared-funders", "first", "second", "together", "funded") == [
        ("Norland", "Sudria", 2, ["Nets Fund", "Quay Fund"])
    ]


def test_funds_say_who_manages_them_and_how_many_pay(answer):
    assert answer("funds-and-managers", "fund", "managers", "donors", "beneficiaries") == [
        ("Nets Fund", ["Harbour League"], 2, 0),
        ("Quay Fund", ["League Secretariat"], 2, 1),
    ]


def test_the_flow_of_money_is_drawn_two_payments_far(answer):
    everything = answer("money-flow", "funder", "payment", "recipient")
    assert [link.type for _, link, _ in everything] == ["FUNDED"] * 7
    assert all((a.id, b.id) == (link.source, link.target) for a, link, b in everything)
    # From the programme back to the fund that pays for it, and to those who pay into that fund; not to the Nets Fund.
    near = answer("money-flow", "recipient", around="Nets Programme")
    assert {node.properties["name"] for node in near} == {"Nets Programme", "Quay Fund"}
