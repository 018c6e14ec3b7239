"""Long answers that Ctrl-C and a time limit can leave: Python waits for them, and need not wait to their end."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

LOOK = 0.1  # seconds
GRACE = 2.0  # seconds that a statement may run past its limit before it is left alone

Answer = TypeVar("Answer")

_executor: ThreadPoolExecutor | None = None


def wait_for(task: Callable[[], Answer], seconds: float) -> Answer:
    """What `task` gives, run beside this thread. Raises `TimeoutError` where it takes longer than `seconds`.

    The engines end a statement at its time limit by themselves in nearly every case; a task that was left runs on to
    its end, where nobody waits for it.
    """
    global _executor
    executor = _executor or ThreadPoolExecutor(1, thread_name_prefix="liaisons-statement")
    _executor = None  # nobody else's while it is at work, and thrown away where it is left at work
    future = executor.submit(task)
    deadline = time.monotonic() + seconds
    try:
        left = seconds
        # Ctrl-C may reach one of Java's threads: Python sees it when it looks.
        while not wait((future,), min(LOOK, left)).done:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
    except BaseException:
        executor.shutdown(wait=False)
        raise
    _executor = executor
    return future.result()
