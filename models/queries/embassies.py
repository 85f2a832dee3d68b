"""Embassies of the group as lines, and the cases that ask for copies to diplomats."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from models.cases import Case
from models.embassies import Embassy
from models.lines import EmbassyEntry
from models.queries.officials import official_line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.lines import CaseOfficial


def embassies(session: Session) -> tuple[Embassy, ...]:
    """The mapped embassies by country they stand in, then by country they represent."""
    order = (Embassy.country, Embassy.represents, Embassy.id)
    return tuple(session.scalars(select(Embassy).order_by(*order)))


def embassies_of(session: Session, represents: str) -> tuple[Embassy, ...]:
    """The mapped embassies of one country, wherever they stand, in the order they were entered."""
    return tuple(
        session.scalars(select(Embassy).where(Embassy.represents == represents).order_by(Embassy.id))
    )


def embassy_of_official(session: Session, official_id: int) -> Embassy | None:
    """The mapped embassy whose letters go to this official."""
    return session.scalar(select(Embassy).where(Embassy.official_id == official_id))


def entry_of(embassy: Embassy) -> EmbassyEntry:
    """What the group typed."""
    return EmbassyEntry(
        represents=embassy.represents,
        country=embassy.country,
        address=embassy.address,
        role=embassy.role,
        honorific=embassy.honorific,
        name=embassy.name,
        salutation=embassy.salutation,
        email=embassy.email,
        phone=embassy.phone,
        fax=embassy.fax,
    )


def cases_asking_for_copies(
    session: Session, countries: Collection[str]
) -> tuple[tuple[str, str, tuple[CaseOfficial, ...]], ...]:
    """Cases of these countries that ask for copies to diplomats accredited to the reader's country.

    Stopped cases are left out.

    Returns:
        of each, in order of arrival, its reference, its country and the officials that it names.
    """
    cases = session.scalars(
        select(Case)
        .where(Case.copies_generic, Case.country.in_(countries), Case.stopped_because.is_(None))
        .order_by(Case.id)
        .options(selectinload(Case.officials))
    )
    return tuple(
        (
            case.reference,
            case.country or "",
            tuple(official_line(link.official, copy=link.copy) for link in case.officials),
        )
        for case in cases
    )
