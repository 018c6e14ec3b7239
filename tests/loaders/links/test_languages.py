"""What documents in French, German, Spanish and Swedish say in words of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

KINDS = {"P": "Person", "I": "Institution", "S": "State", "L": "Place", "E": "Event", "G": "Programme", "F": "Fund"}
KINDS |= {"U": "Publication"}
SAID = {
    "fr": """
P{Ana Rossi} rejoint I{Arup} comme directrice.
=> Ana Rossi WORKS_FOR Arup
P{Ana Rossi} a été nommée directrice générale d'I{Arup}.
=> Ana Rossi WORKS_FOR Arup
P{Ana Rossi}, secrétaire générale de l'I{Quelm}, a ouvert la E{conférence sur l'eau}.
=> Ana Rossi WORKS_FOR Quelm; Ana Rossi PARTICIPATED_IN conférence sur l'eau
Le ministre J{français=France} des Affaires étrangères, P{Ana Rossi}, a reçu P{Bo Lund}, ambassadeur de S{Suède}.
=> Ana Rossi WORKS_FOR France; Ana Rossi MET_WITH Bo Lund; Bo Lund REPRESENTS Suède
L'ambassadrice de S{Suède} en S{France}, P{Ana Rossi}, participera au E{forum de Lyon}.
=> Ana Rossi REPRESENTS Suède; Ana Rossi ACCREDITED_TO France; Ana Rossi PARTICIPATED_IN forum de Lyon
Le E{colloque sur l'eau} est organisé par l'I{Quelm} en partenariat avec la I{Fondation Arden}.
=> Quelm ORGANIZED colloque sur l'eau; Fondation Arden ORGANIZED colloque sur l'eau; Quelm WORKS_WITH Fondation Arden
L'I{Quelm} organise le 12 mai à L{Lyon} un E{colloque sur l'eau}.
=> Quelm ORGANIZED colloque sur l'eau; colloque sur l'eau HELD_IN Lyon
La E{réunion} se tiendra à L{Lyon} en présence de P{Ana Rossi}, présidente de l'I{Quelm}.
=> réunion HELD_IN Lyon; Ana Rossi PARTICIPATED_IN réunion; Ana Rossi WORKS_FOR Quelm
P{Ana Rossi} travaille pour I{Arup} depuis 2010.
=> Ana Rossi WORKS_FOR Arup
P{Ana Rossi} est membre du I{Conseil Quelm}.
=> Ana Rossi WORKS_FOR Conseil Quelm
La S{Suède} est membre de l'I{Union Quelm}.
=> Suède MEMBER_OF Union Quelm
L'I{Arup} finance le G{projet Quelm}.
=> Arup FUNDED projet Quelm
Le G{projet Quelm} est financé par l'I{Arup}.
=> Arup FUNDED projet Quelm
La S{France} a versé 2 millions d'euros à l'I{Arup}.
=> France FUNDED Arup
L'I{Arup} a publié son U{rapport annuel Quelm}.
=> Arup PUBLISHED rapport annuel Quelm
Entretien de P{Ana Rossi}, ministre de l'Intérieur, avec P{Bo Lund}.
=> Ana Rossi MET_WITH Bo Lund
I{Arup} et I{Quelm} ont signé une convention de partenariat.
=> Arup WORKS_WITH Quelm
P{Bo Lund}, suppléant du député P{Ana Rossi}, est venu.
=> Bo Lund WORKS_WITH Ana Rossi
L'I{Arup}, dont le siège est à L{Lyon}, coopère avec le I{Bureau Quelm}.
=> Arup BASED_IN Lyon; Arup WORKS_WITH Bureau Quelm
Parmi les intervenants du E{forum de Lyon} figuraient P{Ana Rossi} (I{Arup}) et P{Bo Lund} (I{Quelm}).
=> Ana Rossi PARTICIPATED_IN forum de Lyon; Bo Lund PARTICIPATED_IN forum de Lyon; Ana Rossi WORKS_FOR Arup
=> Bo Lund WORKS_FOR Quelm
""",
    "de": """
P{Ana Rossi} leitet seit 2020 die I{Abteilung Quelm} im I{Bundesamt Arden}.
=> Ana Rossi WORKS_FOR Abteilung Quelm; Abteilung Quelm PART_OF Bundesamt Arden
P{Ana Rossi}, Geschäftsführerin des I{Vereins Quelm}, sprach auf der E{Fachtagung Arden}.
=> Ana Rossi WORKS_FOR Vereins Quelm; Ana Rossi PARTICIPATED_IN Fachtagung Arden
Der J{deutsche=Germany} Minister P{Bo Lund} traf in L{Paris} seine J{schwedische=Sweden} Amtskollegin P{Ana Rossi}.
=> Bo Lund WORKS_FOR Germany; Bo Lund MET_WITH Ana Rossi; Ana Rossi WORKS_FOR Sweden
Bundesministerin P{Ana Rossi} empfing den Botschafter von S{Peru}, P{Bo Lund}.
=> Ana Rossi MET_WITH Bo Lund; Bo Lund REPRESENTS Peru
Die E{Tagung Quelm} der I{Stiftung Olm} war voll.
=> Stiftung Olm ORGANIZED Tagung Quelm
Die I{Abteilung Arden} der I{Stiftung Olm} antwortet.
=> Abteilung Arden PART_OF Stiftung Olm
Am 3. Mai nahm P{Ana Rossi} an der E{Konferenz Quelm} in L{Bonn} teil.
=> Ana Rossi PARTICIPATED_IN Konferenz Quelm; Konferenz Quelm HELD_IN Bonn
An der E{Konferenz Quelm} nahmen P{Ana Rossi} (Präsidentin des I{Vereins Arden}), P{Eva Li} und P{Bo Lund} teil.
=> Ana Rossi PARTICIPATED_IN Konferenz Quelm; Bo Lund PARTICIPATED_IN Konferenz Quelm
=> Eva Li PARTICIPATED_IN Konferenz Quelm; Ana Rossi WORKS_FOR Vereins Arden
P{Ana Rossi} hat an der E{Konferenz Quelm} teilgenommen.
=> Ana Rossi PARTICIPATED_IN Konferenz Quelm
Die E{Konferenz Quelm} fand am 3. Mai 2031 in L{Bonn} statt.
=> Konferenz Quelm HELD_IN Bonn
Die E{Konferenz Quelm} wird vom I{Verein Arden} gemeinsam mit der I{Stiftung Olm} veranstaltet.
=> Verein Arden ORGANIZED Konferenz Quelm; Stiftung Olm ORGANIZED Konferenz Quelm
=> Verein Arden WORKS_WITH Stiftung Olm
Die I{Stiftung Olm} lädt zur E{Tagung Quelm} ein.
=> Stiftung Olm ORGANIZED Tagung Quelm
Die E{Tagung Quelm} wurde von P{Ana Rossi} eröffnet.
=> Ana Rossi PARTICIPATED_IN Tagung Quelm
P{Ana Rossi} ist Mitglied des I{Beirats Quelm}.
=> Ana Rossi WORKS_FOR Beirats Quelm
P{Ana Rossi} wurde zur Vorsitzenden des I{Verbands Quelm} gewählt.
=> Ana Rossi WORKS_FOR Verbands Quelm
P{Ana Rossi} arbeitet bei der I{Stiftung Olm}.
=> Ana Rossi WORKS_FOR Stiftung Olm
P{Ana Rossi} (I{Universität Quelm}) und P{Bo Lund} (I{Stiftung Olm}) diskutierten auf dem E{Podium Arden}.
=> Ana Rossi WORKS_FOR Universität Quelm; Bo Lund WORKS_FOR Stiftung Olm
=> Ana Rossi PARTICIPATED_IN Podium Arden; Bo Lund PARTICIPATED_IN Podium Arden
Das G{Projekt Quelm} wird vom I{Bundesamt Arden} gefördert.
=> Bundesamt Arden FUNDED Projekt Quelm
S{Deutschland} stellt 5 Millionen Euro für das G{Projekt Quelm} bereit.
=> Deutschland FUNDED Projekt Quelm
Die I{Stiftung Olm} arbeitet eng mit dem I{Verein Arden} zusammen.
=> Stiftung Olm WORKS_WITH Verein Arden
S{Schweden} ist Mitglied der I{Union Quelm}.
=> Schweden MEMBER_OF Union Quelm
P{Ana Rossi} vertritt S{Peru} bei der I{Union Quelm}.
=> Ana Rossi REPRESENTS Peru
""",
    "es": """
P{Ana Rossi} fue nombrada directora de la I{Fundación Quelm}.
=> Ana Rossi WORKS_FOR Fundación Quelm
El presidente de la I{Fundación Quelm}, P{Bo Lund}, se reunió con la ministra de Justicia de S{Perú}, P{Ana Rossi}.
=> Bo Lund WORKS_FOR Fundación Quelm; Bo Lund MET_WITH Ana Rossi; Ana Rossi WORKS_FOR Perú
P{Ana Rossi}, embajadora de S{Suecia} en S{Perú}, asistió a la E{cumbre Quelm}.
=> Ana Rossi REPRESENTS Suecia; Ana Rossi ACCREDITED_TO Perú; Ana Rossi PARTICIPATED_IN cumbre Quelm
La E{jornada Quelm}, organizada por la I{Fundación Olm}, se celebró en L{Lima}.
=> Fundación Olm ORGANIZED jornada Quelm; jornada Quelm HELD_IN Lima
La I{Fundación Olm} y el I{Ayuntamiento Arden} organizaron el E{foro Quelm}.
=> Fundación Olm ORGANIZED foro Quelm; Ayuntamiento Arden ORGANIZED foro Quelm
El E{foro Quelm} fue inaugurado por P{Ana Rossi}, alcaldesa de L{Lima}.
=> Ana Rossi PARTICIPATED_IN foro Quelm
Por el I{Ministerio Quelm}, participaron P{Ana Rossi}, asesora, y P{Bo Lund}.
=> Ana Rossi WORKS_FOR Ministerio Quelm; Bo Lund WORKS_FOR Ministerio Quelm
El secretario de Justicia de S{Perú} P{Bo Lund} habló.
=> Bo Lund WORKS_FOR Perú
P{Ana Rossi} recibió al fiscal general de S{Perú}, P{Bo Lund}.
=> Ana Rossi MET_WITH Bo Lund; Bo Lund WORKS_FOR Perú
El E{foro Quelm} contó con la asistencia de P{Ana Rossi}, de la I{Casa Arden}, y P{Bo Lund}, del I{Instituto Olm}.
=> Ana Rossi PARTICIPATED_IN foro Quelm; Bo Lund PARTICIPATED_IN foro Quelm
=> Ana Rossi WORKS_FOR Casa Arden; Bo Lund WORKS_FOR Instituto Olm
S{España} aportó 3 millones de euros al F{Fondo Quelm}.
=> España FUNDED Fondo Quelm
El G{proyecto Quelm} está financiado por la I{Unión Arden}.
=> Unión Arden FUNDED proyecto Quelm
P{Ana Rossi} dirige el I{Instituto Olm}.
=> Ana Rossi WORKS_FOR Instituto Olm
P{Ana Rossi} trabaja en el I{Instituto Olm}.
=> Ana Rossi WORKS_FOR Instituto Olm
P{Ana Rossi} es miembro del I{Consejo Olm}.
=> Ana Rossi WORKS_FOR Consejo Olm
S{Perú} forma parte de la I{Unión Arden}.
=> Perú MEMBER_OF Unión Arden
La I{Fundación Olm}, con sede en L{Lima}, firmó un convenio con el I{Instituto Arden}.
=> Fundación Olm BASED_IN Lima; Fundación Olm WORKS_WITH Instituto Arden
P{Ana Rossi}, en representación de la I{Unión Arden}, intervino en el E{foro Quelm}.
=> Ana Rossi REPRESENTS Unión Arden; Ana Rossi PARTICIPATED_IN foro Quelm
La I{Fundación Olm} publicó el U{informe Quelm}.
=> Fundación Olm PUBLISHED informe Quelm
El E{taller Quelm} tendrá lugar en L{Lima} el 3 de mayo.
=> taller Quelm HELD_IN Lima
P{Ana Rossi} se incorpora a I{Olm} procedente de I{Arden}.
=> Ana Rossi WORKS_FOR Olm; Ana Rossi WORKS_FOR Arden
""",
    "sv": """
P{Ana Rossi} är generaldirektör för I{Myndigheten Quelm}.
=> Ana Rossi WORKS_FOR Myndigheten Quelm
P{Ana Rossi}, ordförande i I{Föreningen Olm}, talade på E{konferensen Arden}.
=> Ana Rossi WORKS_FOR Föreningen Olm; Ana Rossi PARTICIPATED_IN konferensen Arden
S{Sveriges} ambassadör i S{Peru}, P{Ana Rossi}, tog emot P{Bo Lund}.
=> Ana Rossi REPRESENTS Sveriges; Ana Rossi ACCREDITED_TO Peru; Ana Rossi MET_WITH Bo Lund
Utrikesminister P{Ana Rossi} träffade Perus utrikesminister P{Bo Lund} i L{Lima}.
=> Ana Rossi MET_WITH Bo Lund
E{Konferensen Arden} hölls i L{Malmö} den 3 maj.
=> Konferensen Arden HELD_IN Malmö
E{Konferensen Arden} anordnas av I{Föreningen Olm} i samarbete med I{Institutet Quelm}.
=> Föreningen Olm ORGANIZED Konferensen Arden; Institutet Quelm ORGANIZED Konferensen Arden
=> Föreningen Olm WORKS_WITH Institutet Quelm
I{Föreningen Olm} bjuder in till E{seminariet Quelm}.
=> Föreningen Olm ORGANIZED seminariet Quelm
P{Ana Rossi} deltog i E{mötet Quelm} i L{Lima}.
=> Ana Rossi PARTICIPATED_IN mötet Quelm; mötet Quelm HELD_IN Lima
P{Ana Rossi}, utredare på I{Institutet Quelm}, svarar.
=> Ana Rossi WORKS_FOR Institutet Quelm
P{Ana Rossi} arbetar på I{Institutet Quelm}.
=> Ana Rossi WORKS_FOR Institutet Quelm
P{Ana Rossi} har tidigare arbetat på I{Institutet Quelm}, I{Arup} och I{Olm}.
=> Ana Rossi WORKS_FOR Institutet Quelm; Ana Rossi WORKS_FOR Arup; Ana Rossi WORKS_FOR Olm
P{Ana Rossi} har utsetts till chef för I{Institutet Quelm}.
=> Ana Rossi WORKS_FOR Institutet Quelm
P{Ana Rossi} från I{Arup} och P{Bo Lund} från I{Olm} medverkade på E{seminariet Quelm}.
=> Ana Rossi WORKS_FOR Arup; Bo Lund WORKS_FOR Olm; Ana Rossi PARTICIPATED_IN seminariet Quelm
=> Bo Lund PARTICIPATED_IN seminariet Quelm
S{Sverige} bidrar med 50 miljoner kronor till I{Fonden Quelm}.
=> Sverige FUNDED Fonden Quelm
G{Projektet Quelm} finansieras av I{Arup}.
=> Arup FUNDED Projektet Quelm
S{Sverige} är medlem i I{Rådet Quelm}.
=> Sverige MEMBER_OF Rådet Quelm
I{Institutet Quelm} samarbetar med I{Arup}.
=> Institutet Quelm WORKS_WITH Arup
I{Institutet Quelm} har publicerat U{rapporten Olm}.
=> Institutet Quelm PUBLISHED rapporten Olm
E{Seminariet Quelm} öppnades av P{Ana Rossi}, ordförande i I{Arup}.
=> Ana Rossi PARTICIPATED_IN Seminariet Quelm; Ana Rossi WORKS_FOR Arup
P{Ana Rossi} företräder S{Sverige} vid E{mötet Quelm}.
=> Ana Rossi REPRESENTS Sverige; Ana Rossi PARTICIPATED_IN mötet Quelm
P{Ana Rossi} har en lång erfarenhet av hamnfrågor, och har bl.a. tjänstgjort på I{Arup} i S{Peru}, I{Quelm} och I{Olm}.
=> Ana Rossi WORKS_FOR Arup; Ana Rossi WORKS_FOR Quelm; Ana Rossi WORKS_FOR Olm; Arup BASED_IN Peru
I{Arup} är baserat i L{Malmö}.
=> Arup BASED_IN Malmö
""",
}


def _cases() -> list[tuple[str, str, set[str]]]:
    cases: list[tuple[str, str, set[str]]] = []
    for language, block in SAID.items():
        for line in block.strip().splitlines():
            if line.startswith("=> "):
                cases[-1][2].update(line.removeprefix("=> ").split("; "))
            else:
                cases.append((language, line, set()))
    return cases


def _marked(text: str) -> str:
    """Write "P{Ana Rossi}" and "J{deutsche=Germany}" as the documents of these tests mark what is named."""
    text = re.sub(r"\bJ\{([^}=]+)=([^}]+)\}", r"[\1|Adjective=\2]", text)
    return re.sub(r"\b([A-Z])\{([^}]+)\}", lambda match: f"[{match[2]}|{KINDS[match[1]]}]", text)


@pytest.mark.parametrize(("language", "text", "wanted"), _cases())
def test_a_way_of_saying_it_is_read_and_nothing_else(
    facts: Callable[..., set[str]], language: str, text: str, wanted: set[str]
) -> None:
    """Each sentence gives the facts that it states, and no other."""
    assert facts(_marked(text), language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "P{Ana Rossi} hat nicht an der E{Konferenz Quelm} teilgenommen."),
        ("sv", "P{Ana Rossi} deltog inte i E{mötet Quelm}."),
        ("fr", "P{Ana Rossi} ne participera pas au E{forum Quelm}."),
    ],
)
def test_what_is_denied_is_no_fact(facts: Callable[..., set[str]], language: str, text: str) -> None:
    """A negation of the language takes the fact back."""
    assert not facts(_marked(text), language)


def test_other_languages_are_not_searched(facts: Callable[..., set[str]]) -> None:
    """These words are read where the document is in one of the four languages."""
    text = _marked("P{Ana Rossi} leitet die I{Stiftung Olm}.")
    assert facts(text, "de")
    assert not facts(text, "en")
