"""Ways of saying things as data: patterns over the shape of a passage, with typed slots.

A pattern is a regular expression in which

* ``{a:Person}`` is a slot: one placeholder, or an enumeration, of that kind, called ``a``;
* ``{a:Person!}`` must be the subject of its clause, not what a preposition leads to; "of [body]" and an apposition or
  aside between commas may stand behind it;
* ``{a:Person*}`` is the first of a list whose members may each be described: "the mayor, [a], and the judge, [a]";
* ``{a:Owner}`` is what has something: the adjective of a state, or a body with its possessive;
* ``{a:OnePerson}`` must be no enumeration, ``{a:ManyPerson}`` must be one;
* ``<organise>`` is a list of words declared in the same file (or in words.yaml);
* ``…`` is a short gap without any placeholder, ``……`` a longer one that may hold some; neither leaves the clause.

A slot of kind Money gives the links its amount, currency and period. ``links: [a ORGANIZED e]`` adds a link from
everything in slot ``a`` to everything in slot ``e``, in the ways of saying it that have both slots; where both are the
same one, between all pairs in it. A match within a negated or merely wished-for clause gives nothing, nor does one that
holds a word of the list which ``unless`` names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any

import yaml

from loaders.links.facts import Facts
from loaders.links.lists import SUBJECT, list_after, list_before, list_in
from loaders.links.scenes import Scene

SLOTS = {
    "Person": "P",
    "Body": "ISB",
    "State": "S",
    "Organ": "IB",
    "Adjective": "J",
    "Nation": "SJ",
    "Actor": "PISBA",
    "Giver": "PISBAF",
    "Funder": "ISBF",
    "Receiver": "ISBFGEU",
    "Resolution": "R",
    "Text": "RT",
    "Instrument": "T",
    "Fund": "F",
    "Event": "E",
    "Programme": "G",
    "Publication": "U",
    "Work": "RTU",
    "Document": "RUGT",
    "Source": "ERUGT",
    "Place": "L",
    "Where": "LS",
    "Any": "A-Z",
    "Money": "M",
}
_NUMBERS = {"One": r"\d+", "Many": r"\d+(?:\+\d+)+", "Last": r"[\d+]+"}
_APPOSITION = (
    r"(?:\s(?:of|from|en|à|au|i|de|des|der|del|för|från|von|vom)\s⟦[ISBLJ][\d+]+⟧|\s\(⟦[ISBL]\d+⟧\))?"
    r"(?:,\s(?!and\b|et\b|und\b|y\b|och\b)[^;:]{3,160}?,)?"
)
# "UN agencies" and "Chad's Wells Fund" receive something, not the UN or Chad.
_OTHERS_OF = (
    r"(?!\s(?:\w+\s){0,2}(?:agencies|bodies|organi[sz]ations|NGOs|charities|companies|citizens|nationals|victims|districts"
    r"|schools|universities|businesses|firms|farmers|exporters|students|taxpayers|families|artists|groups)\b|['’]s?\s⟦[FGE])"
)
_GAP = r"[^⟦⟧;:]{0,70}?"
_LONG_GAP = r"[^;:]{0,140}?"
_PART = re.compile(
    r"\{(?P<name>\w+):(?P<slot>\w+)(?P<mark>[!*]?)\}|(?<!\?P)<(?P<words>[\w -]+)>|(?P<long>……)|(?P<gap>…)|(?P<space> )"
)


@dataclass(frozen=True)
class Pattern:
    """One way of saying a fact."""

    rule: str
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    links: tuple[tuple[str, str, str], ...]
    properties: Mapping[str, Any]
    subjects: frozenset[str]
    lists: frozenset[str]
    unless: re.Pattern[str] | None
    last: frozenset[str]

    def may_match(self, letters: frozenset[str]) -> bool:
        """Whether a passage with these placeholders can match at all."""
        return all(need & letters for need in self.needs)


@cache
def patterns(family: str, section: str = "patterns") -> tuple[Pattern, ...]:
    """The patterns declared in a section of ``<family>.yaml``, in order."""
    words = _words(family)
    return tuple(_pattern(entry, text, words) for entry in _declared(family)[section] for text in entry["says"])


@cache
def expression(family: str, text: str) -> re.Pattern[str]:
    """The regular expression that a pattern stands for, with the word lists of a family."""
    return _pattern({"rule": ""}, text, _words(family)).expression


def read_patterns(
    family: str,
    scene: Scene,
    facts: Facts,
    also: Sequence[int] = (),
    section: str = "patterns",
    without: str = "",
) -> None:
    """Add what the patterns of a family read in one passage, but for those of the rule `without`.

    The passages `also` are part of what says so.
    """
    for pattern, match in matches(family, section, scene):
        if pattern.rule != without:
            _add(pattern, match, scene, facts, [*also, scene.index])


def matches(family: str, section: str, scene: Scene) -> Iterator[tuple[Pattern, re.Match[str]]]:
    """Where the patterns of a section say something in one passage, pattern by pattern."""
    for pattern in _that_may_match(family, section, scene.letters):
        for match in pattern.expression.finditer(scene.text):
            if pattern.unless and pattern.unless.search(match[0]):
                continue
            led = any(match[slot] and _is_led(scene.text, match.start(slot)) for slot in pattern.subjects)
            if not led and not is_denied(scene.text, match):
                yield pattern, match


@cache
def _that_may_match(family: str, section: str, letters: frozenset[str]) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in patterns(family, section) if pattern.may_match(letters))


def _is_led(text: str, start: int) -> bool:
    """Whether a preposition leads to what stands at `start`, with an office before it: "to President [a]"."""
    led = _led().search(text, max(0, start - 90), start)
    return led is not None and any(
        word_list("posts", name).search(led["office"]) for name in ("office", "government", "representative")
    )


def is_denied(text: str, match: re.Match[str]) -> bool:
    """Whether the clause of a match says that the thing did not happen, or only that somebody wants it to."""
    start = max(text.rfind(". ", 0, match.start()), text.rfind("; ", 0, match.start()), match.start() - 40, 0)
    return _denial().search(text, start, match.end()) is not None


def money_properties(scene: Scene, token: str) -> dict[str, Any]:
    """The amount, currency and period of a placeholder for money, as properties of a link."""
    money = scene.money[int(token[2:-1])]
    amount = int(money.amount) if money.amount == int(money.amount) else money.amount
    return {"amount": amount, "currency": money.currency, "period": money.period}


def _add(pattern: Pattern, match: re.Match[str], scene: Scene, facts: Facts, passages: list[int]) -> None:
    properties = {
        name: match[value[1:]] if isinstance(value, str) and value.startswith("$") else value
        for name, value in pattern.properties.items()
    }
    if "m" in match.groupdict() and match["m"]:
        properties |= money_properties(scene, match["m"])
    for source, kind, target in pattern.links:
        if source == target:
            for one, other in combinations(_things(pattern, match, source, scene), 2):
                facts.add(one, kind, other, pattern.rule, passages, **properties)
        elif match[source] and match[target]:
            facts.pairs(
                _things(pattern, match, source, scene),
                kind,
                _things(pattern, match, target, scene),
                pattern.rule,
                passages,
                **properties,
            )


def _things(pattern: Pattern, match: re.Match[str], slot: str, scene: Scene) -> list[int]:
    """What a slot holds, with the others of a list that it begins, or that it ends as the subject of its clause."""
    tokens = [match[slot]]
    if slot in pattern.last:
        return scene.things(match[slot])[-1:]
    if slot in pattern.lists:
        tokens += list_after(scene.text, match[slot], match.end(slot))
    elif slot in pattern.subjects and match[slot][1] == "P":
        before, after = list_before(scene.text, match.start(slot)), list_in(scene.text, *match.span(f"{slot}_"))
        tokens = [*before, *tokens, *after]
    return scene.things(" ".join(tokens))


def _pattern(entry: Mapping[str, Any], text: str, words: Mapping[str, list[str]]) -> Pattern:
    needs: list[frozenset[str]] = []
    marked: dict[str, set[str]] = {"!": set(), "*": set(), "": set()}

    def part(match: re.Match[str]) -> str:
        if match["name"]:
            first = "" if match.start() == 0 else '[“"„«]?'
            if match["slot"] == "Owner":
                needs.append(frozenset("JSIBF"))
                marked[""].add(match["name"])
                return rf"{first}(?P<{match['name']}>⟦(?:J[\d+]+⟧|[SIBF][\d+]+⟧(?:[”\"“]| ?»)?['’]s?))"
            count = next((word for word in _NUMBERS if match["slot"].startswith(word)), "")
            letters = SLOTS[match["slot"].removeprefix(count)]
            number = _NUMBERS.get(count, r"[\d+]+")
            optional = text[match.end() : match.end() + 2] in {")?", "?"} or text[: match.start()].count("(") > text[
                : match.start()
            ].count(")")
            if letters not in {"A-Z", "M"} and not optional:
                needs.append(frozenset(letters))
            subject = SUBJECT if match["mark"] == "!" else ""
            apposition = rf"(?P<{match['name']}_>{_APPOSITION})" if subject else ""
            marked[match["mark"]].add(match["name"])
            # The bracket comes first: a search for a fixed character is fast.
            others = _OTHERS_OF if match["slot"] == "Receiver" else ""
            return rf"{first}(?P<{match['name']}>⟦{subject}[{letters}]{number}⟧){others}(?:[”\"“]| ?»)?{apposition}"
        if match["words"]:
            edge = r"\b" if match.start() == 0 else ""
            return edge + "(?:" + "|".join(word.replace(" ", r"\s") for word in words[match["words"]]) + ")"
        if match["long"]:
            return _LONG_GAP
        if match["gap"]:
            return _GAP
        return r"\s"

    expression = _PART.sub(part, text)
    slots = set().union(*marked.values())
    links = tuple(
        (source, kind, target)
        for source, kind, target in (link.split() for link in entry.get("links", ()))
        if {source, target} <= slots
    )
    return Pattern(
        entry["rule"],
        re.compile(expression, re.IGNORECASE),
        tuple(needs),
        links,
        entry.get("properties", {}),
        frozenset(marked["!"]),
        frozenset(marked["*"]),
        _whole_words(words[entry["unless"]]) if "unless" in entry else None,
        frozenset(match["name"] for match in _PART.finditer(text) if (match["slot"] or "").startswith("Last")),
    )


@cache
def word_list(family: str, name: str) -> re.Pattern[str]:
    """A declared list of words as one expression that finds any of them as whole words, whatever their case."""
    return _whole_words(_declared(family)["words"][name])


def _whole_words(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _words(family: str) -> dict[str, list[str]]:
    words: dict[str, list[str]] = _declared("words")["words"] | _declared(family).get("words", {})
    return words


@cache
def _led() -> re.Pattern[str]:
    word = r"the|then|former|acting|deputy|vice|[A-Z][\w’'-]*|⟦[SIJ]\d+⟧|of|for|and"
    return re.compile(rf"\b(?:to|by|with|from|of)(?P<office>(?: (?:{word}))+) $")


@cache
def _denial() -> re.Pattern[str]:
    return word_list("words", "denial")


@cache
def _declared(family: str) -> dict[str, Any]:
    text = files("loaders.links").joinpath(f"{family}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data
