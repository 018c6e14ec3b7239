"""The lexicon as it is asked while reading: which thing a name known worldwide stands for, and what a word tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graph.identifiers import fold
from loaders.lexicon.files import Sections, read_list, read_sections, shipped_sections
from loaders.lexicon.iso import official_names, subdivisions

WORD = re.compile(r"\w+")


class Entry(NamedTuple):
    """A thing known worldwide: `id` is the same in every document and language, `name` is its full English name.

    `common` marks a name that is only a word elsewhere: it counts where the context says so ("in Nice").
    """

    id: str
    label: str
    name: str
    kind: str = ""
    acronym: str = ""
    common: bool = False


@dataclass(slots=True)
class Lexicon:
    """Names and words, folded (see `graph.identifiers.fold`), except acronyms, which keep their case.

    `heads` maps the nouns that head a name to (label, kind), `compounds` the last parts of words that do, by language;
    `endings` are those of a user's own file, for all languages.
    """

    names: dict[str, Entry] = field(default_factory=dict)
    acronyms: dict[str, Entry] = field(default_factory=dict)
    adjectives: dict[str, Entry] = field(default_factory=dict)
    foreign_adjectives: set[str] = field(default_factory=set)  # of `adjectives`, those that are not English
    combining: dict[str, Entry] = field(default_factory=dict)
    heads: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    endings: dict[str, tuple[str, str]] = field(default_factory=dict)
    compounds: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    honorifics: set[str] = field(default_factory=set)
    postnominals: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    office_words: set[str] = field(default_factory=set)
    connectors: set[str] = field(default_factory=set)
    function_words: set[str] = field(default_factory=set)
    particles: set[str] = field(default_factory=set)
    lists: dict[str, set[str]] = field(default_factory=dict)
    expansions: dict[str, str] = field(default_factory=dict)
    nicknames: dict[str, str] = field(default_factory=dict)
    nicknames_of: dict[str, list[str]] = field(default_factory=dict)
    synonyms: dict[str, str] = field(default_factory=dict)
    abbreviations: set[str] = field(default_factory=set)
    first_names: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    common_words: frozenset[str] = frozenset()
    commonest_words: frozenset[str] = frozenset()
    longest: dict[str, int] = field(default_factory=dict)
    _by_id: dict[str, Entry] = field(default_factory=dict)

    def entry(self, identifier: str) -> Entry | None:
        """The entry with this id, such as ``state:FR``."""
        return self._by_id.get(identifier)

    def find(self, words: list[str], at: int) -> Iterator[tuple[int, Entry]]:
        """(number of words, entry) of the known names that begin at `words[at]`, the longest first."""
        for length in range(min(self.longest.get(words[at], 0), len(words) - at), 0, -1):
            entry = self.names.get(" ".join(words[at : at + length]))
            if entry:
                yield length, entry

    def add(self, entry: Entry, names: Iterable[str], acronyms: Iterable[str] = ()) -> None:
        """Know `entry` by these names; a name that is taken already keeps its meaning."""
        self._by_id.setdefault(entry.id, entry)
        for name in names:
            folded = _folded(name)
            if folded:
                self.know(folded, entry)
        for acronym in acronyms:
            self.acronyms.setdefault(acronym, entry)

    def know(self, folded: str, entry: Entry) -> None:
        """Let this folded name stand for `entry` unless it stands for something already."""
        self.names.setdefault(folded, entry)
        first, _, rest = folded.partition(" ")
        length = rest.count(" ") + 2 if rest else 1
        if length > self.longest.get(first, 0):
            self.longest[first] = length


def _folded(name: str) -> str:
    """`name` folded; the short way for names without accents, which most are: loading folds thousands."""
    return " ".join(WORD.findall(name.lower())) if name.isascii() else fold(name)


def load_lexicon(extra: Path | None = None) -> Lexicon:
    """The shipped lexicon, with a user's own YAML file of the same form before it.

    Raises `LexiconError` where the file cannot be read or holds something else.
    """
    if extra is None:
        return _shipped()
    return _build([read_sections(extra), *shipped_sections()])


@cache
def _shipped() -> Lexicon:
    return _build(shipped_sections())


def _build(files: list[Sections]) -> Lexicon:
    words = read_list("common_words", columns=True)
    lexicon = Lexicon(
        first_names=read_list("first_names"),
        surnames=read_list("surnames"),
        common_words=frozenset(line[0] for line in words),
        commonest_words=frozenset(line[0] for line in words if len(line) > 1),
    )
    for sections in files:
        _add_things(lexicon, sections)
    rare = [name for sections in files for name in _add_states(lexicon, sections)]
    _add_places(lexicon)
    for sections in files:
        _add_exonyms(lexicon, sections)
        _add_words(lexicon, sections)
        _add_further_names(lexicon, sections)
    for name, entry in rare:
        # In further languages a state is known by what is no word and no city in the others.
        if len(name) > 3 and name not in lexicon.common_words:
            lexicon.know(name, entry)
    return lexicon


def _add_things(lexicon: Lexicon, sections: Sections) -> None:
    for thing in sections.get("things", ()):
        acronym = thing.get("acronym", "")
        entry = Entry(
            id=f"{thing['label'].lower()}:{fold(thing['name'])}",
            label=thing["label"],
            name=thing["name"],
            kind=thing.get("kind", ""),
            acronym=acronym,
            common=bool(thing.get("common")),
        )
        lexicon.add(
            entry,
            [thing["name"], *thing.get("names", ())],
            [*([acronym] if acronym else ()), *thing.get("acronyms", ())],
        )


STATE_ACRONYM_LENGTH = 5  # "USSR", "U.S.A.": what is written in capitals and is no longer is an acronym


def _add_states(lexicon: Lexicon, sections: Sections) -> list[tuple[str, Entry]]:
    """Add the states by their names in the main languages; give their names in further languages back."""
    if "adjectives" not in sections:
        return []
    others, names, places = sections.get("others", {}), sections.get("names", {}), set(sections.get("places", ()))
    rare: list[tuple[str, Entry]] = []
    official = official_names()
    known = {line[0]: line[1:] for line in read_list("states", columns=True)}
    for code in [*known, *(code for code in others if code not in known)]:
        english, *folded = known.get(code, ["", ""])
        name = names.get(code) or english.replace("’", "'").replace(" & ", " and ")
        if code in places:
            entry = Entry(id=f"place:{fold(name)}", label="Place", name=name.removesuffix(" SAR China"))
        else:
            entry = Entry(id=f"state:{code}", label="Institution", name=name, kind="state")
        spelled = [name, entry.name, *others.get(code, ())]
        short = [one for one in spelled if one.isupper() and len(one.replace(".", "")) <= STATE_ACRONYM_LENGTH]
        lexicon.add(entry, [one for one in spelled if one not in short], short)
        core = folded.index("") if "" in folded else 0
        for other in folded[:core]:
            if len(other) > 3 and (other not in lexicon.common_words or other == fold(english)):
                lexicon.know(other, entry)
        for other in official.get(code, ()):
            lexicon.know(_folded(other), entry)
        rare.extend((other, entry) for other in folded[core + 1 :])
    for code, languages in sections["adjectives"].items():
        for language, stems in languages.items():
            for stem in stems:
                for form in inflections(fold(stem), language):
                    lexicon.adjectives.setdefault(form, lexicon._by_id[f"state:{code}"])
    in_english = {
        form
        for languages in sections["adjectives"].values()
        for stem in languages.get("en", ())
        for form in inflections(fold(stem), "en")
    }
    lexicon.foreign_adjectives.update(set(lexicon.adjectives) - in_english)
    for code, prefixes in sections.get("combining", {}).items():
        for prefix in prefixes:
            lexicon.combining[prefix] = lexicon._by_id[f"state:{code}"]
    return rare


def inflections(stem: str, language: str) -> list[str]:
    """The forms of an adjective or demonym (folded) by the regular endings of its language."""
    if language == "en":
        return [stem] if stem.endswith(("sh", "ch", "ese", "ss", "ic")) else [stem, stem + "s"]
    if language == "fr":
        feminine = stem + "ne" if stem.endswith("en") else stem.removesuffix("e") + "e"
        return list(dict.fromkeys([stem, stem if stem.endswith("s") else stem + "s", feminine, feminine + "s"]))
    if language == "de":
        return [stem + ending for ending in ("", "e", "en", "er", "es", "em")]
    if language == "es":
        root = stem[:-1] if stem.endswith(("o", "a")) else stem
        return list(dict.fromkeys([stem, stem + "s", root + "a", root + "as", root + "es"]))
    return [stem, stem.removesuffix("k") + "kt", stem + "a", stem + "e"]


def _add_words(lexicon: Lexicon, sections: Sections) -> None:
    for name in ("honorifics", "postnominals", "offices", "connectors", "particles", "function_words"):
        getattr(lexicon, name).update(fold(word) or word for word in sections.get(name, ()))
    for name, words in sections.get("lists", {}).items():
        lexicon.lists.setdefault(name, set()).update(map(fold, words))
    lexicon.expansions.update(sections.get("expansions", {}))
    lexicon.synonyms.update(sections.get("synonyms", {}))
    lexicon.nicknames.update(sections.get("nicknames", {}))
    for nickname, name in sorted(sections.get("nicknames", {}).items()):
        lexicon.nicknames_of.setdefault(name, []).append(nickname)
    lexicon.abbreviations.update(sections.get("lists", {}).get("no_bodies", ()))
    lexicon.office_words.update(
        word
        for office in lexicon.offices
        for word in office.split()
        if word not in lexicon.connectors and word != "state"
    )
    for label, kinds in sections.get("heads", {}).items():
        for kind, words in kinds.items():
            for word in words:
                lexicon.heads.setdefault(fold(word), []).append((label, kind))
    _add_endings(lexicon.endings, sections.get("endings", {}))
    for language, endings in sections.get("compounds", {}).items():
        _add_endings(lexicon.compounds.setdefault(language, {}), endings)


def _add_endings(known: dict[str, tuple[str, str]], endings: dict[str, dict[str, list[str]]]) -> None:
    for label, kinds in endings.items():
        for kind, words in kinds.items():
            for word in words:
                known.setdefault(fold(word), (label, kind))


def _add_further_names(lexicon: Lexicon, sections: Sections) -> None:
    for name, others in sections.get("also", {}).items():
        acronyms = [other for other in others if other.isupper()]
        lexicon.add(lexicon.names[fold(name)], others, acronyms)


def _add_places(lexicon: Lexicon) -> None:
    for name, folded, *large in read_list("cities", columns=True):
        common = not large or folded in lexicon.common_words
        _add_place(lexicon, Entry(id=f"place:{folded}", label="Place", name=name, common=common), folded)
    for name in subdivisions():
        folded = _folded(name)
        if folded not in lexicon.common_words:
            _add_place(lexicon, Entry(id=f"place:{folded}", label="Place", name=name), folded)


def _add_place(lexicon: Lexicon, entry: Entry, folded: str) -> None:
    lexicon._by_id.setdefault(entry.id, entry)
    lexicon.know(folded, entry)


def _add_exonyms(lexicon: Lexicon, sections: Sections) -> None:
    for name, others in sections.get("exonyms", {}).items():
        entry = lexicon._by_id.get(f"place:{fold(name)}") or Entry(id=f"place:{fold(name)}", label="Place", name=name)
        lexicon.add(entry, [name, *others])
