"""Writing a file whole or not at all, and saying in one sentence why it could not be written."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from graph.errors import LiaisonsError


def write(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8 with its own line ends; what was there stays until that is done."""
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            Path(draft).chmod(0o666 & ~_umask())
            Path(draft).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(draft).unlink()
            raise
    except OSError as error:
        raise LiaisonsError(f"{path} cannot be written: {error.strerror or error}. Name another place.") from error


def _umask() -> int:
    """The permissions that the user takes from new files; a temporary file is its owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
