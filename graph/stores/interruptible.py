"""Long answers that Ctrl-C and a time limit can leave: Python waits for them, and need not wait to their end."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

LOOK = 0.1  # seconds
GRACE = 2.0  # seconds that a statement may run past its limit before it is left alone

Answer = TypeVar("Answer")


class _Worker:
    """A thread that does one task after the other, and that the end of the process does not wait for."""

    def __init__(self) -> None:
        self._tasks: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        Thread(target=self._work, name="liaisons-statement", daemon=True).start()

    def begin(self, task: Callable[[], Answer]) -> Future[Answer]:
        future: Future[Answer] = Future()
        self._tasks.put((task, future))
        return future

    def leave(self) -> None:
        """End the thread when it is done with its task."""
        self._tasks.put(None)

    def _work(self) -> None:
        while (given := self._tasks.get()) is not None:
            task, future = given
            try:
                future.set_result(task())
            except BaseException as error:  # it is raised where the answer is waited for
                future.set_exception(error)
            del given, task, future  # an answer is not kept until the next one


_worker: _Worker | None = None


def wait_for(task: Callable[[], Answer], seconds: float) -> Answer:
    """What `task` gives, run beside this thread. Raises `TimeoutError` where it takes longer than `seconds`.

    The engines end a statement at its time limit by themselves in nearly every case; a task that was left runs on to
    its end, where nobody waits for it.
    """
    global _worker
    worker = _worker or _Worker()
    _worker = None  # nobody else's while it is at work, and thrown away where it is left at work
    future = worker.begin(task)
    deadline = time.monotonic() + seconds
    try:
        left = seconds
        # Ctrl-C may reach one of Java's threads: Python sees it when it looks.
        while not wait((future,), min(LOOK, left)).done:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
    except BaseException:
        worker.leave()
        raise
    _worker = worker
    return future.result()
