"""Careers: the posts in sentences about one person."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[Ana Rossi|Person] has worked at [Arup|Institution], [Bell|Institution] and [Cato|Institution].", "Cato"),
        ("Before that [Ana Rossi|Person] held senior positions with [Arup Trust|Institution].", "Arup Trust"),
        (
            "[Ana Rossi|Person] is a judge by training and an active member of several boards, "
            "including [Arup Trust|Institution].",
            "Arup Trust",
        ),
        ("[Ana Rossi|Person] knows the field and sits on [Arup Board|Institution].", "Arup Board"),
    ],
)
def test_what_a_sentence_about_a_person_says_of_work_is_a_post(facts, text, body):
    assert f"Ana Rossi WORKS_FOR {body}" in facts(text)


def test_a_sentence_that_goes_on_by_pronoun_or_first_name_is_about_the_same_person(facts):
    read = facts(
        "[Ana Rossi|Person] is an economist.\nShe has worked for [Arup Trust|Institution].\n"
        "Ana also served as treasurer of [Bell Fund|Institution]."
    )
    assert read >= {"Ana Rossi WORKS_FOR Arup Trust", "Ana Rossi WORKS_FOR Bell Fund"}


def test_a_sentence_without_a_person_after_another_subject_is_nobody_s_career(facts):
    read = facts("[Ana Rossi|Person] is an economist.\nThe report was work for [Arup Trust|Institution].")
    assert "Ana Rossi WORKS_FOR Arup Trust" not in read


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] will work closely with [Arup Trust|Institution].",
        "[Ana Rossi|Person] studied law and worked on a degree from [Arup University|Institution].",
        "[Ana Rossi|Person] was briefed by the director of [Arup Trust|Institution].",
        "[Ana Rossi|Person] has never worked for [Arup Trust|Institution].",
    ],
)
def test_dealing_with_a_body_or_studying_there_is_no_post(facts, text):
    assert not any("WORKS_FOR" in fact for fact in facts(text))


def test_a_president_in_the_news_of_a_state_is_its_president(facts):
    read = facts("12.03.21: [Chad|State].\nPresident [Ana Rossi|Person] quit.\nMinister [Bo Lund|Person] stayed.")
    assert read >= {"Ana Rossi WORKS_FOR Chad", "Bo Lund WORKS_FOR Chad"}


def test_a_president_under_no_state_is_nobody_s(facts):
    assert not any("WORKS_FOR" in fact for fact in facts("President [Ana Rossi|Person] resigned."))


def test_a_line_with_two_people_is_no_title(facts):
    assert not facts("# [Ana Rossi|Person], [Bo Lund|Person]\nAn appointment of members of [Arup|Institution] follows.")


def test_an_office_before_the_next_name_is_no_stage_of_a_career(facts):
    read = facts("The judge, [Ana Rossi|Person], and the Secretary of [Arup|Institution], [Bo Lund|Person], came.")
    assert read == {"Bo Lund WORKS_FOR Arup"}


def test_who_goes_on_by_first_name_and_comes_from_a_body(facts):
    read = facts(
        "We welcome [Ana Rossi|Person].\nAna comes to us from [Arup|Institution], where [she|Person=Ana Rossi] led."
    )
    assert read == {"Ana Rossi WORKS_FOR Arup"}


def test_a_list_of_people_is_no_title_over_a_text_about_another(facts):
    read = facts(
        """
        - [Ana Rossi|Person], Nominee for Ambassador
        - [Bo Lund|Person], Nominee for Ambassador
        [Cai Moe|Person] is a painter.
        There was a war.
        Assignments include Director of the [Net Board|Institution].
        """
    )
    assert "Bo Lund WORKS_FOR Net Board" not in read


def test_what_begins_with_whose_it_is_is_about_them(facts):
    read = facts("[Her|Person=Ana Rossi] assignments include Director of the [Net Board|Institution].")
    assert read == {"Ana Rossi WORKS_FOR Net Board"}


@pytest.mark.parametrize(
    "doing", ["wrote to the", "urged the", "flew home to meet the", "criticised the", "was invited by the then"]
)
def test_who_deals_with_the_holder_of_a_post_does_not_hold_it(facts, doing):
    assert not facts(f"[Ana Rossi|Person] {doing} Director of [Arup Trust|Institution].")
