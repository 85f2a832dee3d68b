"""One file: read by the confined process, a scan by way of text recognition."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import msgspec

from desktop.reading.case_object import ReadDocument, ReadWarning
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
    scan = reader.pictures(content, name)
    pages = recognise(tesseract, scan.pages, name)
    document = reader.read(Given.RECOGNISED, msgspec.msgpack.encode(pages), name)
    warnings = document.warnings
    if scan.count > len(pages):
        message = f"Only the first {len(pages)} of {scan.count} pages were recognised."
        warnings = (ReadWarning("pages-left-out", message, None), *warnings)
    source = replace(document.source, sha256=sha256(content).hexdigest())
    return replace(document, source=source, warnings=warnings)
