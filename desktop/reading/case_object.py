"""The case object: what a document says, key for key as docs/read-contract.md prints it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from models.words import DocumentKind


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from.

    Attributes:
        name: the file's own name, without its folder.
        format: ``text``, ``html``, ``pdf``, ``docx`` or ``eml``.
        sha256: of the bytes of the file, in hexadecimal.
    """

    name: str
    format: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line of the source that has text in it, and what it became.

    Attributes:
        n: number of the line in the source, from 1; blank lines are counted but not listed.
        text: the line as read, unaltered.
        field: the field it went into, ``furniture`` or ``unassigned``.
    """

    n: int
    text: str
    field: str


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """Something a person should look at; `line` is the number of the line, where there is one."""

    code: str
    message: str
    line: int | None


@dataclass(frozen=True, slots=True)
class ReadOfficial:
    """An addressee as one document prints them; `inferred` names the keys whose value it does not print."""

    role: str = ""
    honorific: str = ""
    name: str = ""
    address: tuple[str, ...] = ()
    country: str | None = None
    fax: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    social: tuple[str, ...] = ()
    contact_form: tuple[str, ...] = ()
    salutation: tuple[str, ...] = ()
    copy: bool = False
    notes: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadCase:
    """What a document asks for one person or group at risk. Countries are ISO 3166-1 alpha-2."""

    reference: str | None = None
    reference_as_printed: str | None = None
    ai_index: str | None = None
    country: str | None = None
    title: str = ""
    subjects: tuple[str, ...] = ()
    issued_on: date | None = None
    deadline: date | None = None
    deadline_inclusive: bool = True
    deadline_as_printed: str | None = None
    action_types: tuple[str, ...] = ()
    write_in: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    officials: tuple[ReadOfficial, ...] = ()
    copies_generic: bool = False
    background: str = ""
    sample_letter: str | None = None


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that was read: its kind, its cases, and every line of its text."""

    source: Source
    kind: DocumentKind
    language: str
    title: str
    country: str | None
    issued_on: date | None
    cases: tuple[ReadCase, ...]
    lines: tuple[ReadLine, ...]
    warnings: tuple[ReadWarning, ...]


def to_json(document: ReadDocument) -> dict[str, Any]:
    """The document as plain values for ``json.dumps``: ISO dates, lists, strings, numbers, null."""
    plain = _plain(asdict(document))
    assert isinstance(plain, dict)
    return plain


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, DocumentKind):
        return value.value
    return value
