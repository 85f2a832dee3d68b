"""Mail: a stored message (.eml) as the lines of its body, and the files attached to it."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage

from desktop.reading.decoding import decoded
from desktop.reading.fields.references import find_reference
from desktop.reading.formats.format_lines import FormatError, RawLine
from desktop.reading.html_text import html_lines

MOST_PARTS = 200
_SHOWN_FIELDS = ("From", "Date", "Subject")
_PASSED_ON = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|rv|i)\s*:\s*)+", re.IGNORECASE)
# A plain part that only says that the mail is a web page: less than this share of the page's text.
_STUB_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message; a message that was forwarded as a whole is one too."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A message: its lines, sender, date and subject first, and its attachments in order.

    The recipient is left out: it is the volunteer's own address, and no part of the document.
    """

    lines: tuple[RawLine, ...]
    attachments: tuple[Attachment, ...]


def read_mail(data: bytes) -> Mail:
    """Takes a message apart (RFC 5322, RFC 2045–2049). Plain text is preferred to a web page of the same.

    Raises:
        FormatError: more parts than any mail of a network has.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    bodies: list[RawLine] = []
    attachments: list[Attachment] = []
    for count, part in enumerate(_parts(message)):
        if count >= MOST_PARTS:
            raise FormatError(
                f"an e-mail of more than {MOST_PARTS} parts", "Open it, copy the text and paste it here."
            )
        if isinstance(part, Attachment):
            attachments.append(part)
        else:
            bodies += [*part, ("", False)]
    return Mail((*_fields(message, bodies), *bodies), tuple(attachments))


def _fields(message: EmailMessage, body: list[RawLine]) -> Iterator[RawLine]:
    """The fields of the header; the subject is a line of the text where it alone tells the number."""
    for name in _SHOWN_FIELDS:
        value = " ".join(_field(message, name).split())
        if not value:
            continue
        if name == "Subject" and _alone_numbers(value, body):
            yield _PASSED_ON.sub("", value), False
        else:
            yield f"{name}: {value}", True


def _alone_numbers(subject: str, body: list[RawLine]) -> bool:
    """Whether the subject has the number of an Urgent Action and the body has none."""
    return find_reference(subject) is not None and not any(find_reference(text) for text, _ in body)


def _field(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except (ValueError, IndexError, KeyError, AttributeError, TypeError):
        # the parser of structured fields fails on some malformed ones: bugs.python.org/issue30681 and others
        return next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")


def _parts(message: EmailMessage) -> Iterator[Attachment | list[RawLine]]:
    kind = message.get_content_type()
    if kind == "multipart/alternative":
        yield from _alternative(list(_children(message)))
    elif kind == "message/rfc822":
        for inner in _children(message):
            yield Attachment(_name(message) or "forwarded.eml", inner.as_bytes())
    elif message.is_multipart():
        for at, child in enumerate(_children(message)):
            # what a page is made of besides its text (RFC 2387): pictures, style sheets; often many
            if at and kind == "multipart/related" and child.get_content_disposition() != "attachment":
                continue
            yield from _parts(child)
    elif _is_attached(message):
        yield Attachment(_name(message), _payload(message))
    else:
        yield _text_lines(message)


def _alternative(versions: list[EmailMessage]) -> Iterator[Attachment | list[RawLine]]:
    """The plain version, unless it only points to the other one."""
    read = [(version.get_content_type(), list(_parts(version))) for version in versions]
    lengths = [sum(_length(part) for part in parts) for _, parts in read]
    for at, (kind, parts) in enumerate(read):
        if kind == "text/plain" and lengths[at] > _STUB_SHARE * max(lengths):
            yield from parts
            return
    if read:
        yield from read[lengths.index(max(lengths))][1]


def _length(part: Attachment | list[RawLine]) -> int:
    return 0 if isinstance(part, Attachment) else sum(len(text) for text, aside in part if not aside)


def _children(message: EmailMessage) -> Iterator[EmailMessage]:
    payload = message.get_payload()
    for child in payload if isinstance(payload, list) else ():
        if isinstance(child, EmailMessage):
            yield child


def _is_attached(message: EmailMessage) -> bool:
    if message.get_content_disposition() == "attachment":
        return True
    return message.get_content_type() not in ("text/plain", "text/html")


def _name(message: EmailMessage) -> str:
    name = message.get_filename() or ""
    return re.split(r"[/\\]", name)[-1].strip()


def _payload(message: EmailMessage) -> bytes:
    payload = message.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text_lines(message: EmailMessage) -> list[RawLine]:
    text = _decoded(message)
    if message.get_content_type() == "text/html":
        return list(html_lines(text))
    if message.get_param("format") == "flowed":
        return [(line, False) for line in _unflowed(text, delsp=message.get_param("delsp") == "yes")]
    return [(line, False) for line in text.splitlines()]


def _decoded(message: EmailMessage) -> str:
    data = _payload(message)
    try:
        return data.decode(message.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return decoded(data)[0] or ""


def _unflowed(text: str, *, delsp: bool) -> Iterator[str]:
    """Joins the lines of ``format=flowed`` (RFC 3676, 4.2): one that ends in a space goes on in the next."""
    begun: tuple[str, str] | None = None
    for line in text.splitlines():
        quote = re.match(r">*", line).group()  # type: ignore[union-attr]  # matches every line
        rest = line[len(quote) :].removeprefix(" ")
        if begun is not None and begun[0] == quote:
            rest = begun[1] + rest
        elif begun is not None:
            yield _quoted(*begun)
        if line.endswith(" ") and rest != "-- ":
            begun = (quote, rest[:-1] if delsp else rest)
        else:
            begun = None
            yield _quoted(quote, rest)
    if begun is not None:
        yield _quoted(*begun)


def _quoted(quote: str, text: str) -> str:
    return f"{quote} {text}".strip(" ") if quote else text.rstrip(" ")
