"""Which files to read: the paths that were given, folders walked through."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from loaders.readers import FORMATS


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read: its `name` in the graph (relative to the folder given), and its `location` on this machine."""

    name: str
    location: str


@dataclass(slots=True)
class Found:
    """The files to read, in order of their names, and how many others a folder holds by their ending."""

    sources: list[Source] = field(default_factory=list)
    others: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)


def find(paths: Iterable[str | Path]) -> Found:
    """The files that `paths` name: each file itself, of each folder the files in formats that can be read.

    In folders, what is hidden (a name that begins with a dot) is passed over, and so are links to folders. A file that
    is named itself is given whatever its format: that it cannot be read is for its reader to say.
    """
    found = Found()
    sources: set[Source] = set()
    for path in map(Path, paths):
        if path.is_dir():
            for file in _files(path):
                if file.suffix.lower() in FORMATS:
                    sources.add(Source(file.relative_to(path).as_posix(), location(file)))
                else:
                    ending = file.suffix.lower() or "no ending"
                    found.others[ending] = found.others.get(ending, 0) + 1
        elif path.exists():
            sources.add(Source(path.name, location(path)))
        else:
            found.missing.append(str(path))
    found.sources = sorted(sources)
    return found


def location(path: Path) -> str:
    """Where a file is on this machine, links followed: the same for every way to write the path."""
    return str(path.resolve())


def within(place: str, folder: Path) -> bool:
    """Whether the location `place` is `folder` (a location too) or lies in it."""
    return PurePath(place).is_relative_to(folder)


def sha256(path: str) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal. Raises OSError where it cannot be read."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(parent, name)
