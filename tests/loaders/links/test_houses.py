"""People of the body that a document comes from, and of the body that a line begins with."""

HOUSE = "[Net Menders|Institution] is a global community that mends nets.\n"


def test_people_of_the_community_that_a_document_introduces(facts) -> None:
    read = facts(
        HOUSE
        + """
        # [Ana Rossi|Person], Executive Director
        # [Bo Lund|Person]
        # Director of Nets

        [Cai Moe|Person] is the Workshop Coordinator.
        [Dag Roe|Person] left in May.
        """
    )
    assert read == {f"{name} WORKS_FOR Net Menders" for name in ("Ana Rossi", "Bo Lund", "Cai Moe")}


def test_an_office_behind_the_name_of_a_body_and_a_colon_is_held_there(facts) -> None:
    assert facts("[Arup Trust|Institution] – Dr [Ana Rossi|Person] was re-elected Director-General in May.") == {
        "Ana Rossi WORKS_FOR Arup Trust"
    }
    read = facts("[Arup Trust|Institution]: Director [Ana Rossi|Person] met President [Bo Lund|Person].")
    assert read == {"Ana Rossi WORKS_FOR Arup Trust", "Ana Rossi MET_WITH Bo Lund"}


def test_who_presents_credentials_presents_nothing_at_an_event(facts) -> None:
    read = facts(
        """
        # [Nets Council|Institution]
        The [50th session|Event] began.
        [Ana Rossi|Person] presented her credentials.
        """
    )
    assert not [fact for fact in read if "PARTICIPATED_IN" in fact]


def test_the_house_may_be_named_within_the_names_of_its_parts(facts) -> None:
    read = facts(
        """
        # [[Arup Guild|Institution] Board|Institution]
        [[Arup Guild|Institution] Board|Institution]
        The [[Arup Guild|Institution] Nets Team|Institution] met.
        The [[Arup Guild|Institution] Boat Team|Institution] met too.
        [Ana Rossi|Person], Director
        """
    )
    assert "Ana Rossi WORKS_FOR Arup Guild" in read


def test_the_house_is_named_more_often_by_itself_than_within_other_names(facts) -> None:
    read = facts(
        """
        # [[Arup|Institution] Guild|Institution]
        The [[Arup|Institution] Guild|Institution] rose. The [[Arup|Institution] Guild|Institution] fell.
        [Ana Rossi|Person], Director
        """
    )
    assert "Ana Rossi WORKS_FOR Arup Guild" in read
