"""Frozen lines for screens, lists and exports: what leaves a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from models.words import (
    ActionType,
    CaseStatus,
    ChangeKind,
    DocumentKind,
    DocumentRelation,
    HitKind,
)


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One count; `keys` holds a value per word asked for, in that order (a month as ``2026-11``)."""

    keys: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as a row of the list."""

    case_id: int
    reference: str
    title: str
    country: str | None
    subjects: tuple[str, ...]
    deadline: date | None
    issued_on: date | None
    status: CaseStatus
    officials: int
    needs_review: bool
    tally: tuple[TallyRow, ...]
    """By action type, largest first."""
    copies_generic: bool = False
    """Copies to diplomats accredited to the reader's country are asked for; not counted in `officials`."""


@dataclass(frozen=True, slots=True)
class CaseOfficial:
    """An official as one case names them."""

    official_id: int
    role: str
    honorific: str
    name: str
    address: tuple[str, ...]
    country: str | None
    fax: tuple[str, ...]
    phone: tuple[str, ...]
    email: tuple[str, ...]
    social: tuple[str, ...]
    contact_form: tuple[str, ...]
    salutation: tuple[str, ...]
    copy: bool
    notes: tuple[str, ...]
    inferred: tuple[str, ...]

    @property
    def label(self) -> str:
        """The official in one line: ``Name, Role``, or the first address line of an office."""
        named = ", ".join(part for part in (self.name, self.role) if part)
        return named or (self.address[0] if self.address else "")


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document that a case was read from, or that is its background."""

    document_id: int
    name: str
    kind: DocumentKind
    title: str
    issued_on: date | None
    imported_at: datetime
    sha256: str
    needs_review: bool
    relation: DocumentRelation = DocumentRelation.TELLS


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that a newer document changed about a case.

    Attributes:
        on: day of the document; None when it prints none.
        at: when this home learned of it, UTC.
        before, after: as text, None where there was none: a day in ISO form, an official in one line, an
            address in lines.
        official: who was added, removed or moved, in one line; empty for other changes.
        official_id: the same; of one who moved, the one with the old address.
        unposted: numbers of the pieces that are not posted yet and should be looked at: those to an official
            who moved or was removed, all those of a stopped case.
    """

    what: ChangeKind
    on: date | None
    at: datetime
    document_id: int
    document: str
    before: str | None
    after: str | None
    official: str = ""
    official_id: int | None = None
    unposted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """One case whole."""

    line: CaseLine
    reference_as_printed: str | None
    ai_index: str | None
    deadline_inclusive: bool
    deadline_as_printed: str | None
    action_types: tuple[str, ...]
    write_in: tuple[str, ...]
    demands: tuple[str, ...]
    officials: tuple[CaseOfficial, ...]
    copies_generic: bool
    background: str
    sample_letter: str | None
    documents: tuple[DocumentLine, ...]
    language: str
    stopped_because: str | None
    changes: tuple[ChangeLine, ...] = ()
    """What newer documents changed, the newest first, of one document the gravest first."""
    unposted: tuple[int, ...] = ()
    """Numbers of its pieces that are planned, printed or signed: after a stop they stay out of the post."""


@dataclass(frozen=True, slots=True)
class EmbassyEntry:
    """An embassy as the group enters it.

    Attributes:
        represents: alpha-2 of the country that sent it.
        country: alpha-2 of the country it stands in.
        address: postal lines, at least one, none empty.
        role: of the addressee; never empty once it is kept.
    """

    represents: str
    country: str
    address: tuple[str, ...]
    role: str = ""
    honorific: str = ""
    name: str = ""
    salutation: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmbassyLine:
    """An embassy of the group's address book.

    Attributes:
        official_id: the official that letters to it go to.
        case_refs: cases it gets copies on when letters are written in the country it stands in.
    """

    embassy_id: int
    official_id: int
    entry: EmbassyEntry
    case_refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialLine:
    """An official of the address book with the cases they are written to about.

    `embassy` is set where the group entered the official itself, as an embassy.
    """

    official: CaseOfficial
    case_refs: tuple[str, ...]
    embassy: EmbassyLine | None = None


@dataclass(frozen=True, slots=True)
class SignerLine:
    """A volunteer who signs."""

    signer_id: int
    name: str
    lines: tuple[str, ...]
    """Up to three postal lines, none empty."""
    country: str
    own_words: str


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One countable fact, and whether it was taken back."""

    action_id: UUID
    case_ref: str
    type: ActionType
    count: int
    on: date
    official: str | None
    voided: bool
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """A report that the collector has not accepted, or refused."""

    action_id: UUID
    case_ref: str
    type: ActionType
    count: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class OutboxSummary:
    """What waits, what was accepted, what needs a person; `last_sync` is UTC."""

    waiting: int
    accepted: int
    quarantined: tuple[OutboxLine, ...]
    last_sync: datetime | None
    collector_url: str | None


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of text, and whether it is what was searched for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    Attributes:
        item_id: of the case, official, document or signer; of a piece its number.
        references: the cases it belongs to.
        title: in one line.
        runs: the place where it was found, cut out of its text; empty for a piece, and where its country
            alone was found.
    """

    kind: HitKind
    item_id: int
    references: tuple[str, ...]
    title: str
    runs: tuple[TextRun, ...] = ()
