"""The town line in capitals, where the post of the destination or of the sender asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.addressing.scripts import script_of
from desktop.addressing.table import post, table

_TURKIC = str.maketrans({"i": "İ", "ı": "I"})


def wants_capitals(country: str, *, home: bool, home_country: str) -> bool:
    """Whether the town line of mail to `country` is in capitals.

    Abroad, where the post of the destination asks for it or the sender's asks for it on all mail abroad; at
    home only by the home post's own rule.
    """
    rules = post(home_country).town_capitals
    return "home" in rules if home else "abroad" in rules or country in table().town_capitals


def in_capitals(text: str, country: str) -> str:
    """`text` in capitals as `country` writes them: ß is SS, and i is İ in Türkiye."""
    if country in table().dotted_capital_i:
        text = text.translate(_TURKIC)
    return text.upper()


def with_town_in_capitals(lines: Sequence[str], country: str, *, below: int) -> tuple[str, ...]:
    """`lines` of an address, without country, with the last one in capitals; no word is changed otherwise.

    Where that is a postcode alone, as in Britain, the town stands above it. A line that is not all Latin
    stays as it is, and so do the first `below` lines.
    """
    kept = list(lines)
    for index in range(len(kept) - 1, below - 1, -1):
        if script_of(kept[index]) == "latin":
            kept[index] = in_capitals(kept[index], country)
        if not is_postcode(kept[index]):
            break
    return tuple(kept)


def is_postcode(line: str) -> bool:
    """Whether each word of `line` has a digit: ``EL1 2AB``, ``10200``."""
    return all(any(char.isdigit() for char in word) for word in line.split())
