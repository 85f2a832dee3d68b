"""Rows of the outbox: what waits for the collector, what it answered, whom the home reports to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from models.actions import Action
from models.base import now
from models.delivery import Home, OutboxRow
from models.words import ActionType, OutboxState


@dataclass(frozen=True, slots=True)
class WaitingAction:
    """An action on its way: the part of it that is reported, which holds no name."""

    sequence: int
    action_id: UUID
    case_ref: str
    type: ActionType
    count: int
    on: date
    country: str | None
    event: str | None
    voids: UUID | None


@dataclass(frozen=True, slots=True)
class Settled:
    """The collector's durable word on one action: it has it, or why it does not take it."""

    action_id: UUID
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class CollectorConnection:
    """Whom a home reports to, and as which workstation."""

    device_id: UUID
    incarnation: UUID
    url: str
    collector_id: UUID
    epoch: UUID


def waiting_actions(session: Session, *, after: int, limit: int) -> tuple[WaitingAction, ...]:
    """Up to `limit` waiting actions behind the sequence number `after`, the oldest first."""
    rows = session.execute(
        select(
            OutboxRow.sequence,
            Action.id,
            Action.case_ref,
            Action.type,
            Action.count,
            Action.on,
            Action.country,
            Action.event,
            Action.voids,
        )
        .join(Action, Action.id == OutboxRow.action_id)
        .where(OutboxRow.state == OutboxState.WAITING, OutboxRow.sequence > after)
        .order_by(OutboxRow.sequence)
        .limit(limit)
    )
    return tuple(WaitingAction(*row) for row in rows)


def count_rows(session: Session, state: OutboxState) -> int:
    """How many rows of the outbox are in a state."""
    return session.scalars(select(func.count()).select_from(OutboxRow).where(OutboxRow.state == state)).one()


def settle_actions(session: Session, settled: Iterable[Settled], *, batch_id: UUID) -> None:
    """Marks waiting rows as accepted, or as quarantined with the reason."""
    rows = [
        {
            "settled_action": item.action_id,
            "state": OutboxState.ACCEPTED if item.reason is None else OutboxState.QUARANTINED,
            "reason": item.reason,
            "batch_id": batch_id,
            "settled_at": now(),
        }
        for item in settled
    ]
    if not rows:
        return
    session.connection().execute(
        update(OutboxRow)
        .where(
            OutboxRow.action_id == bindparam("settled_action"),
            # an answer that comes late says nothing about a row that was settled meanwhile
            OutboxRow.state == OutboxState.WAITING,
        )
        .values(
            state=bindparam("state"),
            reason=bindparam("reason"),
            batch_id=bindparam("batch_id"),
            settled_at=bindparam("settled_at"),
        ),
        rows,
    )


def offer_again(session: Session) -> None:
    """Lets every accepted row wait again."""
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.state == OutboxState.ACCEPTED)
        .values(state=OutboxState.WAITING, settled_at=None)
    )


def find_connection(session: Session) -> CollectorConnection | None:
    """Whom this home reports to; None before it was connected."""
    home = session.get_one(Home, 1)
    if home.collector_url is None or home.collector_id is None or home.collector_epoch is None:
        return None
    return CollectorConnection(
        home.device_id,
        home.incarnation,
        home.collector_url,
        UUID(home.collector_id),
        UUID(home.collector_epoch),
    )


def find_device(session: Session) -> tuple[UUID, UUID]:
    """The ids of this workstation and of this incarnation of its database."""
    home = session.get_one(Home, 1)
    return home.device_id, home.incarnation


def set_connection(session: Session, *, url: str, collector_id: UUID, epoch: UUID) -> None:
    """Remembers whom this home reports to.

    Another collector than before, or one brought back from a backup since, may lack what was accepted: all of
    it waits again.
    """
    home = session.get_one(Home, 1)
    known, met = (home.collector_id, home.collector_epoch), (str(collector_id), str(epoch))
    if known not in {(None, None), met}:
        offer_again(session)
    home.collector_url, (home.collector_id, home.collector_epoch) = url, met


def set_last_sync(session: Session, at: datetime) -> None:
    """Remembers when the outbox was last worked through."""
    session.get_one(Home, 1).last_sync = at
