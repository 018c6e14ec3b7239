"""``liaisons load``, killed at a document: ``dying_load.py NUMBER STEP SECONDS`` and what ``load`` is given.

The number counts the documents of this load from 1. The steps of putting a document in are "put", which begins before
anything is put, "commit", which begins when all of it is put, and "kept", which begins when it is committed as far as
the engine says. The process ends by SIGKILL so many seconds after the step began, in whatever the engine does then.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import liaisons
from graph.stores.embedded import EmbeddedStore
from graph.stores.store import Changes


def kill_at(number: int, step: str, seconds: float) -> None:
    """Let this process be killed at that time in its change of that number to an embedded graph."""
    changing, changes = EmbeddedStore.changing, 0

    def begins(begun: str) -> None:
        if changes == number and begun == step:
            if not seconds:
                _die()
            threading.Timer(seconds, _die).start()

    @contextmanager
    def watched(store: EmbeddedStore) -> Iterator[Changes]:
        nonlocal changes
        changes += 1
        begins("put")
        with changing(store) as change:
            yield change
            begins("commit")
        begins("kept")
        if changes == number:
            time.sleep(2 * seconds + 60)  # until it is killed, however late that is on a busy machine

    EmbeddedStore.changing = watched  # type: ignore[assignment,method-assign]


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    _, number, step, seconds, *arguments = sys.argv
    kill_at(int(number), step, float(seconds))
    sys.argv[1:] = ["load", *arguments]
    liaisons.main()
