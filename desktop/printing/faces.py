"""The bundled fonts: which characters they have, how wide text is."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import resources

LETTER = "SourceSerif4-Regular"
LETTER_BOLD = "SourceSerif4-SemiBold"
PLAIN = "Inter-Regular"
PLAIN_BOLD = "Inter-SemiBold"

# ReportLab keeps one list of fonts per process, and a preview may be drawn while a run is written
_REGISTERING = threading.Lock()

# Marks that web pages leave in text and that never show in our scripts: soft hyphen, zero-width space, marks
# of direction, word joiner, variation selectors, byte order mark
_DIRECTION = [0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, *_DIRECTION, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF])
# Kinds of space and hyphen that differ in where a line ends, not in ink
_SPACES = [*range(0x09, 0x0E), 0x85, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x205F, 0x3000]
_SAME_INK = dict.fromkeys(_SPACES, " ") | {
    0x2007: "\u00a0",
    0x202F: "\u00a0",
    0x2011: "\u2010",
}


@dataclass(frozen=True, slots=True)
class Font:
    """A registered TrueType font; `characters` are the code points it can draw."""

    name: str
    characters: frozenset[int]
    ascent: float
    descent: float
    """Above and below the baseline, in parts of the size; descent is negative."""
    reportlab: Any


def font(name: str) -> Font:
    """The bundled font of that name, registered with ReportLab on first use."""
    with _REGISTERING:
        return _registered(name)


@cache
def _registered(name: str) -> Font:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    loaded = TTFont(name, str(resources.path("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(loaded)
    face = loaded.face
    return Font(name, frozenset(face.charToGlyph), face.ascent / 1000, face.descent / 1000, loaded)


def printable(text: str) -> str:
    """`text` as it is set: NFC, without invisible marks, with one kind of space and hyphen."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE | _SAME_INK)


@lru_cache(maxsize=100_000)
def text_width(text: str, face: str, size_pt: float) -> float:
    """The width of `text` on one line, in points."""
    return float(font(face).reportlab.stringWidth(text, size_pt))


def missing(text: str, face: str) -> tuple[str, ...]:
    """Characters of `text` that the font cannot draw, each once, in order."""
    drawable = font(face).characters
    return tuple(dict.fromkeys(char for char in printable(text) if ord(char) not in drawable))


def character_name(char: str) -> str:
    """``“ა” (U+10D0 GEORGIAN LETTER AN)``; a character that does not show is named alone."""
    name = f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
    return f"“{char}” ({name})" if char.isprintable() else name
