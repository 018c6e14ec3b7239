"""The embedded engine, ArcadeDB in this process: what `graph.stores.embedded` needs to know of it."""
