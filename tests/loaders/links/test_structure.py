"""Parts, members, seats and cooperation; and what names say of their things."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[UNODC|Institution]'s [Trafficking Section|Institution] helps.", "Trafficking Section PART_OF UNODC"),
        ("the [[UNODC|Institution] Trafficking Section|Institution]", "UNODC Trafficking Section PART_OF UNODC"),
        ("[Peru|State] is a member of the [Andean Pact|Institution].", "Peru MEMBER_OF Andean Pact"),
        ("We welcome [Peru|State] and [Chad|State] as new members of the [Group|Institution].", "Chad MEMBER_OF Group"),
        ("[Bell Aid|Institution], based in [Lima|Place], helps.", "Bell Aid BASED_IN Lima"),
        ("A [Peruvian|Adjective=Peru] NGO, [Bell Aid|Institution], helps.", "Bell Aid BASED_IN Peru"),
        ("The [Support Office|Institution] in [Lima|Place] helps.", "Support Office BASED_IN Lima"),
        ("[Bell Aid|Institution] ([Lima|Place]) helps.", "Bell Aid BASED_IN Lima"),
        ("Joint statement by [Peru|State] and [Chad|State]", "Peru WORKS_WITH Chad"),
        ("Joint declaration by the President of [Peru|State] and the King of [Chad|State]", "Peru WORKS_WITH Chad"),
        ("[Peru|State] and [Chad|State] have formed a coalition.", "Peru WORKS_WITH Chad"),
        ("[Peru|State] and [Chad|State] stressed their close cooperation.", "Peru WORKS_WITH Chad"),
        (
            "“Our partnership with [Arup|Institution] grows,” said [Ana Rossi|Person], head of [Bell Aid|Institution].",
            "Arup WORKS_WITH Bell Aid",
        ),
        (
            "The consortium led by [Arup|Institution] and including [Bell Aid|Institution] met.",
            "Arup WORKS_WITH Bell Aid",
        ),
        ("Founded in [Lima|Place] in 2031, [Bell Aid|Institution] helps.", "Bell Aid BASED_IN Lima"),
        ("From its seat in [Lima|Place], [Bell Aid|Institution] helps.", "Bell Aid BASED_IN Lima"),
        ("[Bell Aid|Institution], a [Lima|Place] charity, helps.", "Bell Aid BASED_IN Lima"),
        ("[Bell Aid|Institution], whose main office is in [Lima|Place], helps.", "Bell Aid BASED_IN Lima"),
        ("[Peru|State] and [Chad|State] issued a [Joint Statement|Publication].", "Peru WORKS_WITH Chad"),
        ("[Bell Aid|Institution] seals partnership with [Wells Lab|Institution].", "Bell Aid WORKS_WITH Wells Lab"),
        ("The [Lima|Place] office of [Bell Aid|Institution] helps.", "Bell Aid BASED_IN Lima"),
        ("[Bell Aid|Institution], 12 Long Street, 1000 [Lima|Place], [Peru|State]", "Bell Aid BASED_IN Lima"),
        ("[Lakes Group|Institution] – [Peru|State] and [Chad|State] – met.", "Chad MEMBER_OF Lakes Group"),
        ("[Chad|State] rejoined the [Lakes Group|Institution].", "Chad MEMBER_OF Lakes Group"),
        ("The [Nets Unit|Institution] sits within the [Boats Office|Institution].", "Nets Unit PART_OF Boats Office"),
        (
            "[Centre for Nets|Institution], [Faculty of Law|Institution], [Wells University|Institution]",
            "Faculty of Law PART_OF Wells University",
        ),
        ("# [Bell Aid|Institution] and [Wells Lab|Institution] sign agreement", "Bell Aid WORKS_WITH Wells Lab"),
        ("[Peru|State] and [Chad|State] issued a joint statement.", "Peru WORKS_WITH Chad"),
        ("[Peru|State] and [Chad|State] are close partners.", "Peru WORKS_WITH Chad"),
        ("[Peru|State] helps women through its new partnership with [UNODC|Institution].", "Peru WORKS_WITH UNODC"),
        ("[Peru|State] will be working more closely with [UNODC|Institution].", "Peru WORKS_WITH UNODC"),
        (
            "[Bell Aid|Institution] signed a [Memorandum|Instrument] with [Wells Lab|Institution].",
            "Bell Aid WORKS_WITH Wells Lab",
        ),
        (
            "[Bell Aid|Institution] and [Wells Lab|Institution] signed a [Memorandum|Instrument].",
            "Bell Aid WORKS_WITH Wells Lab",
        ),
        (
            "[Bell Aid|Institution] and [Wells Lab|Institution] launched a joint project.",
            "Bell Aid WORKS_WITH Wells Lab",
        ),
        (
            "[Ana Rossi|Person] and Senator [Bo Lund|Person] joined together to end it.",
            "Ana Rossi WORKS_WITH Bo Lund",
        ),
        (
            "[Bell Aid|Institution] wrote the [Net Act|Instrument] with Senator [Ana Rossi|Person].",
            "Bell Aid WORKS_WITH Ana Rossi",
        ),
        ("Noting the joint activities of [UNODC|Institution] and [IOM|Institution],", "UNODC WORKS_WITH IOM"),
        (
            "Noting the efforts of the secretariat of [UNODC|Institution] to deepen cooperation with [IOM|Institution]",
            "UNODC WORKS_WITH IOM",
        ),
        (
            "[Bell Aid|Institution] is a charity from [Lima|Place], with offices in [Cusco|Place].",
            "Bell Aid BASED_IN Cusco",
        ),
        ("[Bell Aid|Institution], founded in 1999 and based in [Lima|Place], helps.", "Bell Aid BASED_IN Lima"),
        ("Together with [Peru|State], [Chad|State] launched a network.", "Peru WORKS_WITH Chad"),
        (
            "[Peru|State], with the support of [UNODC|Institution] and in cooperation with [IOM|Institution], is here.",
            "Peru WORKS_WITH UNODC",
        ),
        (
            "[Bell Aid|Institution] works with [Wells Lab|Institution], Sunhill, [IOM|Institution] and others.",
            "Bell Aid WORKS_WITH IOM",
        ),
        (
            "[Ana Rossi|Person] will work with [Bo Lund|Person], our new clerk, and with the [Wells Lab|Institution].",
            "Ana Rossi WORKS_WITH Wells Lab",
        ),
        (
            "The [Task Force|Institution] is a partnership between [Bell Aid|Institution] and [IOM|Institution].",
            "IOM MEMBER_OF Task Force",
        ),
        (
            "[Bell Aid|Institution] has a long partnership with [Wells Lab|Institution].",
            "Bell Aid WORKS_WITH Wells Lab",
        ),
        (
            "[Bell Aid|Institution] works with partners such as [Wells Lab|Institution] and [UNODC|Institution].",
            "Bell Aid WORKS_WITH UNODC",
        ),
        (
            "[Peru|State] will work with [UNODC|Institution], [IOM|Institution] and the private sector.",
            "Peru WORKS_WITH IOM",
        ),
        (
            "[Lima Police|Institution], assisted by [Cusco Police|Institution], searched the house.",
            "Lima Police WORKS_WITH Cusco Police",
        ),
        ("[Bell Aid|Institution] thanked [UNODC|Institution] for its cooperation.", "Bell Aid WORKS_WITH UNODC"),
        (
            "The [Wells Lab|Institution] is housed at [Lima University|Institution].",
            "Wells Lab PART_OF Lima University",
        ),
        (
            "[Bell Group|Institution], the parent company of [Wells Ltd|Institution], grew.",
            "Wells Ltd PART_OF Bell Group",
        ),
        (
            "[Bell Council|Institution] has two committees: [Wells Panel|Institution] and [Roads Panel|Institution].",
            "Roads Panel PART_OF Bell Council",
        ),
        (
            "She taught at the [Faculty of Law|Institution], [Lima University|Institution].",
            "Faculty of Law PART_OF Lima University",
        ),
        (
            "She led the [Legal Branch|Institution] at [Bell Ministry|Institution].",
            "Legal Branch PART_OF Bell Ministry",
        ),
        (
            "[Bell Ministry|Institution], [Legal Branch|Institution], 4 Main Street",
            "Legal Branch PART_OF Bell Ministry",
        ),
        ("[Bell Aid|Institution] has offices in [Lima|Place] and [Cusco|Place].", "Bell Aid BASED_IN Cusco"),
        ("[Bell Aid|Institution] is a [Lima|Place]-based charity.", "Bell Aid BASED_IN Lima"),
        ("Based in [Lima|Place], [Peru|State], [Bell Aid|Institution] helps.", "Bell Aid BASED_IN Peru"),
        ("[Bell Aid|Institution]'s headquarters in [Lima|Place] were sold.", "Bell Aid BASED_IN Lima"),
        ("[Peru|State] resumed its membership of the [Andean Pact|Institution].", "Peru MEMBER_OF Andean Pact"),
        ("The [Group|Institution] is made up of [Peru|State] and [Chad|State].", "Chad MEMBER_OF Group"),
        ("[Bell Aid|Institution] works closely with [UNODC|Institution].", "Bell Aid WORKS_WITH UNODC"),
        ("the cooperation between [Peru|State] and [Chad|State]", "Peru WORKS_WITH Chad"),
        ("[Peru|State]'s collaboration with [UNODC|Institution] goes on.", "Peru WORKS_WITH UNODC"),
        ("the [Embassy of [Peru|State] in [Paris|Place]|Institution]", "Embassy of Peru in Paris REPRESENTS Peru"),
        ("the [Embassy of [Peru|State] in [Paris|Place]|Institution]", "Embassy of Peru in Paris BASED_IN Paris"),
        ("the [[Peruvian|Adjective=Peru] Embassy|Institution]", "Peruvian Embassy REPRESENTS Peru"),
        (
            "[Mission of [Peru|State] to the [OSCE|Institution]|Institution]",
            "Mission of Peru to the OSCE ACCREDITED_TO OSCE",
        ),
        (
            "the [Conference of Parties to the [Lima Treaty|Instrument]|Event]",
            "Conference of Parties to the Lima Treaty REFERS_TO Lima Treaty",
        ),
        ("the [[Peruvian|Adjective=Peru] resolution|Resolution]", "Peru SPONSORED Peruvian resolution"),
        ("the [amendments to the [Net Code|Instrument]|Instrument]", "amendments to the Net Code REFERS_TO Net Code"),
        (
            "the [Review Conference of the [Net Code|Instrument]|Event]",
            "Review Conference of the Net Code REFERS_TO Net Code",
        ),
        (
            "the [statement by the President of the [Panel|Institution]|Publication]",
            "Panel PUBLISHED statement by the President of the Panel",
        ),
        (
            "the [Foundation of the [Wells Lab|Institution]|Institution]",
            "Foundation of the Wells Lab PART_OF Wells Lab",
        ),
        (
            "the [Trust Fund to support [Wells Lab|Institution]|Fund]",
            "Trust Fund to support Wells Lab FUNDED Wells Lab",
        ),
        ("the [seminar in [Lima|Place]|Event]", "seminar in Lima HELD_IN Lima"),
        (
            "Members of the [Group|Institution] include [Peru|State] and [Chad|State].",
            "Chad MEMBER_OF Group",
        ),
        (
            "The [Lima Panel|Institution] ([Peru|State], [Chad|State] and [Togo|State]) met again.",
            "Togo MEMBER_OF Lima Panel",
        ),
        ("[Peru|State] is serving as an elected member of the [Council|Institution].", "Peru MEMBER_OF Council"),
        ("[Peru|State]'s term on the [Council|Institution] ends.", "Peru MEMBER_OF Council"),
        ("[Peru|State] holds the presidency of the [Council|Institution].", "Peru MEMBER_OF Council"),
        ("[Peru|State], which joined the [Council|Institution] late, left.", "Peru MEMBER_OF Council"),
        ("[Peru|State], the [Council|Institution]'s newest member, spoke.", "Peru MEMBER_OF Council"),
        ("[Peru|State] co-chairs the [Council|Institution] with [Chad|State].", "Chad MEMBER_OF Council"),
        (
            "[Peru|State] was elected to the [Council|Institution].",
            "Peru MEMBER_OF Council",
        ),
        (
            "[Peru|State] will strengthen its cooperation with [Chad|State].",
            "Peru WORKS_WITH Chad",
        ),
        (
            "[Peru|State]'s partners include [UNODC|Institution].",
            "Peru WORKS_WITH UNODC",
        ),
        (
            "a memorandum of understanding between [Peru|State] and [Chad|State]",
            "Peru WORKS_WITH Chad",
        ),
        (
            "[Peru|State] and [Chad|State] signed an agreement.",
            "Peru WORKS_WITH Chad",
        ),
        (
            "The [Youth Panel|Institution] reports to the [Lima Council|Institution].",
            "Youth Panel PART_OF Lima Council",
        ),
    ],
)
def test_a_way_of_saying_it_is_read(facts, text, fact):
    assert fact in facts(text)


def test_adjectives_and_names_are_paired_in_order(facts):
    read = facts(
        "[French|Adjective=France] and [Peruvian|Adjective=Peru] NGOs, [A-Aid|Institution] and [B-Aid|Institution]"
    )
    assert read == {"A-Aid BASED_IN France", "B-Aid BASED_IN Peru"}


def test_an_address_under_a_name_is_its_seat(facts):
    read = facts(
        """
        # [Bell Aid|Institution]
        12 Long Street, [Lima|Place]
        """
    )
    assert read == {"Bell Aid BASED_IN Lima"}


def test_a_link_is_read_once_with_all_its_passages(links):
    (link,) = links(
        """
        [Bell Aid|Institution] works with [UNODC|Institution].
        Again: [UNODC|Institution] cooperates with [Bell Aid|Institution].
        """
    )
    assert link.passages == (0, 1)
    assert 0 < link.confidence <= 1
    assert link.rule


def test_where_a_body_works_is_not_with_whom(facts):
    text = (
        "[Arup Trust|Institution] works with fishers in [Chad|State] and [Peru|State] in partnership with"
        " [Lund Lab|Institution]."
    )
    assert facts(text) == {"Arup Trust WORKS_WITH Lund Lab"}


@pytest.mark.parametrize(
    "text",
    [
        "[Bell Aid|Institution] gives advice to [UNODC|Institution] in secret.",
        "[Ana Rossi|Person], Managing Partner of [Bell Aid|Institution], spoke.",
        "[Ana Rossi|Person] will work alongside our [Wells Team|Institution].",
        "She met [UNODC|Institution], [Legal Council|Institution] and [IOM|Institution].",
    ],
)
def test_what_only_looks_like_cooperation_or_a_part_is_neither(facts, text):
    assert not {fact for fact in facts(text) if "WORKS_WITH" in fact or "PART_OF" in fact}


def test_partners_and_donors_are_read_from_lists(facts):
    read = facts(
        """
        # [Bell Aid|Institution] in brief
        # Partners of [Bell Aid|Institution]
        - [UNODC|Institution]
        - [Wells Lab|Institution] (wells)
        [Bell Aid|Institution]'s donors:
        - [Peru|State]
        Everybody helps [Chad|State].
        """
    )
    assert read == {"Bell Aid WORKS_WITH UNODC", "Bell Aid WORKS_WITH Wells Lab", "Peru FUNDED Bell Aid"}


def test_an_address_is_in_the_place_that_ends_it(facts):
    read = facts("[Bell Aid|Institution]\n12 [Harbour Street|Place], 0150 [Oslo|Place]")
    assert read == {"Bell Aid BASED_IN Oslo"}


def test_taking_part_in_a_working_group_is_no_membership_of_its_body(facts):
    assert not facts("[Peru|State]'s participation in [UNODC|Institution] working groups")


def test_a_letterhead_goes_from_the_whole_to_its_parts(facts):
    read = facts(
        """
        [Ministry of Nets|Institution]
        [Department of Boats|Institution]
        [Rope Section|Institution]
        [Bell Aid|Institution]
        """
    )
    assert read == {"Department of Boats PART_OF Ministry of Nets", "Rope Section PART_OF Department of Boats"}


def test_those_on_whose_behalf_a_statement_is_made_work_with_each_other(facts):
    read = facts("Statement delivered by [Ana Rossi|Person] on behalf of [Peru|State], [Chad|State] and [Togo|State]")
    assert {"Peru WORKS_WITH Chad", "Chad WORKS_WITH Togo"} <= read


def test_who_works_with_a_part_is_not_said_to_work_with_the_whole(facts):
    read = facts("[Ana Rossi|Person] will work alongside [Bell Aid|Institution]'s [Wells Team|Institution].")
    assert read == {"Wells Team PART_OF Bell Aid"}


@pytest.mark.parametrize("acted", ["continued to oppose it", "considered the matter", "came under pressure"])
def test_who_merely_acts_alike_works_not_together(facts, acted: str) -> None:
    assert not {fact for fact in facts(f"[Peru|State] and [Chad|State] {acted}.") if "WORKS_WITH" in fact}


def test_who_acts_jointly_works_together(facts) -> None:
    assert "Peru WORKS_WITH Chad" in facts("[Peru|State] and [Chad|State] co-led the boats.")
