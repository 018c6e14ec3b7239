"""Formats a graph is written in and read from, one module each."""
