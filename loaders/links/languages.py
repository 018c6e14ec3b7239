"""Links that documents in French, German, Spanish and Swedish state in words of their own."""

from __future__ import annotations

from loaders.links.facts import Facts
from loaders.links.patterns import read_patterns
from loaders.links.story import Story

LANGUAGES = frozenset({"fr", "de", "es", "sv"})


def read_languages(story: Story, facts: Facts) -> None:
    """What the patterns of these languages read; documents in other languages are not searched for them."""
    if story.annotated.source.language not in LANGUAGES:
        return
    for scene in story.scenes:
        read_patterns("languages", scene, facts)
    for scene in story.names:
        read_patterns("languages", scene, facts, section="names")
