"""What a speaker says of himself, and what a document says of the body it comes from."""


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
