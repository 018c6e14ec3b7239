"""The links that a document states between the things it names: an engine, and one module for each family of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.links.careers import read_careers
from loaders.links.encounters import read_encounters
from loaders.links.events import read_events
from loaders.links.facts import Facts
from loaders.links.house import read_house
from loaders.links.languages import read_languages
from loaders.links.money import read_money
from loaders.links.posts import read_posts
from loaders.links.presence import read_presence
from loaders.links.programmes import read_programmes
from loaders.links.rosters import read_rosters
from loaders.links.scenes import scenes
from loaders.links.speaker import with_government, with_speaker, with_us
from loaders.links.speeches import read_speeches
from loaders.links.story import Story
from loaders.links.structure import read_structure
from loaders.links.texts import read_texts

if TYPE_CHECKING:
    from loaders.mentions.model import Annotated
    from loaders.reading import Link

# The families of rules, in the order in which they run: a later one may look at what earlier ones have read.
FAMILIES = (
    read_posts,
    read_house,
    read_careers,
    read_rosters,
    read_events,
    read_encounters,
    read_programmes,
    read_speeches,
    read_texts,
    read_money,
    read_structure,
    read_languages,
    read_presence,
)


def find_links(annotated: Annotated) -> list[Link]:
    """The links that a document states, each with the passages it was read from, the rule, and its confidence."""
    annotated = with_us(with_government(with_speaker(annotated)))
    story = Story(annotated, scenes(annotated))
    facts = Facts(annotated.things)
    for read in FAMILIES:
        read(story, facts)
    return facts.links()
