"""Who and what a document names: the recognisers, and which of its names stand for one thing."""
