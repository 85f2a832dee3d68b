"""Postal lines: an address cut for printing, and the country that its shape tells."""

from __future__ import annotations

import re

from desktop.reading.fields.official_words import folded, is_place_word

LONGEST_LINE = 44
"""Characters that fit an address line of a DL envelope in 11 pt."""

_NUMBER_START = re.compile(r"(?:No\.?\s?)?\d|P\.? ?O\.? ?Box|c/o|Box \d", re.IGNORECASE)
_BEFORE_A_LATER_PART = (",", "Box", "No.", "Floor")
US_STATES = (
    "Alabama",
    "Alaska",
    "Arizona",
    "Arkansas",
    "California",
    "Colorado",
    "Connecticut",
    "Delaware",
    "Florida",
    "Georgia",
    "Hawaii",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Kentucky",
    "Louisiana",
    "Maine",
    "Maryland",
    "Massachusetts",
    "Michigan",
    "Minnesota",
    "Mississippi",
    "Missouri",
    "Montana",
    "Nebraska",
    "Nevada",
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "New York",
    "North Carolina",
    "North Dakota",
    "Ohio",
    "Oklahoma",
    "Oregon",
    "Pennsylvania",
    "Rhode Island",
    "South Carolina",
    "South Dakota",
    "Tennessee",
    "Texas",
    "Utah",
    "Vermont",
    "Virginia",
    "Washington",
    "West Virginia",
    "Wisconsin",
    "Wyoming",
)
_SHAPES = (
    # USPS Publication 28: city, state, ZIP or ZIP+4; the capital is written without ZIP often enough
    (
        re.compile(
            rf"\b(?:[A-Z]{{2}}|D\. ?C\.|{'|'.join(US_STATES)}),? \d{{5}}(?:-\d{{4}})?\b"
            r"|\bWashington,? D\.? ?C\b|\bNew York,? (?:NY|N\.Y\.)"
        ),
        "US",
    ),
    # Royal Mail Programmers' Guide: outward and inward code
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"), "GB"),
    # embassies that German pages give
    (re.compile(r"\b1\d{4} Berlin\b"), "DE"),
)


def country_by_shape(address: str) -> str | None:
    """The country whose postcodes and cities look like those in `address`; it is inferred, never printed."""
    return next((code for shape, code in _SHAPES if shape.search(address)), None)


def postal_lines(line: str) -> list[str]:
    """An address that text extraction joined into one line, cut for printing; every word stays, in order.

    Cuts are made before a house number that follows an institution, and at commas, into lines that fit an
    envelope where that can be done.
    """
    line = line.strip(" ,;")
    if len(line) <= LONGEST_LINE:
        return [line] if line else []
    lines: list[str] = []
    for piece in (piece for chunk in _at_number(line) for piece in re.split(r"(?<=,)\s+", chunk)):
        if lines and len(lines[-1]) + len(piece) < LONGEST_LINE and not _NUMBER_START.match(piece):
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return [printed for printed in (one.strip(" ,;") for one in lines) if printed]


def _at_number(line: str) -> list[str]:
    """Cut before the first number that follows an institution: ``Embassy of Iceland | 12 Example Street``."""
    tokens = line.split()
    if not is_place_word(tokens[0]) and folded(tokens[0]) not in ("c/o", "the"):
        return [line]
    for at in range(2, len(tokens)):
        if _NUMBER_START.match(tokens[at]):
            if tokens[at - 1].endswith(_BEFORE_A_LATER_PART):
                break
            return [" ".join(tokens[:at]), " ".join(tokens[at:])]
    return [line]
