"""One file: read by the confined process, a scan by way of text recognition."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import msgspec

from desktop.reading.case_object import ReadDocument
from desktop.reading.confined import ConfinedReader
from desktop.reading.exchange import Given
from desktop.reading.file_text import ScannedFileError
from desktop.reading.recognition import find_tesseract, recognise


def read_content(reader: ConfinedReader, content: bytes, name: str) -> ReadDocument:
    """Reads the content of a file. A scan is recognised where Tesseract is installed, and warned of.

    Raises:
        UnreadableFileError: it cannot be read; a scan, where there is no Tesseract.
    """
    try:
        return reader.read(Given.FILE, content, name)
    except ScannedFileError:
        tesseract = find_tesseract()
        if tesseract is None:
            raise
    pages = recognise(tesseract, reader.pictures(content, name), name)
    document = reader.read(Given.RECOGNISED, msgspec.msgpack.encode(pages), name)
    return replace(document, source=replace(document.source, sha256=sha256(content).hexdigest()))
