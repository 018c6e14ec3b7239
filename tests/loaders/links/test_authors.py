"""Who wrote and carried a law."""

import pytest


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (
            "The [Nets Act|Instrument], which was authored by Senator [Ana Rossi|Person] and co-authored by"
            " Assemblyman [Bo Lund|Person], passed.",
            {"Ana Rossi", "Bo Lund"},
        ),
        ("[Ana Rossi|Person] drafted the [Nets Act|Instrument].", {"Ana Rossi"}),
        ("[Ana Rossi|Person], the sponsor of the [Nets Act|Instrument], agreed.", {"Ana Rossi"}),
        ("[Ana Rossi|Person] opposed the [Nets Act|Instrument].", set()),
    ],
)
def test_authors_of_a_law_contributed_to_it(facts, text: str, authors: set[str]) -> None:
    assert facts(text) == {f"{name} CONTRIBUTED_TO Nets Act" for name in authors}


def test_who_says_we_worked_with_others_worked_with_them(facts) -> None:
    text = "“We worked with the [Arup Trust|Institution] on this,” stated Director [Ana Rossi|Person]."
    assert {"Ana Rossi WORKS_WITH Arup Trust", "Arup Trust WORKS_WITH Ana Rossi"} & facts(text)
