"""The address book as lines, and the official that a printed block means."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import select

from models.cases import Case
from models.lines import CaseOfficial as OfficialOfCase
from models.lines import OfficialLine
from models.officials import CaseOfficial, Official

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def identity(role: str, name: str, address: Iterable[str]) -> str:
    """What makes two printed blocks one official: role, name and address in letters and digits only.

    A person who moved is another addressee: what was printed with the old address stays true.
    """
    return "|".join(_folded(part) for part in (role, name, " ".join(address)))


def official_by_identity(session: Session, key: str) -> Official | None:
    """The official of the address book whose `identity` this is."""
    return session.scalar(select(Official).where(Official.identity == key))


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
    officials = session.scalars(select(Official).order_by(Official.country, Official.role, Official.name))
    return tuple(
        OfficialLine(official_line(official), tuple(references.get(official.id, ())))
        for official in officials
    )


def _folded(text: str) -> str:
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()
