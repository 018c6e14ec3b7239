"""Rules that find two names of a document to be one thing's: surnames, parts of names, acronyms, numbers, titles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from graph.identifiers import fold
from loaders.lexicon import Lexicon
from loaders.mentions.names import Identity, bare, expanded

STEM = 5  # first letters of a word that tell it
LONGEST_PART = 12  # words of a part of a name, and one more
LONG_TITLE = 5  # words of a title that can be compared with another
ALIKE = 0.6  # of the words of the shorter of two titles of one event
NEIGHBOURS = 6  # titles of events that are compared with the ones after them
LEADING_TO = frozenset("of to for at in by with from the de du des la le der von vid".split())
LONG_FIRST_NAME = 6  # letters of a first name in which one wrong letter is forgiven
MISSPELT = 5  # letters of a surname from which one wrong letter is forgiven
JOINING = frozenset({"Institution", "Fund", "Programme", "Instrument", "Publication", "Event"})

Pairs = Iterator[tuple[Identity, Identity]]


def surnames(found: list[Identity], lexicon: Lexicon) -> Pairs:
    """A surname, or a name with fewer parts, and the one full name that holds it."""
    people = [one for one in found if one.label == "Person"]
    by_last: dict[str, list[Identity]] = defaultdict(list)
    by_first: dict[str, list[Identity]] = defaultdict(list)
    for one in people:
        names = [fold(place.name).split() for place in one.places if place.whole]
        for name in {" ".join(words) for words in names if words}:
            words = name.split()
            if len(words) > 1:
                for ending in {words[-1], *(" ".join(words[i:]) for i in range(1, len(words)))}:
                    by_last[ending].append(one)
                by_first[words[0]].append(one)
    for one in people:
        shortest = min((place.name for place in one.places), key=len)
        words = fold(shortest).split()
        if not words:
            continue
        last = " ".join(words) if len(words) == 1 else words[-1]
        others = [other for other in _distinct(by_last.get(last, [])) if other is not one]
        if len(words) > 1:
            others = [other for other in others if _compatible(words, other, lexicon)]
        elif not others:
            others = [other for other in _distinct(by_first.get(last, [])) if other is not one]
        if len(others) == 1:
            yield one, others[0]


def _compatible(words: list[str], other: Identity, lexicon: Lexicon) -> bool:
    """Whether a name of several words can be another form of the other's: initials, nicknames, parts left out."""
    for place in other.places:
        longer = fold(place.name).split()
        if len(longer) < 2 or longer[-1] != words[-1]:
            continue
        first, given = words[0], longer[0]
        same = first == given or lexicon.nicknames.get(first, first) == lexicon.nicknames.get(given, given)
        initials = (len(first) == 1 or len(given) == 1) and first[0] == given[0]
        if same or initials or " ".join(words) == " ".join(longer[-len(words) :]):
            return True
    return False


def _distinct(found: Iterable[Identity]) -> list[Identity]:
    return list({id(one): one for one in found}.values())


def misspellings(found: list[Identity], lexicon: Lexicon) -> Pairs:
    """A name with one wrong letter, in a lone surname or a first name, and the one person whose it is otherwise."""
    people = [one for one in found if one.label == "Person"]
    words = {id(one): fold(one.names[0]).split() for one in people if one.names}
    by_last: dict[str, list[Identity]] = defaultdict(list)
    by_part: dict[str, list[Identity]] = defaultdict(list)
    for one in people:
        if id(one) in words and any(place.whole for place in one.places):
            last = words[id(one)][-1]
            by_last[last].append(one)
            for part in _parts(last):
                by_part[part].append(one)
    for one in people:
        if any(place.whole for place in one.places):
            here = words.get(id(one), [])
            for other in by_last[here[-1]] if here else ():
                if other is not one and _miswritten(here, words[id(other)], lexicon):
                    yield one, other
            continue
        name = fold(one.places[0].name)
        if len(name) < MISSPELT:
            continue
        near = [
            other
            for other in _distinct(other for part in _parts(name) for other in by_part[part])
            if Levenshtein.distance(name, words[id(other)][-1], score_cutoff=1) <= 1
        ]
        if len(near) == 1:
            yield one, near[0]


def _parts(name: str) -> tuple[str, str]:
    """How a name begins and how it ends: one wrong letter leaves one of them as it is."""
    size = MISSPELT // 2
    return f"{name[:size]}…", f"…{name[-size:]}"


def _miswritten(here: list[str], there: list[str], lexicon: Lexicon) -> bool:
    """Whether the first of two names, which is nobody else's, is that of the other person but for one letter."""
    if len(here) != 2 or len(there) != 2 or len(here[0]) < LONG_FIRST_NAME:
        return False
    return here[0] not in lexicon.first_names and Levenshtein.distance(here[0], there[0], score_cutoff=1) == 1


def parts_of_names(found: list[Identity], lexicon: Lexicon) -> Pairs:
    """A part of a name and the one name that holds it: "Global Report" and "Global Report on …"."""
    endings: dict[tuple[str, str], list[Identity]] = defaultdict(list)
    beginnings: dict[tuple[str, str], list[Identity]] = defaultdict(list)
    joining = [one for one in found if one.label in JOINING]
    for one in joining:
        for name in {expanded(name, lexicon) for name in _all_names(one)}:
            words = name.split()
            for size in range(2, min(len(words), LONGEST_PART)):
                # "Cargo Section of the Trade Office" ends with another body, of which it is a part.
                if one.label != "Institution" or words[-size - 1] not in LEADING_TO:
                    endings[one.label, " ".join(words[-size:])].append(one)
                # "Lisburg University Choir" is another body than Lisburg University.
                whole = any(label == "Institution" for label, _ in lexicon.heads.get(words[size - 1], ()))
                whole = whole or (words[size] == "s" and words[size + 1 :] != ["office"])  # "Blue Nets' Board"
                if one.label != "Institution" or words[size] in lexicon.lists["small_words"] or not whole:
                    beginnings[one.label, " ".join(words[:size])].append(one)
    for one in joining:
        if one.entry is not None or not one.names:
            continue
        for name in one.names[:2]:
            short = expanded(name, lexicon)
            if " " not in short:
                continue
            longer = [other for other in _distinct(endings.get((one.label, short), [])) if other is not one]
            if not longer:
                longer = [other for other in _distinct(beginnings.get((one.label, short), [])) if other is not one]
            if one.label == "Event":
                longer = _nested(longer, lexicon)
            if len(longer) == 1 and not _apart(one, longer[0]):
                yield one, longer[0]


def _nested(longer: list[Identity], lexicon: Lexicon) -> list[Identity]:
    """Only the event with the shortest name where the names of all the others hold it: "Spring [Nets Forum]"."""
    named = sorted(
        ((expanded(one.names[0], lexicon), one) for one in longer if one.names), key=lambda pair: len(pair[0])
    )
    if len(named) == len(longer) > 1 and all(named[0][0] in name for name, _ in named):
        return [named[0][1]]
    return longer


def _apart(one: Identity, other: Identity) -> bool:
    """Whether two events are told by different dates."""
    years = [
        {place.properties["start"] for place in each.places if "start" in place.properties} for each in (one, other)
    ]
    return bool(years[0] and years[1]) and not years[0] & years[1]


def _all_names(one: Identity) -> list[str]:
    names = [place.name for place in one.places if place.how != "acronym" and place.whole]
    return [*names, one.entry.name] if one.entry else names


def acronyms(found: list[Identity], lexicon: Lexicon) -> Pairs:
    """An acronym and the one body of the document whose initials it is."""
    by_initials: dict[str, list[Identity]] = defaultdict(list)
    small = lexicon.lists["small_words"]
    for one in found:
        if one.label != "Institution" or one.entry is not None:
            continue
        for name in one.names:
            words = bare(name).split()
            if len(words) > 1:
                by_initials["".join(word[0] for word in words if word not in small)].append(one)
                by_initials["".join(word[0] for word in words)].append(one)
    for one in found:
        if one.label == "Institution" and one.entry is None and all(place.how == "acronym" for place in one.places):
            letters = re.sub(r"\W", "", one.places[0].name).lower()
            others = [other for other in _distinct(by_initials.get(letters, [])) if other is not one]
            if len(letters) > 1 and len(others) == 1:
                yield one, others[0]


def titles(found: list[Identity], lexicon: Lexicon) -> Pairs:
    """Two titles of an event that share most of their words ("The dismantling of … flows", "Addressing … flows")."""
    events = [one for one in found if one.label == "Event" and all(place.how == "title" for place in one.places)]
    stems = [
        {word[:STEM] for word in expanded(one.names[0], lexicon).split()} - lexicon.lists["small_words"]
        for one in events
    ]
    for at, one in enumerate(events):
        for other in range(at + 1, min(len(events), at + NEIGHBOURS)):
            shared, fewer = stems[at] & stems[other], min(len(stems[at]), len(stems[other]))
            if fewer >= LONG_TITLE and len(shared) >= ALIKE * fewer and not _apart(one, events[other]):
                yield one, events[other]


def ordinals(found: list[Identity], _: Lexicon) -> Pairs:
    """A session told by its number alone and the one with this number whose body is told."""
    numbered: dict[str, list[Identity]] = defaultdict(list)
    for one in found:
        if one.label == "Event":
            for ordinal in {p.properties["ordinal"] for p in one.places if p.properties.get("series")}:
                numbered[ordinal].append(one)
    for one in found:
        ordinals = {place.properties.get("ordinal") for place in one.places}
        if one.label == "Event" and len(ordinals) == 1 and not any(p.properties.get("series") for p in one.places):
            others = [other for other in numbered.get(next(iter(ordinals)) or "", []) if other is not one]
            others = [other for other in others if _kinds(one) & _kinds(other)]  # a session is no anniversary
            if len(others) == 1:
                yield one, others[0]


def _kinds(one: Identity) -> set[str]:
    return {place.properties["kind"] for place in one.places if "kind" in place.properties}
