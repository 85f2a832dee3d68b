"""Contrast of every pair that is used (WCAG 2.2: 4.5 for text, 3 for outlines, icons and bars)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.theme import DARK, LIGHT, Theme, Tone, contrast, high_contrast

THEMES = (LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK))


def text_pairs(theme: Theme) -> list[tuple[str, str, str]]:
    grounds = ("side", "win", "surf", "sunk", "raised", "hover", "sel", "selrow")
    pairs = [
        (f"{text} on {ground}", getattr(theme, text), getattr(theme, ground))
        for text in ("t1", "t2", "t3")
        for ground in grounds
    ]
    pairs += [(f"t1 on {g}", theme.t1, getattr(theme, g)) for g in ("press", "segment", "segment_on")]
    pairs += [
        (f"acct on {g}", theme.acct, getattr(theme, g)) for g in ("surf", "win", "side", "sel", "accsoft")
    ]
    pairs += [(f"white on {g}", theme.on_acc, getattr(theme, g)) for g in ("acc", "acch", "accp")]
    pairs += [("ink on paper", theme.ink, theme.paper), ("ink on envelope", theme.ink, theme.envelope)]
    for tone in Tone:
        tint = theme.tint(tone)
        pairs += [(f"{tone} on its soft", tint.text, tint.soft), (f"{tone} on surf", tint.text, theme.surf)]
        pairs += [(f"t1 on soft {tone}", theme.t1, tint.soft)]
    return pairs


def shape_pairs(theme: Theme) -> list[tuple[str, str, str]]:
    pairs = [(f"field on {g}", theme.field, getattr(theme, g)) for g in ("surf", "win", "sunk")]
    pairs += [(f"bar {n} on surf", colour, theme.surf) for n, colour in enumerate(theme.chart)]
    pairs += [("focus ring", theme.acct, theme.surf), ("tick box", theme.acc, theme.surf)]
    pairs += [(f"{tone} fill", theme.tint(tone).fill, theme.surf) for tone in Tone]
    return pairs


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_stands_out_by_four_and_a_half(theme: Theme) -> None:
    weak = [(name, round(contrast(a, b), 2)) for name, a, b in text_pairs(theme) if contrast(a, b) < 4.5]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_outlines_icons_and_bars_stand_out_by_three(theme: Theme) -> None:
    weak = [(name, round(contrast(a, b), 2)) for name, a, b in shape_pairs(theme) if contrast(a, b) < 3.0]
    assert weak == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_counts_can_be_read_on_their_bars(theme: Theme) -> None:
    worst = min(contrast(ink, bar) for ink, bar in zip(theme.chart_ink, theme.chart, strict=True))
    assert worst >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_no_colour_stands_anywhere_else() -> None:
    folder = Path(__file__).parents[2] / "ui"
    sources = [path for path in folder.rglob("*.py") if path.name != "theme.py"]
    assert len(sources) > 40
    found = {
        path.name: m.group() for path in sources if (m := re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text()))
    }
    assert found == {}
