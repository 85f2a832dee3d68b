"""The text of a file: its bytes decoded, or a sentence saying why that cannot be done."""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from desktop.reading.case_object import Source
from desktop.reading.sniffing import foreign, is_html, not_text
from models.errors import UnreadableFileError

_MB = 1024 * 1024
MAX_BYTES = 20 * _MB
"""An Urgent Action has some 10 kB; a saved page with everything in it may have a few MB."""

_SAFE = "Nothing was stored, and the file is unchanged."
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# The C0 controls that no text file holds: all but tab, line ends, form feed and escape.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL_SHARE = 0.02
_HAS_TEXT = re.compile(r"\w")
_GUESS_BYTES = 64 * 1024
_LAST_ASCII = 0x7F
_MAX_ACCENT_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class LoadedText:
    """Where the text came from and the text itself (for a web page: its markup).

    `guessed` names the encoding when nothing in the file told it.
    """

    source: Source
    text: str
    guessed: str | None = None


def load(path: Path) -> LoadedText:
    """Reads and decodes the file at `path`.

    Raises:
        UnreadableFileError: missing, a folder, no permission, empty, too large, or not a text or web page.
    """
    data = _bytes(path)
    kind = foreign(data)
    if kind is not None:
        raise UnreadableFileError(f"{path.name} is {kind.what}.", safe=_SAFE, todo=kind.todo)
    text, guessed = decoded(data)
    if text is None:
        raise UnreadableFileError(f"{path.name} is {not_text().what}.", safe=_SAFE, todo=not_text().todo)
    return _loaded(text, data, name=path.name, guessed=guessed)


def loaded_text(text: str, *, name: str) -> LoadedText:
    """The same for text that never was a file; the digest is of its UTF-8 form.

    Raises:
        UnreadableFileError: empty or too large.
    """
    # a lone surrogate can be pasted from a broken program; it is no character and cannot be encoded
    whole = text.encode("utf-8", "replace")
    if len(whole) > MAX_BYTES:
        raise _too_large(name, len(whole))
    return _loaded(whole.decode("utf-8"), whole, name=name)


def decoded(data: bytes) -> tuple[str | None, str | None]:
    """`data` as text, and the encoding where it was guessed; no text when it is none.

    Tried in this order: byte order mark, UTF-8, the charset that a page states, Windows-1252 for text with a
    few accents, statistics.
    """
    mark = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if mark is not None:
        return _checked(data.decode(mark, "replace")), None
    if b"\x00" in data:
        return None, None
    for encoding in ("utf-8", _stated_charset(data)):
        try:
            return _checked(data.decode(encoding)), None
        except (LookupError, UnicodeDecodeError):
            continue
    guess = _guess(data[:_GUESS_BYTES])
    return _checked(data.decode(guess, "replace")), guess


def _stated_charset(data: bytes) -> str:
    stated = _META_CHARSET.search(data[:_GUESS_BYTES])
    return stated.group(1).decode("ascii", "replace") if stated is not None else "utf-8"


def _guess(start: bytes) -> str:
    # Western office programs wrote Windows-1252 before UTF-8, and their accents are few. Short texts of that
    # kind mislead statistics, which serve where most letters are beyond ASCII: Cyrillic, Arabic.
    if sum(byte > _LAST_ASCII for byte in start) < _MAX_ACCENT_SHARE * len(start):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(start).best()
    return best.encoding if best is not None else "cp1252"


def _checked(text: str) -> str | None:
    return None if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text) else text


def _bytes(path: Path) -> bytes:
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
            safe=_SAFE,
            todo="Copy it to a folder of your own and try that copy.",
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large(path.name, len(data))
    return data


def _loaded(text: str, data: bytes, *, name: str, guessed: str | None = None) -> LoadedText:
    if not _HAS_TEXT.search(text):
        raise UnreadableFileError(
            f"{name} is empty.",
            safe=_SAFE,
            todo="Get the document again, or copy its text and paste it here.",
        )
    kind = "html" if is_html(text) else "text"
    source = Source(name=name, format=kind, sha256=hashlib.sha256(data).hexdigest())
    return LoadedText(source, text, guessed)


def _folder(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path} is a folder.",
        safe="Nothing was stored.",
        todo="Give the files in it, one by one or all together.",
    )


def _too_large(name: str, size: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name} has {size // _MB} MB; documents of up to {MAX_BYTES // _MB} MB are read.",
        safe=_SAFE,
        todo="Save only the text of the document and give that.",
    )
