"""Tables of the collector: who it is, the groups that report, the actions it holds."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from models.base import NAMING, UtcDateTime, now, stored_enum
from models.words import CASE_LENGTH, LABEL_LENGTH, ActionType

_SHA256 = LargeBinary(32)


class ActionKind(StrEnum):
    """What an action in the collector says."""

    REPORT = "report"
    VOID = "void"


class CollectorBase(DeclarativeBase):
    """The tables of one collector, on SQLite or PostgreSQL.

    Keys lead with the group and are made by clients; there are no sequences and no counters to queue for,
    so that the tables can be spread over the nodes of a distributed PostgreSQL.
    """

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 - SQLAlchemy reads it from the class


class Collector(CollectorBase):
    """The one row that says who this collector is.

    Clients pin `collector_id`; `epoch` changes whenever the collector is brought back from a backup, so that
    they offer again what it may have forgotten.
    """

    __tablename__ = "collector"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=1)
    collector_id: Mapped[UUID]
    epoch: Mapped[UUID]
    made_at: Mapped[datetime] = mapped_column(default=now)


class Group(CollectorBase):
    """Who reports. The name is the organisation's word for the group and belongs to no person."""

    __tablename__ = "groups"

    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(LABEL_LENGTH), unique=True)
    enrolled_at: Mapped[datetime] = mapped_column(default=now)


class GroupToken(CollectorBase):
    """A token a group may report with: only the SHA-256 of its 256 random bits is kept."""

    __tablename__ = "group_tokens"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.group_id"), primary_key=True)
    token_sha256: Mapped[bytes] = mapped_column(_SHA256, primary_key=True)
    made_at: Mapped[datetime] = mapped_column(default=now)
    revoked_at: Mapped[datetime | None]


class CollectedAction(CollectorBase):
    """A countable fact that a group reported, or its word that an earlier one does not count.

    Rows are only ever added. The same id with the same digest is the same fact sent again; with another
    digest it is refused, and what is held stays.
    """

    __tablename__ = "collected_actions"
    __table_args__ = (
        CheckConstraint(
            "(kind = 'report' AND voids IS NULL AND case_ref IS NOT NULL AND type IS NOT NULL"
            ' AND count IS NOT NULL AND count >= 1 AND "on" IS NOT NULL)'
            " OR (kind = 'void' AND voids IS NOT NULL AND count IS NULL)",
            name="report_or_void",
        ),
        Index("ix_collected_actions_group_id_voids", "group_id", "voids"),
    )

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.group_id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[ActionKind] = mapped_column(stored_enum(ActionKind))
    voids: Mapped[UUID | None]
    """Of a void: the report it takes back, which may arrive later or never."""
    case_ref: Mapped[str | None] = mapped_column(String(CASE_LENGTH))
    type: Mapped[ActionType | None] = mapped_column(stored_enum(ActionType))
    count: Mapped[int | None]
    on: Mapped[date | None]
    country: Mapped[str | None] = mapped_column(String(2))
    official: Mapped[str | None] = mapped_column(String(LABEL_LENGTH))
    """The office written to, never a person."""
    event: Mapped[str | None] = mapped_column(String(LABEL_LENGTH))
    digest: Mapped[bytes] = mapped_column(_SHA256)
    """SHA-256 of the canonical JSON of the action as it came."""
    device_id: Mapped[UUID]
    incarnation: Mapped[UUID]
    batch_id: Mapped[UUID]
    received_at: Mapped[datetime]
