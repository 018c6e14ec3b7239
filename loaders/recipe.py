"""How documents are to be read: the settings that bear on what a reading says, and a fingerprint of them all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graph.errors import LiaisonsError
from loaders.readers import MAX_BYTES
from loaders.reading import Reading

_ENDINGS = (".py", ".yaml", ".tsv", ".json", ".txt")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a reading depends on beside the document: the user's lexicon file, and the largest file to read."""

    lexicon: Path | None = None
    max_bytes: int = MAX_BYTES

    def reader(self) -> Callable[[Path], Reading]:
        """The function that reads a document so."""
        from loaders.lexicon import load_lexicon
        from loaders.read import read_document

        lexicon = load_lexicon(self.lexicon)
        return lambda path: read_document(path, lexicon, max_bytes=self.max_bytes)

    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that change with the rules, the lexicon and the vocabulary: then all is read anew.

        They stand for the bytes of the package's own rules and data, the vocabulary and the user's lexicon file.
        """
        whole = hashlib.sha256(files("graph").joinpath("vocabulary.yaml").read_bytes())
        for content in _contents(files("loaders")):
            whole.update(hashlib.sha256(content).digest())
        if self.lexicon:
            try:
                whole.update(self.lexicon.read_bytes())
            except OSError as error:
                raise LiaisonsError(f"The lexicon {self.lexicon} cannot be read: {error.strerror or error}.") from error
        return whole.hexdigest()[:16]


def recipe(lexicon: str | Path | None = None, max_bytes: int | None = None) -> Recipe:
    """The recipe with these settings; None stands for what is usual."""
    return Recipe(Path(lexicon) if lexicon else None, MAX_BYTES if max_bytes is None else max_bytes)


def _contents(folder: Traversable) -> Iterator[bytes]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _contents(entry)
        elif entry.name.endswith(_ENDINGS):
            yield entry.read_bytes()
