"""Stores what was read: a new case, an update that joins its case, a stop, background."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cases import spellings
from desktop.reading import read_file
from desktop.reading.case_object import ReadDocument, to_json
from desktop.settling import settle_case
from models.base import now
from models.cases import Case, CaseDocument, Document
from models.errors import CancelledError, KnownError, UnreadableFileError
from models.queries.background import BACKGROUND, cases_beside
from models.queries.cases import case_by_reference, document_by_content, new_case

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.store import Store
    from models.words import DocumentKind


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

    What a case is follows from all its documents (`desktop.history`), in whatever order they come: an older
    one that comes later joins its case, but overrules nothing.
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
            case_refs=tuple(case.reference for case in document.cases) or cases_beside(session, document),
            is_new=is_new,
            needs_review=document.accepted_at is None,
            officials=sum(len(case.officials) for case in read.cases),
        )
        session.commit()
    return result


def _stored(session: Session, read: ReadDocument) -> Document:
    """A new document with the cases it makes, joins or stops."""
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
    if read.kind in BACKGROUND and not read.cases:
        document.accepted_at = now()  # there is nothing in it to be sent to anybody
    session.add(document)
    session.flush()
    cases: dict[int, Case] = {}
    for part, told in enumerate(read.cases):
        case = _case(session, told.reference)
        session.add(CaseDocument(document_id=document.id, part=part, case_id=case.id))
        cases[case.id] = case
    for case in cases.values():
        settle_case(session, case)
    session.refresh(document)
    return document


def _case(session: Session, reference: str | None) -> Case:
    """The case of a reference, or a new one; without a reference it gets a number of this home."""
    key = None if reference is None else spellings(reference)[-1]
    case = None if key is None else case_by_reference(session, key)
    return new_case(session, key) if case is None else case


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
