"""The outbox of reports, and the collector they go to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.actions import Action
from models.base import Base, stored_enum
from models.words import OutboxState


class OutboxRow(Base):
    """A report on its way: written in the transaction of its action, settled only by a durable answer."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_state_sequence", "state", "sequence"),)

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    action_id: Mapped[UUID] = mapped_column(ForeignKey("actions.id"), unique=True)
    state: Mapped[OutboxState] = mapped_column(stored_enum(OutboxState), default=OutboxState.WAITING)
    batch_id: Mapped[UUID | None]
    reason: Mapped[str | None]
    """Why the collector refused it; set with the state quarantined."""
    settled_at: Mapped[datetime | None]

    action: Mapped[Action] = relationship()


class Home(Base):
    """The one row that says who this home is and whom it reports to."""

    __tablename__ = "home"

    id: Mapped[int] = mapped_column(primary_key=True)
    device_id: Mapped[UUID]
    incarnation: Mapped[UUID]
    group_name: Mapped[str] = mapped_column(default="")
    preferences: Mapped[dict[str, str]]
    """Remembered choices of the window and the defaults of `write`."""
    collector_url: Mapped[str | None]
    collector_id: Mapped[str | None]
    collector_epoch: Mapped[str | None]
    collector_token: Mapped[str | None]
    """Only where there is no keyring; the file around it is encrypted."""
    last_sync: Mapped[datetime | None]
