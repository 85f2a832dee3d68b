"""Embassies that the group entered itself: which country each represents, and what was typed."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Embassy(Base):
    """An embassy as the group entered it; letters go to its official of the address book.

    It has a table of its own because officials are worked out anew from what documents say: a document may
    name the same embassy, go again, or be corrected, and none of that may touch what the group typed.
    """

    __tablename__ = "embassies"

    id: Mapped[int] = mapped_column(primary_key=True)
    official_id: Mapped[int] = mapped_column(ForeignKey("officials.id"), unique=True)
    """The official with this role, name and address; another one after a move."""
    represents: Mapped[str] = mapped_column(index=True)
    """Alpha-2 of the country that sent it."""
    country: Mapped[str]
    """Alpha-2 of the country it stands in: that of the postal address."""
    role: Mapped[str]
    honorific: Mapped[str]
    name: Mapped[str]
    address: Mapped[tuple[str, ...]]
    salutation: Mapped[tuple[str, ...]]
    email: Mapped[tuple[str, ...]]
    phone: Mapped[tuple[str, ...]]
    fax: Mapped[tuple[str, ...]]
