"""Changes of a case as lines, with the pieces that they concern."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from models.cases import Case, Document
from models.changes import CaseChange
from models.letters import Piece
from models.lines import ChangeLine
from models.officials import Official
from models.queries.officials import official_line
from models.words import ChangeKind, PieceState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

UNPOSTED = (PieceState.PLANNED, PieceState.PRINTED, PieceState.SIGNED)
"""A damaged piece goes nowhere; every other state lies behind the posting."""


def changes_of_case(session: Session, case_id: int) -> list[CaseChange]:
    """The mapped changes of a case, the oldest first."""
    return list(
        session.scalars(select(CaseChange).where(CaseChange.case_id == case_id).order_by(CaseChange.position))
    )


def unposted_pieces(session: Session, case_id: int) -> dict[int, tuple[int, ...]]:
    """Numbers of the pieces of a case that are not posted yet, by official, in order."""
    rows = session.execute(
        select(Piece.official_id, Piece.number)
        .where(Piece.case_id == case_id, Piece.state.in_(UNPOSTED))
        .order_by(Piece.number)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for official_id, number in rows:
        found[official_id].append(number)
    return {official_id: tuple(numbers) for official_id, numbers in found.items()}


def change_lines(
    session: Session, case: Case, unposted: Mapping[int, tuple[int, ...]]
) -> tuple[ChangeLine, ...]:
    """The changes of a case, the newest first, with those of its unposted pieces that each concerns."""
    rows = session.execute(
        select(CaseChange, Document.name, Official)
        .join(Document, Document.id == CaseChange.document_id)
        .outerjoin(Official, Official.id == CaseChange.official_id)
        .where(CaseChange.case_id == case.id)
        .order_by(CaseChange.position.desc())
    )
    # who is written to now may have been away: nothing is wrong with their pieces any more
    gone = {number: pieces for number, pieces in unposted.items() if number not in _officials(case)}
    every = tuple(sorted(number for pieces in unposted.values() for number in pieces))
    return tuple(
        _line(change, name, official, gone=gone, stopped=every if case.stopped_because is not None else ())
        for change, name, official in rows
    )


def _officials(case: Case) -> set[int]:
    return {link.official_id for link in case.officials}


def _line(
    change: CaseChange,
    document: str,
    official: Official | None,
    *,
    gone: Mapping[int, tuple[int, ...]],
    stopped: tuple[int, ...],
) -> ChangeLine:
    unposted: tuple[int, ...] = ()
    if change.what is ChangeKind.STOPPED:
        unposted = stopped
    elif change.what in (ChangeKind.ADDRESS, ChangeKind.OFFICIAL_REMOVED):
        unposted = gone.get(change.official_id or 0, ())
    return ChangeLine(
        what=change.what,
        on=change.on,
        at=change.at,
        document_id=change.document_id,
        document=document,
        before=change.before,
        after=change.after,
        official="" if official is None else official_line(official).label,
        official_id=change.official_id,
        unposted=unposted,
    )
