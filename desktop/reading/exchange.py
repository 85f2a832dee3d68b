"""Exchange: what the program and its confined reader say to each other, and how it is framed."""

from __future__ import annotations

import struct
from enum import StrEnum
from typing import IO

import msgspec

from desktop.reading.case_object import ReadDocument

_LENGTH = struct.Struct(">I")
MOST_BYTES = 64 * 1024 * 1024
"""The longest message; the answer repeats every line of a document of at most 20 MB."""


class Given(StrEnum):
    """What was given to read."""

    FILE = "file"
    TEXT = "text"
    PAGE = "page"
    SCAN = "scan"
    """A PDF of pictures, to be given back as such."""
    RECOGNISED = "recognised"
    """What text recognition found on those: `RecognisedPage`s in MessagePack."""


class Asked(msgspec.Struct, frozen=True):
    """A document to read: the content of a file, or pasted text in UTF-8."""

    given: Given
    name: str
    content: bytes


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """The reader is confined, by these measures, and reads from now on."""

    measures: tuple[str, ...]


class Read(msgspec.Struct, frozen=True, tag="read"):
    """The document."""

    document: ReadDocument


class Picture(msgspec.Struct, frozen=True):
    """A page as a picture: a byte a pixel, 0 is black, rows from the top; `dots` to the inch."""

    width: int
    height: int
    dots: int
    pixels: bytes


class Pictures(msgspec.Struct, frozen=True, tag="pictures"):
    """The first pages of a scan, and how many it has."""

    pages: tuple[Picture, ...]
    count: int


class RecognisedPage(msgspec.Struct, frozen=True):
    """The words of a picture of that size, as the table that Tesseract writes."""

    width: int
    height: int
    dots: int
    table: str


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """The three sentences of an `UnreadableFileError`; `scanned`: text recognition may help."""

    happened: str
    safe: str
    todo: str
    scanned: bool = False


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The reader itself failed: the kind of error and the line of code, never a word of the document."""

    kind: str
    where: str


Answer = Read | Pictures | Refused | Failed

_asked_decoder = msgspec.msgpack.Decoder(Asked)
_ready_decoder = msgspec.msgpack.Decoder(Ready)
_answer_decoder = msgspec.msgpack.Decoder(Answer)
_encoder = msgspec.msgpack.Encoder()


class BrokenExchangeError(Exception):
    """The other side ended, or what it says is no message."""


def send(stream: IO[bytes], message: Asked | Ready | Answer) -> None:
    """Writes one message: four bytes of length, most significant first, then MessagePack.

    Raises:
        BrokenExchangeError: the other side has ended.
    """
    body = _encoder.encode(message)
    try:
        stream.write(_LENGTH.pack(len(body)))
        stream.write(body)
        stream.flush()
    except OSError as error:
        raise BrokenExchangeError("the other side has ended") from error


def receive_asked(stream: IO[bytes]) -> Asked | None:
    """The next document to read, or None at the end."""
    try:
        return _asked_decoder.decode(_received(stream))
    except BrokenExchangeError:
        return None


def receive_ready(stream: IO[bytes]) -> Ready:
    """The first word of a reader.

    Raises:
        BrokenExchangeError: it did not start.
    """
    try:
        return _ready_decoder.decode(_received(stream))
    except msgspec.DecodeError as error:
        raise BrokenExchangeError("the first word is another") from error


def receive_answer(stream: IO[bytes]) -> Answer:
    """The answer of a reader that is not to be trusted: every value in it has the type it should have.

    Raises:
        BrokenExchangeError: the reader has ended, or says what no reader says.
    """
    try:
        answer: Answer = _answer_decoder.decode(_received(stream))
    except msgspec.DecodeError as error:
        raise BrokenExchangeError("the answer is no answer") from error
    return answer


def _received(stream: IO[bytes]) -> bytes:
    try:
        head = stream.read(_LENGTH.size)
        if len(head) < _LENGTH.size:
            raise BrokenExchangeError("the other side has ended")
        (length,) = _LENGTH.unpack(head)
        if length > MOST_BYTES:
            raise BrokenExchangeError("the message is too long")
        body = stream.read(length)
    except OSError as error:
        raise BrokenExchangeError("the other side has ended") from error
    if len(body) < length:
        raise BrokenExchangeError("the other side has ended")
    return body
