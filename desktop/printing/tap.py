"""What becomes of one letter in its window envelope when it slides: the tap test of a piece, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.printing.figures import Box
from desktop.printing.letterhead import LetterheadSetter, Placed
from desktop.printing.plan import RunPlan
from desktop.printing.stationery import layout, paper, window
from desktop.printing.window import Side, always_shown, slides_out

TAP_MM = 3.2
"""An address stays so far inside its window (USPS Publication 25, chapter 3: 1/8 inch)."""


@dataclass(frozen=True, slots=True)
class Slides:
    """At which edges of its window a block slides out, and at which it comes nearer than 3.2 mm."""

    out: tuple[Side, ...] = ()
    near: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class TapTest:
    """The tap test of one piece; `sender` is None where the envelope has no window for it."""

    address: Slides
    sender: Slides | None = None


def tap_test(plan: RunPlan, piece: int) -> TapTest | None:
    """The tap test of one piece; None where its address shows in no window, or does not fit."""
    options, letterhead = plan.options, layout(plan.options.layout).letterhead
    seen = window(options.layout, options.envelope) if options.shows_address else None
    if seen is None or letterhead is None:
        return None
    alone = plan.only((piece,))
    head = LetterheadSetter(alone, letterhead)
    address, sender = head.address(alone.pieces[0]), head.sender(alone.pieces[0])
    if address is None or sender is None:
        return None
    envelope, sheet = options.envelope_sheet, paper(options.paper)

    return TapTest(
        _slides(address, always_shown(seen, envelope, sheet), TAP_MM),
        None if seen.sender is None else _slides(sender, always_shown(seen, envelope, sheet, seen.sender), 0),
    )


def _slides(placed: Placed, always: Box, margin_mm: float) -> Slides:
    out = slides_out(placed.ink, always)
    near = slides_out(placed.ink, always.without_margin(margin_mm))
    return Slides(out, tuple(side for side in near if side not in out))
