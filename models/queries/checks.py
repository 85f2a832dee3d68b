"""Promises that the tables alone cannot hold, checked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from models.actions import Action
from models.delivery import OutboxRow
from models.letters import Piece, PrintRun
from models.words import WAS_POSTED

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def broken_promises(session: Session) -> tuple[str, ...]:
    """What does not hold, in words without names; empty when everything does."""
    found = []
    unreported = session.scalar(
        select(func.count()).select_from(Action).where(~exists().where(OutboxRow.action_id == Action.id))
    )
    if unreported:
        found.append(f"{unreported} actions have no report in the outbox")
    uncounted = session.scalars(
        select(Piece.number)
        .where(Piece.state.in_(WAS_POSTED), Piece.action_id.is_(None))
        .order_by(Piece.number)
    ).all()
    if uncounted:
        found.append(f"posted pieces without an action: {', '.join(map(str, uncounted))}")
    empty = session.scalars(
        select(PrintRun.number).where(~exists().where(Piece.run_number == PrintRun.number))
    ).all()
    if empty:
        found.append(f"runs without pieces: {', '.join(map(str, empty))}")
    return tuple(found)
