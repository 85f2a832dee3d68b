"""The language in which a country's own post reads a country line."""

from __future__ import annotations

from desktop.addressing.table import table

_FALLBACK = "en"
"""With French the language that every post accepts (UPU Convention, Regulations, address of items)."""


def language_at(country: str) -> str:
    """One of `countries.LANGUAGES`: the first official language of `country` among them, else English."""
    known = table().countries.get(country)
    return known.reads if known else _FALLBACK
