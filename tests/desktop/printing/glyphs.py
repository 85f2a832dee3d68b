"""Where every letter of a PDF stands, read back from the PDF by pdfium, in mm from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from desktop.printing.figures import Box
from tests.desktop.printing.page_text import MM_PER_PT


@dataclass(frozen=True)
class Glyph:
    """A character and the box of its ink."""

    char: str
    box: Box


@dataclass(frozen=True)
class GlyphPage:
    """A page with all of its ink; `rules` are lines and boxes drawn."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]

    def text_in(self, box: Box) -> str:
        """The characters that touch `box`."""
        return "".join(glyph.char for glyph in self.glyphs if glyph.box.overlaps(box))

    def outside(self, *boxes: Box) -> str:
        """The characters that lie whole in none of `boxes`."""
        return "".join(
            glyph.char for glyph in self.glyphs if not any(glyph.box.lies_in(box) for box in boxes)
        )


def glyph_pages(pdf: bytes) -> list[GlyphPage]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [_page(document[index]) for index in range(len(document))]


def _page(page: pypdfium2.PdfPage) -> GlyphPage:
    width, height = page.get_size()
    text = page.get_textpage()
    glyphs = []
    for index in range(text.count_chars()):
        char = text.get_text_range(index, 1)
        if not char.strip():
            continue
        glyphs.append(Glyph(char, _box(text.get_charbox(index), height)))
    drawn = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])
    rules = tuple(_box(item.get_bounds(), height) for item in drawn)
    return GlyphPage(width * MM_PER_PT, height * MM_PER_PT, tuple(glyphs), rules)


def _box(sides: tuple[float, float, float, float], height: float) -> Box:
    left, bottom, right, top = sides
    return Box(
        left * MM_PER_PT, (height - top) * MM_PER_PT, (right - left) * MM_PER_PT, (top - bottom) * MM_PER_PT
    )
