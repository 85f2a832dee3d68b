"""Corrections: lines put to use or left out, officials read from a selection, what a person typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from desktop.reading.case_object import ReadCase, ReadDocument, ReadLine, ReadOfficial
from desktop.reading.fields.countries import country_of
from desktop.reading.fields.dates import find_date
from desktop.reading.fields.deadlines import find_deadline
from desktop.reading.fields.officials import BlockLine, find_officials
from desktop.reading.fields.references import find_ai_index, find_reference
from desktop.reading.source_lines import cleaned
from desktop.reading.values import Spot, spots, text_at, with_item, with_line, with_official, with_text

UNASSIGNED: Final = "unassigned"
LEFT_OUT: Final = "left_out"
"""What a line is listed under that a person decided to leave out."""

LIST_NAMES: Final = (
    "subjects",
    "demands",
    "address",
    "fax",
    "phone",
    "email",
    "social",
    "salutation",
    "notes",
)
"""Values that a selection is added to; others it replaces."""
ASSIGNABLE: Final = (
    "title",
    "reference",
    "ai_index",
    "country",
    "subjects",
    "issued_on",
    "deadline",
    "demands",
)
ASSIGNABLE_OF_OFFICIALS: Final = (
    *("role", "name", "address", "country", "fax", "phone", "email", "salutation", "notes"),
)
_LINE_FIELDS = {"demands": "demand"}
_RUNNING = ("background", "sample_letter")


class NothingReadError(ValueError):
    """A selection that holds no value of the kind asked for: no date, no country, no number."""


def open_lines(document: ReadDocument) -> tuple[ReadLine, ...]:
    """The lines that are neither used nor left out yet."""
    return tuple(line for line in document.lines if line.field == UNASSIGNED)


def assigned(document: ReadDocument, spot: Spot, text: str, lines: Sequence[int]) -> ReadDocument:
    """The document with `text`, selected on these lines, as the value at `spot` or as one more of its list.

    A date, country or number is read out of the words around it. The lines count as used then.

    Raises:
        NothingReadError: no such value can be read in `text`.
    """
    words = " ".join(text.split())
    if spot.name in _RUNNING:
        before = text_at(document, spot)
        document = with_text(document, spot, f"{before}\n{text.strip()}".strip())
    elif spot.name in LIST_NAMES:
        for line in text.splitlines() if spot.name != "demands" else [words]:
            if line.strip():
                document = with_item(document, spot.whole, line)
    else:
        value = _read_as(spot.name, words)
        if not value:
            raise NothingReadError(spot.name)
        document = _as_printed(with_text(document, spot, value), spot, words)
    field = "official" if spot.official is not None else _LINE_FIELDS.get(spot.name, spot.name)
    return _used(document, lines, field)


def with_official_read(document: ReadDocument, case: int, text: str, lines: Sequence[int]) -> ReadDocument:
    """The document with the officials that the selected block names; what cannot be told is its address.

    Raises:
        NothingReadError: the selection is blank.
    """
    told = [cleaned(line) for line in text.splitlines() if line.strip()]
    if not told:
        raise NothingReadError("officials")
    first = lines[0] if lines else 0
    block = [BlockLine(line, False, 0, first, at) for at, line in enumerate(told)]
    found = [one.official for one in find_officials(block, case_country=None, network=None)]
    for official in found or [ReadOfficial(address=tuple(told))]:
        document = with_official(document, case, official)
    return _used(document, lines, "official")


def left_out(document: ReadDocument, n: int) -> ReadDocument:
    """The document with line number `n` left out on purpose."""
    return with_line(document, n, LEFT_OUT)


def typed_spots(read: ReadDocument, told: ReadDocument) -> frozenset[Spot]:
    """The values of `told` that the program did not read: a person gave them, or took them away.

    An official is compared with the one of the same role and name, else with the one in the same place.
    """
    typed = set()
    for spot in spots(told):
        owner = _same_owner(read, told, spot)
        text = text_at(told, spot)
        if owner is None:
            if text:
                typed.add(spot)
            continue
        was = getattr(owner, spot.name)
        now = getattr(_owner(told, spot), spot.name)
        is_inferred = spot.name in getattr(owner, "inferred", ())
        confirmed = is_inferred and spot.name not in getattr(_owner(told, spot), "inferred", ())
        if confirmed or (text not in was if spot.item is not None else was != now):
            typed.add(spot)
    return frozenset(typed)


def _owner(document: ReadDocument, spot: Spot) -> ReadCase | ReadOfficial:
    case = document.cases[spot.case]
    return case if spot.official is None else case.officials[spot.official]


def _same_owner(read: ReadDocument, told: ReadDocument, spot: Spot) -> ReadCase | ReadOfficial | None:
    before = read.cases[spot.case]
    if spot.official is None:
        return before
    official = told.cases[spot.case].officials[spot.official]
    if official in before.officials:
        return official
    named = [one for one in before.officials if (one.role, one.name) == (official.role, official.name)]
    if len(named) == 1:
        return named[0]
    same_number = len(before.officials) == len(told.cases[spot.case].officials)
    return before.officials[spot.official] if same_number else None


def _read_as(name: str, words: str) -> str:
    """The value of this kind that stands in `words`; empty without any."""
    if name in ("issued_on", "deadline"):
        printed = find_date(words)
        return "" if printed is None else printed.day.isoformat()
    if name == "country":
        return country_of(words) or ""
    if name == "reference":
        reference = find_reference(words)
        return "" if reference is None else reference.canonical
    if name == "ai_index":
        return find_ai_index(words) or ""
    return words


def _as_printed(document: ReadDocument, spot: Spot, words: str) -> ReadDocument:
    """Keeps the words that print a reference or a deadline, and whether its day itself is in time."""
    changes: dict[str, Any] = {}
    if spot.name == "reference" and (reference := find_reference(words)) is not None:
        changes = {"reference_as_printed": reference.as_printed}
    if spot.name == "deadline" and (printed := find_date(words)) is not None:
        stated = find_deadline(words)
        changes = {
            "deadline_as_printed": printed.as_printed if stated is None else stated.as_printed,
            "deadline_inclusive": stated is None or stated.inclusive,
        }
    cases = list(document.cases)
    cases[spot.case] = replace(cases[spot.case], **changes)
    return replace(document, cases=tuple(cases))


def _used(document: ReadDocument, lines: Sequence[int], field: str) -> ReadDocument:
    """The lines listed under `field`; what was used already stays where it was."""
    unused = {line.n for line in document.lines if line.field in (UNASSIGNED, LEFT_OUT)}
    for n in lines:
        if n in unused:
            document = with_line(document, n, field)
    return document
