"""Signers: the volunteers who sign letters."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Signer(Base):
    """A volunteer who signs; all but the name may be empty."""

    __tablename__ = "signers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    lines: Mapped[tuple[str, ...]]
    """Up to three postal lines, none empty."""
    country: Mapped[str] = mapped_column(default="")
    own_words: Mapped[str] = mapped_column(default="")
