"""Cases, the documents they were read from, and their demands."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, now, stored_enum
from models.officials import CaseOfficial
from models.words import DocumentKind


class Case(Base):
    """The person or people at risk and what is asked for them: one reference, many documents.

    The values follow from what its documents say, the newest of them first; each stays whole in its reading.
    """

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(collation="NOCASE"), unique=True)
    """``UA 20/17``; for a document that prints none, ``Case 3`` (its number in this home)."""
    reference_as_printed: Mapped[str | None]
    ai_index: Mapped[str | None]
    title: Mapped[str] = mapped_column(default="")
    country: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    subjects: Mapped[tuple[str, ...]]
    issued_on: Mapped[date | None]
    deadline: Mapped[date | None]
    deadline_inclusive: Mapped[bool] = mapped_column(default=True)
    deadline_as_printed: Mapped[str | None]
    action_types: Mapped[tuple[str, ...]]
    write_in: Mapped[tuple[str, ...]]
    copies_generic: Mapped[bool] = mapped_column(default=False)
    background: Mapped[str] = mapped_column(default="")
    sample_letter: Mapped[str | None]
    updated_on: Mapped[date | None]
    """Day of the newest update that joined; None while only the first action is known."""
    stopped_because: Mapped[str | None]
    """Title of the stop action; None while the case may be written on."""

    demands: Mapped[list[Demand]] = relationship(
        cascade="all, delete-orphan", order_by="Demand.position", back_populates="case"
    )
    officials: Mapped[list[CaseOfficial]] = relationship(
        cascade="all, delete-orphan", order_by=CaseOfficial.position
    )
    documents: Mapped[list[Document]] = relationship(
        secondary="case_documents", order_by="Document.id", back_populates="cases", viewonly=True
    )
    """Those that tell the case; what lies beside it is found in `models.queries.background`."""


class Demand(Base):
    """One thing the letter asks the authorities to do, in the words of the source."""

    __tablename__ = "demands"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str]

    case: Mapped[Case] = relationship(back_populates="demands")


class Document(Base):
    """One published text, whole: `reading` is what contracts call the document object, as JSON.

    It is never altered. What a person made of it is `corrected`, of the same shape, and that counts then.
    """

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    format: Mapped[str]
    sha256: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[DocumentKind] = mapped_column(stored_enum(DocumentKind))
    language: Mapped[str]
    title: Mapped[str]
    country: Mapped[str | None]
    issued_on: Mapped[date | None]
    imported_at: Mapped[datetime] = mapped_column(default=now)
    accepted_at: Mapped[datetime | None]
    """When a person accepted it as read; None: it needs review."""
    reading: Mapped[str]
    corrected: Mapped[str | None]

    cases: Mapped[list[Case]] = relationship(
        secondary="case_documents", order_by="Case.id", back_populates="documents", viewonly=True
    )


class CaseDocument(Base):
    """Which case each part of a document tells; one document may hold several cases."""

    __tablename__ = "case_documents"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    """Place of the case in the reading, from 0."""
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
