"""What holds of a case: the values that its documents together give it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.reading.case_object import ReadCase


@dataclass(frozen=True, slots=True)
class CaseValues:
    """What holds of a case.

    Attributes:
        case: its values as one document would print them; an official named without an address has the
            one that an older document gives.
        issued_on: day of the newest document.
        updated_on: day of the newest update; None without any.
        stopped_because: title of the stop that no newer document took back.
    """

    case: ReadCase = field(default_factory=ReadCase)
    language: str = "en"
    issued_on: date | None = None
    updated_on: date | None = None
    stopped_because: str | None = None
