"""Mentions from a trained spaCy pipeline that the user has installed: ``--mentions spacy:en_core_web_sm``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.errors import LiaisonsError
from loaders.plugins import ClaimedMention, ReaderOfMentions
from loaders.reading import Passage

# What pipelines call things, in OntoNotes and in WikiNER, and what it is here. A GPE may be a state or a city, which
# the pipeline does not tell apart: our own lexicon does, so it is left to that.
LABELS = {
    "PERSON": "Person",
    "PER": "Person",
    "ORG": "Institution",
    "LOC": "Place",
    "FAC": "Place",
    "EVENT": "Event",
    "LAW": "Instrument",
}


def reader(name: str) -> ReaderOfMentions:
    """The reader of mentions that the installed pipeline called `name` makes."""
    import spacy

    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise LiaisonsError(
            f"The spaCy pipeline {name!r} is not installed; try: python -m spacy download {name or 'en_core_web_sm'}"
        ) from error

    def mentions(text: str, passages: Sequence[Passage], language: str) -> Iterator[ClaimedMention]:  # noqa: ARG001
        for passage, document in zip(passages, pipeline.pipe(passage.text for passage in passages), strict=True):
            for entity in document.ents:
                if entity.label_ in LABELS:
                    start = passage.start + entity.start_char
                    yield ClaimedMention(start, start + len(entity.text), LABELS[entity.label_])

    return mentions
