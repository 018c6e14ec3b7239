"""Events: numbered sessions, and meetings told by a topic, a place or a date that stands with them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import KNOWN, NAMED, Candidate
from loaders.mentions.extents import is_capital, reach
from loaders.mentions.ordinals import ordinal_at, ordinal_text
from loaders.mentions.tokens import Stretch

BETWEEN = 9  # tokens between an ordinal and the noun of the event
TOPIC = 18  # tokens of a topic
NEAR = 110  # characters between an event and its date
MODIFIERS = 5  # words before the noun of an event that is written small


def numbered_events(stretch: Stretch) -> Iterator[Candidate]:
    """Events by their number: "27th session of the Commission on …", "its seventy-third session"."""
    for at in range(len(stretch.tokens)):
        number, length = ordinal_at(stretch.words, at)
        if not number:
            continue
        found = _numbered(stretch, at, at + length, number)
        if found:
            yield found


def _numbered(stretch: Stretch, at: int, after: int, number: int) -> Candidate | None:
    lexicon, words = stretch.lexicon, stretch.words
    for head in range(after, min(len(words), after + BETWEEN)):
        token = stretch.tokens[head]
        if any(mark in token.gap for mark in ',.;:()"“”') or (head > after and words[head - 1] == "to"):
            return None
        kinds = [kind for label, kind in lexicon.heads.get(words[head], ()) if label == "Event"]
        if kinds and not _more_caps(stretch, head):
            if not (
                after < head
                or words[head]
                in (
                    "session",
                    "sessions",
                    "meeting",
                    "conference",
                    "summit",
                    "congress",
                    "assembly",
                    "reading",
                    "sitting",
                    "forum",
                )
            ):
                return None
            last = reach(stretch, head)
            return _event(stretch, at, after, last, number, kinds[0])
        body = _body(stretch, head) if head == after else None
        if body and not _goes_on(stretch, body[1]):
            start, last, name = body
            return _event(stretch, at, start, last, number, "session", of=name)
        if not (
            is_capital(stretch, head)
            or words[head] in lexicon.lists["event_adjectives"]
            or words[head] in lexicon.connectors
        ):
            return None
    return None


def _more_caps(stretch: Stretch, head: int) -> bool:
    following = stretch.tokens[head + 1] if head + 1 < len(stretch.tokens) else None
    return (
        following is not None
        and following.gap == " "
        and is_capital(stretch, head + 1)
        and stretch.tokens[head].capital
        and following.folded in stretch.lexicon.heads
    )


def _goes_on(stretch: Stretch, last: int) -> bool:
    """Whether a capital word follows the body, so that the number counts something else of the body's."""
    following = stretch.tokens[last + 1] if last + 1 < len(stretch.tokens) else None
    return following is not None and following.gap == " " and is_capital(stretch, last + 1)


def _body(stretch: Stretch, at: int) -> tuple[int, int, str] | None:
    """The known organ that follows an ordinal, whose session is meant ("27th CCPCJ")."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    entry = lexicon.acronyms.get(token.text)
    if entry and entry.kind in ("organ", "intergovernmental") and entry.label == "Institution":
        return at, at, entry.name
    for length, found in lexicon.find(stretch.words, at):
        if found.kind in ("organ", "intergovernmental") and token.capital and length > 1:
            return at, at + length - 1, found.name
    return None


def _event(stretch: Stretch, at: int, after: int, last: int, number: int, kind: str, of: str = "") -> Candidate:
    ordinal = ordinal_text(number)
    rest = f"session of the {of}" if of else stretch.written(after, last)
    series, alias = of or _series(stretch, after, last), stretch.written(at, last)
    name = f"{ordinal} {rest}"
    properties = {"ordinal": ordinal, "kind": kind}
    if series:
        properties["series"] = series
    start, end = stretch.span(at, last)
    return Candidate(start, end, "Event", name, rank=KNOWN, aliases=(alias,), properties=properties)


def _series(stretch: Stretch, first: int, last: int) -> str:
    """What is counted: the body whose session it is, or the name without its number."""
    lexicon = stretch.lexicon
    for at in range(first, last + 1):
        for length, entry in lexicon.find(stretch.words, at):
            if (
                entry.label in ("Institution", "Instrument")
                and entry.kind != "state"
                and at + length - 1 <= last
                and stretch.tokens[at].capital
            ):
                return entry.name
        entry_of = lexicon.acronyms.get(stretch.tokens[at].text)
        if entry_of and entry_of.kind != "state":
            return entry_of.name
    text = stretch.written(first, last)
    return text if " " in text else ""


def told_events(stretch: Stretch) -> Iterator[Candidate]:
    """Events written small, with the topic, place or date that tells them: "seminar on …", "conference in Lima"."""
    words = stretch.words
    for head in range(len(words)):
        if is_capital(stretch, head) and head:
            continue
        length, kind = _small_head(stretch, head)
        if not length:
            continue
        last = head + length - 1
        first = _modifiers(stretch, head)
        topic = _topic(stretch, last + 1)
        partner = 0 if topic else _partner(stretch, last + 1)
        topic = topic or (_topic(stretch, partner + 1) if partner else 0)
        place = _place(stretch, (topic or partner or last) + 1)
        told = topic or place or _date_near(stretch, partner or last) or _announced(stretch, first)
        if not told:
            continue
        if words[head].endswith("s") and words[head] not in ("talks",) and not _grouped(stretch, first):
            continue
        end = max(topic or 0, place or 0, partner if topic or place or _date_near(stretch, partner) else 0, last)
        start_at, end_at = stretch.span(first, end)
        name = stretch.written(first, end)
        aliases = tuple(dict.fromkeys([stretch.written(first, topic) if topic else name, stretch.written(first, last)]))
        yield Candidate(
            start_at,
            end_at,
            "Event",
            name,
            rank=NAMED,
            aliases=tuple(a for a in aliases if " " in a),
            properties={"kind": kind},
        )


def _partner(stretch: Stretch, at: int) -> int:
    """The last token of "with Ada Rossi", "to the Assembly", "for the Ambassador": whom an event is with or for."""
    words = stretch.words
    if (
        at + 1 >= len(words)
        or words[at] not in ("with", "to", "at", "of", "for", "by")
        or stretch.tokens[at].gap != " "
    ):
        return 0
    position = at + 1
    while position < len(words) and words[position] in ("the", "a", "his", "her", "its", "senior"):
        position += 1
    last = 0
    while (
        position < len(words)
        and stretch.tokens[position].gap in (" ", "-", "’", "'")
        and stretch.tokens[position].capital
    ):
        last, position = position, position + 1
    return reach(stretch, last) if last else 0


def _announced(stretch: Stretch, first: int) -> bool:
    """Whether "a" goes before and the passage holds a date: "From 5-7 June, X hosted an interregional seminar"."""
    before = stretch.words[first - 1] if first else ""
    return (
        before in ("a", "an", "une", "un", "eine", "ein", "ett")
        and bool(stretch.dates)
        and first < len(stretch.words) - 1
        and any(
            stretch.words[at] in ("hosted", "held", "organised", "organized", "planned", "attended", "took", "will")
            for at in range(len(stretch.words))
        )
    )


def _small_head(stretch: Stretch, at: int) -> tuple[int, str]:
    lexicon, words = stretch.lexicon, stretch.words
    for length in range(min(3, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if phrase in lexicon.lists["small_events"] or phrase.removesuffix("s") in lexicon.lists["small_events"]:
            kinds = [kind for label, kind in lexicon.heads.get(phrase, ()) if label == "Event"]
            return length, kinds[0] if kinds else "meeting"
    return 0, ""


def _modifiers(stretch: Stretch, head: int) -> int:
    """The first word of what describes the event before its noun."""
    lexicon, first = stretch.lexicon, head
    while first > 0 and head - first < MODIFIERS:
        before = stretch.tokens[first - 1]
        if (
            stretch.tokens[first].gap not in (" ", "-", "–")
            or before.folded in lexicon.function_words
            or before.folded.endswith("ed")
        ):
            break
        if before.folded == "s" or (first - 1 == 0 and before.capital and before.folded in lexicon.common_words):
            break
        if before.folded in (
            "held",
            "hold",
            "attend",
            "attended",
            "organise",
            "organize",
            "plan",
            "planning",
            "chaired",
            "during",
            "will",
            "be",
            "is",
            "was",
        ):
            break
        first -= 1
    if first >= 2 and stretch.words[first - 1] == "of" and stretch.words[first - 2] in lexicon.lists["event_groups"]:
        first -= 2
    elif first >= 3 and stretch.words[first - 2] == "of" and stretch.words[first - 3] in lexicon.lists["event_groups"]:
        first -= 3
    return first


def _grouped(stretch: Stretch, first: int) -> bool:
    return stretch.words[first] in stretch.lexicon.lists["event_groups"]


def _topic(stretch: Stretch, at: int) -> int:
    """The last token of "on …" from this token; 0 where there is none."""
    if (
        at >= len(stretch.tokens)
        or stretch.words[at] not in stretch.lexicon.lists["event_topics"]
        or stretch.tokens[at].gap.strip()
    ):
        return 0
    last = 0
    quoted = at + 1 < len(stretch.tokens) and any(mark in stretch.tokens[at + 1].gap for mark in '"“«‘')
    for position in range(at + 1, min(len(stretch.tokens), at + 1 + (TOPIC * 2 if quoted else TOPIC))):
        token = stretch.tokens[position]
        if position > at + 1 and any(mark in token.gap for mark in ('"”»' if quoted else ',.;:()"“”')):
            break
        if (
            not quoted
            and position > at + 1
            and token.folded
            in (
                "in",
                "organised",
                "organized",
                "held",
                "hosted",
                "which",
                "that",
                "was",
                "were",
                "is",
                "are",
                "will",
                "with",
                "took",
                "from",
                "at",
                "by",
                "who",
                "as",
                "also",
            )
            and not _inside(stretch, position)
        ):
            break
        if token.text.isdigit() and not quoted:
            following = stretch.tokens[position + 1] if position + 1 < len(stretch.tokens) else None
            if not (following and following.capital and following.folded not in stretch.lexicon.lists["calendar"]):
                break
        if token.folded in stretch.lexicon.lists["calendar"]:
            return last
        last = position
    while last > at and stretch.words[last] in stretch.lexicon.function_words and not quoted:
        last -= 1
    while (
        not quoted
        and last + 1 < len(stretch.tokens)
        and stretch.tokens[last].capital
        and stretch.tokens[last + 1].gap == " "
        and stretch.tokens[last + 1].capital
    ):
        last += 1
    return last if last > at else 0


def _inside(stretch: Stretch, at: int) -> bool:
    """Whether "in" belongs to the topic: "trafficking in persons"."""
    return (
        stretch.words[at] == "in"
        and at + 1 < len(stretch.tokens)
        and not stretch.tokens[at + 1].capital
        and stretch.words[at + 1] not in stretch.lexicon.function_words
    )


def _place(stretch: Stretch, at: int) -> int:
    """The last token of "in [place]" from this token; 0 where there is none."""
    if at + 1 >= len(stretch.tokens) or stretch.words[at] not in ("in", "at", "to", "en", "a", "i", "zu"):
        return 0
    if stretch.tokens[at].gap.strip():
        return 0
    position = at + 2 if stretch.words[at + 1] == "the" and at + 2 < len(stretch.tokens) else at + 1
    if not stretch.tokens[position].capital:
        return 0
    for length, entry in stretch.lexicon.find(stretch.words, position):
        if entry.label == "Place" or entry.kind == "state":
            return position + length - 1
    return 0


def _date_near(stretch: Stretch, last: int) -> bool:
    """Whether a date follows within a few words."""
    end = stretch.tokens[last].end
    return any(0 <= date.start - end <= 12 for date in stretch.dates)


def timed(candidates: list[Candidate], stretch: Stretch) -> None:
    """Give each event the date that stands with it in the passage, the one after it before the one before it."""
    for event in candidates:
        if event.label != "Event" or "start" in event.properties:
            continue
        after = [date for date in stretch.dates if event.start <= date.start <= event.end + NEAR]
        before = [date for date in stretch.dates if 0 <= event.start - date.end <= NEAR]
        near = after[:1] or before[-1:]
        only = len(stretch.dates) == 1
        if near and (only or not _other_between(candidates, event, near[0].start)):
            event.properties["start"] = near[0].first
            if near[0].last:
                event.properties["end"] = near[0].last
            elif len(near[0].first) == len("2018-05-14"):
                event.properties["end"] = near[0].first


def _other_between(candidates: list[Candidate], event: Candidate, place: int) -> bool:
    low, high = sorted((event.end, place))
    return any(other is not event and other.label == "Event" and low <= other.start < high for other in candidates)
