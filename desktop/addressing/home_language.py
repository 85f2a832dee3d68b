"""The language in which a country's own post reads a country line."""

from __future__ import annotations

from babel.languages import get_official_languages

from desktop.addressing.countries import LANGUAGES

_FALLBACK = "en"
"""With French the language that every post accepts (UPU Convention, Regulations, address of items)."""


def language_at(country: str) -> str:
    """One of `LANGUAGES`: the country's first official language that is among them, else English."""
    spoken = get_official_languages(country, de_facto=True)
    return next((language for language in spoken if language in LANGUAGES), _FALLBACK)
