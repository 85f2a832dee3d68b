"""Days, dates and numbers in the words of the volunteer's language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from ui.words import tr, trn


@lru_cache(maxsize=1)
def locale_name() -> str:
    """The locale for dates and countries; English where the computer names none that Babel knows."""
    from babel import Locale, UnknownLocaleError, default_locale

    name = default_locale("LC_TIME") or "en_GB"
    # the C locale of bare machines comes back as American English with its month before the day
    if name == "en_US_POSIX":
        return "en_GB"
    try:
        Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return "en_GB"
    return name


def day(on: date, today: date | None = None) -> str:
    """``14 Mar``; with the year where `today` lies in another one."""
    return _formatted(on, "d MMM" if today is None or today.year == on.year else "d MMM y")


def day_and_year(on: date) -> str:
    """``14 March 2026``."""
    return _formatted(on, "d MMMM y")


def weekday(on: date, today: date) -> str:
    """``Saturday 14 March``; the year instead of the weekday where it is another one."""
    return _formatted(on, "EEEE d MMMM" if on.year == today.year else "d MMMM y")


def when(at: datetime, today: date, *, short: bool = False) -> str:
    """``Today 17:52``, or ``Mon 9 Mar`` for another day; `at` is UTC, shown in this computer's time.

    The `short` form of today is the time alone.
    """
    local = at.replace(tzinfo=at.tzinfo or UTC).astimezone()
    if local.date() == today and short:
        return f"{local:%H:%M}"
    if local.date() == today:
        return tr("Today {time}", time=f"{local:%H:%M}")
    if local.year == today.year:
        return _formatted(local.date(), "EEE d MMM")
    return _formatted(local.date(), "d MMM y")


def days_left(deadline: date, today: date) -> str:
    """``3 days left``, ``last day``, ``4 days ago``."""
    left = (deadline - today).days
    if left < 0:
        return trn("{n} day ago", "{n} days ago", -left)
    if left == 0:
        return tr("last day today")
    return trn("{n} day left", "{n} days left", left)


def country_name(code: str | None) -> str:
    """The country's name in the volunteer's language; the code itself where it is unknown."""
    if not code:
        return tr("country not stated")
    from babel import Locale

    return str(Locale.parse(locale_name()).territories.get(code, code))


def language_name(code: str) -> str:
    """The language's name in the volunteer's; the code itself where it is unknown."""
    from babel import Locale

    return str(Locale.parse(locale_name()).languages.get(code, code))


def countries() -> tuple[tuple[str, str], ...]:
    """Every country as (alpha-2 code, name), sorted by name."""
    from babel import Locale

    names = Locale.parse(locale_name()).territories
    pairs = [(code, name) for code, name in names.items() if len(code) == 2 and code.isalpha()]
    # codes that are no postal countries: Europe, the United Nations, unknown, pseudo locales
    return tuple(sorted((p for p in pairs if p[0] not in _NO_COUNTRY), key=lambda pair: pair[1]))


_NO_COUNTRY = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}


def _formatted(on: date, pattern: str) -> str:
    from babel.dates import format_date

    return str(format_date(on, pattern, locale=locale_name()))
