"""Deadlines: until when to write, in the wordings of the layouts. Never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.reading.fields.dates import find_date

# (wording that stands right before the date, whether the date itself is still in time)
_BEFORE_THE_DATE = (
    (
        re.compile(
            r"\b(?:please )?send (?:your )?(?:appeals|letters)(?: \w+){0,4}? before\s*:?\s*$", re.IGNORECASE
        ),
        False,
    ),
    (re.compile(r"\bin any case before\s*$", re.IGNORECASE), False),
    (re.compile(r"\b(?:officials?|authorit(?:y|ies))(?: \w+){0,4}? before\s*:?\s*$", re.IGNORECASE), False),
    (
        re.compile(
            r"\b(?:officials?|authorit(?:y|ies)|appeals|letters)(?: \w+){0,4}? (?:by|until)\s*:?\s*$",
            re.IGNORECASE,
        ),
        True,
    ),
    (re.compile(r"\b(?:action|appeal|bulletin|case) expires(?: on)?\s*:?\s*$", re.IGNORECASE), True),
    (
        re.compile(r"\bthis (?:urgent action|bulletin|appeal) (?:is valid|runs) until\s*$", re.IGNORECASE),
        True,
    ),
    (re.compile(r"\bappeal deadline notice\s*:\s*$", re.IGNORECASE), True),
    (re.compile(r"\b(?:if sending|(?:send|sending) no|do not send) appeals after\s*$", re.IGNORECASE), True),
    (re.compile(r"\bappelle bis(?: zum)?\s*$", re.IGNORECASE), True),
    (re.compile(r"\bbitten wir (?:sie|dich|euch),? nach dem\s*$", re.IGNORECASE), True),
    (re.compile(r"\bllamamientos(?: \w+){0,3}? antes del?\s*:?\s*$", re.IGNORECASE), False),
    (re.compile(r"\bappels(?: \w+){0,3}? avant le\s*:?\s*$", re.IGNORECASE), False),
    (
        re.compile(
            r"\b(?:délai d['’]envoi|date limite(?: d['’]envoi)?|einsendeschluss)\s*:\s*$", re.IGNORECASE
        ),
        True,
    ),
    (re.compile(r"\b(?:fecha límite|plazo)\s*:\s*$", re.IGNORECASE), True),
    (re.compile(r"\bbrefs délais,? (?:et )?avant le\s*:?\s*$", re.IGNORECASE), False),
    (re.compile(r"\bantes posible y antes del\s*:?\s*$", re.IGNORECASE), False),
    (re.compile(r"\bas soon as possible until\s*:?\s*$", re.IGNORECASE), True),
    (
        re.compile(
            r"\b(?:dès que possible|lo antes posible)\W{0,3}(?:jusqu['’]au|hasta el)\s*:?\s*$",
            re.IGNORECASE,
        ),
        True,
    ),
)
_LONGEST_WORDING = 120
_STARTS_WITH = re.compile(
    r"(?:by|until|before|expires(?: on)?|nach dem|bis(?: zum)?|after|appeal deadline notice:?|antes del?"
    r"|avant le|hasta el|jusqu['’]au)\b\s*:?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day, whether that day itself is in time, and the words that say so."""

    day: date
    inclusive: bool
    as_printed: str


def find_deadline(text: str) -> Deadline | None:
    """The first deadline stated in `text`."""
    start = 0
    while (found := find_date(text, start)) is not None:
        before = text[max(0, found.start - _LONGEST_WORDING) : found.start]
        for wording, inclusive in _BEFORE_THE_DATE:
            if wording.search(before):
                word = _STARTS_WITH.search(before)
                return Deadline(found.day, inclusive, (word.group(0) if word else "") + found.as_printed)
        start = found.end
    return None
