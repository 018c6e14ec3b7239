"""The store on a Neo4j server: what users have who share a graph, or have outgrown one machine."""

from graph.stores.neo4j.store import Neo4jStore

__all__ = ["Neo4jStore"]
