"""Java calls that Ctrl-C and a time limit can leave: Python waits for them, and need not wait to their end."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from typing import TypeVar

Answer = TypeVar("Answer")

_executor: ThreadPoolExecutor | None = None


def wait_for(task: Callable[[], Answer], seconds: float) -> Answer:
    """What `task` gives, run beside this thread. Raises `TimeoutError` where it takes longer than `seconds`.

    The engine ends a statement at its time limit by itself in nearly every case; a task that was left runs on to its
    end, where nobody waits for it.
    """
    global _executor
    executor = _executor or ThreadPoolExecutor(1, thread_name_prefix="liaisons-statement")
    _executor = None  # nobody else's while it is at work, and thrown away where it is left at work
    future = executor.submit(task)
    try:
        answer = future.result(seconds)
    except Late:
        if not future.done():
            executor.shutdown(wait=False)
            raise
        _executor = executor
        raise
    except Exception:
        _executor = executor
        raise
    except BaseException:  # Ctrl-C
        executor.shutdown(wait=False)
        raise
    _executor = executor
    return answer
