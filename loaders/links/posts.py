"""Posts: who holds an office at what body, represents whom, and where.

An office is found by its word ("director"), then read to the left (its qualifiers, "the French", "UNODC's") and to the
right ("of the Office", "at Arup", ", Legal Branch"), and given to the person beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.links.facts import Facts
from loaders.links.patterns import is_denied, word_list
from loaders.links.scenes import Scene
from loaders.links.story import Story

PERSON = r"⟦[PA][\d+]+⟧"
_STOP = r"[,;:()⟦⟧“”\"–—|]|\.\s"
# What leads on from an office to the body it is held at.
_TAIL = re.compile(
    r"(?P<lead>,? ?(?:of|for|at|to|in|with|on|from|within|auprès de|à|chez|für|von|beim?"
    r"|de[srln]?|du|en|ante|vid|för|i)"
    r"|,| [-–—]|(?= ⟦))"
    r"(?P<words> (?:(?!⟦)[^;:()“”\".]|(?<=\b[A-Z])\.|\.(?=\w)){0,60}?|)"
    r" ?(?P<body>⟦[ISBJLGFEA][\d+]+⟧)(?P<own>['’]s?)?"
)
_VERB = re.compile(
    r"\b(?:who|which|that|said|says|was|were|is|are|has|have|had|will|would|and (?:his|her|their)|to (?!the\b)[a-z]+|"
    r"announced|met|visited|attended|qui|est|der|die|speaking|during|presented|explained|led|by|as|than|when|while|where)\b"
)
_YEARS = re.compile(
    r"[ ,]*(?:\(|from |between |since |until |in |de |depuis |von |seit )*"
    r"(?P<start>(?:19|20)\d\d)(?:\s?(?:[-–]|to|and|until|à|bis)\s?(?P<end>(?:(?:19|20)\d\d|\d\d(?!\d))))?"
)
_OWNER = re.compile(r"(?P<owner>⟦[ISBJ][\d+]+⟧)(?P<own>['’]s?)? ?$")
_HONORIFIC = (
    r"(?:(?:Mr|Mrs|Ms|Miss|M|Mme|Dr|Prof|Sir|Dame|Hon|The Hon|Senator|Sen|Ambassador|Judge|Herr|Frau|Sr|Sra|Don|H\.E"
    r"|His Excellency|Her Excellency|Son Excellence)\.? )*"
)
_QUALIFIED = re.compile(r"\b(?:former|then|permanent|deputy|current|ex-|acting|new) $", re.IGNORECASE)
_AFTER = re.compile(rf"(?P<comma>,|:| [-–—])? ?(?:{_HONORIFIC})(?P<person>{PERSON})")
# What may stand between two offices of one person.
_CONTINUES = re.compile(
    r"(?:\s?\([^()⟦⟧]*\))?[,;]? ?(?:and|&|et|und|y|och|as well as)? ?(?:an?|the|is|was|as)? ?"
    r"(?:(?:former|currently|also) )?"
)


@dataclass(frozen=True)
class Office:
    """An office as one passage names it: `role` as written, at `bodies` and for `states`, accredited to `hosts`."""

    start: int
    end: int
    role: str
    kind: str
    owners: tuple[int, ...]
    bodies: tuple[int, ...]
    hosts: tuple[int, ...]
    years: tuple[str | None, str | None]


def read_posts(story: Story, facts: Facts) -> None:
    """WORKS_FOR, REPRESENTS and ACCREDITED_TO from offices and the people beside them."""
    for scene in story.scenes:
        if "⟦P" in scene.text or "⟦A" in scene.text:
            _read(story, scene, facts)


def offices(scene: Scene) -> list[Office]:
    """The offices that a passage names, in order."""
    found: list[Office] = []
    for match in _office().finditer(scene.text):
        if found and match.start() < found[-1].end:
            continue
        found.append(_office_at(scene, match))
    return found


def _read(story: Story, scene: Scene, facts: Facts) -> None:
    held: list[tuple[Office, list[int]]] = []
    for office in offices(scene):
        people, rule = _holders(scene, office, held)
        if people:
            held.append((office, people))
            _add(story, scene, office, people, rule, facts)


def _holders(scene: Scene, office: Office, held: list[tuple[Office, list[int]]]) -> tuple[list[int], str]:
    """The people who hold an office, and by what way of saying it: right after, before, or as the one before."""
    text = scene.text
    after = _AFTER.match(text, office.end)
    if after and not after["comma"]:
        return scene.things(after["person"]), "post-before-name"
    before = _before().search(text, max(0, office.start - 90), office.start)
    if before and not is_denied(text, before):
        return scene.things(before["person"]), "post-after-name" if before["comma"] else "post-holding"
    if held:
        previous, people = held[-1]
        between = text[previous.end : office.start]
        if _CONTINUES.fullmatch(between):
            return people, "post-list"
    if after:
        return scene.things(after["person"]), "post-before-name"
    return [], ""


def _add(story: Story, scene: Scene, office: Office, people: list[int], rule: str, facts: Facts) -> None:
    passages = [scene.index]
    start, end = office.years
    if office.kind == "representative":
        represented = [*office.owners, *(body for body in office.bodies if not office.owners)]
        facts.pairs(people, "REPRESENTS", represented, rule, passages, role=office.role)
        facts.pairs(people, "ACCREDITED_TO", office.hosts, rule, passages)
        return
    bodies = (
        [*office.bodies, *office.owners]
        if not office.bodies
        else list(office.bodies) + [owner for owner in office.owners if not story.is_state(owner)]
    )
    if not bodies and office.kind == "government" and story.home is not None:
        facts.pairs(people, "WORKS_FOR", [story.home], "post-of-home-government", passages, role=office.role)
    facts.pairs(people, "WORKS_FOR", bodies, rule, passages, role=office.role, start=start, end=end)


def _office_at(scene: Scene, match: re.Match[str]) -> Office:
    text = scene.text
    word = match[0]
    start, owners = _left(scene, match.start())
    kind = "representative" if _is("representative", word) else "government" if _is("government", word) else "office"
    bodies: list[int] = []
    hosts: list[int] = []
    end = role_end = match.end()
    more = _MORE.match(text, end)
    if more and _office().search(text, end, more.end()):
        end = role_end = more.end()
    for _ in range(3):
        tail = _TAIL.match(text, end)
        if not tail or _VERB.search(tail["words"]):
            break
        lead = tail["lead"].strip(" ,")
        if tail["lead"] == "," and _is_apart(text, tail):
            break
        named = scene.things(tail["body"])
        letter = tail["body"][1]
        if letter == "J" or letter == "A":
            break
        if letter in "ISB":
            if (
                kind == "representative"
                and (
                    lead in {"to", "at", "in", "with", "auprès de", "à", "ante", "vid", "i", "en", "bei", "aux"}
                    or hosts
                )
            ) or (kind == "representative" and bodies):
                hosts += named
            else:
                bodies += named
        if not bodies and not hosts and letter not in "ISB":
            role_end = tail.end()
        elif letter in "ISB" and len(bodies) + len(hosts) == len(named):
            words = tail["words"].strip()
            if words:
                role_end = tail.start("body")
            elif lead in {"of", "for"} and kind == "government":
                role_end = tail.end()
        end = tail.end()
    role = re.sub(
        r"(?:,|\b(?:of|for|at|to|in|with|on|from|the|de|du|des|la|le|and))+$", "", scene.words(start, role_end).strip()
    ).strip(" ,-–")
    years = _years(text, end)
    return Office(start, max(end, role_end), _bare(role), kind, tuple(owners), tuple(bodies), tuple(hosts), years)


_MORE = re.compile(r"(?: ?(?:and|&|/|,|et|und|y) ?|, )(?:(?!⟦)[^,;:()“”\".]){1,60}")


def _is_apart(text: str, tail: re.Match[str]) -> bool:
    """Whether what stands behind a comma is no part of the office: another clause, or a list of bodies."""
    return bool(re.match(r",? (?:and|or|with|along|together|both|one|two|from)\b", text[tail.start() :]))


def _left(scene: Scene, at: int) -> tuple[int, list[int]]:
    """Where the name of an office begins that has its word at `at`, and the bodies it is said to belong to."""
    text = scene.text
    window = text[max(0, at - 80) : at]
    base = at - len(window)
    cut = max((m.end() for m in re.finditer(_STOP, window)), default=0)
    words = list(re.finditer(r"\S+", window[cut:]))
    begin = at
    for word in reversed(words[-7:]):
        bare = word[0].strip("’'.")
        if _is("determiner", bare) or bare.lower() in _NO_QUALIFIER:
            break
        if not (bare[:1].isupper() or bare.lower() in _QUALIFIERS or bare.endswith(("ing", "al", "ive"))):
            break
        begin = base + cut + word.start()
    owner = _OWNER.search(text, 0, begin)
    if not owner:
        return begin, []
    before = _QUALIFIED.search(text, 0, owner.start())
    return before.start() if before else owner.start(), scene.things(owner["owner"])


_NO_QUALIFIER = {
    "by",
    "of",
    "with",
    "from",
    "to",
    "and",
    "as",
    "is",
    "was",
    "including",
    "for",
    "in",
    "at",
    "on",
    "that",
    "between",
}
_QUALIFIERS = {
    "former",
    "deputy",
    "vice",
    "executive",
    "permanent",
    "assistant",
    "senior",
    "acting",
    "special",
    "general",
    "chief",
    "foreign",
    "prime",
    "head",
    "co",
    "associate",
    "interim",
    "founding",
    "managing",
    "legal",
    "technical",
    "principal",
    "regional",
    "national",
    "honorary",
    "junior",
    "past",
    "political",
    "first",
    "second",
    "ancien",
    "ancienne",
    "premier",
    "human",
    "rights",
    "policy",
    "program",
    "programme",
    "project",
    "board",
    "committee",
    "career",
    "police",
    "security",
    "science",
    "data",
    "communications",
    "media",
    "press",
    "research",
}


def _bare(role: str) -> str:
    return re.sub(r"\s+", " ", role).strip(" ,.")


def _years(text: str, at: int) -> tuple[str | None, str | None]:
    match = _YEARS.match(text, at)
    if not match:
        return None, None
    start, end = match["start"], match["end"]
    if end and len(end) == 2:
        end = start[:2] + end
    return start, end


@cache
def _office() -> re.Pattern[str]:
    parts = [word_list("posts", name).pattern for name in ("representative", "government", "office")]
    return re.compile("|".join(parts), re.IGNORECASE)


def _is(name: str, word: str) -> bool:
    return word_list("posts", name).fullmatch(word) is not None


@cache
def _before() -> re.Pattern[str]:
    """What stands between a person and the office held, up to the office."""
    holding = word_list("posts", "holding").pattern
    determiner = word_list("posts", "determiner").pattern
    return re.compile(
        rf"(?P<person>{PERSON})(?:(?P<comma>,| [-–—]|:| \|)|,? (?:[^⟦⟧;:.]{{0,25}} )?(?:{holding}))?"
        rf" ?(?:(?:{determiner}) )*$",
        re.IGNORECASE,
    )
