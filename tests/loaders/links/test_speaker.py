"""What a speaker says of himself, and what a document says of the body it comes from."""

from __future__ import annotations

import pytest


def test_i_is_the_only_person_at_the_top_of_a_speech(facts):
    read = facts(
        """
        # Address by [Ana Rossi|Person]
        I attended the [water summit|Event] last year.
        I met with [Bo Lund|Person] there.
        """
    )
    assert read >= {"Ana Rossi PARTICIPATED_IN water summit", "Ana Rossi MET_WITH Bo Lund"}


def test_i_under_a_name_is_that_person(facts):
    read = facts(
        """
        # [Ana Rossi|Person]
        I joined the [Arup Trust|Institution] in 2019 and I like it.
        # [Bo Lund|Person]
        I founded [Bell Aid|Institution], as I say.
        """
    )
    assert read >= {"Ana Rossi WORKS_FOR Arup Trust", "Bo Lund WORKS_FOR Bell Aid"}
    assert "Bo Lund WORKS_FOR Arup Trust" not in read


def test_what_is_quoted_is_not_said_by_the_author(facts):
    assert not facts(
        """
        # News by [Ana Rossi|Person]
        He said: "I attended the [water summit|Event] and I liked it."
        """
    )


def test_a_post_without_a_body_is_at_the_body_the_document_is_about(facts):
    read = facts(
        """
        # [Arup Trust|Institution] news
        [Arup Trust|Institution] grows, and [Arup Trust|Institution] plans more.
        Treasurer [Ana Rossi|Person] is pleased.
        President [Bo Lund|Person] of another country came.
        """
    )
    assert read == {"Ana Rossi WORKS_FOR Arup Trust"}


def test_the_government_is_that_of_the_state_a_document_speaks_for(facts):
    read = facts(
        """
        The [Chadian|Adjective=Chad] Government will stand by its friends.
        [Chad|State] has met [Peru|State].
        [The Government|Government=Peru] will give €2 million to [UNODC|Institution].
        """
    )
    assert "Chad FUNDED UNODC" in read
    assert "Peru FUNDED UNODC" not in read


def test_i_is_whose_turn_it_is_in_a_transcript(facts):
    read = facts(
        """
        # Interview with [Ana Rossi|Person]
        ROSSI: I spoke and I listened.
        JOURNALIST: I met [Bo Lund|Person] today.
        [Rossi|Person=Ana Rossi]: I met [Cai Moe|Person] and I thanked her.
        The Minister ([Bo Lund|Person]): I met [Dag Roe|Person] as well.
        """
    )
    assert read == {"Ana Rossi MET_WITH Cai Moe", "Bo Lund MET_WITH Dag Roe"}


def test_a_state_that_others_deal_with_is_not_whom_a_document_speaks_for(facts):
    read = facts(
        """
        # [Peru|State]'s new laws
        I congratulate the [Peruvian|Adjective=Peru] Government on its laws.
        The Minister met his [Peruvian|Adjective=Peru] counterpart on a visit to [Peru|State].
        [Peru|State] has come far.
        The Minister for Home Affairs, [Ana Rossi|Person], said so.
        """
    )
    assert read == set()


def test_who_is_asked_goes_on_under_the_question(facts):
    read = facts(
        """
        [Ana Rossi|Person] and [Bo Lund|Person] answer.
        # [Ana Rossi|Person]
        # What have you done?
        I am a member of [Arup Trust|Institution]. I wrote a book.
        # Thanks
        I am a member of [Lund Lab|Institution].
        """
    )
    assert read == {"Ana Rossi WORKS_FOR Arup Trust"}


SPEECH = """
Statement on behalf of [Chad|State] at the [Nets Debate|Event]
I thank [Peru|State] for convening this debate, and [Ana Rossi|Person] and [Bo Lund|Person] for their briefings.
We welcome [Cai Moe|Person].
Thank you.
[Dag Roe|Person], Ambassador, Deputy Permanent Representative
"""


def test_a_speech_tells_who_convened_who_spoke_and_who_signed(facts):
    assert facts(SPEECH) >= {
        "Peru ORGANIZED Nets Debate",
        "Ana Rossi PARTICIPATED_IN Nets Debate",
        "Bo Lund PARTICIPATED_IN Nets Debate",
        "Dag Roe PARTICIPATED_IN Nets Debate",
        "Dag Roe REPRESENTS Chad",
    }
    assert "Cai Moe PARTICIPATED_IN Nets Debate" not in facts(SPEECH)


def test_in_what_is_no_speech_nobody_speaks_at_an_event(facts):
    assert "Dag Roe PARTICIPATED_IN Nets Debate" not in facts(SPEECH.replace("Statement", "Letter"))


def test_we_is_the_state_a_document_speaks_for_or_the_house_it_comes_from(facts):
    assert "Chad FUNDED UNODC" in facts(
        """
        [Chad|State] will stand by its friends. [Chad|State] welcomes this.
        We will give €2 million to [UNODC|Institution].
        """
    )
    assert "Arup Trust WORKS_WITH Lund Lab" in facts(
        """
        [Arup Trust|Institution] is pleased to announce a new year.
        We work closely with [Lund Lab|Institution].
        """
    )


def test_we_in_a_quotation_or_a_question_is_somebody_else(facts):
    read = facts(
        """
        [Chad|State] will stand by its friends. [Chad|State] welcomes this.
        A visitor said: "We work closely with [Lund Lab|Institution]."
        Can we work with [UNODC|Institution]?
        """
    )
    assert read == set()


def test_the_delegation_is_the_state_a_document_speaks_for(facts):
    read = facts(
        """
        [Chad|State] will stand by its friends. [Chad|State] welcomes this.
        The Delegation had talks with delegations including those of [Peru|State] and [Oman|State].
        """
    )
    assert read == {"Chad MET_WITH Peru", "Chad MET_WITH Oman"}


def test_who_takes_the_floor_speaks_at_the_event_of_the_title_above(facts):
    read = facts(
        """
        # [Second Reading|Event]
        [Ana Rossi|Person] (Lima North)
        I beg to move. I thank everybody.
        The Minister for Nets ([Bo Lund|Person])
        I met [Arup Trust|Institution]. I add that it has been a pleasure to work with my friend ([Ana Rossi|Person]).
        [Cai Moe|Person]
        There were boats.
        """
    )
    assert read == {
        "Ana Rossi PARTICIPATED_IN Second Reading",
        "Bo Lund PARTICIPATED_IN Second Reading",
        "Bo Lund MET_WITH Arup Trust",
        "Ana Rossi WORKS_WITH Bo Lund",
    }


@pytest.mark.parametrize(
    "title", ["[Ana Rossi|Person] speech: nets at sea", "Opening remarks by the Minister of Nets, [Ana Rossi|Person]"]
)
def test_whose_speech_it_is_stands_in_the_title(facts, title):
    text = f"# {title}\nAddress to the [Lima Forum|Event]\nNets matter."
    assert "Ana Rossi PARTICIPATED_IN Lima Forum" in facts(text)


def test_we_are_no_state_that_only_is_named(facts):
    read = facts(
        """
        She studied in [Chad|State], taught in [Chad|State] and lives in [Chad|State].
        In 2020 we worked with [UNODC|Institution].
        """
    )
    assert "Chad WORKS_WITH UNODC" not in read


def test_we_begins_a_clause_and_no_list(facts):
    read = facts(
        """
        The [Chadian|Adjective=Chad] Government is ready. [Chad|State] will help. [Chad|State]'s help is near.
        [Peru|State] is a member of the [Lima Group|Institution] and we co-chair the meeting together with [Togo|State].
        """
    )
    assert read == {"Peru MEMBER_OF Lima Group", "Chad WORKS_WITH Togo"}
