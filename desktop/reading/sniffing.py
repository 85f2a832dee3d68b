"""What a file is, told by its content rather than by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file that is not read, and what to do instead."""

    what: str
    todo: str


_SAVE_TEXT = (
    "Open it, copy all of its text and paste it here, or save it as plain text (.txt) or as a web page."
)
_PDF = Foreign("a PDF, which cannot be read yet", _SAVE_TEXT)
_WORD = Foreign("a Word document, which cannot be read yet", _SAVE_TEXT)
_MAIL = Foreign(
    "a stored e-mail, which cannot be read yet",
    "Open it in your mail program, copy the text and paste it here.",
)
_PICTURE = Foreign(
    "a picture, and there is no text in it to read", "Get the text or the web page and give that."
)
_PACKED = Foreign("a packed folder", "Unpack it and give the files in it.")
_OTHER = Foreign("not text", _SAVE_TEXT)

# First bytes as registered at IANA or listed in file(1)'s magic; longest first where one begins another.
_MAGIC = (
    (b"%PDF-", _PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _WORD),
    (b"{\\rtf", Foreign("a rich text (RTF) file, which cannot be read yet", _SAVE_TEXT)),
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
# RFC 5322 §3.6 and RFC 2045 §3: a message carries transport fields that no printed copy of a letter has.
_MAIL_FIELD = re.compile(rb"^([A-Za-z-]{2,40}):", re.MULTILINE)
_TRANSPORT = {b"mime-version", b"received", b"message-id", b"content-transfer-encoding", b"return-path"}
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HTML_PIECE = re.compile(r"</(?:p|div|li|h[1-6]|td|span|article|section)\s*>", re.IGNORECASE)
_HEAD_CHARS = 4096
_PIECES_OF_A_PAGE = 3


def foreign(data: bytes) -> Foreign | None:
    """What `data` is when it is neither text nor a web page; None when it may be one of these."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _WORD if b"word/" in data[:_HEAD_CHARS] or b"word/document.xml" in data else _PACKED
    return _MAIL if _is_mail(data[:_HEAD_CHARS]) else None


def _is_mail(head: bytes) -> bool:
    fields = {
        match.group(1).lower() for match in _MAIL_FIELD.finditer(head.split(b"\n\n")[0].split(b"\r\n\r\n")[0])
    }
    return len(fields & _TRANSPORT) >= 2


def not_text() -> Foreign:
    """The answer for bytes of no known kind that are not text."""
    return _OTHER


def is_html(text: str) -> bool:
    """Whether `text` is a web page or a piece of one."""
    head = text[:_HEAD_CHARS]
    if _HTML.search(head):
        return True
    return head.lstrip().startswith("<") and len(_HTML_PIECE.findall(head)) >= _PIECES_OF_A_PAGE
