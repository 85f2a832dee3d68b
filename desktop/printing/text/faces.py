"""Faces, and the font that draws each character in them: bundled fonts first, then those of the scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.printing.text.fonts import (
    EAST_ASIAN,
    EAST_ASIAN_EXTRA,
    Font,
    FontFile,
    east_asian_file,
    load,
    noto_files,
)

LETTER = "SourceSerif4-Regular"
LETTER_BOLD = "SourceSerif4-SemiBold"
LETTER_ITALIC = "SourceSerif4-Italic"
LETTER_BOLD_ITALIC = "SourceSerif4-SemiBoldItalic"
PLAIN = "Inter-Regular"
PLAIN_BOLD = "Inter-SemiBold"

_REGULAR, _BOLD = 400, 600

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
# Persian and the scripts of India need these between letters; they have no ink, and few fonts draw them
_JOINERS = "\u200c\u200d"

_KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d]")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7fb]")
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3001-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7fb\uf900-\ufaff"
    "\uff01-\uffee\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` up to before `end` of a text, drawn by one font."""

    start: int
    end: int
    font: Font


@cache
def face_font(face: str) -> Font:
    """The font a face is named after: it draws Latin, Greek and Cyrillic, and its measures set the lines."""
    loaded = load(FontFile(face, f"{face}.ttf"))
    assert loaded is not None, "bundled with the program"
    return loaded


def stretches(text: str, face: str, region: str = "") -> tuple[Stretch, ...]:
    """The fonts that draw `text`, which is `printable`, in the order of the text.

    Han has the forms of a `region_of` the line; without one, of the text. A letter and the marks on it stay
    together. Spaces and marks of punctuation within a script are drawn by its font where that has them.
    """
    first = face_font(face)
    if _is_plain(text) or first.characters.issuperset(map(ord, text)):
        return (Stretch(0, len(text), first),) if text else ()
    chain = (
        first,
        *_scripts(_is_bold(face)),
        *_east_asian(region or region_of(text), serif=face.startswith("SourceSerif")),
    )
    found: list[Stretch] = []
    for start, end in _clusters(text):
        before = found[-1].font if found else first
        chosen = _chosen(text[start:end], chain, before)
        if found and chosen is before:
            found[-1] = Stretch(found[-1].start, end, chosen)
        else:
            found.append(Stretch(start, end, chosen))
    return tuple(found)


def _is_plain(text: str) -> bool:
    """Whether every face draws `text` by its own font as it is: printable ASCII."""
    return text.isascii() and text.isprintable()


def _chosen(cluster: str, chain: tuple[Font, ...], before: Font) -> Font:
    needed = {ord(char) for char in cluster if char not in _JOINERS}
    if unicodedata.category(cluster[0])[0] in "ZP" and before.characters >= needed:
        return before
    if not needed:
        return before
    whole = next((font for font in chain if font.characters >= needed), None)
    base = ord(cluster[0])
    return whole or next((font for font in chain if base in font.characters), chain[0])


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each letter with the marks and joiners that go with it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not goes_with_the_letter(text[place]):
            yield start, place
            start = place


@lru_cache(maxsize=10_000)
def goes_with_the_letter(char: str) -> bool:
    """Whether `char` is set with the letter before it: a mark, or a joiner."""
    return char in _JOINERS or unicodedata.category(char)[0] == "M"


def _is_bold(face: str) -> bool:
    return face in (LETTER_BOLD, LETTER_BOLD_ITALIC, PLAIN_BOLD)


@cache
def _scripts(bold: bool) -> tuple[Font, ...]:
    found = tuple(map(load, noto_files(_BOLD if bold else _REGULAR)))
    return tuple(font for font in found if font is not None)


def region_of(text: str) -> str:
    """Whose forms the characters have that East Asian scripts share: a region of `fonts.EAST_ASIAN`.

    The script beside them tells: kana Japan, Hangul Korea; alone they are Chinese.
    """
    if _KANA.search(text):
        return "JP"
    return "KR" if _HANGUL.search(text) else "SC"


@cache
def _east_asian(region: str, *, serif: bool) -> tuple[Font, ...]:
    regions = dict.fromkeys((region, *EAST_ASIAN))
    found = (load(east_asian_file(each, serif=serif)) for each in regions)
    return tuple(font for font in found if font is not None)


def printable(text: str) -> str:
    """`text` as it is set: NFC, without invisible marks, with one kind of space and hyphen."""
    if _is_plain(text):
        return text
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE | _SAME_INK)


@lru_cache(maxsize=10_000)
def missing(text: str, face: str) -> tuple[str, ...]:
    """Characters of `text` that no font can draw in a face, each once, in order."""
    if _is_plain(text):
        return ()
    settled = printable(text)
    lacking = [
        char
        for stretch in stretches(settled, face)
        for char in settled[stretch.start : stretch.end]
        if ord(char) not in stretch.font.characters and char not in _JOINERS
    ]
    return tuple(dict.fromkeys(lacking))


def remedy_for(char: str) -> str:
    """What a person can do about a character that is `missing`: a sentence."""
    if _EAST_ASIAN.match(char):
        return (
            f"Chinese, Japanese and Korean need the optional fonts: install {EAST_ASIAN_EXTRA}, or write it "
            "in Latin letters."
        )
    return "Write it in other letters."


def character_name(char: str) -> str:
    """``“𒀀” (U+12000 CUNEIFORM SIGN A)``; a character that does not show is named alone."""
    name = f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
    return f"“{char}” ({name})" if char.isprintable() else name
