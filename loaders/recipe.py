"""How documents are to be read: the settings that bear on what a reading says, and a fingerprint of them all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
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
    """What a reading depends on beside the document.

    The user's files with names to know (`lexicon`) and with decisions on identity, the largest file to read, and the
    plug-ins that read mentions and links beside the rules (see `loaders.plugins`).
    """

    lexicon: Path | None = None
    max_bytes: int = MAX_BYTES
    decisions: Path | None = None
    mentions: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def reader(self) -> Callable[[Path], Reading]:
        """The function that reads a document so."""
        from loaders.decisions import decided, read_decisions
        from loaders.lexicon import load_lexicon
        from loaders.plugins import reader_of_links, reader_of_mentions
        from loaders.read import read_document

        lexicon = load_lexicon(self.lexicon)
        decisions = read_decisions(self.decisions) if self.decisions else []
        mentions = {name: reader_of_mentions(name) for name in self.mentions}
        links = {name: reader_of_links(name) for name in self.links}

        def read(path: Path) -> Reading:
            reading = read_document(path, lexicon, max_bytes=self.max_bytes, mentions=mentions, links=links)
            return decided(reading, decisions)

        return read

    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that change with the rules, the lexicon and the vocabulary: then all is read anew.

        They stand for the bytes of the package's own rules and data, the vocabulary and the user's files, and for the
        names of plug-ins.
        """
        whole = hashlib.sha256(files("graph").joinpath("vocabulary.yaml").read_bytes())
        for content in _contents(files("loaders")):
            whole.update(hashlib.sha256(content).digest())
        for file in (self.lexicon, self.decisions):
            try:
                whole.update(hashlib.sha256(file.read_bytes()).digest() if file else b"-")
            except OSError as error:
                raise LiaisonsError(f"{file} cannot be read: {error.strerror or error}.") from error
        whole.update(repr((self.mentions, self.links)).encode())
        return whole.hexdigest()[:16]


def recipe(
    lexicon: str | Path | None = None,
    max_bytes: int | None = None,
    decisions: str | Path | None = None,
    mentions: Iterable[str] = (),
    links: Iterable[str] = (),
) -> Recipe:
    """The recipe with these settings; None stands for what is usual."""
    return Recipe(
        lexicon=Path(lexicon) if lexicon else None,
        max_bytes=MAX_BYTES if max_bytes is None else max_bytes,
        decisions=Path(decisions) if decisions else None,
        mentions=tuple(mentions),
        links=tuple(links),
    )


def _contents(folder: Traversable) -> Iterator[bytes]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _contents(entry)
        elif entry.name.endswith(_ENDINGS):
            yield entry.read_bytes()
