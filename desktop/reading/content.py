"""Content: bytes or text become a document in this very process; others ask `confined` for it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.reading.case_object import ReadDocument, ReadWarning, Source
from desktop.reading.document import document_of
from desktop.reading.file_text import LoadedText, loaded, pasted, unreadable
from desktop.reading.formats.format_lines import FormatError
from desktop.reading.sniffing import Format, foreign, format_of
from models.errors import UnreadableFileError

if TYPE_CHECKING:
    from desktop.reading.formats.mail import Attachment, Mail

MOST_ATTACHMENTS = 10
MOST_MAILS = 4
"""A mail that was forwarded with a mail that was forwarded; deeper ones are left as attachments."""


def read_bytes(content: bytes, name: str) -> ReadDocument:
    """Reads the content of a file; `name` is the file's own name.

    Raises:
        UnreadableFileError: empty, damaged, locked, or of a format that is not read.
    """
    return _document(_loaded(content, name, mails=0))


def read_pasted(content: bytes, name: str, *, html: bool = False) -> ReadDocument:
    """Reads text that never was a file, in UTF-8; with `html` it is markup, whatever it looks like.

    Raises:
        UnreadableFileError: there is no letter or digit in it.
    """
    return _document(pasted(content, name=name, html=html))


def read_recognised(content: bytes, name: str) -> ReadDocument:
    """Reads what text recognition found on the pages of a scan (`exchange.RecognisedPage`s in MessagePack).

    Raises:
        UnreadableFileError: it found nothing.
    """
    import msgspec

    from desktop.reading.exchange import RecognisedPage
    from desktop.reading.formats.recognised import recognised_lines

    pages = msgspec.msgpack.decode(content, type=tuple[RecognisedPage, ...])
    read = recognised_lines(pages)
    if not any(line.strip() for line, _ in read.lines):
        raise unreadable(
            name, "a scan in which no text could be recognised", "Get it as text, Word file or web page."
        )
    source = Source(name=name, format="pdf", sha256=hashlib.sha256(content).hexdigest())
    return _document(LoadedText(source, read.lines, warnings=read.warnings))


def _document(text: LoadedText) -> ReadDocument:
    document = document_of(text)
    return replace(document, warnings=text.warnings + document.warnings)


def _loaded(content: bytes, name: str, *, mails: int) -> LoadedText:
    if foreign(content) is not None or format_of(content) is not Format.MAIL:
        return loaded(content, name=name)
    from desktop.reading.formats.mail import read_mail

    try:
        mail = read_mail(content)
    except FormatError as error:
        raise unreadable(name, error.what, error.todo) from error
    source = Source(name=name, format="eml", sha256=hashlib.sha256(content).hexdigest())
    return _of_mail(mail, source, mails=mails)


def _of_mail(mail: Mail, source: Source, *, mails: int) -> LoadedText:
    """One file is one document: the mail's own text, or where that asks for nothing, the first attachment
    that does. What else is attached is named in a warning, so that it can be saved and given by itself.
    """
    own = LoadedText(source, mail.lines)
    if not mail.attachments:
        return _with_text(own)
    chosen: int | None = None
    text = own
    if not document_of(own).cases and mails < MOST_MAILS:
        for at, attachment in enumerate(mail.attachments[:MOST_ATTACHMENTS]):
            inner = _attached(attachment, mails=mails)
            if inner is not None and (document_of(inner).cases or _is_silent(own)):
                around = tuple((line, True) for line, _ in mail.lines)
                text = LoadedText(source, (*around, *inner.lines), inner.guessed, inner.warnings)
                chosen = at
                break
    return _with_text(replace(text, warnings=(*_of_attachments(mail, chosen), *text.warnings)))


def _attached(attachment: Attachment, *, mails: int) -> LoadedText | None:
    try:
        return _loaded(attachment.data, attachment.name, mails=mails + 1)
    except UnreadableFileError:
        return None


def _with_text(text: LoadedText) -> LoadedText:
    if not _is_silent(text):
        return text
    raise unreadable(
        text.source.name, "an e-mail without text", "Save what is attached to it and give those files."
    )


def _is_silent(text: LoadedText) -> bool:
    """Whether nothing but fields of the header is in it."""
    return not any(line.strip() and not aside for line, aside in text.lines)


def _of_attachments(mail: Mail, chosen: int | None) -> tuple[ReadWarning, ...]:
    """What was attached, by kind and place: the names of files may hold the names of people."""
    warnings = []
    if chosen is not None:
        kind = _kind_of(mail.attachments[chosen])
        message = (
            f"The mail itself asks for nothing; attachment {chosen + 1}, {kind}, was read as the document."
        )
        warnings.append(ReadWarning("attachment-read", message, None))
    left = [
        f"{at + 1}, {_kind_of(attachment)}" for at, attachment in enumerate(mail.attachments) if at != chosen
    ]
    if left:
        message = f"Attached and not read: {'; '.join(left)}. Save what matters and give it as a file."
        warnings.append(ReadWarning("attachment-left", message, None))
    return tuple(warnings)


def _kind_of(attachment: Attachment) -> str:
    kind = foreign(attachment.data)
    if kind is not None:
        return kind.what.partition(",")[0]
    return {Format.PDF: "a PDF", Format.WORD: "a Word document", Format.MAIL: "an e-mail"}.get(
        format_of(attachment.data), "a text"
    )
