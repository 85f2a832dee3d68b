"""The font files a run prints with: bundled, of font packages, found at run time; their measures."""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import resources


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font file at one weight, loaded.

    Attributes:
        name: unlike any other, of letters, digits and hyphens; it names the font in a PDF.
        shaper: the `uharfbuzz.Font`, its scale the units of the em.
        units: of the em.
        weight: on the font's own axis, None where it has one weight only.
        characters: code points it can draw.
        ascent, descent: above and below the baseline, in parts of the size; descent is negative.
        cids: by glyph its number in the character collection, for a font with PostScript outlines (a CFF
            table); None for one with TrueType outlines.
    """

    name: str
    shaper: Any
    units: int
    weight: int | None
    characters: frozenset[int]
    ascent: float
    descent: float
    cids: tuple[int, ...] | None = None

    @property
    def postscript(self) -> bool:
        return self.cids is not None

    def code_of(self, glyph: int) -> int:
        """What a PDF calls a glyph by: its CID, or its number in the font (ISO 32000-1, 9.7.4.2)."""
        return glyph if self.cids is None else self.cids[glyph]


@dataclass(frozen=True, slots=True)
class FontFile:
    """Where a font lies: a file in `resources/fonts`, or in an installed package of fonts."""

    name: str
    file: str
    package: str = ""
    weight: int | None = None

    def path(self) -> Path | None:
        """The file, or None where its package is not installed."""
        if not self.package:
            return resources.path("fonts", self.file)
        spec = find_spec(self.package)
        places = list(spec.submodule_search_locations or ()) if spec else []
        found = [Path(place) / self.file for place in places]
        return next((path for path in found if path.is_file()), None)


NOTO = "manimgx_fonts"
"""The package with Noto Sans, one variable font a script, weights 400 to 700 (SIL Open Font License)."""

SCRIPTS = (
    "Arabic",
    "Hebrew",
    "Devanagari",
    "Bengali",
    "Tamil",
    "Thai",
    "Khmer",
    "Myanmar",
    "Georgian",
    "Armenian",
    "Ethiopic",
    "Gujarati",
    "Gurmukhi",
    "Kannada",
    "Lao",
    "Malayalam",
    "Oriya",
    "Sinhala",
    "Telugu",
    "Symbols",
)
"""Scripts that Noto has a font of their own for, beyond Latin, Greek and Cyrillic."""

EAST_ASIAN = {"JP": "pylopdf_fonts_jp", "KR": "pylopdf_fonts_ko", "SC": "pylopdf_fonts_zh_cn"}
"""Packages of the optional fonts for Japanese, Korean and Chinese, by what Noto calls them."""

EAST_ASIAN_EXTRA = "letterwright[cjk]"
"""What installs them."""

# several threads may print and preview; a font is loaded by the first that asks
_LOADING = threading.Lock()


def noto_files(weight: int) -> Iterator[FontFile]:
    """Noto Sans of every script at a weight from 400 to 700; Latin, Greek and Cyrillic first."""
    for script in ("", *SCRIPTS):
        yield FontFile(f"NotoSans{script}-{weight}", f"NotoSans{script}[wght].ttf", NOTO, weight)


def east_asian_file(region: str, *, serif: bool) -> FontFile:
    """The optional font of a region of `EAST_ASIAN`, with serifs or without."""
    name = f"Noto{'Serif' if serif else 'Sans'}{region}-Regular"
    return FontFile(name, f"{name}.otf", EAST_ASIAN[region])


def load(file: FontFile) -> Font | None:
    """The font of a file, loaded once per process; None where its package is not installed."""
    with _LOADING:
        return _loaded(file)


@cache
def _loaded(file: FontFile) -> Font | None:
    import uharfbuzz

    path = file.path()
    if path is None:
        return None
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    shaper = uharfbuzz.Font(face)
    if file.weight is not None:
        shaper.set_variations({"wght": file.weight})
    ascent, descent = struct.unpack(">hh", face.reference_table("hhea").data[4:8])
    return Font(
        name=file.name,
        shaper=shaper,
        units=face.upem,
        weight=file.weight,
        characters=frozenset(face.unicodes),
        ascent=ascent / face.upem,
        descent=descent / face.upem,
        cids=_cids(path) if path.suffix == ".otf" else None,
    )


def _cids(path: Path) -> tuple[int, ...]:
    """The charset of a CID-keyed CFF font."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as opened:
        names = opened["CFF "].cff[0].charset
    return (0, *(int(name.removeprefix("cid")) for name in names[1:]))
