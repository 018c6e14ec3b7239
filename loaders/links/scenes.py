"""A passage made ready for reading links: its text with every mention replaced by a short labelled placeholder.

"Ms Rossi, head of UNODC and of the Red Cross" becomes ``⟦P0⟧, head of ⟦I1⟧ and of ⟦I2⟧``: rules read a way of saying
something and need not know how things are named. Enumerations become one placeholder, ``⟦I1+2⟧``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from loaders.links.enumerations import grouped
from loaders.links.shapes import ADJECTIVE, MONEY, STATE, TOKEN, Shape
from loaders.mentions.model import Annotated, Mention
from loaders.money import Money, find_money
from loaders.reading import Passage, Thing

LETTERS = {
    "Person": "P",
    "Institution": "I",
    "Resolution": "R",
    "Fund": "F",
    "Event": "E",
    "Programme": "G",
    "Instrument": "T",
    "Publication": "U",
    "Place": "L",
}

_SPACE = re.compile(r"\s+")
_ARTICLE = re.compile(r"\b(?:the|The|THE|la|La|le|Le|les|Les|der|die|das|den|dem|el|El|los|las) (?=⟦)|\bl['’](?=⟦)")
_ASIDE = re.compile(r" ?\((?!\d{4})[^()⟦⟧\d]{1,60}\)|(?<=[.!?”\"]) ?\((?:page|pages|see|p\.) [^()⟦⟧]{1,20}\)")
# The party and district of a member of parliament, the sign of a bill behind its name.
_PARTY = re.compile(
    r" \((?:[RDI]|Dem|Rep|Ind)\.?[-–](?:⟦[LS]\d+⟧|[A-Z][\w. ]{1,25})\)|(?<=⟧), [RDI]-[A-Z]{2}(?=[,.]|$)"
    r"|(?<=⟦T\d⟧) \((?:S|HR|H\.R\.|HB|SB|AB)\.? ?\d{1,5}\)"
)
# Titles of address and letters behind a name say nothing of a link.
_ADDRESS = re.compile(
    r"(?:\b(?:(?:Mr|Mrs|Ms|Miss|Mx|M|Mme|MM|Dr|Prof|Sir|Dame|Hon|Sen|Shri|Herr|Frau|Sr|Sra)\.?|[Tt]he Hon(?:ou?rable"
    r"|\.)?|THE HON"
    r"|(?:His|Her|Son) Excellen(?:cy|ce)|H\.E\.|HE"
    r"|(?:Dato['’]?|Datuk|Datin|Tan Sri|Puan Sri|Tun|Seri|Sri|Haji|Alhaji|Smt|Ratu|Sheikha?|Ayatollah)"
    # Behind a state or body it is an office: "the Chadian Senator [a]".
    r"|(?<!⟧ )(?:(?:State )?Senators?|Justice|Congress(?:man|woman)"
    r"|Assembly(?:man|woman| ?[Mm]ember)|Council(?:man|woman|member)|Rep\.|Gov(?:\.|ernor))) )+(?=⟦P)"
    r"|(?<=⟧) (?:MP|AO|AM|AC|OAM|MEP|QC|KC|PhD"
    r"|OBE|CBE)\b(?=\W|$)"
)
_LOOSE_SPACE = re.compile(r" (?=[,;.])|(?<=^) ")
_POSSESSIVE = frozenset("his her their sein seine ihr ihre son sa ses leur leurs su sus hans hennes".split())
_SEAT = re.compile(r"(⟦I(\d+)⟧) \(⟦[LS](\d+)⟧\)")
_SAME = re.compile(r"(⟦[A-LN-Z]\d+⟧),? [(\[](⟦[A-LN-Z]\d+⟧)[)\]]")
_SHORT_NAME = re.compile(r"(⟦E\d+⟧) \(⟦I\d+⟧\)")  # of the body that meets
_DELEGATION = re.compile(
    r"(?:(?:[Tt]he )?[Mm]embers of (?:the )?)?⟦[JS](\d+)⟧ "
    r"(?:[Dd]elegations?|[Gg]overnments?|GOVERNMENT|[Rr]epresentatives|[Aa]uthorities)\b"
    r"|(?:[Tt]he )?[Mm]embers of (?:the )?⟦S(\d+)⟧(?! (?:the )?⟦|['’])"
    r"|(?:[Gg]overnments?|[Dd]elegations?|[Rr]epresentatives) (?:of|from) ⟦S(\d+)⟧"
    r"|(?:[Gg]ouvernement|[Gg]obierno|[Dd]élégation|[Dd]elegación) (?:⟦J(\d+)⟧|(?:de|d['’]|du|del) ?⟦S(\d+)⟧)"
    r"|⟦J(\d+)⟧ [Rr]eger(?:ung|ing(?:en)?)\b"
)


@dataclass(frozen=True)
class Scene:
    """One passage as a rule sees it.

    `shape` holds placeholders ``⟦letter number[+number…]⟧``; a number is an index into `mentions`, that of ``⟦M0⟧`` one
    into `money`. `together` are pairs of things that the text joins by "together with" and the like, `seats` pairs of
    a body and the place in brackets behind it.
    """

    index: int
    passage: Passage
    shape: Shape
    mentions: tuple[Mention, ...]
    plain: str = field(repr=False)
    together: tuple[tuple[int, ...], ...] = ()
    money: tuple[Money, ...] = ()
    seats: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The passage with placeholders for what it names."""
        return self.shape.text

    def things(self, token: str) -> list[int]:
        """The indices of the things that a placeholder, or a text with placeholders, stands for, in order."""
        found: dict[int, None] = {}
        for match in TOKEN.finditer(token):
            for number in match[2].split("+"):
                found[self.mentions[int(number)].thing] = None
        return list(found)

    def words(self, start: int, end: int) -> str:
        """What the document says at ``text[start:end]``, with single spaces."""
        if start >= end:
            return ""
        raw = self.plain[self.shape.starts[start] : self.shape.ends[end - 1]]
        return _SPACE.sub(" ", raw).strip()

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of the placeholders in the text."""
        return frozenset(match[1] for match in TOKEN.finditer(self.text))


def scenes(annotated: Annotated) -> list[Scene]:
    """Every passage of the document as a scene, in order."""
    money = find_money(annotated.plain)
    starts = [amount.start for amount in money]
    return [
        _scene(annotated, index, passage, money[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)])
        for index, passage in enumerate(annotated.passages)
    ]


def name_scenes(annotated: Annotated) -> list[Scene]:
    """The names that hold other names ("the Permanent Mission of Chad"), each as a scene of its own.

    Its text is ``⟦I0⟧=Permanent Mission of ⟦S1⟧``: the thing, and its name with placeholders for what is named in it.
    """
    found: list[Scene] = []
    seen: set[tuple[int, str]] = set()
    for index, passage in enumerate(annotated.passages):
        mentions = annotated.mentions_of(index)
        for at, whole in enumerate(mentions):
            inner = tuple(
                outermost(one for one in mentions[at + 1 :] if one.end <= whole.end and one.thing != whole.thing)
            )
            key = whole.thing, _SPACE.sub(" ", annotated.plain[whole.start : whole.end]).casefold()
            if not inner or key in seen:
                continue
            seen.add(key)
            name = Passage(whole.start, whole.end, passage.page, passage.kind, "")
            shape = _shape(annotated, name, inner, first=1)
            letter = letter_of(annotated.things[whole.thing], whole)
            head = f"⟦{letter}0⟧="
            shape = Shape(
                head + shape.text, (whole.start,) * len(head) + shape.starts, (whole.end,) * len(head) + shape.ends
            )
            shape = shape.replace(_ARTICLE, _dropped)
            shape, _ = grouped(shape, (whole, *inner))
            found.append(Scene(index, passage, shape, (whole, *inner), annotated.plain))
    return found


def letter_of(thing: Thing, mention: Mention) -> str:
    """The letter a mention of a thing has in shapes."""
    if thing.label == "Institution" and thing.properties.get("kind") == "state":
        return ADJECTIVE if mention.how == "adjective" else STATE
    return LETTERS[thing.label]


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that stand in no other one."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _scene(annotated: Annotated, index: int, passage: Passage, amounts: list[Money]) -> Scene:
    spoken = (m for m in annotated.mentions_of(index) if not (m.how == "pronoun" and _is_possessive(annotated, m)))
    mentions = tuple(outermost(spoken))
    mentions = tuple(m for m in mentions if not any(a.start <= m.start and m.end <= a.end for a in amounts))
    money = tuple(
        amount for amount in amounts if not any(m.start < amount.end and amount.start < m.end for m in mentions)
    )
    shape = _shape(annotated, passage, mentions, money)
    if not mentions:
        return Scene(index, passage, shape, mentions, annotated.plain, money=money)

    def same(match: re.Match[str]) -> str | None:
        first, second = (mentions[int(TOKEN.match(match[i])[2])].thing for i in (1, 2))  # type: ignore[index]
        return match[1] if first == second else None

    shape = shape.replace(_SAME, same)
    shape = shape.replace(_SHORT_NAME, lambda match: match[1])
    shape = shape.replace(_PARTY, _dropped)
    shape = shape.replace(_ASIDE, _dropped)
    shape = shape.replace(_LOOSE_SPACE, _dropped)
    while _ADDRESS.search(shape.text):
        shape = shape.replace(_ADDRESS, _dropped)
    seats = tuple((mentions[int(m[2])].thing, mentions[int(m[3])].thing) for m in _SEAT.finditer(shape.text))
    shape = shape.replace(_SEAT, lambda match: match[1])
    shape = shape.replace(_DELEGATION, lambda match: f"⟦S{next(filter(None, match.groups()))}⟧")
    shape = shape.replace(_ARTICLE, _dropped)
    shape, together = grouped(shape, mentions)
    return Scene(index, passage, shape, mentions, annotated.plain, together, money, seats)


def _shape(
    annotated: Annotated,
    passage: Passage,
    mentions: tuple[Mention, ...],
    money: tuple[Money, ...] = (),
    first: int = 0,
) -> Shape:
    """The text of a passage with a placeholder for each amount and each mention, these numbered from `first`."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def add(text: str, start: int, end: int) -> None:
        """Text that stands for `start` to `end` as a whole, or character by character where the lengths agree."""
        pieces.append(text)
        if len(text) == end - start:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(text))
            ends.extend([end] * len(text))

    def add_plain(start: int, end: int) -> None:
        done = start
        for space in _SPACE.finditer(annotated.plain, start, end):
            add(annotated.plain[done : space.start()], done, space.start())
            add(" ", space.start(), space.end())
            done = space.end()
        add(annotated.plain[done:end], done, end)

    tokens = [
        (mention.start, mention.end, f"{_letter(annotated, mention)}{number}")
        for number, mention in enumerate(mentions, first)
    ]
    tokens += [(amount.start, amount.end, f"{MONEY}{number}") for number, amount in enumerate(money)]
    done = passage.start
    for start, end, token in sorted(tokens):
        add_plain(done, start)
        own = "'s" if annotated.plain[start:end].casefold() in ("our", "its") else ""
        add(f"⟦{token}⟧{own}", start, end)
        done = end
    add_plain(done, max(done, passage.end))
    return Shape("".join(pieces), tuple(starts), tuple(ends))


def _is_possessive(annotated: Annotated, mention: Mention) -> bool:
    """Whether a pronoun only says whose something is ("her mandate"): no one acts or is acted on there."""
    word = annotated.plain[mention.start : mention.end].casefold()
    return word in _POSSESSIVE and annotated.plain[mention.end : mention.end + 2].strip().isalpha()


def _dropped(_: re.Match[str]) -> str:
    return ""


def _letter(annotated: Annotated, mention: Mention) -> str:
    letter = letter_of(annotated.things[mention.thing], mention)
    # "the French delegation" as one mention is France, not an adjective.
    return STATE if letter == ADJECTIVE and " " in annotated.plain[mention.start : mention.end].strip() else letter
