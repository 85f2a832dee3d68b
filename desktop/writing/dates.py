"""The date of a letter, in its language and as the sender's country writes it."""

from __future__ import annotations

import datetime as dt

from babel import Locale, UnknownLocaleError
from babel.dates import format_date


def letter_date(dated: dt.date, *, language: str, country: str) -> str:
    """``March 11, 2026`` in the United States, else ``11 March 2026``; in German ``11. März 2026`` (CLDR)."""
    try:
        locale = Locale(language, territory=country)
    except (UnknownLocaleError, ValueError):  # CLDR has no English of Chad: then day before month
        locale = Locale(language, territory="001") if language == "en" else Locale(language)
    return str(format_date(dated, "long", locale=locale))
