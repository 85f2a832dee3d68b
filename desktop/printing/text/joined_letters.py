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

from desktop.printing.text.fonts import Font

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_LAM = "\u0644"
# What a lam is joined with to one shape: alef, and alef with madda, hamza above and below
_ALEFS = "\u0627\u0622\u0623\u0625"
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_SIDES = ("", _JOINER)
# Vowel signs that a letter may carry, one alone or one with the doubling sign; each stands elsewhere then
_DOUBLING = "\u0651"
_SIGNS = (*map(chr, range(0x064B, 0x0653)), "\u0670")
_PLACES = (*_SIGNS, *(sign + _DOUBLING for sign in _SIGNS))
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
    """A letter or sign as one glyph: its stem, and its dots as glyph, x and y from the stem.

    In units of the font. `at` is where the stem itself stands: a vowel sign where its letter wants it.
    """

    letter: str
    stem: int
    dots: tuple[tuple[int, int, int], ...] = ()
    at: tuple[int, int] = (0, 0)


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
    """Glyphs of a text from right to left, each with its code; dots go into the letter they stand at.

    Noto draws ``ب ت ث`` as one stem and the dots as other glyphs, and a zero-width non-joiner as a blank: a
    stem or a blank tells no letter alone. Viewers that copy text turn it round glyph by glyph, so each letter
    has to be one glyph there; and they part words where a sign is raised, so a vowel sign is a glyph that
    stands at its height by itself. The code is None for a glyph that keeps its own.
    """
    for cluster in _clusters(placed):
        letter = _letter(cluster)
        number = _forms(font).get(letter) if letter else None
        if letter is None or number is None:
            yield from ((glyph, None) for glyph in cluster)
            continue
        signs, stem = _signs(cluster), cluster[-1]
        for sign in signs:
            code = _sign_code(font, sign, stem, number, doubled=len(signs) == 2)
            yield (sign, None) if code is None else (sign._replace(dx=stem.dx, dy=stem.dy), code)
        tells_itself = not letter.dots and _told(font).get(letter.stem) == letter.letter
        yield stem, None if tells_itself else font.shaper.face.glyph_count + number


def letter_of(font: Font, code: int) -> JoinedLetter | None:
    """The letter that a code beyond the glyphs of a font stands for; None for the number of a glyph."""
    if code < font.shaper.face.glyph_count or 0x0628 not in font.characters:
        return None
    return _by_code(font).get(code) or _met_signs(font).get(code)


@cache
def _forms(font: Font) -> dict[JoinedLetter, int]:
    """Every letter in every form it takes within a word, numbered.

    The table follows from the font alone, so a page says the same whatever is printed with it.
    """
    found: dict[JoinedLetter, None] = {JoinedLetter(_NON_JOINER, font.shaper.get_nominal_glyph(0x20)): None}
    for char in sorted(chr(code) for code in font.characters if script_of(chr(code)) == "Arab"):
        followed = [char, *(char + alef for alef in _ALEFS if char == _LAM)]
        for shown in (f"{before}{word}{after}" for word in followed for before in _SIDES for after in _SIDES):
            letters = (_letter(cluster) for cluster in _clusters(shape(font, shown, "rtl")))
            found.update((letter, None) for letter in letters if letter and letter.letter != _JOINER)
    return {letter: number for number, letter in enumerate(found)}


@cache
def _by_code(font: Font) -> dict[int, JoinedLetter]:
    first = font.shaper.face.glyph_count
    return {first + number: letter for letter, number in _forms(font).items()}


@cache
def _met_signs(font: Font) -> dict[int, JoinedLetter]:
    """Vowel signs by code, as they were met; where one stands follows from the font and the letter."""
    return {}


def _sign_code(font: Font, sign: Placed, stem: Placed, number: int, *, doubled: bool) -> int | None:
    """The code of a vowel sign at the letter of that number; None where it is in no table."""
    char = _told(font).get(sign.glyph, "")
    place = char + _DOUBLING if doubled else char
    if place not in _PLACES:
        return None
    drawn = JoinedLetter(char, sign.glyph, at=(sign.dx - stem.dx, sign.dy - stem.dy))
    code = font.shaper.face.glyph_count + len(_forms(font)) * (1 + _PLACES.index(place)) + number
    return code if _met_signs(font).setdefault(code, drawn) == drawn else None


def _clusters(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    for _start, cluster in groupby(placed, key=attrgetter("start")):
        yield list(cluster)


def _signs(cluster: Sequence[Placed]) -> Sequence[Placed]:
    """The glyphs of vowel signs: last in the text and so first on the line, before dots and stem."""
    return cluster[: min(len(cluster) - 1, len(cluster[0].letter) - 1)]


def _letter(cluster: Sequence[Placed]) -> JoinedLetter | None:
    """The letter a cluster draws, without vowel signs: its stem, and the dots that are glyphs of their own.

    None where it is something else than one stem, the last glyph.
    """
    *around, stem = cluster
    if stem.letter[0] == _NON_JOINER:
        return JoinedLetter(_NON_JOINER, stem.glyph)
    if not stem.advance or any(glyph.advance for glyph in around):
        return None
    dots = around[len(_signs(cluster)) :]
    return JoinedLetter(
        stem.letter[0], stem.glyph, tuple((dot.glyph, dot.dx - stem.dx, dot.dy - stem.dy) for dot in dots)
    )


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
        if not letter.dots and letter.at == (0, 0):
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
    for glyph, x, y in ((letter.stem, *letter.at), *letter.dots):
        component = GlyphComponent()
        component.glyphName, component.x, component.y = order[glyph], x, y
        component.flags = 0
        composite.components.append(component)
    return composite
