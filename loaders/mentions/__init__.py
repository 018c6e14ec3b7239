"""Who and what a document names: the recognisers, and which of its names stand for one thing."""

from loaders.mentions.annotation import annotate
from loaders.mentions.model import Annotated, Mention

__all__ = ["Annotated", "Mention", "annotate"]
