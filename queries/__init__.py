"""Saved Cypher queries and the catalogue that reads, checks and runs them."""
