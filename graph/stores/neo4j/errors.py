"""What the server or the driver says, in one sentence each: what went wrong, with what, and what to try."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    DriverError,
    Forbidden,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.stores.store import StatementError, StoreError, too_slow

TOO_SLOW = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration", "LockClientStopped", "Terminated")
AGAIN = "then run the same command again: what is in the graph stays, and what is missing is added"


def is_passing(error: Exception) -> bool:
    """Whether what failed may succeed a little later: the server is away, restarts, or undid a deadlock."""
    if isinstance(error, ServiceUnavailable | SessionExpired | ConnectionError):
        return True
    return isinstance(error, Neo4jError) and error.is_retryable() and not isinstance(error, AuthError)


@contextmanager
def told(address: str, user: str, database: str | None) -> Iterator[None]:
    """Raise what goes wrong with the server at `address` as a `StoreError`."""
    try:
        yield
    except (Neo4jError, DriverError, ConnectionError) as error:
        raise StoreError(_sentence(error, address, user, database)) from error


def statement_error(error: Neo4jError, timeout: float) -> StatementError | None:
    """What to tell who gave a statement that failed with `error`; None where it is not the statement's fault."""
    kind = (error.code or "").split(".")
    if kind[-1] in TOO_SLOW:
        return too_slow(timeout)
    if kind[-1] == "MemoryPoolOutOfMemoryError":
        return StatementError("The statement needs more memory than the server allows it; ask for less.")
    if kind[-1] == "ParameterMissing":
        names = ", ".join(f"${name.strip()}" for name in (error.message or "").rpartition(":")[2].split(","))
        return StatementError(f"The statement needs {names}; give a value with --param NAME=VALUE.")
    if kind[-1] == "AccessMode":
        return StatementError("The statement would change the graph; only statements that read may be run.")
    if kind[1:3] == ["ClientError", "Statement"] or kind[1:3] == ["ClientError", "Procedure"]:
        said, place = _said(error)
        misspelt = kind[-1] == "SyntaxError" and place
        return StatementError(
            f"The statement is misspelt at {place}: {said}." if misspelt else f"The statement cannot be run: {said}."
        )
    return None


def _said(error: Neo4jError) -> tuple[str, str]:
    """The first line of the server's message without its full stop, and the place in the statement that it names."""
    message = error.message or "the server gives no reason"
    place = re.search(r"\(line (\d+), column (\d+)", message)
    first = re.sub(r"\s*\(line \d+, column \d+.*|: expected .*", "", message.partition("\n")[0])
    return first.strip().rstrip("."), f"line {place[1]}, column {place[2]}" if place else ""


def _sentence(error: Exception, address: str, user: str, database: str | None) -> str:
    code = error.code or "" if isinstance(error, Neo4jError) else ""
    if code.endswith("AuthenticationRateLimit"):
        return f"{address} refuses {user} after too many wrong passwords: wait a minute, and check NEO4J_PASSWORD."
    if isinstance(error, AuthError):
        return f"{address} does not accept the password of {user}: set NEO4J_USERNAME and NEO4J_PASSWORD."
    if isinstance(error, Forbidden):
        return f"{user} may not do this at {address}: ask for an account that may read and write the database."
    if code.endswith(("DatabaseNotFound", "DatabaseDoesNotExist")):
        return f"There is no database {database} at {address}: name another with NEO4J_DATABASE, or leave it out."
    if is_passing(error):
        return f"No Neo4j server answers at {address}: check the address and that the server runs, {AGAIN}."
    return f"The server at {address} says: {_said(error)[0] if isinstance(error, Neo4jError) else error}."
