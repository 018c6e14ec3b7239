"""Writes the sample documents that are PDF or DOCX files from the texts below; the others are edited by hand.

usage: python -m benchmarks.samples [FOLDER]      (default: loaders/samples)

The same texts give the same words at every run; a test holds the shipped files to this.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

FICTION = "A fictional sample: people, bodies and sums are made up."

# One line is one paragraph; "# " begins a title, "- " a bullet.
DOCUMENTS = {
    "session-report.pdf": f"""\
# Report on the 12th session of the River Commission
{FICTION}
The 12th session of the River Commission took place in Lisbon from 12 to 16 May 2031.
# Participation
The session was attended by representatives of Norway, Uruguay, Ghana, Portugal, Switzerland and France.
The International River Trade Office was represented by its Executive Director, Ms Ama Boateng-Reyes.
Ms Ingrid Solvang, Permanent Representative of Norway to the International River Trade Office, chaired the session.
Mr Tomas Arrieta of Uruguay was elected Rapporteur of the River Commission.
# Proceedings
Dr Jonas Weitling, Head of the Cargo Inspection Section of the International River Trade Office, presented the River \
Cargo Report 2031. He explained that inspections in inland ports have doubled since 2029.
Mr Kwame Asante-Hill, Ambassador of Ghana, introduced the draft resolution "Protecting crews who report smuggling" \
(RC/2031/L.6).
The River Commission adopted resolution RC/2031/L.4/Rev.1 and resolution RC/2031/L.6 on 16 May 2031.
# Next session
The 13th session of the River Commission will be held in Accra in May 2032 and will be hosted by Ghana.
""",
    "directory.pdf": f"""\
# Directory of the International River Trade Office, January 2032
{FICTION}
# Executive office
Ms Ama Boateng-Reyes, Executive Director
Mr Paulo Restivo, Deputy Executive Director of the International River Trade Office
# Cargo Inspection Section
Dr Jonas Weitling, Head of the Cargo Inspection Section
Ms Hanna Brekke, inspector in the Cargo Inspection Section
# Missions
Permanent Mission of Norway to the International River Trade Office, Geneva
Permanent Mission of Ghana to the International River Trade Office, Geneva
""",
    "conference-programme.docx": f"""\
# Forum on Safe Rivers
Geneva, 21-22 January 2032
{FICTION}
The Forum on Safe Rivers is organised by the Donors' Circle for Safe Rivers and the University of Coimbra.
# Day one
- Opening remarks by Dr Helena Marques, Chair of the Donors' Circle for Safe Rivers
- Keynote speech by Ms Ama Boateng-Reyes, Executive Director of the International River Trade Office
- Panel on crews with Ms Priya Lindqvist (Crew Aid Network) and Ms Noemie Clairvaux (Crew Aid Network)
# Day two
- Presentation of the River Cargo Report 2031 by Dr Jonas Weitling (International River Trade Office)
- Closing remarks by Ms Ingrid Solvang, Permanent Representative of Norway
""",
    "board-minutes.docx": f"""\
# Minutes of the advisory board of the Safe Passage Trust Fund
Geneva, 23 January 2032
{FICTION}
Present: Ms Ingrid Solvang (Norway), Mr Reto Zumthal (Aldine Foundation), Ms Priya Lindqvist (Crew Aid Network)
Apologies: Mr Luis Carvalhal (Portugal)
The advisory board was chaired by Ms Ingrid Solvang.
The board approved a grant of €95,000 from the Safe Passage Trust Fund to the Crew Aid Network for 2032.
The board took note that the International River Trade Office administers the Safe Passage Trust Fund.
Mr Zumthal announced that the Aldine Foundation will contribute CHF 60,000 to the Safe Passage Trust Fund in 2032.
The next meeting of the advisory board will take place in Oslo on 4 June 2032.
""",
}


def write(folder: Path) -> None:
    """Write all of them into `folder`."""
    for name, text in DOCUMENTS.items():
        path = folder / name
        if path.suffix == ".pdf":
            _write_pdf(path, text.splitlines())
        else:
            _write_docx(path, text.splitlines())


def _write_pdf(path: Path, lines: list[str]) -> None:
    styles = getSampleStyleSheet()
    headed = {True: styles["Heading1"], False: styles["BodyText"]}
    story = [Paragraph(line.removeprefix("# "), headed[line.startswith("# ")]) for line in lines]
    template = SimpleDocTemplate(str(path), pagesize=A4, title=lines[0].removeprefix("# "), invariant=1)
    template.build(story)


def _write_docx(path: Path, lines: list[str]) -> None:
    document = docx.Document()
    document.core_properties.title = lines[0].removeprefix("# ")
    for line in lines:
        if line.startswith("# "):
            document.add_heading(line[2:], level=1)
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    document.save(str(path))


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "loaders" / "samples")
