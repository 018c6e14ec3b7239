"""Reading many documents, in one process or in several; what comes out is the same and in the same order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from graph.errors import LiaisonsError
from loaders.reading import Reading
from loaders.recipe import Recipe

AHEAD = 2  # documents that each process may be ahead of what was taken, so that memory does not grow with their number


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was not read: `sentence` says what is wrong and names it."""

    path: str
    sentence: str


def read_all(locations: Iterable[str], recipe: Recipe, workers: int) -> Iterator[Reading | Failure]:
    """The readings of the files at `locations`, in their order, or why there is none."""
    read = recipe.reader()  # also where others read: a mistake in the recipe is told here, once
    if workers <= 1:
        yield from (_outcome(read, location) for location in locations)
        return
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _prepare, (recipe,)) as pool:
        waiting: deque[Future[Reading | Failure]] = deque()
        remaining = iter(locations)
        try:
            waiting.extend(pool.submit(_read, location) for location in islice(remaining, AHEAD * workers))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(_read, location) for location in islice(remaining, 1))
        except BrokenProcessPool as error:
            raise LiaisonsError(
                "A process that was reading documents ended; what was read before is kept. "
                "Load again with --workers 1, which also needs less memory."
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


_reader: Callable[[Path], Reading]  # of a worker process, made once when it starts


def _prepare(recipe: Recipe) -> None:
    global _reader
    _reader = recipe.reader()


def _read(location: str) -> Reading | Failure:
    return _outcome(_reader, location)


def _outcome(read: Callable[[Path], Reading], location: str) -> Reading | Failure:
    try:
        return read(Path(location))
    except LiaisonsError as error:
        return Failure(location, str(error))
    except Exception as error:  # one document that our rules cannot take must not stop the others
        kind = type(error).__name__
        return Failure(location, f"{location} could not be read, which is a mistake of Liaisons ({kind}: {error}).")
