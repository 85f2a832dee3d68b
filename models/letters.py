"""Letter texts, print runs and their numbered pieces."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.actions import Action
from models.base import Base, now, stored_enum
from models.words import PieceState


class LetterText(Base):
    """The words of a letter under a name, as JSON of paragraphs with merge fields."""

    __tablename__ = "letter_texts"
    __table_args__ = (UniqueConstraint("name", "language"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    language: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    body: Mapped[str]


class PrintRun(Base):
    """A frozen batch: `plan` holds all that its pages are made of, so that a reprint gives the same bytes."""

    __tablename__ = "print_runs"

    number: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    plan: Mapped[bytes]
    case_refs: Mapped[tuple[str, ...]]
    signers: Mapped[int]
    officials: Mapped[int]
    event: Mapped[str | None]
    folder: Mapped[str]
    files: Mapped[dict[str, str]]
    """Kind of file to its path: letters, envelopes, manifest, manifest_csv."""
    unfinished: Mapped[tuple[str, ...]]
    """Kinds of file that still lie under their temporary name; empty once all are in place."""
    token: Mapped[UUID]
    """Part of the temporary names, so that only this run's files are taken for it."""

    pieces: Mapped[list[Piece]] = relationship(back_populates="run", order_by="Piece.number")


class Piece(Base):
    """One letter with its envelope, under a number that is unique in this home."""

    __tablename__ = "pieces"

    number: Mapped[int] = mapped_column(primary_key=True)
    run_number: Mapped[int] = mapped_column(ForeignKey("print_runs.number"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    case_ref: Mapped[str]
    official_id: Mapped[int] = mapped_column(ForeignKey("officials.id"), index=True)
    official: Mapped[str]
    """The official in one line, as printed on the manifest."""
    signer: Mapped[str]
    country: Mapped[str | None]
    home: Mapped[bool]
    postage_group: Mapped[str]
    address_block: Mapped[tuple[str, ...]]
    letter_page: Mapped[int | None]
    """Page of letters.pdf, from 1; None while the piece is held back."""
    letter_pages: Mapped[int]
    envelope_page: Mapped[int | None]
    state: Mapped[PieceState] = mapped_column(stored_enum(PieceState), default=PieceState.PRINTED)
    state_on: Mapped[date | None]
    action_id: Mapped[UUID | None] = mapped_column(ForeignKey("actions.id"), unique=True)
    """The action that counts this piece: set when it is posted, so that it is counted once."""

    run: Mapped[PrintRun] = relationship(back_populates="pieces")
    action: Mapped[Action | None] = relationship()


class PieceChange(Base):
    """What happened to a piece, kept for ever."""

    __tablename__ = "piece_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    piece_number: Mapped[int] = mapped_column(ForeignKey("pieces.number"), index=True)
    before: Mapped[PieceState] = mapped_column(stored_enum(PieceState))
    after: Mapped[PieceState] = mapped_column(stored_enum(PieceState))
    on: Mapped[date]
    at: Mapped[datetime] = mapped_column(default=now)
