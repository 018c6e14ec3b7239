"""Names of bodies that hold small letters: "ministère des Affaires étrangères", "enheten för fred och hälsa"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.mentions.candidates import CERTAIN, NAMED, Candidate
from loaders.mentions.extents import is_place
from loaders.mentions.headed import forms, head_at
from loaders.mentions.tokens import Stretch

SIGN = re.compile(r" ?\((?P<sign>[A-ZÄÖÜÉÅ][A-Za-zÄÖÜäöüÉéÅå&-]{1,9})\)")
LONGEST = 22  # tokens of a name
JOINED = (" ", "-", "’", "'")
ROMANCE = ("fr", "es")
# Endings of the adjectives that follow a noun in a name.
ADJECTIVES = {
    "fr": (
        *("ique", "iques", "al", "ale", "ales", "aux", "el", "elle", "elles", "els", "if", "ive", "ives", "ifs"),
        *("aire", "aires", "ere", "eres", "iers", "ier", "ien", "ienne", "iennes", "iens", "ais", "aise", "aises"),
        *("eur", "eure", "eures", "eurs", "ain", "aine", "aines", "ains", "able", "ables", "ible", "public", "publics"),
    ),
    "es": (
        *("al", "ales", "ico", "ica", "icos", "icas", "ivo", "iva", "ivos", "ivas", "ario", "aria", "arios", "arias"),
        *("or", "ores", "ano", "ana", "anos", "anas", "ares", "able", "ables", "ible", "ibles", "oso", "osa"),
        *("ero", "era", "eros", "eras"),
    ),
    "sv": ("ella", "iska", "ara", "ande", "ade", "liga", "iga", "ala", "sta", "ska", "ntliga", "ara", "ära"),
}
LEADING = {
    "fr": frozenset("de du des d pour contre sur".split()),
    "es": frozenset("de del para por contra sobre a al".split()),
    "sv": frozenset("for mot om".split()),
}
ARTICLES = frozenset("la le les l los las el".split())
AND = frozenset("et y e och".split())
LED = frozenset("menee mene conduite dirigee presidee encabezada liderada angefuhrt gefuhrt geleitet ledd leds".split())
INDEFINITE = frozenset("un une una unos unas plusieurs chaque cada cualquier toute ninguna aucun aucune".split())
OF_STATES = frozenset(
    "ambassade consulat embajada consulado delegation delegacion representation representacion mission mision".split()
)


def phrased_names(stretch: Stretch) -> Iterator[Candidate]:
    """The bodies whose names go on in small letters after the noun that heads them."""
    language, lists = stretch.language, stretch.lexicon.lists
    if language not in LEADING or stretch.shouted:
        return
    at = 0
    while at < len(stretch.tokens):
        length, kinds = head_at(stretch, at)
        label, kind = kinds[0] if kinds else ("", "")
        head, last = at, at + max(length, 1) - 1
        at = last + 1
        if label != "Institution":
            continue
        owner = _owner(stretch, head)
        small = not stretch.tokens[head].capital
        if small and owner == head and (language == "sv" or stretch.words[head] not in lists["small_heads"]):
            continue
        if head and stretch.words[head - 1] in INDEFINITE:
            continue
        end, capital = _swedish(stretch, last) if language == "sv" else _romance(stretch, last)
        whole = owner < head or (not small and _is_phrase(stretch, last, end)) or kind == "government"
        if end <= last or not (capital or whole):
            if owner == head:
                continue
            end = last
        at = end + 1
        start, stop = stretch.span(owner, end)
        name = stretch.written(owner, end)
        yield Candidate(start, stop, "Institution", name, rank=NAMED, properties={"kind": kind})


def signed_bodies(stretch: Stretch, kept: Iterable[Candidate]) -> Iterator[Candidate]:
    """The acronyms in brackets after the names of bodies, whatever their letters: "Quelmamt für Fährwesen (QFA)"."""
    if stretch.language not in (*LEADING, "de"):
        return
    for body in kept:
        if body.label != "Institution" or body.entry is not None or body.how != "name":
            continue
        match = SIGN.match(stretch.plain, body.end)
        sign = match["sign"] if match else ""
        if match and sum(letter.isupper() for letter in sign) > 1 and sign not in stretch.lexicon.acronyms:
            body.aliases += (sign,)
            body.properties.setdefault("acronym", sign)
            properties = dict(body.properties)
            yield Candidate(
                *match.span("sign"), "Institution", body.name, "acronym", CERTAIN, None, (sign,), properties
            )


def led_lists(stretch: Stretch) -> Iterator[Candidate]:
    """A list or party named in capitals at the beginning of a line, and led by somebody: "LES VOILES menée par"."""
    tokens, last = stretch.tokens, -1
    if stretch.language not in (*LEADING, "de"):
        return
    while last + 1 < len(tokens) and tokens[last + 1].text.isupper() and tokens[last + 1].gap.strip(" ,:’'*\n-") == "":
        last += 1
    if last < 1 or last + 1 >= len(tokens) or tokens[last + 1].folded not in LED:
        return
    start, end = stretch.span(0, last)
    properties = {"kind": "other"}
    yield Candidate(
        start, end, "Institution", stretch.written(0, last), rank=CERTAIN, properties=properties, closed=True
    )


def whole_end(stretch: Stretch, first: int, last: int) -> int:
    """The last token of a name from `first` to `last` with the whole of the French or Spanish body that it ends in."""
    if stretch.language not in ROMANCE:
        return last
    for at in range(first + 1, last + 1):
        length, kinds = head_at(stretch, at)
        if kinds and kinds[0][0] == "Institution":
            return max(last, _romance(stretch, at + length - 1)[0])
    return last


def _is_phrase(stretch: Stretch, last: int, end: int) -> bool:
    """Whether a preposition leads on from the head: "Comité contre la torture", no mere "Comité national"."""
    return not LEADING[stretch.language].isdisjoint(stretch.words[last + 1 : end])


def _owner(stretch: Stretch, head: int) -> int:
    """The first token of the body in the genitive before a Swedish head in small letters: "[Justitiedepartementets]
    enhet", "[UD:s] konsulära enhet"; `head` where there is none.
    """
    tokens, words, first = stretch.tokens, stretch.words, head
    if stretch.language != "sv" or tokens[head].capital:
        return head
    if first > 1 and tokens[first].gap == " " and words[first - 1].endswith(ADJECTIVES["sv"]):
        first -= 1
    before = first - 1
    if before < 0 or tokens[first].gap != " ":
        return head
    if words[before] == "s" and tokens[before].gap == ":" and before and tokens[before - 1].shouted:
        return before - 1
    if not tokens[before].capital or not words[before].endswith("s"):
        return head
    told = any(form in stretch.lexicon.names for form in forms(words[before], "sv")[1:])
    return before if told or head_at(stretch, before)[1] else head


def _romance(stretch: Stretch, last: int) -> tuple[int, bool]:
    """The last token of a French or Spanish name whose head ends at `last`, and whether a capital word is in it."""
    at, end, capital, groups = last + 1, last, False, 0
    tokens, words = stretch.tokens, stretch.words
    leads = words[last] in stretch.lexicon.lists["leading_heads"]
    while at < len(tokens) and tokens[at].gap == " " and (_is_adjective(stretch, at) or (leads and tokens[at].capital)):
        capital = capital or tokens[at].capital or words[at] in stretch.lexicon.adjectives
        end, at = at, at + 1
    while at < min(len(tokens), last + LONGEST) and tokens[at].gap in (" ", "’", "'", ", "):
        if tokens[at].gap == ", ":
            position = at if groups and capital and _listed(stretch, at) else 0
        else:
            position = _led(stretch, at, begun=groups > 0)
        if not position:
            break
        if groups and is_place(stretch, position) and stretch.state_length(position):
            break
        stop = _group(stretch, position)
        if stop is None:
            break
        if groups == 0 and stretch.state_length(position) and words[last] not in OF_STATES:
            break
        capital = capital or any(tokens[i].capital for i in range(position, stop + 1))
        end, at, groups = stop, stop + 1, groups + 1
    return end, capital


def _led(stretch: Stretch, at: int, *, begun: bool) -> int:
    """The token to which small words from `at` on lead: "[de la] Justice"; 0 where they lead to no more of the name."""
    tokens, words = stretch.tokens, stretch.words
    position, leading, joined = at, False, False
    while position < len(words) and tokens[position].gap in JOINED and position - at < 4:
        word = words[position]
        if word in AND and position == at and begun:
            joined = True
        elif word in LEADING[stretch.language]:
            leading = True
        elif word not in ARTICLES or tokens[position].capital:
            break
        position += 1
    if position >= len(words) or position == at or tokens[position].gap not in JOINED:
        return 0
    if joined and not leading:
        article = words[position - 1] in ARTICLES
        going_on = position <= at + 2 and (
            tokens[position].capital or (not article and _is_adjective(stretch, position))
        )
        return position if going_on and not _begins_else(stretch, position) else 0
    towards = words[at] in ("a", "al")
    if towards and (not begun or not tokens[position].capital or _begins_else(stretch, position)):
        return 0
    return position if leading else 0


def _begins_else(stretch: Stretch, at: int) -> bool:
    """Whether something else than a further subject of the name begins at this token: a person, a body, a state."""
    lexicon, token = stretch.lexicon, stretch.tokens[at]
    known = next((entry for _, entry in lexicon.find(stretch.words, at) if not entry.common), None)
    told = token.folded in lexicon.heads or token.folded in lexicon.honorifics or token.folded in lexicon.office_words
    named = token.folded in lexicon.first_names and token.folded not in lexicon.common_words
    return known is not None or told or named or (token.shouted and not stretch.shouted)


def _group(stretch: Stretch, at: int) -> int | None:
    """The last token of a noun, or of a run of capital words, with the adjectives after it."""
    tokens, words, lexicon = stretch.tokens, stretch.words, stretch.lexicon
    if words[at] in lexicon.function_words or words[at] in lexicon.lists["calendar"] or not words[at].isalpha():
        return None
    if words[at] in lexicon.office_words and not tokens[at].capital:
        return None
    if stretch.language == "es" and not tokens[at].capital and words[at].endswith(("ar", "er", "ir")):
        return None  # a verb: "por compartir"
    end = at
    while end + 1 < len(tokens) and tokens[end + 1].gap in (" ", "-"):
        following = tokens[end + 1]
        if following.folded in lexicon.lists["plain_honorifics"] or following.folded in lexicon.function_words:
            break
        if not (following.capital or following.gap == "-" or _is_adjective(stretch, end + 1)):
            break
        end += 1
    return end


def _is_adjective(stretch: Stretch, at: int) -> bool:
    token = stretch.tokens[at]
    if token.capital or token.folded in stretch.lexicon.function_words or token.folded in stretch.lexicon.office_words:
        return False
    return len(token.text) > 3 and (
        token.folded.endswith(ADJECTIVES[stretch.language]) or token.folded in stretch.lexicon.adjectives
    )


def _listed(stretch: Stretch, at: int) -> bool:
    """Whether what follows a comma is one of the subjects of a ministry: "de Asuntos Exteriores, [Unión] … y …"."""
    tokens, words = stretch.tokens, stretch.words
    if not tokens[at].capital or _begins_else(stretch, at):
        return False
    for position in range(at + 1, min(len(tokens), at + 6)):
        if words[position] in AND and tokens[position].gap == " ":
            return position + 1 < len(tokens) and tokens[position + 1].capital
        if tokens[position].gap not in (" ", ", ") or not (
            tokens[position].capital or _is_adjective(stretch, position) or words[position] in LEADING["es"]
        ):
            return False
    return False


def _swedish(stretch: Stretch, last: int) -> tuple[int, bool]:
    """The last token of a Swedish name whose head ends at `last`, and whether a capital word is in it."""
    tokens, words = stretch.tokens, stretch.words
    at = last + 1
    if at + 1 >= len(tokens) or tokens[at].gap != " ":
        return last, False
    if words[at] == "i" and words[last] in stretch.lexicon.lists["seated"] and is_place(stretch, at + 1):
        return at + next(iter(stretch.lexicon.find(words, at + 1)))[0], True
    if words[at] not in LEADING["sv"] or tokens[at].capital:
        return last, False
    end = _noun(stretch, at + 1)
    if end is None:
        return last, False
    position = end + 1
    while position < len(tokens) and tokens[position].gap == ", ":
        stop = _noun(stretch, position)
        if stop is None or not _ends_in_and(stretch, stop + 1):
            break
        end, position = stop, stop + 1
    if position + 1 < len(tokens) and words[position] == "och" and tokens[position].gap == " ":
        stop = _noun(stretch, position + 1)
        end = stop if stop is not None and not tokens[position + 1].capital else end
    return end, any(tokens[i].capital for i in range(at, end + 1))


def _noun(stretch: Stretch, at: int) -> int | None:
    """The last token of a Swedish noun with its adjectives and what hyphens join to it."""
    tokens, words = stretch.tokens, stretch.words
    while at < len(tokens) and words[at].endswith(ADJECTIVES["sv"]) and tokens[at].gap in (" ", ", "):
        at += 1
    if at >= len(tokens) or words[at] in stretch.lexicon.function_words or not words[at].isalpha():
        return None
    while at + 1 < len(tokens) and tokens[at + 1].gap == "-":
        at += 1
    return at


def _ends_in_and(stretch: Stretch, at: int) -> bool:
    """Whether an enumeration goes on from this token and ends in "och"."""
    for position in range(at, min(len(stretch.tokens), at + 5)):
        if stretch.words[position] == "och":
            return True
        if stretch.tokens[position].gap not in (" ", ", "):
            return False
    return False
