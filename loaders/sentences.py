"""Where sentences end: abbreviations, initials, ordinals, quotations and ellipses do not end them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.months import MONTHS

LONGEST = 4000  # characters; a longer "sentence" is a text without full stops, cut where a word ends

_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<note>\d{1,2}(?=\s))?(?P<quotes>(?:[\"'”’»›)\]]|\s[»›]){0,4})(?=\s|$)|(?P<wide>[。！？]+)"
)
_TOKEN_BEFORE = re.compile(r"[^\s(\[“\"«‘/]{1,40}$")
_NEXT_WORD = re.compile(r"\s*[\"'“”‘«‹(\[¿¡*]{0,3}\s?(?P<word>[^\W\d_][\w'’-]{0,40}|\d|\W)")

_NUMBER_FOLLOWS = re.compile(r"\s?N[Oo]s?\.\s?\d")  # "S.B. No. 12"

# After these a capital follows within the sentence.
_NEVER_LAST = frozenset(
    """mr mrs ms mx messrs dr drs prof profs sen rep reps gov hon rev fr sr sra sres srta dña pres amb st ste mt ft gen
    maj col lt sgt capt cpt cmdr cdr adm brig insp supt h.e s.e s.exc m mm mme mmes mlle mgr me hr frl dipl ing mag
    e.g i.e cf vs v viz al resp bzw z.b d.h u.a i.d.r o.g bl.a t.ex dvs d.v.s f.eks p.ex p.ej ex ca approx
    fig figs distr rs""".split()
)
# After these a number or a name follows within the sentence.
_BEFORE_NUMBER = frozenset(
    """no nos nr nrn n núm num art arts para paras par p pp pg pág págs vol vols ch chap sec sect sess ser add corr ref
    refs tel abs kap bd s ss app annex doc item res tab bl cap fol ed""".split()
)
# These end a sentence where the next word is one that sentences begin with.
_MAY_BE_LAST = frozenset(
    """etc inc ltd co corp llc plc bros dept univ assn est intl govt jr sr esq ph.d m.d b.a m.a usw m.fl m.m osv ff
    a.m p.m approx min max jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc mon tue tues wed thu
    thurs fri sat sun av ave blvd rd bldg""".split()
)
# Words that begin sentences and are no names.
_STARTERS = frozenset(
    """a after all although among an and another any as at because before both but by during each even every finally for
    from further furthermore he her here his how however i if in it its last later many meanwhile more moreover most my
    no not now of on once one only or other our over several she since so some such that the their then there these they
    this those through thus to today under until we what when where which while who with yet you your
    previously formerly currently prior recently additionally earlier
    au aussi ce ces cet cette dans de depuis des du elle elles en enfin il ils je la le les leur lors mais nous on par
    pour sa selon ses si son un une
    am auch bei da das dem den der des die dies diese er es für im in mit nach sie und unter von vor wir zu zum zur
    al con del el en entre esta este la las lo los para pero por según su sus tras
    av den det detta efter en ett för från han hon i med men och på som till under vi vid""".split()
)


def sentence_ends(plain: str, start: int, end: int, language: str = "und") -> Iterator[int]:
    """The offsets in ``plain[start:end]`` at which its sentences end, ascending; the last is `end`."""
    begin = start
    for match in _END.finditer(plain, start, end):
        if match.end() < end and _ends_sentence(plain, begin, match, end, language):
            yield from _cuts(plain, begin, match.end())
            yield match.end()
            begin = match.end()
    if begin < end:
        yield from _cuts(plain, begin, end)
        yield end


def _cuts(plain: str, start: int, end: int) -> Iterator[int]:
    """Where a stretch that is too long for a sentence is cut: at the last space that lies within the bound."""
    while end - start > LONGEST:
        space = plain.rfind(" ", start + LONGEST // 2, start + LONGEST)
        start = space if space > 0 else start + LONGEST
        yield start


def _ends_sentence(plain: str, begin: int, match: re.Match[str], end: int, language: str) -> bool:
    if match["wide"]:
        return True
    following = _NEXT_WORD.match(plain, match.end(), end)
    word = following["word"] if following else ""
    if word[:1].islower() or _NUMBER_FOLLOWS.match(plain, match.end(), end):
        return False
    mark, found = match["mark"], _TOKEN_BEFORE.search(plain, max(begin, match.start() - 40), match.start())
    before = found[0] if found else ""
    if match["note"] and len(before) < 4:
        return False  # "No.1", "v.2": the digits are no mark of a footnote
    if mark != ".":
        # "[...]" stands inside a quotation, "... the Commission" goes on
        return bool(before) and (mark[-1] in "!?" or not match["quotes"].startswith("]"))
    if match["quotes"].startswith((")", "]")) and not before:
        return False
    return _full_stop_ends(before, word, language)


def _full_stop_ends(before: str, word: str, language: str) -> bool:
    """Whether the full stop between `before` and a `word` that is not in lower case ends the sentence."""
    low = before.lower().strip("’'-–—")
    starter = word.lower() in _STARTERS and word[:1].isupper()
    if low in _NEVER_LAST:
        return False
    if low in _BEFORE_NUMBER and (word.isdigit() or len(low) < 3):
        return not word.isdigit() and starter
    if low in _MAY_BE_LAST or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}", before):
        return starter
    if re.fullmatch(r"[^\W\d_](?:-[^\W\d_])?", before) and before[0].isupper():
        return starter and before != "I"
    if re.fullmatch(r"\d{1,2}", before):
        return word.lower() not in MONTHS and (starter or language not in ("de", "da", "nb", "fi"))
    return True
