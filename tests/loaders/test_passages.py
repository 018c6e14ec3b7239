"""Passages stand in the text where they say, and are cut where a reader would cut them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.passages import passages_of, plain

LAYOUT_CHARACTERS = st.sampled_from(list("abzAZ019 .,;:!?\n\n\t\f*_[]()#|-•⇒–>&\\`<\"'“”…/éß。\u00a0"))


def cut(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Kind and words of each passage, white space made single."""
    bare = plain(text)
    return [(p.kind, " ".join(bare[p.start : p.end].split())) for p in passages_of(text, language=language)]


def words(text: str, language: str = "en") -> list[str]:
    return [passage for _, passage in cut(text, language)]


@given(st.one_of(st.text(), st.text(LAYOUT_CHARACTERS, max_size=300)))
def test_passages_are_disjoint_ascending_slices_of_any_text(text: str) -> None:
    """Whatever stands in a text, each passage is the slice it names, after the one before it, and has a word in it."""
    end = 0
    for passage in passages_of(text):
        assert text[passage.start : passage.end] == passage.text
        assert passage.start >= end
        assert any(character.isalnum() for character in passage.text)
        end = passage.end


@given(st.one_of(st.text(), st.text(LAYOUT_CHARACTERS, max_size=300)))
def test_plain_text_has_the_length_of_the_text_and_no_line_ends(text: str) -> None:
    """Offsets carry over from the text to its plain form, which has neither lines nor pages."""
    assert len(plain(text)) == len(text)
    assert not set(plain(text)) & set("\n\f")


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Adan Okoro met Ms. Lena Brandt and Dr. H. J. Quist of the U.S. Treasury in Port Selin.",
        "H.E. Mrs. Ines Vale, Sen. Tom Park (Ind.) and Prof. Ruiz signed No. 12 of the series.",
        "Under art. 5, para. 2 of the treaty, e.g. where a member withdraws, the fund pays (cf. Annex B).",
        "The bill S.B. No. 12 passed.",
        "It costs approx. 3.5 million, i.e. Northern Lakes Inc. and Brightwater Ltd. share it.",
        "M. Paul Arnaud et Mme. Odile Reyer ont signé l’accord.",
        "“We agree ... on the whole,” she said.",
        "They asked “Who pays?” and got no answer.",
        "See www.example.org or write to info@example.org for the list.",
    ],
)
def test_abbreviations_initials_and_quotations_do_not_end_a_sentence(sentence: str) -> None:
    assert words(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held in the U.S. The fund paid.", ["It was held in the U.S.", "The fund paid."]),
        ("He left Acme Inc. She stayed.", ["He left Acme Inc.", "She stayed."]),
        ("It ended in 2018. Talks go on.", ["It ended in 2018.", "Talks go on."]),
        ("“It is done.” The panel rose.", ["“It is done.”", "The panel rose."]),
        ("« Nous signons. » Le comité vote.", ["« Nous signons. »", "Le comité vote."]),
        ("Is it so? Yes! Good.", ["Is it so?", "Yes!", "Good."]),
        ("It was adopted.1 The next year it was not.", ["It was adopted.1", "The next year it was not."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_german_ordinals_do_not_end_a_sentence() -> None:
    text = "Am 9. Februar 2015 begann die 27. Sitzung des Rates. Sie endete am 11. März."
    assert words(text, "de") == ["Am 9. Februar 2015 begann die 27. Sitzung des Rates.", "Sie endete am 11. März."]


def test_a_sentence_wrapped_over_lines_is_one_passage_and_a_blank_line_ends_it() -> None:
    text = "The Lake Council\nheld its fourth session in\nPort Selin. It was short.\n\nThe River Forum came next."
    assert words(text) == [
        "The Lake Council held its fourth session in Port Selin.",
        "It was short.",
        "The River Forum came next.",
    ]


def test_a_sentence_torn_by_a_blank_line_is_one_passage() -> None:
    text = "The Minister announced that the Lake Council will get a grant\n\nand that \n\nNorland pays half of it."
    assert words(text) == [
        "The Minister announced that the Lake Council will get a grant and that Norland pays half of it."
    ]


def test_short_lines_of_a_wrapped_text_stay_apart_but_a_date_goes_with_the_line_before_it() -> None:
    wrapped = "The Lake Council of the Northern Region recalls its earlier resolutions on nets,\n" * 8
    text = (
        f"{wrapped}\nInes Vale\nSecretary of the Lake Council\nShore Road 5, Port Selin\n\nFifth meeting\n3 May 2030\n"
    )
    assert words(text)[-4:] == [
        "Ines Vale",
        "Secretary of the Lake Council",
        "Shore Road 5, Port Selin",
        "Fifth meeting 3 May 2030",
    ]


def test_headings_are_known_with_and_without_marks() -> None:
    text = (
        "# Annual report\n\nREPORT OF THE COUNCIL\nOF THE LAKES\n\nFunding of the Secretariat\n\n"
        "The Council has one fund.\n\nOutlook\n-------\nIt will have two."
    )
    assert cut(text) == [
        ("heading", "Annual report"),
        ("heading", "REPORT OF THE COUNCIL OF THE LAKES"),
        ("heading", "Funding of the Secretariat"),
        ("sentence", "The Council has one fund."),
        ("heading", "Outlook"),
        ("sentence", "It will have two."),
    ]


@pytest.mark.parametrize("mark", ["•", "-", "*", "⇒", "–", "◦", "▪", "\uf0b7", "o", "1.", "(2)", "b)", "iv)"])
def test_bullets_are_known_by_odd_signs_too(mark: str) -> None:
    text = f"The members are:\n\n{mark} Norland, which\n  presides\n{mark} Sudmark"
    assert cut(text) == [
        ("sentence", "The members are:"),
        ("bullet", "Norland, which presides"),
        ("bullet", "Sudmark"),
    ]


def test_a_dash_inside_a_wrapped_sentence_is_no_bullet() -> None:
    text = "The tools and routes of the trade that the Council looked at\n– where it could – are listed in the annex."
    assert words(text) == [" ".join(text.split())]


def test_bullets_that_share_a_line_are_parted() -> None:
    assert words("• Norland gives ten   • Sudmark gives two") == ["Norland gives ten", "Sudmark gives two"]


def test_rows_of_tables_are_passages_with_cells_parted_by_tabs() -> None:
    text = "| Member | Share |\n|---|---:|\n| Norland | 10 |\nSudmark\t2"
    assert [(p.kind, p.text) for p in passages_of(text)] == [
        ("row", "Member | Share"),
        ("row", "Norland | 10"),
        ("row", "Sudmark\t2"),
    ]
    assert plain(text).count("\t") == 7


def test_a_paragraph_with_an_upright_bar_is_no_row() -> None:
    text = "The council met in Port Selin. " * 20 + "See Lakes | Rivers for more."
    assert {kind for kind, _ in cut(text)} == {"sentence"}


def test_tables_of_contents_lose_their_page_numbers() -> None:
    tabbed = "Foreword\t2\nThe fund and its donors\t3\nContact\t12\n"
    dotted = "Foreword ........ 2\nThe fund and its donors . . . . . . 3\n"
    assert cut(tabbed) == [("heading", "Foreword"), ("heading", "The fund and its donors"), ("heading", "Contact")]
    assert cut(dotted) == [("heading", "Foreword"), ("heading", "The fund and its donors")]


def test_page_numbers_are_no_passages_and_do_not_end_a_sentence() -> None:
    text = "The Council asked its members to pay what they\n- 3 -\n\fowe before the end of the year.\nPage 4 of 9"
    assert words(text) == ["The Council asked its members to pay what they owe before the end of the year."]


def test_passages_know_their_page() -> None:
    assert [p.page for p in passages_of("One.\n\fTwo.\n\fThree.", (0, 6, 12))] == [1, 2, 3]


def test_captions_are_known_by_their_first_word() -> None:
    assert cut("Pictured: Ines Vale with Tom Park, Port Selin")[0][0] == "caption"


def test_markdown_marks_are_spaces_in_plain_text() -> None:
    text = "**4 posts** in [Port Selin](#), ![](a.png) cost \\$5 and _more_[1](#f1) at <b>A&amp;B</b>."
    assert " ".join(plain(text).split()) == "4 posts in Port Selin , cost $5 and more at A& B ."
    assert passages_of(text)[0].text.startswith("**4 posts**")


def test_names_with_low_lines_and_products_keep_their_signs() -> None:
    assert plain("snake_case_name is 5*3") == "snake_case_name is 5*3"


def test_a_text_without_full_stops_is_cut_at_words() -> None:
    lengths = [len(passage) for passage in words("word " * 5000)]
    assert max(lengths) <= 4000
    assert sum(lengths) > 24_000


def test_lines_with_a_key_or_a_time_of_day_begin_anew() -> None:
    text = "Present: Ana Vale (Chair), Bo Lund, Cai Moe\nIn attendance: Dag Roe\n09:30 Opening\nMoved: Ana Vale"
    assert words(text) == text.splitlines()


def test_short_lines_of_a_text_whose_paragraphs_are_lines_stay_apart() -> None:
    paragraph = "The Lake Council recalls its earlier resolutions on nets and asks the River Forum to report. " * 4
    text = f"Statement by the Chair Ines Vale\nLake Council Open Meeting\nPort Selin\n\n{paragraph}"
    assert words(text)[:3] == ["Statement by the Chair Ines Vale", "Lake Council Open Meeting", "Port Selin"]


def test_each_person_of_a_list_has_a_line() -> None:
    text = (
        "Members of the panel are:\n"
        "Mr Bo Lund AO (Chair) – former Secretary of the Department of Nets and of the Department of Small Boats\n"
        "Ms Eva Linde – International Director of the Refugee Council\n"
        "Dr Ana Rossi – Professor of Economics at the University of the Northern Harbours and of the Southern Ones\n"
    )
    assert [line.split(" –")[0] for line in words(text)[1:]] == [
        "Mr Bo Lund AO (Chair)",
        "Ms Eva Linde",
        "Dr Ana Rossi",
    ]


def test_a_paragraph_that_names_somebody_where_it_is_wrapped_stays_whole() -> None:
    text = (
        "Mr Bo Lund spoke at length of the nets that had been mended in the harbours of the north and thanked\n"
        "Ms Eva Linde, who had paid for them all.\n"
    )
    assert len(words(text)) == 1
