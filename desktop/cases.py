"""Cases: the list, one whole, and accepting what was read."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from desktop.addressing.host import mission_told
from desktop.reading.fields.references import find_reference
from models.base import now
from models.errors import NotFoundError
from models.lines import CaseDetail, CaseLine, CaseOfficial
from models.queries.cases import case_by_reference, case_detail, case_lines
from models.queries.officials import written_to
from models.words import CaseStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store

_LETTER_BEFORE_NUMBER = re.compile(r"(?<=[A-Z])(?=\d)")


def list_cases(store: Store, *, today: date, everything: bool = False) -> tuple[CaseLine, ...]:
    """Cases that may be written on, nearest deadline first; `everything` adds stopped and expired ones."""
    with store.reading() as session:
        lines = case_lines(session, today=today)
    if everything:
        return lines
    return tuple(line for line in lines if line.status in (CaseStatus.OPEN, CaseStatus.UPDATED))


def find_case(store: Store, reference: str, *, today: date) -> CaseDetail:
    """One case whole, by a reference in any spelling (``ua 020.17``).

    Raises:
        NotFoundError: the home has no such case.
    """
    with store.reading() as session:
        return case_in(session, reference, today=today)


def case_in(session: Session, reference: str, *, today: date) -> CaseDetail:
    """As `find_case`, within a transaction."""
    for spelling in spellings(reference):
        if (detail := case_detail(session, spelling, today=today)) is not None:
            return detail
    raise no_case(reference)


def accept_case(store: Store, reference: str) -> None:
    """A person has looked at every document of the case and says that it was read right.

    Raises:
        NotFoundError: the home has no such case.
    """
    with store.transaction() as session:
        case = next(
            (found for s in spellings(reference) if (found := case_by_reference(session, s)) is not None),
            None,
        )
        if case is None:
            raise no_case(reference)
        for document in case.documents:
            if document.accepted_at is None:
                document.accepted_at = now()
        session.commit()


def official_named(store: Store, detail: CaseDetail, text: str) -> int:
    """The id of the official that `text` means: its number, or part of its name, role or mission.

    Those of the case are meant, and those that letters on it were printed to, such as embassies of the group.

    Raises:
        NotFoundError: none of them, or several, are meant.
    """
    wanted = text.casefold()
    with store.reading() as session:
        officials = (*detail.officials, *written_to(session, detail.line.case_id))
    found = [
        official.official_id
        for official in officials
        if wanted == str(official.official_id) or wanted in _called(official).casefold()
    ]
    exact = [number for number in found if wanted == str(number)]
    if len(exact or found) != 1:
        raise NotFoundError(
            f"“{text}” does not say which official of {detail.line.reference} is meant.",
            safe="Nothing was recorded.",
            todo=f'Give the number that `letterwright case "{detail.line.reference}"` shows.',
        )
    return (exact or found)[0]


def _called(official: CaseOfficial) -> str:
    mission = mission_told(official.role, official.name, official.address)
    return f"{official.name} {official.role} {mission}"


def no_case(reference: str) -> NotFoundError:
    """What is said of a reference that names no case."""
    return NotFoundError(
        f"There is no case {reference}.",
        safe="Nothing was changed.",
        todo="See `letterwright cases --all` for the references.",
    )


def spellings(reference: str) -> tuple[str, ...]:
    """The reference as typed, then in its canonical form, if it has one."""
    typed = " ".join(reference.split())
    found = find_reference(_LETTER_BEFORE_NUMBER.sub(" ", typed.upper()))
    return (typed,) if found is None or found.canonical == typed else (typed, found.canonical)
