"""PAR AVION: the mark for mail abroad, in the words of the sender's post."""

from __future__ import annotations

from desktop.addressing.table import post


def airmail_mark(home_country: str) -> str:
    """The mark a letter abroad gets in `home_country`; ``PAR AVION`` where its post has no words of its own.

    French is the language of the Universal Postal Union, so every post reads it.
    """
    return post(home_country).airmail
