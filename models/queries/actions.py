"""Actions as lines, counts of them, and what of them waits in the outbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, select
from sqlalchemy.orm import aliased

from models.actions import Action
from models.delivery import Home, OutboxRow
from models.lines import ActionLine, OutboxLine, OutboxSummary, TallyRow
from models.words import OutboxState, TallyKey

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def counted() -> ColumnElement[bool]:
    """True for actions that count: neither a void nor taken back by one."""
    void = aliased(Action)
    return and_(Action.voids.is_(None), ~exists().where(void.voids == Action.id))


def tally_rows(
    session: Session, by: Sequence[TallyKey], *, start: date | None = None, end: date | None = None
) -> tuple[TallyRow, ...]:
    """Sums of counted actions per combination of keys, from `start` to `end` inclusive, in key order."""
    columns = [_KEYS[key] for key in by]
    query = select(*columns, func.sum(Action.count)).where(counted())
    if start is not None:
        query = query.where(Action.on >= start)
    if end is not None:
        query = query.where(Action.on <= end)
    rows = session.execute(query.group_by(*columns).order_by(*columns)).all()
    return tuple(
        TallyRow(tuple("" if value is None else str(value) for value in row[:-1]), int(row[-1]))
        for row in rows
        if row[-1]
    )


def action_lines(session: Session, *, limit: int | None = None) -> tuple[ActionLine, ...]:
    """Recorded actions, the newest first; voids are not lines, what they took back is marked."""
    void = aliased(Action)
    query = (
        select(Action, void.id)
        .outerjoin(void, void.voids == Action.id)
        .where(Action.voids.is_(None))
        .order_by(Action.recorded_at.desc(), Action.id)
    )
    if limit is not None:
        query = query.limit(limit)
    return tuple(action_line(action, voided=by is not None) for action, by in session.execute(query))


def action_line(action: Action, *, voided: bool = False) -> ActionLine:
    """A stored action as a line."""
    return ActionLine(
        action_id=action.id,
        case_ref=action.case_ref,
        type=action.type,
        count=action.count,
        on=action.on,
        official=action.official,
        voided=voided,
        recorded_at=action.recorded_at,
    )


def void_of(session: Session, action_id: UUID) -> Action | None:
    """The void that took an action back, if any."""
    return session.scalar(select(Action).where(Action.voids == action_id))


def actions_starting(session: Session, text: str) -> tuple[Action, ...]:
    """Actions whose id begins with the given hexadecimal digits, voids not among them."""
    return tuple(
        session.scalars(
            select(Action).where(
                cast(Action.id, String).startswith(text.replace("-", "").lower(), autoescape=True),
                Action.voids.is_(None),
            )
        )
    )


def outbox_summary(session: Session) -> OutboxSummary:
    """How many reports wait or were accepted, which need a person, and when the collector last answered."""
    counts = dict(session.execute(select(OutboxRow.state, func.count()).group_by(OutboxRow.state)).all())
    refused = session.execute(
        select(OutboxRow, Action)
        .join(Action, Action.id == OutboxRow.action_id)
        .where(OutboxRow.state == OutboxState.QUARANTINED)
        .order_by(OutboxRow.sequence)
    ).all()
    home = session.get_one(Home, 1)
    return OutboxSummary(
        waiting=counts.get(OutboxState.WAITING, 0),
        accepted=counts.get(OutboxState.ACCEPTED, 0),
        quarantined=tuple(
            OutboxLine(action.id, action.case_ref, action.type, action.count, row.reason)
            for row, action in refused
        ),
        last_sync=home.last_sync,
        collector_url=home.collector_url,
    )


_KEYS: dict[TallyKey, ColumnElement[str] | ColumnElement[str | None]] = {
    TallyKey.CASE: Action.case_ref.expression,
    TallyKey.TYPE: cast(Action.type, String),
    TallyKey.COUNTRY: Action.country.expression,
    TallyKey.OFFICIAL: Action.official.expression,
    TallyKey.MONTH: func.strftime("%Y-%m", Action.on),
    TallyKey.EVENT: Action.event.expression,
}
