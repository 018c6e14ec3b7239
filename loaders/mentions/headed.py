"""Names told by the noun that heads them: "Ministry of …", "… Working Group", "Treaty on …", "… Trust Fund"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.mentions.candidates import CERTAIN, GUESSED, NAMED, Candidate
from loaders.mentions.extents import is_capital, is_place, run_start
from loaders.mentions.reach import reach
from loaders.mentions.shapes import proper
from loaders.mentions.tokens import Stretch

HOUR = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.? ?m\b|noon)", re.IGNORECASE)
NUMBER = re.compile(r"\d{3,4}")  # of the resolution by which a committee came about: "the 1267 Committee"
LATER = re.compile(r"\d\d|20\d\d")  # the second of two years, as in "2030-31"
DASHES = ("-", "–", "—", "/", "to")
YEAR = re.compile(r"1[89]\d\d|20\d\d")
PARTIES = (["of", "the", "parties"], ["of", "states", "parties"])
ADJECTIVES = ("al", "ive", "ary", "ous", "ic")  # endings of words that belong to no name of a firm
FIRM = 3  # words before what a firm deals in
COMPOUNDING = ("de", "sv", "und", "no", "da")  # languages that write compounds in one word
SHORTEST_GENITIVE = 5  # letters
SHORTEST_COMPOUND = 7  # letters
LONGEST_HEAD = 5  # words, as in "chamber of commerce and industry"


def headed_names(stretch: Stretch) -> Iterator[Candidate]:
    """The names in the stretch that a noun of the lexicon heads."""
    for at in range(len(stretch.tokens)):
        if not is_capital(stretch, at):
            continue
        length, kinds = head_at(stretch, at)
        if not kinds:
            firm = _firm(stretch, at)
            if firm:
                yield firm
            continue
        last_of_head = at + length - 1
        recorded = (
            kinds[0][0] == "Event"
            and stretch.words[at + length : at + length + 1]
            and (stretch.words[at + length] in stretch.lexicon.lists["made_of_events"])
        )
        if _run_goes_on(stretch, last_of_head) and not recorded and not _leads(stretch, at):
            continue
        found = _name(stretch, at, last_of_head, kinds)
        if found:
            yield found


def head_at(stretch: Stretch, at: int) -> tuple[int, list[tuple[str, str]]]:
    """The number of tokens of the head noun that begins at this token, and the kinds it tells."""
    lexicon, words = stretch.lexicon, stretch.words
    if words[at] == "secretaria" and not stretch.tokens[at].text.lower().startswith("secretaría"):
        return 0, []  # she who holds the office
    for length in range(LONGEST_HEAD, 0, -1):
        kinds = lexicon.heads.get(" ".join(words[at : at + length]))
        if (
            kinds
            and len(words) >= at + length
            and all(t.gap in (" ", "-", "  ") or t.folded == "s" for t in stretch.tokens[at + 1 : at + length])
        ):
            return length, kinds
    for word in forms(words[at], stretch.language):
        if word != words[at] and word in lexicon.heads:
            return 1, lexicon.heads[word]
        kind = _compound(stretch, word)
        if kind:
            return 1, [kind]
    return 0, []


def forms(word: str, language: str) -> list[str]:
    """The word as it stands, and what it may be the genitive of: "Ministeriums", "Amtes", "departementets"."""
    if language not in COMPOUNDING or not word.endswith("s") or len(word) < SHORTEST_GENITIVE:
        return [word]
    shorter = [word[:-1], word[:-2]] if language == "de" and word.endswith("es") else [word[:-1]]
    return [word, *shorter]


def _compound(stretch: Stretch, word: str) -> tuple[str, str] | None:
    """What the last part of a compound tells: "Innenministerium", "Utrikesdepartementet"."""
    if stretch.language not in COMPOUNDING or len(word) < SHORTEST_COMPOUND:
        return None
    endings = stretch.lexicon.compounds.get(stretch.language, {})
    for size in range(min(len(word) - 3, 14), 2, -1):
        kind = endings.get(word[-size:]) or stretch.lexicon.endings.get(word[-size:])
        if kind:
            return kind
    return None


def _firm(stretch: Stretch, at: int) -> Candidate | None:
    """The firm that is named by a word of its own and what it deals in: "Quelm Mining"."""
    lexicon, tokens = stretch.lexicon, stretch.tokens
    if stretch.words[at] not in lexicon.lists["firm_words"] or _run_goes_on(stretch, at) or not at:
        return None
    first = at
    while first > 0 and tokens[first].gap in (" ", " & ", "-") and is_capital(stretch, first - 1) and at - first < FIRM:
        first -= 1
    own = tokens[first]
    odd = own.folded not in lexicon.common_words and not own.shouted and not own.folded.endswith(ADJECTIVES)
    known = (lexicon.names, lexicon.adjectives, lexicon.heads, lexicon.office_words, lexicon.first_names)
    told = any(own.folded in words for words in known)
    compass = own.folded in lexicon.lists["region_adjectives"] or own.folded in lexicon.lists["calendar"]
    if first == at or not odd or told or compass or stretch.shouted or stretch.titled or stretch.language != "en":
        return None
    start, end = stretch.span(first, at)
    properties = {"kind": "company"}
    return Candidate(start, end, "Institution", stretch.written(first, at), rank=NAMED, properties=properties)


def _run_goes_on(stretch: Stretch, last: int) -> bool:
    """Whether another capital word follows the head in the same run, so that this is not what the name is."""
    if last + 1 >= len(stretch.tokens):
        return False
    following = stretch.tokens[last + 1]
    if not (following.gap in (" ", "-", " & ") and is_capital(stretch, last + 1)):
        return False
    return (
        following.folded not in stretch.lexicon.postnominals and following.folded not in stretch.lexicon.function_words
    )


def _leads(stretch: Stretch, at: int) -> bool:
    """Whether the head comes first in its run, as in Romance languages ("Universidad Austral", "Caritas Albania")."""
    word = stretch.words[at]
    if any(form in stretch.lexicon.lists["leading_heads"] for form in forms(word, stretch.language)):
        return True
    if stretch.language != "de" or not _compound(stretch, word) or at + 1 >= len(stretch.tokens):
        return False
    return is_place(stretch, at + 1) and not _run_goes_on(stretch, at + 1)  # "Technologiestiftung Berlin"


def _name(stretch: Stretch, at: int, last: int, kinds: list[tuple[str, str]]) -> Candidate | None:
    first = run_start(stretch, at)
    if stretch.shouted or stretch.titled or kinds[0][0] == "Instrument":
        verbs = [word for word in range(first, at) if stretch.words[word] in stretch.lexicon.lists["headline_verbs"]]
        if kinds[0][0] == "Event" and stretch.words[at - 1] == "open":
            verbs = [word for word in verbs if word != at - 1]  # "Open Debate"
        if verbs and kinds[0][0] == "Event" and _is_weak(stretch, last):
            return None  # "Council continues debate on …"
        first = verbs[-1] + 1 if verbs else first
    first = _from_years(stretch, first, at, kinds[0][0])
    end = reach(stretch, last)
    if _leads(stretch, at) and _run_goes_on(stretch, last):
        end = last
        while (
            end + 1 < len(stretch.tokens) and stretch.tokens[end + 1].gap in (" ", "-") and is_capital(stretch, end + 1)
        ):
            end += 1
        end = max(end, reach(stretch, end))
    if kinds[0][0] == "Place" and stretch.words[last + 1 : last + 2] != ["of"]:
        end = last  # "Quelm Street between Fourth Avenue and …"
    label, kind = _kind(stretch, (first, at, last, end), kinds)
    if not label:
        return None
    if label == "Institution" and end == last and first < at and _is_venue(stretch, first, last):
        label = "Place"
    if _is_known_already(stretch, first, last, end):
        return None
    numbered = _years_end(stretch, end, label) or (_numbered_end(stretch, last, label) if end == last else 0)
    mission = first == at and end == last and stretch.words[at] in ("embassy", "consulate")
    seat = _place_after_in(stretch, last) if mission else 0
    text = stretch.written(first, numbered or seat or end)
    told = seat or (at < last and label == "Instrument")  # "a Memorandum of Understanding"
    told = told or numbered or _tells_alone(stretch, at, label) or _stands_alone(stretch, at)
    if first == at and end == last and not told:
        return None
    if first == at and stretch.words[at] in stretch.lexicon.lists["heads_last"]:
        return None
    if first < at and end == last and not numbered and _is_common(stretch, first, at):
        return None
    if (
        label == "Resolution"
        and end == last
        and stretch.words[last + 1 : last + 2]
        and stretch.words[last + 1].isdecimal()
    ):
        return None  # its number tells it
    if (
        end == last
        and _only_adjective(stretch, first, at)
        and (label not in ("Institution", "Instrument", "Event") or stretch.words[at] == "ngo")
    ):
        return None
    weak = _is_weak(stretch, last) and last - first < 2 and end == last
    if weak and stretch.passage.kind == "heading" and len(stretch.tokens) == last - first + 1:
        return None  # "Meeting Report" heads a part of a document
    if (
        (stretch.shouted or stretch.titled)
        and end == last
        and (at - first < 2 or (label != "Event" and _is_weak(stretch, last)))
    ):
        return None
    if (
        label == "Institution"
        and end == last
        and at - first < 2
        and first
        and stretch.words[first - 1] in ("a", "an", "any", "each", "every")
    ):
        return None
    titled = at - first > 1 and stretch.words[first] in stretch.lexicon.lists["titles_of_patrons"]
    rank = CERTAIN if titled else GUESSED if weak or ((stretch.shouted or stretch.titled) and end == last) else NAMED
    properties = {"kind": kind} if kind and label in ("Institution", "Event") else {}
    start, stop = stretch.span(first, numbered or end)
    if text.count("(") > text.count(")") and stretch.plain[stop : stop + 1] == ")":
        stop, text = stop + 1, text + ")"
    shorter = stretch.written(first, end)
    aliases = (shorter,) if numbered and " " in shorter and YEAR.search(text) else ()
    name = proper(text, stretch) if stretch.shouted else text
    if first == at and label == "Institution":
        name = _nominative(stretch, at) + name[len(stretch.tokens[at].text) :]
    return Candidate(start, stop, label, name, rank=rank, aliases=aliases, properties=properties)


def _from_years(stretch: Stretch, first: int, head: int, label: str) -> int:
    """Where the name begins, given that bodies bear no years and plans may bear two: "[2031-35] Action Plan"."""
    words, tokens = stretch.words, stretch.tokens
    if first == head:
        numbered = first > 0 and words[head] == "committee" and NUMBER.fullmatch(words[first - 1])
        return first - 1 if numbered and tokens[first].gap == " " else first
    if words[head] in stretch.lexicon.lists["heads_alone"] and words[first] in stretch.lexicon.lists["calendar"]:
        return head  # "In May [Parliament] agreed"
    years = YEAR.fullmatch(words[first])
    if label == "Institution":
        return first + 1 if years else first
    last = first if years else first - 1
    two = last > 0 and LATER.fullmatch(words[last]) and tokens[last].gap.strip() in DASHES
    return last - 1 if two and YEAR.fullmatch(words[last - 1]) and tokens[first].gap != ", " else first


def _is_common(stretch: Stretch, first: int, head: int) -> bool:
    """Whether a field of law is meant ("a degree in Administrative Law"), or several bodies ("Safe Schools")."""
    lexicon, words = stretch.lexicon, stretch.words
    if words[head] == "law":
        return not _is_determined(stretch, first)
    several = words[head] in lexicon.lists["plural_heads"]
    return several and all(word in lexicon.common_words and word not in lexicon.surnames for word in words[first:head])


def _is_determined(stretch: Stretch, first: int) -> bool:
    """Whether an article, an owner or the like stands before the token."""
    return first > 0 and (
        stretch.words[first - 1] in stretch.lexicon.lists["determiners"] or stretch.words[first - 1] in ("s", "new")
    )


def _is_venue(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a building is meant, since an hour is told: "7 p.m., Quelm Sports Center"."""
    if stretch.words[last] not in stretch.lexicon.lists["venues"] or not HOUR.search(stretch.text):
        return False
    before = stretch.words[max(0, first - 2) : first]
    inside = before[-1:] == ["at"] or before in (["at", "the"], ["in", "the"])
    return inside or (first > 0 and stretch.tokens[first].gap in (", ", "., ") and before[-1:] in (["m"], ["noon"]))


def _nominative(stretch: Stretch, at: int) -> str:
    """The head at this token without the ending of the genitive: "Bundesamt" for "Bundesamtes"."""
    written, folded = stretch.tokens[at].text, stretch.words[at]
    for form in forms(folded, stretch.language)[:0:-1]:
        if form in stretch.lexicon.heads or _compound(stretch, form):
            return written[: len(form) - len(folded)]
    return written


def _years_end(stretch: Stretch, end: int, label: str) -> int:
    """The last token of the years for which a plan is made: "Strategic Plan [2030-2035]"; 0 where there are none."""
    tokens = stretch.tokens
    if label not in ("Programme", "Instrument", "Publication") or end + 2 >= len(tokens):
        return 0
    at = end + 2 if stretch.words[end + 1] == "for" else end + 1
    years = at + 1 < len(tokens) and YEAR.fullmatch(tokens[at].text) and LATER.fullmatch(tokens[at + 1].text)
    return at + 1 if years and tokens[at].gap in (" ", ", ", " (") and tokens[at + 1].gap.strip() in DASHES else 0


def _numbered_end(stretch: Stretch, last: int, label: str) -> int:
    """The last token of a year or number that belongs to the name of a text: "Act [1914]", "Bill [12]"; else 0."""
    tokens, words = stretch.tokens, stretch.words
    if label not in ("Instrument", "Publication") or last + 1 >= len(tokens) or tokens[last + 1].gap != " ":
        return 0
    at = last + 2 if words[last + 1] == "of" and last + 2 < len(words) else last + 1
    if YEAR.fullmatch(words[at]):
        return at
    if words[last] not in stretch.lexicon.lists["numbered_texts"]:
        return 0
    at = last + 2 if words[last + 1] in ("no", "number") and last + 2 < len(words) else last + 1
    if not words[at].isdecimal() or (at > last + 1 and tokens[at].gap not in (" ", ". ")):
        return 0
    if words[at + 1 : at + 2] == ["of"] and at + 2 < len(words) and YEAR.fullmatch(words[at + 2]):
        return at + 2  # "Act No. 18 of 2031"
    while (
        at + 1 < len(words)
        and tokens[at + 1].gap in ("-", "/")
        and (words[at + 1].isdecimal() or tokens[at + 1].shouted)
    ):
        at += 1
    return at


def _kind(stretch: Stretch, span: tuple[int, int, int, int], kinds: list[tuple[str, str]]) -> tuple[str, str]:
    """What the head tells, with what follows it: a code of conduct's committee is a committee."""
    words, lexicon = stretch.words, stretch.lexicon
    first, at, last, end = span
    label, kind = kinds[0]
    if label == "Institution" and last < end:
        known = any(entry.kind != "state" and first + n == end for n, entry in lexicon.find(words, first))
        final = lexicon.heads.get(words[end], ())
        if known and final and final[0][0] != "Institution":
            return final[0]  # "Council of Europe Convention"
        if final and final[0][0] == "Event" and words[end] in lexicon.lists["meetings_of_bodies"]:
            return final[0]  # "Board of Directors Meeting"
    complement = words[last + 1] if last < end else ""
    if words[last] in lexicon.lists["heads_with_of"]:
        of_what = complement == "of" and first == at
        if words[last] == "government" and at - first > 1 and words[at - 1] in lexicon.lists["governments"]:
            return "Institution", "government"  # "Esk Provincial Government"
        is_state = words[last] == "government" and is_place(stretch, end)
        return ("Institution", "government") if of_what and not is_state else ("", "")
    if words[at] == "conference" and words[last + 1 : last + 4] in PARTIES:
        return "Institution", "organ"
    if words[at] == "congress":
        return ("Event", "conference") if complement in ("of", "on") else ("Institution", "organ")
    if label == "Institution" and (is_sent(stretch, last) or _is_undertaking(stretch, span)):
        return "Programme", ""
    if complement in ("of", "for") and label != "Institution" and words[last + 2] not in ("the", "a"):
        final = [told for told in lexicon.heads.get(words[end], ()) if told[0] in ("Institution", "Event")]
        if final and words[last + 3 :] and end - last > 2:
            return final[0]
    return label, kind


def _is_undertaking(stretch: Stretch, span: tuple[int, int, int, int]) -> bool:
    """Whether states' partnership is meant, or a programme that begins with a body: "Pilots for Nets [Program]"."""
    words, lexicon = stretch.words, stretch.lexicon
    first, at, last, end = span
    states = {entry.id for word in words[first:at] if (entry := lexicon.names.get(word)) and entry.kind == "state"}
    final = lexicon.heads.get(words[end], []) if last + 1 < end and words[last + 1] == "for" else []
    return (words[at] == "partnership" and len(states) > 1) or any(label == "Programme" for label, _ in final[:1])


def is_sent(stretch: Stretch, at: int) -> bool:
    """Whether a mission at work in a country ends with this token, which is a programme: "Assistance [Mission] in"."""
    return stretch.words[at : at + 2] == ["mission", "in"]


def _is_weak(stretch: Stretch, head: int) -> bool:
    return stretch.words[head] in stretch.lexicon.lists["weak_heads"]


def _is_known_already(stretch: Stretch, first: int, last: int, end: int) -> bool:
    """Whether a known name of several words stands here, and what follows it is no part of it."""
    for length, entry in stretch.lexicon.find(stretch.words, first):
        after = first + length
        if length > 1 and entry.kind != "state" and last < after <= end:
            return stretch.words[after] in stretch.lexicon.lists["small_words"]
    return False


def _place_after_in(stretch: Stretch, last: int) -> int:
    """The last token of the place in "Embassy in [place]"; 0 where there is none."""
    if stretch.words[last + 1 : last + 2] != ["in"] or last + 2 >= len(stretch.tokens):
        return 0
    found = next(iter(stretch.lexicon.find(stretch.words, last + 2)), None)
    return last + 1 + found[0] if found and (found[1].label == "Place" or found[1].kind == "state") else 0


def _stands_alone(stretch: Stretch, at: int) -> bool:
    """Whether the head is a name by itself: "the Senate"."""
    return stretch.words[at] in stretch.lexicon.lists["heads_alone"] and not stretch.shouted and not stretch.titled


def _tells_alone(stretch: Stretch, at: int, label: str) -> bool:
    """Whether a compound is a name by itself: "Innenministerium", "Justitiedepartementet", no mere "Sportverein"."""
    word = forms(stretch.words[at], stretch.language)[-1]
    if any(form in stretch.lexicon.heads for form in forms(stretch.words[at], stretch.language)):
        return False
    if _compound(stretch, word) is None or stretch.language != "de":
        return _compound(stretch, word) is not None
    if label == "Institution":
        return word.endswith("ministerium") or word.startswith(("bundes", "landes", "europa"))
    return label == "Instrument" and word.endswith(("gesetz", "konvention"))


def _only_adjective(stretch: Stretch, first: int, at: int) -> bool:
    return first == at - 1 and stretch.words[first] in stretch.lexicon.adjectives
