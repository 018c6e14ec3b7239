"""Pictures of a graph: layout, network pages, snapshots."""
