"""Values: each one that a document gives has a spot, can be told as text and be replaced by another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from desktop.reading.case_object import ReadCase, ReadDocument, ReadOfficial

CASE_NAMES: Final = (
    *("reference", "ai_index", "title", "country", "subjects", "issued_on", "deadline"),
    *("deadline_inclusive", "action_types", "write_in", "background", "demands", "sample_letter"),
)
"""The values of a case that a person may correct, in the order in which documents print them."""

OFFICIAL_NAMES: Final = (
    *("role", "honorific", "name", "address", "country", "fax", "phone", "email", "social"),
    *("contact_form", "salutation", "copy", "notes"),
)
"""The values of an official that a person may correct."""

_DAYS = ("issued_on", "deadline")
_NULLABLE = ("reference", "ai_index", "country", "sample_letter")
_TICKS = ("deadline_inclusive", "copy")
_LISTS = (
    *("subjects", "action_types", "write_in", "demands", "address", "fax", "phone", "email", "social"),
    *("contact_form", "salutation", "notes"),
)
_CASE_KEYS = frozenset(ReadCase.__dataclass_fields__)
_RUNNING = ("background", "sample_letter")
YES: Final = "yes"
"""What a value that is only yes or no is told as; no is the empty text."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a document a value stands.

    Attributes:
        case: place of the case, from 0.
        name: key of the case, or of the official.
        official: place of the official in the case; None for a value of the case.
        item: place in a list; None for all of it.
    """

    case: int
    name: str
    official: int | None = None
    item: int | None = None

    @property
    def key(self) -> str:
        """The spot as one word: ``0.title``, ``0.demands.1``, ``0@2.address``."""
        official = "" if self.official is None else f"@{self.official}"
        item = "" if self.item is None else f".{self.item}"
        return f"{self.case}{official}.{self.name}{item}"

    @property
    def whole(self) -> Spot:
        """The whole list that the spot is an item of."""
        return replace(self, item=None)


def spot_of(key: str) -> Spot:
    """The spot that a key names. Raises ValueError for any other word."""
    owner, name, *item = key.split(".")
    case, _at, official = owner.partition("@")
    return Spot(int(case), name, int(official) if official else None, int(item[0]) if item else None)


def spots(document: ReadDocument) -> Iterator[Spot]:
    """Every spot of a document in order; each item of a list has one, an empty list has the whole."""
    for at, case in enumerate(document.cases):
        for name in CASE_NAMES:
            yield from _items(case, Spot(at, name))
        for number, official in enumerate(case.officials):
            for name in OFFICIAL_NAMES:
                yield from _items(official, Spot(at, name, number))


def _items(owner: ReadCase | ReadOfficial, spot: Spot) -> Iterator[Spot]:
    value = getattr(owner, spot.name)
    if isinstance(value, tuple) and value:
        yield from (replace(spot, item=at) for at in range(len(value)))
    else:
        yield spot


def holds(document: ReadDocument, spot: Spot) -> bool:
    """Whether the document has a case, official and item at this place."""
    if spot.case >= len(document.cases):
        return False
    case = document.cases[spot.case]
    if spot.official is not None and spot.official >= len(case.officials):
        return False
    return spot.item is None or spot.item < len(getattr(_owner(document, spot), spot.name))


def text_at(document: ReadDocument, spot: Spot) -> str:
    """The value as text: a day in ISO form, a country as its code, a list with an item a line."""
    value = getattr(_owner(document, spot), spot.name)
    if spot.item is not None:
        value = value[spot.item]
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, tuple):
        return "\n".join(value)
    return "" if value is None else str(value)


def with_text(document: ReadDocument, spot: Spot, text: str) -> ReadDocument:
    """The document with another value at `spot`, given as `text_at` tells it; an empty item is taken out.

    The words that printed a reference or deadline go with it: another value was not printed so. A country
    that a person gives is inferred no longer.

    Raises:
        ValueError: a day that is not in ISO form.
    """
    owner = _owner(document, spot)
    changes: dict[str, Any] = {spot.name: _value(owner, spot, text)}
    if changes[spot.name] == getattr(owner, spot.name):
        return document
    if isinstance(owner, ReadOfficial):
        changes["inferred"] = tuple(name for name in owner.inferred if name != spot.name)
    elif f"{spot.name}_as_printed" in _CASE_KEYS:
        changes[f"{spot.name}_as_printed"] = None
    return _with_owner(document, spot, replace(owner, **changes))


def _value(owner: ReadCase | ReadOfficial, spot: Spot, text: str) -> object:
    clean = text.strip()
    if spot.item is not None:
        items = list(getattr(owner, spot.name))
        items[spot.item : spot.item + 1] = [_one_line(clean)] if clean else []
        return tuple(items)
    if spot.name in _LISTS:
        return tuple(_one_line(line) for line in clean.splitlines() if line.strip())
    if spot.name in _TICKS:
        return clean == YES
    if spot.name in _DAYS:
        return date.fromisoformat(clean) if clean else None
    told = clean if spot.name in _RUNNING else _one_line(clean)
    return (told or None) if spot.name in _NULLABLE else told


def _one_line(text: str) -> str:
    return " ".join(text.split())


def with_item(document: ReadDocument, spot: Spot, text: str) -> ReadDocument:
    """The document with one item more at the end of the list at `spot`."""
    owner = _owner(document, spot)
    changes: dict[str, Any] = {spot.name: (*getattr(owner, spot.name), _one_line(text))}
    return _with_owner(document, spot, replace(owner, **changes))


def with_official(document: ReadDocument, case: int, official: ReadOfficial) -> ReadDocument:
    """The document with one official more, the last of the case."""
    told = document.cases[case]
    return _with_case(document, case, replace(told, officials=(*told.officials, official)))


def without_official(document: ReadDocument, case: int, number: int) -> ReadDocument:
    """The document without one official of a case."""
    told = document.cases[case]
    kept = tuple(one for at, one in enumerate(told.officials) if at != number)
    return _with_case(document, case, replace(told, officials=kept))


def with_line(document: ReadDocument, n: int, field: str) -> ReadDocument:
    """The document with line number `n` listed under `field`."""
    lines = tuple(replace(line, field=field) if line.n == n else line for line in document.lines)
    return replace(document, lines=lines)


def _owner(document: ReadDocument, spot: Spot) -> ReadCase | ReadOfficial:
    case = document.cases[spot.case]
    return case if spot.official is None else case.officials[spot.official]


def _with_owner(document: ReadDocument, spot: Spot, owner: ReadCase | ReadOfficial) -> ReadDocument:
    if isinstance(owner, ReadCase):
        return _with_case(document, spot.case, owner)
    case = document.cases[spot.case]
    officials = tuple(owner if at == spot.official else one for at, one in enumerate(case.officials))
    return _with_case(document, spot.case, replace(case, officials=officials))


def _with_case(document: ReadDocument, at: int, case: ReadCase) -> ReadDocument:
    cases = tuple(case if here == at else one for here, one in enumerate(document.cases))
    return replace(document, cases=cases)
