"""The tap test: figures of the standards, and no position of the letter that hides what must be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.figures import Box, Sheet, Window
from desktop.printing.stationery import envelope, layout, paper, stationery, window
from desktop.printing.window import (
    always_shown,
    ever_shown,
    on_envelope,
    panels,
    shown_at,
    slack,
    slides_out,
)
from models.errors import WrongInputError

WINDOWS = [
    (layout_name, envelope_name)
    for layout_name, form in stationery().layouts.items()
    if form.letterhead
    for envelope_name in form.letterhead.windows
]


def of(layout_name: str, envelope_name: str) -> tuple[Window, Sheet, Sheet]:
    found = window(layout_name, envelope_name)
    assert found is not None
    return found, envelope(envelope_name), paper(layout(layout_name).papers[0])


def stays_in_window(block: Box, window: Window, envelope: Sheet, paper: Sheet) -> bool:
    """Whether a block of the sheet lies 1/8 inch inside the window wherever the letter slides.

    USPS Publication 25, chapter 3: the tap test.
    """
    return block.lies_in(always_shown(window, envelope, paper).without_margin(3.2))


@pytest.mark.parametrize(
    ("layout_name", "envelope_name", "x", "y", "width", "height"),
    [
        ("din5008a", "dl", 20, 32, 80, 40),
        ("din5008a", "c6c5", 20, 36, 71, 36),
        ("din5008b", "dl", 20, 50, 80, 40),
        ("din5008b", "c6c5", 20, 54, 71, 36),
        ("din5008b", "c5", 20, 57, 71, 31.5),
        ("sn-left", "c6c5", 20, 48, 81, 36),
        ("sn-left", "c5", 20, 52, 81, 31.5),
        ("sn-right", "c6c5", 117, 48, 81, 36),
        ("sn-right", "c5", 117, 52, 81, 31.5),
        ("nf", "dl", 100, 45, 90, 34),
        ("us9", "no9", 22.2, 57.1, 104.8, 25.5),
        ("us10", "no10", 22.2, 63.5, 88.9, 24.8),
        ("us9dw", "no9", 14.3, 56.4, 92.1, 22.3),
        ("us10dw", "no10", 15.9, 54.0, 76.2, 22.2),
    ],
)
def test_what_always_shows_is_what_the_standards_leave(
    layout_name: str, envelope_name: str, x: float, y: float, width: float, height: float
) -> None:
    box = always_shown(*of(layout_name, envelope_name))
    assert (box.x_mm, box.y_mm, box.width_mm, box.height_mm) == pytest.approx((x, y, width, height), abs=0.01)


@pytest.mark.parametrize(
    ("layout_name", "envelope_name", "x", "y", "width", "height"),
    [("us9dw", "no9", 14.3, 20.0, 79.4, 27.6), ("us10dw", "no10", 15.9, 22.3, 57.2, 19.0)],
)
def test_the_upper_of_two_windows_always_shows_the_sender(
    layout_name: str, envelope_name: str, x: float, y: float, width: float, height: float
) -> None:
    found, outside, sheet = of(layout_name, envelope_name)
    assert found.sender is not None
    box = always_shown(found, outside, sheet, found.sender)
    assert (box.x_mm, box.y_mm, box.width_mm, box.height_mm) == pytest.approx((x, y, width, height), abs=0.01)


def test_every_window_is_in_the_table() -> None:
    assert len(WINDOWS) == 14


@pytest.mark.parametrize(("fold", "left"), [(93.1, 10.5), (95.3, 12.7), (101, 18.4)])
def test_a_number_10_window_shows_more_the_higher_the_first_panel(fold: float, left: float) -> None:
    """What is left of the window in every position, after 3.2 mm at each edge (USPS Publication 25)."""
    narrow = Window(
        source="US #10",
        left_mm=22.2,
        bottom_mm=12.7,
        width_mm=114.3,
        height_mm=28.6,
        folds_mm=(fold, (fold + 279.4) / 2),
    )
    box = always_shown(narrow, envelope("no10"), paper("letter")).without_margin(3.2)
    assert box.height_mm == pytest.approx(left, abs=0.1)


def test_panels_are_what_lies_between_the_folds() -> None:
    assert panels(paper("a4"), (192, 87)) == (87, 105, 105)
    assert panels(paper("a4"), (148.5,)) == (148.5, 148.5)


@pytest.mark.parametrize("where", WINDOWS, ids="-".join)
@given(aside=st.floats(0, 1), up=st.floats(0, 1))
def test_no_position_hides_what_always_shows_or_shows_what_never_does(
    where: tuple[str, str], aside: float, up: float
) -> None:
    found, outside, sheet = of(*where)
    most_aside, most_up = slack(found, outside, sheet)
    seen = shown_at(found, aside * most_aside, up * most_up)
    for inner, outer in (
        (always_shown(found, outside, sheet), seen),
        (seen, ever_shown(found, outside, sheet)),
    ):
        assert inner.x_mm >= outer.x_mm - 1e-9
        assert inner.y_mm >= outer.y_mm - 1e-9
        assert inner.right_mm <= outer.right_mm + 1e-9
        assert inner.bottom_mm <= outer.bottom_mm + 1e-9


@pytest.mark.parametrize("where", WINDOWS, ids="-".join)
@given(st.floats(0, 60), st.floats(0, 60), st.floats(1, 80), st.floats(1, 40))
def test_a_block_passes_exactly_if_every_corner_position_keeps_it_inside(
    where: tuple[str, str], x: float, y: float, width: float, height: float
) -> None:
    found, outside, sheet = of(*where)
    field = layout(where[0]).letterhead
    assert field is not None
    block = Box(field.field.x_mm + x, field.field.y_mm + y, width, height)
    most_aside, most_up = slack(found, outside, sheet)

    def inside(aside: float, up: float) -> bool:
        seen = shown_at(found, aside, up)
        margins = (
            block.x_mm - seen.x_mm,
            block.y_mm - seen.y_mm,
            seen.right_mm - block.right_mm,
            seen.bottom_mm - block.bottom_mm,
        )
        return min(margins) >= 3.2 - 0.01 - 1e-9

    corners = [inside(aside, up) for aside in (0, most_aside) for up in (0, most_up)]
    assert stays_in_window(block, found, outside, sheet) == all(corners)


def test_an_envelope_without_such_a_window_has_none() -> None:
    assert window("din5008b", "c6") is None
    assert window("din5008b", "none") is None
    assert window("plain", "dl") is None


@pytest.mark.parametrize("where", WINDOWS, ids="-".join)
@given(st.floats(0, 60), st.floats(0, 60), st.floats(1, 80), st.floats(1, 40))
def test_the_sides_a_block_slides_out_on_are_those_of_some_position(
    where: tuple[str, str], x: float, y: float, width: float, height: float
) -> None:
    found, outside, sheet = of(*where)
    field = layout(where[0]).letterhead
    assert field is not None
    block = Box(field.field.x_mm + x, field.field.y_mm + y, width, height)
    most_aside, most_up = slack(found, outside, sheet)
    out = set()
    for aside in (0, most_aside):
        for up in (0, most_up):
            seen = shown_at(found, aside, up)
            out |= {"left"} if block.x_mm < seen.x_mm - 0.01 else set()
            out |= {"right"} if block.right_mm > seen.right_mm + 0.01 else set()
            out |= {"top"} if block.y_mm < seen.y_mm - 0.01 else set()
            out |= {"bottom"} if block.bottom_mm > seen.bottom_mm + 0.01 else set()
    assert set(slides_out(block, always_shown(found, outside, sheet))) == out


@pytest.mark.parametrize("where", WINDOWS, ids="-".join)
@given(aside=st.floats(0, 1), up=st.floats(0, 1))
def test_where_a_block_lies_on_the_envelope_holds_every_position(
    where: tuple[str, str], aside: float, up: float
) -> None:
    found, outside, sheet = of(*where)
    block = Box(30, 60, 40, 12)
    most_aside, most_up = slack(found, outside, sheet)
    right, above = aside * most_aside, up * most_up
    # the first fold lies at the lower edge of the letter, the letter `above` the lower edge of the envelope
    placed = block.moved(right, outside.height_mm - above - found.folds_mm[0])
    assert placed.lies_in(on_envelope(block, found, outside, sheet))
    seen, pane = shown_at(found, right, above), found.on(outside)
    assert (placed.x_mm - pane.x_mm, placed.y_mm - pane.y_mm) == pytest.approx(
        (block.x_mm - seen.x_mm, block.y_mm - seen.y_mm)
    ), "the letter is seen where the window lies over it"


@pytest.mark.parametrize("paper_name", sorted(stationery().papers))
@pytest.mark.parametrize("where", WINDOWS, ids="-".join)
def test_every_combination_that_is_offered_can_be(where: tuple[str, str], paper_name: str) -> None:
    """A window is offered only where the folded letter goes in and reaches behind all of the window."""
    found, outside, _sheet = of(*where)
    if paper_name not in layout(where[0]).papers:
        with pytest.raises(WrongInputError):
            layout(where[0], on_paper=paper_name)
        return
    sheet = paper(paper_name)
    aside, up = slack(found, outside, sheet)
    assert aside >= 0
    assert up >= 0
    for pane in filter(None, (found, found.sender)):
        box = pane.on(outside)
        assert box.lies_in(Box(0, 0, outside.width_mm, outside.height_mm))
        room = always_shown(found, outside, sheet, pane)
        assert room.lies_in(Box(0, 0, sheet.width_mm, found.folds_mm[0]))
