"""Events written small, told by a topic, a place or a date: "seminar on …", "a business forum in Lima"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.mentions.candidates import NAMED, Candidate
from loaders.mentions.extents import is_capital
from loaders.mentions.occasions import date_near, is_name, partner_end, places_end, took_place_in, topic_end
from loaders.mentions.phrased import whole_end
from loaders.mentions.tokens import Stretch

MODIFIERS = 5  # words before the noun of an event
PARTICIPLES = ("é", "és", "ée", "ées")  # "a rencontré" is no "rencontre"
_CITY_STATES = ("Singapore", "Monaco", "Luxembourg", "Holy See")
OWNED = 3  # words between a place and the noun of the event that it tells


def told_events(stretch: Stretch) -> Iterator[Candidate]:
    """Events written small, with the topic, place or date that tells them: "seminar on …", "conference in Lima"."""
    for head in range(len(stretch.words)):
        length, kind = _small_head(stretch, head)
        # German nouns all begin with a capital.
        opening = head and stretch.begins_sentence(head) and not stretch.titled
        if not length or (head and is_capital(stretch, head) and stretch.language != "de" and not opening):
            continue
        last = head + length - 1
        first = _modifiers(stretch, head)
        if _is_plural(stretch, head, last) and not _grouped(stretch, first):
            continue
        end, topic = _told(stretch, first, head, last)
        if not end:
            continue
        end = whole_end(stretch, last, end)
        name = stretch.written(first, end)
        shorter = dict.fromkeys([stretch.written(first, topic) if topic else name, stretch.written(first, last)])
        aliases = tuple(alias for alias in shorter if " " in alias)
        start, stop = stretch.span(first, end)
        yield Candidate(start, stop, "Event", name, rank=NAMED, aliases=aliases, properties={"kind": kind})


def _told(stretch: Stretch, first: int, head: int, last: int) -> tuple[int, int]:
    """(the last token of the event's name, the last one of its topic or 0); (0, 0) where nothing tells the event."""
    topic = topic_end(stretch, last + 1)
    partner = 0 if topic else partner_end(stretch, last + 1)
    topic = topic or (topic_end(stretch, partner + 1) if partner else 0)
    year = _year_of(stretch, last + 1)
    if year:
        return year, 0
    towards = stretch.words[last] in stretch.lexicon.lists["events_towards"] and last + 1 < len(stretch.words)
    place = places_end(stretch, (topic or partner or last) + 1) or (
        places_end(stretch, last + 1, "to") if towards else 0
    )
    described = first < last or bool(topic or partner)
    written = " ".join(stretch.words[head : last + 1])
    noun = written.removesuffix("s")
    dated = date_near(stretch, topic or partner or last, described=described)
    single = written == noun and described and not _grouped(stretch, first)
    dated = dated or (single and took_place_in(stretch, topic or partner or last))
    topical = bool(topic) and (
        any(_is_listed(stretch, "topical_events", form) for form in (written, noun))
        or _is_compound(stretch, written)
        or ((first < head or head < last) and written in stretch.lexicon.lists["described_events"])
        or stretch.words[last + 1] == "to"
    )
    addressed = bool(partner) and written in stretch.lexicon.lists["words_towards"]
    led = stretch.words[last + 1] if partner else ""
    between = led == "between" and noun in ("summit", "meeting", "talk", "negotiation")
    of_what = led == "of" and noun in stretch.lexicon.lists["events_of"] and is_name(stretch, last + 2, partner)
    recurs = any(word in stretch.lexicon.lists["recurring"] for word in stretch.words[first:head])
    of_what = of_what or (led in ("of", "for") and recurs and stretch.tokens[partner].capital)
    told: bool | int = of_what or topical
    if noun not in stretch.lexicon.lists["hardly_events"]:
        told = told or place or dated or between or (addressed and led == "to") or _announced(stretch, first)
    yearly = recurs and first < head and stretch.tokens[first].capital and not stretch.begins_sentence(first)
    owned = _owned(stretch, first, head)
    if not (told or yearly or owned or _named(stretch, first, head)):
        return 0, 0
    held = topic or place or dated or addressed or between or of_what or (owned and led == "of")
    return max(topic, place, partner if held else 0, last), topic


def _year_of(stretch: Stretch, at: int) -> int:
    """The year in "de 2030" from this token; 0 where there is none."""
    words = stretch.words
    dated = words[at : at + 1] in (["de"], ["del"], ["von"]) and at + 1 < len(words)
    return at + 1 if dated and re.fullmatch(r"(?:19|20)\d\d", words[at + 1]) else 0


def _small_head(stretch: Stretch, at: int) -> tuple[int, str]:
    """The number of tokens of the noun of an event that begins here, and its kind; (0, "") where none does."""
    lexicon, words = stretch.lexicon, stretch.words
    if stretch.tokens[at].text.endswith(PARTICIPLES):
        return 0, ""
    if at and words[at] in lexicon.lists["verbs_too"] and words[at - 1] in lexicon.lists["before_a_verb"]:
        return 0, ""
    for length in range(min(3, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        if any(_is_listed(stretch, "small_events", noun) for noun in (phrase, phrase.removesuffix("s"))):
            kinds = [kind for label, kind in lexicon.heads.get(phrase, ()) if label == "Event"]
            return length, kinds[0] if kinds else "meeting"
    return (1, "meeting") if _is_compound(stretch, words[at]) else (0, "")


def _is_compound(stretch: Stretch, word: str) -> bool:
    """Whether the last part of a compound is the noun of a meeting: "ministermöte", "Fachtagung"."""
    if stretch.language not in ("de", "sv"):
        return False
    return any(len(word) > len(end) + 2 and word.endswith(end) for end in stretch.lexicon.lists["event_endings"])


def _is_listed(stretch: Stretch, name: str, noun: str) -> bool:
    """Whether a noun is in a list, or in that of the further languages where the document is not in English."""
    lists = stretch.lexicon.lists
    return noun in lists[name] or (stretch.language != "en" and noun in lists[f"foreign_{name}"])


def _modifiers(stretch: Stretch, head: int) -> int:
    """The first word of what describes the event before its noun."""
    lexicon, words, first = stretch.lexicon, stretch.words, head
    while first > 0 and head - first < MODIFIERS and stretch.tokens[first].gap in (" ", "-", "–"):
        before = stretch.tokens[first - 1]
        if before.folded in lexicon.function_words or before.folded in lexicon.lists["holding"]:
            break
        if stretch.language == "sv" and before.capital and before.folded.endswith("s"):
            return first - 1  # whose meeting it is: "CARICOMs ministermöte"
        opening = first == 1 and before.capital and before.folded in lexicon.common_words
        opening = opening and not stretch.tokens[first].capital
        if opening or before.folded == "s" or before.folded.endswith("ed"):
            break
        first -= 1
    if _lasts(stretch, first - 1):
        first -= 1
    while first > 1 and first < head and words[first - 1] == "of" and stretch.tokens[first].capital:
        if not stretch.tokens[first - 2].capital or stretch.tokens[first - 1].gap != " ":
            break
        first -= 2  # "the [Board] of Trustees meeting"
    for back in (2, 3):  # "series of meetings", "cycle of three meetings"
        if first >= back and words[first - back + 1] == "of" and words[first - back] in lexicon.lists["event_groups"]:
            first -= back
            if first > 0 and words[first - 1] == "new" and stretch.tokens[first].gap == " ":
                first -= 1
            break
    return first


def _is_plural(stretch: Stretch, head: int, last: int) -> bool:
    """Whether several events are spoken of, which have no one place and time."""
    lists = stretch.lexicon.lists
    noun = " ".join(stretch.words[head : last + 1])
    known = _is_listed(stretch, "small_events", noun) or noun in lists["plural_events"] or _is_compound(stretch, noun)
    return not known


def _grouped(stretch: Stretch, first: int) -> bool:
    groups = stretch.lexicon.lists["event_groups"]
    if "inter" in stretch.words[first : first + 2]:
        return True  # "the inter-Korean summits"
    return not groups.isdisjoint(stretch.words[first : first + 2])


def _named(stretch: Stretch, first: int, head: int) -> bool:
    """Whether a name of several words goes before: "the Blue Nets campaign", "the Joint Nets Commission meeting"."""
    lexicon, words, tokens = stretch.lexicon, stretch.words, stretch.tokens
    noun = " ".join(words[head : head + 2])
    if not any(one in lexicon.lists["named_events"] for one in (words[head], noun)) or not first:
        return False
    at = first
    while at < head and (tokens[at].capital or words[at] == "of") and (at == first or tokens[at].gap in (" ", "-")):
        at += 1
    told = all(words[between] in lexicon.lists["event_adjectives"] for between in range(at, head))
    person = words[first] in lexicon.first_names and words[first] not in lexicon.common_words
    offices = any(words[one] in lexicon.office_words for one in range(first, at))
    determined = words[first - 1] in lexicon.lists["determiners"] and tokens[first].gap == " "
    determined = determined or ":" in tokens[first].gap
    return determined and told and at - first > 1 and not (person or offices)


def _lasts(stretch: Stretch, at: int) -> bool:
    """Whether a number of days begins at this token: "[three]-day visit"."""
    words = stretch.words
    number = at >= 0 and (words[at] in stretch.lexicon.lists["numbers"] or words[at].isdecimal())
    return number and words[at + 1 : at + 2] in (["day"], ["week"], ["month"])


def _owned(stretch: Stretch, first: int, head: int) -> bool:
    """Whether a place, an acronym or a year goes before: "the Paris meeting", "the 2019 general election"."""
    opening = stretch.tokens[first] if first < head else None
    if opening is None or stretch.tokens[head].gap != " ":
        return False
    partners = head - first > 1 and stretch.tokens[first + 1].gap in ("-", "–") and opening.capital
    if partners and (opening.text in stretch.lexicon.acronyms or opening.folded in stretch.lexicon.names):
        return stretch.tokens[first + 1].capital  # "the US-DPRK summit"
    if _lasts(stretch, first):
        return stretch.words[head] in stretch.lexicon.lists["lasting_events"]
    if opening.folded == "inter" and head - first > 1 and stretch.tokens[first + 1].capital:
        return True  # "the inter-Korean summit"
    if len(opening.text) == len("2019") and opening.text.isdigit():
        return True
    dated = stretch.words[first + 1] if opening.folded in stretch.lexicon.lists["calendar"] else ""
    if len(dated) == len("2019") and dated.isdigit():
        return True  # "the July 2019 session"
    place = stretch.lexicon.names.get(opening.folded)
    city_state = place is not None and place.kind == "state" and place.name in _CITY_STATES
    told = place is not None and (place.label == "Place" or city_state) and not place.common
    body = opening.shouted and len(opening.text) > 3 and opening.text not in stretch.lexicon.acronyms
    verbal = stretch.words[head] in ("address", "visit", "tour", "function")
    if told and opening.capital and head - first <= OWNED and not verbal:
        return True  # "the Copenhagen climate conference"
    return head - first == 1 and opening.capital and (told or (body and not verbal))


def _announced(stretch: Stretch, first: int) -> bool:
    """Whether "a" goes before and the passage holds a date: "From 5-7 June, X hosted an interregional seminar"."""
    lists = stretch.lexicon.lists
    indefinite = first > 0 and stretch.words[first - 1] in lists["indefinite"]
    return indefinite and bool(stretch.dates) and not lists["holding"].isdisjoint(stretch.words)
