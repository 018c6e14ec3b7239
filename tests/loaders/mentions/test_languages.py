"""What French, German, Spanish and Swedish documents name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[..., set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("fr", "Le ministère des Affaires fluviales a reçu la délégation.", {"ministère des Affaires fluviales"}),
        (
            "fr",
            "Le ministère de la Pêche et de la Mer et la Fédération internationale des droits de l'eau ont signé.",
            {"ministère de la Pêche et de la Mer", "Fédération internationale des droits de l'eau"},
        ),
        ("fr", "Selon l'UQFA, le port restera ouvert.", {"UQFA"}),
        ("fr", "L'agence française des ports fluviaux (QXL) a répondu.", {"agence française des ports fluviaux"}),
        ("fr", "Une association de quartier a répondu.", set()),
        ("fr", "LES VOILES ROUGES Menée par Ada Quelm, la liste gagne.", {"LES VOILES ROUGES"}),
        ("de", "Das QLab Hamburg tagt. Wir waren im QLab, aber das JavaScript fehlt.", {"QLab Hamburg"}),
        ("de", "Der QXA-Server steht neben der QXB.", {"QXB"}),
        (
            "es",
            "La Consejería de Igualdad y Políticas Fluviales y el Ministerio de Puertos y Canales firmaron el acuerdo.",
            {"Consejería de Igualdad y Políticas Fluviales", "Ministerio de Puertos y Canales"},
        ),
        (
            "es",
            "La Asociación para la Defensa de los Remeros ha publicado su memoria.",
            {"Asociación para la Defensa de los Remeros"},
        ),
        (
            "de",
            "Das Bundesministerium für nachhaltige Fährwirtschaft lädt die Senatsverwaltung für Kanäle und Sport ein.",
            {"Bundesministerium für nachhaltige Fährwirtschaft", "Senatsverwaltung für Kanäle und Sport"},
        ),
        ("de", "Die Tagung des Bundesministeriums der Häfen fand statt.", {"Bundesministerium der Häfen"}),
        ("de", "Er leitet die Abteilung Hafenbau im Innenministerium.", {"Abteilung Hafenbau", "Innenministerium"}),
        ("de", "Der Ruderverein freut sich über Lichtsignalanlagen.", set()),
        ("de", "Der Bericht der Vereinten Nationen liegt vor.", {"United Nations"}),
        (
            "sv",
            "Myndigheten för kanaler och beredskap svarade Sjödepartementets enhet för hamnfrågor.",
            {"Myndigheten för kanaler och beredskap", "Sjödepartementets enhet för hamnfrågor"},
        ),
        ("sv", "Länsstyrelsen i Malmö är med.", {"Länsstyrelsen i Malmö"}),
        ("sv", "Han är NATOs talesperson.", {"North Atlantic Treaty Organization"}),
        (
            "es",
            "El Ministerio de la Pesca y la Vela (MIPEV) y la Dirección General de Apoyo a la Pesca firmaron.",
            {"Ministerio de la Pesca y la Vela", "Dirección General de Apoyo a la Pesca"},
        ),
        (
            "de",
            "Das Ministerium des Wassers, für Bau und Meer und der Chef des Bundesamtes für Boote Thomas Quelmann.",
            {"Bundesamt für Boote", "Ministerium des Wassers, für Bau und Meer"},
        ),
    ],
)
def test_bodies_are_named_with_the_small_words_of_their_language(
    named: Named, language: str, text: str, bodies: set[str]
) -> None:
    """A name goes on in small letters where its language writes it so, and a mere common noun is no name."""
    found = {name for label, name in named(text, language=language) if label == "Institution"}
    assert {name for name in found if name not in ("France",)} == bodies


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        ("fr", "Un colloque sur la pêche fluviale aura lieu.", {"colloque sur la pêche fluviale"}),
        ("fr", "Elle a rencontré à Paris les élus.", set()),
        ("fr", "Après les élections de 2030, le conseil a changé.", {"élections de 2030"}),
        ("es", "Intervino en la cumbre celebrada en Lima.", {"cumbre celebrada en Lima"}),
        ("de", "Sie sprach auf der Fachtagung in Hamburg.", {"Fachtagung in Hamburg"}),
        ("de", "Die Konferenz über Kanalbau beginnt morgen.", {"Konferenz über Kanalbau"}),
        ("sv", "Hon bjuder in till ett seminarium om kanaler.", {"seminarium om kanaler"}),
        ("sv", "Ministern står värd för konferens om kanaler", {"konferens om kanaler"}),
        ("sv", "Hon deltar i NATOs hamnministermöte i Malmö.", {"NATOs hamnministermöte i Malmö"}),
        ("de", "Sie rief auf, die Hafendiskussion zu führen.", set()),
        (
            "fr",
            "La 33e session de l'Assemblée des pêcheurs de l'étranger.",
            {"33rd session de l'Assemblée des pêcheurs de l'étranger"},
        ),
        ("de", "Die 24. Fachtagung für Kanalbau beginnt.", {"24th Fachtagung für Kanalbau"}),
        ("es", "Las XII Jornadas de Pesca Fluvial empiezan.", {"12th Jornadas de Pesca Fluvial"}),
    ],
)
def test_meetings_are_named_by_topic_place_or_year(named: Named, language: str, text: str, events: set[str]) -> None:
    """The nouns of meetings of the four languages tell events, also where German writes them with a capital."""
    assert {name for label, name in named(text, language=language) if label == "Event"} == events


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("de", "Außenministerin Ilse Brandau traf ihren Amtskollegen Luc Perrin.", "Luc Perrin"),
        ("sv", "Utrikesminister Lars Högdal kommer.", "Lars Högdal"),
        ("fr", "La ministre déléguée, Aline Brissac, viendra.", "Aline Brissac"),
        ("es", "Participaron Susana Quelmar y Lourdes Arden.", "Lourdes Arden"),
        ("es", "Asimismo Eduardo Quelmar habló.", "Eduardo Quelmar"),
        ("es", "El secretario de los Estados Unidos Alberto Quelmar habló.", "Alberto Quelmar"),
        ("de", "Da dankte der Vorsitzende Karl Quelmann den Gästen.", "Karl Quelmann"),
        ("de", "Xavronika Quelmann (Vorsitzende des Vereins) sprach.", "Xavronika Quelmann"),
    ],
)
def test_people_beside_offices(named: Named, language: str, text: str, person: str) -> None:
    """An office before a name is no part of it."""
    assert ("Person", person) in named(text, language=language)


def test_a_first_name_with_one_wrong_letter(named: Named) -> None:
    """A first name that nobody bears is the other's of this surname; two that people bear stay two."""
    one = named("Herr Xavrena Quelm sprach. Herr Xavrina Quelm kam. Herr Xavrena Quelm ging.", language="de")
    assert len(one) == 1
    both = named("Maria Quelm und Marie Quelm sprachen.", language="de")
    assert {("Person", "Maria Quelm"), ("Person", "Marie Quelm")} <= both


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Veranstaltung „Wasser für alle“ war voll."),
        ("sv", "Hon höll seminariet ”Vatten till alla”."),
        ("fr", "Le colloque « L'eau pour tous » est terminé."),
    ],
)
def test_titles_in_the_quotation_marks_of_other_languages(named: Named, language: str, text: str) -> None:
    """German, Swedish and French mark titles with signs of their own."""
    assert [label for label, _ in named(text, language=language)] == ["Event"]


def test_a_title_is_closed_as_it_was_opened(named: Named) -> None:
    """The signs that end a title belong to the name that begins before it."""
    assert ("Event", "colloque « L'eau pour tous »") in named("Le colloque « L'eau pour tous » finit.", language="fr")
    assert ("Event", "Tagung „Wasser für alle“") in named("Die Tagung „Wasser für alle“ endet.", language="de")
