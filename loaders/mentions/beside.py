"""Names that stand beside each other for one thing: in brackets after it, as a translation, as the symbol in a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from loaders.mentions.candidates import Candidate
from loaders.mentions.tokens import Stretch

BRACKET = re.compile(
    r"\s*[\[(]\s*(?:hereinafter |hereafter |also known as |known as |referred to as )?(?:the )?[“\"]?\Z"
)
SYMBOL_AFTER = re.compile(r"(?:,|;)?\s*[\[(]?\s*(?:[Ss]ee )?(?:also )?(?:contained in )?(?:document )?\Z")
LEAD = 40  # characters between a name and its second one
TEXTS = frozenset({"Publication", "Resolution", "Instrument"})
RENAMED = frozenset({"Instrument", "Publication", "Programme", "Fund", "Resolution", "Event"})
NOTE = re.compile(r"(?P<number>\d{1,2})\.?\s+(?:See )?\Z")
SEE = re.compile(r"(?:.*[.;])?\s*See ", re.DOTALL)  # a note that stands right behind its sentence
MARK = re.compile(r"[,;.:)]?(?P<number>\d{1,2})(?!\w)")


def named_twice(candidates: Sequence[Candidate], stretch: Stretch) -> None:
    """Let what stands in brackets after a name, or the symbol after it, be another name of the same thing."""
    ends = _longest_by_end(candidates)
    for second in candidates:
        before = stretch.plain[max(stretch.passage.start, second.start - LEAD) : second.start]
        if second.how == "symbol":
            lead = SYMBOL_AFTER.search(before)
            first = ends.get(second.start - len(lead[0])) if lead and lead[0] else None
            if first:
                _join(first, second)
            continue
        lead = BRACKET.search(before)
        first = ends.get(second.start - len(lead[0])) if lead else None
        closed = stretch.plain[second.end : second.end + 2].lstrip('”"')[:1] in (")", "]")
        if first is None or not closed or first.label != second.label or (first.entry and second.entry):
            continue
        if first.label in RENAMED or "[" in before[-2:]:
            first.aliases += (second.name,)


def _longest_by_end(candidates: Iterable[Candidate]) -> dict[int, Candidate]:
    return {candidate.end: candidate for candidate in sorted(candidates, key=lambda c: c.length)}


def _join(name: Candidate, symbol: Candidate) -> None:
    """Let the symbol be one of the named text, unless it is that of a resolution by which the text came about."""
    if name.label in TEXTS and name.how != "symbol" and symbol.label in ("Publication", name.label):
        symbol.label = name.label
        symbol.aliases += (name.name,)


def noted(stretches: Iterable[Stretch], candidates: Sequence[Candidate]) -> None:
    """Give a text the symbol that stands in the note whose number marks it: "…,1" and, further down, "1 A/73/85"."""
    texts = _longest_by_end(candidate for candidate in candidates if candidate.label in TEXTS)
    symbols = {candidate.start: candidate for candidate in candidates if candidate.how == "symbol"}
    marked: dict[str, Candidate] = {}
    above: list[Candidate] = []  # the reports named in the passage before
    for stretch in stretches:
        reports: list[Candidate] = []
        for token in stretch.tokens:
            text = texts.get(token.end)
            if text and text.label == "Publication":
                reports.append(text)
            mark = MARK.match(stretch.plain, token.end) if text else None
            if text and mark:
                marked[mark["number"]] = text
            symbol = symbols.get(token.start)
            note = NOTE.fullmatch(stretch.plain[stretch.passage.start : token.start]) if symbol else None
            if symbol and note and note["number"] in marked:
                _join(marked[note["number"]], symbol)
            elif symbol and SEE.fullmatch(stretch.plain[stretch.passage.start : token.start]):
                named = reports or above
                if len(named) == 1:
                    _join(named[0], symbol)
        above = reports
