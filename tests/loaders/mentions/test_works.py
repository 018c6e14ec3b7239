"""Texts told by a number, a year, a date, or a title in capitals; visits told by where they lead."""

from collections.abc import Callable

import pytest

Names = Callable[..., set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The Small Boats Act 1914 was amended.", ("Instrument", "Small Boats Act 1914")),
        ("The Small Boats Act of 1914 was amended.", ("Instrument", "Small Boats Act of 1914")),
        ("Senate Bill 94 was signed.", ("Instrument", "Senate Bill 94")),
        ("The H.B. No. 94 was signed.", ("Instrument", "H.B. 94")),
        ("AB 764 was signed.", ("Instrument", "AB 764")),
        ("The Harbour Report 2031 was printed.", ("Publication", "Harbour Report 2031")),
        ("Her memoir Quays and Me was printed.", ("Publication", "Quays and Me")),
        ("In a letter dated 12 May 2031 he agreed.", ("Publication", "letter of 12 May 2031")),
        ("Directive 2031/36/EU was short.", ("Instrument", "Directive 2031/36/EU")),
        ("The Council Regulation (EC) No 44/2031 was short.", ("Instrument", "Council Regulation (EC) No 44/2031")),
        ("Executive Order 13999 was short.", ("Instrument", "Executive Order 13999")),
        ("The Boats Amendment (Penalties) Bill 2031 fell.", ("Instrument", "Boats Amendment (Penalties) Bill 2031")),
        ("The Boats Strategy 2031-35 was short.", ("Programme", "Boats Strategy 2031-35")),
        ("A Memorandum of Understanding on Nets was signed.", ("Instrument", "Memorandum of Understanding on Nets")),
        ("Ending Waste in Nets Act of 2031 (S 98) – It helps.", ("Instrument", "Ending Waste in Nets Act of 2031")),
        ("The bill was passed by the House on May 3.", ("Institution", "House")),
        ("Peru and Chad signed a fisheries agreement in Lima.", ("Instrument", "fisheries agreement")),
        ("Peru and the Quelm Front agreed to a ceasefire.", ("Instrument", "ceasefire")),
        ("The Boats Plan of Action (2031-2034) was read.", ("Programme", "Boats Plan of Action (2031-2034)")),
        (
            "The report of the Secretary-General contained in document S/12999 was read.",
            ("Publication", "report of the Secretary-General"),
        ),
        (
            "They cited the resolution on tides adopted on 9 May 2031.",
            ("Resolution", "resolution of 9 May 2031"),
        ),
        (
            "It met the Second Forum of Heads of State or Government of Coastal Countries in Lima.",
            ("Event", "2nd Forum of Heads of State or Government of Coastal Countries"),
        ),
        (
            "The peace agreement between Chad and the Quelm Front was short.",
            ("Instrument", "peace agreement between Chad and the Quelm Front"),
        ),
        ("The Tidal Trade Index fell.", ("Publication", "Tidal Trade Index")),
        ("The 2031 World Drug Report was printed.", ("Publication", "2031 World Drug Report")),
        ("A report titled Nets: A Way Ahead was printed.", ("Publication", "Nets: A Way Ahead")),
        ("Its annual report for 2031 was printed.", ("Publication", "annual report for 2031")),
        ("The Quelm Board's report of 12 May 2031 fell.", ("Publication", "Quelm Board's report of 12 May 2031")),
        ("The Board's report on the nets in Peru was short.", ("Publication", "report on the nets in Peru")),
        ("The report of the Quelm Commission was short.", ("Publication", "report of the Quelm Commission")),
        ("The Boats Grants Scheme pays.", ("Fund", "Boats Grants Scheme")),
        ("The Boats for All programme pays.", ("Programme", "Boats for All programme")),
        ("The “Safe Nets in Lima” project was launched.", ("Programme", "Safe Nets in Lima")),
        (
            "They run the project “Mending Nets for the Quelm Committee”.",
            ("Programme", "Mending Nets for the Quelm Committee"),
        ),
        ("“Better Nets at Sea”, to be implemented jointly with Arup.", ("Programme", "Better Nets at Sea")),
        ("Project title: Stronger Nets for Quelm", ("Programme", "Stronger Nets for Quelm")),
        ("The Initiative to Mend Nets pays.", ("Programme", "Initiative to Mend Nets")),
        ("An Equity, Safety, and Boats Roadmap was read.", ("Programme", "Equity, Safety, and Boats Roadmap")),
        ("The 2031-35 Boats Plan of Action fell.", ("Programme", "2031-35 Boats Plan of Action")),
        ("The UNDP boats program fell.", ("Programme", "UNDP boats program")),
        ("He read the amendments to the Rome Statute.", ("Instrument", "amendments to the Rome Statute")),
        ("The proceedings of the Quelm Commission were long.", ("Event", "proceedings of the Quelm Commission")),
        ("The Princess Odile Trust Fund paid.", ("Fund", "Princess Odile Trust Fund")),
        ("The Peru–Chad Partnership for Nets pays.", ("Programme", "Peru–Chad Partnership for Nets")),
        ("The Pilots for Nets Program pays.", ("Programme", "Pilots for Nets Program")),
        ("The Global Nets Outlook was read.", ("Publication", "Global Nets Outlook")),
        ("Her book, Nets and Pilots, was read.", ("Publication", "Nets and Pilots")),
        ("The Nets Regulations 2031 were read.", ("Instrument", "Nets Regulations 2031")),
        ("She published “Nets of Change” in May.", ("Publication", "Nets of Change")),
        ("“Nets of Change,” a film by a pilot, was short.", ("Publication", "Nets of Change")),
        ("The 2031 US Trafficking in Persons Report fell.", ("Publication", "2031 US Trafficking in Persons Report")),
        ("Our toolkit, Know Your Nets at Sea, was read.", ("Publication", "Know Your Nets at Sea")),
        ("The World Bank Convention was read.", ("Instrument", "World Bank Convention")),
        ("It had a letter from Chad (document S/11302).", ("Publication", "S/11302")),
        ("The Joint Statement of Peru and Chad was short.", ("Publication", "Joint Statement of Peru and Chad")),
        ("The Handbook on Nets Law for Pilots was read.", ("Publication", "Handbook on Nets Law for Pilots")),
        ("The Freedom of Nets Act 2031 was read.", ("Instrument", "Freedom of Nets Act 2031")),
        (
            "They read the Prevention of Nets and Care of Boats Bill.",
            ("Instrument", "Prevention of Nets and Care of Boats Bill"),
        ),
        ("The Prime Minister's Boats Fund paid.", ("Fund", "Prime Minister's Boats Fund")),
        ("Grants under the Boats Grants Program were paid.", ("Fund", "Boats Grants Program")),
        ("The state visit to Peru was short.", ("Event", "state visit to Peru")),
        ("The Lima harbour safety talks were short.", ("Event", "Lima harbour safety talks")),
    ],
)
def test_a_text_or_visit_is_told_by_what_stands_with_its_noun(named: Names, text: str, thing: tuple[str, str]) -> None:
    assert thing in named(text)


def test_a_bill_has_one_name_by_its_sign_and_in_full(named: Names) -> None:
    found = named("Assembly Bill 764 was signed. AB 764 was short. The Bill was long.")
    assert {label for label, _ in found} == {"Instrument"}
    assert len(found) == 1


def test_what_an_acronym_stands_for_is_no_place_for_its_first_word(named: Names) -> None:
    assert ("Institution", "Lake Quelm District Attorney") in named("The Lake Quelm District Attorney (LQDA) agreed.")


def test_the_office_of_an_office_holder_begins_with_a_name(named: Names) -> None:
    assert named("The Quelm District Attorney's Office agreed.") == {
        ("Institution", "Quelm District Attorney's Office")
    }


@pytest.mark.parametrize("text", ["They paid AB 12.50 for it.", "A letter of thanks was sent on 12 May 2031."])
def test_numbers_and_dates_of_something_else_tell_no_text(named: Names, text: str) -> None:
    assert named(text) == set()


def test_titles_in_a_list_of_references_are_texts_with_their_years(named: Names) -> None:
    found = named("Nets Agency. (2021). Quelm: Boats, Nets and the Sea. Retrieved from https://example.org/quelm/\n")
    assert ("Publication", "Quelm: Boats, Nets and the Sea") in found
    assert ("Publication", "The boats left") not in named("He came (2021). The boats left. Others stayed.\n")


def test_a_symbol_behind_see_is_that_of_the_report_before_it(named: Names) -> None:
    found = named("Recalling the report of the Quelm Commission set up in spring; See A/99/163 and A/99/163/Corr.1.")
    assert [name for label, name in found if label == "Publication"] == ["report of the Quelm Commission"]


def test_an_index_of_something_is_no_publication(named: Names) -> None:
    assert named("See the Index of Nets.") == set()


def test_a_consulate_in_a_city_is_named_with_it(named: Names) -> None:
    assert named("The Consulate-General in Lima opened.") == {
        ("Institution", "Consulate-General in Lima"),
        ("Place", "Lima"),
    }


def test_a_field_of_law_is_no_law(named: Names) -> None:
    assert named("She holds a degree in Administrative Law.") == set()


def test_a_law_is_one_thing_by_name_and_number(named: Names) -> None:
    found = named("The Small Boats Resources Act (Act No. 18 of 2031) was short.")
    assert found == {("Instrument", "Small Boats Resources Act")}


def test_a_place_in_a_title_is_no_place(named: Names) -> None:
    assert named("She wrote the book The Drowned Coast.") == {("Publication", "The Drowned Coast")}
