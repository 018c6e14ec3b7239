"""Lists of people under a board, or each with the body they come from."""


def test_people_under_a_board_are_its_members(links):
    read = links(
        """
        # [Arup Advisory Board|Institution] Members
        - [Ana Rossi|Person]
        - [Bo Lund|Person], a lawyer
        """
    )
    assert {(link.type, link.passages[0]) for link in read} == {("WORKS_FOR", 0)}
    assert len(read) == 2


def test_a_line_with_a_name_and_a_body_is_an_affiliation(facts):
    assert facts("- [Ana Rossi|Person], [Arup Trust|Institution]") == {"Ana Rossi WORKS_FOR Arup Trust"}


def test_members_may_be_named_in_a_sentence(facts):
    read = facts("Thanks to the [Board|Institution] members [Ana Rossi|Person] and [Bo Lund|Person] it works.")
    assert read == {"Ana Rossi WORKS_FOR Board", "Bo Lund WORKS_FOR Board"}


def test_guests_under_a_body_are_no_members(facts):
    assert not facts(
        """
        The [Arup Board|Institution] thanks the following recipients:
        - [Ana Rossi|Person]
        """
    )


def test_a_contact_block_is_a_post(links):
    (link,) = links(
        """
        # Contact
        [Ana Rossi|Person]
        Regional expert on wells
        [Bell Aid|Institution]
        """
    )
    assert (link.type, link.properties["role"]) == ("WORKS_FOR", "Regional expert on wells")


HOUSE = """
    [Arup Trust|Institution] is pleased to announce its report.
    # Our Board of Trustees (2024)
    - [Ana Rossi|Person], Treasurer
    """


def test_a_list_under_a_board_of_no_named_body_is_that_of_the_house(links):
    (link,) = links(HOUSE)
    assert (link.type, link.properties["role"]) == ("WORKS_FOR", "Treasurer")
    assert not links(HOUSE.replace("is pleased to announce", "and others wrote"))


def test_trustees_in_one_line_are_those_of_the_house(facts):
    house = "[Arup Trust|Institution] is pleased to announce its report.\n"
    line = "Trustees (as of May 2024): [Ana Rossi|Person] (Chair), [Bo Lund|Person]."
    assert facts(house + line) == {"Ana Rossi WORKS_FOR Arup Trust", "Bo Lund WORKS_FOR Arup Trust"}


def test_the_following_become_members(facts):
    read = facts(
        "The following members were chosen to form the [Net Board|Institution].\n[Ana Rossi|Person]\n[Bo Lund|Person]"
    )
    assert read == {"Ana Rossi WORKS_FOR Net Board", "Bo Lund WORKS_FOR Net Board"}


def test_who_chairs_a_committee_is_told_under_its_name(links):
    read = links("# [Net Committee|Institution]\n3 May 2020\nChairperson: [Ana Rossi|Person] and [Bo Lund|Person]")
    assert [(link.type, link.properties["role"]) for link in read] == [("WORKS_FOR", "Chairperson")] * 2
    assert not links("# [Arup|Institution]\n3 May 2020\nChairperson: [Ana Rossi|Person]")
