"""Queries for review: what nobody has looked over, and what hangs on a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select
from sqlalchemy.orm import defer

from models.actions import Action
from models.cases import Case, CaseDocument, Document
from models.letters import Piece

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def unaccepted_documents(session: Session) -> list[Document]:
    """The mapped documents that nobody has accepted, the oldest import first, without their readings."""
    return list(
        session.scalars(
            select(Document)
            .where(Document.accepted_at.is_(None))
            .order_by(Document.id)
            .options(defer(Document.reading), defer(Document.corrected))
        )
    )


def links_of_document(session: Session, document_id: int) -> list[CaseDocument]:
    """Which case each part of a document tells, in order of its parts."""
    return list(
        session.scalars(
            select(CaseDocument).where(CaseDocument.document_id == document_id).order_by(CaseDocument.part)
        )
    )


def others_tell(session: Session, case_id: int, document_id: int) -> bool:
    """Whether a document besides this one tells the case."""
    query = select(exists().where(CaseDocument.case_id == case_id, CaseDocument.document_id != document_id))
    return bool(session.scalar(query))


def is_told(session: Session, case_id: int) -> bool:
    """Whether any document tells the case."""
    return bool(session.scalar(select(exists().where(CaseDocument.case_id == case_id))))


def has_letters(session: Session, case: Case) -> bool:
    """Whether pieces or actions bear the reference of the case."""
    pieces = session.scalar(select(func.count()).select_from(Piece).where(Piece.case_id == case.id))
    actions = session.scalar(select(func.count()).select_from(Action).where(Action.case_id == case.id))
    return bool(pieces or actions)
