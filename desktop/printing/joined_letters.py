"""Arabic letters that a font draws in parts, told apart by codes of their own, each one glyph on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any, NamedTuple

from fontTools.unicodedata import script as script_of

from desktop.printing.fonts import Font

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_LAM = "\u0644"
# What a lam is joined with to one shape: alef, and alef with madda, hamza above and below
_ALEFS = "\u0627\u0622\u0623\u0625"
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_SIDES = ("", _JOINER)
# Our own faces swap signs by what stands beside them, as an x between digits: letters stay as they were typed
_FEATURES = {"calt": False}


class Placed(NamedTuple):
    """A glyph as HarfBuzz places it, in units of the font; `letter` is the text of its cluster at `start`."""

    glyph: int
    start: int
    letter: str
    advance: int
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class JoinedLetter:
    """A letter as one glyph: its stem, and its dots as glyph, x and y from the stem, in units of the font."""

    letter: str
    stem: int
    dots: tuple[tuple[int, int, int], ...] = ()


def shape(font: Font, text: str, direction: str) -> list[Placed]:
    """The glyphs of a text in one font and script, from left to right."""
    infos, positions = _by_harfbuzz(font, text, direction)
    starts = [info.cluster for info in infos]
    edges = sorted({*starts, len(text)})
    ends = dict(pairwise(edges))
    return [
        Placed(info.codepoint, start, text[start : ends[start]], at.x_advance, at.x_offset, at.y_offset)
        for info, start, at in zip(infos, starts, positions, strict=True)
    ]


def shape_alone(font: Font, text: str) -> list[tuple[int, int, int, int]]:
    """As `shape`, from left to right and without the letters: glyph, advance, x and y of each."""
    infos, positions = _by_harfbuzz(font, text, "ltr")
    return [
        (info.codepoint, at.x_advance, at.x_offset, at.y_offset)
        for info, at in zip(infos, positions, strict=True)
    ]


def _by_harfbuzz(font: Font, text: str, direction: str) -> tuple[Any, Any]:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    # digits in Arabic run to the right though their script does not
    buffer.direction = direction
    uharfbuzz.shape(font.shaper, buffer, _FEATURES if font.weight is None else None)
    return buffer.glyph_infos, buffer.glyph_positions


def joined(font: Font, placed: Sequence[Placed]) -> Iterator[tuple[Placed, int | None]]:
    """Glyphs from right to left text, each with its code; dots go into the letter they stand at.

    Noto draws ``ب ت ث`` as one stem and the dots as other glyphs, and a zero-width non-joiner as a blank: a
    stem or a blank tells no letter alone. Viewers that copy text turn it round glyph by glyph, so each letter
    has to be one glyph there. The code is None for a glyph that keeps its own.
    """
    codes = letter_codes(font)
    for cluster in _clusters(placed):
        found = _letter(font, cluster)
        code = codes.get(found) if found else None
        if found is None or code is None:
            yield from ((glyph, None) for glyph in cluster)
            continue
        dots = {dot for dot, _x, _y in found.dots}
        for glyph in cluster:
            if glyph.glyph == found.stem:
                yield glyph, code
            elif glyph.glyph not in dots:
                yield glyph, None


@cache
def letter_codes(font: Font) -> dict[JoinedLetter, int]:
    """A code beyond the glyphs of the font for every letter in every form it takes within a word.

    The table follows from the font alone, so a page says the same whatever is printed with it.
    """
    found: dict[JoinedLetter, None] = {JoinedLetter(_NON_JOINER, font.shaper.get_nominal_glyph(0x20)): None}
    for char in sorted(chr(code) for code in font.characters if script_of(chr(code)) == "Arab"):
        followed = [char, *(char + alef for alef in _ALEFS if char == _LAM)]
        for shown in (f"{before}{word}{after}" for word in followed for before in _SIDES for after in _SIDES):
            letters = (_letter(font, cluster) for cluster in _clusters(shape(font, shown, "rtl")))
            found.update((letter, None) for letter in letters if letter and letter.letter != _JOINER)
    return {letter: font.shaper.face.glyph_count + number for number, letter in enumerate(found)}


@cache
def joined_by_code(font: Font) -> dict[int, JoinedLetter]:
    """The letters of `letter_codes` by their codes; empty for a font without Arabic."""
    if 0x0628 not in font.characters:
        return {}
    return {code: letter for letter, code in letter_codes(font).items()}


def _clusters(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    for _start, cluster in groupby(placed, key=attrgetter("start")):
        yield list(cluster)


def _letter(font: Font, cluster: Sequence[Placed]) -> JoinedLetter | None:
    """The letter a cluster draws: its stem, and the dots that stand for no character of their own."""
    letter = cluster[0].letter[0]
    if letter == _NON_JOINER:
        return JoinedLetter(letter, cluster[0].glyph)
    stems = [glyph for glyph in cluster if glyph.advance]
    if len(stems) != 1:
        return None
    (stem,) = stems
    told = _told(font)
    dots = tuple(
        (glyph.glyph, glyph.dx - stem.dx, glyph.dy - stem.dy)
        for glyph in cluster
        if glyph is not stem and (glyph.glyph not in told or len(cluster[0].letter) == 1)
    )
    if not dots and stem.glyph in told and told[stem.glyph] == letter:
        return None
    return JoinedLetter(letter, stem.glyph, dots)


@cache
def _told(font: Font) -> dict[int, str]:
    return {font.shaper.get_nominal_glyph(code): chr(code) for code in sorted(font.characters, reverse=True)}


def draw_joined(program: bytes, letters: Sequence[JoinedLetter]) -> tuple[bytes, list[int]]:
    """A TrueType font with a composite glyph for each letter added; and the numbers of these glyphs.

    A letter without dots needs none: its number is that of its stem.
    """
    import io

    from fontTools.ttLib import TTFont

    font: Any = TTFont(io.BytesIO(program), recalcTimestamp=False)
    glyphs, widths, order = font["glyf"], font["hmtx"], font.getGlyphOrder()
    names = list(order)
    numbers: list[int] = []
    for letter in letters:
        if not letter.dots:
            numbers.append(letter.stem)
            continue
        name = f"joined{len(names)}"
        numbers.append(len(names))
        names.append(name)
        glyphs.glyphs[name] = _composite(order, letter)
        widths.metrics[name] = (widths.metrics[order[letter.stem]][0], 0)
    font.setGlyphOrder(names)
    glyphs.glyphOrder = names
    for name in names[len(order) :]:
        glyphs.glyphs[name].recalcBounds(glyphs)
        widths.metrics[name] = (widths.metrics[name][0], glyphs.glyphs[name].xMin)
    stream = io.BytesIO()
    font.save(stream, reorderTables=None)
    return stream.getvalue(), numbers


def _composite(order: Sequence[str], letter: JoinedLetter) -> Any:
    from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

    composite = Glyph()
    composite.numberOfContours = -1
    composite.components = []
    for glyph, x, y in ((letter.stem, 0, 0), *letter.dots):
        component = GlyphComponent()
        component.glyphName, component.x, component.y = order[glyph], x, y
        component.flags = 0
        composite.components.append(component)
    return composite
