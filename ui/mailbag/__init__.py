"""Mailbag: print runs, their pieces, what has happened to each."""
