"""Saved queries about institutions: what they answer about the Harbour League."""


def test_partners_are_found_from_either_side(answer):
    union = [("Net Makers Union", "Institution", "Tidewatch and the Net Makers Union are partners.")]
    assert answer("partners-of", "partner", "label", "sentence", institution="Tidewatch") == union
    assert answer("partners-of", "partner", institution="Net Makers Union") == ["Tidewatch"]


def test_members_are_those_of_this_body(answer):
    assert answer("members-of", "member", "kind", institution="Harbour League") == [
        ("Norland", "state"),
        ("Sudria", "state"),
    ]


def test_an_institution_is_a_member_of_some_bodies_and_a_part_of_others(answer):
    assert answer("memberships-of", "body", "how", institution="Norland") == [
        ("Harbour League", "member"),
        ("Net Makers Union", "member"),
    ]
    assert answer("memberships-of", "body", "how", institution="Fisheries Unit") == [("League Secretariat", "part")]


def test_institutions_are_paired_by_the_bodies_both_are_in(answer):
    assert answer("shared-memberships", "first", "second", "bodies", "shared") == [
        ("Norland", "Sudria", 2, ["Harbour League", "Net Makers Union"]),
        ("Norland", "Tidewatch", 1, ["Net Makers Union"]),
        ("Sudria", "Tidewatch", 1, ["Net Makers Union"]),
    ]


def test_an_organigram_goes_down_to_the_parts_of_parts(answer):
    paths = answer("organigram", "path", "level", institution="Harbour League")
    assert [([node.properties["name"] for node in path.nodes], level) for path, level in paths] == [
        (["League Secretariat", "Harbour League"], 1),
        (["Fisheries Unit", "League Secretariat", "Harbour League"], 2),
    ]


def test_the_most_connected_are_counted_by_things_and_by_facts(answer):
    found = answer("most-connected", "institution", "connections", "facts", kind="organ")
    # The Secretariat: two officers, its unit, its league, its fund.
    assert found == [("League Secretariat", 5, 5), ("Fisheries Unit", 2, 2)]
    # Norland gave the Quay Fund money three times: three facts, one connection.
    assert answer("most-connected", "institution", "kind", "connections", "facts", limit=1) == [
        ("Norland", "state", 11, 13)
    ]


def test_brokers_have_ties_into_more_than_one_community(answer):
    found = answer("brokers", "name", "betweenness", "communities", "ties")
    assert found[0] == ("Tidewatch", 0.4, 2, 3)
    assert "Net Makers Union" not in [name for name, *_ in found]
    # Between Cleo Finch, whom he alone knows, and those who were at the session.
    assert answer("brokers", "name", "betweenness", "communities", "ties", among="Person")[0] == ("Bo Marsh", 0.5, 2, 3)
    assert answer("brokers", "name", limit=1) == ["Tidewatch"]


def test_what_is_based_in_a_place(answer):
    assert answer("based-in", "institution", "kind", place="Port Ellis") == [("Tidewatch", "ngo")]


def test_who_is_accredited_says_for_whom(answer):
    assert answer("accredited-to", "name", "label", "represents", institution="Harbour League") == [
        ("Dan Reed", "Person", ["Norland"]),
        ("Mission of Norland", "Institution", ["Norland"]),
    ]


def test_programmes_say_who_runs_joins_and_pays_for_them(answer):
    columns = ("programme", "managers", "participants", "funders")
    buoys = ("Buoys Programme", ["Net Makers Union"], ["Bo Marsh"], [])
    nets = ("Nets Programme", [], [], ["Quay Fund"])
    assert answer("programmes", *columns) == [buoys, nets]
    assert answer("programmes", *columns, who="Quay Fund") == [nets]
    assert (
        answer("programmes", *columns, who="Bo Marsh")
        == answer("programmes", *columns, who="Net Makers Union")
        == [buoys]
    )
    assert answer("programmes", *columns, who="Norland") == []
