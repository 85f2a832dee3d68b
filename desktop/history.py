"""The history of a case: what its documents say together, and what each changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.case_changes import Change, changes_between
from desktop.case_values import CaseValues
from desktop.reading.case_object import ReadCase, ReadOfficial
from models.queries.officials import identity, person
from models.words import DocumentKind

# Of one day: what a case is, then what became of it.
_RANKS = {
    DocumentKind.OTHER: 0,
    DocumentKind.PRESS_RELEASE: 0,
    DocumentKind.URGENT_ACTION: 1,
    DocumentKind.UPDATE: 2,
    DocumentKind.STOP_ACTION: 3,
}
_ASKING = (DocumentKind.URGENT_ACTION, DocumentKind.UPDATE)
_KEPT_UNLESS_TOLD = (
    *("reference_as_printed", "ai_index", "country", "title", "subjects"),
    *("action_types", "write_in", "demands", "officials", "background", "sample_letter"),
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one part of one document says about the case.

    Attributes:
        part: place of the case in the document, from 0.
        issued_on: the day printed for the case, else that of the document.
        document_title: names a stop action that prints no title for the case.
    """

    document_id: int
    part: int
    sha256: str
    kind: DocumentKind
    language: str
    issued_on: date | None
    document_title: str
    case: ReadCase

    @property
    def asks(self) -> bool:
        """Whether it asks for letters."""
        told = self.case
        return self.kind in _ASKING and bool(told.demands or told.officials or told.deadline)


@dataclass(frozen=True, slots=True)
class Step:
    """One telling in its place, with what held of the case from then on.

    Attributes:
        officials: those it names, each with an address where one is known.
        changes: what it changed; nothing for the first one, nor for another print of the one before.
    """

    telling: Telling
    values: CaseValues
    officials: tuple[ReadOfficial, ...]
    changes: tuple[Change, ...]


def history(tellings: Collection[Telling]) -> tuple[Step, ...]:
    """The tellings from the oldest to the newest; the last step holds the values of the case.

    The order follows from the documents alone, never from when they were imported. A document without a day
    stands with the earliest that has one, a stop without a day is taken for the newest: better a letter too
    few. Prints of one kind and day complete each other; where they differ, the fuller one counts.
    """
    earliest = min((told.issued_on for told in tellings if told.issued_on is not None), default=None)
    placed = sorted(tellings, key=lambda told: _place(told, earliest))
    steps: list[Step] = []
    values = CaseValues()
    addresses: dict[str, ReadOfficial] = {}
    before: tuple[date, int] | None = None
    for told in placed:
        now = _place(told, earliest)[:2]
        is_news = before is not None and now > before
        officials = tuple(_addressed(official, addresses) for official in told.case.officials)
        addresses |= _by_person(officials)
        after = _joined(values, replace(told, case=replace(told.case, officials=_once(officials))), is_news)
        if told.kind is DocumentKind.UPDATE:
            after = replace(after, updated_on=told.issued_on or earliest)
        changes = changes_between(values, after) if is_news else ()
        steps.append(Step(told, after, officials, changes))
        values, before = after, now
    return tuple(steps)


def _place(told: Telling, earliest: date | None) -> tuple[date, int, bool, int, int, str, int]:
    undated = date.max if told.kind is DocumentKind.STOP_ACTION else earliest or date.min
    return (
        told.issued_on or undated,
        _RANKS[told.kind],
        told.issued_on is not None,
        len(told.case.officials),
        len(told.case.demands),
        told.sha256,
        told.part,
    )


def _joined(values: CaseValues, told: Telling, is_news: bool) -> CaseValues:
    """The values once one more document has spoken.

    An action or update overrules what it speaks of. Anything else only fills what is still empty: a stop
    names people and officials, but they are not to be written to.
    """
    old, case, overrules = values.case, told.case, told.kind in _ASKING
    first, second = (case, old) if overrules else (old, case)
    kept = {name: getattr(first, name) or getattr(second, name) for name in _KEPT_UNLESS_TOLD}
    ends = is_news and told.issued_on is not None and told.asks
    joined = replace(
        _deadline(old, case, overrules=overrules, ends=ends),
        reference=old.reference or case.reference,
        issued_on=None,
        copies_generic=first.copies_generic or second.copies_generic,
        **kept,
    )
    is_first = values == CaseValues()
    return CaseValues(
        case=joined,
        language=told.language if overrules or is_first else values.language,
        issued_on=max(filter(None, (values.issued_on, told.issued_on)), default=None),
        updated_on=values.updated_on,
        stopped_because=_stop(values, told),
    )


def _deadline(old: ReadCase, case: ReadCase, *, overrules: bool, ends: bool) -> ReadCase:
    """The case whose deadline is in force.

    A newer document that asks for letters says until when: if it states no day, none is in force. Another
    print of the same one, which may have lost the line, ends nothing.
    """
    if not overrules:
        return old if old.deadline is not None else case
    return case if case.deadline is not None or ends else old


def _stop(values: CaseValues, told: Telling) -> str | None:
    if told.kind is DocumentKind.STOP_ACTION:
        return told.case.title or told.document_title or "A stop action says so."
    return None if told.asks else values.stopped_because


def _addressed(official: ReadOfficial, addresses: dict[str, ReadOfficial]) -> ReadOfficial:
    """The official with the address last known, where this document prints none."""
    known = addresses.get(person(official.role, official.name))
    if official.address or known is None:
        return official
    return replace(official, address=known.address, country=official.country or known.country)


def _by_person(officials: Iterable[ReadOfficial]) -> dict[str, ReadOfficial]:
    found: dict[str, ReadOfficial] = {}
    for official in officials:
        key = person(official.role, official.name)
        if key and official.address:
            found.setdefault(key, official)
    return found


def _once(officials: Iterable[ReadOfficial]) -> tuple[ReadOfficial, ...]:
    """Officials in order; one named twice is written to once."""
    found: dict[str, ReadOfficial] = {}
    for official in officials:
        found.setdefault(identity(official.role, official.name, official.address), official)
    return tuple(found.values())
