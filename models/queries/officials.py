"""The address book as lines, and the official that a printed block means."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, select

from models.actions import Action
from models.cases import Case
from models.changes import CaseChange
from models.embassies import Embassy
from models.letters import Piece
from models.lines import CaseOfficial as OfficialOfCase
from models.lines import OfficialLine
from models.officials import CaseOfficial, Official, OfficialTelling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def identity(role: str, name: str, address: Iterable[str]) -> str:
    """What makes two printed blocks one official: role, name and address in letters and digits only.

    A person who moved is another addressee: what was printed with the old address stays true.
    """
    return "|".join(folded(part) for part in (role, name, " ".join(address)))


def person(role: str, name: str) -> str:
    """What stays the same when an official moves; empty when neither role nor name is known."""
    return "|".join(folded(part) for part in (role, name)) if role or name else ""


def official_by_identity(session: Session, key: str) -> Official | None:
    """The official of the address book whose `identity` this is."""
    return session.scalar(select(Official).where(Official.identity == key))


def tellings_of_parts(
    session: Session, parts: Collection[tuple[int, int]]
) -> dict[tuple[int, int, int], OfficialTelling]:
    """The mapped blocks of parts of documents (id and part), by document, part and position."""
    rows = session.scalars(
        select(OfficialTelling).where(OfficialTelling.document_id.in_({document for document, _ in parts}))
    )
    return {
        (row.document_id, row.part, row.position): row for row in rows if (row.document_id, row.part) in parts
    }


def blocks_of_official(session: Session, official_id: int) -> list[str]:
    """Every block that means an official, as JSON, the newest first; what many documents repeat, once."""
    return list(
        session.scalars(
            select(OfficialTelling.block)
            .where(OfficialTelling.official_id == official_id)
            .group_by(OfficialTelling.block)
            .order_by(func.max(OfficialTelling.newness).desc(), OfficialTelling.block)
        )
    )


def forget_officials(session: Session, ids: Collection[int]) -> None:
    """Takes out of the address book who no document, case, embassy, piece or action knows."""
    session.execute(
        delete(Official).where(
            Official.id.in_(ids),
            *(
                ~exists().where(column == Official.id)
                for column in (
                    OfficialTelling.official_id,
                    CaseOfficial.official_id,
                    CaseChange.official_id,
                    Embassy.official_id,
                    Piece.official_id,
                    Action.official_id,
                )
            ),
        )
    )


def written_to(session: Session, case_id: int) -> tuple[OfficialOfCase, ...]:
    """Officials that printed pieces on a case went to and that the case itself does not name, by id."""
    printed = exists().where(
        Piece.case_id == case_id, Piece.official_id == Official.id, Piece.letter_page.is_not(None)
    )
    named = exists().where(CaseOfficial.case_id == case_id, CaseOfficial.official_id == Official.id)
    found = session.scalars(select(Official).where(printed, ~named).order_by(Official.id))
    return tuple(official_line(official) for official in found)


def official_line(official: Official, *, copy: bool = False) -> OfficialOfCase:
    """A stored official as a line; `copy` as the case at hand says."""
    return OfficialOfCase(
        official_id=official.id,
        role=official.role,
        honorific=official.honorific,
        name=official.name,
        address=official.address,
        country=official.country,
        fax=official.fax,
        phone=official.phone,
        email=official.email,
        social=official.social,
        contact_form=official.contact_form,
        salutation=official.salutation,
        copy=copy,
        notes=official.notes,
        inferred=official.inferred,
    )


def official_lines(session: Session) -> tuple[OfficialLine, ...]:
    """The address book by country, role and name, each with the references of its cases."""
    references: dict[int, list[str]] = defaultdict(list)
    links = select(CaseOfficial.official_id, Case.reference).join(Case, Case.id == CaseOfficial.case_id)
    for official_id, reference in session.execute(links.order_by(Case.id)):
        references[official_id].append(reference)
    order = (Official.country, Official.role, Official.name)
    officials = session.scalars(select(Official).order_by(*order))
    return tuple(
        OfficialLine(official_line(official), tuple(references.get(official.id, ())))
        for official in officials
    )


def folded(text: str) -> str:
    """Letters with their marks, and digits: what stays when case, punctuation and line ends are let go."""
    kept = (char if unicodedata.category(char)[0] in "LMN" else " " for char in _plain(text))
    return " ".join("".join(kept).split())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
