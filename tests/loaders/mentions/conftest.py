"""Short texts read for what they name."""

from collections.abc import Callable

import pytest

from loaders.lexicon import load_lexicon
from loaders.mentions import Annotated, annotate
from loaders.readers import SourceText

Read = Callable[..., Annotated]


@pytest.fixture(scope="session")
def read_text() -> Read:
    """A function that annotates a text written in a test."""

    def read(text: str, *, language: str = "en", date: str | None = "2031-04", title: str = "") -> Annotated:
        return annotate(SourceText(text, (0,), "text", title, language, date), load_lexicon())

    return read


@pytest.fixture(scope="session")
def named(read_text: Read) -> Callable[..., set[tuple[str, str]]]:
    """A function that gives the (label, name) of all that a text names."""
    return lambda text, **options: {(thing.label, thing.name) for thing in read_text(text, **options).things}
