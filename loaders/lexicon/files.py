"""Reads the lexicon's files: the shipped lists and YAML files, and a user's own, which is checked."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, overload

import yaml

from graph.errors import LiaisonsError
from graph.vocabulary import vocabulary

Sections = dict[str, Any]
SHIPPED = ("bodies", "texts", "regions", "words", "states", "cities", "languages")
LISTS = ("honorifics", "postnominals", "offices", "connectors", "particles", "function_words")
SECTIONS = ("things", "heads", "endings", *LISTS)


class LexiconError(LiaisonsError):
    """A lexicon file that cannot be used."""


@overload
def read_list(name: str) -> frozenset[str]: ...
@overload
def read_list(name: str, *, columns: Literal[True]) -> list[list[str]]: ...
def read_list(name: str, *, columns: bool = False) -> frozenset[str] | list[list[str]]:
    """The lines of a shipped list, as a set, or each parted at its tabs."""
    lines = files("loaders.lexicon").joinpath(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines] if columns else frozenset(lines)


def shipped_sections() -> list[Sections]:
    """The sections of the shipped YAML files."""
    folder = files("loaders.lexicon")
    return [_parse(folder.joinpath(f"{name}.yaml").read_text(encoding="utf-8")) for name in SHIPPED]


def read_sections(path: Path) -> Sections:
    """The sections of a user's own lexicon file; raises `LexiconError` in one sentence where it is not one."""
    try:
        sections = _parse(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"The lexicon {path} cannot be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"The lexicon {path} is not UTF-8 text; save it as UTF-8 and try again.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark else ""
        raise LexiconError(f"The lexicon {path} is not valid YAML{where}; see the examples in the README.") from error
    _check(path, sections)
    return sections


def _parse(text: str) -> Sections:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, Loader=loader) or {}  # noqa: S506 - both loaders are safe ones


def _check(path: Path, sections: Any) -> None:
    if not isinstance(sections, dict):
        raise LexiconError(f"The lexicon {path} should map sections ({', '.join(SECTIONS)}) to their entries.")
    for name, value in sections.items():
        if name not in SECTIONS:
            raise LexiconError(
                f"The lexicon {path} has no use for a section {name!r}; there are {', '.join(SECTIONS)}."
            )
        if name in ("things", *LISTS) and not isinstance(value, list):
            raise LexiconError(f"The section {name!r} of the lexicon {path} should be a list.")
        if name in ("heads", "endings") and not _is_heads(value):
            raise LexiconError(
                f"The section {name!r} of the lexicon {path} should map labels to kinds to lists of words."
            )
        if name in LISTS and not all(isinstance(word, str) for word in value):
            raise LexiconError(f"The section {name!r} of the lexicon {path} should hold words only.")
    for thing in sections.get("things", ()):
        _check_thing(path, thing)


def _is_heads(value: Any) -> bool:
    return isinstance(value, dict) and all(
        label in vocabulary().things
        and isinstance(kinds, dict)
        and all(isinstance(words, list) and all(isinstance(word, str) for word in words) for words in kinds.values())
        for label, kinds in value.items()
    )


def _check_thing(path: Path, thing: Any) -> None:
    if not isinstance(thing, dict) or not all(isinstance(thing.get(key), str) for key in ("label", "name")):
        raise LexiconError(f"Each of the things in the lexicon {path} needs a label and a name, unlike {thing!r}.")
    if thing["label"] not in vocabulary().things:
        known = ", ".join(vocabulary().things)
        raise LexiconError(
            f"{thing['name']!r} in the lexicon {path} has the label {thing['label']!r}; there are {known}."
        )
    unknown = thing.keys() - {"label", "name", "kind", "acronym", "acronyms", "names", "common"}
    if unknown:
        raise LexiconError(
            f"{thing['name']!r} in the lexicon {path} has {', '.join(sorted(map(str, unknown)))}, which is not read."
        )
    for key in ("names", "acronyms"):
        if not isinstance(thing.get(key, []), list) or not all(isinstance(one, str) for one in thing.get(key, [])):
            raise LexiconError(f"{thing['name']!r} in the lexicon {path} should have a list of strings as {key}.")
