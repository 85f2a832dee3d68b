"""Shaped lines as PDF operators: glyphs, kerning, marks above and below, and the text behind them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from desktop.printing.text.embedding import default_width, resource_name
from desktop.printing.text.fonts import Font
from desktop.printing.text.shaping import GlyphRun, ShapedLine

_NEAR = 0.05
"""1/1000 em that no printer shows."""


def show_line(line: ShapedLine, size_pt: float, spread_pt: float = 0.0) -> str:
    """The operators that show a line from where the text matrix stands (ISO 32000-1, 9.4.3).

    What is copied from the page is the text: where glyphs do not tell it, it is said beside them as
    ActualText (14.9.4).
    """
    spread = f"{-spread_pt / size_pt * 1000:.4g}" if spread_pt else ""
    font: Font | None = None
    shown = []
    for told, runs in _spans(line.runs):
        code = []
        for group in _in_one_font(runs):
            chosen = "" if group[0].font is font else f"{resource_name(group[0].font)} {size_pt:g} Tf "
            font = group[0].font
            code.append(chosen + _arrays(group, size_pt, spread))
        said = " ".join(code)
        shown.append(said if told else _told("".join(run.text for run in runs), said))
    return " ".join(shown)


def _spans(runs: tuple[GlyphRun, ...]) -> Iterator[tuple[bool, tuple[GlyphRun, ...]]]:
    """Runs that are told alike: a line that needs it all at once, so that its spaces are not guessed.

    Where words run from right to left one by one: viewers turn these round themselves.
    """
    if not any(run.level % 2 for run in runs):
        yield all(run.told for run in runs), runs
        return
    for told, group in groupby(runs, key=lambda run: run.told):
        if told:
            yield True, tuple(group)
        else:
            yield from ((False, (run,)) for run in group)


def _in_one_font(runs: tuple[GlyphRun, ...]) -> Iterator[list[GlyphRun]]:
    for _font, group in groupby(runs, key=lambda run: run.font.name):
        yield list(group)


def _told(text: str, shown: str) -> str:
    return f"/Span <</ActualText <{(chr(0xFEFF) + text).encode('utf-16-be').hex().upper()}>>> BDC {shown} EMC"


def _arrays(runs: list[GlyphRun], size_pt: float, spread: str) -> str:
    """The glyphs of runs of one font: one array, parted where a mark is raised or lowered."""
    arrays: list[tuple[float, list[str]]] = [(0.0, [])]
    for run in runs:
        for rise, glyphs in _run_glyphs(run):
            if rise != arrays[-1][0]:
                arrays.append((rise, []))
            arrays[-1][1].append(glyphs)
        if run.space and spread:
            arrays[-1][1].append(spread)
    return " ".join(_array(rise, "".join(parts), size_pt) for rise, parts in arrays if parts)


def _array(rise: float, glyphs: str, size_pt: float) -> str:
    # two strings that follow one another are one
    shown = f"[{glyphs.replace('><', '')}] TJ"
    return shown if not rise else f"{rise * size_pt / 1000:.3g} Ts {shown} 0 Ts"


@lru_cache(maxsize=10_000)
def _run_glyphs(run: GlyphRun) -> tuple[tuple[float, str], ...]:
    """The glyphs of a run as elements of arrays, each with how far it is raised in 1/1000 em.

    A number in an array moves the pen back by so many 1/1000 em: kerning, and what marks need.
    """
    parts: list[tuple[float, list[str]]] = []
    pending = 0.0
    for glyph in run.glyphs:
        if not parts or parts[-1][0] != glyph.dy:
            parts.append((glyph.dy, []))
        pending += glyph.dx
        if abs(pending) > _NEAR:
            parts[-1][1].append(f"{-pending:.4g}")
            pending = 0.0
        parts[-1][1].append(f"<{glyph.code:04X}>")
        pending += glyph.advance - glyph.dx - default_width(run.font, glyph.id)
    if parts and abs(pending) > _NEAR:
        parts[-1][1].append(f"{-pending:.4g}")
    return tuple((rise, "".join(shown)) for rise, shown in parts)
