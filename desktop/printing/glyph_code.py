"""Shaped lines as PDF operators: glyphs, kerning, marks above and below, and the text behind them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.embedding import default_width, resource_name
from desktop.printing.fonts import Font
from desktop.printing.shaping import Glyph, GlyphRun, ShapedLine

_NEAR = 0.05
"""1/1000 em that no printer shows."""


def show_line(line: ShapedLine, size_pt: float, spread_pt: float = 0.0) -> str:
    """The operators that show a line from where the text matrix stands (ISO 32000-1, 9.4.3).

    What is copied from the page is the text: where glyphs do not tell it, it is said beside them as
    ActualText (14.9.4).
    """
    spread = spread_pt / size_pt * 1000
    return " ".join(
        part if run.told else _told(run.text, part) for run, part in _shown(line, size_pt, spread)
    )


def _told(text: str, shown: str) -> str:
    return f"/Span <</ActualText <{(chr(0xFEFF) + text).encode('utf-16-be').hex().upper()}>>> BDC {shown} EMC"


def _shown(line: ShapedLine, size_pt: float, spread: float) -> Iterator[tuple[GlyphRun, str]]:
    """Each run with its operators; runs of one font that tell their text are shown together."""
    font: Font | None = None
    for group in _together(line.runs):
        first = group[0]
        chosen = "" if first.font is font else f"{resource_name(first.font)} {size_pt:g} Tf "
        font = first.font
        yield first, chosen + _glyphs(group, size_pt, spread)


def _together(runs: tuple[GlyphRun, ...]) -> Iterator[list[GlyphRun]]:
    group: list[GlyphRun] = []
    for run in runs:
        if group and not (run.told and group[-1].told and run.font is group[-1].font):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _glyphs(runs: list[GlyphRun], size_pt: float, spread: float) -> str:
    """The glyphs of runs of one font: one array, parted where a mark is raised or lowered."""
    arrays: list[tuple[float, list[str]]] = []
    pending = 0.0
    for run in runs:
        for glyph in run.glyphs:
            if not arrays or arrays[-1][0] != glyph.dy:
                arrays.append((glyph.dy, []))
            array = arrays[-1][1]
            before = pending + glyph.dx
            if abs(before) > _NEAR:
                array.append(f"{-before:.4g}")
            if array and array[-1].startswith("<") and abs(before) <= _NEAR:
                array[-1] = f"{array[-1][:-1]}{glyph.code:04X}>"
            else:
                array.append(f"<{glyph.code:04X}>")
            pending = _after(run, glyph, spread) + (0.0 if abs(before) > _NEAR else before)
    if abs(pending) > _NEAR:
        arrays[-1][1].append(f"{-pending:.4g}")
    return " ".join(_array(rise, array, size_pt) for rise, array in arrays)


def _after(run: GlyphRun, glyph: Glyph, spread: float) -> float:
    """What the pen still has to move after a glyph, beyond the glyph's own width."""
    moved = glyph.advance - glyph.dx - default_width(run.font, glyph.id)
    return moved + (spread if run.space else 0.0)


def _array(rise: float, array: list[str], size_pt: float) -> str:
    shown = f"[{''.join(array)}] TJ"
    return shown if not rise else f"{rise * size_pt / 1000:.3g} Ts {shown} 0 Ts"
