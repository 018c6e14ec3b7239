"""The commands that query, draw, write out and copy a graph, and the options that commands share."""
