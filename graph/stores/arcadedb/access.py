"""Access to the database of a graph folder: read by many processes or written by one, and let go of when not in use."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from graph.stores.arcadedb.engine import java
from graph.stores.arcadedb.errors import told
from graph.stores.arcadedb.folder import GraphFolder
from graph.stores.arcadedb.lock import Lock
from graph.stores.store import StoreError

IDLE = 1.0
"""Seconds after its last use for which a graph stays open for reading; then others may write it."""

_accesses: WeakValueDictionary[Path, Access] = WeakValueDictionary()


def access(folder: GraphFolder) -> Access:
    """The one access of this process to the database in `folder`: the engine opens a database once in a process."""
    place = folder.path.resolve()
    found = _accesses.get(place)
    if found is None:
        found = _accesses[place] = Access(folder)
    return found


class Access:
    """Opens the database of a graph folder when it is needed, under the lock that this needs."""

    def __init__(self, folder: GraphFolder) -> None:
        self._folder = folder
        self._guard = threading.RLock()  # one operation at a time within this process
        self._database: Any = None
        self._lock: Lock | None = None
        self._writing = False
        self._used = 0.0
        self._watched = False  # by a thread that lets go of it

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """The database, open for reading; within `writing` it is the one being written, as it was before the change."""
        with self._guard:
            if self._database is None:
                self._open_for_reading()
            try:
                yield self._database
            finally:
                self._used = time.monotonic()

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """The database, open for this process alone."""
        with self._guard, told(self._folder.path):
            if self._writing:
                raise StoreError(f"The graph {self._folder.path} is being changed already; finish that change first.")
            self.release()
            with Lock(self._folder.lock, alone=True):
                self._folder.look()
                self._database = _opened(self._folder.database, "READ_WRITE")
                self._writing = True
                try:
                    yield self._database
                finally:
                    self._writing = False
                    self._close()

    def replace(self, fill: Callable[[Any], None], *, where_missing: bool = False) -> None:
        """Have a new, empty database filled, and put it in the place of the present one when it is.

        `where_missing`: only if there is none yet, when nobody else can be making one.
        """
        with self._guard, told(self._folder.path):
            self.release()
            with Lock(self._folder.lock, alone=True):
                if self._folder.complete:
                    self._folder.look()
                    if where_missing:
                        return
                place = self._folder.fresh()
                database = java("com.arcadedb.database.DatabaseFactory")(str(place)).create()
                try:
                    fill(database)
                except BaseException:
                    database.close()
                    self._folder.fresh()  # removes what was filled in vain
                    raise
                database.close()
                self._folder.switch(place)

    def release(self) -> None:
        """Close the database where it is open for reading, and let others write."""
        with self._guard:
            if self._database is None or self._writing:
                return
            try:
                with told(self._folder.path):
                    self._at_the_door(self._close)
            finally:
                if self._lock is not None:
                    self._lock.__exit__(None, None, None)
                    self._lock = None

    def _open_for_reading(self) -> None:
        java("com.arcadedb.database.DatabaseFactory")  # the engine's start is not to be waited for by others
        lock = Lock(self._folder.lock, alone=False)
        with told(self._folder.path):
            lock.__enter__()
            try:
                self._folder.look()
                self._database = self._at_the_door(lambda: _opened(self._folder.database, "READ_ONLY"))
            except BaseException as error:
                lock.__exit__(None, None, None)
                if "needs recovery" not in str(error):
                    raise
                self._recover()
                self._open_for_reading()
                return
        self._lock = lock
        self._used = time.monotonic()
        if not self._watched:
            self._watched = True
            threading.Thread(target=self._release_when_idle, daemon=True, name="liaisons-idle").start()

    def _at_the_door(self, step: Callable[[], Any]) -> Any:
        """Open or close while no other reader does: the engine rewrites its counts when it closes what it only read."""
        with Lock(self._folder.door, alone=True):
            return step()

    def _recover(self) -> None:
        """Take back or complete what a process left undone when it was killed: opening for writing does it."""
        with self.writing():
            pass

    def _close(self) -> None:
        database, self._database = self._database, None
        database.close()

    def _release_when_idle(self) -> None:
        while True:
            time.sleep(IDLE / 4)
            if not self._guard.acquire(blocking=False):
                continue
            try:
                if time.monotonic() - self._used > IDLE:
                    self.release()
                if self._database is None:
                    return
            finally:
                self._watched = self._database is not None
                self._guard.release()


def _opened(place: Path, mode: str) -> Any:
    factory = java("com.arcadedb.database.DatabaseFactory")(str(place))
    return factory.open(getattr(java("com.arcadedb.engine.ComponentFile$MODE"), mode))
