"""What is different about a case once a newer document has spoken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.reading.case_object import ReadOfficial
from models.queries.officials import folded, identity, person
from models.words import ChangeKind

if TYPE_CHECKING:
    from desktop.case_values import CaseValues


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed, both sides as text; None where there was none.

    Attributes:
        official: the one added or removed; of a changed address, with the old address.
    """

    what: ChangeKind
    before: str | None
    after: str | None
    official: ReadOfficial | None = None


def changes_between(before: CaseValues, after: CaseValues) -> tuple[Change, ...]:
    """What changed from one document of a case to the next, the gravest first.

    What was not known before is no change, except a deadline: that there is one now must be seen. Words of
    two languages are not compared.
    """
    return tuple(_all(before, after))


def _all(before: CaseValues, after: CaseValues) -> Iterator[Change]:
    old, new = before.case, after.case
    if after.stopped_because is not None and after.stopped_because != before.stopped_because:
        yield Change(ChangeKind.STOPPED, before.stopped_because, after.stopped_because)
    if before.stopped_because is not None and after.stopped_because is None:
        yield Change(ChangeKind.RESUMED, before.stopped_because, None)
    if old.deadline != new.deadline:
        yield Change(ChangeKind.DEADLINE, _day(old.deadline), _day(new.deadline))
    yield from _officials(old.officials, new.officials)
    if before.language != after.language:
        return
    if old.title and folded(old.title) != folded(new.title):
        yield Change(ChangeKind.TITLE, old.title, new.title)
    if old.demands:
        for demand in _without(new.demands, old.demands):
            yield Change(ChangeKind.DEMAND_ADDED, None, demand)
        for demand in _without(old.demands, new.demands):
            yield Change(ChangeKind.DEMAND_DROPPED, demand, None)


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def _without(demands: Sequence[str], others: Sequence[str]) -> list[str]:
    known = {folded(other) for other in others}
    return [demand for demand in demands if folded(demand) not in known]


def _officials(before: Sequence[ReadOfficial], after: Sequence[ReadOfficial]) -> Iterator[Change]:
    """Who moved, who is new and who is no longer written to.

    The same role and name at another address is the same person moved, unless several on either side have
    that role and name: then nobody can say who went where.
    """
    if not before:
        return
    gone = _not_among(before, after)
    come = _not_among(after, before)
    old_persons, new_persons = Counter(map(_person, gone)), Counter(map(_person, come))
    moved = {
        key: official
        for official in come
        if (key := _person(official)) and old_persons[key] == new_persons[key] == 1
    }
    for official in gone:
        now = moved.get(_person(official))
        if now is not None:
            yield Change(ChangeKind.ADDRESS, _lines(official), _lines(now), official)
    for official in come:
        if _person(official) not in moved:
            yield Change(ChangeKind.OFFICIAL_ADDED, None, label(official), official)
    for official in gone:
        if _person(official) not in moved:
            yield Change(ChangeKind.OFFICIAL_REMOVED, label(official), None, official)


def _not_among(officials: Sequence[ReadOfficial], others: Sequence[ReadOfficial]) -> list[ReadOfficial]:
    known = {identity(other.role, other.name, other.address) for other in others}
    return [one for one in officials if identity(one.role, one.name, one.address) not in known]


def _person(official: ReadOfficial) -> str:
    return person(official.role, official.name)


def _lines(official: ReadOfficial) -> str | None:
    return "\n".join(official.address) or None


def label(official: ReadOfficial) -> str:
    """The official in one line: ``Name, Role``, or the first address line of an office."""
    named = ", ".join(part for part in (official.name, official.role) if part)
    return named or (official.address[0] if official.address else "")
