"""Things meant by a common noun or a pronoun: "the Section", "the Government", "she"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.identifiers import fold
from loaders.lexicon import Lexicon
from loaders.mentions.candidates import Covered
from loaders.mentions.model import Mention
from loaders.mentions.names import Identity
from loaders.mentions.tokens import Stretch

NEAR = 3  # passages back in which what a noun means must have been named or meant
NEAR_PERSON = 1  # passages back for a pronoun
SHE = frozenset({"she", "her", "hers", "elle", "sie", "ella", "hon"})
HE = frozenset({"he", "him", "his", "il", "er", "él", "han"})
MALE = ("mr", "sir", "m", "herr", "senor", "monsieur", "lord")
FEMALE = ("ms", "mrs", "miss", "mme", "frau", "senora", "madame", "lady", "dame", "fru")
DEFINITE = frozenset({"the", "this", "that", "la", "le", "cette", "die", "der", "das"})
LABELS = frozenset({"Institution", "Event", "Fund", "Programme", "Instrument", "Publication", "Resolution"})


@dataclass(slots=True)
class _Met:
    """A thing and the passage in which it was last named or meant."""

    thing: int
    passage: int


def references(stretches: Sequence[Stretch], found: Sequence[Identity], lexicon: Lexicon) -> Iterator[Mention]:
    """Mentions by noun or pronoun, each of the nearest thing before it that the word can mean."""
    covered = Covered(place for identity in found for place in identity.places)
    named = sorted(
        ((place.start, place.end, index) for index, identity in enumerate(found) for place in identity.places),
    )
    heads = [_heads(identity, lexicon) for identity in found]
    sexes = [_sex(identity) for identity in found]
    by_head: dict[str, _Met] = {}
    state: _Met | None = None
    people: list[_Met] = []
    at = 0
    for stretch in stretches:
        for position, token in enumerate(stretch.tokens):
            while at < len(named) and named[at][0] <= token.start:
                thing = named[at][2]
                met = _Met(thing, stretch.index)
                for head in heads[thing]:
                    by_head[head] = met
                if found[thing].entry is not None and found[thing].label == "Institution" and _is_state(found[thing]):
                    state = met
                if found[thing].label == "Person":
                    people = [*[one for one in people if one.thing != thing][-4:], met]
                at += 1
            if covered.touches(token.start, token.end):
                continue
            word = token.folded
            if word in SHE or word in HE:
                person = _person(people, sexes, "f" if word in SHE else "m", stretch.index)
                if person is not None:
                    yield Mention(token.start, token.end, person, "pronoun")
                continue
            before = stretch.tokens[position - 1] if position else None
            if before is None or before.folded not in DEFINITE or token.gap != " ":
                continue
            if word == "government" and token.capital and state and stretch.index - state.passage <= NEAR:
                yield Mention(before.start, token.end, state.thing, "noun")
                continue
            meant = by_head.get(word)
            if meant and stretch.index - meant.passage <= NEAR and not _goes_on(stretch, position):
                meant.passage = stretch.index
                yield Mention(before.start, token.end, meant.thing, "noun")


def _goes_on(stretch: Stretch, at: int) -> bool:
    """Whether the noun is described further, so that something else is meant ("the committee of …")."""
    if at + 1 >= len(stretch.tokens) or stretch.tokens[at + 1].gap not in (" ", "-"):
        return False
    following = stretch.tokens[at + 1]
    return following.folded in ("of", "for", "on") or following.capital


def _is_state(identity: Identity) -> bool:
    return identity.entry is not None and identity.entry.kind == "state"


def _heads(identity: Identity, lexicon: Lexicon) -> set[str]:
    """The nouns that head the thing's names and so can stand for it: "section" for "Migrant Smuggling Section"."""
    if identity.label not in LABELS or _is_state(identity):
        return set()
    names = identity.names[:4] + ([identity.entry.name] if identity.entry else [])
    heads = set()
    for name in names:
        words = fold(name).split()
        end = next((at for at in range(1, len(words)) if words[at] in lexicon.lists["small_words"]), len(words))
        head = words[end - 1]
        if any(label == identity.label for label, _ in lexicon.heads.get(head, ())):
            heads.add(head)
    return heads


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
