"""The engine's errors in one sentence each: what went wrong, with what, and what to try."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.errors import LiaisonsError
from graph.stores.store import StatementError, StoreError, too_slow

TOO_LARGE = "The statement needs more memory than there is for it; ask for less."
READS_ONLY = "The statement would change the graph; only statements that read may be run (MATCH … RETURN …)."


def statement_error(error: Any, timeout: float) -> StatementError:
    """What to tell who ran a statement that the engine answered with the Java exception `error`."""
    kind, message = type(error).__name__.rpartition(".")[2], _message(error)
    match kind:
        case "TimeoutException":
            return too_slow(timeout)
        case "CommandParameterMissingException":
            names = ", ".join(f"${name.strip()}" for name in message.rpartition(":")[2].split(","))
            return StatementError(f"The statement needs {names}; give a value with --param NAME=VALUE.")
        case "QueryNotIdempotentException" | "DatabaseIsReadOnlyException":
            return StatementError(READS_ONLY)
        case "OutOfMemoryError":
            return StatementError(TOO_LARGE)
    if "heap budget" in message or "queryMaxRangeSize" in message:
        return StatementError(TOO_LARGE)
    place = re.match(r"Syntax error at line (\d+):(\d+) - (.*)", message)
    if place:
        line, column, what = place.groups()
        what = re.sub(r", expected: one of .*", "", what)  # three hundred words that might stand there
        return StatementError(f"The statement is misspelt at line {line}, column {int(column) + 1}: {what}.")
    return StatementError(f"The statement cannot be run: {message.rstrip('.')}.")


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Raise what the system or the engine says against the graph in `folder` as a `StoreError`."""
    try:
        yield
    except LiaisonsError:
        raise
    except OSError as error:
        raise StoreError(_against(folder, error.strerror or str(error))) from error
    except Exception as error:
        if not hasattr(error, "getStackTrace"):  # not one of Java's
            raise
        raise StoreError(_against(folder, " ".join(_messages(error)))) from error


def _against(folder: Path, said: str) -> str:
    if "No space left" in said:
        return f"The disk of the graph {folder} is full; what was in the graph stays. Make room and try again."
    if "Permission denied" in said or "Read-only file system" in said or "AccessDenied" in said:
        return f"The graph {folder} cannot be written or read: permission denied. Name another place with --graph."
    return f"The graph {folder} cannot be opened or written: {said.strip().rstrip('.')}."


def _messages(error: Any) -> list[str]:
    found = []
    while error is not None:
        found.append(_message(error))
        error = error.getCause()
    return list(dict.fromkeys(found))


def _message(error: Any) -> str:
    """What a Java exception says, on one line, without the names of classes."""
    text = str(error.getMessage() or type(error).__name__.rpartition(".")[2])
    return re.sub(r"\b(?:[a-z]\w*\.)+[A-Z]\w*(?:Exception|Error):\s*", "", " ".join(text.split()))
