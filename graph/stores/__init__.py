"""Stores: where a graph is kept and queried."""
