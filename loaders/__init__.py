"""From files to a graph: readers, passages, mentions, links and identity."""
