"""PAR AVION: the mark for mail abroad, in the words of the sender's post."""

from __future__ import annotations

from desktop.addressing.countries import postal_data


def airmail_mark(home_country: str) -> str:
    """The mark a letter abroad gets in `home_country`; ``PAR AVION`` where its post has no words of its own.

    French is the language of the Universal Postal Union, so every post reads it.
    """
    marks: dict[str, str] = postal_data()["airmail"]
    return marks.get(home_country, marks["other"])
