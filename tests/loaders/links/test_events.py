"""Events: who holds them, who takes part and as what, where they are."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[UNODC|Institution] organised a [workshop|Event] in May.", "UNODC ORGANIZED workshop"),
        ("The [workshop|Event] was organised jointly by [UNODC|Institution].", "UNODC ORGANIZED workshop"),
        ("The [seminar|Event], hosted by [Chad|State], began.", "Chad HOSTED seminar"),
        ("From 5 to 7 June, [Chad|State] hosted a [seminar|Event].", "Chad HOSTED seminar"),
        ("In May, [Lima|Place] hosted the [seminar|Event].", "seminar HELD_IN Lima"),
        ("The [seminar|Event] will be held from 2-5 October in [Lima|Place].", "seminar HELD_IN Lima"),
        ("The [seminar|Event] took place on 3 May 2018 in [Lima|Place], [Peru|State].", "seminar HELD_IN Peru"),
        ("2-5 October, [Lima|Place]: regional [seminar|Event]", "seminar HELD_IN Lima"),
        ("2-5 October, [Lima|Place]: [seminar|Event] with [UNODC|Institution]", "UNODC ORGANIZED seminar"),
        ("[Ana Rossi|Person] attended the [seminar|Event].", "Ana Rossi PARTICIPATED_IN seminar"),
        ("The [seminar|Event] was chaired by [Ana Rossi|Person].", "Ana Rossi PARTICIPATED_IN seminar"),
        (
            "[Ana Rossi|Person], 15 May 2018, during her speech at the [seminar|Event]",
            "Ana Rossi PARTICIPATED_IN seminar",
        ),
        ("[Chad|State] co-sponsored the [side event|Event].", "Chad SPONSORED side event"),
        ("The [seminar|Event] was held with the financial support of [Chad|State].", "Chad FUNDED seminar"),
        ("[Ana Rossi|Person] met with [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        ("Pictured: [Ana Rossi|Person], judge, with [Bo Lund|Person], mayor", "Ana Rossi MET_WITH Bo Lund"),
        ("[Ana Rossi|Person] s'entretiendra avec M. [Bo Lund|Person].", "Ana Rossi MET_WITH Bo Lund"),
        (
            "The [Lima Seminar|Event], which [Ana Rossi|Person] attended, was long.",
            "Ana Rossi PARTICIPATED_IN Lima Seminar",
        ),
        (
            "The [Lima Seminar|Event] was opened by [Ana Rossi|Person].",
            "Ana Rossi PARTICIPATED_IN Lima Seminar",
        ),
        (
            "the [Lima Meeting|Event] on the [Lima Treaty|Instrument], which will be held in [Bern|Place]",
            "Lima Meeting HELD_IN Bern",
        ),
        (
            "[Ana Rossi|Person] was received by [Bo Lund|Person].",
            "Ana Rossi MET_WITH Bo Lund",
        ),
        (
            "[Ana Rossi|Person]'s talks with [Bo Lund|Person] went on.",
            "Ana Rossi MET_WITH Bo Lund",
        ),
    ],
)
def test_a_way_of_saying_it_is_read(facts, text, fact):
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Rossi|Person] did not attend the [seminar|Event].",
        "[Chad|State] called on [Peru|State] to host the [seminar|Event].",
        "[Ana Rossi|Person] refused to meet with [Bo Lund|Person].",
        "The head of [UNODC|Institution] read. The [seminar|Event] ended.",
    ],
)
def test_what_did_not_happen_is_no_fact(facts, text):
    assert not facts(text)


def test_those_together_hold_the_event_together(facts):
    read = facts("[UNODC|Institution], together with [Chad|State], organized a [workshop|Event].")
    assert read == {"UNODC ORGANIZED workshop", "Chad ORGANIZED workshop", "UNODC WORKS_WITH Chad"}


def test_an_enumeration_takes_part_as_a_whole(facts):
    read = facts("[Chad|State], [Peru|State] and [UNODC|Institution] took part in the [seminar|Event].")
    assert read >= {f"{name} PARTICIPATED_IN seminar" for name in ("Chad", "Peru", "UNODC")}


def test_a_heading_says_which_event_is_spoken_of(links):
    read = links(
        """
        # [Side event on water|Event]
        [Ana Rossi|Person] underlined the need for wells.
        The panellists ([Chad|State], [Peru|State] and [Mali|State]) gave examples.
        """
    )
    roles = {(link.type, link.properties.get("role")) for link in read}
    assert roles == {("PARTICIPATED_IN", "speaker"), ("PARTICIPATED_IN", "panellist")}
    assert all(link.passages[0] == 0 for link in read)
