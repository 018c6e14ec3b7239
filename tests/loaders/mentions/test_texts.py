"""Resolutions, treaties, programmes, funds and publications in a text."""

from collections.abc import Callable

import pytest

from loaders.mentions import Annotated

Names = Callable[..., set[tuple[str, str]]]
Read = Callable[..., Annotated]


def test_a_resolution_is_one_thing_by_owner_symbol_and_title(read_text: Read) -> None:
    text = (
        "Peruvian resolution\n\nE/CN.7/2031/L.4/REV.1\n\n“Keeping harbours safe for small boats and their crews”\n\n"
        "The Peruvian resolution was adopted by consensus.\n"
    )
    (thing,) = [t for t in read_text(text).things if t.label == "Resolution"]
    assert thing.properties["symbol"] == "E/CN.7/2031/L.4/Rev.1"
    assert thing.name == "Keeping harbours safe for small boats and their crews"
    assert thing.keys[-1].startswith("symbol:")


def test_every_resolution_in_a_list_is_found_with_its_date(read_text: Read) -> None:
    text = "Recalling its resolutions 47/19 of 24 November 1992, 48/16 of 3 November 1993 and 49/9 of 26 October 1994,"
    found = {
        t.properties["symbol"]: t.properties.get("date") for t in read_text(text).things if t.label == "Resolution"
    }
    assert found == {"47/19": "1992-11-24", "48/16": "1993-11-03", "49/9": "1994-10-26"}


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("Resolutions 1267, 1373 and 1540 were cited.", {"1267", "1373", "1540"}),
        ("It adopted resolution 377 A (V) and A/RES/3379 (XXX).", {"377 A (V)", "A/RES/3379 (XXX)"}),
        ("UNSCR 1820 was cited.", {"1820"}),
        (
            "It adopted resolution ES-11/1 and decisions XI/16, 3/COP.8 and BC-13/4.",
            {"ES-11/1", "XI/16", "3/COP.8", "BC-13/4"},
        ),
        ("House Resolution 12 was cited.", {"12"}),
        ("It adopted resolution 1325 (2000). Resolution 1325 was short.", {"1325 (2000)"}),
        ("Screens with a resolution 1920 x 1080 were bought.", set()),
        ("The resolution of 12 ships was short.", set()),
    ],
)
def test_resolutions_are_found_by_their_numbers_alone(read_text: Read, text: str, symbols: set[str]) -> None:
    found = [thing for thing in read_text(text).things if thing.label == "Resolution"]
    assert {thing.properties.get("symbol") for thing in found} == symbols


@pytest.mark.parametrize(
    "head",
    [
        "245 (III). Use of small harbours by large ships",
        "[245 (III). USE OF SMALL HARBOURS BY LARGE SHIPS]",
        "245 (III)\n\nUse of small harbours by large ships",
        "RESOLUTION 245 (III)\n\nUSE OF SMALL HARBOURS BY LARGE SHIPS",
        "Resolution 245 (III)\n\nUse of small harbours by large ships\n\nAdopted by the General Assembly",
        "Resolution adopted by the General Assembly on 4 May 2031\n245 (III). Use of small harbours by large ships",
    ],
)
def test_the_title_of_a_resolution_stands_between_its_number_and_its_text(read_text: Read, head: str) -> None:
    annotated = read_text(f"{head}\n\nThe General Assembly,\n\nRecalling its wish,\n\n1. Decides to act.\n")
    (resolution,) = [thing for thing in annotated.things if thing.label == "Resolution"]
    assert resolution.name.casefold() == "use of small harbours by large ships"
    assert resolution.properties["symbol"] == "245 (III)"


@pytest.mark.parametrize("number", ["32/4", "245 (III)"])
def test_a_resolution_is_told_by_its_number_in_lines_without_space(named: Names, number: str) -> None:
    text = f"Adopted on 30 June 2031\n{number}. Use of small harbours\nThe Harbour Council,\nRecalling its wish,\n"
    assert ("Resolution", "Use of small harbours") in named(text)


def test_a_number_above_what_is_no_resolution_has_no_title(named: Names) -> None:
    assert named("12/4\n\nUse of small harbours\n\nShips were seen. Captains were glad.\n") == set()


def test_short_numbers_and_symbols_of_the_assembly_share_a_key(read_text: Read) -> None:
    short, long = (read_text(f"They cited {text}.").things for text in ("resolution 47/19", "A/RES/47/19"))
    assert {k for t in short for k in t.keys if k.startswith("symbol")} == {
        k for t in long for k in t.keys if k.startswith("symbol")
    }


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The Treaty on Small Harbours and Quays was signed.", ("Instrument", "Treaty on Small Harbours and Quays")),
        ("Money came from the Quelm Harbour Trust Fund.", ("Fund", "Quelm Harbour Trust Fund")),
        ("The Blue Quay Programme ended.", ("Programme", "Blue Quay Programme")),
        (
            "UNDP's programme to dredge small harbours ended.",
            ("Programme", "UNDP's programme to dredge small harbours ended"),
        ),
        ("See the Tidal Power Case Law Database.", ("Publication", "Tidal Power Case Law Database")),
        ("See the Smuggling of Boats Database.", ("Publication", "Smuggling of Boats Database")),
        ("She wrote the book “Quays of the North”.", ("Publication", "book “Quays of the North")),
    ],
)
def test_the_head_noun_or_the_word_before_a_title_tells_the_label(
    named: Names, text: str, thing: tuple[str, str]
) -> None:
    label, name = thing
    assert any(found == label and name.startswith(written[:20]) for found, written in named(text))


@pytest.mark.parametrize(
    "name", ["Peru small harbour programme", "Quelm Youth Pilots for Tides programme", "Blue/Green Quay programme"]
)
def test_a_programme_written_small_has_its_owner_and_subject_in_its_name(named: Names, name: str) -> None:
    assert {thing for thing in named(f"She leads the {name}.") if thing[0] != "Institution"} == {("Programme", name)}


def test_a_place_within_the_name_of_a_text_is_no_thing_of_its_own(named: Names) -> None:
    assert named("The Lima Treaty was signed.") == {("Instrument", "Lima Treaty")}


def test_a_code_in_brackets_belongs_to_its_programme(read_text: Read) -> None:
    text = "Regional programme for safe harbours (RPSH21)"
    (thing,) = [t for t in read_text(text).things if t.label == "Programme"]
    assert thing.properties["code"] == "RPSH21"
    assert thing.name == "Regional programme for safe harbours"


def test_known_treaties_are_found_by_their_short_names(named: Names) -> None:
    wanted = ("Instrument", "United Nations Convention against Transnational Organized Crime")
    assert wanted in named("They ratified the Palermo Convention.")


def test_a_resolution_is_told_by_its_title_body_and_day_on_one_line(read_text: Read) -> None:
    text = "Use of small harbours: Resolution adopted by the General Assembly, May 4, 2031\n\nBoats came.\n"
    (resolution,) = [thing for thing in read_text(text).things if thing.label == "Resolution"]
    assert (resolution.name, resolution.properties["date"]) == ("Use of small harbours", "2031-05-04")


_TEXT = "The Harbour Council,\n\nRecalling its pact,\n\nNoting the tides,\n\n1. Requests the masters to build quays."


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("RESOLUTION 92 (III)\n\nLIMA, 19 November 2031\n\nCARE OF SMALL QUAYS", "Care of Small Quays"),
        ("Care of small quays\n\nAuthor: Harbour Council\n\nDate: 30 November 2031", "Care of small quays"),
        ("The Harbour Council adopted the following resolution on 9 May 2031:", "resolution of 9 May 2031"),
        ("Harbour Council Resolution 92\n\nNovember 19, 2031", "resolution 92"),
    ],
)
def test_a_text_under_no_number_is_a_resolution_by_its_title(named: Names, head: str, name: str) -> None:
    assert ("Resolution", name) in named(f"{head}\n\n{_TEXT}")


def test_what_no_body_recites_is_no_resolution(named: Names) -> None:
    head = "Care of small quays\n\nAuthor: Odile Marchetti"
    assert not {
        name for label, name in named(f"{head}\n\n{_TEXT.replace(' Council', ' Walk')}") if label == "Resolution"
    }
