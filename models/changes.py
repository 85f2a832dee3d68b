"""What newer documents changed about a case."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, now, stored_enum
from models.words import ChangeKind


class CaseChange(Base):
    """One thing that one document changed, worked out from all documents of its case."""

    __tablename__ = "case_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    """Place in the history of the case, from 1; read backwards, of one document the gravest comes first."""
    what: Mapped[ChangeKind] = mapped_column(stored_enum(ChangeKind))
    before: Mapped[str | None]
    after: Mapped[str | None]
    """Both as text, None where there was none: a day in ISO form, an official or an address."""
    official_id: Mapped[int | None] = mapped_column(ForeignKey("officials.id"), index=True)
    """The official added or removed; of a changed address the one with the old address."""
    on: Mapped[date | None]
    """Day of the document."""
    at: Mapped[datetime] = mapped_column(default=now)
    """When this home learned of it."""
