"""Officials: the address book, and who is written to on which case."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base


class Official(Base):
    """An addressee, a person or an office, kept once and written to on many cases."""

    __tablename__ = "officials"

    id: Mapped[int] = mapped_column(primary_key=True)
    identity: Mapped[str] = mapped_column(unique=True)
    """Role, name and address folded to letters and digits: what makes two printed blocks one official."""
    role: Mapped[str]
    honorific: Mapped[str]
    name: Mapped[str]
    address: Mapped[tuple[str, ...]]
    country: Mapped[str | None]
    """Alpha-2 of the postal address: the host country for an embassy."""
    fax: Mapped[tuple[str, ...]]
    phone: Mapped[tuple[str, ...]]
    email: Mapped[tuple[str, ...]]
    social: Mapped[tuple[str, ...]]
    contact_form: Mapped[tuple[str, ...]]
    salutation: Mapped[tuple[str, ...]]
    notes: Mapped[tuple[str, ...]]
    inferred: Mapped[tuple[str, ...]]


class OfficialTelling(Base):
    """One block of one document that means an official; the address book holds what all of them say."""

    __tablename__ = "official_tellings"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    """Place of the block within its case in the reading, both from 0."""
    official_id: Mapped[int] = mapped_column(ForeignKey("officials.id"), index=True)
    newness: Mapped[str]
    """Sorts as the documents do: day and content; the newest word on a field counts."""
    block: Mapped[str]
    """The block as JSON of `desktop.reading.case_object.ReadOfficial`."""


class CaseOfficial(Base):
    """An official as one case names them, main or copy, in the order of the document."""

    __tablename__ = "case_officials"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    official_id: Mapped[int] = mapped_column(ForeignKey("officials.id"), primary_key=True, index=True)
    position: Mapped[int]
    copy: Mapped[bool] = mapped_column(default=False)

    official: Mapped[Official] = relationship(lazy="joined", innerjoin=True)
