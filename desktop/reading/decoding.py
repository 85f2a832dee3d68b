"""Decoding: bytes as text, by what the file says of its encoding or by statistics."""

from __future__ import annotations

import codecs
import re

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
_GUESS_BYTES = 64 * 1024
_LAST_ASCII = 0x7F
_MAX_ACCENT_SHARE = 0.15


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
