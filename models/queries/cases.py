"""Cases as lines of a list and as a whole, with their status on a day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import defer, selectinload

from models.cases import Case, CaseDocument, Document
from models.lines import CaseDetail, CaseLine, DocumentLine, TallyRow
from models.officials import CaseOfficial
from models.queries.actions import counted
from models.queries.background import background_of
from models.queries.changes import change_lines, unposted_pieces
from models.queries.officials import official_line
from models.words import CaseStatus, DocumentRelation

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

from models.actions import Action


def case_by_reference(session: Session, reference: str) -> Case | None:
    """The mapped case of a canonical reference, in this transaction."""
    return session.scalar(select(Case).where(Case.reference == reference))


def status_on(case: Case, today: date) -> CaseStatus:
    """Where a case stands on the reader's local day; a stop outweighs the deadline, that an update."""
    if case.stopped_because is not None:
        return CaseStatus.STOPPED
    if case.deadline is not None:
        over = today > case.deadline if case.deadline_inclusive else today >= case.deadline
        if over:
            return CaseStatus.EXPIRED
    return CaseStatus.UPDATED if case.updated_on is not None else CaseStatus.OPEN


def case_lines(session: Session, *, today: date) -> tuple[CaseLine, ...]:
    """Every case, the nearest deadline first, cases without one after them, in order of reference."""
    tallies = _tallies(session)
    officials = dict(
        session.execute(select(CaseOfficial.case_id, func.count()).group_by(CaseOfficial.case_id)).all()
    )
    unaccepted = set(
        session.scalars(
            select(CaseDocument.case_id)
            .join(Document, Document.id == CaseDocument.document_id)
            .where(Document.accepted_at.is_(None))
        )
    )
    cases = session.scalars(select(Case).order_by(Case.deadline.is_(None), Case.deadline, Case.id))
    return tuple(
        _line(case, today, tallies.get(case.id, ()), officials.get(case.id, 0), case.id in unaccepted)
        for case in cases
    )


def case_detail(session: Session, reference: str, *, today: date) -> CaseDetail | None:
    """One case whole, or None when the home has no case of that reference."""
    case = session.scalar(
        select(Case)
        .where(Case.reference == reference)
        .options(selectinload(Case.demands), selectinload(Case.officials))
    )
    if case is None:
        return None
    unposted = unposted_pieces(session, case.id)
    documents = documents_of_case(session, case.id)
    line = _line(
        case,
        today,
        _tallies(session, case.id).get(case.id, ()),
        len(case.officials),
        any(document.accepted_at is None for document in documents),
    )
    return CaseDetail(
        line=line,
        reference_as_printed=case.reference_as_printed,
        ai_index=case.ai_index,
        deadline_inclusive=case.deadline_inclusive,
        deadline_as_printed=case.deadline_as_printed,
        action_types=case.action_types,
        write_in=case.write_in,
        demands=tuple(demand.text for demand in case.demands),
        officials=tuple(official_line(link.official, copy=link.copy) for link in case.officials),
        copies_generic=case.copies_generic,
        background=case.background,
        sample_letter=case.sample_letter,
        documents=(
            *(document_line(document) for document in documents),
            *(document_line(document, relation) for document, relation in background_of(session, case)),
        ),
        language=case.language,
        stopped_because=case.stopped_because,
        changes=change_lines(session, case, unposted),
        unposted=tuple(sorted(number for numbers in unposted.values() for number in numbers)),
    )


def document_line(document: Document, relation: DocumentRelation = DocumentRelation.TELLS) -> DocumentLine:
    """A stored document as a line; `relation` as the case at hand has it."""
    return DocumentLine(
        document_id=document.id,
        name=document.name,
        kind=document.kind,
        title=document.title,
        issued_on=document.issued_on,
        imported_at=document.imported_at,
        sha256=document.sha256,
        needs_review=document.accepted_at is None,
        relation=relation,
    )


def documents_of_case(session: Session, case_id: int) -> list[Document]:
    """The mapped documents that tell a case, in order of arrival, without their readings."""
    return list(
        session.scalars(
            select(Document)
            .where(Document.id.in_(select(CaseDocument.document_id).where(CaseDocument.case_id == case_id)))
            .order_by(Document.id)
            .options(defer(Document.reading), defer(Document.corrected))
        )
    )


def document_by_content(session: Session, sha256: str) -> Document | None:
    """The stored document with exactly these bytes."""
    return session.scalar(select(Document).where(Document.sha256 == sha256))


def parts_of_case(session: Session, case_id: int) -> list[tuple[Document, int]]:
    """The mapped documents that tell a case, each with the place of the case in it."""
    rows = session.execute(
        select(Document, CaseDocument.part)
        .join(CaseDocument, CaseDocument.document_id == Document.id)
        .where(CaseDocument.case_id == case_id)
        .order_by(Document.id, CaseDocument.part)
    )
    return [(document, part) for document, part in rows]


def new_case(session: Session, reference: str | None = None, *, case_id: int | None = None) -> Case:
    """A case without values yet; without a reference it gets a number of this home (``Case 3``)."""
    number = next_case_id(session) if case_id is None else case_id
    case = Case(id=number, reference=reference or f"Case {number}", subjects=(), action_types=(), write_in=())
    session.add(case)
    session.flush()
    return case


def next_case_id(session: Session) -> int:
    """The number that a new case gets in this home."""
    return (session.scalar(select(func.max(Case.id))) or 0) + 1


def _line(
    case: Case, today: date, tally: tuple[TallyRow, ...], officials: int, needs_review: bool
) -> CaseLine:
    return CaseLine(
        case_id=case.id,
        reference=case.reference,
        title=case.title,
        country=case.country,
        subjects=case.subjects,
        deadline=case.deadline,
        issued_on=case.issued_on,
        status=status_on(case, today),
        officials=officials,
        needs_review=needs_review,
        tally=tally,
        copies_generic=case.copies_generic,
    )


def _tallies(session: Session, case_id: int | None = None) -> dict[int, tuple[TallyRow, ...]]:
    """Counts by action type of every case, or of one, largest first."""
    total = func.sum(Action.count)
    query = select(Action.case_id, Action.type, total).where(counted()).group_by(Action.case_id, Action.type)
    if case_id is not None:
        query = query.where(Action.case_id == case_id)
    rows: dict[int, list[TallyRow]] = defaultdict(list)
    for case, kind, count in session.execute(query.order_by(total.desc(), Action.type)):
        rows[case].append(TallyRow((kind.value,), int(count)))
    return {case: tuple(lines) for case, lines in rows.items()}
