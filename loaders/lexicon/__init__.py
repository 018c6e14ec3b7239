"""What is known before reading: names known worldwide and the words that tell kinds of things."""

from loaders.lexicon.lexicon import Entry, Lexicon, load_lexicon

__all__ = ["Entry", "Lexicon", "load_lexicon"]
