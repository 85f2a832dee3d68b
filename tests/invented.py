"""Invented cases, officials and volunteers; nobody and nothing in them is real."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from desktop.reading.case_object import ReadCase, ReadDocument, ReadLine, ReadOfficial, Source
from models.lines import SignerLine
from models.words import DocumentKind

TODAY = date(2031, 3, 2)

MINISTER = ReadOfficial(
    role="Minister of Harbours",
    honorific="His Excellency",
    name="Aldric Venn",
    address=("Ministry of Harbours", "4 Courthouse Square", "10200 Port Sarn"),
    country="IS",
    fax=("+354 000 0000",),
    salutation=("Your Excellency",),
)
AMBASSADOR = ReadOfficial(
    role="Ambassador",
    name="Corin Hathe",
    address=("Embassy of Iceland", "18 Quay Road NW", "Washington DC 20000"),
    country="US",
    salutation=("Dear Ambassador",),
    copy=True,
)

SIGNERS = (
    SignerLine(0, "Ida Calloway", ("3 Fern Lane", "Ellery, ME 04999"), "US", ""),
    SignerLine(0, "Tomas Quill", ("18 Quay Road", "Ellery, ME 04999"), "US", "I teach at a small school."),
    SignerLine(0, "Noor Brandt", ("7 Mill Row", "Ellery, ME 04999"), "US", ""),
)


def read_case(**changes: Any) -> ReadCase:
    """A case of an invented country's harbour town, as a document tells it."""
    values: dict[str, Any] = {
        "reference": "UA 7/31",
        "reference_as_printed": "UA 7/31",
        "country": "IS",
        "title": "Reporter Held Without Charge",
        "subjects": ("Mirela Osten",),
        "issued_on": date(2031, 2, 1),
        "deadline": date(2031, 3, 14),
        "action_types": ("letter", "fax"),
        "demands": ("Immediately release Mirela Osten;", "Let her meet a lawyer of her choice."),
        "officials": (MINISTER, AMBASSADOR),
        "background": "Mirela Osten was taken from her home in Port Sarn.",
    }
    return ReadCase(**(values | changes))


def read_document(
    *cases: ReadCase,
    kind: DocumentKind = DocumentKind.URGENT_ACTION,
    name: str = "action.txt",
    **changes: Any,
) -> ReadDocument:
    """A document that was read; other words or another name make another document."""
    told = cases or ((read_case(),) if kind is not DocumentKind.PRESS_RELEASE else ())
    first = told[0] if told else read_case()
    values: dict[str, Any] = {
        "source": Source(
            name, "text", hashlib.sha256(repr((name, kind, told, changes)).encode()).hexdigest()
        ),
        "kind": kind,
        "language": "en",
        "title": first.title,
        "country": first.country,
        "issued_on": first.issued_on,
        "cases": told,
        "lines": (ReadLine(1, first.title, "title"),),
        "warnings": (),
    }
    return ReadDocument(**(values | changes))
