"""Enumerations made one placeholder: "⟦I0⟧, ⟦I1⟧ and ⟦I2⟧" becomes ``⟦I0+1+2⟧``, whatever words join them."""

from __future__ import annotations

import re
from functools import cache

from loaders.links.shapes import ACTORS, BODIES, TOKEN, Shape
from loaders.mentions.model import Mention

_TOGETHER = (
    r"(?:together|along|jointly|alongside) ?(?:with)?"
    r"|in (?:close )?(?:co-?operation|partnership|collaboration|conjunction) with"
    r"|in association with|en coopération avec|en partenariat avec|zusammen mit|gemeinsam mit|junto con|tillsammans med"
)
_AND = r"and|AND|&|as well as|plus|et|ainsi que|und|sowie|y|och"
_CONJUNCTION = re.compile(
    rf",? (?:{_AND}) (?:also )?(?:(?:of|from|by|with|to|for|de|du|des|von|vom|der|mit|par|por|del|av|med|för) )?$"
)
_WITH = re.compile(rf",? (?:{_TOGETHER}) $")
# What may follow an enumeration: anything but a word in capitals or an office, which belongs to its last member only.
_OWNS = re.compile(
    r"(?:['’]s?)? (?:[A-Z][a-z]|(?:advis[eo]r|chair|director|president|secretary|member|trustee|fellow|founder"
    r"|professor"
    r"|commissioner|coordinator|spokes\w+)s?\b)|['’]s\b"
)
_MIXED = re.compile(r"[,.;:)]|$| (?:have|has|had|are|were|was|will|to|in|on|at|for|from|is|met|agreed|\w+ed)\b")

# What opens a sentence is no part of the list that acts in it: "As members of the Commission, Chad and Peru welcome".
_OPENING = re.compile(
    r"(?:^|[.!?] )\W*(?:as|like|unlike|within|at|in|under|through|with|besides|together with|on behalf of|speaking)\b"
    r"[^⟦⟧.,;]*$",
    re.IGNORECASE,
)
_AGAIN = re.compile(r", (to|for|from|with|by|of) ")
_PLACED = re.compile(r"\b(?:in|across|throughout|from|to|for|en|au|i) (?:the )?$")
_OF = re.compile(r"\b(?:of|for|at|in|from|de|du|von|der) (?:the )?(?:⟦J\d+⟧ )?$")

_WITHIN = re.compile(r"⟦I\d+⟧ at $")
_WHERE = re.compile(r"⟦[IB][\d+]+⟧ (?:in|i|en|au|aux) $")

# A name in a list of bodies that is not known as one.
_UNREAD = re.compile(
    r"^, (?:(?![^,]*\b(?:Director|Chair|President|Secretary|Minister|Head|Officer|Manager|Ambassador|Professor|Member"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))"
    r"[A-Z][\w’'&.-]*(?:[ /](?:(?:of|for|the|de|du|&) )?[A-Z][\w’'&.-]*){0,5}[,/] ?)+"
)
# Behind a list of two: "[a], [b] and other bodies" goes on without a name.
_OTHERS = re.compile(
    rf"(?:, [A-Z][\w’'&.-]*(?: [A-Z&][\w’'.-]*){{0,4}})?,? (?:{_AND}|or) (?:with )?"
    r"(?:(?:many|several|some|various|all|a number of|a range of|numerous|most) )?"
    r"(?:the (?:private sector|rest|public|media|wider|local)|others?\b|local\b|civil society|non-governmental"
    r"|its partners|international|regional|private|(?:many|several|various) \w+)(?![^⟦⟧.;,]{0,20}⟦)"
)

_FAMILY = {"P": "people", "I": "bodies", "S": "bodies", "B": "bodies", "A": "actors"}


def grouped(shape: Shape, mentions: tuple[Mention, ...]) -> tuple[Shape, tuple[tuple[int, ...], ...]]:
    """The shape with its enumerations as one placeholder each, and the groups joined by "together with"."""
    tokens = list(TOKEN.finditer(shape.text))
    together: list[tuple[int, ...]] = []
    runs: list[list[re.Match[str]]] = []
    run: list[re.Match[str]] = []
    links: list[str] = []

    def close() -> None:
        if len(run) > 1 and (links[-1] != "comma" or len(run) > 2 or _OTHERS.match(shape.text, run[-1].end())):
            runs.append(list(run))
            if "with" in links:
                at = links.index("with") + 1
                left, right = _things(run[:at], mentions), _things(run[at:], mentions)
                together.extend((a, b) for a in left for b in right)
        run.clear()
        links.clear()

    for token in tokens:
        if run:
            link = _joined(shape.text, run, links, token, mentions)
            if link is None:
                close()
            else:
                links.append(link)
        run.append(token)
    close()
    if not runs:
        return shape, ()
    spans = {each[0].start(): each for each in runs}
    # "[a], together with [b], met": the commas around what is joined go with it.
    ends = {each[0].start(): each[-1].end() + _is_aside(shape.text, each) for each in runs}
    pattern = re.compile("|".join(re.escape(shape.text[start:end]) for start, end in ends.items()))

    def group(match: re.Match[str]) -> str | None:
        each = spans.get(match.start())
        return _placeholder(each) if each and match.end() == ends[match.start()] else None

    return shape.replace(pattern, group), tuple(together)


def _is_aside(text: str, run: list[re.Match[str]]) -> bool:
    """Whether the last of a list is joined by ", together with …,", with the comma right behind it."""
    if len(run) < 2 or not text.startswith(",", run[-1].end()):
        return False
    between = text[run[-2].end() : run[-1].start()]
    return between.startswith(",") and _WITH.fullmatch(between) is not None


@cache
def _family(letter: str) -> str:
    return _FAMILY.get(letter, letter)


def _joined(
    text: str, run: list[re.Match[str]], links: list[str], token: re.Match[str], mentions: tuple[Mention, ...]
) -> str | None:
    """How `token` continues the enumeration `run`: "comma", "and", "with", or None where it does not."""
    between = text[run[-1].end() : token.start()]
    families = {_family(run[-1][1]), _family(token[1])}
    if families == {"bodies"}:
        between = _UNREAD.sub(", ", between)
    if between == ", " and not links and _opens(text, run[0], token):
        return None
    if between == ", " and not links and _WITHIN.search(text, 0, run[-1].start()):
        return None  # "the Wells Lab at Arup, UNODC and …"
    if token[1] == "I" and run[-1][1] == "S" and not links and _WHERE.search(text, 0, run[-1].start()):
        return None  # "at UNODC in Chad, Arup and …"
    again = _AGAIN.fullmatch(between)
    if again and text.endswith(f" {again[1]} ", 0, run[0].start()):
        between = ", "  # "to [a], to [b] and to [c]"
    if between in {", ", "; "}:
        return "comma" if len(families) == 1 and (not links or links[-1] == "comma") else None
    if _WITH.fullmatch(between):
        led = _PLACED.search(text, 0, run[0].start())  # "works in Chad and Peru together with Arup": these are where
        return "with" if families <= {"people", "bodies"} and not led else None
    if not _CONJUNCTION.fullmatch(between) or (families != {"J"} and _OWNS.match(text, token.end())):
        return None
    if text.startswith(" as a", token.end()) and text[: run[0].start()].endswith("of "):
        return None
    if families == {"bodies"} and all(mentions[int(one)].how == "pronoun" for one in token[2].split("+")):
        return None  # "of Arup, and we met"
    if len(families) == 1:
        return "and"
    if _OF.search(text, 0, run[0].start()):
        return None  # "director of Arup, and Ms Rossi": the body is what somebody else is director of
    return "and" if families == {"people", "bodies"} and not links and _MIXED.match(text, token.end()) else None


def _opens(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the first of a list stands in the opening of a sentence, and the second acts, alone or with a third."""
    acts = re.match(rf"(?:(?:, ⟦\w[\d+]+⟧)*,? (?:{_AND}) ⟦\w[\d+]+⟧)?,? (?![⟦(])\w+", text[second.end() :])
    if not acts or not _OPENING.search(text, 0, first.start()):
        return False
    return first[1] != second[1] or not re.match(rf",? (?:{_AND}) ", text[second.end() :])


def _things(tokens: list[re.Match[str]], mentions: tuple[Mention, ...]) -> list[int]:
    return [mentions[int(number)].thing for token in tokens for number in token[2].split("+")]


def _placeholder(run: list[re.Match[str]]) -> str:
    letters = {token[1] for token in run}
    families = {_family(letter) for letter in letters}
    if len(letters) == 1:
        letter = letters.pop()
    elif families == {"bodies"}:
        letter = BODIES
    else:
        letter = ACTORS
    return f"⟦{letter}{'+'.join(token[2] for token in run)}⟧"
