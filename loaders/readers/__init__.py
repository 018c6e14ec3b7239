"""Readers of files: one module a format, each gives pages of text."""
