"""Brings the rows of a case in line with the history that its documents tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from desktop.case_changes import Change
from desktop.case_values import CaseValues
from desktop.history import Step, Telling, history
from desktop.reading.case_object import ReadCase, ReadOfficial
from models.cases import Demand
from models.changes import CaseChange
from models.officials import CaseOfficial, Official, OfficialTelling
from models.queries.cases import parts_of_case
from models.queries.changes import changes_of_case
from models.queries.embassies import embassy_of_official, entry_of
from models.queries.officials import (
    blocks_of_official,
    forget_officials,
    identity,
    official_by_identity,
    tellings_of_parts,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.cases import Case, Document
    from models.lines import EmbassyEntry

_FROM_THE_CASE = (
    *("reference_as_printed", "ai_index", "title", "country", "subjects"),
    *("deadline", "deadline_inclusive", "deadline_as_printed"),
    *("action_types", "write_in", "copies_generic", "background", "sample_letter"),
)
_CHANNELS = ("fax", "phone", "email", "social", "contact_form", "salutation", "notes")


class _Reading(msgspec.Struct):
    """The part of a stored reading that tells cases."""

    cases: tuple[ReadCase, ...]


def settle_case(session: Session, case: Case) -> None:
    """Works out anew what a case is from all its documents, with its officials and its changes.

    Whatever order documents came in, and however often this is called, the rows are the same.
    """
    session.flush()
    steps = steps_of_case(session, case)
    officials, left = _settle_officials(session, steps)
    values = steps[-1].values
    _take_values(case, values)
    _take_demands(case, values.case.demands)
    _take_officials(session, case, values.case.officials, officials)
    _take_changes(session, case, steps, officials)
    session.flush()
    forget_officials(session, left)


def steps_of_case(session: Session, case: Case) -> tuple[Step, ...]:
    """The history of a case, from what its documents say; where a person corrected one, from that."""
    return history([_telling(document, part) for document, part in parts_of_case(session, case.id)])


def _telling(document: Document, part: int) -> Telling:
    told = msgspec.json.decode(document.corrected or document.reading, type=_Reading).cases[part]
    return Telling(
        document_id=document.id,
        part=part,
        sha256=document.sha256,
        kind=document.kind,
        language=document.language,
        issued_on=told.issued_on or document.issued_on,
        document_title=document.title,
        case=told,
    )


def _take_values(case: Case, values: CaseValues) -> None:
    for name in _FROM_THE_CASE:
        setattr(case, name, getattr(values.case, name))
    case.language = values.language
    case.issued_on = values.issued_on
    case.updated_on = values.updated_on
    case.stopped_because = values.stopped_because


def _take_demands(case: Case, demands: tuple[str, ...]) -> None:
    if demands != tuple(demand.text for demand in case.demands):
        case.demands = [Demand(position=n, text=text) for n, text in enumerate(demands, start=1)]


def _take_officials(
    session: Session, case: Case, told: tuple[ReadOfficial, ...], officials: dict[str, Official]
) -> None:
    wanted = [(officials[_key(official)].id, official.copy) for official in told]
    if wanted == [(link.official_id, link.copy) for link in case.officials]:
        return
    case.officials.clear()
    session.flush()
    for position, (official_id, copy) in enumerate(wanted, start=1):
        case.officials.append(
            CaseOfficial(official=session.get_one(Official, official_id), position=position, copy=copy)
        )


def _take_changes(
    session: Session, case: Case, steps: Iterable[Step], officials: dict[str, Official]
) -> None:
    """The changes of the whole history; those that were known keep the moment they were learned of."""
    known = {_change_key(row): row for row in changes_of_case(session, case.id)}
    position = 0
    for step in steps:
        for change in reversed(step.changes):  # read backwards, the gravest of a document comes first
            position += 1
            row = _change_row(case, step, change, officials)
            kept = known.pop(_change_key(row), None)
            if kept is None:
                session.add(row)
            else:
                row = kept
            row.position, row.on = position, step.telling.issued_on
    for row in known.values():
        session.delete(row)


def _change_row(case: Case, step: Step, change: Change, officials: dict[str, Official]) -> CaseChange:
    return CaseChange(
        case_id=case.id,
        document_id=step.telling.document_id,
        what=change.what,
        before=change.before,
        after=change.after,
        official_id=None if change.official is None else officials[_key(change.official)].id,
    )


def _change_key(row: CaseChange) -> tuple[object, ...]:
    return (row.document_id, row.what, row.before, row.after, row.official_id)


def _settle_officials(
    session: Session, steps: tuple[Step, ...]
) -> tuple[dict[str, Official], frozenset[int]]:
    """The officials of the address book that the blocks of these documents mean, by identity.

    Each block is kept as a telling; an official holds the newest word on each of its fields, from whatever
    case it came.

    Returns:
        the officials, and the ids of those that a block no longer means.
    """
    found: dict[str, Official] = {}
    touched: set[int] = set()
    left: set[int] = set()
    known = tellings_of_parts(session, {(step.telling.document_id, step.telling.part) for step in steps})
    for step in steps:
        told = step.telling
        newness = f"{told.issued_on or '0000-00-00'} {told.sha256}"
        for position, block in enumerate(step.officials):
            official = found.get(_key(block)) or official_meant(session, block)
            found[_key(block)] = official
            row = known.pop((told.document_id, told.part, position), None)
            now = (official.id, newness, msgspec.json.encode(block).decode())
            if row is None:
                row = OfficialTelling(document_id=told.document_id, part=told.part, position=position)
                session.add(row)
            elif (row.official_id, row.newness, row.block) == now:
                continue
            else:
                left.add(row.official_id)
            row.official_id, row.newness, row.block = now
            touched.add(official.id)
    for row in known.values():
        left.add(row.official_id)
        session.delete(row)
    session.flush()
    for official_id in sorted(touched | left):
        settle_official(session, session.get_one(Official, official_id))
    return found, frozenset(left)


def official_meant(session: Session, told: ReadOfficial) -> Official:
    """The official of the address book that a block means; a new one where there is none yet."""
    official = official_by_identity(session, _key(told))
    if official is None:
        official = Official(identity=_key(told), role=told.role, honorific=told.honorific, name=told.name)
        official.address, official.country, official.inferred = told.address, told.country, told.inferred
        for channel in _CHANNELS:
            setattr(official, channel, ())
        session.add(official)
        session.flush()
    return official


def settle_official(session: Session, official: Official) -> None:
    """Each field as the newest block has it that has it at all; what is inferred, as the newest says.

    What the group entered itself, as an embassy, counts before every document.
    """
    texts = blocks_of_official(session, official.id)
    blocks = [msgspec.json.decode(text, type=ReadOfficial) for text in texts]
    embassy = embassy_of_official(session, official.id)
    if embassy is not None:
        blocks.insert(0, entered_block(entry_of(embassy)))
    if not blocks:
        return
    newest = blocks[0]
    official.role, official.name, official.address = newest.role, newest.name, newest.address
    official.inferred = newest.inferred
    official.honorific = next((block.honorific for block in blocks if block.honorific), "")
    official.country = next((block.country for block in blocks if block.country), None)
    for channel in _CHANNELS:
        values = (getattr(block, channel) for block in blocks)
        setattr(official, channel, next(filter(None, values), ()))


def entered_block(entry: EmbassyEntry) -> ReadOfficial:
    """What the group entered, in the form of a block that a document prints."""
    return ReadOfficial(
        role=entry.role,
        honorific=entry.honorific,
        name=entry.name,
        address=entry.address,
        country=entry.country,
        fax=entry.fax,
        phone=entry.phone,
        email=entry.email,
        salutation=entry.salutation,
    )


def _key(official: ReadOfficial) -> str:
    return identity(official.role, official.name, official.address)
