"""What an event is told by, behind its noun: the topic, whom it is with, the places."""

from __future__ import annotations

import re

from loaders.mentions.reach import reach
from loaders.mentions.tokens import Stretch

TOPIC = 18  # tokens of a topic
ENDS = ',.;:()"“”'  # marks that end a topic
GERMAN_ADJECTIVES = ("e", "en", "er", "es", "em")
JOINED = (" ", "-", "’", "'")
ATTENDING = 4  # words for who meets, as in "meeting of foreign ministers in Bali"
NEAR = 5  # words behind an event within which its place stands
# What may stand between an event and its date or place beside the small words.
_TOOK_PLACE = re.compile(
    r",? (?:which |that )?(?:(?:was|is|were|will be|to be) )?(?:(?:took|takes|taking|take) place|held|convened|hosted"
    r"|organi[sz]ed|scheduled)(?: (?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,?)?"
    r"(?: (?:on|from|in|at|for|during|between))? ?"
    r"|,? (?:was|is|were|are|will be) (?:on|from) "
)


def topic_end(stretch: Stretch, at: int) -> int:
    """The last token of "on …" from this token; 0 where there is none."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    if at + 1 >= len(tokens) or tokens[at].gap != " ":
        return 0
    if stretch.words[at] == "to" and stretch.words[at + 1] in lexicon.lists["marking"] and at + 2 < len(tokens):
        at += 1  # "a ceremony to [mark] the end of …"
    elif stretch.words[at] not in lexicon.lists["event_topics"]:
        return 0
    if any(mark in tokens[at + 1].gap for mark in '"“«‘'):
        return _quoted(stretch, at + 1)
    if tokens[at + 1].text[0].isdigit():  # "on 12 May"
        return 0
    if _leads_to_verb(stretch, at):
        return 0
    last = at
    for position in range(at + 1, min(len(tokens), at + 1 + TOPIC)):
        token = tokens[position]
        if position > at + 1 and (any(mark in token.gap for mark in ENDS) or _ends_topic(stretch, position)):
            break
        if token.folded in lexicon.lists["calendar"]:
            return last if last > at else 0
        last = position
    while last > at and stretch.words[last] in lexicon.function_words:
        last -= 1
    while last + 1 < len(tokens) and tokens[last].capital and tokens[last + 1].gap == " " and tokens[last + 1].capital:
        last += 1
    return last if last > at else 0


def _leads_to_verb(stretch: Stretch, at: int) -> bool:
    """Whether "zu" leads to a verb, not to a topic: "die Konferenz zu leiten"."""
    following = stretch.tokens[at + 1]
    return stretch.words[at] == "zu" and not following.capital and following.folded.endswith("n")


def _quoted(stretch: Stretch, at: int) -> int:
    """The last token within the quotation marks that open before this token."""
    last = at
    while last + 1 < len(stretch.tokens) and last - at < 2 * TOPIC:
        if any(mark in stretch.tokens[last + 1].gap for mark in '"”»'):
            break
        last += 1
    return last


def _ends_topic(stretch: Stretch, at: int) -> bool:
    """Whether this word begins something else than the topic: a place, a date, a verb."""
    token = stretch.tokens[at]
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if token.text.isdigit():
        named = following and following.capital and following.folded not in stretch.lexicon.lists["calendar"]
        return not named
    if stretch.language == "de" and not token.capital and token.folded not in stretch.lexicon.function_words:
        return not (following and following.capital and token.folded.endswith(GERMAN_ADJECTIVES))  # a verb
    return token.folded in stretch.lexicon.lists["after_a_topic"] and not _inside(stretch, at)


def _inside(stretch: Stretch, at: int) -> bool:
    """Whether "in" belongs to the topic: "trafficking in persons"."""
    return (
        stretch.words[at] == "in"
        and at + 1 < len(stretch.tokens)
        and not stretch.tokens[at + 1].capital
        and stretch.words[at + 1] not in stretch.lexicon.function_words
    )


def partner_end(stretch: Stretch, at: int) -> int:
    """The last token of "with Ada Rossi", "to the Assembly", "between Chad and Peru": whom an event is with or for."""
    words, lists = stretch.words, stretch.lexicon.lists
    if at + 1 >= len(words) or words[at] not in lists["before_a_partner"] or stretch.tokens[at].gap != " ":
        return 0
    position = at + 1
    while position < len(words) and words[position] in lists["before_a_name"]:
        position += 1
    begin = position
    if words[at] in ("between", "of"):
        position = _whose(stretch, position)
    last = _capitals(stretch, position)
    if not last:
        return _attending(stretch, position) or _gathered(stretch, begin)
    if words[at] in ("between", "of", "among"):
        # "between President Rossi and the Prime Minister of Chad", "between Chad, Peru and Spain"
        while last + 2 < len(words) and (
            (words[last + 1] == "and" and stretch.tokens[last + 1].gap == " ") or _listed(stretch, last + 1)
        ):
            second = last + 2 if words[last + 1] == "and" else last + 1
            while second + 1 < len(words) and words[second] in lists["before_a_name"]:
                second += 1
            further = _capitals(stretch, second, led=words[last + 1] != "and")
            if not further:
                break
            last = further
    return reach(stretch, last)


def is_name(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the words name something, and are no more than a noun with a capital ("the Conference")."""
    if stretch.words[first] in stretch.lexicon.lists["before_a_name"]:
        first += 1
    return first < last or stretch.words[first] not in stretch.lexicon.common_words


def _whose(stretch: Stretch, at: int) -> int:
    """The token after "leaders of", "foreign ministers of the" where this one begins such words, else this one."""
    words, tokens = stretch.words, stretch.tokens
    for position in range(at, min(at + ATTENDING, len(words) - 2)):
        if tokens[position].capital:
            return at
        if words[position].removesuffix("s") in stretch.lexicon.lists["who_meets"] and words[position + 1] == "of":
            return position + 3 if words[position + 2] == "the" else position + 2
    return at


def _listed(stretch: Stretch, at: int) -> bool:
    """Whether a state stands here behind a comma, in a list that goes on with "and": "Chad, [Peru] and Spain"."""
    if stretch.tokens[at].gap != ", " or not stretch.tokens[at].capital:
        return False
    for length, entry in stretch.lexicon.find(stretch.words, at):
        after = at + length
        if entry.kind == "state" and after + 1 < len(stretch.words):
            return stretch.words[after] == "and" or stretch.tokens[after].gap == ", "
    return False


def _gathered(stretch: Stretch, at: int) -> int:
    """The last token of "heads of the departments of trade" from this token, where they are told to have gathered."""
    words, last = stretch.words, at
    if at >= len(words) or words[at] not in {f"{who}s" for who in stretch.lexicon.lists["who_meets"]}:
        return 0
    for position in range(at + 1, min(len(words), at + 2 * TOPIC)):
        token = stretch.tokens[position]
        if any(mark in token.gap for mark in ENDS) or (
            token.folded in ("was", "were", "took", "is", "will") and _ends_topic(stretch, position)
        ):
            break
        last = position
    return last if _TOOK_PLACE.match(stretch.plain, stretch.tokens[last].end, stretch.passage.end) else 0


def _capitals(stretch: Stretch, at: int, *, led: bool = False) -> int:
    """The last token of the run of capital words that begins here, behind any mark where it is `led`; else 0."""
    last = 0
    while at < len(stretch.words) and (led or stretch.tokens[at].gap in JOINED) and stretch.tokens[at].capital:
        led = False
        last, at = at, at + 1
        if at < len(stretch.words) and stretch.tokens[at].gap == "-":
            last, at = at, at + 1
    return last


def _attending(stretch: Stretch, at: int) -> int:
    """The last token of "foreign ministers" from this token, where a place or date follows; else 0."""
    words, lexicon = stretch.words, stretch.lexicon
    for last in range(at, min(at + ATTENDING, len(words))):
        if stretch.tokens[last].gap not in JOINED or stretch.tokens[last].capital:
            return 0
        if words[last].removesuffix("s") in lexicon.lists["who_meets"] and (
            place_end(stretch, last + 1) or date_near(stretch, last, described=True)
        ):
            return last
    return 0


def place_end(stretch: Stretch, at: int, towards: str = "") -> int:
    """The last token of "in [place]", or of `towards` and a place, from this token; 0 where there is none."""
    if stretch.words[at : at + 1] and stretch.words[at] in stretch.lexicon.lists["took_place"]:
        at += 1  # "la cumbre [celebrada] en Lima"
    if at + 1 >= len(stretch.tokens) or stretch.tokens[at].gap != " ":
        return 0
    if stretch.words[at] not in ((towards,) if towards else stretch.lexicon.lists["before_a_venue"]):
        return 0
    position = at + 2 if stretch.words[at + 1] == "the" and at + 2 < len(stretch.tokens) else at + 1
    if not stretch.tokens[position].capital or stretch.words[position] in stretch.lexicon.lists["calendar"]:
        return 0
    for length, entry in stretch.lexicon.find(stretch.words, position):
        if entry.label == "Place" or entry.kind == "state":
            after = stretch.tokens[position + length] if position + length < len(stretch.tokens) else None
            goes_on = after is not None and after.gap == " " and after.capital and not towards
            return 0 if goes_on and entry.label == "Place" else position + length - 1
    return 0


def places_end(stretch: Stretch, at: int, towards: str = "") -> int:
    """The last token of "in [place] and [place]", or of `towards` and them, from this token; 0 where there is none."""
    last = place_end(stretch, at, towards)
    while last and stretch.words[last + 1 : last + 2] == ["and"] and last + 2 < len(stretch.words):
        further = next(
            (n for n, e in stretch.lexicon.find(stretch.words, last + 2) if e.label == "Place" or e.kind == "state"), 0
        )
        if not further or not stretch.tokens[last + 2].capital:
            break
        last += 1 + further
    return last


def date_near(stretch: Stretch, last: int, *, described: bool) -> bool:
    """Whether a date follows within a few words, or what comes between only says that the event took place.

    "The seminar was held on 5 June" speaks of a seminar that was named before.
    """
    end = stretch.tokens[last].end
    return any(
        0 <= date.start - end <= 12
        or (described and date.start > end and _TOOK_PLACE.fullmatch(stretch.plain, end, date.start))
        for date in stretch.dates
    )


def took_place_in(stretch: Stretch, last: int) -> bool:
    """Whether what follows says that the event took place, and where: "was held in Lima"."""
    took = _TOOK_PLACE.match(stretch.plain, stretch.tokens[last].end, stretch.passage.end)
    if not took:
        return False
    near = range(last + 1, min(len(stretch.tokens), last + 1 + NEAR))
    return any(stretch.tokens[at].start <= took.end() and place_end(stretch, at) for at in near)
