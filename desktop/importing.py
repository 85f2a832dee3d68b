"""Stores what was read: a new case, an update that joins its case, a stop, background."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.reading import read_file
from desktop.reading.case_object import ReadCase, ReadDocument, ReadOfficial, to_json
from models.base import now
from models.cases import Case, Demand, Document
from models.errors import CancelledError, KnownError, UnreadableFileError
from models.officials import CaseOfficial, Official
from models.queries.cases import (
    background_of_country,
    case_by_reference,
    cases_of_country,
    document_by_content,
    next_case_id,
)
from models.queries.officials import identity, official_by_identity
from models.words import DocumentKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store

_BACKGROUND = (DocumentKind.PRESS_RELEASE, DocumentKind.OTHER)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one document."""

    name: str
    document_id: int
    kind: DocumentKind
    case_refs: tuple[str, ...]
    """The cases it made or joined; for background, those it was laid beside."""
    is_new: bool
    """False when the home held exactly this document already; then nothing changed."""
    needs_review: bool
    officials: int
    """Officials it names; an action without any cannot be written on yet."""


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file that was kept out, and why."""

    name: str
    error: KnownError


def import_files(
    store: Store,
    paths: Iterable[Path],
    *,
    accept: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Imported | FileProblem, ...]:
    """Reads and stores files, those of folders by name; one that cannot be read is kept out, others go in.

    Args:
        accept: accept as read what these documents say, also of documents that were imported before.
        progress: called with the number of files done and in all.
        cancelled: asked before each file; files stored until then stay.

    Raises:
        CancelledError: `cancelled` said so.
        DiskFullError: no room; files stored until then stay.
    """
    files = tuple(_files(paths))
    done: list[Imported | FileProblem] = []
    for count, path in enumerate(files):
        if progress is not None:
            progress(count, len(files))
        if cancelled is not None and cancelled():
            raise CancelledError(
                f"The import was stopped after {count} of {len(files)} files.",
                safe="What had been read by then is stored.",
                todo="Import the same files again for the rest; nothing is stored twice.",
            )
        try:
            read = read_file(path)
        except UnreadableFileError as error:
            done.append(FileProblem(path.name, error))
            continue
        done.append(import_document(store, read, accept=accept))
    if progress is not None:
        progress(len(files), len(files))
    return tuple(done)


def import_document(store: Store, read: ReadDocument, *, accept: bool = False) -> Imported:
    """Stores one document in one transaction; exactly the same document again changes nothing.

    A case takes its values from the newest document: an older one that comes later joins its case, but
    overrules nothing.
    """
    with store.transaction() as session:
        document = document_by_content(session, read.source.sha256)
        is_new = document is None
        if document is None:
            document = _stored(session, read)
        if accept and document.accepted_at is None:
            document.accepted_at = now()
        result = Imported(
            name=read.source.name,
            document_id=document.id,
            kind=document.kind,
            case_refs=tuple(case.reference for case in document.cases),
            is_new=is_new,
            needs_review=document.accepted_at is None,
            officials=sum(len(case.officials) for case in read.cases),
        )
        session.commit()
    return result


def _stored(session: Session, read: ReadDocument) -> Document:
    """A new document with the cases it makes, joins, stops or lies beside."""
    document = Document(
        name=read.source.name,
        format=read.source.format,
        sha256=read.source.sha256,
        kind=read.kind,
        language=read.language,
        title=read.title,
        country=read.country,
        issued_on=read.issued_on,
        reading=json.dumps(to_json(read), ensure_ascii=False),
    )
    session.add(document)
    if read.kind in _BACKGROUND:
        document.accepted_at = now()  # there is nothing in it to be sent to anybody
        if read.country is not None:
            document.cases.extend(cases_of_country(session, read.country))
    for told in read.cases:
        case = case_by_reference(session, told.reference) if told.reference else None
        if case is None:
            case = _new_case(session, told, read)
        else:
            _join(session, case, told, read)
        if case not in document.cases:
            document.cases.append(case)
    session.flush()
    return document


def _new_case(session: Session, told: ReadCase, read: ReadDocument) -> Case:
    case_id = next_case_id(session)
    case = Case(id=case_id, reference=told.reference or f"Case {case_id}", language=read.language)
    session.add(case)
    _take_values(session, case, told, read)
    if read.kind is DocumentKind.UPDATE:
        case.updated_on = read.issued_on or told.issued_on
    if read.kind is DocumentKind.STOP_ACTION:
        case.stopped_because = _reason(told, read)
    if case.country is not None:
        case.documents.extend(background_of_country(session, case.country))
    return case


def _join(session: Session, case: Case, told: ReadCase, read: ReadDocument) -> None:
    """An update, a stop, or the same action as another page printed it."""
    issued = told.issued_on or read.issued_on
    if issued is not None and case.issued_on is not None and issued < case.issued_on:
        return
    if read.kind is DocumentKind.STOP_ACTION:
        case.stopped_because = _reason(told, read)
        case.issued_on = issued or case.issued_on
        return
    if issued is None or case.issued_on is None or issued > case.issued_on:
        case.stopped_because = None
    _take_values(session, case, told, read)
    if read.kind is DocumentKind.UPDATE:
        case.updated_on = issued


def _take_values(session: Session, case: Case, told: ReadCase, read: ReadDocument) -> None:
    """The values of the newest document; what it does not speak of stays as an older one told it.

    A document that asks for letters (it names demands or officials) also says until when: if it states no
    deadline, none is in force.
    """
    case.reference_as_printed = told.reference_as_printed or case.reference_as_printed
    case.ai_index = told.ai_index or case.ai_index
    case.title = told.title or case.title or ""
    case.country = told.country or case.country
    case.language = read.language
    case.subjects = told.subjects or case.subjects or ()
    case.issued_on = told.issued_on or read.issued_on or case.issued_on
    case.action_types = told.action_types or case.action_types or ()
    case.write_in = told.write_in or case.write_in or ()
    case.copies_generic = told.copies_generic or bool(case.copies_generic)
    case.background = told.background or case.background or ""
    case.sample_letter = told.sample_letter or case.sample_letter
    if told.deadline is not None or told.demands or told.officials:
        case.deadline = told.deadline
        case.deadline_inclusive = told.deadline_inclusive
        case.deadline_as_printed = told.deadline_as_printed
    if told.demands:
        case.demands = [Demand(position=n, text=text) for n, text in enumerate(told.demands, start=1)]
    if told.officials:
        _take_officials(session, case, told.officials)


def _take_officials(session: Session, case: Case, told: Iterable[ReadOfficial]) -> None:
    """The officials of the newest document, in its order; one named twice is written to once."""
    case.officials.clear()
    session.flush()
    linked: set[int] = set()
    for official in told:
        kept = _official(session, official)
        if kept.id not in linked:
            linked.add(kept.id)
            case.officials.append(CaseOfficial(official=kept, position=len(linked), copy=official.copy))


def _official(session: Session, told: ReadOfficial) -> Official:
    """The official of the address book that a printed block means; the newest print of channels is kept."""
    key = identity(told.role, told.name, told.address)
    official = official_by_identity(session, key)
    if official is None:
        official = Official(identity=key, role=told.role, honorific=told.honorific, name=told.name)
        official.address, official.country = told.address, told.country
        official.inferred = told.inferred
        session.add(official)
    official.country = official.country or told.country
    for channel in ("fax", "phone", "email", "social", "contact_form", "salutation", "notes"):
        setattr(official, channel, getattr(told, channel) or getattr(official, channel) or ())
    session.flush()
    return official


def _reason(told: ReadCase, read: ReadDocument) -> str:
    return told.title or read.title or "A stop action says so."


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files given, and those inside the folders given, in order of name; hidden ones left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        yield from sorted(
            inner
            for inner in path.rglob("*")
            if inner.is_file() and not any(part.startswith(".") for part in inner.relative_to(path).parts)
        )
