"""References: UA numbers and AI indexes in all their spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"0{0,3}(\d{1,4})(?:-\d{1,2})?\s?[/.]\s?(\d{4}|\d{2})(?![\d/])"
# "UA: USA 57.22": newer pages put the country between; it is never longer than a few words
_REFERENCE = re.compile(
    rf"\b(?:(UA|AU|UAA|EXTRA|EX)\b\s?[:\-–]?\s*(?:[A-Z][A-Za-z]+\s){{0,3}}"
    rf"|(?i:(URGENT ACTION))\s(?:No\.?\s)?){_NUMBER}"
)
REFERENCE_START = re.compile(rf"(?:(?:UA|AU|UAA|EXTRA|EX)\b\s?[:\-–]?\s*)?{_NUMBER}")
"""A UA number at the start of a line, with or without the word before it."""
# The reference of an update may lack "UA": "Further information on 28/91"
_BARE = re.compile(rf"\b(?i:further information on)\s(?:(UA|EXTRA|EX)\b:?\s?)?{_NUMBER}")
_INDEX = re.compile(
    r"\b(AFR|AMR|ASA|EUR|MDE|ACT|POL|NWS|ORG|IOR|DOC|FIN|PRE|MED"
    r"|ART)\s?(\d{2})\s?/\s?0{0,3}(\d{1,4})\s?/\s?(\d{4}|\d{2})(?!\d)"
)
# Serial numbers run over all documents since 2015 and have four digits; before, three per country.
_LONG_SERIALS_SINCE = 2015
_LONGEST_LEAD = 40
_FIRST_YEAR = 61  # Amnesty International was founded in 1961


@dataclass(frozen=True, slots=True)
class Reference:
    """A UA number: canonical (``UA 20/17``) and as printed."""

    canonical: str
    as_printed: str


def find_reference(text: str) -> Reference | None:
    """The first UA number in `text`."""
    match = _REFERENCE.search(text)
    if match is not None:
        word = match.group(1) or "UA"
        return Reference(_canonical(word, match.group(3), match.group(4)), match.group(0))
    match = _BARE.search(text)
    if match is None:
        return None
    return Reference(_canonical(match.group(1) or "UA", match.group(2), match.group(3)), match.group(0))


def begins_with_reference(text: str) -> bool:
    """Whether a UA number, with the word before it, is the first thing in `text`, or what it informs on."""
    match = _REFERENCE.search(text) or _BARE.search(text)
    return match is not None and match.start() <= _LONGEST_LEAD and text[match.start()].isalpha()


def find_ai_index(text: str) -> str | None:
    """The first AI index in `text`, in its long form: ``AMR 51/024/1992``, ``ASA 25/5658/2017``."""
    match = _INDEX.search(text)
    if match is None:
        return None
    region, country, serial, year = match.groups()
    if len(year) == 2:
        year = f"19{year}" if int(year) >= _FIRST_YEAR else f"20{year}"
    width = 4 if int(year) >= _LONG_SERIALS_SINCE and len(serial) > 3 else 3
    if int(year) >= _LONG_SERIALS_SINCE and region in ("AFR", "AMR", "ASA", "EUR", "MDE"):
        width = 4
    return f"{region} {country}/{serial.zfill(width)}/{year}"


def _canonical(word: str, number: str, year: str) -> str:
    kind = "EXTRA" if word.upper().startswith("EX") else "UA"
    return f"{kind} {int(number)}/{year[-2:]}"
