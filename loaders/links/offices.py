"""Offices as documents name them: "former French Minister of Trade", "Deputy Secretary, Legal Branch, DFAT (1993-96)".

An office is found by its word ("director"), then read to the left (its qualifiers, "the French", "UNODC's") and to the
right ("of the Office", "at Arup", ", Legal Branch", the years).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.links.patterns import word_list
from loaders.links.scenes import Scene

# What leads on from an office to the body it is held at, and what may stand between.
_TAIL = re.compile(
    r"(?P<lead>,? ?(?:of|for|at|to|in|with|on|from|within|auprès de|à|chez|für|von|beim?"
    r"|de[srln]?|du|aux?|en|ante|vid|för|i|på|hos|inom|i[mn]|am|der|vom|zu[mr]?|dans|al)\b"
    r"|,? ?d['’]|,| [-–—]|(?= ⟦)|(?= [A-Z&]))"
    r"(?P<words> (?:(?!⟦)[^;:()“”\".]|(?<=\b[A-Z])\.|\.(?=\w)){0,70}?|)"
    r" ?(?P<body>⟦[ISBJLGFEA][\d+]+⟧)(?:['’]s?)?"
)
_APART = re.compile(r",? (?:and|or|with|along|together|both|one|two|from)\b")
_VERB = re.compile(
    r"\b(?:who|which|that|said|says|was|were|is|are|has|have|had|will|would|and (?:his|her|their)|to (?!the\b)[a-z]+"
    r"|announced|met|visited|attended|qui|est|speaking|during|presented|explained|led|by|as|than|when|while|where)\b"
)
_OF_NEXT = re.compile(r"(?: [A-Z][\w-]*){1,4}(?= ⟦[PA])")
_OF_OTHER = re.compile(r"(?:['’]s)? (?:[\w-]+ ){1,3}(?=⟦[PA])")
_DONE = re.compile(
    r"(?:^|, )(?:\w+ly )?(?:[a-z]+ed|won|gave|(?:under)?took|wrote|became|made|held|spoke|began|left|sent|brought|came"
    r"|went|met|saw|told|paid|put|set|drew|flew|rose)\b"
)
_TOWARDS = {"to", "at", "in", "with", "auprès de", "à", "au", "aux", "ante", "vid", "i", "en", "bei", "beim"}
# More of the same title: "President & CEO", "Head Credit and Surety", ", Head of Surety".
_BESIDE = re.compile(r" ?(?:&|/|and|et|und|y) ?(?:(?!⟦)[^,;:()“”\".]){1,50}")
_JUST_TITLE = re.compile(
    r" (?:(?:[A-Z&][\w&-]*|legal|executive|operating|financial|technical|scientific|medical|information|technology"
    r"|marketing|investment|administrative) ){0,2}"
)
_AFTER_COMMA = re.compile(r", (?:(?!⟦)[^,;:()“”\".]){1,60}")
# A field of office without any body: "Minister for Trade and Industry".
_FREE = re.compile(
    r",? (?:for|of|in charge of|responsible for|on|de[srln]?|du|aux?|chargée? de|für|för|para|mot)\b"
    r" (?:(?!⟦)[^,;:()“”\".]){2,70}"
    r"(?<! and)(?<! with)(?:, (?:(?!⟦)[^,;:()“”\".]){2,40} and (?:(?!⟦)[^,;:()“”\".]){2,40})?"
    r"(?=,|$|\.| (?:and )?⟦|[;:])",
    re.IGNORECASE,
)
# A part of a body that is named after it: "head of UNODC investigations division".
_WITHIN = re.compile(
    r"(?: [\w-]+){1,3} (?:division|department|section|unit|branch|team|practice|office|programme|program)\b"
)
UNIT = re.compile(
    r"\b(?:division|department|section|unit|branch|team|office|bureau|committee|board|council|commission"
    r"|institute|school"
    r"|faculty|agency|centre|center|group|directorate|ministry|service|secretariat|mission)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"[ ,]*(?:an? |the )?(?:(?:position|role|post)[^⟦⟧;.(]{0,30})?(?:\(|from |between |since |until |in |de "
    r"|depuis |von |seit )*"
    r"(?P<start>(?:19|20)\d\d)(?:\s?(?:[-–]|to|and|until|à|bis)\s?(?P<end>(?:(?:19|20)\d\d|\d\d(?!\d))))?"
)
_OWNER = re.compile(
    r"(?P<owner>⟦[ISBJ][\d+]+⟧)(?:['’]s?)? ?(?:(?:next|new|newly appointed|first|last|current|then|inaugural"
    r"|outgoing|incoming|departing|retiring|former) )*$"
)
# "le ministre [français] des Affaires étrangères": where adjectives follow their noun.
_NATION = re.compile(
    r" (?P<owner>⟦J[\d+]+⟧)(?=,? ⟦P|[,.;:)]|$| (?:de|du|des|d['’]|del|aux?|chargée?|à)(?:\b|(?<=['’])))", re.IGNORECASE
)
_QUALIFIED = re.compile(r"\b(?:(?:former|then|permanent|deputy|current|ex-|acting|new|first|next) )+$", re.IGNORECASE)
_STOP = re.compile(r"[,;:()⟦⟧“”\"–—|]|\.\s")
# An office right behind a name that was not found: ", Xavier Moon, chair of".
OF_ANOTHER = re.compile(
    r"(?:, |\b(?:and|includ\w+|were|are|said|by) )(?:[A-Z][\w.'’-]+ ){0,2}[A-Z][\w.'’-]+, (?:an? |the )?$"
)
_LOOSE_END = re.compile(
    r"(?:,| [-–—]|(?:^| )(?:of|for|at|to|in|with|on|from|the|de|du|des|la|le|and))+$", re.IGNORECASE
)


@dataclass(frozen=True)
class Office:
    """An office at ``text[start:end]`` of a scene.

    `role` is as written, `kind` one of "representative", "government" and "office".
    `owners` stand before it ("UNODC Director"), `bodies` behind it ("Director of UNODC"); `hosts` are whom a
    representative is sent to. `years` are the first and last year it was held, where given.
    """

    start: int
    end: int
    role: str
    kind: str
    owners: tuple[int, ...]
    bodies: tuple[int, ...]
    hosts: tuple[int, ...]
    years: tuple[str | None, str | None]


def offices(scene: Scene) -> list[Office]:
    """The offices that a passage names, in order."""
    found: list[Office] = []
    for match in _office().finditer(scene.text):
        verb = match[0].casefold() == "heads" and not scene.text.startswith(" of ", match.end())  # "who heads the unit"
        if not verb and (not found or match.start() >= found[-1].end):
            found.append(_read(scene, match))
    return found


def is_office(words: str) -> bool:
    """Whether some words hold a word for an office."""
    return _office().search(words) is not None


def _read(scene: Scene, match: re.Match[str]) -> Office:
    text = scene.text
    kind = next((kind for kind in ("representative", "government") if _stands_as(kind, match)), "office")
    begin, owners = _left(text, match.start())
    end = _title_end(text, match.end(), owned=owners is not None)
    nation = None if owners else _NATION.match(text, end)
    end = nation.end() if nation else end
    role_end = end
    unit = (0, 0)
    bodies: list[int] = []
    hosts: list[int] = []
    for _ in range(3):
        tail = _TAIL.match(text, end)
        if not tail or tail["body"][1] in "JA" or _VERB.search(tail["words"]) or _APART.match(text, tail.start()):
            break
        named = scene.things(tail["body"])
        lead = tail["lead"].strip(" ,")
        words = tail["words"].strip()
        if _DONE.search(words, 0 if tail["lead"] == "," else 1):
            break  # "a professor at Arup, won a prize of UNODC"
        if lead == "to" and words[:1].islower() and not words.startswith(("the ", "an ")):
            break  # a verb: "the first minister to visit Chad"
        of_next = _OF_NEXT.match(text, tail.end())
        if tail["lead"] == "," and of_next and is_office(of_next[0]):
            break  # "head of Arup, UNODC Director [b]"
        held = _OF_OTHER.match(text, tail.end()) if "," in tail["lead"] + tail["words"] else None
        if held and is_office(held[0]):
            break  # "chair of the nets committee, Arup leader [b]"
        if tail["lead"].startswith(",") and bodies and words[:1].islower():
            break  # "directora de Arup, intervino en Lima"
        if tail["lead"] == "," and words and (is_office(words) or (bodies and "," in words)):
            break
        if "S" in tail["body"] and (
            (kind == "office" and (words or lead == "in" or (lead == "" and role_end > match.end())))
            or (kind == "representative" and words)
        ):
            break  # "an Officer of the Order of Chad" holds no post at Chad
        if tail["body"][1] not in "ISB":
            role_end = tail.end() if not (bodies or hosts) else role_end
        elif kind == "representative" and (lead in _TOWARDS or bodies or hosts):
            hosts += named
        else:
            if bodies and lead == "" and not UNIT.search(scene.words(*unit)):
                bodies, role_end = (
                    [],
                    unit[1],
                )  # "President, Global Surety, Arup": the first is no body but part of the title
            if not bodies:
                names_it = kind == "government" and lead in {"of", "for"}
                role_end = (
                    tail.end() if names_it else max(role_end, tail.start("body")) if tail["words"].strip() else role_end
                )
            unit = tail.span("body")
            bodies += named
        end = tail.end()
    if not bodies and not hosts and end == role_end:
        free = _FREE.match(text, end)
        if free and not _VERB.search(free[0]):
            end = role_end = free.end()
    within = _WITHIN.match(text, end) if bodies else None
    role = scene.words(match.start() if begin == match.start() else begin, role_end)
    if within:
        role = f"{_bare(role)} of the {within[0].strip()}"
        end = within.end()
    if owners is not None:
        before = _QUALIFIED.search(text, 0, owners.start())
        if before:
            role = f"{before[0].strip()} {role}"
            begin = before.start()
        else:
            begin = owners.start()
    owner = owners or nation
    owned = tuple(scene.things(owner["owner"])) if owner else ()
    return Office(begin, max(end, role_end), _bare(role), kind, owned, tuple(bodies), tuple(hosts), _years(text, end))


def _title_end(text: str, end: int, *, owned: bool) -> int:
    """Where a title ends that has its word ending at `end`: with all further words for offices that belong to it."""
    for _ in range(3):
        following = _office().search(text, end, end + 40)
        if following and _JUST_TITLE.fullmatch(text, end, following.start()):
            end = following.end()
            continue
        more = _BESIDE.match(text, end) or (None if owned else _AFTER_COMMA.match(text, end))
        found = list(_office().finditer(text, end, more.end())) if more else []
        if not found:
            return end
        end = found[-1].end()
    return end


def _left(text: str, at: int) -> tuple[int, re.Match[str] | None]:
    """Where the name of an office begins that has its word at `at`, and whose it is said to be right before that."""
    window = text[max(0, at - 80) : at]
    base = at - len(window)
    cut = max((stop.end() for stop in _STOP.finditer(window)), default=0)
    begin = at
    for word in reversed(list(re.finditer(r"\S+", window[cut:]))[-7:]):
        bare = word[0].strip("’'.")
        if _is("determiner", bare) or bare.lower() in _NO_QUALIFIER:
            break
        if not (bare[:1].isupper() or _is("qualifier", bare) or bare.endswith(("ing", "al", "ive"))):
            break
        begin = base + cut + word.start()
    return begin, _OWNER.search(text, 0, begin)


_NO_QUALIFIER = set("by of with from to and as is was including for in at on that between".split())


def _years(text: str, at: int) -> tuple[str | None, str | None]:
    match = _YEARS.match(text, at)
    if not match:
        return None, None
    start, end = match["start"], match["end"]
    if end and len(end) == 2:
        end = start[:2] + end
    return start, end


def _bare(role: str) -> str:
    return _LOOSE_END.sub("", role.strip()).strip(" ,.")


@cache
def _office() -> re.Pattern[str]:
    parts = [word_list("posts", name).pattern for name in ("representative", "government", "office")]
    following = word_list("posts", "following").pattern
    return re.compile(rf"(?P<word>{'|'.join(parts)})(?:\s{following})*", re.IGNORECASE)


def _stands_as(kind: str, office: re.Match[str]) -> bool:
    """Whether the word for an office is one of this kind, with what stands behind it."""
    word = word_list("posts", kind).match(office.string, office.start("word"))
    return word is not None and word.end() == office.end("word")


def _is(name: str, word: str) -> bool:
    return word_list("posts", name).fullmatch(word) is not None
