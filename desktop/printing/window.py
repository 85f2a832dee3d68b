"""The tap test: which part of a folded letter shows in the window wherever the letter slides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from desktop.printing.figures import Box, Letterhead, Pane, Sheet, Stationery, Window

Side = Literal["left", "right", "top", "bottom"]


def panels(paper: Sheet, folds_mm: Sequence[float]) -> tuple[float, ...]:
    """The heights in mm of the parts of a sheet folded at these distances from its upper edge."""
    edges = (0.0, *sorted(folds_mm), paper.height_mm)
    return tuple(lower - upper for upper, lower in pairwise(edges))


def slack(window: Window, envelope: Sheet, paper: Sheet) -> tuple[float, float]:
    """How far the folded letter can slide in the envelope, to the side and up, in mm.

    Negative where it does not go in.
    """
    highest = max(panels(paper, window.folds_mm))
    return (envelope.width_mm - paper.width_mm, envelope.height_mm - highest)


def shown_at(window: Window, right_mm: float, up_mm: float, pane: Pane | None = None) -> Box:
    """The part of the sheet seen through the window, or through `pane`, in one position of the letter.

    The letter lies `right_mm` from the left edge of the envelope and `up_mm` above the lower one, its first
    fold below. The box is measured on the sheet, from its upper left corner, and may reach beyond it.
    """
    seen = pane or window
    bottom = window.folds_mm[0] - seen.bottom_mm + up_mm
    return Box(seen.left_mm - right_mm, bottom - seen.height_mm, seen.width_mm, seen.height_mm)


def always_shown(window: Window, envelope: Sheet, paper: Sheet, pane: Pane | None = None) -> Box:
    """The part of the sheet that shows wherever the letter slides: what all of its positions share."""
    aside, up = slack(window, envelope, paper)
    return shown_at(window, 0, 0, pane).shared_with(shown_at(window, aside, up, pane))


def ever_shown(window: Window, envelope: Sheet, paper: Sheet, pane: Pane | None = None) -> Box:
    """The part of the sheet that shows in some position: nothing but the address may stand in it."""
    aside, up = slack(window, envelope, paper)
    return shown_at(window, 0, 0, pane).around(shown_at(window, aside, up, pane))


def on_envelope(block: Box, window: Window, envelope: Sheet, paper: Sheet) -> Box:
    """Where on the envelope a block of the sheet may lie: the box around all its positions."""
    aside, up = slack(window, envelope, paper)
    lowest = block.moved(0, envelope.height_mm - window.folds_mm[0])
    return lowest.around(lowest.moved(aside, -up))


def slides_out(block: Box, safe: Box) -> tuple[Side, ...]:
    """The sides on which `block` reaches beyond `safe`, the part of the sheet that always shows."""
    near = 0.01
    beyond: dict[Side, bool] = {
        "left": block.x_mm < safe.x_mm - near,
        "right": block.right_mm > safe.right_mm + near,
        "top": block.y_mm < safe.y_mm - near,
        "bottom": block.bottom_mm > safe.bottom_mm + near,
    }
    return tuple(side for side, out in beyond.items() if out)


def address_zone(letterhead: Letterhead) -> Box:
    """The part of the address field in which the address stands."""
    field = letterhead.field.box
    x = field.x_mm + letterhead.address_indent_mm
    return Box(x, letterhead.address_top_mm, field.right_mm - x, field.bottom_mm - letterhead.address_top_mm)


def check_letterhead(name: str, letterhead: Letterhead, paper: Sheet, loaded: Stationery) -> None:
    """Raises ValueError where the layout `name` cannot keep its address in the windows it is made for."""
    field, zone = letterhead.field.box, address_zone(letterhead)
    for what, box in {
        "field": field,
        "address": zone,
        "sender": letterhead.sender.box,
        "date": letterhead.date.box,
    }.items():
        if box.height_mm < 4 or box.right_mm > paper.width_mm or box.bottom_mm > letterhead.body_mm:
            raise ValueError(f"layout {name}: {what} has no room on {paper.name}")
    for envelope_name, window in letterhead.windows.items():
        if envelope_name not in loaded.envelopes:
            raise ValueError(f"layout {name}: there is no envelope {envelope_name}")
        envelope = loaded.envelopes[envelope_name]
        if min(slack(window, envelope, paper)) < 0:
            raise ValueError(f"layout {name}: folded {paper.name} does not go into {envelope_name}")
        safe = always_shown(window, envelope, paper).without_margin(loaded.insert.window_margin_mm)
        room = zone.shared_with(safe)
        if room.width_mm < 50 or room.height_mm < 15:
            raise ValueError(f"layout {name}: the window of {envelope_name} does not show the address")
        ever = ever_shown(window, envelope, paper)
        for what, box in {"sender": letterhead.sender.box, "date": letterhead.date.box}.items():
            if box.overlaps(ever):
                raise ValueError(f"layout {name}: {what} may show in the window of {envelope_name}")
        if window.sender is not None:
            _check_sender_window(name, letterhead, window, envelope, paper)
        if ever.bottom_mm > letterhead.body_mm:
            raise ValueError(f"layout {name}: the letter may show in the window of {envelope_name}")


def _check_sender_window(
    name: str, letterhead: Letterhead, window: Window, envelope: Sheet, paper: Sheet
) -> None:
    """Raises ValueError where the upper of two windows does not show the sender and nothing else."""
    box = letterhead.sender.box
    room = box.shared_with(always_shown(window, envelope, paper, window.sender))
    if room.width_mm < 50 or room.height_mm < 12:
        raise ValueError(f"layout {name}: the upper window of {envelope.name} does not show the sender")
    ever = ever_shown(window, envelope, paper, window.sender)
    for what, other in {"address": address_zone(letterhead), "date": letterhead.date.box}.items():
        if other.overlaps(ever):
            raise ValueError(f"layout {name}: {what} may show in the upper window of {envelope.name}")
