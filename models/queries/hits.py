"""What a search found, as lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from sqlalchemy import Select, select

from models.cases import Case, CaseDocument, Document
from models.letters import Piece
from models.lines import Hit
from models.officials import CaseOfficial, Official
from models.people import Signer
from models.queries.officials import official_line
from models.words import HitKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.search import Found

_LARGEST_NUMBER = 2**63 - 1


def hit_lines(session: Session, found: Collection[Found]) -> tuple[Hit, ...]:
    """Each thing that was found as a line, in the order given."""
    ids: dict[HitKind, list[int]] = defaultdict(list)
    for row in found:
        ids[row.kind].append(row.item_id)
    titles = {kind: dict(_TITLES[kind](session, wanted)) for kind, wanted in ids.items()}
    references = {kind: _references(session, kind, wanted) for kind, wanted in ids.items()}
    return tuple(
        Hit(
            kind=row.kind,
            item_id=row.item_id,
            references=references[row.kind].get(row.item_id, ()),
            title=titles[row.kind][row.item_id],
            runs=row.runs,
        )
        for row in found
    )


def piece_hit(session: Session, number: int) -> Hit | None:
    """The piece of a number."""
    piece = session.get(Piece, number) if 0 < number <= _LARGEST_NUMBER else None
    if piece is None:
        return None
    return Hit(HitKind.PIECE, piece.number, (piece.case_ref,), piece.official)


def _cases(session: Session, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    rows = session.execute(select(Case.id, Case.title, Case.reference).where(Case.id.in_(ids)))
    return ((case_id, title or reference) for case_id, title, reference in rows)


def _officials(session: Session, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    officials = session.scalars(select(Official).where(Official.id.in_(ids)))
    return ((official.id, official_line(official).label) for official in officials)


def _signers(session: Session, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    rows = session.execute(select(Signer.id, Signer.name).where(Signer.id.in_(ids)))
    return ((signer_id, name) for signer_id, name in rows)


def _documents(session: Session, ids: Collection[int]) -> Iterable[tuple[int, str]]:
    rows = session.execute(select(Document.id, Document.title, Document.name).where(Document.id.in_(ids)))
    return ((document_id, title or name) for document_id, title, name in rows)


_TITLES = {
    HitKind.CASE: _cases,
    HitKind.OFFICIAL: _officials,
    HitKind.SIGNER: _signers,
    HitKind.DOCUMENT: _documents,
}


def _references(session: Session, kind: HitKind, ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """References of the cases that each of these belongs to, in order of arrival."""
    queries: dict[HitKind, Select[int, str]] = {
        HitKind.CASE: select(Case.id, Case.reference).where(Case.id.in_(ids)),
        HitKind.OFFICIAL: select(CaseOfficial.official_id, Case.reference)
        .join(Case, Case.id == CaseOfficial.case_id)
        .where(CaseOfficial.official_id.in_(ids)),
        HitKind.DOCUMENT: select(CaseDocument.document_id, Case.reference)
        .join(Case, Case.id == CaseDocument.case_id)
        .where(CaseDocument.document_id.in_(ids))
        .distinct(),
    }
    found: dict[int, list[str]] = defaultdict(list)
    if (query := queries.get(kind)) is not None:
        for item_id, reference in session.execute(query.order_by(Case.id)):
            found[item_id].append(reference)
    return {item_id: tuple(references) for item_id, references in found.items()}
