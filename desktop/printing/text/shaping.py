"""Text as glyphs: in order on the line, a font for each character, shaped by HarfBuzz, once for all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from fontTools.unicodedata import script as script_of

from desktop.printing.text.bidi import has_right_to_left, levels, visual_order
from desktop.printing.text.faces import face_font, printable, region_of, stretches
from desktop.printing.text.fonts import Font
from desktop.printing.text.joined_letters import ARABIC, joined, letter_of, shape, shape_alone

FaceMark = tuple[int, int, str]
"""Characters `start` up to before `end` stand in another face."""

_LIGATURES = (
    "ff",
    "fi",
    "fl",
    "ffi",
    "ffl",
    "fj",
    "ffj",
    "ft",
    "fb",
    "ffb",
    "fh",
    "ffh",
    "fk",
    "ffk",
    "tt",
    "Th",
)

# A no-break space has the glyph of a space, a hyphen that of hyphen-minus; copied, either will do
_SAME_GLYPH = {0xA0: " ", 0x2010: "-"}
# Latin, Greek, Cyrillic, General Punctuation
_DAILY = ((0x20, 0x17F), (0x370, 0x4FF), (0x2010, 0x205E))
_WORDS = re.compile(" |[^ ]+")
# Ligatures with codes of their own, and Arabic letters in the form they have in one place of a word
_JOINED = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")


class Glyph(NamedTuple):
    """A glyph of a font and how it stands: `advance` to the next one, moved by (`dx`, `dy`), in 1/1000 em.

    `code` is what a page calls it by: its `id` in the font, or one that tells which letter it stands for
    where several letters have it.
    """

    id: int
    code: int
    advance: float
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one font from left to right, as they stand on the line; kept, so each is itself.

    Attributes:
        text: the characters they show, in reading order.
        told: whether the glyphs tell the text, each the letters it stands for in every text, from left to
            right: what is copied from the page is right without a word more.
        level: of the bidirectional algorithm; odd runs to the left.
        advance: how far they reach, in 1/1000 em.
        space: whether it is a space between words.
    """

    font: Font
    glyphs: tuple[Glyph, ...]
    text: str
    told: bool
    level: int
    advance: float
    space: bool = False


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """One line, shaped: runs from left to right, and how far they reach in 1/1000 of the size."""

    runs: tuple[GlyphRun, ...]
    text: str
    advance: float
    spaces: int


_script = lru_cache(maxsize=5_000)(script_of)

# a letter stands in a thousand words: it is kept once
_glyph = lru_cache(maxsize=20_000)(Glyph)


def text_width(text: str, face: str, size_pt: float) -> float:
    """The width of `text` on one line, in points."""
    return shaped(text, face).advance * size_pt / 1000


@lru_cache(maxsize=10_000)
def shaped(text: str, face: str, marked: tuple[FaceMark, ...] = ()) -> ShapedLine:
    """One line of `text` in a face, and what of it is `marked` in others.

    Words are shaped apart: a line is as wide as its words and spaces together, and a word that comes again
    is shaped once.
    """
    settled = printable(text)
    if settled != text and marked:
        raise ValueError("text with marks has to be settled by printable() before its places are counted")
    if marked or has_right_to_left(settled):
        in_text_order = list(_runs(settled, face, marked, levels(settled)))
        order = visual_order([run.level for run in in_text_order])
        runs = tuple(in_text_order[place] for place in order)
    else:
        region = region_of(settled)
        runs = tuple(run for word in _WORDS.findall(settled) for run in _word(word, face, 0, region))
    advance = sum(run.advance for run in runs)
    return ShapedLine(runs, settled, advance, sum(run.space for run in runs))


def _runs(
    text: str, face: str, marked: tuple[FaceMark, ...], line_levels: tuple[int, ...]
) -> Iterator[GlyphRun]:
    """Words and spaces in the order of the text, each in one face and of one level."""
    cuts = {0, len(text)}
    for start, end, _face in marked:
        cuts |= {start, end}
    for place, char in enumerate(text):
        if char == " ":
            cuts |= {place, place + 1}
        if place and line_levels[place] != line_levels[place - 1]:
            cuts.add(place)
    region = region_of(text)
    for start, end in pairwise(sorted(cuts)):
        inside = next((other for first, last, other in marked if first <= start < last), face)
        yield from _word(text[start:end], inside, line_levels[start], region)


@lru_cache(maxsize=10_000)
def _word(word: str, face: str, level: int, region: str) -> tuple[GlyphRun, ...]:
    """One word, shaped: a run for each font and script in it, in the order of the text."""
    if word == " ":
        font = face_font(face)
        space = _space(font)
        return (GlyphRun(font, (space,), " ", told=True, level=level, advance=space.advance, space=True),)
    return tuple(
        _shaped_run(word[start:end], stretch.font, level)
        for stretch in stretches(word, face, region)
        for start, end in _by_script(word, stretch.start, stretch.end)
    )


def _by_script(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts of a stretch, each of one script; signs that many scripts share go with what is before them."""
    if text.isascii():
        yield start, end
        return
    current = ""
    begin = start
    for place in range(start, end):
        script = _script(text[place])
        if script in ("Zyyy", "Zinh", "Zzzz") or script == current:
            continue
        if current:
            yield begin, place
            begin = place
        current = script
    yield begin, end


def _shaped_run(text: str, font: Font, level: int) -> GlyphRun:
    """A stretch of one font and script."""
    scale = 1000 / font.units
    if level % 2:
        placed = shape(font, text, "rtl")
        coded = joined(font, placed) if ARABIC.search(text) else ((each, None) for each in placed)
        glyphs = tuple(
            _glyph(
                each.glyph,
                font.code_of(each.glyph) if code is None else code,
                each.advance * scale,
                each.dx * scale,
                each.dy * scale,
            )
            for each, code in coded
        )
    elif text.isascii() and text.isdigit():
        glyphs = tuple(_digit(font, *pair) for pair in zip(text, [*text[1:], ""], strict=True))
    else:
        glyphs = tuple(
            _glyph(glyph, font.code_of(glyph), advance * scale, dx * scale, dy * scale)
            for glyph, advance, dx, dy in shape_alone(font, text)
        )
    in_text_order = reversed(glyphs) if level % 2 else glyphs
    said = "".join([code_text(font, glyph.code) for glyph in in_text_order])
    told = said == text or _alike(said) == _alike(text)
    return GlyphRun(font, glyphs, text, told, level, sum([glyph.advance for glyph in glyphs]))


@lru_cache(maxsize=2_000)
def _digit(font: Font, digit: str, following: str) -> Glyph:
    """A digit before another one, or before nothing: kerning is told by two of them.

    Numbers are most of what is new on a page, and a hundred pairs make them all.
    """
    glyph, advance, dx, dy = shape_alone(font, digit + following)[0]
    scale = 1000 / font.units
    return _glyph(glyph, font.code_of(glyph), advance * scale, dx * scale, dy * scale)


@lru_cache(maxsize=10_000)
def ink_of(run: GlyphRun) -> tuple[float, float]:
    """How far the ink of a run reaches above and below the baseline, both counted upwards, in 1/1000 em."""
    scale = 1000 / run.font.units
    tops, bottoms = [0.0], [0.0]
    for glyph in run.glyphs:
        extents = run.font.shaper.get_glyph_extents(glyph.id)
        if extents is not None:
            tops.append(extents.y_bearing * scale + glyph.dy)
            bottoms.append((extents.y_bearing + extents.height) * scale + glyph.dy)
    return max(tops), min(bottoms)


def _space(font: Font) -> Glyph:
    glyph = font.shaper.get_nominal_glyph(0x20)
    return Glyph(glyph, glyph, font.shaper.get_glyph_h_advance(glyph) * 1000 / font.units)


def _alike(text: str) -> str:
    # HarfBuzz sets the doubling sign before the vowel sign, whichever comes first in the text
    return unicodedata.normalize("NFC", text).translate(_SAME_GLYPH)


def code_text(font: Font, code: int) -> str:
    """What a code stands for wherever it is: a character, the letters of a usual ligature, or nothing."""
    letter = letter_of(font, code)
    return letter.letter if letter else _glyph_texts(font).get(code, "")


@cache
def _glyph_texts(font: Font) -> dict[int, str]:
    texts: dict[int, str] = {}
    for code in sorted(font.characters, key=_by_plainness, reverse=True):
        # of several characters with the same ink the plainest: a space, not a no-break space; mu, not micro
        # and of a letter's forms at the beginning, middle and end of a word the letter
        texts[font.code_of(font.shaper.get_nominal_glyph(code))] = _JOINED.sub(_letter, chr(code))
    for letters in _LIGATURES:
        glyphs = shape_alone(font, letters)
        if len(glyphs) == 1:
            texts.setdefault(font.code_of(glyphs[0][0]), letters)
    return texts


def _by_plainness(code: int) -> tuple[bool, bool, int]:
    """Sorts the characters of daily writing first: iota before Latin iota, a quote before its twin."""
    daily = any(first <= code <= last for first, last in _DAILY)
    return (unicodedata.normalize("NFKC", chr(code)) != chr(code), not daily, code)


def _letter(form: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", form[0])
