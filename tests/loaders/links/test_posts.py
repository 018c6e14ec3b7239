"""Offices and who holds them, in the ways that documents say it."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[Ana Rossi|Person], Director of [Arup Trust|Institution], spoke.", "Ana Rossi WORKS_FOR Arup Trust"),
        ("[Arup Trust|Institution] Director [Ana Rossi|Person] spoke.", "Ana Rossi WORKS_FOR Arup Trust"),
        ("[Arup Trust|Institution]'s Executive Director, [Ana Rossi|Person], spoke.", "Ana Rossi WORKS_FOR Arup Trust"),
        ("The Chair of [Arup Trust|Institution], Ms [Ana Rossi|Person], spoke.", "Ana Rossi WORKS_FOR Arup Trust"),
        ("[Ana Rossi|Person] is the head of [Arup Trust|Institution].", "Ana Rossi WORKS_FOR Arup Trust"),
        (
            "[Ana Rossi|Person] has served as legal adviser at [Arup Trust|Institution].",
            "Ana Rossi WORKS_FOR Arup Trust",
        ),
        ("[She|Person=Ana Rossi] was elected President of [Arup Trust|Institution].", "Ana Rossi WORKS_FOR Arup Trust"),
        ("[Ana Rossi|Person], President, Bond Division, [Arup Trust|Institution]", "Ana Rossi WORKS_FOR Arup Trust"),
        ("[Norwegian|Adjective=Norway] Prime Minister [Ola Hau|Person] agreed.", "Ola Hau WORKS_FOR Norway"),
        ("[Ola Hau|Person], [Norwegian|Adjective=Norway] Minister of Trade, agreed.", "Ola Hau WORKS_FOR Norway"),
        ("[Eva Li|Person], directrice de [Arup Trust|Institution]", "Eva Li WORKS_FOR Arup Trust"),
        ("[Eva Li|Person], Leiterin der [Arup Trust|Institution]", "Eva Li WORKS_FOR Arup Trust"),
        (
            "He met his [Peruvian|Adjective=Peru] counterpart, [Ana Rossi|Person].",
            "Ana Rossi WORKS_FOR Peru",
        ),
        (
            "Before joining [Arup|Institution], [Ana Rossi|Person] was a teacher.",
            "Ana Rossi WORKS_FOR Arup",
        ),
        (
            "[Ana Rossi|Person] began her career as a clerk at [Arup|Institution].",
            "Ana Rossi WORKS_FOR Arup",
        ),
    ],
)
def test_an_office_beside_a_name_is_a_post(facts, text, fact):
    assert fact in facts(text)


def test_a_representative_speaks_for_a_state_towards_a_body(facts):
    read = facts(
        "[Ana Rossi|Person], permanent representative of [Chad|State] at [UNODC|Institution] in [Vienna|Place]"
    )
    assert read >= {"Ana Rossi REPRESENTS Chad", "Ana Rossi ACCREDITED_TO UNODC"}
    assert "Ana Rossi WORKS_FOR Chad" not in read


def test_an_ambassador_is_accredited_to_the_state_of_the_post(facts):
    read = facts("[Ana Rossi|Person], the new [Chadian|Adjective=Chad] Ambassador to [Peru|State], arrived.")
    assert read >= {"Ana Rossi REPRESENTS Chad", "Ana Rossi ACCREDITED_TO Peru"}


def test_the_role_is_the_office_as_written(links):
    (link,) = links("[Ana Rossi|Person], Justice Officer for [Arup Trust|Institution], spoke.")
    assert link.properties["role"] == "Justice Officer"


def test_years_of_a_post_are_kept(links):
    (link,) = links("[Ana Rossi|Person] was Deputy Secretary, [Arup Trust|Institution] (1993-96).")
    assert (link.properties["start"], link.properties["end"]) == ("1993", "1996")


def test_two_offices_of_one_person_are_two_posts(facts):
    read = facts("[Ana Rossi|Person] is chair of [Arup Trust|Institution] and director of [Bell Fund|Institution].")
    assert read >= {"Ana Rossi WORKS_FOR Arup Trust", "Ana Rossi WORKS_FOR Bell Fund"}


def test_each_of_two_people_has_the_office_beside_them(facts):
    read = facts("[Arup|Institution] Chair [Ana Rossi|Person] and [Bell|Institution] President [Bo Lund|Person] spoke.")
    assert read >= {"Ana Rossi WORKS_FOR Arup", "Bo Lund WORKS_FOR Bell"}
    assert not read & {"Ana Rossi WORKS_FOR Bell", "Bo Lund WORKS_FOR Arup"}


def test_a_denied_office_is_none(facts):
    assert not facts("[Ana Rossi|Person] was not elected President of [Arup Trust|Institution].")


def test_a_body_named_in_the_sentence_alone_gives_no_post(facts):
    assert not facts("[Ana Rossi|Person] thanked [Arup Trust|Institution].")


def test_a_field_of_office_is_part_of_the_role(links):
    (link,) = links("[Norwegian|Adjective=Norway] Minister for Trade and Industry, [Ola Hau|Person], agreed.")
    assert link.properties["role"] == "Minister for Trade and Industry"


def test_a_branch_before_its_body_is_part_of_it(facts):
    read = facts("[Ana Rossi|Person] was Director, [Legal Branch|Institution], [Arup Trust|Institution] (1993-96).")
    assert read >= {
        "Ana Rossi WORKS_FOR Legal Branch",
        "Ana Rossi WORKS_FOR Arup Trust",
        "Legal Branch PART_OF Arup Trust",
    }


def test_who_received_an_order_has_no_post_at_the_state(facts):
    assert not facts("[Ana Rossi|Person] was appointed an Officer of the Order of [Chad|State].")


def test_a_body_that_somebody_is_director_of_is_no_ambassador(facts):
    read = facts(
        "The panellists were [Ana Rossi|Person], director of [Arup Trust|Institution], and Mr [Bo Lund|Person], "
        "Ambassador of [Chad|State]."
    )
    assert "Bo Lund REPRESENTS Chad" in read
    assert "Arup Trust REPRESENTS Chad" not in read


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "[Ana Rossi|Person] comes to us from [Arup Trust|Institution], where she led the data team.",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "[Ana Rossi|Person] joins [Arup Trust|Institution] from [Lund Lab|Institution].",
            {"Ana Rossi WORKS_FOR Arup Trust", "Ana Rossi WORKS_FOR Lund Lab"},
        ),
        (
            "[Ana Rossi|Person] joined us in 2019 after ten years at [Lund Lab|Institution].",
            {"Ana Rossi WORKS_FOR Lund Lab"},
        ),
        (
            "[Arup Trust|Institution] has appointed [Ana Rossi|Person] as its new Executive Director.",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "[Arup Trust|Institution] is glad to announce the appointment of [Ana Rossi|Person] as Director of Nets.",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "[Arup Trust|Institution] welcomes [Ana Rossi|Person] as Director of Programmes.",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "[Arup Trust|Institution] announced today that [Ana Rossi|Person] has been named its chief executive.",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        ("[Ana Rossi|Person] was elected to [Arup Board|Institution].", {"Ana Rossi WORKS_FOR Arup Board"}),
        (
            "[Ana Rossi|Person] was re-elected to [Lund Council|Institution] for a second term.",
            {"Ana Rossi WORKS_FOR Lund Council"},
        ),
        (
            "[Ana Rossi|Person] succeeds [Bo Lund|Person] as Director of [Arup Trust|Institution].",
            {"Bo Lund WORKS_FOR Arup Trust", "Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "[Ana Rossi|Person] took over from [Bo Lund|Person] as head of [Arup Trust|Institution] in 2020.",
            {"Bo Lund WORKS_FOR Arup Trust", "Ana Rossi WORKS_FOR Arup Trust"},
        ),
        ("[Ana Rossi|Person] resigned from [Arup Trust|Institution].", {"Ana Rossi WORKS_FOR Arup Trust"}),
        ("[Ana Rossi|Person] retired from [Arup Trust|Institution] in 2010.", {"Ana Rossi WORKS_FOR Arup Trust"}),
        ("[Arup Trust|Institution]'s [Ana Rossi|Person] said it was good.", {"Ana Rossi WORKS_FOR Arup Trust"}),
        (
            "Prior to joining [Arup Trust|Institution], [Ana Rossi|Person] was with [Lund Lab|Institution].",
            {"Ana Rossi WORKS_FOR Arup Trust", "Ana Rossi WORKS_FOR Lund Lab"},
        ),
        (
            "[Arup Trust|Institution], under the leadership of [Ana Rossi|Person], agreed.",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "The members of [Arup Panel|Institution] are [Ana Rossi|Person], [Bo Lund|Person] and [Cai Moe|Person].",
            {"Ana Rossi WORKS_FOR Arup Panel", "Bo Lund WORKS_FOR Arup Panel", "Cai Moe WORKS_FOR Arup Panel"},
        ),
        (
            "[Arup Panel|Institution] consists of [Ana Rossi|Person], [Bo Lund|Person] and [Cai Moe|Person].",
            {"Ana Rossi WORKS_FOR Arup Panel", "Bo Lund WORKS_FOR Arup Panel", "Cai Moe WORKS_FOR Arup Panel"},
        ),
        (
            "[Arup Panel|Institution] comprises [Ana Rossi|Person] (chair), [Bo Lund|Person] and [Cai Moe|Person].",
            {"Ana Rossi WORKS_FOR Arup Panel", "Bo Lund WORKS_FOR Arup Panel", "Cai Moe WORKS_FOR Arup Panel"},
        ),
        (
            "[Ana Rossi|Person] and [Bo Lund|Person] are members of [Arup Panel|Institution].",
            {"Ana Rossi WORKS_FOR Arup Panel", "Bo Lund WORKS_FOR Arup Panel"},
        ),
        (
            "[Ana Rossi|Person], [Bo Lund|Person] ([Arup Trust|Institution]) and [Cai Moe|Person] came.",
            {"Bo Lund WORKS_FOR Arup Trust"},
        ),
        (
            "The President of [Arup Court|Institution], [Ana Rossi|Person], and its Registrar, [Bo Lund|Person], came.",
            {"Ana Rossi WORKS_FOR Arup Court", "Bo Lund WORKS_FOR Arup Court"},
        ),
        ("[Ana Rossi|Person], of [Arup Trust|Institution], came.", {"Ana Rossi WORKS_FOR Arup Trust"}),
        (
            "Professor [Ana Rossi|Person] of the School of Law at [Arup University|Institution] came.",
            {"Ana Rossi WORKS_FOR Arup University"},
        ),
        (
            "The Foreign Ministers of [Chad|State] and [Peru|State], [Ana Rossi|Person] and [Bo Lund|Person], came.",
            {"Bo Lund WORKS_FOR Peru", "Ana Rossi WORKS_FOR Chad"},
        ),
        ("Ambassador [Ana Rossi|Person] of [Chad|State] came.", {"Ana Rossi REPRESENTS Chad"}),
        (
            "Mr. [Rossi|Person] ([Chad|State]), speaking on behalf of [Arup Group|Institution], said so.",
            {"Rossi REPRESENTS Chad", "Rossi REPRESENTS Arup Group"},
        ),
        (
            "[Ana Rossi|Person], speaking on behalf of [Arup Group|Institution], said so.",
            {"Ana Rossi REPRESENTS Arup Group"},
        ),
        ("[Chad|State] was represented by [Ana Rossi|Person].", {"Ana Rossi REPRESENTS Chad"}),
        ("[Arup Trust|Institution] was represented by [Ana Rossi|Person].", {"Ana Rossi REPRESENTS Arup Trust"}),
        ("The delegation of [Chad|State] was led by [Ana Rossi|Person].", {"Ana Rossi REPRESENTS Chad"}),
        ("[Ana Rossi|Person] led the [Chadian|Adjective=Chad] delegation.", {"Ana Rossi REPRESENTS Chad"}),
        (
            "[Ana Rossi|Person] will also be accredited to [Peru|State] and [Chile|State].",
            {"Ana Rossi ACCREDITED_TO Peru", "Ana Rossi ACCREDITED_TO Chile"},
        ),
        ("[Ana Rossi|Person] is an alumna of [Arup University|Institution].", set()),
        ("[Ana Rossi|Person] holds a degree from [Arup University|Institution].", set()),
        ("[Ana Rossi|Person] was arrested by [Arup Police|Institution].", set()),
        ("Letter from [Ana Rossi|Person] to [Arup Trust|Institution]", set()),
    ],
)
def test_who_works_where_is_read_however_it_is_said(facts, text: str, stated: set[str]) -> None:
    """Only what the sentence says, and all of it."""
    assert facts(text) == stated


HOUSE = "[Arup Trust|Institution] is pleased to announce changes.\n"


@pytest.mark.parametrize(
    "text",
    [
        "The following directors were elected for two years: [Ana Rossi|Person].",
        "[Ana Rossi|Person] was re-elected to our board.",
        "They join continuing members [Ana Rossi|Person].",
        "Retiring from the board are [Ana Rossi|Person] and others.",
        "We welcome [Ana Rossi|Person] to our team.",
        "[Ana Rossi|Person] has joined us this week.",
        "[Ana Rossi|Person] is our new Events Manager.",
        "Thanks go to [Ana Rossi|Person], our outgoing Director.",
        "[Ana Rossi|Person] will take on the role of Director of Nets.",
    ],
)
def test_where_no_body_is_named_the_house_that_announces_it_is_meant(facts, text):
    assert facts(HOUSE + text) == {"Ana Rossi WORKS_FOR Arup Trust"}
    assert not facts(text)


def test_others_than_those_of_the_house_are_not_of_it(facts):
    assert not facts(HOUSE + "We thank [Ana Rossi|Person]. [Bo Lund|Person] was elected to the senate of his town.")


def test_an_office_with_its_holder_in_brackets(facts):
    read = facts("The Minister for Trade of [Chad|State] ([Ana Rossi|Person]) said so.")
    assert read == {"Ana Rossi WORKS_FOR Chad"}


def test_who_is_named_after_the_head_of_a_body_is_no_second_body(facts):
    read = facts("We met the CEO of the [Chadian|Adjective=Chad] [Arup Trust|Institution], and [Ana Rossi|Person].")
    assert not read


def test_news_of_a_state_is_told_behind_its_name_and_a_date(facts):
    read = facts(
        """
        3.5.21: [Oman|State].
        The harvest was good.
        4.5.21: [Chad|State]: Former president [Ana Rossi|Person] has lost.
        """
    )
    assert read == {"Ana Rossi WORKS_FOR Chad"}


@pytest.mark.parametrize(
    "text",
    [
        "They met the head of [Arup|Institution], in [Lima|Place] [he|Person=Bo Lund] will rest.",
        "Guests include Xavier, chair of [Arup|Institution], [Ana Rossi|Person] and others.",
    ],
)
def test_an_office_of_somebody_else_is_not_that_of_who_is_named_next(links, text):
    assert not [link for link in links(text) if link.type == "WORKS_FOR"]


@pytest.mark.parametrize(
    "text",
    [
        "The Delegation met the Minister of Nets, [Bo Lund|Person].",
        "Minister [Bo Lund|Person] spoke too. The [Omani|Adjective=Oman] Minister of Nets, [Bo Lund|Person], agreed.",
        "Foreign Minister [Bo Lund|Person] had talks with [Chad|State]. [Chad|State] met [Bo Lund|Person].",
    ],
)
def test_a_minister_of_another_state_or_whom_one_meets_is_not_taken_for_the_own(facts, text):
    own = "The [Chadian|Adjective=Chad] Government will act. [Chad|State] welcomes this.\n"
    assert "Bo Lund WORKS_FOR Chad" not in facts(own + text)
    assert "Bo Lund WORKS_FOR Chad" in facts(own + "Minister [Bo Lund|Person] spoke.")


def test_what_somebody_does_ends_the_office(facts):
    read = facts("[Ana Rossi|Person], a professor in [Arup|Institution], won a prize from [UNODC|Institution].")
    assert read == {"Ana Rossi WORKS_FOR Arup"}


def test_an_office_ends_before_the_next_person(facts):
    read = facts(
        "[Cai Moe|Person], advisor to the [Chadian|Adjective=Chad] Minister of Nets and [Ana Rossi|Person] met."
    )
    assert "Ana Rossi WORKS_FOR Chad" not in read


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("[Ana Rossi|Person] is the chief executive of [Arup Trust|Institution].", {"Ana Rossi WORKS_FOR Arup Trust"}),
        ("[Ana Rossi|Person], a lawyer with [Arup Trust|Institution], agreed.", {"Ana Rossi WORKS_FOR Arup Trust"}),
        (
            "“It works,” said [Ana Rossi|Person], who leads research at [Arup Trust|Institution].",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "It announced the appointment of [Ana Rossi|Person] to its [Nets Board|Institution].",
            {"Ana Rossi WORKS_FOR Nets Board"},
        ),
        (
            "[Ana Rossi|Person] of [Arup Trust|Institution] and [Bo Lund|Person] from [Lund Lab|Institution] spoke.",
            {"Ana Rossi WORKS_FOR Arup Trust", "Bo Lund WORKS_FOR Lund Lab"},
        ),
        (
            "We thank the Director of [Arup Trust|Institution], [Ana Rossi|Person], and [Bo Lund|Person].",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        (
            "Mr Reed met his [Peruvian|Adjective=Peru] counterpart, Home Minister [Ana Rossi|Person].",
            {"Ana Rossi WORKS_FOR Peru"},
        ),
        (
            "[Ana Rossi|Person], Head of Nets, [Arup Trust|Institution], [Chad|State]",
            {"Ana Rossi WORKS_FOR Arup Trust"},
        ),
        ("[Ana Rossi|Person] spoke on behalf of [Chad|State].", {"Ana Rossi REPRESENTS Chad"}),
    ],
)
def test_a_post_belongs_to_the_one_beside_it(facts, text: str, stated: set[str]) -> None:
    assert facts(text) == stated


@pytest.mark.parametrize(
    "lines",
    [
        "[Ana Rossi|Person], Director of Nets\n[Arup Trust|Institution]",
        "[Ana Rossi|Person]\nDirector of Nets\n[Arup Trust|Institution], [Lima|Place]",
        "[Ana Rossi|Person]\nDirector of Nets, [Arup Trust|Institution]",
    ],
)
def test_a_name_an_office_and_a_body_may_stand_on_lines_below_each_other(links, lines: str) -> None:
    (link,) = [link for link in links(lines) if link.type == "WORKS_FOR"]
    assert link.properties["role"] == "Director of Nets"


OWN = "The [Chadian|Adjective=Chad] Government will act. [Chad|State] welcomes this.\n"


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] as Ambassador to [Peru|State] will travel soon.",
        "[Ana Rossi|Person] has been Ambassador since June 2009.",
    ],
)
def test_an_envoy_of_no_named_state_is_sent_by_that_of_the_document(facts, text):
    assert "Ana Rossi REPRESENTS Chad" in facts(OWN + text)
    assert not facts(text) - {"Ana Rossi ACCREDITED_TO Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador [Ana Rossi|Person] agreed.",
        "The ambassador to [Chad|State], [Ana Rossi|Person], agreed.",
        "[Ana Rossi|Person], High Commissioner for Nets, agreed.",
        "We met [Ana Rossi|Person], who is ambassador to [Peru|State].",
    ],
)
def test_an_envoy_who_may_be_of_any_state_is_of_none(facts, text):
    assert "Ana Rossi REPRESENTS Chad" not in facts(OWN + text)


def test_an_office_or_party_in_brackets_with_something_before_it(facts):
    read = facts("[Ana Rossi|Person] (Eastlake—Minister of Nets of [Chad|State], Member) rose.")
    assert read == {"Ana Rossi WORKS_FOR Chad"}
    assert facts("[Ana Rossi|Person] (Eastlake, [Net Party|Institution], Shadow Minister) rose.") == {
        "Ana Rossi WORKS_FOR Net Party"
    }


@pytest.mark.parametrize(
    "text", ["[Chad|State]......... [Ana Rossi|Person]", "[Ana Rossi|Person] ..... ([Chad|State])"]
)
def test_who_sits_for_a_state_in_a_record(facts, text):
    assert facts(text) == {"Ana Rossi REPRESENTS Chad"}


def test_in_a_list_of_offices_before_names_each_belongs_to_the_name_behind_it(facts):
    read = facts(
        "Head of [Arup|Institution] in [Lima|Place] [Ana Rossi|Person], representative of [Net Ministry|Institution], "
        "[UNODC|Institution] Regional Director [Bo Lund|Person], Deputy Head of [Lund Lab|Institution] in [Chad|State] "
        "[Cai Moe|Person] spoke."
    )
    works = {fact for fact in read if "WORKS_FOR" in fact or "REPRESENTS" in fact}
    assert works == {
        "Ana Rossi WORKS_FOR Arup",
        "Bo Lund WORKS_FOR UNODC",
        "Cai Moe WORKS_FOR Lund Lab",
    }


def test_of_which_somebody_is_a_member(facts):
    read = facts("The [Net Committee|Institution] – of which both Senators [Ana Rossi|Person] are members – agreed.")
    assert read == {"Ana Rossi WORKS_FOR Net Committee"}


@pytest.mark.parametrize(
    "text",
    [
        "[Chad|State]-[Peru|State] Exchange Center Head [Ana Rossi|Person] came.",
        "[Ana Rossi|Person], Ambassador to northern lands, recently undertook a visit to [Arup|Institution].",
    ],
)
def test_a_part_of_a_name_or_what_somebody_does_makes_no_post(facts, text):
    assert not facts(text)


def test_an_office_behind_the_last_of_two_bodies_is_at_that_only(links):
    read = links("[Ana Rossi|Person], president of [Arup|Institution] and [Lund Fund|Institution] trustee, spoke.")
    assert sorted(link.properties["role"] for link in read) == ["president", "trustee"]


def test_a_second_minister_is_of_the_state_of_the_first(facts):
    read = facts(
        "The Prime Minister of [Chad|State], [Ana Rossi|Person], and the Minister of Nets, [Bo Lund|Person], came."
    )
    assert read == {"Ana Rossi WORKS_FOR Chad", "Bo Lund WORKS_FOR Chad"}


def test_a_term_on_a_council(facts):
    read = facts("[Ana Rossi|Person] has been appointed to a two-year term on the [Net Council|Institution].")
    assert read == {"Ana Rossi WORKS_FOR Net Council"}


def test_in_a_body_and_a_person_named_next_are_no_pair(facts):
    read = facts(
        "[Ana Rossi|Person], professor in the [Net School|Institution], and [Bo Lund|Person], professor in "
        "[Lund Lab|Institution], agreed."
    )
    assert read == {"Ana Rossi WORKS_FOR Net School", "Bo Lund WORKS_FOR Lund Lab"}


def test_who_directs_a_programme_at_a_body_works_there(facts):
    read = facts(
        "“It works,” says [Ana Rossi|Person], who directs the [Net Programme|Programme] at [Arup|Institution]."
    )
    assert "Ana Rossi WORKS_FOR Arup" in read


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person], independent consultant and former deputy head of [Arup|Institution], agreed.",
        "For more, contact [Ana Rossi|Person] at [Arup|Institution].",
        "[Ana Rossi|Person], [Arup|Institution], thanked all.",
        "# By [Ana Rossi|Person], [Arup|Institution]",
    ],
)
def test_more_ways_of_saying_where_somebody_works(facts, text):
    assert facts(text) == {"Ana Rossi WORKS_FOR Arup"}


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] will step into the role of Interim Director.",
        "[Ana Rossi|Person] will continue in her current role as Senior Developer.",
    ],
)
def test_a_new_or_the_same_role_in_the_house(facts, text):
    assert facts(HOUSE + text) == {"Ana Rossi WORKS_FOR Arup Trust"}


def test_a_senator_of_a_named_state_holds_an_office_there(links):
    (link,) = links("We met the [Chadian|Adjective=Chad] Senator [Ana Rossi|Person] and Senator [Bo Lund|Person].")
    assert (link.type, link.properties["role"]) == ("WORKS_FOR", "Senator")


@pytest.mark.parametrize(
    "text",
    [
        "Present were [Bo Lund|Person], and [Ana Rossi|Person] ([Chad|State]), Chairman of [Arup|Institution].",
        "[Ana Rossi|Person] has founded a number of companies, including [Arup|Institution].",
        "[Ana Rossi|Person] was a venture capitalist most recently with [Arup|Institution].",
        "As the founder of [Arup|Institution], the oldest of all nets, [Ana Rossi|Person] agreed.",
        "[Ana Rossi|Person], coming from [Lima|Place], will be working on nets with [Arup|Institution].",
        "[Ana Rossi|Person] is a member of a number of bodies, including [Arup|Institution].",
    ],
)
def test_still_more_ways_of_saying_where_somebody_works(facts, text):
    assert "Ana Rossi WORKS_FOR Arup" in facts(text)


@pytest.mark.parametrize("what", ["student", "guest", "speaker"])
def test_who_is_no_more_than_a_guest_works_not_there(facts, what):
    assert not facts(f"[Ana Rossi|Person] was a {what} for years at [Arup|Institution].")


def test_ministers_who_lead_and_go_with_a_delegation(facts):
    read = facts(
        "The delegation of [Chad|State] was led by the Minister for Nets, [Ana Rossi|Person], and included the "
        "Minister for Boats, [Bo Lund|Person]."
    )
    assert {"Ana Rossi WORKS_FOR Chad", "Bo Lund WORKS_FOR Chad"} <= read


def test_a_title_of_several_words_is_one_office(links):
    read = links("[Ana Rossi|Person] has been [Arup|Institution]'s chief legal officer.")
    assert {link.properties["role"] for link in read} == {"chief legal officer"}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "A chargé d’affaires of the [[U.S.|Adjective=United States] Embassy|Institution] in [Chad|State],"
            " [Ana Rossi|Person], agreed.",
            {
                "Ana Rossi WORKS_FOR U.S. Embassy",
                "Ana Rossi REPRESENTS United States",
                "Ana Rossi ACCREDITED_TO Chad",
            },
        ),
        (
            "[Ana Rossi|Person] represents [Arup Trust|Institution] on the [Lund Foundation|Institution] board.",
            {"Ana Rossi REPRESENTS Arup Trust", "Ana Rossi WORKS_FOR Lund Foundation"},
        ),
        (
            "With [Ana Rossi|Person] elected the Chair of the [Net Board|Institution], it met.",
            {"Ana Rossi WORKS_FOR Net Board"},
        ),
        ("[Net Board|Institution] – Dr [Ana Rossi|Person]", {"Ana Rossi WORKS_FOR Net Board"}),
        ("[Ana Rossi|Person] is the owner of [Arup Trust|Institution].", {"Ana Rossi WORKS_FOR Arup Trust"}),
    ],
)
def test_more_ways_of_holding_a_post(facts, text, stated):
    assert stated <= facts(text)


def test_a_police_chief_leads_the_police_of_the_place(facts):
    police = "The [Quelm Police|Institution] and the [Lisburg Police|Institution] met.\n"
    read = facts(police + "[Quelm|Place] Police Chief [Ana Rossi|Person] spoke.")
    assert read == {"Ana Rossi WORKS_FOR Quelm Police"}


def test_what_somebody_says_of_a_state_is_no_post_of_theirs(facts):
    read = facts("[Ana Rossi|Person] said that [Chad|State] will be chair of the [Net Board|Institution].")
    assert "Ana Rossi WORKS_FOR Net Board" not in read


def test_an_office_ends_before_the_body_of_another_leader(facts):
    read = facts(
        "[Ana Rossi|Person] is chair of the committee of nets, [Arup|Institution] leader [Bo Lund|Person] not."
    )
    assert read == {"Bo Lund WORKS_FOR Arup"}


def test_who_chairs_what_a_body_organises_does_not_chair_the_body(facts):
    read = facts("The [seminar|Event] was organised by [Arup|Institution] and chaired by [Ana Rossi|Person].")
    assert "Ana Rossi WORKS_FOR Arup" not in read
    assert "Ana Rossi WORKS_FOR Arup" in facts("It went to [Arup|Institution], chaired by [Ana Rossi|Person].")


@pytest.mark.parametrize("way", ["speaking for", "spoke in the name of", "intervened for"])
def test_who_speaks_for_a_body_represents_it(facts, way):
    assert "Ana Rossi REPRESENTS Arup Trust" in facts(f"[Ana Rossi|Person] {way} [Arup Trust|Institution].")
