"""Who wrote and carried a law, and posts behind ranks and relative clauses."""

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


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The Director General of [Arup Trust|Institution], Brigadier (Rtd) [Ana Rossi|Person], agreed.", "Arup Trust"),
        ("[Ana Rossi|Person], who joined [Arup Trust|Institution] in 2019, agreed.", "Arup Trust"),
        ("[Ana Rossi|Person] said that the office was working with [Arup Trust|Institution] on nets.", None),
    ],
)
def test_ranks_and_relative_clauses_hide_no_post(facts, text: str, stated: str | None) -> None:
    read = {fact for fact in facts(text) if "WORKS_FOR" in fact}
    assert read == ({f"Ana Rossi WORKS_FOR {stated}"} if stated else set())


def test_holders_of_an_office_belong_to_the_body_that_is_named_after_it(facts) -> None:
    read = facts(
        """
        The [Quelm District Attorney's Office|Institution] met.
        District Attorney [Ana Rossi|Person] said so. Deputy District Attorney [Bo Lund|Person] agreed.
        Director [Cai Moe|Person] did not.
        """
    )
    assert read == {f"{name} WORKS_FOR Quelm District Attorney's Office" for name in ("Ana Rossi", "Bo Lund")}


def test_parties_and_titles_part_no_list_of_people(facts) -> None:
    read = facts(
        "[Arup Trust|Institution] worked with State Senators [Ana Rossi|Person] and [Bo Lund|Person] and"
        " Assembly Member [Cai Moe|Person]."
    )
    assert len({fact for fact in read if "WORKS_WITH" in fact}) == 3


def test_titles_of_address_of_all_the_world_part_no_office_from_its_holder(facts) -> None:
    read = facts(
        "The [Malaysian|Adjective=Malaysia] Home Minister, Dato Seri [Bo Lund|Person], met [Indian|Adjective=India]"
        " External Affairs Minister Shri [Ana Rossi|Person] and Sheikh [Cai Moe|Person]."
    )
    assert {fact for fact in read if "WORKS_FOR" in fact} == {
        "Bo Lund WORKS_FOR Malaysia",
        "Ana Rossi WORKS_FOR India",
    }


def test_who_adopted_a_resolution_may_stand_under_its_title(links) -> None:
    (link,) = links("# [245|Resolution]\nAdopted unanimously by the [Assembly|Institution] on 4 May 2031\nBoats came.")
    assert (link.type, link.properties["date"]) == ("ADOPTED", "2031-05-04")


def test_a_government_that_is_welcomed_is_another_one(facts) -> None:
    read = facts(
        """
        # [Peru|State] acts
        We welcome the [Peruvian|Adjective=Peru] Government's laws.
        The Minister for Home Affairs, [Ana Rossi|Person], said so.
        """
    )
    assert "Ana Rossi WORKS_FOR Peru" not in read


def test_who_hosts_with_whom_and_where_somebody_worked_before(facts) -> None:
    assert facts("[Chad|State] co-hosted with [Peru|State] a [meeting on nets|Event].") == {
        "Chad ORGANIZED meeting on nets",
        "Peru ORGANIZED meeting on nets",
    }
    assert facts("[Ana Rossi|Person] left [Arup Trust|Institution] to join [Lund Lab|Institution].") == {
        "Ana Rossi WORKS_FOR Arup Trust",
        "Ana Rossi WORKS_FOR Lund Lab",
    }


def test_who_heads_something_holds_no_office_called_heads(links) -> None:
    roles = {
        link.properties.get("role") for link in links("[Ana Rossi|Person], who heads [Arup Trust|Institution], spoke.")
    }
    assert not any("heads" in (role or "") for role in roles)


def test_in_the_text_of_a_resolution_it_is_the_resolution_that_recalls(facts) -> None:
    read = facts(
        """
        # [245|Resolution]
        The [Assembly|Institution],
        Noting the [Nets Report|Publication], which its members welcomed, recalls the [Nets Treaty|Instrument].
        """
    )
    assert {fact for fact in read if "REFERS_TO" in fact} == {"245 REFERS_TO Nets Report", "245 REFERS_TO Nets Treaty"}
