"""Things meant by a common noun or a pronoun: "the Section", "the Government", "the Minister", "she"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, islice

from graph.identifiers import fold
from loaders.lexicon import Lexicon
from loaders.mentions.candidates import Candidate, Covered
from loaders.mentions.model import Mention
from loaders.mentions.names import Identity
from loaders.mentions.tokens import Stretch

NEAR = 3  # passages back in which what a noun means must have been named or meant
FAR = 20  # … where the noun is written as a name, and only one thing of the document bears it
NEAR_PERSON = 1  # passages back for a pronoun
PRONOUNS = {  # by language: what women and what men are referred to with
    "en": ({"she", "her", "hers"}, {"he", "him", "his"}),
    "fr": ({"elle"}, {"il"}),
    "de": ({"sie"}, {"er"}),
    "es": ({"ella"}, set[str]()),
    "sv": ({"hon", "hennes"}, {"han", "hans", "honom"}),
}
MALE = ("mr", "sir", "m", "herr", "senor", "monsieur", "lord")
FEMALE = ("ms", "mrs", "miss", "mme", "frau", "senora", "madame", "lady", "dame", "fru")
DEFINITE = frozenset({"the", "this", "that", "la", "le", "cette", "die", "der", "das"})
DESCRIBING = frozenset({"a", "an", "the", "which", "founded", "established", "created", "based", "headquartered"})
LABELS = frozenset({"Institution", "Event", "Fund", "Programme", "Instrument", "Publication", "Resolution"})
OFFICE = 4  # words between a person's name and the office after it
BILL = re.compile(r"(?:AB|SB|HB|HR|H\.R\.) ?\d")
SHORTEST = 4  # words of a sentence about "it"
# "It is clear that …" is about nothing.
EXPLETIVE = re.compile(
    r"It(?:['’]s| is| was| has been| will be| would be| may be| might be| remains| became| seems| appears| follows)\b"
    r"(?: (?!\w+ed\b)\w+| (?:expected|hoped|believed|reported|noted|announced|suggested|agreed|decided|needed)){0,4}?"
    r",? (?:that|to|when|why|how|whether|who|which|time|because|not)\b"
    r"|It (?:could|would|should|may|might|must|takes|took|turns?|rains?|means|goes|comes|seems|appears"
    r"|depends|helps to|makes)\b"
)
# Nouns that can stand for each other: a bill is "the legislation", a handbook "the publication".
ALIKE = (
    frozenset({"act", "bill", "law", "legislation", "measure", "statute"}),
    frozenset({"treaty", "convention", "agreement", "accord", "pact", "protocol"}),
    frozenset({"report", "study", "publication", "paper", "survey", "guide", "handbook", "toolkit", "manual"}),
    frozenset({"programme", "program", "project", "initiative", "scheme"}),
)
LOWER = frozenset({"deputy", "vice", "assistant", "under", "acting", "former", "prime", "shadow"})  # change an office


@dataclass(slots=True)
class _Met:
    """A thing and the passage in which it was last named or meant."""

    thing: int
    passage: int


@dataclass(slots=True)
class _Memory:
    """What a reader has in mind at a place: who and what was named last, by the words that can mean it."""

    by_noun: dict[str, _Met] = field(default_factory=dict)
    by_class: dict[int | None, _Met] = field(default_factory=dict)  # the first that a passage names
    state: _Met | None = None
    people: list[_Met] = field(default_factory=list)


def references(stretches: Sequence[Stretch], found: Sequence[Identity], lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions by noun or pronoun, each of the nearest thing before it that the word can mean."""
    covered = Covered(place for identity in found for place in identity.places)
    named = sorted(
        ((place.start, place.end, index, place) for index, identity in enumerate(found) for place in identity.places),
        key=lambda entry: entry[:3],
    )
    heads = [_heads(identity, lexicon) for identity in found]
    bearers = Counter(head for of_thing in heads for head in of_thing)
    sexes = [_sex(identity) for identity in found]
    memory = _Memory()
    at, subject = 0, _Met(-1, -1)
    for stretch in stretches:
        if _speaks_of_it(stretch) and subject.passage == stretch.index - 1:
            subject = _Met(subject.thing, stretch.index)
            yield Mention(stretch.tokens[0].start, stretch.tokens[0].end, subject.thing, "pronoun")
        else:
            subject = _Met(-1, -1)
        pronouns = PRONOUNS.get(stretch.language, PRONOUNS["en"])
        for position, token in enumerate(stretch.tokens):
            while at < len(named) and named[at][0] <= token.start:
                _remember(memory, named[at][2], found[named[at][2]], heads, stretch, position, named[at][3])
                if _may_be_it(found[named[at][2]]) and _acts(stretch, position, named[at][1]):
                    subject = _Met(named[at][2], stretch.index)
                at += 1
            if covered.touches(token.start, token.end):
                continue
            # "HE Ada Rossi" is Her Excellency.
            spoken = token.folded if token.text != "HE" else ""
            sex = next((sex for sex, words in zip("fm", pronouns, strict=True) if spoken in words), "")
            if sex:
                person = _person(memory.people, sexes, sex, stretch.index)
                if person is not None:
                    yield Mention(token.start, token.end, person, "pronoun")
            else:
                meant = _meant(memory, bearers, stretch, position)
                if meant:
                    yield meant
                    opens = meant.start == stretch.tokens[0].start
                    if opens and _may_be_it(found[meant.thing]) and _acts(stretch, 0, meant.end):
                        subject = _Met(meant.thing, stretch.index)


def _may_be_it(identity: Identity) -> bool:
    """Whether "it" may mean this; a state is mostly told by its name again."""
    return identity.label in LABELS and not _is_state(identity)


def _speaks_of_it(stretch: Stretch) -> bool:
    """Whether the sentence begins with "It" or "Its" for what the sentence before is about."""
    if stretch.language not in ("en", "und") or stretch.passage.kind != "sentence" or len(stretch.tokens) < SHORTEST:
        return False
    return stretch.tokens[0].text in ("It", "Its") and not EXPLETIVE.match(stretch.text.lstrip())


def _acts(stretch: Stretch, position: int, end: int) -> bool:
    """Whether what is named from this token on, up to the character `end`, opens the sentence and a verb follows."""
    tokens = stretch.tokens
    if position > 1 or (position == 1 and tokens[0].folded not in DEFINITE) or stretch.passage.kind != "sentence":
        return False
    following = dropwhile(lambda token: token.start < end, islice(tokens, position, None))
    after = next(following, None)
    if after is not None and after.gap == " (":  # "the Net Trust (NT) is"
        after = next((token for token in following if ")" in token.gap), None)
    if after is None or after.capital or after.folded in ("and", "or", "s", "on", "in", "at", "of"):
        return False
    gap = after.gap.removeprefix(")")
    return gap == " " or (gap == ", " and after.folded in DESCRIBING)


def _remember(
    memory: _Memory,
    thing: int,
    identity: Identity,
    heads: Sequence[set[str]],
    stretch: Stretch,
    position: int,
    place: Candidate,
) -> None:
    """Keep in mind that `thing` is named at `place`, which begins with the token at `position`."""
    met = _Met(thing, stretch.index)
    for head in heads[thing]:
        memory.by_noun[head] = met
        kind, last = _class_of(head), memory.by_class.get(_class_of(head))
        if kind is not None and (last is None or last.passage < stretch.index):
            memory.by_class[kind] = _Met(thing, stretch.index)
    if identity.label == "Institution" and _is_state(identity):
        memory.state = met
    if identity.label == "Person":
        memory.people = [*[one for one in memory.people if one.thing != thing][-4:], met]
        for office in _offices(stretch, position, place):
            memory.by_noun[office] = met


def _meant(memory: _Memory, bearers: Counter[str], stretch: Stretch, position: int) -> Mention | None:
    """The mention by "the" and a noun that ends with the token at `position`."""
    tokens, words = stretch.tokens, stretch.words
    token = tokens[position]
    for size in (2, 1):  # "the Prime Minister", "the Minister"
        first = position - size + 1
        article = tokens[first - 1] if first > 0 else None
        if article is None or article.folded not in DEFINITE or tokens[first].gap != " ":
            continue
        noun = " ".join(words[first : position + 1])
        near = memory.state is not None and stretch.index - memory.state.passage <= NEAR
        led = size == 2 and words[position] in ("government", "administration") and _is_leader(stretch, first)
        ruling = led or (noun == "government" and token.capital)
        if ruling and memory.state and near and not _goes_on(stretch, position):
            return Mention(article.start, token.end, memory.state.thing, "noun")
        far = token.capital and bearers[noun] == 1 and not stretch.titled and not stretch.shouted
        alike = memory.by_class.get(_class_of(noun))
        for met, reach in (memory.by_noun.get(noun), FAR if far else NEAR), (alike, NEAR):
            if met and stretch.index - met.passage <= reach and not _goes_on(stretch, position):
                met.passage = stretch.index
                return Mention(article.start, token.end, met.thing, "noun")
        return None
    return None


def _class_of(noun: str) -> int | None:
    """The index in `ALIKE` of the nouns that can stand for this one."""
    return next((index for index, nouns in enumerate(ALIKE) if noun in nouns), None)


def _goes_on(stretch: Stretch, at: int) -> bool:
    """Whether the noun is described further, so that something else is meant ("the committee of …")."""
    if at + 1 >= len(stretch.tokens):
        return False
    following = stretch.tokens[at + 1]
    if following.gap == ", " and stretch.words[at] in stretch.lexicon.offices:  # "the Minister, Ms Rossi, said"
        return following.capital
    dated = stretch.words[at + 2 : at + 3]  # "introduced this bill on May 3"
    if following.folded == "on" and dated and (dated[0] in stretch.lexicon.lists["calendar"] or dated[0].isdecimal()):
        return False
    return following.gap in (" ", "-") and (following.folded in ("of", "for", "on") or following.capital)


def _is_leader(stretch: Stretch, at: int) -> bool:
    """Whether the word is a surname, or no other known word, as in "the [Rossi] Government"."""
    lexicon, word = stretch.lexicon, stretch.words[at]
    known = lexicon.names.get(word)
    if word in lexicon.adjectives or (known and (known.kind == "state" or not known.common)):
        return False
    unknown = word not in lexicon.common_words and word not in lexicon.heads
    return stretch.tokens[at].capital and (unknown or word in lexicon.surnames)


def _is_state(identity: Identity) -> bool:
    return identity.entry is not None and identity.entry.kind == "state"


def _heads(identity: Identity, lexicon: Lexicon) -> set[str]:
    """The nouns that head the thing's names and so can stand for it: "section" for "Migrant Smuggling Section"."""
    if identity.label not in LABELS or _is_state(identity):
        return set()
    names = identity.names[:4] + ([identity.entry.name] if identity.entry else [])
    heads = set()
    for name in names:
        # A hyphen parts no words: "De-Mining Act" ends with its noun.
        words = [fold(word).replace(" ", "") for word in (re.split(r"[“”„«\"]", name)[0] or name).split()]
        ends = [at for at in range(1, len(words)) if words[at] in lexicon.lists["small_words"]]
        for end in (*ends, len(words)):
            while end > 1 and words[end - 1].isdecimal():  # "the Bill" is "Senate Bill 94"
                end -= 1
            if any(label == identity.label for label, _ in lexicon.heads.get(words[end - 1], ())):
                heads.add(words[end - 1])
                break
        if identity.label == "Instrument" and BILL.match(name):
            heads.add("bill")
        if identity.label == "Resolution" and words[0] not in ("decision", "decisions"):
            heads |= {"resolution", "text"}
            if "/L." in name or "draft" in words:
                heads |= {"draft resolution", "draft text", "draft"}
    return heads


def _offices(stretch: Stretch, position: int, place: Candidate) -> Iterator[str]:
    """The offices of the person who is named from this token on, by the words before and after the name."""
    offices, words, tokens = stretch.lexicon.offices, stretch.words, stretch.tokens
    last = position
    while last + 1 < len(tokens) and tokens[last + 1].end <= place.end:
        last += 1
    before = position - 1
    if before >= 0 and words[before] in offices and not tokens[position].gap.strip(" ."):
        yield from _office(stretch, before)
    for at in range(last + 1, min(len(tokens), last + 1 + OFFICE)):
        if at == last + 1 and tokens[at].gap not in (", ", " – ", " - ", " ("):
            return
        if at > last + 1 and tokens[at].gap != " " and tokens[at].gap != "-":
            return
        if words[at] in offices and words[at] not in LOWER:
            yield from _office(stretch, at)
            return


def _office(stretch: Stretch, at: int) -> Iterator[str]:
    """The office whose word stands at this token, alone and with the word before it."""
    words = stretch.words
    before = words[at - 1] if at and stretch.tokens[at].gap in (" ", "-") else ""
    if before not in LOWER:
        yield words[at]
    if before and f"{before} {words[at]}" in stretch.lexicon.offices:
        yield f"{before} {words[at]}"


def _sex(identity: Identity) -> str:
    """Either "m" or "f" where an honorific tells, else nothing."""
    for place in identity.places:
        words = fold(place.properties.get("honorific", "")).split()
        if any(word in FEMALE for word in words):
            return "f"
        if any(word in MALE for word in words):
            return "m"
    return ""


def _person(people: list[_Met], sexes: list[str], sex: str, passage: int) -> int | None:
    """The nearest person before the pronoun that it can mean."""
    for met in reversed(people):
        if passage - met.passage > NEAR_PERSON:
            return None
        if sexes[met.thing] in ("", sex):
            met.passage = passage
            return met.thing
    return None
