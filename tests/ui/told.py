"""Invented lines, as use cases return them; nobody and nothing in them is real."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from models.lines import (
    ActionLine,
    CaseDetail,
    CaseLine,
    CaseOfficial,
    DocumentLine,
    EmbassyEntry,
    EmbassyLine,
    OfficialLine,
    OutboxSummary,
    TallyRow,
)
from models.run_lines import PieceLine, RunDetail, RunLine
from models.words import ActionType, CaseStatus, DocumentKind, PieceState

TODAY = date(2031, 3, 10)
NOON = datetime(2031, 3, 10, 12, 0, tzinfo=UTC)


def case_line(reference: str = "UA 901/31", **changes: Any) -> CaseLine:
    values: dict[str, Any] = {
        "case_id": 1,
        "reference": reference,
        "title": "Lamp keeper held without charge",
        "country": "IS",
        "subjects": ("Mirela Osten",),
        "deadline": date(2031, 3, 13),
        "issued_on": date(2031, 3, 1),
        "status": CaseStatus.OPEN,
        "officials": 2,
        "needs_review": False,
        "tally": (TallyRow(("letter",), 8), TallyRow(("call",), 2)),
    }
    return CaseLine(**(values | changes))


def official(**changes: Any) -> CaseOfficial:
    values: dict[str, Any] = {
        "official_id": 7,
        "role": "Minister of Harbours",
        "honorific": "His Excellency",
        "name": "Aldric Venn",
        "address": ("Ministry of Harbours", "4 Courthouse Square", "10200 Port Sarn"),
        "country": "IS",
        "fax": ("+354 000 0000",),
        "phone": (),
        "email": ("minister@harbours.invalid",),
        "social": (),
        "contact_form": (),
        "salutation": ("Your Excellency",),
        "copy": False,
        "notes": (),
        "inferred": (),
    }
    return CaseOfficial(**(values | changes))


AMBASSADOR = official(
    official_id=8,
    role="Ambassador",
    honorific="",
    name="Corin Hathe",
    address=("Embassy of Iceland", "18 Quay Road NW", "Washington DC 20000"),
    country="US",
    fax=(),
    email=(),
    phone=("202 555 0100",),
    copy=True,
)


def document(**changes: Any) -> DocumentLine:
    values: dict[str, Any] = {
        "document_id": 3,
        "name": "lamp-keeper.txt",
        "kind": DocumentKind.URGENT_ACTION,
        "title": "Lamp keeper held without charge",
        "issued_on": date(2031, 3, 1),
        "imported_at": NOON,
        "sha256": "9c41" + "0" * 56 + "e07b",
        "needs_review": False,
    }
    return DocumentLine(**(values | changes))


def case_detail(line: CaseLine | None = None, **changes: Any) -> CaseDetail:
    values: dict[str, Any] = {
        "line": line or case_line(),
        "reference_as_printed": "901/31",
        "ai_index": None,
        "deadline_inclusive": True,
        "deadline_as_printed": "13 March 2031",
        "action_types": ("letter", "fax"),
        "write_in": ("en", "own"),
        "demands": ("Release her at once.", "Let her see a lawyer."),
        "officials": (official(), AMBASSADOR),
        "copies_generic": False,
        "background": "She kept the lamp of Port Sarn.",
        "sample_letter": None,
        "documents": (document(),),
        "language": "en",
        "stopped_because": None,
    }
    return CaseDetail(**(values | changes))


def action_line(number: int = 1, **changes: Any) -> ActionLine:
    values: dict[str, Any] = {
        "action_id": UUID(int=number),
        "case_ref": "UA 901/31",
        "type": ActionType.CALL,
        "count": 2,
        "on": TODAY,
        "official": "Aldric Venn, Minister of Harbours",
        "voided": False,
        "recorded_at": NOON,
    }
    return ActionLine(**(values | changes))


def official_line(**changes: Any) -> OfficialLine:
    return OfficialLine(official(**changes), ("UA 901/31",))


def embassy_line(number: int = 1, *, official_id: int = 11, **changes: Any) -> EmbassyLine:
    values: dict[str, Any] = {
        "represents": "IS",
        "country": "US",
        "address": ("Embassy of Iceland", "5 Lantern Court", "Washington DC 20000"),
        "role": "Ambassador",
        "name": "Sunna Marlow",
    }
    return EmbassyLine(number, official_id, EmbassyEntry(**(values | changes)), ("UA 901/31",))


def run_line(run: int = 1, **changes: Any) -> RunLine:
    values: dict[str, Any] = {
        "run": run,
        "created_at": NOON,
        "case_refs": ("UA 901/31",),
        "signers": 3,
        "officials": 2,
        "pieces": 6,
        "abroad": 3,
        "home": 3,
        "posted": 0,
        "folder": "letters",
    }
    return RunLine(**(values | changes))


def piece_line(piece: int, state: PieceState = PieceState.PRINTED, **changes: Any) -> PieceLine:
    values: dict[str, Any] = {
        "piece": piece,
        "run": 1,
        "case_ref": "UA 901/31",
        "official": "Aldric Venn, Minister of Harbours",
        "signer": "Ida Calloway",
        "country": "IS",
        "home": False,
        "state": state,
        "state_on": TODAY,
        "letter_page": piece,
        "letter_pages": 1,
        "envelope_page": piece,
        "address_block": ("Aldric Venn", "4 Courthouse Square", "ICELAND"),
    }
    return PieceLine(**(values | changes))


def run_detail(*pieces: PieceLine, run: int = 1) -> RunDetail:
    files = {"letters": "letters/letters.pdf", "envelopes": "letters/envelopes.pdf"}
    return RunDetail(run_line(run, pieces=len(pieces)), files, pieces)


def outbox(**changes: Any) -> OutboxSummary:
    values: dict[str, Any] = {
        "waiting": 0,
        "accepted": 0,
        "quarantined": (),
        "last_sync": None,
        "collector_url": None,
    }
    return OutboxSummary(**(values | changes))
