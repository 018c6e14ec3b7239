"""The lexicon: what is known before reading, and what a user adds to it."""

from pathlib import Path

import pytest

from loaders.lexicon import load_lexicon
from loaders.lexicon.files import LexiconError
from loaders.lexicon.lexicon import inflections


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("france", "state:FR"),
        ("ivory coast", "state:CI"),
        ("elfenbenskusten", "state:CI"),
        ("byelorussian ssr", "state:BY"),
        ("libyan arab republic", "state:LY"),
        ("frankreich", "state:FR"),
        (
            "office des nations unies contre la drogue et le crime",
            "institution:united nations office on drugs and crime",
        ),
        ("palermo convention", "instrument:united nations convention against transnational organized crime"),
        ("genf", "place:geneva"),
    ],
)
def test_a_thing_has_one_id_in_every_language(name: str, identifier: str) -> None:
    assert load_lexicon().names[name].id == identifier


@pytest.mark.parametrize(("acronym", "identifier"), [("ONUDC", "UNODC"), ("U.S.", "USA"), ("OSZE", "OSCE")])
def test_acronyms_of_translations_are_the_same_body(acronym: str, identifier: str) -> None:
    lexicon = load_lexicon()
    assert lexicon.acronyms[acronym] == lexicon.acronyms[identifier]


@pytest.mark.parametrize("form", ["french", "francaises", "franzosischen", "francesa", "franska"])
def test_adjectives_of_a_state_are_known_in_their_inflected_forms(form: str) -> None:
    assert load_lexicon().adjectives[form].name == "France"


def test_plural_demonyms_follow_the_regular_endings() -> None:
    assert inflections("afghan", "en") == ["afghan", "afghans"]
    assert inflections("french", "en") == ["french"]


def test_a_users_file_adds_things_and_goes_first(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "things:\n"
        "- {label: Institution, kind: ngo, name: Harbour Watch, acronym: UN}\n"
        "heads: {Institution: {organ: [circle]}}\n",
        encoding="utf-8",
    )
    lexicon = load_lexicon(own)
    assert lexicon.names["harbour watch"].kind == "ngo"
    assert lexicon.acronyms["UN"].name == "Harbour Watch"
    assert ("Institution", "organ") in lexicon.heads["circle"]
    assert load_lexicon().acronyms["UN"].name == "United Nations"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("things: [{label: Institution}]", "needs a label and a name"),
        ("things: [{label: Firm, name: Acme}]", "has the label 'Firm'"),
        ("things: [{label: Person, name: Ada, born: 1815}]", "has born, which is not read"),
        ("things: {a: b}", "should be a list"),
        ("heads: [a]", "should map labels to kinds"),
        ("- a\n- b", "should map sections"),
        ("weather: fine", "no use for a section 'weather'"),
        ("things: [", "not valid YAML"),
    ],
)
def test_a_bad_file_gets_one_clear_sentence(tmp_path: Path, content: str, said: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=said) as error:
        load_lexicon(own)
    assert "\n" not in str(error.value)
    assert "own.yaml" in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.yaml cannot be read"):
        load_lexicon(tmp_path / "none.yaml")
