"""A document as its rules read it: its scenes in order, and what stands over them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from loaders.dates import find_dates
from loaders.links.scenes import Scene, letter_of, name_scenes, outermost
from loaders.mentions.model import Annotated

if TYPE_CHECKING:
    from loaders.reading import Thing


# A line that is a title, whatever its kind: "Parallel event: “…”", or a name alone.
_TITLE = re.compile(r"\W*(?:[\w -]{0,25}:)?[^\w⟦]*⟦[ERUG]\d+⟧[^\w⟦]*")
_SESSION = re.compile(
    r"^⟦E\d+⟧=(?:.*\b(?:session|meeting|conference|assembly) of (⟦I\d+⟧)|[\w-]+ (⟦I\d+⟧)(?: session)?$"
    r"|(⟦I\d+⟧) session$)",
    re.IGNORECASE,
)
_MISSION = re.compile(
    r"^⟦I0⟧=(?:(⟦[SJ]\d+⟧)(?:['’]s)? (?:Permanent )?(?:Embassy|High Commission|Mission|Consulate)"
    r"|(?:Permanent )?(?:Embassy|High Commission|Mission|Consulate)(?:[- ]General)? of (⟦S\d+⟧))",
    re.IGNORECASE,
)
# What follows a state that a document speaks for: it acts, or something is its own.
_ACTS = re.compile(
    r"(?: Government)?(?:['’]s\b| (?:will|would|has|also|welcomes|supports|looks|attaches|remains|continues"
    r"|provides|strongly|condemns|calls|urges|stands|believes|considers|recogni[sz]es|reaffirms|underlines|commends"
    r"|is (?:committed|proud|pleased|ready|convinced|grateful))\b)"
)
# What stands before and after a state that others deal with: "I congratulate the Chadian Government".
_DEALT_WITH = re.compile(
    r"\b(?:congratulat\w+|welcom(?:e|es|ed|ing)|prais\w+|acknowledg\w+|appreciat\w+|grateful to|thank(?:s|ed|ing)?"
    r"|urg(?:e|es|ed|ing)|commend\w*|assist(?:s|ed|ing)?|help(?:s|ed|ing)?"
    r"|(?:visit|trip|travel|mission|ambassador|envoy|embassy|high commissioner)\w* (?:to|in)|visit(?:s|ed|ing)"
    r"|(?:relations\w*|ties|cooperation|co-operation|partnership|agreement|talks|meeting\w*|work\w*|border)"
    r" (?:closely )?with)"
    r" (?:the )?(?:(?:people|government|authorities) of (?:the )?)?$",
    re.IGNORECASE,
)
# What stands before the state that somebody speaks for: "announced that Chad would", "statement on behalf of Chad".
_SPOKEN_FOR = re.compile(
    r"\b(?:announc\w+ (?:today |yesterday )?that|(?:statement|remarks|speech|intervention|address)\b.{0,40}"
    r"\b(?:on behalf of|by)) (?:the )?$",
    re.IGNORECASE | re.DOTALL,
)
_COUNTERPART = re.compile(r"(?:['’]s)? (?:\w+ )?(?:counterpart|opposite number)s?\b")
# A line or sentence with nothing but a state, perhaps dated: "16.10.20: France."
_DATELINE = re.compile(r"[^\w⟦]*(?:[\d./-]+)?[^\w⟦]*⟦S\d+⟧\W*")
_ANNOUNCES = re.compile(
    r"^[^⟦⟧]{0,40}(⟦I\d+⟧) (?:today |has |have )?"
    r"(?:(?:is|are|was|were) (?:very |so )?(?:pleased|delighted|proud|happy|excited|thrilled"
    r"|honou?red|glad|sad) to|announce[sd]?|welcome[sd]?|appointed|elected|congratulates?"
    r"|is an? (?:[\w-]+ ){0,5}(?:community|organi[sz]ation|non-?profit|charity|foundation|association|network))\b",
    re.IGNORECASE,
)
_HOUSE_NAMED = 3  # times a document names the body it comes from
_HOUSE_TOP = 5  # passages in which a document names the body it comes from
# The same before what is told: "16.10.20: France: …".
_INLINE_DATELINE = re.compile(r"[^\w⟦]*[\d./-]{4,}[^\w⟦]*⟦S\d+⟧[^\w⟦]{0,2}:")
_DATELINE_REACH = 12  # passages that may stand under one


def is_headline(scene: Scene) -> bool:
    """Whether a passage stands over those below it: a heading, or a line with nothing but a title."""
    return scene.passage.kind == "heading" or _TITLE.fullmatch(scene.text) is not None


@dataclass(frozen=True)
class Story:
    """The scenes of one document with its headings and what it is about."""

    annotated: Annotated
    scenes: list[Scene]

    @property
    def things(self) -> tuple[Thing, ...]:
        """What the document names."""
        return self.annotated.things

    @cached_property
    def headings(self) -> tuple[tuple[int, ...], ...]:
        """For each passage the headings right above the stretch of text it stands in; for a heading those above it in
        the same block.
        """
        above: list[tuple[int, ...]] = []
        block: list[int] = []
        in_block = False
        for scene in self.scenes:
            if is_headline(scene):
                if not in_block:
                    block = []
                    in_block = True
                above.append(tuple(block))
                block.append(scene.index)
            else:
                in_block = False
                above.append(tuple(block))
        return tuple(above)

    @cached_property
    def top(self) -> int:
        """Where the first passages end, in which a document says where it comes from."""
        return max((passage.end for passage in self.annotated.passages[:_HOUSE_TOP]), default=0)

    @cached_property
    def home(self) -> int | None:
        """The state the document speaks for; None where there is none.

        That is the only one for which it says at its top that somebody speaks, else the only one whose government it
        names as such ("the Chadian Government"), else the one it names twice as often as any other.
        """
        counts: Counter[int] = Counter()
        acting: Counter[int] = Counter()
        governed: set[int] = set()
        spoken_for: set[int] = set()
        plain = self.annotated.plain
        for mention in self.annotated.mentions:
            letter = letter_of(self.things[mention.thing], mention)
            if letter not in "SJ" or mention.how == "noun":
                continue
            before = re.sub(r"\s+", " ", plain[max(0, mention.start - 60) : mention.start])
            if _DEALT_WITH.search(before) or _COUNTERPART.match(plain, mention.end):
                counts[mention.thing] -= 2
                acting[mention.thing] -= 1
                continue
            acts = _ACTS.match(plain, mention.end) is not None
            acting[mention.thing] += acts
            counts[mention.thing] += 3 if acts else 1
            if mention.start < self.top and _SPOKEN_FOR.search(before):
                spoken_for.add(mention.thing)
            if letter == "J" and re.search(r"\w Government\b", plain[mention.start : mention.end + 12]):
                governed.add(mention.thing)
        if len(spoken_for) == 1:
            return spoken_for.pop()
        if len(governed) == 1 and acting[min(governed)] >= max(acting.values()):
            return governed.pop()
        for state in list(counts):
            named = re.compile(rf"\b{re.escape(self.things[state].name)}(?:n|ian|an|i|ese)?\b")
            bodies = [one for one in self.things if one.label == "Institution" and not is_state(one)]
            counts[state] += sum(named.search(body.name) is not None for body in bodies)
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    @cached_property
    def us(self) -> int | None:
        """Whom "we" are in the document: the state it speaks for where that acts or owns something, or its house."""
        if self.home is None:
            return self.house
        plain = self.annotated.plain
        acts = any(
            _ACTS.match(plain, mention.end) or re.search(r"\w Government\b", plain[mention.start : mention.end + 12])
            for mention in self.annotated.mentions
            if mention.thing == self.home and mention.how != "noun"
        )
        return self.home if acts else None

    @cached_property
    def house(self) -> int | None:
        """The body a document comes from or is about, no state: the only one that announces something of its own at the
        document's top ("… is pleased to announce"), else one that is named there, and twice as often as any other, by
        itself or also within longer names.
        """
        announcing = {
            scene.things(match[1])[0] for scene in self.scenes[:_HOUSE_TOP] if (match := _ANNOUNCES.match(scene.text))
        }
        if len(announcing) == 1:
            return announcing.pop()
        bodies = {at for at, one in enumerate(self.things) if one.label == "Institution" and not is_state(one)}
        mentions = [mention for mention in self.annotated.mentions if mention.thing in bodies]
        top = {mention.thing for mention in mentions if mention.start < self.top}
        alone, anywhere = (Counter(one.thing for one in named) for named in (outermost(mentions), mentions))
        for counts in (alone, anywhere):
            ranked = counts.most_common(2)
            most, second = (*(count for _, count in ranked), 0, 0)[:2]
            leads = most >= max(_HOUSE_NAMED, 2 * second) and anywhere[ranked[0][0]] == max(anywhere.values())
            if leads and ranked[0][0] in top:
                return ranked[0][0]
        return None

    @cached_property
    def bodies_by_words(self) -> dict[str, list[int]]:
        """The bodies by each two words of their names that stand beside each other, folded, without a genitive."""
        found: dict[str, list[int]] = {}
        for number, thing in enumerate(self.things):
            if thing.label == "Institution":
                words = re.sub(r"['’]s?\b", "", thing.name.casefold()).split()
                for pair in dict.fromkeys(pairwise(words)):
                    found.setdefault(" ".join(pair), []).append(number)
        return found

    @cached_property
    def commissions(self) -> list[int]:
        """The bodies whose commissioners may be meant where no body is named."""
        return [number for number, thing in enumerate(self.things) if thing.name.endswith("Commission")]

    @cached_property
    def names(self) -> list[Scene]:
        """The names that hold other names, as scenes."""
        return name_scenes(self.annotated)

    @cached_property
    def missions(self) -> dict[int, int]:
        """The embassies and missions whose names tell whose they are, each with its state."""
        found: dict[int, int] = {}
        for scene in self.names:
            whose = _MISSION.match(scene.text)
            if whose:
                found.setdefault(scene.mentions[0].thing, scene.things(whose[1] or whose[2])[0])
        return found

    @cached_property
    def held_by(self) -> dict[int, list[int]]:
        """The events that are sessions of a body ("27th session of the Commission"), by the body."""
        found: dict[int, list[int]] = {}
        for scene in self.names:
            match = _SESSION.search(scene.text)
            if match:
                for body in scene.things(match[1] or match[2] or match[3]):
                    events = found.setdefault(body, [])
                    if scene.mentions[0].thing not in events:
                        events.append(scene.mentions[0].thing)
        return found

    def state_above(self, passage: int) -> int | None:
        """The state that heads the news item a passage stands in, None where there is none."""
        for scene in reversed(self.scenes[max(0, passage - _DATELINE_REACH) : passage + 1]):
            inline = _INLINE_DATELINE.match(scene.text)
            if inline or (scene.index < passage and _DATELINE.fullmatch(scene.text)):
                return scene.things(inline[0] if inline else scene.text)[0]
        return None

    def labelled(self, scene: Scene, label: str) -> list[int]:
        """The things with a label that a scene names, in order."""
        return [thing for thing in scene.things(scene.text) if self.things[thing].label == label]

    def date_in(self, passage: int) -> str | None:
        """The first date that a passage names, as ISO."""
        found = find_dates(self.scenes[passage].passage.text, year=None)
        return found[0].first if found else None

    def is_state(self, thing: int) -> bool:
        """Whether a thing is a state."""
        return is_state(self.things[thing])


def is_state(thing: Thing) -> bool:
    """Whether a thing is a state."""
    return thing.label == "Institution" and thing.properties.get("kind") == "state"
