"""Bodies named by common nouns: "the permanent secretariat for …", "the NGO Xqi", "Mr Rossi's Office"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import KNOWN, NAMED, Candidate
from loaders.mentions.extents import heads_a_body, is_place
from loaders.mentions.tokens import Stretch

LONGEST = 14  # words of a purpose
MODIFIERS = 5  # words before the noun of a body
APPOSED = 16  # words between the noun of a body and its name after a comma
HOUSE_REACH = 7  # words beside "the House" in which another house, or a passage, stands
CAUSES = ("charity", "ngo", "nonprofit", "profit", "association", "group", "network", "foundation")
LONGEST_DEFINED = 5  # words of a name that is defined after the first
DEFINITION = 9  # words of what it is
ENDS = ',.;:()"“”\t'  # marks that end a purpose


def told_bodies(stretch: Stretch) -> Iterator[Candidate]:
    """Bodies named by a purpose: "the permanent secretariat for human trafficking in [place]"."""
    words, lexicon = stretch.words, stretch.lexicon
    for at, token in enumerate(stretch.tokens):
        length = 0 if token.capital or stretch.shouted else _head_length(stretch, at)
        if not length:
            continue
        head = at + length - 1
        first = _modifiers(stretch, at)
        named = any(stretch.tokens[index].capital for index in range(first, at))
        if not named and not (first > 0 and words[first - 1] in ("the", "s")):
            continue
        last = _purpose(stretch, head + 1)
        if last is None and (length < 2 or at - first < 2):  # "the human trafficking working group" needs no more
            continue
        if last is not None and words[head + 1] == "on" and words[at] in lexicon.lists["heads_not_on"]:
            continue
        end = head if last is None else last
        start, stop = stretch.span(first, end)
        kinds = lexicon.heads.get(" ".join(words[at : at + length]), ())
        kind = next((kind for label, kind in kinds if label == "Institution"), "other")
        yield Candidate(start, stop, "Institution", stretch.written(first, end), rank=NAMED, properties={"kind": kind})


def _head_length(stretch: Stretch, at: int) -> int:
    """The number of tokens of the noun of a body that begins here; 0 where none does."""
    for size in range(min(2, len(stretch.words) - at), 0, -1):
        if " ".join(stretch.words[at : at + size]) in stretch.lexicon.lists["told_bodies"]:
            return size
    return 0


def _modifiers(stretch: Stretch, head: int) -> int:
    """The first word of what describes the body before its noun."""
    lexicon, first = stretch.lexicon, head
    while first > 0 and head - first < MODIFIERS and stretch.tokens[first].gap == " ":
        word = stretch.words[first - 1]
        if word in lexicon.function_words or word in lexicon.lists["verbs"] or word.endswith("ed"):
            break
        first -= 1
    return first


def _purpose(stretch: Stretch, at: int) -> int | None:
    """The last token of "for …" or "against …" from this token, with the place it ends with."""
    words, lists = stretch.words, stretch.lexicon.lists
    if at + 1 >= len(words) or words[at] not in ("for", "against", "on") or stretch.tokens[at].gap != " ":
        return None
    last = None
    for position in range(at + 1, min(len(words), at + LONGEST)):
        token = stretch.tokens[position]
        if any(mark in token.gap for mark in ENDS) or token.text.isdigit():
            break
        place = _place_end(stretch, position)
        if place:
            return place
        if token.folded in lists["after_a_purpose"]:
            break
        last = position
    return last if last is not None and last - at >= 2 else None


def _place_end(stretch: Stretch, at: int) -> int:
    """The last token of "in [place]" or "of [place]" from this token; 0 where none stands here."""
    words, compass = stretch.words, stretch.lexicon.lists["compass"]
    if words[at] not in ("in", "of") or at + 1 >= len(words):
        return 0
    end = at + 2 if words[at + 1] == "the" and at + 2 < len(words) else at + 1
    if words[end] not in compass and not is_place(stretch, end):
        return 0
    while end + 1 < len(words) and stretch.tokens[end + 1].gap in (" ", "-"):
        if not stretch.tokens[end + 1].capital and words[end + 1] not in compass:
            break
        end += 1
    return end


def offices_of_people(stretch: Stretch) -> Iterator[Candidate]:
    """The office of an office holder: "Mr Rossi's Office", "Quelm District Attorney [Ada Rossi]"."""
    tokens, words = stretch.tokens, stretch.words
    for at in range(2, len(tokens)):
        office = tokens[at].text == "Office" and words[at - 1] == "s" and tokens[at - 1].gap in ("’", "'")
        office = office and not heads_a_body(stretch, at - 2)
        attorney = stretch.written(at - 1, at) == "District Attorney" and tokens[at - 2].capital
        attorney = attorney and words[at - 2] not in (*stretch.lexicon.office_words, *stretch.lexicon.function_words)
        if not office and not (attorney and tokens[at - 1].gap == " " and not stretch.shouted):
            continue
        first = at - 2
        while (
            first > 0
            and tokens[first - 1].capital
            and (tokens[first].gap in (" ", "-", ". ") or (tokens[first].gap == "." and tokens[first - 1].initial))
        ):
            first -= 1
        while first < at - 2 and words[first] in stretch.lexicon.function_words:
            first += 1
        if tokens[first].capital and words[first] not in stretch.lexicon.function_words:
            start, end = stretch.span(first, at)
            properties = {"kind": "government"}
            yield Candidate(start, end, "Institution", stretch.written(first, at), rank=KNOWN, properties=properties)


def houses(stretch: Stretch) -> Iterator[Candidate]:
    """The house of a parliament in short: "passed by the House", "the Senate and the House"."""
    words, tokens = stretch.words, stretch.tokens
    for at in range(1, len(tokens)):
        if tokens[at].text != "House" or words[at - 1] not in ("the", "full") or stretch.titled:
            continue
        if at + 1 < len(tokens) and tokens[at + 1].gap == " " and (tokens[at + 1].capital or words[at + 1] == "of"):
            continue
        near = words[max(0, at - HOUSE_REACH) : at + HOUSE_REACH]
        if "senate" in near or "congress" in near or any(word in ("passed", "passes", "passage") for word in near):
            properties = {"kind": "government"}
            yield Candidate(tokens[at].start, tokens[at].end, "Institution", "House", rank=NAMED, properties=properties)


def apposed(stretch: Stretch) -> Iterator[Candidate]:
    """A name in apposition to the noun of a body: "the financial intelligence unit, XQIN,", "the NGO Xqi"."""
    if stretch.shouted:
        return
    for at in range(1, len(stretch.tokens)):
        token = stretch.tokens[at]
        if not token.capital or token.folded in stretch.lexicon.function_words:
            continue
        head = _apposed_to(stretch, at)
        if head is None:
            continue
        last = at
        while token.gap == " " and last + 1 < len(stretch.tokens):
            step = 1 if _joins(stretch, last + 1) else 2 if head in CAUSES and _goes_on(stretch, last + 1) else 0
            if not step:
                break
            last += step
        start, end = stretch.span(at, last)
        name = stretch.written(at, last)
        kinds = [kind for label, kind in stretch.lexicon.heads.get(head, ()) if label == "Institution"]
        properties = {"kind": kinds[0] if kinds else "other"}
        acronym = token.shouted and at == last
        if acronym:
            properties["acronym"] = name
        how = "acronym" if acronym else "name"
        yield Candidate(start, end, "Institution", name, how, NAMED, properties=properties)


def defined(stretch: Stretch) -> Iterator[Candidate]:
    """A name that is defined: "The Net Menders is a global community that …", "Blue Nets, a charity that …"."""
    tokens, words, lexicon = stretch.tokens, stretch.words, stretch.lexicon
    if stretch.shouted:
        return
    for first, last, article in _defined(stretch):
        if not tokens[first].capital or words[first] in lexicon.function_words or words[first] in lexicon.first_names:
            continue
        noun = _definition(stretch, article + 1)
        if noun and not next(iter(lexicon.find(words, first)), None):
            start, end = stretch.span(first, last)
            kind = next((kind for label, kind in lexicon.heads.get(noun, ()) if label == "Institution"), "other")
            yield Candidate(
                start, end, "Institution", stretch.written(first, last), rank=KNOWN, properties={"kind": kind}
            )


def _defined(stretch: Stretch) -> Iterator[tuple[int, int, int]]:
    """The first and last token of each run of capitals that an article follows, and that article."""
    tokens, words = stretch.tokens, stretch.words
    first = 1 if words[:1] == ["the"] else 0
    last = first
    while last + 1 < len(tokens) and last - first < LONGEST_DEFINED and _joins(stretch, last + 1):
        last += 1
    verb = last + 1
    says = words[verb : verb + 1] in (["is"], ["was"]) and tokens[verb].gap == " "
    if says and verb + 2 < len(tokens) and words[verb + 1] in ("a", "an", "the"):
        yield first, last, verb + 1
    for article in range(1, len(tokens) - 1):
        if tokens[article].gap == ", " and words[article] in ("a", "an") and tokens[article - 1].capital:
            first = article - 1
            while first > 0 and _joins(stretch, first) and tokens[first - 1].capital:
                first -= 1
            if words[first] == "the" and first < article - 1:
                first += 1
            common = words[first] in stretch.lexicon.common_words and first == article - 1
            if article - first <= LONGEST_DEFINED and not common:
                yield first, article - 1, article


def _definition(stretch: Stretch, begin: int) -> str:
    """The noun of a body that ends what is said from this token on, as in "nonprofit research organization"."""
    tokens, words, lexicon = stretch.tokens, stretch.words, stretch.lexicon
    for at in range(begin, min(len(words), begin + DEFINITION)):
        if any(mark in tokens[at].gap for mark in ENDS) or words[at] in lexicon.function_words:
            return ""
        following = words[at + 1] if at + 1 < len(words) else ""
        ends = not following or following in lexicon.function_words or following.endswith("ed")
        if words[at] in lexicon.lists["defining_nouns"] and (ends or tokens[at + 1].gap != " "):
            return words[at]
    return ""


def _goes_on(stretch: Stretch, at: int) -> bool:
    """Whether "for" or "of" leads on to one more word of a name: "the charity Nets [for] Life"."""
    leads = stretch.words[at] in ("for", "of", "against", "without") and stretch.tokens[at].gap == " "
    return leads and at + 1 < len(stretch.tokens) and _joins(stretch, at + 1)


def _joins(stretch: Stretch, at: int) -> bool:
    return stretch.tokens[at].gap in (" ", "-") and stretch.tokens[at].capital


def _apposed_to(stretch: Stretch, at: int) -> str | None:
    """The noun of a body to which the name at this token stands in apposition."""
    token, words = stretch.tokens[at], stretch.words
    if token.gap == " " and words[at - 1] in stretch.lexicon.lists["before_any_name"]:
        return words[at - 1] if _may_name_a_body(stretch, at) else None
    if token.gap == " " and _is_body(stretch, at - 1):
        return words[at - 1] if token.shouted and len(token.text) > 2 else None
    if token.gap != ", " or not token.shouted or len(token.text) < 4:
        return None
    for head in range(at - 1, max(-1, at - APPOSED), -1):
        if _is_body(stretch, head):
            return words[head]
        if "," in stretch.tokens[head].gap:
            return None
    return None


def _may_name_a_body(stretch: Stretch, at: int) -> bool:
    """Whether the capital word after "the firm" begins the name of the firm, not that of a person or an office."""
    lexicon, noun = stretch.lexicon, stretch.tokens[at - 1]
    word, token = stretch.words[at], stretch.tokens[at]
    if noun.capital and noun.folded != "ngo":
        return False
    person = word in lexicon.first_names and word not in lexicon.common_words
    told = word in lexicon.office_words or word in lexicon.lists["calendar"] or word in lexicon.honorifics
    shouted = token.shouted and len(token.text) < 3  # "group A"
    return not (person or told or shouted or token.initial)


def _is_body(stretch: Stretch, at: int) -> bool:
    """Whether the token is the noun of a body, written small."""
    token = stretch.tokens[at]
    if token.capital and token.folded != "ngo":
        return False
    told = stretch.lexicon.heads.get(token.folded, ())
    return any(label == "Institution" and kind != "company" for label, kind in told)
