"""Reading: a file becomes lines, fields and a case object. Pure: it knows no database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadDocument

__all__ = ["read_file", "read_text"]

# The window imports this package before its first paint: what reading needs is loaded by the first read.


def read_file(path: Path) -> ReadDocument:
    """Reads one file, whatever its encoding.

    Raises:
        UnreadableFileError: missing, a folder, empty, too large, or not a text or web page.
    """
    from desktop.reading.document import document_of
    from desktop.reading.file_text import load

    return document_of(load(path))


def read_text(text: str, *, name: str) -> ReadDocument:
    """Reads text that was pasted or dropped; `name` is what to call it.

    Raises:
        UnreadableFileError: there is no letter or digit in it, or it is too large.
    """
    from desktop.reading.document import document_of
    from desktop.reading.file_text import loaded_text

    return document_of(loaded_text(text, name=name))
