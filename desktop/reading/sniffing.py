"""What a file is, told by its content rather than by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Format(Enum):
    """The formats that are read; text and web pages are told apart once their bytes are decoded."""

    PDF = "pdf"
    WORD = "docx"
    MAIL = "eml"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file that is not read, and what to do instead."""

    what: str
    todo: str


_SAVE_TEXT = (
    "Open it, copy all of its text and paste it here, or save it as plain text (.txt) or as a web page."
)
_OLD_OFFICE = Foreign(
    "an old Word document (.doc) or an Outlook message (.msg), which cannot be read",
    "Open it and save it as .docx, PDF or plain text; a message as .eml.",
)
_OPEN_DOCUMENT = Foreign("an OpenDocument text, which cannot be read", "Open it and save it as .docx or PDF.")
_PICTURE = Foreign(
    "a picture, and there is no text in it to read", "Get the text or the web page and give that."
)
_PACKED = Foreign("a packed folder", "Unpack it and give the files in it.")
_OTHER = Foreign("not text", _SAVE_TEXT)

# First bytes as registered at IANA or listed in file(1)'s magic; longest first where one begins another.
_MAGIC = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (b"{\\rtf", Foreign("a rich text (RTF) file, which cannot be read", _SAVE_TEXT)),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x7fELF", _OTHER),
    (b"SQLite format 3\x00", _OTHER),
)
_ZIP = b"PK\x03\x04"
# RFC 5322 §3.6 and RFC 2045 §3: a message carries transport fields that no printed copy of a letter has.
_MAIL_FIELD = re.compile(rb"^([A-Za-z-]{2,40}):", re.MULTILINE)
_TRANSPORT = {b"mime-version", b"received", b"message-id", b"content-transfer-encoding", b"return-path"}
_END_OF_FIELDS = re.compile(rb"\r?\n\r?\n")
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HTML_PIECE = re.compile(r"</(?:p|div|li|h[1-6]|td|span|article|section)\s*>", re.IGNORECASE)
_HEAD_CHARS = 4096
# Long chains of Received and signature fields come before the rest.
_FIELD_BYTES = 32 * 1024
# ISO 32000-1, annex H.3.4.1: readers accept the mark of a PDF within the first 1024 bytes.
_PDF_BYTES = 1024
_PIECES_OF_A_PAGE = 3


def format_of(data: bytes) -> Format:
    """The format of `data`, which must not be `foreign`."""
    if data.startswith(b"%PDF-") or b"\n%PDF-" in data[:_PDF_BYTES]:
        return Format.PDF
    if data.startswith(_ZIP):
        return Format.WORD
    return Format.MAIL if _is_mail(data) else Format.TEXT


def foreign(data: bytes) -> Foreign | None:
    """What `data` is when it is of no format that is read; None when it may be one."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(_ZIP):
        if b"mimetypeapplication/vnd.oasis.opendocument" in data[:_HEAD_CHARS]:
            return _OPEN_DOCUMENT
        return None if b"word/" in data else _PACKED
    return None


def _is_mail(data: bytes) -> bool:
    head = _END_OF_FIELDS.split(data[:_FIELD_BYTES].lstrip(), maxsplit=1)[0]
    fields = {match.group(1).lower() for match in _MAIL_FIELD.finditer(head)}
    return len(fields & _TRANSPORT) >= 2 or (
        fields >= {b"from", b"subject", b"date"} and len(fields & _TRANSPORT) >= 1
    )


def not_text() -> Foreign:
    """The answer for bytes of no known kind that are not text."""
    return _OTHER


def is_html(text: str) -> bool:
    """Whether `text` is a web page or a piece of one."""
    head = text[:_HEAD_CHARS]
    if _HTML.search(head):
        return True
    return head.lstrip().startswith("<") and len(_HTML_PIECE.findall(head)) >= _PIECES_OF_A_PAGE
