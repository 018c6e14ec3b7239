"""Fictional graphs for tests of views, exports and measures: built as a store would give them."""

from __future__ import annotations

from typing import Any

import networkx as nx

from graph.identifiers import link_id, node_id


class GraphBuilder:
    """Puts together a graph with documents and passages as evidence, link by link."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph()
        self._document = ""
        self._start = 0

    def document(self, path: str, title: str, date: str | None = None) -> None:
        """Start a document; the sentences that follow are its."""
        self._document = f"document:{path}"
        self._start = 0
        properties: dict[str, Any] = {"title": title, "path": path, "language": "en", "pages": 2}
        if date:
            properties["date"] = date
        self.graph.add_node(self._document, id=self._document, label="Document", name=title, aliases=[], **properties)

    def sentence(self, text: str, page: int = 1) -> str:
        """A passage of the current document; gives its id."""
        end = self._start + len(text)
        passage = f"passage:{self._document.removeprefix('document:')}:{self._start}-{end}"
        self.graph.add_node(
            passage,
            id=passage,
            label="Passage",
            name=text,
            aliases=[],
            text=text,
            page=page,
            start=self._start,
            end=end,
        )
        self.graph.add_edge(passage, self._document, key=link_id(passage, "FROM", self._document), type="FROM")
        self._start = end + 1
        return passage

    def thing(self, label: str, name: str, *, aliases: tuple[str, ...] = (), **properties: Any) -> str:
        """A node, added where it is new; gives its id."""
        node = node_id(label, name)
        if node not in self.graph:
            self.graph.add_node(node, id=node, label=label, name=name, aliases=list(aliases), **properties)
        return node

    def mention(self, node: str, passage: str) -> None:
        """The node is named in the passage."""
        self.graph.add_edge(node, passage, key=link_id(node, "MENTIONED_IN", passage), type="MENTIONED_IN")

    def link(self, source: str, kind: str, target: str, *passages: str, **properties: Any) -> None:
        """A link read from these passages, in which both ends are mentioned."""
        self.graph.add_edge(
            source,
            target,
            key=link_id(source, kind, target, properties.values()),
            type=kind,
            passages=list(passages),
            confidence=0.9,
            rule="test",
            **properties,
        )
        for passage in passages:
            self.mention(source, passage)
            self.mention(target, passage)


def bulletin() -> nx.MultiDiGraph:
    """Two issues of a fictional bulletin: people, bodies, a session, a resolution, payments in two currencies."""
    build = GraphBuilder()
    thing, link, sentence = build.thing, build.link, build.sentence
    ada = thing("Person", "Ada Lindqvist", aliases=("Ms Lindqvist",), honorific="Ms")
    bruno = thing("Person", "Bruno Sarkany")
    chloe = thing("Person", "Chloé N’Dour")
    dmitri = thing("Person", "Dmitri Halloway")
    erin = thing("Person", "Erin Vasquez")
    office = thing("Institution", "Office for River Safety", aliases=("ORS",), acronym="ORS", kind="intergovernmental")
    freedonia = thing("Institution", "Freedonia", kind="state")
    sylvania = thing("Institution", "Sylvania", kind="state")
    network = thing("Institution", "Ferry Workers Network", kind="ngo")
    session = thing(
        "Event", "3rd session of the River Commission", start="2018-05-14", end="2018-05-18", kind="session"
    )
    seminar = thing("Event", "Seminar on night crossings", start="2018-11")
    resolution = thing("Resolution", "Lights on every quay", symbol="RC.3/L.2", date="2018-05-18")
    fund = thing("Fund", "Trust Fund for Ferry Workers")
    guide = thing("Publication", "Guide to safe crossings", date="2019")
    harbour = thing("Place", "Port Amity")
    lonely = thing("Instrument", "Treaty of the Two Banks")

    build.document("bulletin-1.txt", "River Bulletin 1", "2018-06")
    link(
        ada,
        "WORKS_FOR",
        office,
        sentence("**Ada Lindqvist**, who heads the Office\nfor River Safety, spoke first."),
        role="Director",
    )
    link(bruno, "REPRESENTS", freedonia, sentence("Bruno Sarkany spoke for Freedonia."), role="Ambassador")
    met = sentence("Ms Lindqvist received Bruno Sarkany on the eve of the session.")
    link(ada, "MET_WITH", bruno, met)
    panel = sentence(
        "The 3rd session of the River Commission heard Ada Lindqvist, Bruno Sarkany and Chloé N’Dour.", page=2
    )
    for person in (ada, bruno, chloe):
        link(person, "PARTICIPATED_IN", session, panel, role="speaker")
    tabled = sentence("Freedonia and Sylvania tabled “Lights on every quay” (RC.3/L.2) at the 3rd session.", page=2)
    link(freedonia, "SPONSORED", resolution, tabled)
    link(sylvania, "SPONSORED", resolution, tabled)
    link(resolution, "ADOPTED_AT", session, tabled)
    link(session, "HELD_IN", harbour, sentence("The session took place in Port Amity.", page=2))
    paid = sentence("Freedonia gave 150,000 euros in 2018 to the Office for River Safety (ORS).", page=2)
    link(freedonia, "FUNDED", office, paid, amount=150000, currency="EUR", period="2018")

    build.document("bulletin-2.txt", "River Bulletin 2", "2018-12")
    link(chloe, "WORKS_FOR", network, sentence("Chloé N’Dour runs the Ferry Workers Network."))
    night = sentence("Dmitri Halloway and Chloé N’Dour spoke at the seminar on night crossings in November.")
    link(chloe, "PARTICIPATED_IN", seminar, night, role="speaker")
    link(dmitri, "PARTICIPATED_IN", seminar, night, role="speaker")
    link(office, "ORGANIZED", seminar, sentence("The ORS organised the seminar on night crossings."))
    link(ada, "MET_WITH", bruno, met, sentence("Ada Lindqvist met Bruno Sarkany again in December."))
    given = sentence("Sylvania paid USD 20,000 into the Trust Fund for Ferry Workers in 2019.")
    link(sylvania, "FUNDED", fund, given, amount=20000, currency="USD", period="2019")
    link(
        freedonia,
        "FUNDED",
        fund,
        sentence("Freedonia added €5,000 to the trust fund in 2019."),
        amount=5000,
        currency="EUR",
        period="2019",
    )
    link(office, "MANAGES", fund, sentence("The trust fund is run by the ORS."))
    link(
        network, "CONTRIBUTED_TO", guide, sentence("The Ferry Workers Network helped with the Guide to safe crossings.")
    )
    link(erin, "PUBLISHED", guide, sentence("Erin Vasquez published the guide."), date="2019-03")
    build.mention(lonely, sentence("Nobody spoke of the Treaty of the Two Banks."))
    return build.graph


HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "x'}) DETACH DELETE n //",
    "{{ 7 * 7 }}{% raw %}",
    "\u2028alert(2)\u2029<!--<script>",
    '=HYPERLINK("http://example.org","x")',
    '<b onmouseover=alert(3)>bold</b> &amp; "quoted" javascript:alert(4)',
    "href",
)


def hostile() -> nx.MultiDiGraph:
    """Names, facts and sentences that try to be markup, script, template or formula."""
    build = GraphBuilder()
    build.document("</title><script>alert(5)</script>.txt", "<img src=x onerror=alert(6)>", "2020")
    meeting = build.thing("Event", 'Meeting "<svg onload=alert(7)>"', start="2020")
    for name in HOSTILE:
        person = build.thing("Person", name, aliases=("<i>alias</i>",), honorific="<u>Dr</u>")
        said = build.sentence(f"**{name}** was there. </script><script>alert(8)</script>")
        build.link(person, "PARTICIPATED_IN", meeting, said, role="<s>speaker</s>")
    return build.graph
