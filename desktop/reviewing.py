"""Review: a person looks over what was read of a document, corrects it, and accepts it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.case_values import CaseValues
from desktop.cases import spellings
from desktop.reading.case_object import ReadDocument, to_json
from desktop.settling import settle_case, steps_of_case
from models.base import now
from models.cases import Case, Document
from models.errors import NotFoundError, RefusedError
from models.lines import DocumentLine
from models.queries.cases import case_by_reference, document_line, new_case
from models.queries.reviews import (
    has_letters,
    is_told,
    links_of_document,
    others_tell,
    unaccepted_documents,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from models.store import Store


_HEAD = ("title", "country", "issued_on")


@dataclass(frozen=True, slots=True)
class Review:
    """A document as it was read and as it stands corrected.

    Attributes:
        read: the reading as stored; it never changes.
        corrected: what a person made of it; None before anybody corrected it.
        references: of the cases that its parts tell, in their order.
        before: for each part, what held of its case until this document spoke; None where it is the first.
    """

    document_id: int
    read: ReadDocument
    corrected: ReadDocument | None
    references: tuple[str, ...]
    accepted: bool
    before: tuple[CaseValues | None, ...]

    @property
    def told(self) -> ReadDocument:
        """What holds now."""
        return self.corrected or self.read


@dataclass(frozen=True, slots=True)
class Accepted:
    """A document that was accepted, and all that is needed to take that back.

    Attributes:
        references: of the cases that its parts tell now.
        corrected, accepted_at: as they were before.
        cases: the case of each part before, as (id, reference).
    """

    document_id: int
    references: tuple[str, ...]
    corrected: str | None
    accepted_at: datetime | None
    cases: tuple[tuple[int, str], ...]


def documents_to_review(store: Store) -> tuple[DocumentLine, ...]:
    """The documents that nobody has accepted yet, in order of their import."""
    with store.reading() as session:
        return tuple(document_line(document) for document in unaccepted_documents(session))


def find_review(store: Store, document_id: int) -> Review:
    """A document with its reading, whether or not it was accepted.

    Raises:
        NotFoundError: the home has no such document.
    """
    with store.reading() as session:
        document = _document(session, document_id)
        cases = [session.get_one(Case, link.case_id) for link in links_of_document(session, document_id)]
        return Review(
            document_id=document_id,
            read=_decoded(document.reading),
            corrected=None if document.corrected is None else _decoded(document.corrected),
            references=tuple(case.reference for case in cases),
            accepted=document.accepted_at is not None,
            before=tuple(_before(session, case, document_id, part) for part, case in enumerate(cases)),
        )


def accept_review(store: Store, document_id: int, corrected: ReadDocument) -> Accepted:
    """Accepts a document as `corrected` has it, in one transaction; its reading stays as it was.

    A reference that a person typed moves the document to the case of that reference; a case that only this
    document tells takes the new reference itself.

    Raises:
        NotFoundError: the home has no such document.
        RefusedError: another reference for a case that letters were already written or recorded on.
    """
    return accept_reviews(store, {document_id: corrected})[0]


def accept_reviews(store: Store, told: Mapping[int, ReadDocument | None]) -> tuple[Accepted, ...]:
    """Accepts several documents in one transaction: each as corrected, or with None as it stands.

    Raises as `accept_review`; then none of them is accepted.
    """
    with store.transaction() as session:
        done = tuple(_accepted(session, document_id, corrected) for document_id, corrected in told.items())
        session.commit()
    return done


def withdraw_reviews(store: Store, accepted: Sequence[Accepted]) -> None:
    """Takes acceptances back in one transaction, the last one first: all is as it was before them.

    Raises:
        NotFoundError: the home no longer has one of the documents.
        RefusedError: letters were written since on a case that would lose its reference.
    """
    with store.transaction() as session:
        for one in reversed(accepted):
            _withdraw(session, one)
        session.commit()


def _accepted(session: Session, document_id: int, corrected: ReadDocument | None) -> Accepted:
    document = _document(session, document_id)
    links = links_of_document(session, document_id)
    cases = [session.get_one(Case, link.case_id) for link in links]
    before = tuple((case.id, case.reference) for case in cases)
    was = (document.corrected, document.accepted_at)
    if corrected is not None and corrected != _decoded(document.corrected or document.reading):
        told = _headed(_decoded(document.reading), corrected)
        document.corrected = json.dumps(to_json(told), ensure_ascii=False)
        _take_head(document, told)
        for link, case in zip(links, cases, strict=True):
            link.case_id = _filed(session, case, told.cases[link.part].reference, document_id).id
        _settle(session, document, {case_id for case_id, _reference in before})
        document.accepted_at = now()
    elif document.accepted_at is None:
        document.accepted_at = now()
    references = tuple(session.get_one(Case, link.case_id).reference for link in links)
    return Accepted(document_id, references, *was, cases=before)


def _withdraw(session: Session, accepted: Accepted) -> None:
    document = _document(session, accepted.document_id)
    changed = document.corrected != accepted.corrected
    document.corrected, document.accepted_at = accepted.corrected, accepted.accepted_at
    _take_head(document, _decoded(document.corrected or document.reading))
    links = links_of_document(session, accepted.document_id)
    left = {link.case_id for link in links}
    for link, (case_id, reference) in zip(links, accepted.cases, strict=True):
        case = session.get(Case, case_id)
        if case is None:
            case = new_case(session, reference, case_id=case_id)
        elif case.reference != reference:
            _refuse_if_written(session, case)
            case.reference = reference
        link.case_id = case.id
    if changed:
        _settle(session, document, left)


def _document(session: Session, document_id: int) -> Document:
    document = session.get(Document, document_id)
    if document is None:
        raise NotFoundError(
            f"There is no document {document_id}.",
            safe="Nothing was changed.",
            todo="Import the file again; what was read of it before is not lost by that.",
        )
    return document


def _decoded(text: str) -> ReadDocument:
    return msgspec.json.decode(text, type=ReadDocument)


def _headed(read: ReadDocument, corrected: ReadDocument) -> ReadDocument:
    """What was corrected of its only case holds of the document as well: its title, country and day."""
    if len(corrected.cases) != 1:
        return corrected
    was, now_told = read.cases[0], corrected.cases[0]
    names = [name for name in _HEAD if getattr(was, name) != getattr(now_told, name)]
    changes: dict[str, Any] = {name: getattr(now_told, name) for name in names}
    return replace(corrected, **changes)


def _take_head(document: Document, told: ReadDocument) -> None:
    for name in _HEAD:
        setattr(document, name, getattr(told, name))


def _before(session: Session, case: Case, document_id: int, part: int) -> CaseValues | None:
    values = None
    for step in steps_of_case(session, case):
        if (step.telling.document_id, step.telling.part) == (document_id, part):
            break
        values = step.values
    return values


def _filed(session: Session, case: Case, reference: str | None, document_id: int) -> Case:
    """The case of a part under its reference: the one it had, renamed, another one, or a new one."""
    wanted = None if reference is None else spellings(reference)[-1]
    if wanted is None or wanted == case.reference:
        return case
    target = case_by_reference(session, wanted)
    stays = others_tell(session, case.id, document_id)
    if not stays:
        _refuse_if_written(session, case)
    if target is not None:
        return target
    if stays:
        return new_case(session, wanted)
    case.reference = wanted
    return case


def _settle(session: Session, document: Document, left: set[int]) -> None:
    """Brings the cases of a document in line, and those it has left; one that nothing tells is gone."""
    session.flush()
    touched = left | {link.case_id for link in links_of_document(session, document.id)}
    for case_id in sorted(touched):
        case = session.get_one(Case, case_id)
        if is_told(session, case_id):
            settle_case(session, case)
        else:
            _refuse_if_written(session, case)
            session.delete(case)
            session.flush()


def _refuse_if_written(session: Session, case: Case) -> None:
    if has_letters(session, case):
        raise RefusedError(
            f"Letters or actions are recorded under {case.reference}, so it has to keep its number.",
            safe="Nothing was changed, and what was recorded still counts.",
            todo="Leave the number as it is, and accept the rest.",
        )
