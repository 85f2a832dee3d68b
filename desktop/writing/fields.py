"""Merge fields: the places of a letter text that each letter fills with its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from desktop.writing.text import LetterText, Marked, Paragraph

CASE_FIELDS = ("person", "reference", "country", "date")
"""Alike in all letters on a case: who is at risk, the number of the case, its country, the day."""
OFFICIAL_FIELDS = ("official", "role")
"""The name of the official, or the role where the addressee is an office; and the role."""
SIGNER_FIELDS = ("signer", "town")
"""As they sign, by initials where the name is not to be known; both are blank where no sender is shown."""
FIELDS = CASE_FIELDS + OFFICIAL_FIELDS + SIGNER_FIELDS

_FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def field_mark(name: str) -> str:
    """How a field stands in a text: ``{{signer}}``."""
    return "{{" + name + "}}"


def literal(text: str) -> str:
    """Words of a document that hold no field: a space without width, never printed, parts its braces."""
    return text.replace("{{", "{\u200b{")


def fields_in(text: str) -> tuple[str, ...]:
    """The names of the fields in `text`, in order, each once; unknown ones too, folded to small letters."""
    return tuple(dict.fromkeys(found[1].casefold() for found in _FIELD.finditer(text)))


def fields_of(text: LetterText) -> tuple[str, ...]:
    """The names of all fields of a letter text, each once."""
    parts = (text.subject, *(paragraph.text for paragraph in text.paragraphs), text.farewell)
    return tuple(dict.fromkeys(name for part in parts for name in fields_in(part)))


def places_of_fields(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of each field in `text`, in order; what an editor draws as a chip."""
    for found in _FIELD.finditer(text):
        yield found.start(), found.end(), found[1].casefold()


def filled(paragraph: Paragraph, values: Mapping[str, str]) -> Paragraph:
    """`paragraph` with its fields replaced by `values`; what was bold or italic stays so.

    A field without a value stays as it is: preflight stops it before it is printed.
    """
    pieces: list[str] = []
    moved = list(range(len(paragraph.text) + 1))
    last = length = 0
    for start, end, name in places_of_fields(paragraph.text):
        value = values.get(name)
        if value is None:
            continue
        pieces += [paragraph.text[last:start], value]
        for place in range(last, start + 1):
            moved[place] = length + place - last
        length += start - last + len(value)
        for place in range(start + 1, end + 1):
            moved[place] = length
        last = end
    if not pieces:
        return paragraph
    for place in range(last, len(moved)):
        moved[place] = length + place - last
    marked = tuple(Marked(moved[mark.start], moved[mark.end], mark.style) for mark in paragraph.marked)
    return Paragraph("".join([*pieces, paragraph.text[last:]]), paragraph.kind, marked)


def filled_words(words: str, values: Mapping[str, str]) -> str:
    """As `filled`, for a subject line or a farewell."""
    return filled(Paragraph(words), values).text
