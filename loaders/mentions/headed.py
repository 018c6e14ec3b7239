"""Names told by the noun that heads them: "Ministry of …", "… Working Group", "Treaty on …", "… Trust Fund"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.mentions.candidates import GUESSED, NAMED, Candidate
from loaders.mentions.extents import is_capital, reach, run_start
from loaders.mentions.people import _proper
from loaders.mentions.tokens import Stretch

LONGEST_HEAD = 3  # words, as in "chamber of commerce"
# Heads that need no more than themselves, since there is one of them where they are named with a capital.
ALONE = frozenset("senate congress parliament cabinet bundestag bundesrat riksdagen regeringskansliet secretariat".split())
# Heads that tell too little to make a name with a single word before them in a heading.
WEAK = frozenset("group team club community service services center centre exchange commons party council board panel union trust capital ventures partners solutions systems studios plan review act law award awards series platform strategy report statement letter framework agenda day week tour training course address speech presentation discussion discussions debate dialogue portal guide index documents papers paper decision motion".split())
BEFORE_EVENTS_ONLY = frozenset()


def headed_names(stretch: Stretch) -> Iterator[Candidate]:
    """The names in the stretch that a noun of the lexicon heads."""
    done = -1
    for at in range(len(stretch.tokens)):
        if at <= done or not is_capital(stretch, at):
            continue
        length, kinds = _head_at(stretch, at)
        if not kinds:
            continue
        last_of_head = at + length - 1
        if _run_goes_on(stretch, last_of_head) and not _leads(stretch, at):
            continue
        found = _name(stretch, at, last_of_head, kinds)
        if found:
            yield found


def _head_at(stretch: Stretch, at: int) -> tuple[int, list[tuple[str, str]]]:
    """The number of tokens of the head noun that begins at this token, and the kinds it tells."""
    lexicon, words = stretch.lexicon, stretch.words
    for length in range(LONGEST_HEAD, 0, -1):
        kinds = lexicon.heads.get(" ".join(words[at : at + length]))
        if kinds and len(words) >= at + length and all(t.gap in (" ", "-", "  ") for t in stretch.tokens[at + 1 : at + length]):
            return length, kinds
    word = words[at]
    if stretch.language in ("de", "sv", "und", "no", "da") and len(word) > 6:
        for size in range(min(len(word) - 3, 14), 2, -1):
            kind = lexicon.endings.get(word[-size:])
            if kind:
                return 1, [kind]
    return 0, []


def _run_goes_on(stretch: Stretch, last: int) -> bool:
    """Whether another capital word follows the head in the same run, so that this is not what the name is."""
    if last + 1 >= len(stretch.tokens):
        return False
    following = stretch.tokens[last + 1]
    if not (following.gap in (" ", "-", " & ") and is_capital(stretch, last + 1)):
        return False
    return following.folded not in stretch.lexicon.postnominals and following.folded not in stretch.lexicon.function_words


def _leads(stretch: Stretch, at: int) -> bool:
    """Whether the head comes first in its run, as in Romance languages ("Universidad Austral", "Caritas Albania")."""
    word = stretch.words[at]
    return word in LEADING


LEADING = frozenset("universite universidad universidade universita instituto institut ecole escuela banco banque casa agence asociacion association fundacion fondation caritas ministere ministerio departamento comite conseil tribunal commission camara chambre academia academie federation".split())


def _name(stretch: Stretch, at: int, last: int, kinds: list[tuple[str, str]]) -> Candidate | None:
    lexicon = stretch.lexicon
    first = run_start(stretch, at)
    end = reach(stretch, last)
    if _leads(stretch, at) and _run_goes_on(stretch, last):
        end = last
        while end + 1 < len(stretch.tokens) and stretch.tokens[end + 1].gap in (" ", "-") and is_capital(stretch, end + 1):
            end += 1
        end = max(end, reach(stretch, end))
    label, kind = _kind(stretch, first, at, end, kinds)
    if not label:
        return None
    text = stretch.written(first, end)
    if first == at and end == last and not (len(stretch.words[at]) > 9 and last == at and stretch.words[at] not in lexicon.heads):
        if stretch.words[at] not in ALONE or stretch.shouted or stretch.titled:
            return None
    if end == last and _only_adjective(stretch, first, at) and label not in ("Institution", "Instrument", "Event"):
        return None
    weak = stretch.words[last] in WEAK and last - first < 2 and end == last
    if (stretch.shouted or stretch.titled) and (weak or end == last and at - first < 2):
        return None
    rank = GUESSED if weak or stretch.shouted or stretch.titled else NAMED
    properties = {"kind": kind} if kind and label in ("Institution", "Event") else {}
    start, stop = stretch.span(first, end)
    return Candidate(start, stop, label, _proper(text, stretch) if stretch.shouted else text, rank=rank, properties=properties)


def _only_adjective(stretch: Stretch, first: int, at: int) -> bool:
    return first == at - 1 and stretch.words[first] in stretch.lexicon.adjectives


COMPANY_ENDS = frozenset("inc ltd limited llc llp plc corp corporation gmbh".split())


def _kind(stretch: Stretch, first: int, at: int, end: int, kinds: list[tuple[str, str]]) -> tuple[str, str]:
    """The label and kind among those its head may tell; ("", "") where nothing is named."""
    word = stretch.words[at]
    if word in ("convention", "congress", "forum", "union", "assembly") and len(kinds) > 1:
        return kinds[0]
    if len(kinds) == 1:
        return kinds[0]
    return kinds[0]
