"""A font in a PDF: only the glyphs shown, numbered as in the font, with the text they stand for."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc

from desktop.printing.text.fonts import Font
from desktop.printing.text.joined_letters import draw_joined, letter_of
from desktop.printing.text.shaping import code_text

_SYMBOLIC = 4
_LAYOUT_TABLES = (
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "JSTF",
    "STAT",
    "MATH",
    "DSIG",
    "GASP",
    "VORG",
    "vhea",
    "vmtx",
)


def resource_name(font: Font) -> str:
    """The name by which pages call a font; the same in every file, so that a page is the same in all."""
    return f"/{font.name}"


def add_font(pdf: Any, font: Font, glyphs: Mapping[int, int]) -> None:
    """Adds a font with these glyphs, by the codes that pages call them by, to a `reportlab` PDFDocument.

    A glyph's code is its number in the font (Identity-H, ISO 32000-1, 9.7.5.2) or stands in
    `joined_letters`, so a page says the same whichever others are printed with it. The file embeds
    nothing else of the font.
    """
    shown = {0: 0, **dict(sorted(glyphs.items()))}
    letters = {code: letter for code in shown if (letter := letter_of(font, code))}
    parts = {
        part for letter in letters.values() for part in (letter.stem, *(dot for dot, _x, _y in letter.dots))
    }
    program = _subset(font, {*shown.values(), *parts})
    numbers = shown
    if letters:
        program, drawn = draw_joined(program, list(letters.values()))
        numbers = {**shown, **dict(zip(letters, drawn, strict=True))}
    tag = hashlib.sha256(program).digest()[:6]
    name = f"{''.join(chr(ord('A') + byte % 26) for byte in tag)}+{font.name}"
    descendant = {
        "Type": "/Font",
        "Subtype": "/CIDFontType0" if font.postscript else "/CIDFontType2",
        "BaseFont": pdfdoc.PDFName(name),
        "CIDSystemInfo": pdfdoc.PDFDictionary(
            {
                "Registry": pdfdoc.PDFString("Adobe"),
                "Ordering": pdfdoc.PDFString("Identity"),
                "Supplement": 0,
            }
        ),
        "DW": 0,
        "W": pdfdoc.PDFArray(_widths(font, shown)),
        "FontDescriptor": _described(pdf, font, name, program),
    }
    if not font.postscript:
        descendant["CIDToGIDMap"] = _glyph_map(pdf, font, numbers)
    whole = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": pdfdoc.PDFName(name),
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray(
                [pdf.Reference(pdfdoc.PDFDictionary(descendant), f"cidFont:{font.name}")]
            ),
            "ToUnicode": _stream(pdf, _to_unicode(font, shown).encode("ascii"), f"toUnicode:{font.name}"),
        }
    )
    fonts = pdf.idToObject["BasicFonts"].dict
    fonts[resource_name(font)[1:]] = pdf.Reference(whole, f"font:{font.name}")


def _glyph_map(pdf: Any, font: Font, glyphs: Mapping[int, int]) -> object:
    """The stream CIDToGIDMap (9.7.4.3), or the name that says that codes are the numbers of glyphs."""
    if all(code == glyph for code, glyph in glyphs.items()):
        return "/Identity"
    table = struct.pack(f">{max(glyphs) + 1}H", *(glyphs.get(code, 0) for code in range(max(glyphs) + 1)))
    return _stream(pdf, table, f"glyphMap:{font.name}")


def _subset(font: Font, glyphs: Collection[int]) -> bytes:
    """The font program with these glyphs alone, at its one weight; what only layout needs is left out."""
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE | (
        uharfbuzz.SubsetFlags.DESUBROUTINIZE if font.postscript else uharfbuzz.SubsetFlags.RETAIN_GIDS
    )
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode("ascii")) for table in _LAYOUT_TABLES)
    if font.weight is not None:
        wanted.pin_axis_location(font.shaper.face, "wght", font.weight)
    face = uharfbuzz.subset(font.shaper.face, wanted)
    if font.postscript:
        return bytes(face.reference_table("CFF ").data)
    return bytes(face.blob.data)


def _described(pdf: Any, font: Font, name: str, program: bytes) -> Any:
    head = font.shaper.face.reference_table("head").data
    scale = 1000 / font.units
    box = [round(side * scale) for side in struct.unpack(">hhhh", head[36:44])]
    kind, more = ("FontFile3", {"Subtype": "/CIDFontType0C"}) if font.postscript else ("FontFile2", {})
    return pdf.Reference(
        pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": pdfdoc.PDFName(name),
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(box),
                "ItalicAngle": 0,
                "Ascent": round(font.ascent * 1000),
                "Descent": round(font.descent * 1000),
                "CapHeight": 700,
                "StemV": 80,
                kind: _stream(pdf, program, f"fontFile:{font.name}", Length1=len(program), **more),
            }
        ),
        f"fontDescriptor:{font.name}",
    )


def _stream(pdf: Any, content: bytes, name: str, **entries: object) -> Any:
    stream = pdfdoc.PDFStream(content=content)
    for key, value in entries.items():
        stream.dictionary[key] = value
    stream.filters = [pdfdoc.PDFZCompress]
    return pdf.Reference(stream, name)


@lru_cache(maxsize=20_000)
def default_width(font: Font, glyph: int) -> float:
    """How far a glyph moves the pen by itself, in 1/1000 em, as `add_font` says it in the file."""
    return float(round(font.shaper.get_glyph_h_advance(glyph) * 1000 / font.units, 2))


def _widths(font: Font, glyphs: Mapping[int, int]) -> list[object]:
    """The array W of ISO 32000-1, 9.7.4.3: the first of codes that follow one another, then their widths."""
    groups: list[tuple[int, list[float]]] = []
    for code, glyph in glyphs.items():
        if not groups or code != groups[-1][0] + len(groups[-1][1]):
            groups.append((code, []))
        groups[-1][1].append(default_width(font, glyph))
    return [part for first, widths in groups for part in (first, pdfdoc.PDFArray(widths))]


def _to_unicode(font: Font, codes: Iterable[int]) -> str:
    """What copying gives for a code (ISO 32000-1, 9.10.3); those that tell nothing alone have ActualText."""
    texts = {code: text for code in codes if (text := code_text(font, code))}
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in texts.items()]
    blocks = [
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar"
        for block in (rows[start : start + 100] for start in range(0, len(rows), 100))
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
