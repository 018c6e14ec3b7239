"""States and bodies in a text: adjectives, head nouns, acronyms, common nouns, branches."""

import re
from collections.abc import Callable

import pytest

from loaders.mentions import Annotated

Names = Callable[..., set[tuple[str, str]]]
Read = Callable[..., Annotated]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The French delegation spoke.", "en"),
        ("La délégation française a parlé.", "fr"),
        ("Die französische Delegation sprach.", "de"),
        ("Frankrikes regering svarade.", "sv"),
        ("They praised the Franco-Romanian proposal.", "en"),
    ],
)
def test_a_state_is_named_by_its_adjective_in_every_language(named: Names, text: str, language: str) -> None:
    assert ("Institution", "France") in named(text, language=language)


@pytest.mark.parametrize("name", ["Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire"])
def test_a_state_with_an_elided_word_is_found_whole(named: Names, name: str) -> None:
    assert named(f"The delegation of {name} spoke.") == {("Institution", "Côte d'Ivoire")}


def test_the_full_name_of_a_state_is_one(named: Names) -> None:
    text = "France and the United Kingdom of Great Britain and Northern Ireland spoke."
    assert named(text) == {("Institution", "France"), ("Institution", "United Kingdom")}


def test_a_language_is_no_state(named: Names) -> None:
    assert named("The report is printed in French and English.") == set()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("She works for the Ministry of Harbours and Coastal Trade in Lima.", "Ministry of Harbours and Coastal Trade"),
        ("The Quelm Fisheries Commission met.", "Quelm Fisheries Commission"),
        ("The John D. and Laura Quelm Foundation met.", "John D. and Laura Quelm Foundation"),
        ("The New Zealand Red Cross met.", "New Zealand Red Cross"),
        ("The A. M. Quelm Foundation met.", "A. M. Quelm Foundation"),
        ("The City College of New York met.", "City College of New York"),
        ("Quelm University for the Nets Award met.", "Quelm University"),
        ("The Quelm Foundation's Office of Nets met.", "Office of Nets"),
        ("He teaches at the University of Brackwater and at Tolland University.", "Tolland University"),
        ("The Joint Committee on Tidal Power and Dredging agreed.", "Joint Committee on Tidal Power and Dredging"),
        ("A grant went to Quarle Dredging Ltd last year.", "Quarle Dredging Ltd"),
        ("Das Innenministerium schwieg.", "Innenministerium"),
        ("The National Council for Culture and the Arts met.", "National Council for Culture and the Arts"),
        ("The Ministry of Defence and the World Bank met.", "Ministry of Defence"),
        ("Ask the Federation of Fishermen's Organisations.", "Federation of Fishermen's Organisations"),
        ("Ask the Water, Fish and Food Committee.", "Water, Fish and Food Committee"),
        ("The Department for Boats, Nets & Pilots met.", "Department for Boats, Nets & Pilots"),
        ("The Office for Nets and Boats in the Ministry of Trade met.", "Office for Nets and Boats"),
        ("The Quelm Chamber of Commerce and Industry met.", "Quelm Chamber of Commerce and Industry"),
        ("The Quelm County Sheriff's Department met.", "Quelm County Sheriff's Department"),
        ("The Quelm Provincial Government met.", "Quelm Provincial Government"),
        ("The Royal Commission into Boats and Nets met.", "Royal Commission into Boats and Nets"),
        ("The European Commission's Directorate-General for Nets met.", "Directorate-General for Nets"),
        ("The U.S. Attorney's Office met.", "U.S. Attorney's Office"),
        ("Quelm County District Attorney Ada Rossi spoke.", "Quelm County District Attorney"),
        ("The Queen Odile Hospital met.", "Queen Odile Hospital"),
        ("The Quelm Agency for Global Media met.", "Quelm Agency for Global Media"),
        ("He represented the Quelm Council on the Advisory Board.", "Quelm Council"),
        ("The 1267 Committee met.", "1267 Committee"),
        ("QUELMA, 4 March – The Net Trust met.", "Net Trust"),
        ("4 March — Net Trust met.", "Net Trust"),
        ("The Lima-based Agency for Nets met.", "Agency for Nets"),
        ("They met at St. Ada's Hospital yesterday.", "St. Ada's Hospital"),
        ("Lima – Net Trust met.", "Net Trust"),
        ("In May Parliament met.", "Parliament"),
        ("Its 2031-32 Board of Directors met.", "Board of Directors"),
        ("The opposition party Blue Nets lost.", "Blue Nets"),
        ("Mr A Rossi (DA) met him.", "DA"),
        ("The College of Boats for the Young Pilots Program met.", "College of Boats"),
        ("The Group of Friends on the Care of Nets met.", "Group of Friends on the Care of Nets"),
        ("The Nets Court in Quelm Bay met.", "Nets Court"),
        ("The Fragility, Nets and Boats Group met.", "Fragility, Nets and Boats Group"),
        ("Legal Nets South Africa met.", "Legal Nets South Africa"),
        ("The charity Nets for Life met.", "Nets for Life"),
        ("The board of Blue Nets, a nonprofit research organization, met.", "Blue Nets"),
        ("The National Unity Government met.", "National Unity Government"),
        ("The Centre for Nets and Quelma Rossini met.", "Centre for Nets"),
        ("The Quelm Liberation Front met.", "Quelm Liberation Front"),
        ("Then Radio Quelm closed.", "Radio Quelm"),
        ("The consultancy Blue Nets closed.", "Blue Nets"),
        ("The Committee of the UN General Assembly met.", "Committee of the UN General Assembly"),
    ],
)
def test_a_body_is_told_by_the_noun_that_heads_its_name(named: Names, text: str, body: str) -> None:
    language = "de" if text.startswith("Das") else "en"
    assert body in {name for label, name in named(text, language=language) if label == "Institution"}


def test_an_acronym_in_brackets_is_the_full_name(read_text: Read) -> None:
    annotated = read_text("The Quelm Harbour Safety Board (QHSB) met. QHSB will meet again.")
    (thing,) = [t for t in annotated.things if t.label == "Institution"]
    assert thing.name == "Quelm Harbour Safety Board"
    assert thing.properties["acronym"] == "QHSB"
    assert "acronym:qhsb" in thing.keys


def test_a_document_may_give_a_known_acronym_its_own_meaning(named: Names) -> None:
    found = named("The Oyster Shellers Cooperative of Esk (OSCE) sells oysters. OSCE is small.")
    assert all("Security" not in name for _, name in found)


def test_translations_are_one_body(read_text: Read) -> None:
    annotated = read_text("UNODC wrote a letter. L'ONUDC est à Vienne.")
    bodies = [t for t in annotated.things if t.name == "United Nations Office on Drugs and Crime"]
    assert len(bodies) == 1
    assert "lexicon:institution:united nations office on drugs and crime" in bodies[0].keys


def test_a_shorter_name_is_the_one_longer_name_that_ends_with_it(named: Names) -> None:
    bodies = {name for label, name in named("The Quelm Harbour Advisory Group met. The Advisory Group rose at noon.")}
    assert bodies == {"Quelm Harbour Advisory Group"}


@pytest.mark.parametrize("name", ["Caritas Albania", "World Vision UK", "Swedish Red Cross", "KLM Peru"])
def test_a_branch_in_a_state_is_a_body_of_its_own(named: Names, name: str) -> None:
    assert named(f"The seminar was run with the {name}.") == {("Institution", name)}


@pytest.mark.parametrize("name", ["Anti-Nets Peru", "Universities Peru", "Boats International", "Safe Boats Peru"])
def test_a_body_is_named_by_what_it_is_for_and_where(named: Names, name: str) -> None:
    assert named(f"{name} agreed.") == {("Institution", name)}


@pytest.mark.parametrize("text", ["Perhaps Peru agreed.", "Then Federal Peru agreed.", "President Peru agreed."])
def test_a_word_before_a_state_is_not_always_part_of_a_name(named: Names, text: str) -> None:
    assert ("Institution", "Peru") in named(text) or named(text) == {("Person", "Peru")}


def test_a_person_or_office_behind_the_noun_of_a_body_is_not_its_name(named: Names) -> None:
    assert named("She asked the company Director and the company Ada Rossi left.") == {("Person", "Ada Rossi")}


def test_several_bodies_and_the_office_of_an_assistant_are_no_body(named: Names) -> None:
    assert named("They praised Safe Schools in general.") == set()
    assert named("Deputy District Attorney Ada Rossi spoke.") == {("Person", "Ada Rossi")}


def test_a_name_within_the_name_of_a_body_needs_an_article(named: Names) -> None:
    assert named("The Government of National Accord agreed.") == {("Institution", "Government of National Accord")}
    assert ("Instrument", "Quelm Treaty") in named("The Secretariat of the Quelm Treaty agreed.")


def test_a_city_with_the_name_of_something_else_is_no_place(named: Names) -> None:
    assert named("The Commonwealth agreed.") == set()
    assert named("She wrote to the Chief of Police.") == set()


def test_a_text_keeps_the_short_name_it_was_given(named: Names) -> None:
    assert named("They signed a Memorandum of Understanding (MoU). The MoU was printed.") == {
        ("Instrument", "Memorandum of Understanding")
    }


def test_an_adjective_of_another_language_is_no_state(named: Names) -> None:
    assert ("Institution", "France") not in named("Ms Frances agreed with Frances.")
    assert named("Papua New Guineans agreed.") == {("Institution", "Papua New Guinea")}


def test_the_first_name_of_somebody_is_no_place(named: Names) -> None:
    found = named("Ms Carey Marchetti wrote. We heard from Carey in May.")
    assert {label for label, _ in found} == {"Person"}


def test_a_body_is_its_building_where_an_hour_is_told(named: Names) -> None:
    found = named("Lecture on nets, 7 p.m., Quelm Sports Center\n\nThe way to the Quelm Sports Center is short.\n")
    assert ("Place", "Quelm Sports Center") in found
    assert not any(label == "Institution" for label, _ in found)


def test_a_street_named_after_somebody_is_a_place(named: Names) -> None:
    assert named("They closed Gen. Jim Moore Boulevard.") == {("Place", "Jim Moore Boulevard")}
    assert named("It is open from 6 to 9 p.m. Thursday.") == set()


@pytest.mark.parametrize("place", ["Mount Quelm", "Strait of Quelm", "Port Quelm", "Quelm district"])
def test_a_place_is_told_by_what_it_is(named: Names, place: str) -> None:
    assert named(f"They saw the {place} at last.") == {("Place", place)}


def test_the_first_word_of_a_longer_name_makes_no_branch(named: Names) -> None:
    assert ("Institution", "World Vision Peru") not in named("World Vision Peru Street is long.")


def test_a_firm_is_named_by_a_word_of_its_own_and_what_it_deals_in(named: Names) -> None:
    assert named("The harbour is owned by Quelm Mining.") == {("Institution", "Quelm Mining")}
    assert named("She spoke of Regional Energy and Northern Shipping.") == set()


def test_a_body_told_by_common_nouns_needs_a_purpose(named: Names) -> None:
    told = named("It was run with the permanent secretariat for harbour safety in Peru.")
    assert ("Institution", "permanent secretariat for harbour safety in Peru") in told
    assert named("The secretariat was closed.") == set()


def test_a_definite_noun_is_a_mention_of_the_body_before_it(read_text: Read) -> None:
    annotated = read_text("The Quelm Fisheries Commission met in Lima. The Commission rose at noon.")
    nouns = [m for m in annotated.mentions if m.how == "noun"]
    assert [annotated.plain[m.start : m.end] for m in nouns] == ["The Commission"]
    assert annotated.things[nouns[0].thing].name == "Quelm Fisheries Commission"


def test_a_noun_far_from_any_body_means_nothing(read_text: Read) -> None:
    far = " ".join(f"Sentence number {word} says nothing." for word in ("one", "two", "three", "four", "five", "six"))
    annotated = read_text(f"The Quelm Fisheries Commission met. {far} The commission rose.")
    assert not [m for m in annotated.mentions if m.how == "noun"]


def test_a_state_within_the_name_of_a_mission_is_a_thing_of_its_own(named: Names) -> None:
    found = named("The Permanent Mission of Peru to the United Nations invites you.")
    assert {("Institution", "Permanent Mission of Peru to the United Nations"), ("Institution", "Peru")} <= found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She advises the City of Brackwater on flood walls.", ("Institution", "City of Brackwater")),
        ("They flew to Mexico City.", ("Place", "Mexico City")),
        ("The Government of France agreed.", ("Institution", "France")),
        ("The Government of National Renewal agreed.", ("Institution", "Government of National Renewal")),
    ],
)
def test_cities_and_governments_are_bodies_where_of_says_so(named: Names, text: str, expected: tuple[str, str]) -> None:
    assert named(text) == {expected}


def test_an_acronym_nobody_writes_out_is_a_body_where_it_acts(named: Names) -> None:
    assert ("Institution", "XQIB") in named("The survey was run by XQIB in May.")
    assert named("Turn to page XII of the PDF.") == set()


def test_the_body_at_the_end_of_a_line_about_a_person_is_found(named: Names) -> None:
    found = named("Anna Liskova, Senior Vice President, Harbour Risks, Qarble")
    assert {("Person", "Anna Liskova"), ("Institution", "Qarble")} <= found


def test_a_body_is_not_the_body_that_it_belongs_to(read_text: Read) -> None:
    annotated = read_text(
        "The Cargo Section of the Quelm Trade Office met. The Quelm Trade Office thanked the Permanent Mission of Peru"
        " to the Quelm Trade Office."
    )
    bodies = [thing for thing in annotated.things if thing.label == "Institution"]
    assert not any("Section" in name or "Mission" in name for thing in bodies for name in thing.aliases)
    assert sum(thing.name == "Quelm Trade Office" for thing in bodies) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was translated into Spanish.",
        "It was translated from Spanish and read aloud.",
        "Latin American and North American harbours were seen.",
        "The Nordic sea and the Nordic shore met in a Nordic harbour.",
    ],
)
def test_languages_and_regions_are_no_states_or_bodies(named: Names, text: str) -> None:
    assert {thing for thing in named(text) if thing[0] == "Institution"} == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Quelm Menders is a global community that mends nets.", "Quelm Menders"),
        ("Quelmwatch is a research network based in Lima.", "Quelmwatch"),
        ("Quelm Menders is a good idea of the community.", None),
        ("Ada Rossi is a company director.", None),
    ],
)
def test_a_body_is_told_by_a_sentence_that_defines_it(named: Names, text: str, name: str | None) -> None:
    bodies = {found for label, found in named(text) if label == "Institution"}
    assert bodies == ({name} if name else set())


def test_a_body_is_not_the_longer_name_of_one_of_its_parts(named: Names) -> None:
    bodies = {name for label, name in named("Quelm University met. The Quelm University Choir sang.")}
    assert bodies == {"Quelm University", "Quelm University Choir"}


def test_a_general_heading_is_no_text(named: Names) -> None:
    assert named("# Meeting Report\n\nBoats were seen by all who came to the harbour.\n") == set()


def test_a_noun_behind_the_bracket_of_an_acronym_is_part_of_the_name(named: Names) -> None:
    bodies = named("The Boat Safety and Training (BSAT) Unit met. The BSAT Unit rose.")
    assert bodies == {("Institution", "Boat Safety and Training Unit")}


def test_what_a_headline_says_that_a_body_does_is_no_part_of_its_name(named: Names) -> None:
    assert named("QUELM AGENCY JOINS FORCES WITH OTHERS\n\nBoats came.\n") <= {("Institution", "Quelm Agency")}


def test_a_party_and_district_in_brackets_are_no_person(named: Names) -> None:
    assert {thing for thing in named("Senator Ada Rossi (R-Laguna Hills) spoke.") if thing[0] == "Person"} == {
        ("Person", "Ada Rossi")
    }


def test_what_is_paid_in_a_sentence_is_no_part_of_the_name_before_an_acronym(named: Names) -> None:
    found = named("This help included $2 million for the Quelm Agency (QRA), and Gross National Income (GNI) rose.")
    assert found == {("Institution", "Quelm Agency")}


def test_the_owner_of_a_body_is_no_part_of_its_name(named: Names) -> None:
    assert ("Fund", "Brackwater Relief Fund") in named("She thanked the United Nations’ Brackwater Relief Fund.")
    assert ("Institution", "Office for Nets") in named("It was run by the UK’s Office for Nets (OFN).")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ms Odile Marchetti, Executive Director of Quelm Menders, spoke.", "Quelm Menders"),
        ("Ms Odile Marchetti is the owner of Quarle’s Boat Shop in Lima.", "Quarle’s Boat Shop"),
        ("He was CEO of American Regional Net until May.", "American Regional Net"),
        ("All the staff at Mend the Nets agreed.", "Mend the Nets"),
        ("She joins Blue Harbor after a year at sea.", "Blue Harbor"),
        ("She was director of research at Solid Nets for years.", "Solid Nets"),
        ("He worked at Texas Nets and Peru.", "Texas Nets"),
        ("Later she chaired the board of Solid Nets.", "Solid Nets"),
        ("She chaired the board of Net Menders of Greater Lima (NMGL) for years.", "Net Menders of Greater Lima"),
        ("Quelm River Sage’s board and its members met.", "Quelm River Sage"),
        ("He was a partner at QMX Clara Rossi for years.", "QMX Clara Rossi"),
        ("They asked the New York Tidal Union for help.", "New York Tidal Union"),
    ],
)
def test_a_body_is_told_by_who_works_there_and_by_what_only_bodies_have(named: Names, text: str, body: str) -> None:
    assert ("Institution", body) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "She is Executive Director of Communications and spoke.",
        "The minister of trade spoke at Large.",
        "She joined President Odile Marchetti in May.",
        "He sits on the board of Trustees.",
        "The Public Nets Officer (PNO) spoke.",
        "He is Ambassador Extraordinary and Plenipotentiary. The Plenipotentiary and a Plenipotentiary met.",
    ],
)
def test_a_field_an_office_or_a_person_is_no_body(named: Names, text: str) -> None:
    assert not {name for label, name in named(text) if label == "Institution"}


def test_the_board_of_a_body_is_another_body(named: Names) -> None:
    found = named("Quelm River Sage’s Board of Directors met. She joined Quelm River Sage in May.")
    assert {("Institution", "Quelm River Sage’s Board of Directors"), ("Institution", "Quelm River Sage")} <= found


def test_the_body_by_whose_name_a_longer_name_begins_or_ends_is_found_in_it(read_text: Read) -> None:
    annotated = read_text(
        "The Quelm Guild Nets Board met. So did the Council of the Quelm Guild. The Quelm Guild rose."
    )
    (guild,) = [at for at, thing in enumerate(annotated.things) if thing.name == "Quelm Guild"]
    starts = [mention.start for mention in annotated.mentions if mention.thing == guild]
    assert starts == [match.start() for match in re.finditer("Quelm Guild", annotated.plain)]


def test_the_verb_of_a_headline_is_no_part_of_a_name(named: Names) -> None:
    text = "# Net Trust and University of Quelm Strengthen Ties: Better Nets for Pilots\n\nThey met."
    assert ("Institution", "University of Quelm") in named(text)
