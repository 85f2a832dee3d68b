"""What goes around a letter, in zones and words: envelope, windows, labels, and whose post they are for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.words import tr
from ui.write.state import Folded, ZoneBox

if TYPE_CHECKING:
    from desktop.printing.figures import Box, LabelSheet
    from desktop.printing.plan import RunPlan
    from desktop.printing.tap import Slides, TapTest
    from desktop.printing.window import Side


def zones_of(plan: RunPlan) -> tuple[ZoneBox, ...]:
    """The zones of the envelope that is printed, with their words; a window stands for the address."""
    if not plan.options.prints_envelopes:
        return ()
    from desktop.printing.stationery import post_in, window, zones_of_sheet

    sheet, seen = plan.options.envelope_sheet, window(plan.options.layout, plan.options.envelope)
    found = zones_of_sheet(sheet, post_in(plan.options.home_country))
    words: list[tuple[str, str, Box]] = [
        ("sender", tr("Sender"), found.sender),
        ("address", tr("Address"), found.address)
        if seen is None
        else ("window", tr("Window"), seen.on(sheet)),
        ("stamp", tr("Stamp here"), found.stamp),
        ("coding", tr("keep clear for sorting machines"), found.coding),
    ]
    if plan.options.sender == "none":
        # nothing is printed there
        del words[0]
    if found.read is not None:
        words.append(("read", tr("Read by machines"), found.read))
    return tuple(_zone(kind, word, box) for kind, word, box in words)


def window_on_letter(plan: RunPlan) -> ZoneBox | None:
    """Where the window lies on a letter in the middle of its envelope; None where it shows no address."""
    if not plan.options.shows_address:
        return None
    from desktop.printing.stationery import paper, window
    from desktop.printing.window import shown_at, slack

    options = plan.options
    seen = window(options.layout, options.envelope)
    assert seen is not None, "shows_address says that there is one"
    aside, up = slack(seen, options.envelope_sheet, paper(options.paper))
    box = shown_at(seen, aside / 2, up / 2)
    return _zone("window", tr("Window"), box)


def window_note(plan: RunPlan, envelope: str) -> str:
    """What becomes of the `envelope` of that name; empty where the address is printed on it."""
    if not plan.options.shows_address:
        return ""
    if plan.options.prints_envelopes:
        return tr(
            "The address shows through the window of a {envelope} envelope; the sender is printed on it.",
            envelope=envelope,
        )
    return tr(
        "No envelope is printed: address and sender show through the window of a {envelope} envelope.",
        envelope=envelope,
    )


def folded_of(plan: RunPlan) -> Folded | None:
    """The letter in its window envelope; None where its address shows in no window."""
    if not plan.options.shows_address:
        return None
    from desktop.printing.stationery import paper, post_in, window, zones_of_sheet
    from desktop.printing.window import slack

    options = plan.options
    sheet, seen = options.envelope_sheet, window(options.layout, options.envelope)
    assert seen is not None, "shows_address says that there is one"
    found = zones_of_sheet(sheet, post_in(options.home_country))
    aside, up = slack(seen, sheet, paper(options.paper))
    zones = [
        _zone("window", tr("Window"), seen.on(sheet)),
        _zone("stamp", tr("Stamp here"), found.stamp),
        _zone("coding", tr("keep clear for sorting machines"), found.coding),
    ]
    if seen.sender is not None:
        zones.append(_zone("window", tr("Window for the sender"), seen.sender.on(sheet)))
    if found.read is not None:
        zones.append(_zone("read", tr("Read by machines"), found.read))
    return Folded(
        envelope=sheet.name,
        width_mm=sheet.width_mm,
        height_mm=sheet.height_mm,
        fold_mm=seen.folds_mm[0],
        aside_mm=aside,
        up_mm=up,
        zones=tuple(zones),
    )


def verdicts_of(tap: TapTest) -> tuple[tuple[bool, str], ...]:
    """What the tap test says of the address, and of the sender where that has a window of its own."""
    address = _verdict(
        tap.address,
        good=tr("The address stays in the window in every position."),
        near=tr("The address stays in the window, but comes nearer than 3 mm to its edge: {sides}."),
        out=tr("The address slides out of the window when the letter moves: {sides}."),
    )
    if tap.sender is None:
        return (address,)
    sender = _verdict(
        tap.sender,
        good=tr("The sender stays in its window in every position."),
        near=tr("The sender stays in its window, but comes near to its edge: {sides}."),
        out=tr("The sender slides out of its window when the letter moves: {sides}."),
    )
    return (address, sender)


def _verdict(slides: Slides, *, good: str, near: str, out: str) -> tuple[bool, str]:
    if slides.out:
        return (False, out.format(sides=_sides(slides.out)))
    if slides.near:
        return (False, near.format(sides=_sides(slides.near)))
    return (True, good)


def _sides(sides: tuple[Side, ...]) -> str:
    words = {"left": tr("left"), "right": tr("right"), "top": tr("above"), "bottom": tr("below")}
    return ", ".join(words[side] for side in sides)


def post_words(country: str) -> str:
    """Whose zones are drawn, in words."""
    from desktop.printing.stationery import WORLD, post_in, post_named

    post = post_in(country)
    if post == WORLD:
        return tr("Zones that every post accepts")
    return tr("Zones of {post}", post=post_named(post).name)


def label_zone(form: LabelSheet, label: int) -> ZoneBox:
    """Where a label, counted from 0, lies on its sheet."""
    from desktop.printing.labels import label_box

    return _zone("label", tr("Label of this piece"), label_box(form, label))


def zone_words(boxes: Sequence[tuple[str, Box]]) -> tuple[ZoneBox, ...]:
    """Zones of an envelope or sheet that is only thought of yet, by their kinds."""
    words = {
        "sender": tr("Sender"),
        "address": tr("Address"),
        "stamp": tr("Stamp here"),
        "coding": tr("keep clear for sorting machines"),
        "label": tr("Label"),
    }
    return tuple(_zone(kind, words[kind], box) for kind, box in boxes)


def _zone(kind: str, word: str, box: Box) -> ZoneBox:
    return ZoneBox(kind, word, box.x_mm, box.y_mm, box.width_mm, box.height_mm)
