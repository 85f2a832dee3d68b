"""From values to what fields show, and from what was typed back to values."""

from __future__ import annotations

from functools import lru_cache

from desktop.reading.case_object import ReadDocument
from desktop.reading.fields.dates import find_date
from desktop.reading.fields.references import find_ai_index, find_reference
from desktop.reading.values import Spot, text_at
from ui import dates
from ui.words import tr

_DAYS = ("issued_on", "deadline")


class NotTakenError(ValueError):
    """What was typed means no value of its field; the message says how to type one."""


def shown(document: ReadDocument, spot: Spot) -> str:
    """The value at `spot` as its field shows it."""
    text = text_at(document, spot)
    if spot.name in _DAYS and text:
        from datetime import date

        return dates.day_and_year(date.fromisoformat(text))
    if spot.name == "write_in":
        names = languages()
        return ", ".join(names.get(code, code) for code in text.splitlines())
    return text


def taken(spot: Spot, typed: str) -> str:
    """What was typed, as `desktop.reading.values.with_text` takes it.

    Raises:
        NotTakenError: it means no such value.
    """
    words = typed.strip()
    if not words:
        return ""
    if spot.name in _DAYS:
        printed = find_date(words)
        if printed is None:
            raise NotTakenError(tr("Write the month as a word and the year in full: 3 April 2026."))
        return printed.day.isoformat()
    if spot.name == "reference":
        reference = find_reference(words.upper())
        if reference is None:
            raise NotTakenError(tr("A reference looks like UA 31/26."))
        return reference.canonical
    if spot.name == "ai_index":
        index = find_ai_index(words.upper())
        if index is None:
            raise NotTakenError(tr("An index number looks like EUR 45/0031/2026."))
        return index
    return _languages_taken(words) if spot.name == "write_in" else words


def _languages_taken(words: str) -> str:
    codes = {name.casefold(): code for code, name in languages().items()}
    taken_codes = []
    for name in words.split(","):
        if not name.strip():
            continue
        code = codes.get(name.strip().casefold())
        if code is None:
            raise NotTakenError(tr("No language is called {name}.", name=name.strip()))
        taken_codes.append(code)
    return "\n".join(dict.fromkeys(taken_codes))


@lru_cache(maxsize=1)
def languages() -> dict[str, str]:
    """Languages by code, in the volunteer's words; ``own`` is the writer's own."""
    from babel import Locale

    names = {
        code: str(name)
        for code, name in Locale.parse(dates.locale_name()).languages.items()
        if len(code) == 2
    }
    return names | {"own": tr("your own language")}
