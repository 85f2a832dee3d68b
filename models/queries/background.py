"""Press releases and reports that lie beside a case, by its country and its names."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select, true
from sqlalchemy.orm import defer

from models.cases import Case, CaseDocument, Document
from models.search import documents_with, phrase
from models.words import DocumentKind, DocumentRelation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BACKGROUND = (DocumentKind.PRESS_RELEASE, DocumentKind.OTHER)

NEWEST_OF_COUNTRY = 50
"""Background that only shares the country is there to be leafed through: the rest is found by searching."""


def background_of(session: Session, case: Case) -> list[tuple[Document, DocumentRelation]]:
    """What lies beside a case: first what names one of its subjects, then what is on its country.

    Where one of the two countries is not known, a name of two words or more must say that they belong
    together; of two countries they never do. Both parts are ordered by day, the newest first.
    """
    same = false() if case.country is None else Document.country == case.country
    unknown = true() if case.country is None else Document.country.is_(None)
    named = or_(
        and_(same, _names(case.subjects)),
        and_(unknown, _names([subject for subject in case.subjects if " " in subject.strip()])),
    )
    ordered = (
        select(Document)
        .where(_is_background())
        .order_by(Document.issued_on.is_(None), Document.issued_on.desc(), Document.id)
        .options(defer(Document.reading), defer(Document.corrected))
    )
    naming = session.scalars(ordered.where(named))
    others = session.scalars(ordered.where(same, ~named).limit(NEWEST_OF_COUNTRY))
    return [
        *((document, DocumentRelation.NAMES) for document in naming),
        *((document, DocumentRelation.COUNTRY) for document in others),
    ]


def cases_beside(session: Session, document: Document) -> tuple[str, ...]:
    """References of the cases that a document lies beside, those whose subjects it names first."""
    if document.kind not in BACKGROUND or document.cases:
        return ()
    subject = func.json_each(Case.subjects).table_valued("value", name="subject")
    words = '"' + func.replace(subject.c.value, '"', '""') + '"'
    same = false() if document.country is None else Case.country == document.country
    names: Select[Any] = select(1).select_from(subject)
    of_any = exists(names.where(documents_with("{title text} : " + words, only=document.id)))
    telling = func.trim(subject.c.value).contains(" ")
    of_two_words = exists(names.where(telling, documents_with("{title text} : " + words, only=document.id)))
    unknown = true() if document.country is None else Case.country.is_(None)
    named = or_(and_(same, of_any), and_(unknown, of_two_words))
    return tuple(
        session.scalars(select(Case.reference).where(or_(same, named)).order_by(named.desc(), Case.id))
    )


def _is_background() -> ColumnElement[bool]:
    return and_(Document.kind.in_(BACKGROUND), ~exists().where(CaseDocument.document_id == Document.id))


def _names(subjects: Collection[str]) -> ColumnElement[bool]:
    """Whether the title or text of a document holds one of the names, in whatever case and accents."""
    if not subjects:
        return false()
    return documents_with("{title text} : (" + " OR ".join(map(phrase, subjects)) + ")", only=Document.id)
