"""Who pays whom how much for which time, and who runs what."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[Chad|State] will provide €2 million to the [Relief Fund|Fund].", "Chad FUNDED Relief Fund"),
        ("[Chad|State] funded a [workshop|Event].", "Chad FUNDED workshop"),
        ("The [workshop|Event] was financed by [Chad|State].", "Chad FUNDED workshop"),
        ("[Bell Aid|Institution] received funding from the [Relief Fund|Fund].", "Relief Fund FUNDED Bell Aid"),
        ("[Bell Aid|Institution] was awarded $5,000 by [Chad|State].", "Chad FUNDED Bell Aid"),
        ("[Bell Aid|Institution] manages the [Wells Project|Programme].", "Bell Aid MANAGES Wells Project"),
        ("The [Wells Project|Programme] is run by [Bell Aid|Institution].", "Bell Aid MANAGES Wells Project"),
        ("[Bell Aid|Institution]'s [Wells Project|Programme] goes on.", "Bell Aid MANAGES Wells Project"),
        (
            "[Peru|State]'s $5 million contribution to the [Lima Fund|Fund] helps.",
            "Peru FUNDED Lima Fund",
        ),
        (
            "[Peru|State] gave [UNODC|Institution] $5 million.",
            "Peru FUNDED UNODC",
        ),
        (
            "[Peruvian|Adjective=Peru] funding for the [Lima Plan|Programme] grows.",
            "Peru FUNDED Lima Plan",
        ),
        (
            "Donors to the [Lima Fund|Fund] include [Peru|State] and [Chad|State].",
            "Chad FUNDED Lima Fund",
        ),
        (
            "[Peru|State] is the largest donor to [UNODC|Institution].",
            "Peru FUNDED UNODC",
        ),
        (
            "The [Lima Plan|Programme], an initiative of [UNODC|Institution], goes on.",
            "UNODC MANAGES Lima Plan",
        ),
        ("[Peruvian|Adjective=Peru] aid to [Chad|State] will rise to $4 million.", "Peru FUNDED Chad"),
        ("[Chad|State]'s assistance to [Togo|State] has doubled.", "Chad FUNDED Togo"),
        ("[UNODC|Institution] welcomes a grant of $3 million from [Peru|State].", "Peru FUNDED UNODC"),
        ("[UNODC|Institution] thanks [Peru|State] for its gift of $3 million.", "Peru FUNDED UNODC"),
        ("Thanks to a grant from [Peru|State], [UNODC|Institution] trained judges.", "Peru FUNDED UNODC"),
        ("[UNODC|Institution]'s largest donors are [Peru|State] and [Chad|State].", "Chad FUNDED UNODC"),
        ("Funded by [Peru|State], the [Lima Plan|Programme] goes on.", "Peru FUNDED Lima Plan"),
        ("[Peru|State] will double its contribution to [UNODC|Institution] to €9 million.", "Peru FUNDED UNODC"),
        ("[Peru|State], which gave $5 million to [UNODC|Institution], said more.", "Peru FUNDED UNODC"),
        ("[Peru|State] met [Chad|State], and will give $5 million to [UNODC|Institution].", "Peru FUNDED UNODC"),
        ("[Peru|State] is supporting [UNODC|Institution] with $5 million.", "Peru FUNDED UNODC"),
        ("Contributions to the [Lima Fund|Fund] were made by [Peru|State].", "Peru FUNDED Lima Fund"),
        ("[Peru|State] is [UNODC|Institution]'s largest donor.", "Peru FUNDED UNODC"),
        ("The budget of [UNODC|Institution] comes from [Peru|State].", "Peru FUNDED UNODC"),
        ("[Peru|State] is providing aid to [Chad|State] through [UNODC|Institution].", "Peru FUNDED UNODC"),
        ('The "[Lima Forum|Event]" was held thanks to funding from [Peru|State].', "Peru FUNDED Lima Forum"),
        ("[Bell Aid|Institution] works through its [Lima Plan|Programme].", "Bell Aid MANAGES Lima Plan"),
        ("The [Lima Plan|Programme] was launched by [UNODC|Institution] in 2010.", "UNODC MANAGES Lima Plan"),
        ("[UNODC|Institution] is responsible for the [Lima Plan|Programme].", "UNODC MANAGES Lima Plan"),
        ("[UNODC|Institution] is the trustee of the [Lima Fund|Fund].", "UNODC MANAGES Lima Fund"),
        ("[UNODC|Institution]'s flagship programme, the [Lima Plan|Programme], goes on.", "UNODC MANAGES Lima Plan"),
        ("[Bell Aid|Institution]'s work is supported by [Peru|State].", "Peru FUNDED Bell Aid"),
        ("[Bell Aid|Institution] is fiscally sponsored by [Lima Trust|Institution].", "Lima Trust FUNDED Bell Aid"),
        (
            "The [Lima Plan|Programme] is run by [Bell Aid|Institution] and is funded by [Peru|State].",
            "Peru FUNDED Lima Plan",
        ),
        ("[Peru|State] continues to support the [Lima Fund|Fund].", "Peru FUNDED Lima Fund"),
        ("[Peru|State], together with [Chad|State], financed the [Lima Plan|Programme].", "Chad FUNDED Lima Plan"),
        ("A gift of $900 from [Ana Rossi|Person] will endow the [Lima Fund|Fund].", "Ana Rossi FUNDED Lima Fund"),
        (
            "[Bell Aid|Institution] is funded by [UNODC|Institution], [IOM|Institution] and private donors.",
            "IOM FUNDED Bell Aid",
        ),
        (
            "[Peru|State] will provide $5 million to UN agencies (the [UNODC|Institution] and the [IOM|Institution]).",
            "Peru FUNDED IOM",
        ),
        ("[Peru|State] will support [Chad|State] through its aid programme.", "Peru FUNDED Chad"),
        (
            "[Peru|State] gave $5 million to [UNODC|Institution], to [IOM|Institution] and to [Chad|State].",
            "Peru FUNDED Chad",
        ),
        ("[Peru|State] donated two trucks to [Bell Aid|Institution].", "Peru FUNDED Bell Aid"),
        ("[Bell Aid|Institution] relies on contributions from [Peru|State].", "Peru FUNDED Bell Aid"),
        ("In response to an appeal by [UNODC|Institution], [Peru|State] has given $5 million.", "Peru FUNDED UNODC"),
        ("To help [Chad|State] rebuild, [Peru|State] will provide $5 million.", "Peru FUNDED Chad"),
        ("[Peru|State] will support [Chad|State] through a $5 million package.", "Peru FUNDED Chad"),
        (
            "[Peru|State] will double aid to [Chad|State] and increase support to [UNODC|Institution].",
            "Peru FUNDED UNODC",
        ),
        ("[Peru|State]'s $5 million [Lima Plan|Programme] will begin.", "Peru FUNDED Lima Plan"),
        ("The [Lima Forum|Event] was made possible by the generous support of [Peru|State].", "Peru FUNDED Lima Forum"),
        ("[Peru|State] will cover the costs of the [Lima Forum|Event].", "Peru FUNDED Lima Forum"),
        ("[Bell Aid|Institution]'s budget of $5 million was funded by [Peru|State].", "Peru FUNDED Bell Aid"),
        (
            "The [Lima Plan|Programme] is co-financed by [Peru|State] ($5 million) and [Chad|State] ($2 million).",
            "Chad FUNDED Lima Plan",
        ),
        ("[Peru|State] will boost its support for [UNODC|Institution] with an extra $5 million.", "Peru FUNDED UNODC"),
        ("[Peru|State] will set up a $5 million [Lima Fund|Fund].", "Peru FUNDED Lima Fund"),
        ("[Peru|State] will join the [Lima Fund|Fund] with a pledge of $5 million.", "Peru FUNDED Lima Fund"),
        ("[Chad|State] is the largest recipient of [Peruvian|Adjective=Peru] aid.", "Peru FUNDED Chad"),
        ("[Peru|State]'s $5 million aid program in [Chad|State] goes on.", "Peru FUNDED Chad"),
        ("[Bell Aid|Institution] is grateful for the financial support of [Peru|State].", "Peru FUNDED Bell Aid"),
        ("[Peru|State] has awarded [Bell Aid|Institution] a three-year grant.", "Peru FUNDED Bell Aid"),
        ("A grant from [Peru|State] will allow [Bell Aid|Institution] to dig wells.", "Peru FUNDED Bell Aid"),
        ("[Ana Rossi|Person] presented a cheque for $900 to [Bell Aid|Institution].", "Ana Rossi FUNDED Bell Aid"),
        (
            "[Peru|State] will invest $5 million in new partnerships with [UN|Institution] agencies, including"
            " [UNODC|Institution] and [IOM|Institution].",
            "Peru FUNDED IOM",
        ),
        (
            "[Lima Trust|Institution] announced the recipients of its grants: [Bell Aid|Institution] and"
            " [Wells Lab|Institution].",
            "Lima Trust FUNDED Wells Lab",
        ),
        ("[Peru|State] said on Monday it would give $5 million to [UNODC|Institution].", "Peru FUNDED UNODC"),
        (
            "$5 million in aid was provided by [Peru|State] and directly received by [UNODC|Institution].",
            "Peru FUNDED UNODC",
        ),
        ("The funds provided to [UNODC|Institution] by [Peru|State] helped.", "Peru FUNDED UNODC"),
        ("[Peru|State] will continue to invest in programs such as [UNODC|Institution].", "Peru FUNDED UNODC"),
        ("[Peru|State] backs nets and assistance to pilots through [UNODC|Institution].", "Peru FUNDED UNODC"),
        ("[Peru|State] will join the [Lima Plan|Programme], contributing $5 million.", "Peru FUNDED Lima Plan"),
        (
            "Researchers at [Bell Aid|Institution] have received a $5 million grant from [UNODC|Institution].",
            "UNODC FUNDED Bell Aid",
        ),
        (
            "[Bell Aid|Institution]'s work in [Chad|State] was made possible by grants from [IOM|Institution].",
            "IOM FUNDED Bell Aid",
        ),
        ("[Peru|State] gave $5 million as part of its [Lima Fund|Fund] pledge.", "Peru FUNDED Lima Fund"),
        ("The [Peru|State] government will nearly double its core funding for [IOM|Institution].", "Peru FUNDED IOM"),
        ("[IOM|Institution] in [Chad|State], with financial support of [Peru|State], digs wells.", "Peru FUNDED IOM"),
        (
            "The [Lima Fund|Fund] received contributions from 25 countries ([Chad|State] and [Peru|State]).",
            "Peru FUNDED Lima Fund",
        ),
    ],
)
def test_a_way_of_saying_it_is_read(facts, text, fact):
    assert fact in facts(text)


def test_amount_currency_and_period_are_kept(links):
    (link,) = links("[Chad|State] contributed €163,500 per year to the [Relief Fund|Fund].")
    assert link.properties == {"amount": 163500, "currency": "EUR", "period": "per year"}


def test_an_amount_in_the_line_under_a_contribution_is_its_amount(links):
    (link,) = links(
        """
        - [Chad|State]'s contributions to the [Relief Fund|Fund]
        €1,830,000 in 2018
        """
    )
    assert (link.type, link.properties["amount"], link.properties["period"]) == ("FUNDED", 1830000, "2018")
    assert link.passages == (0, 1)


def test_a_list_of_amounts_is_paid_by_whom_the_text_above_names(links):
    read = links(
        """
        [Chad|State] will provide $9 million for relief.
        - $3 million for [Bell Aid|Institution] to build wells
        - $2 million to [Arup Trust|Institution] for roads
        """
    )
    assert {link.properties["amount"] for link in read} == {3_000_000, 2_000_000}


def test_a_wish_for_money_is_no_payment(facts):
    assert not facts("[Bell Aid|Institution] called on [Chad|State] to fund the [workshop|Event].")


def test_programmes_in_the_lines_above_are_run_by_whom_the_sentence_names(facts):
    read = facts(
        """
        [Wells Programme|Programme]
        [Roads Programme|Programme]
        Through its two programmes, the [Relief Section|Institution] helps many.
        """
    )
    assert read == {"Relief Section MANAGES Wells Programme", "Relief Section MANAGES Roads Programme"}


@pytest.mark.parametrize(
    "text",
    [
        "[Chad|State] exports goods worth $4 billion to [Peru|State].",
        "[Chad|State] sold ships for $4 million to [Peru|State].",
        "[Chad|State] has not paid its contribution of $3 million to [UNODC|Institution].",
        "[Chad|State]'s support for [Peru|State] is known.",
        "[Ana Rossi|Person] has made a major contribution to [Peru|State].",
    ],
)
def test_what_is_no_gift_is_not_read_as_one(facts, text):
    assert not facts(text)


def test_payments_that_follow_are_by_the_one_who_pays(links):
    read = links(
        """
        [Chad|State] announced a package of aid today.
        It includes €4 million for [UNODC|Institution].
        A further €2 million will go to the [Arup Trust|Institution].
        Companies gave €3 million to [Bell Trust|Institution].
        """
    )
    assert [(link.source, link.properties["amount"]) for link in read] == [(0, 4_000_000), (0, 2_000_000)]


def test_we_are_the_state_a_document_speaks_for(facts):
    read = facts(
        """
        [Chad|State] will stand by its friends. [Chad|State] will do more.
        The [Chadian|Adjective=Chad] Government has met [Peru|State].
        We have committed €2 million to [UNODC|Institution].
        """
    )
    assert "Chad FUNDED UNODC" in read


def test_donors_in_a_list_under_what_they_give_to(links):
    read = links("# Contributions to [Arup Fund|Fund]\n- [Chad|State]: €450,000 in 2018\n- [Peru|State]: CHF 200,000")
    given = {(link.properties["amount"], link.properties["currency"]) for link in read if link.type == "FUNDED"}
    assert given == {(450000, "EUR"), (200000, "CHF")}


def test_a_grant_from_a_fund_is_the_fund_s(facts):
    text = "The board approved a grant of €95,000 from [Arup Fund|Fund] to [Bell Trust|Institution]."
    assert "Arup Fund FUNDED Bell Trust" in facts(text)


def test_what_it_granted_is_not_another_s_money(facts):
    read = facts(
        """
        [Chad|State] will contribute €9,000 to the [Arup Fund|Fund].
        In 2017 it granted €80,000 to [Bell Trust|Institution].
        """
    )
    assert "Chad FUNDED Bell Trust" not in read


def test_an_amount_in_brackets_is_no_second_name(links):
    assert not links("- [Bell Aid|Institution] ($1 million)\n- €500,000 ([Arup Trust|Institution])")


def test_grants_listed_below_who_pays_them_keep_their_amounts(links):
    read = links(
        """
        # Grants awarded by [Lima Trust|Institution] in 2019
        - [Bell Aid|Institution]: $30,000 for wells
        - [Wells Lab|Institution], for pumps
        """
    )
    assert [(link.type, link.properties.get("amount")) for link in read] == [("FUNDED", 30000), ("FUNDED", None)]


def test_a_list_may_say_what_for_between_who_is_paid_and_the_amount(facts):
    assert {"Chad FUNDED Bell Aid", "Chad FUNDED Wells Lab"} <= facts(
        """
        [Chad|State] gives $90,000 to twelve agencies.
        - [Bell Aid|Institution] – wells in [Peru|State] – $30,000
        - [Wells Lab|Institution]: pumps in [Lima|Place] ($60,000)
        """
    )


def test_payments_without_an_amount_follow_the_one_who_pays(facts):
    read = facts(
        """
        [Chad|State] has spent $47 million.
        Most of this is directed to our neighbours, particularly [Peru|State].
        Further support has also been provided to [Togo|State].
        Funding will also be provided to NGOs, including [Bell Aid|Institution].
        """
    )
    assert {"Chad FUNDED Peru", "Chad FUNDED Togo", "Chad FUNDED Bell Aid"} <= read


@pytest.mark.parametrize(
    "text",
    [
        "[Chad|State] will fund [UN|Institution] agencies.",
        "[Bell Aid|Institution] was awarded $5 million to support [UNODC|Institution].",
    ],
)
def test_who_only_stands_where_a_payer_or_a_receiver_may_is_none(facts, text):
    assert not facts(text)


def test_who_runs_a_fund_does_not_pay_into_it(facts):
    read = facts("[Chad|State] gave $2 million to the [Lima Fund|Fund], which is run by [UNODC|Institution].")
    assert read == {"Chad FUNDED Lima Fund", "UNODC MANAGES Lima Fund"}


def test_a_name_alone_is_paid_the_amount_in_a_line_below(links):
    read = links(
        """
        [Chad|State] gives to all. [Chad|State] will help. [Chad|State]'s help is near.
        The following projects will be funded:
        [Bell Aid|Institution]
        Wells and pumps
        $500,000
        [Wells Lab|Institution]
        Nets
        """
    )
    assert [(link.type, link.properties.get("amount")) for link in read] == [("FUNDED", 500000)]


def test_bodies_that_bear_the_name_of_a_state_tell_whose_government_pays(facts):
    read = facts(
        """
        Eight [Chadian|Adjective=Chad] charities will share $4 million, the minister, [Ana Rossi|Person], announced.
        - [Care Chad|Institution] - wells in [Peru|State] - $3 million
        - [Relief Chad|Institution] - nets - $1 million
        """
    )
    assert {"Chad FUNDED Care Chad", "Chad FUNDED Relief Chad"} <= read


def test_a_list_of_bodies_over_what_each_pays_names_the_payers(links):
    read = links(
        """
        # [Lima Trust|Institution]
        $2 million over two years to [Bell Aid|Institution] to dig wells.
        # Quelm and others
        $9 million to the [Wells Lab|Institution].
        # [Moss Endowment|Fund]
        $3 million to the [Peru|State]'s new [Lima Plan|Programme].
        """
    )
    assert [(link.type, link.properties.get("amount")) for link in read] == [
        ("FUNDED", 2_000_000),
        ("FUNDED", 3_000_000),
    ]


def test_parts_of_a_sum_are_paid_by_whom_the_document_speaks_for(facts):
    read = facts(
        """
        [Chad|State] will help. The minister, [Ana Rossi|Person], opened a new plan and announced $9 million in aid.
        The sum set aside for [Peru|State] is $2 million. [Togo|State] stands to receive $1 million.
        """
    )
    assert {"Chad FUNDED Peru", "Chad FUNDED Togo"} <= read


def test_parts_of_a_sum_that_differ_by_receiver_are_kept_apart(links):
    read = links(
        """
        [Chad|State] will help. [Chad|State] gives $9 million in all.
        Support for [Peru|State] will rise to $4 million, for [Togo|State] to $3 million.
        [Chad|State] gives $2 million to [Lima Bank|Institution]'s pots, and $1 million to [UNODC|Institution].
        Funding for [Bell Aid|Institution] will double.
        """
    )
    paid = {(link.source, link.target): link.properties.get("amount") for link in read if link.type == "FUNDED"}
    assert sorted(paid.values(), key=str) == [1_000_000, 2_000_000, 3_000_000, 4_000_000, None]
    assert len({source for source, _ in paid}) == 1


def test_keyed_lines_tell_of_the_programme_above_them(facts):
    read = facts(
        """
        Project title: [Nets for All|Programme]
        Donor: [Lima Trust|Institution] and [Peru|State]
        Implementing partner: [Bell Aid|Institution]
        Partners: [Wells Lab|Institution], [Moss Club|Institution]
        """
    )
    assert read == {
        "Lima Trust FUNDED Nets for All",
        "Peru FUNDED Nets for All",
        "Bell Aid MANAGES Nets for All",
        "Wells Lab PARTICIPATED_IN Nets for All",
        "Moss Club PARTICIPATED_IN Nets for All",
    }


def test_donors_who_are_thanked_over_a_list_fund_the_house(facts):
    read = facts(
        """
        # [Bell Aid|Institution]
        [Bell Aid|Institution] digs wells. [Bell Aid|Institution] has a hall.
        We are grateful to our donors for their support:
        - [Lima Trust|Institution]
        - many friends
        - [Peru|State]
        """
    )
    assert {"Lima Trust FUNDED Bell Aid", "Peru FUNDED Bell Aid"} <= read


def test_who_writes_for_a_magazine_pays_nothing(facts):
    assert not facts("[Ana Rossi|Person] is a regular contributor to the [Lima Review|Institution].")
    assert "Peru FUNDED Lima Fund" in facts("[Peru|State] is a regular contributor to the [Lima Fund|Fund].")
    assert "Peru FUNDED Arup" in facts("[Peru|State] is the largest contributor to [Arup|Institution].")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "[Peru|State] gave $5 million to the [Lima Fund|Fund], while [Chad|State] pledged €2 million.",
            "Chad FUNDED Lima Fund",
        ),
        (
            "Among the beneficiaries of the [Lima Fund|Fund] are the [Net Menders|Institution] and a choir.",
            "Lima Fund FUNDED Net Menders",
        ),
        (
            "[Peru|State] finances two junior experts in the [Bell Secretariat|Institution].",
            "Peru FUNDED Bell Secretariat",
        ),
        ("Implemented by [Bell Aid|Institution], the [Wells Plan|Programme] goes on.", "Bell Aid MANAGES Wells Plan"),
        (
            "The [Reef Report|Publication], edited by [Ana Rossi|Person] with contributions by [Bo Lind|Person].",
            "Bo Lind CONTRIBUTED_TO Reef Report",
        ),
        (
            "The [Reef Guide|Publication] was translated into Quechua by [Bell Aid|Institution].",
            "Bell Aid CONTRIBUTED_TO Reef Guide",
        ),
    ],
)
def test_who_else_gives_runs_or_writes_is_read(facts, text, fact):
    assert fact in facts(text)


def test_a_pledge_with_a_receiver_of_its_own_is_for_no_other(facts):
    text = (
        "[Peru|State] gave $5 million to the [Lima Fund|Fund], and [Chad|State] gave $2 million to [Bell|Institution]."
    )
    assert "Chad FUNDED Lima Fund" not in facts(text)
