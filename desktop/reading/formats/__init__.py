"""Formats: what a file holds, as lines in reading order."""
