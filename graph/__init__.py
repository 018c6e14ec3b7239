"""The graph: its vocabulary, the stores that keep it, networks and measures on it, and its pictures."""
