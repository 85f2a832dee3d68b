"""Reading: a file becomes lines, fields and a case object. Pure: it knows no database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadDocument

__all__ = ["read_file", "read_html", "read_text"]

# The window imports this package before its first paint: what reading needs is loaded by the first read.


def read_file(path: Path) -> ReadDocument:
    """Reads one file, whatever its format and encoding, in the confined process.

    Raises:
        UnreadableFileError: missing, a folder, empty, too large, damaged, locked, or of no format
            that is read.
    """
    from desktop.reading.confined import shared_reader
    from desktop.reading.file_text import content_of
    from desktop.reading.one_file import read_content

    return read_content(shared_reader(), content_of(path), path.name)


def read_text(text: str, *, name: str) -> ReadDocument:
    """Reads text that was pasted or dropped; `name` is what to call it.

    Raises:
        UnreadableFileError: there is no letter or digit in it, or it is too large.
    """
    from desktop.reading.confined import shared_reader
    from desktop.reading.exchange import Given
    from desktop.reading.file_text import pasted_bytes

    return shared_reader().read(Given.TEXT, pasted_bytes(text, name), name)


def read_html(markup: str, *, name: str) -> ReadDocument:
    """Reads a piece of a web page from the clipboard, with its lists and headings; `name` is what to call it.

    Raises:
        UnreadableFileError: there is no letter or digit in it, or it is too large.
    """
    from desktop.reading.confined import shared_reader
    from desktop.reading.exchange import Given
    from desktop.reading.file_text import pasted_bytes

    return shared_reader().read(Given.PAGE, pasted_bytes(markup, name), name)
