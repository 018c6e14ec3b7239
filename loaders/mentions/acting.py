"""Bodies told by what people do in them: "chief executive of Xqi", "she joined Blue Nets", "Xqi Mar's board"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import GUESSED, KNOWN, NAMED, Candidate
from loaders.mentions.listed import fits, item_end, touched
from loaders.mentions.tokens import Stretch

WEAK, SURE = 1, 2  # how plainly what stands before a name tells a body
LONGEST = 8  # words of a name, small ones included
FIELD = 7  # words between an office, with its field, and "at"


def bodies_told(stretch: Stretch, found: list[Candidate]) -> Iterator[Candidate]:
    """Bodies told by who holds an office in them, works there or has joined them, and by what only bodies have."""
    if stretch.shouted or stretch.titled:
        return
    for at in range(len(stretch.tokens)):
        if not stretch.tokens[at].capital or stretch.words[at] in stretch.lexicon.function_words:
            continue
        evidence = _evidence(stretch, at) if at else 0
        last = (_name_end if evidence == SURE else item_end)(stretch, at)
        if last is None:
            continue
        overruled = _overruled(stretch, at, evidence) if evidence else NAMED
        if not evidence and _begins_name(stretch, at) and _has_what_bodies_have(stretch, last):
            evidence = WEAK
        if evidence == SURE and _is_noun_of_body(stretch, last + 1):
            last += 1  # "joined the Core [team]"
        start, end = stretch.span(at, last)
        name, properties = stretch.written(at, last), {"kind": "other"}
        told = (_may_be_name if evidence == SURE else _is_odd)(stretch, at, last)
        if evidence and told and _free(found, start, end, overruled):
            rank = NAMED if touched(found, start, end) else GUESSED
            yield Candidate(start, end, "Institution", name, rank=rank, properties=properties)


def _evidence(stretch: Stretch, at: int) -> int:
    """How plainly the words before the one at this index tell that it begins the name of a body; 0 for not at all."""
    lists, words = stretch.lexicon.lists, stretch.words
    gap = stretch.tokens[at].gap
    lead = at - 2 if words[at - 1] == "the" and at > 1 and gap == " " else at - 1
    if gap not in (" ", ", ") or any(stretch.tokens[index].gap != " " for index in range(lead + 1, at)):
        return 0
    before = words[lead - 1] if lead and stretch.tokens[lead].gap == " " else ""
    if gap == " " and _works(stretch, lead, before):
        return SURE
    if lead < at - 1:
        return 0
    if words[lead] in lists["before_a_body"] and not (words[lead] == "at" and before in lists["small_events"]):
        return WEAK
    return WEAK if gap == " " and words[lead] in ("of", "for") and before in lists["executives"] else 0


def _works(stretch: Stretch, lead: int, before: str) -> bool:
    """Whether the word at this index leads from an office or from work to where it is: "joined", "worked at"."""
    lexicon, word = stretch.lexicon, stretch.words[lead]
    if word in lexicon.lists["joining"]:
        return True
    if word == "at":
        return before in lexicon.lists["working"] or _office_before(stretch, lead)
    if word == "with":
        return before in lexicon.office_words or before in lexicon.lists["positions"]
    if word == "for":
        return before in lexicon.lists["working_for"]
    return word == "of" and before in lexicon.lists["founders"]


def _office_before(stretch: Stretch, lead: int) -> bool:
    """Whether an office ends before this token, alone or with its field: "director of research [at]"."""
    lexicon, words = stretch.lexicon, stretch.words
    for at in range(lead - 1, max(-1, lead - FIELD), -1):
        if words[at] in lexicon.office_words:
            return at == lead - 1 or words[at + 1] in ("of", "for", "in")
        small = words[at] in ("of", "for", "in", "and", "the")
        if stretch.tokens[at + 1].gap not in (" ", " & ", "-") or not (small or _is_field(stretch, at)):
            return False
    return False


def _is_field(stretch: Stretch, at: int) -> bool:
    """Whether the word may be part of what somebody in office sees to, and is no verb."""
    lexicon, word = stretch.lexicon, stretch.words[at]
    verb = word.endswith("ed") or word in lexicon.lists["said"] or word in lexicon.function_words
    return stretch.tokens[at].capital or not verb


def _has_what_bodies_have(stretch: Stretch, last: int) -> bool:
    """Whether something of a body's follows the name that ends here: "'s board", "spokesperson"."""
    tokens, words = stretch.tokens, stretch.words
    following = last + 1
    if following < len(tokens) and words[following] == "s" and tokens[following].gap in ("’", "'"):
        following += 1
    elif following < len(tokens) and words[last].endswith("s") and tokens[following].gap in ("’ ", "' "):
        pass
    elif following < len(tokens) and words[following] not in stretch.lexicon.lists["speaking_for"]:
        leads = words[following] in stretch.lexicon.lists["leading_bodies"] and tokens[following].gap == " "
        return leads and following + 1 < len(tokens) and tokens[following + 1].capital  # "Xqi leader Ada Rossi"
    told = following < len(tokens) and not tokens[following].capital
    return told and words[following] in stretch.lexicon.lists["of_bodies_only"]


def _is_noun_of_body(stretch: Stretch, at: int) -> bool:
    """Whether the noun of a team or the like, written small, follows a name and belongs to it."""
    token = stretch.tokens[at] if at < len(stretch.tokens) else None
    return token is not None and token.gap == " " and token.folded in stretch.lexicon.lists["teams"]


def _begins_name(stretch: Stretch, at: int) -> bool:
    """Whether no capital word stands before the one at this index in the same run."""
    before = stretch.tokens[at - 1] if at else None
    return not (before and stretch.tokens[at].gap in (" ", "-", "’", "'", " & ") and before.capital)


def _name_end(stretch: Stretch, first: int) -> int | None:
    """The last token of the name that begins here, with the small words in it: "Nets of Lima", "Ada’s Shop"."""
    last, at = None, first
    while at < min(len(stretch.tokens), first + LONGEST):
        token = stretch.tokens[at]
        if at > first and token.gap not in (" ", "-", "’", "'", " & ", "&", ". "):
            break
        if at > first and token.gap == ". " and len(stretch.tokens[at - 1].text) > 2:
            break
        if token.capital or (any(letter.isupper() for letter in token.text) or token.text.isdigit()):
            if at > first and (token.folded in stretch.lexicon.lists["calendar"] or _is_year(token.text)):
                break
            last = at
        elif not _leads_on(stretch, first, at):
            break
        at += 1
    return last


def _is_year(text: str) -> bool:
    return text.isdigit() and len(text) == 4


def _leads_on(stretch: Stretch, first: int, at: int) -> bool:
    """Whether a small word stands within a name: the "s" of a genitive, or "of", "the" or "for" before a capital."""
    token, word = stretch.tokens[at], stretch.words[at]
    following = stretch.tokens[at + 1] if at + 1 < len(stretch.tokens) else None
    if following is None or following.gap != " " or at == first:
        return False
    if word == "s" and token.gap in ("’", "'"):
        return following.capital
    if word not in ("of", "the", "for") or token.gap != " ":
        return False
    if following.folded == "the" and at + 2 < len(stretch.tokens):
        following = stretch.tokens[at + 2]
    return following.capital and following.folded not in stretch.lexicon.office_words


def _may_be_name(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a body may be called by these words: they are no office, no month, and not the address of somebody."""
    lexicon, opening = stretch.lexicon, stretch.words[first]
    told = opening in lexicon.office_words or opening in lexicon.honorifics or opening in lexicon.lists["calendar"]
    if told or stretch.words[last] in lexicon.lists["calendar"]:
        return False
    shouted = all(token.shouted or token.initial for token in stretch.tokens[first : last + 1])
    return not shouted and opening not in lexicon.lists["no_bodies_alone"]


def _is_odd(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the words can name a body since one of them is no common word."""
    return fits(stretch, first, last, "Institution")


def _overruled(stretch: Stretch, at: int, evidence: int) -> int:
    """The rank below which what was taken for a person here is the body: nobody works "at" a person, or directs one."""
    words = stretch.words
    if words[at - 1] not in ("at", "of"):
        return GUESSED
    if evidence == SURE:
        return KNOWN
    return NAMED if at > 1 and words[at - 2] not in stretch.lexicon.lists["of_people"] else GUESSED


def _free(found: list[Candidate], start: int, end: int, rank: int) -> bool:
    """Whether nothing surer is named there: a place or a state within the name is a part of it, and so are people
    below a rank.
    """
    for other in found:
        if other.end <= start or end <= other.start:
            continue
        within = start <= other.start and other.end <= end
        place = other.label == "Place" or other.how == "adjective" or (rank == KNOWN and _is_state(other))
        part = (place and other.length < end - start) or (other.label == "Person" and other.rank < rank)
        if not (within and part):
            return False
    return True


def _is_state(candidate: Candidate) -> bool:
    return candidate.entry is not None and candidate.entry.kind == "state"
