"""Format lines: what the reader of one file format gives back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.reading.case_object import ReadWarning
from desktop.reading.fields.references import find_ai_index, find_reference

RawLine = tuple[str, bool]
"""A line as read, and whether the file itself says that it is around the document: header, footer, menu."""


@dataclass(frozen=True, slots=True)
class FormatLines:
    """The lines of a file in reading order, blank ones included, and what a person should know about them."""

    lines: tuple[RawLine, ...]
    warnings: tuple[ReadWarning, ...] = ()


def names_case(text: str) -> bool:
    """Whether a header has what only the document's own has: a UA number or an index."""
    return find_reference(text) is not None or find_ai_index(text) is not None


class FormatError(Exception):
    """A file that cannot be read; the caller knows its name and makes the sentence whole.

    Args:
        what: what the file is, to follow "NAME is": "a PDF that asks for a password".
        todo: what to do now, a whole sentence.
    """

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo
