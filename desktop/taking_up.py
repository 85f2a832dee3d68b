"""Takes up a document that asks for nothing we know of, as an action whose lines a person assigns."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from desktop.reading.case_object import ReadCase, ReadDocument, to_json
from desktop.settling import settle_case
from models.cases import Case, CaseDocument, Document
from models.errors import NotFoundError, RefusedError
from models.queries.cases import new_case
from models.queries.reviews import has_letters, links_of_document
from models.words import DocumentKind

if TYPE_CHECKING:
    from models.store import Store


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A document that was taken up, and all that is needed to put it back.

    Attributes:
        reference: of the case made for it, ``Case 3``; a person may type the printed one in the review.
        kind, accepted_at: as they were before.
    """

    document_id: int
    reference: str
    kind: DocumentKind
    accepted_at: datetime | None


def take_up(store: Store, document_id: int) -> TakenUp:
    """Makes a case of a document that reading kept as background; it waits for review with all its lines.

    Title, country and day are those that were read; everything else is for a person to assign.

    Raises:
        NotFoundError: the home has no such document.
        RefusedError: the document tells a case already.
    """
    with store.transaction() as session:
        document = session.get(Document, document_id)
        if document is None:
            raise NotFoundError(
                f"There is no document {document_id}.",
                safe="Nothing was changed.",
                todo="Import the file again.",
            )
        if links_of_document(session, document_id):
            raise RefusedError(
                f"{document.name} tells a case already.",
                safe="Nothing was changed.",
                todo="Open that case to look the document over.",
            )
        read = msgspec.json.decode(document.reading, type=ReadDocument)
        case = new_case(session)
        taken = TakenUp(document_id, case.reference, document.kind, document.accepted_at)
        told = ReadCase(title=read.title, country=read.country, issued_on=read.issued_on)
        _tell(document, replace(read, kind=DocumentKind.URGENT_ACTION, cases=(told,)), accepted_at=None)
        session.add(CaseDocument(document_id=document_id, part=0, case_id=case.id))
        settle_case(session, case)
        session.commit()
    return taken


def put_back(store: Store, taken: TakenUp) -> None:
    """Undoes `take_up`: the document is background again, and its case is gone.

    Raises:
        RefusedError: lines were assigned or letters written meanwhile.
    """
    with store.transaction() as session:
        document = session.get_one(Document, taken.document_id)
        links = links_of_document(session, taken.document_id)
        cases = [session.get_one(Case, link.case_id) for link in links]
        if document.corrected is not None or any(has_letters(session, case) for case in cases):
            raise RefusedError(
                f"{taken.reference} has been worked on since.",
                safe="Nothing was changed, and what was assigned is kept.",
                todo="Leave the case as it is, or go on with it.",
            )
        for row in (*links, *cases):
            session.delete(row)
            session.flush()
        read = msgspec.json.decode(document.reading, type=ReadDocument)
        _tell(document, replace(read, kind=taken.kind, cases=()), accepted_at=taken.accepted_at)
        session.commit()


def _tell(document: Document, told: ReadDocument, *, accepted_at: datetime | None) -> None:
    document.reading = json.dumps(to_json(told), ensure_ascii=False)
    document.kind = told.kind
    document.accepted_at = accepted_at
