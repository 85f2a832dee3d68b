"""The text of a file: its bytes as lines, or a sentence saying why that cannot be done."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from desktop.reading.case_object import ReadWarning, Source
from desktop.reading.sniffing import Format, foreign, format_of, is_html, not_text
from models.errors import UnreadableFileError

_MB = 1024 * 1024
MAX_BYTES = 20 * _MB
"""An Urgent Action has some 10 kB; a saved page with everything in it may have a few MB."""

MAX_CHARS = 4_000_000
MAX_LINES = 50_000
"""A file may unpack to more text than its bytes. A book has a million letters and some 20,000 lines."""

SAFE = "Nothing was stored, and the file is unchanged."
_HAS_TEXT = re.compile(r"\w")


class ScannedFileError(UnreadableFileError):
    """A PDF of pictures of pages: text recognition may read it."""


@dataclass(frozen=True, slots=True)
class LoadedText:
    """Where the text came from and its lines, each with whether it stands around the document.

    `guessed` names the encoding when nothing in the file told it.
    """

    source: Source
    lines: tuple[tuple[str, bool], ...]
    guessed: str | None = None
    warnings: tuple[ReadWarning, ...] = ()


def content_of(path: Path) -> bytes:
    """The bytes of the file at `path`.

    Raises:
        UnreadableFileError: missing, a folder, no permission, or too large.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(path.name, size)
        # one byte more: a pipe or a file that still grows has no honest size
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableFileError(
            f"There is no file {path}.", safe="Nothing was stored.", todo="Check the name and the folder."
        ) from error
    except IsADirectoryError as error:
        raise _folder(path) from error
    except OSError as error:
        # Windows answers "permission denied" for a folder
        if path.is_dir():
            raise _folder(path) from error
        raise UnreadableFileError(
            f"{path.name} could not be read: {error.strerror or error}.",
            safe=SAFE,
            todo="Copy it to a folder of your own and try that copy.",
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large(path.name, len(data))
    return data


def loaded(data: bytes, *, name: str) -> LoadedText:
    """The lines of a file of any format but e-mail, told by its content.

    Raises:
        UnreadableFileError: empty, damaged, locked, or of a format that is not read.
    """
    from desktop.reading.formats.format_lines import FormatError

    kind = foreign(data)
    if kind is not None:
        raise unreadable(name, kind.what, kind.todo)
    try:
        match format_of(data):
            case Format.PDF:
                from desktop.reading.formats.pdf import NoTextError, pdf_lines

                try:
                    read = pdf_lines(data)
                except NoTextError as error:
                    raise ScannedFileError(f"{name} is {error.what}.", safe=SAFE, todo=error.todo) from error
                return _checked(LoadedText(_source(data, name, "pdf"), read.lines, warnings=read.warnings))
            case Format.WORD:
                from desktop.reading.formats.word import word_lines

                read = word_lines(data)
                return _checked(LoadedText(_source(data, name, "docx"), read.lines, warnings=read.warnings))
            case _:
                return _loaded_text(data, name)
    except FormatError as error:
        raise unreadable(name, error.what, error.todo) from error


def pasted(whole: bytes, *, name: str, html: bool = False) -> LoadedText:
    """The lines of text, or of a page's markup, that never was a file; `whole` is from `pasted_bytes`.

    Raises:
        UnreadableFileError: there is no letter or digit in it.
    """
    return _of_text(whole.decode("utf-8"), whole, name=name, html=html)


def pasted_bytes(text: str, name: str) -> bytes:
    """Pasted text in UTF-8, which is what its digest is of.

    Raises:
        UnreadableFileError: too large.
    """
    # a lone surrogate can be pasted from a broken program; it is no character and cannot be encoded
    whole = text.encode("utf-8", "replace")
    if len(whole) > MAX_BYTES:
        raise _too_large(name, len(whole))
    return whole


def unreadable(name: str, what: str, todo: str) -> UnreadableFileError:
    """The error for the file `name`, which is `what`: "a damaged PDF"."""
    return UnreadableFileError(f"{name} is {what}.", safe=SAFE, todo=todo)


def _loaded_text(data: bytes, name: str) -> LoadedText:
    from desktop.reading.decoding import decoded

    text, guessed = decoded(data)
    if text is None:
        raise unreadable(name, not_text().what, not_text().todo)
    return _of_text(text, data, name=name, guessed=guessed)


def _of_text(
    text: str, data: bytes, *, name: str, guessed: str | None = None, html: bool = False
) -> LoadedText:
    if html or is_html(text):
        from desktop.reading.html_text import html_lines

        return _checked(LoadedText(_source(data, name, "html"), tuple(html_lines(text)), guessed))
    lines = tuple((line, False) for line in text.splitlines())
    return _checked(LoadedText(_source(data, name, "text"), lines, guessed))


def _checked(text: LoadedText) -> LoadedText:
    name = text.source.name
    if not any(_HAS_TEXT.search(line) for line, _ in text.lines):
        raise UnreadableFileError(
            f"{name} is empty.",
            safe=SAFE,
            todo="Get the document again, or copy its text and paste it here.",
        )
    if sum(len(line) for line, _ in text.lines) > MAX_CHARS or len(text.lines) > MAX_LINES:
        raise unreadable(
            name,
            f"longer than {MAX_CHARS // 1_000_000} million letters or {MAX_LINES:,} lines",
            "Save only the text of the document and give that.",
        )
    return text


def _source(data: bytes, name: str, kind: str) -> Source:
    return Source(name=name, format=kind, sha256=hashlib.sha256(data).hexdigest())


def _folder(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path} is a folder.",
        safe="Nothing was stored.",
        todo="Give the files in it, one by one or all together.",
    )


def _too_large(name: str, size: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name} has {size // _MB} MB; documents of up to {MAX_BYTES // _MB} MB are read.",
        safe=SAFE,
        todo="Save only the text of the document and give that.",
    )
