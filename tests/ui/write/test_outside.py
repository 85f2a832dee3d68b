"""The tap test in words."""

from __future__ import annotations

from desktop.printing.tap import Slides, TapTest
from ui.write.outside import verdicts_of


def test_the_verdict_names_the_edges() -> None:
    assert verdicts_of(TapTest(Slides(("bottom", "left"), ("top",)), Slides(near=("right",)))) == (
        (False, "The address slides out of the window when the letter moves: below, left."),
        (False, "The sender stays in its window, but comes near to its edge: right."),
    )
    assert verdicts_of(TapTest(Slides(near=("top",)))) == (
        (False, "The address stays in the window, but comes nearer than 3 mm to its edge: above."),
    )
