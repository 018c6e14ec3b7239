"""Identity keys: what a thing must share with one of another document to be the same thing.

A wrong merge is worse than a missed one: only complete names, symbols and entries of the lexicon become keys, never a
lone surname, a bare common noun ("the Executive Council") or a yearly event without its number or date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.identifiers import fold
from loaders.lexicon import Lexicon
from loaders.mentions.names import Identity, bare, expanded

SPELLINGS = (  # letters that differ between ways of writing one name, in this order
    ("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("w", "v"),
    ("iy", "i"), ("yi", "i"), ("y", "i"), ("j", "i"),
)  # fmt: skip
LONG_TITLE = 5  # words
TELLING = 4  # words of a name that, all of them common, still tell one body from others
SUBJECTS = 2  # … and so do so many that say what it is about ("crew aid")
ANY_BODY = frozenset(  # words that stand in the names of many bodies, in every state or every office
    "administrative advisory annual audit central executive external federal finance financial general global governing"
    " human internal international joint legal local management national permanent policy public regional resources"
    " senior special standing state steering technical united"
    " affairs agriculture children citizenship defence defense development economic economy education environment"
    " foreign health home immigration interior justice labour law police rights security social trade transport"
    " women".split()
)
SHORTEST_ACRONYM = 3  # letters, with the full name beside it
LONE_ACRONYM = 4  # letters, without
ASSEMBLY_NUMBER = re.compile(r"\d{2}/\d{1,3}")
COUNCIL_NUMBER = re.compile(r"(\d{2,4}) \(((?:19|20)\d\d)\)")
SESSION_NUMBER = re.compile(r"(?:A/RES/)?(\d{1,4}(?: ?[A-Z])?) ?\(([IVXLC]+)\)")
OF_COUNCIL = re.compile(r"Security Council resolution (\d+)(?: \(\d{4}\))?|S/RES/(\d+)(?: \(\d{4}\))?")


def keys_of(identity: Identity, name: str, properties: dict[str, str], lexicon: Lexicon) -> tuple[str, ...]:
    """The keys of the thing with this canonical name and these properties, sorted."""
    return tuple(sorted(set(_keys(identity, name, properties, lexicon))))


def _keys(identity: Identity, name: str, properties: dict[str, str], lexicon: Lexicon) -> Iterator[str]:
    if identity.entry and not identity.entry.common:
        yield f"lexicon:{identity.entry.id}"
        yield f"name:{bare(identity.entry.name)}"
    symbol = properties.get("symbol", "")
    if symbol and not symbol.isdecimal():  # "resolution 12" may be any body's
        yield f"symbol:{symbol_key(symbol)}"
    if identity.label == "Resolution":
        written = {symbol}.union(*({place.name, *place.aliases} for place in identity.places))
        for council in filter(None, map(OF_COUNCIL.fullmatch, written)):
            yield f"symbol:s res {council[1] or council[2]}"
    if identity.label == "Person":
        yield from {person_key(full) for full in [name, *identity.names]} - {""}
        return
    acronym = properties.get("acronym", "")
    if identity.label == "Institution" and acronym and not identity.entry:
        letters = len(re.sub(r"\W", "", acronym))
        if letters >= (SHORTEST_ACRONYM if " " in name else LONE_ACRONYM):
            yield f"acronym:{fold(acronym)}"
    if identity.label == "Event":
        yield from _event_keys(identity, name, properties, lexicon)
        return
    for full in [name, *identity.names]:
        if not identity.entry and tells(full, lexicon) and (identity.label != "Resolution" or _is_title(full)):
            yield f"name:{expanded(full, lexicon)}"


def _event_keys(identity: Identity, name: str, properties: dict[str, str], lexicon: Lexicon) -> Iterator[str]:
    if identity.entry:
        return
    if properties.get("ordinal") and properties.get("series"):
        yield f"name:{properties['ordinal']} {expanded(properties['series'], lexicon)}"
    elif properties.get("start") and len(bare(name).split()) > 1:
        yield f"name:{expanded(name, lexicon)} {properties['start']}"


def _is_title(name: str) -> bool:
    """Whether a resolution is named by its title, not by whose it is ("the Franco-Romanian resolution")."""
    return len(bare(name).split()) >= LONG_TITLE


def tells(name: str, lexicon: Lexicon) -> bool:
    """Whether the name tells one thing from all others, wherever it stands."""
    words = [word for word in bare(name).split() if word not in lexicon.lists["small_words"]]
    if len(words) < 2:
        return False
    # "River" heads the names of places; in that of a body it says what it is about.
    heads = {word for word in words if any(label != "Place" for label, _ in lexicon.heads.get(word, ()))}
    rest = [word for word in words if word not in heads]
    odd = any(word not in lexicon.common_words for word in rest)
    subjects = len(set(rest) - ANY_BODY)
    return odd or subjects >= SUBJECTS or (subjects > 0 and len(words) >= TELLING)


def person_key(name: str) -> str:
    """The key of a person's full name, the same for spellings that differ by transliteration; "" where it is not full.

    >>> person_key("Yury Fedotov") == person_key("Iouri Fédotov")
    True
    """
    words = fold(name).split()
    if len(words) < 2 or len(words[0]) < 2 or len(words[-1]) < 2:
        return ""
    return "person:" + " ".join(_spelling(word) for word in words if len(word) > 1)


def _spelling(word: str) -> str:
    for written, meant in SPELLINGS:
        word = word.replace(written, meant)
    return re.sub(r"(.)\1+", r"\1", word.replace("iu", "u"))


def symbol_key(symbol: str) -> str:
    """A document symbol folded; the short numbers of the Assembly's and Council's resolutions written in full."""
    council = COUNCIL_NUMBER.fullmatch(symbol)
    if council:
        return f"s res {council[1]} {council[2]}"
    session = SESSION_NUMBER.fullmatch(symbol)
    if session:
        return f"a res {fold(session[1])} {fold(session[2])}"
    if ASSEMBLY_NUMBER.fullmatch(symbol):
        return f"a res {fold(symbol)}"
    return fold(symbol)
