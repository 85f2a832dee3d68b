"""Actions: countable facts, never changed, taken back by a void."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, now, stored_enum
from models.words import ActionType


class Action(Base):
    """*n* letters (or calls, …) on a case, to an official, on a day, by our group; immutable.

    A void is a row of its own with `voids` set: the row it takes back stays and counts nothing.
    The id is made here, before anything is sent, so that a report can be sent any number of times.
    """

    __tablename__ = "actions"
    __table_args__ = (CheckConstraint("count >= 1", name="count_positive"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    case_ref: Mapped[str]
    country: Mapped[str | None]
    """Country of the case, for the collector's tally."""
    type: Mapped[ActionType] = mapped_column(stored_enum(ActionType))
    count: Mapped[int]
    on: Mapped[date]
    official_id: Mapped[int | None] = mapped_column(ForeignKey("officials.id"), index=True)
    official: Mapped[str | None]
    """The official in one line; stays here, never reported."""
    event: Mapped[str | None]
    recorded_at: Mapped[datetime] = mapped_column(default=now)
    voids: Mapped[UUID | None] = mapped_column(ForeignKey("actions.id"), unique=True)
    why: Mapped[str | None]
    """Why it was taken back; stays here, never reported."""
