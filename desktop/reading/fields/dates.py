"""Dates as documents print them, in four languages; what is ambiguous is no date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

LANGUAGES = ("en", "de", "es", "fr")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A day, the words that say it and where they stand in the text."""

    day: date
    as_printed: str
    start: int
    end: int


def find_date(text: str, start: int = 0) -> PrintedDate | None:
    """The first date from `start` on that has a day, a month in words or in ISO order, and a year."""
    # a year is the cheapest thing to look for; no date is longer than what stands around it here
    for year in _YEAR.finditer(text, start):
        begin = max(start, year.start() - _LONGEST_DATE)
        for match in _pattern().finditer(text, begin, year.end() + _LONGEST_ISO_REST):
            day = _day(match)
            if day is not None:
                return PrintedDate(day, match.group(0), match.start(), match.end())
    return None


def only_date(text: str) -> date | None:
    """The date when `text` holds nothing else but perhaps the name of a weekday."""
    if len(text) > _LONGEST_DATE_LINE:
        return None
    found = find_date(text)
    if found is None:
        return None
    rest = (text[: found.start] + text[found.end :]).strip(" .,:-–—•|\t")
    if not rest or rest.casefold() in _weekdays():
        return found.day
    return None


_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_LONGEST_DATE_LINE = 60
_LONGEST_DATE = 40
_LONGEST_ISO_REST = 7


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for language in LANGUAGES:
        names = Locale(language).months
        for use in ("format", "stand-alone"):
            for width in ("abbreviated", "wide"):
                for number, name in names[use][width].items():
                    months[name.casefold().rstrip(".")] = number
    months["sept"] = 9
    return months


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(
        name.casefold() for language in LANGUAGES for name in Locale(language).days["format"]["wide"].values()
    ) | {"le", "el"}


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<d1>\d{{1,2}})(?:\.|st|nd|rd|th|er)?\s+(?:de\s+"
        rf"|of\s+)?(?P<m1>{month})\b\.?,?\s+(?:de\s+|del\s+)?(?P<y1>(?:19|20)\d\d)(?!\d)"
        rf"|\b(?P<m2>{month})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)(?!\d)"
        r"|(?<![\d-])(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?![\d-])",
        re.IGNORECASE,
    )


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    for n in "123":
        if groups[f"y{n}"]:
            month = groups[f"m{n}"]
            number = int(month) if month.isdigit() else _months()[month.casefold()]
            try:
                return date(int(groups[f"y{n}"]), number, int(groups[f"d{n}"]))
            except ValueError:  # 31 June: nobody can say what was meant
                return None
    return None
