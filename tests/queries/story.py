"""A small made-up world, told sentence by sentence: the graph on which every saved query is tested for its meaning."""

from __future__ import annotations

from typing import Any

import networkx as nx

from graph.identifiers import digest, link_id, node_id
from graph.vocabulary import vocabulary


class Story:
    """Builds a graph as the loaders would: each sentence is a passage that names things and states facts."""

    def __init__(self) -> None:
        self.graph = nx.MultiDiGraph()
        self._ids: dict[str, str] = {}
        self._document = ""
        self._end = 0

    def thing(self, label: str, name: str, *, aliases: tuple[str, ...] = (), **properties: Any) -> None:
        """Something that sentences may name."""
        vocabulary().check_node(label, {"id": "-", "name": name, **properties})
        self._ids[name] = node_id(label, name)
        self.graph.add_node(
            self._ids[name], label=label, id=self._ids[name], name=name, aliases=list(aliases), **properties
        )

    def document(self, name: str, date: str | None = None) -> None:
        """A document begins; what is told next stands in it."""
        self._document, self._end = f"document:{digest(name)}", 0
        dated = {"date": date} if date else {}
        self.graph.add_node(
            self._document, label="Document", id=self._document, name=name, title=name, path=f"{name}.txt", **dated
        )

    def tell(self, text: str, *facts: tuple[Any, ...], names: tuple[str, ...] = ()) -> None:
        """A sentence that states `facts` - (source, type, target) or with a dict of properties - and names `names`."""
        start, self._end = self._end, self._end + len(text) + 1
        passage = f"passage:{self._document.partition(':')[2]}:{start}-{self._end - 1}"
        place = {"page": 1 + start // 500, "start": start, "end": self._end - 1}
        self.graph.add_node(passage, label="Passage", id=passage, name=text[:40], text=text, **place)
        self._link(passage, "FROM", self._document)
        named = list(names)
        for source, kind, target, *properties in facts:
            self._fact(self._ids[source], kind, self._ids[target], passage, *properties)
            named += [source, target]
        for name in sorted(set(named)):
            self._link(self._ids[name], "MENTIONED_IN", passage)

    def _link(self, source: str, kind: str, target: str) -> None:
        key = link_id(source, kind, target)
        self.graph.add_edge(source, target, key=key, type=kind, id=key)

    def _fact(
        self, source: str, kind: str, target: str, passage: str, properties: dict[str, Any] | None = None
    ) -> None:
        properties = dict(properties or {})
        evidence = {"confidence": properties.pop("confidence", 0.9), "rule": properties.pop("rule", "told")}
        key = link_id(source, kind, target, [properties.get(name) for name in vocabulary().types[kind].distinct])
        if self.graph.has_edge(source, target, key):
            self.graph.edges[source, target, key]["passages"].append(passage)
            return
        ends = (self.graph.nodes[source]["label"], self.graph.nodes[target]["label"])
        attributes = {"id": key, "passages": [passage], **evidence, **properties}
        vocabulary().check_link(kind, *ends, attributes)
        self.graph.add_edge(source, target, key=key, type=kind, **attributes)


def harbour() -> nx.MultiDiGraph:
    """The world of the Harbour League: three documents on its sessions, posts, resolutions and money."""
    story = Story()
    for name in ("Ada Quill", "Bo Marsh", "Cleo Finch", "Dan Reed", "Eve Stone", "Flo Stone"):
        story.thing("Person", name)
    story.thing("Person", "Élise Dupré", aliases=("Ms. Dupré",), honorific="Ms.")
    story.thing("Institution", "Harbour League", aliases=("HL",), acronym="HL", kind="intergovernmental")
    story.thing("Institution", "League Secretariat", kind="organ")
    story.thing("Institution", "Fisheries Unit", kind="organ")
    story.thing("Institution", "Norland", aliases=("Kingdom of Norland",), kind="state")
    story.thing("Institution", "Sudria", kind="state")
    story.thing("Institution", "Mission of Norland", kind="government")
    story.thing("Institution", "Tidewatch", kind="ngo")
    story.thing("Institution", "Net Makers Union", kind="network")
    story.thing("Event", "Third Harbour Session", kind="session", start="2018-05-14", end="2018-05-18")
    story.thing("Event", "Nets Side Event", kind="side event", start="2018-05-15")
    story.thing("Event", "Quay Fair", kind="fair", start="2019-06")
    story.thing("Event", "Annual Regatta")
    story.thing("Resolution", "Clean Harbours", symbol="HL/RES/3/1", date="2018")
    story.thing("Resolution", "Safe Nets", symbol="HL/RES/3/2")
    story.thing("Instrument", "Harbour Convention")
    story.thing("Publication", "Tide Report")
    story.thing("Fund", "Quay Fund")
    story.thing("Fund", "Nets Fund")
    story.thing("Programme", "Nets Programme")
    story.thing("Programme", "Buoys Programme")
    story.thing("Place", "Port Ellis")

    story.document("Harbour News 1", "2018-06-01")
    story.tell("Ada Quill heads the Fisheries Unit.", ("Ada Quill", "WORKS_FOR", "Fisheries Unit", {"role": "head"}))
    story.tell(
        "Bo Marsh and Cleo Finch serve in the League Secretariat.",
        ("Bo Marsh", "WORKS_FOR", "League Secretariat", {"role": "officer", "start": "2015", "end": "2018"}),
        ("Cleo Finch", "WORKS_FOR", "League Secretariat"),
    )
    story.tell("The Fisheries Unit belongs to the Secretariat.", ("Fisheries Unit", "PART_OF", "League Secretariat"))
    story.tell("The Secretariat is the League's organ.", ("League Secretariat", "PART_OF", "Harbour League"))
    story.tell(
        "Norland and Sudria are members of the League.",
        ("Norland", "MEMBER_OF", "Harbour League"),
        ("Sudria", "MEMBER_OF", "Harbour League"),
    )
    story.tell(
        "Dan Reed is the ambassador of Norland to the League.",
        ("Dan Reed", "REPRESENTS", "Norland", {"role": "ambassador"}),
        ("Dan Reed", "ACCREDITED_TO", "Harbour League"),
    )
    story.tell(
        "The Mission of Norland is accredited to the League.",
        ("Mission of Norland", "REPRESENTS", "Norland"),
        ("Mission of Norland", "ACCREDITED_TO", "Harbour League"),
    )
    story.tell(
        "Ada Quill, Bo Marsh, Dan Reed and Sudria took part in the Third Harbour Session in Port Ellis.",
        ("Ada Quill", "PARTICIPATED_IN", "Third Harbour Session", {"role": "speaker"}),
        ("Bo Marsh", "PARTICIPATED_IN", "Third Harbour Session"),
        ("Dan Reed", "PARTICIPATED_IN", "Third Harbour Session", {"role": "chair"}),
        ("Sudria", "PARTICIPATED_IN", "Third Harbour Session"),
        ("Third Harbour Session", "HELD_IN", "Port Ellis"),
    )
    story.tell(
        "Tidewatch and Norland organised the Nets Side Event of the session.",
        ("Tidewatch", "ORGANIZED", "Nets Side Event"),
        ("Norland", "ORGANIZED", "Nets Side Event"),
        ("Nets Side Event", "PART_OF", "Third Harbour Session"),
    )
    story.tell(
        "Ada Quill and Eve Stone spoke at the Nets Side Event.",
        ("Ada Quill", "PARTICIPATED_IN", "Nets Side Event", {"role": "speaker"}),
        ("Eve Stone", "PARTICIPATED_IN", "Nets Side Event", {"role": "speaker"}),
    )
    story.tell(
        "Norland and Sudria sponsored Clean Harbours, which the League adopted at the session.",
        ("Norland", "SPONSORED", "Clean Harbours"),
        ("Sudria", "SPONSORED", "Clean Harbours"),
        ("Harbour League", "ADOPTED", "Clean Harbours", {"date": "2018-05-18"}),
        ("Clean Harbours", "ADOPTED_AT", "Third Harbour Session"),
    )
    story.tell(
        "Clean Harbours recalls the Harbour Convention, negotiated by Dan Reed.",
        ("Clean Harbours", "REFERS_TO", "Harbour Convention"),
        ("Dan Reed", "NEGOTIATED", "Harbour Convention"),
    )
    story.tell(
        "Norland gave the Quay Fund 100,000 euros in 2018.",
        ("Norland", "FUNDED", "Quay Fund", {"amount": 100000.0, "currency": "EUR", "period": "2018"}),
    )
    story.tell("Eve Stone met the League in Port Ellis.", names=("Eve Stone", "Harbour League", "Port Ellis"))
    story.tell("The regatta was cancelled.", names=("Annual Regatta",))

    story.document("Harbour News 2", "2019-07-01")
    story.tell("Ada Quill still heads the unit.", ("Ada Quill", "WORKS_FOR", "Fisheries Unit", {"role": "head"}))
    story.tell(
        "Norland and Sudria tabled Safe Nets with Tidewatch.",
        ("Norland", "SPONSORED", "Safe Nets"),
        ("Sudria", "SPONSORED", "Safe Nets"),
        ("Tidewatch", "SPONSORED", "Safe Nets", {"confidence": 0.4, "rule": "guessed"}),
    )
    story.tell(
        "Norland gave the Quay Fund a further 50,000 euros in 2018 and 70,000 dollars in 2019.",
        ("Norland", "FUNDED", "Quay Fund", {"amount": 50000.0, "currency": "EUR", "period": "2018"}),
        ("Norland", "FUNDED", "Quay Fund", {"amount": 70000.0, "currency": "USD", "period": "2019"}),
    )
    story.tell(
        "Sudria supports the Quay Fund and, with Norland, the Nets Fund.",
        ("Sudria", "FUNDED", "Quay Fund"),
        ("Sudria", "FUNDED", "Nets Fund"),
        ("Norland", "FUNDED", "Nets Fund", {"amount": 20000.0, "currency": "EUR", "period": "2019"}),
    )
    story.tell(
        "The Quay Fund, managed by the Secretariat, pays for the Nets Programme.",
        ("League Secretariat", "MANAGES", "Quay Fund"),
        ("Quay Fund", "FUNDED", "Nets Programme", {"amount": 90000.0, "currency": "EUR", "period": "2019"}),
    )
    story.tell("The Nets Fund is part of the League.", ("Nets Fund", "PART_OF", "Harbour League"))
    story.tell("Dan Reed met Eve Stone.", ("Dan Reed", "MET_WITH", "Eve Stone", {"date": "2019-06-03"}))
    story.tell("Norland met Sudria.", ("Norland", "MET_WITH", "Sudria"))
    story.tell("Tidewatch and the Net Makers Union are partners.", ("Net Makers Union", "WORKS_WITH", "Tidewatch"))
    story.tell(
        "Tidewatch, based in Port Ellis, is a member of the Union and wrote the Tide Report with Flo Stone.",
        ("Tidewatch", "BASED_IN", "Port Ellis"),
        ("Tidewatch", "MEMBER_OF", "Net Makers Union"),
        ("Tidewatch", "PUBLISHED", "Tide Report"),
        ("Flo Stone", "CONTRIBUTED_TO", "Tide Report"),
    )
    story.tell(
        "Norland and Tidewatch organise the Quay Fair, where Cleo Finch is to speak.",
        ("Norland", "ORGANIZED", "Quay Fair"),
        ("Tidewatch", "ORGANIZED", "Quay Fair"),
        ("Cleo Finch", "PARTICIPATED_IN", "Quay Fair", {"role": "speaker"}),
    )

    story.document("Undated Notes")
    story.tell("Élise Dupré belongs to Tidewatch.", ("Élise Dupré", "WORKS_FOR", "Tidewatch"))
    story.tell(
        "Sudria, like Norland, sits in the Net Makers Union.",
        ("Sudria", "MEMBER_OF", "Net Makers Union"),
        ("Norland", "MEMBER_OF", "Net Makers Union"),
    )
    story.tell(
        "The Union runs the Buoys Programme, which Bo Marsh joined.",
        ("Net Makers Union", "MANAGES", "Buoys Programme"),
        ("Bo Marsh", "PARTICIPATED_IN", "Buoys Programme"),
    )
    return story.graph
