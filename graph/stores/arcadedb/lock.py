"""The lock on a graph folder: many processes may read a graph at a time, or one may write it."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO

from graph.stores.store import StoreError

PATIENCE = 5.0
"""Seconds to wait for another process to finish."""

PAUSE = 0.02


class Lock:
    """A file that is locked for reading (shared) or for writing (alone) while the ``with`` block runs.

    A writer leaves its process id in the file, so that who waits can be told for whom. The operating system lets go of
    the lock when a process ends, however it ends.
    """

    def __init__(self, path: Path, *, alone: bool) -> None:
        self._path = path
        self._alone = alone
        self._file: IO[str] | None = None

    def __enter__(self) -> Lock:
        file = self._open()
        deadline = time.monotonic() + PATIENCE
        while not _try_lock(file, alone=self._alone):
            if time.monotonic() > deadline:
                file.close()
                raise StoreError(_busy(self._path, self._alone))
            time.sleep(PAUSE)
        if self._alone and file.writable():
            try:
                file.truncate(0)
                os.lseek(file.fileno(), 0, os.SEEK_SET)
                os.write(file.fileno(), str(os.getpid()).encode("ascii"))  # with no buffer that closing would write out
            except OSError:  # a full disk
                file.close()
                raise
        self._file = file
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            if self._alone and self._file.writable():
                self._file.truncate(0)
            self._file.close()
            self._file = None

    def _open(self) -> IO[str]:
        try:
            return self._path.open("r+", encoding="ascii")
        except FileNotFoundError:
            return self._path.open("a+", encoding="ascii")
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS):
                raise
            return self._path.open("r", encoding="ascii")  # a graph that one may read but not write


def _busy(path: Path, alone: bool) -> str:
    try:
        writer = path.read_text(encoding="ascii").strip()
    except OSError:
        writer = ""
    doing = "is being written" if writer or not alone else "is being read"
    by = f"process {writer}" if writer else "another process"
    return f"The graph {path.parent} {doing} by {by}; try again when it has finished."


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte that nobody writes, so that the process id stays readable

    def _try_lock(file: IO[str], *, alone: bool) -> bool:  # noqa: ARG001 - there are no shared locks here
        try:
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _try_lock(file: IO[str], *, alone: bool) -> bool:
        try:
            fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
