"""stationery.toml: sizes of the standards, zones that keep clear of each other, figures checked on load."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.stationery import (
    Box,
    Sheet,
    Stationery,
    check_zones,
    envelope,
    layout,
    paper,
    stationery,
    zones,
    zones_on,
)
from models.errors import WrongInputError


@pytest.mark.parametrize(
    ("sheet", "width", "height"),
    [
        (paper("a4"), 210, 297),
        (paper("letter"), 8.5 * 25.4, 11 * 25.4),
        (envelope("dl"), 220, 110),
        (envelope("c6"), 162, 114),
        (envelope("no10"), 9.5 * 25.4, 4.125 * 25.4),
    ],
)
def test_sizes_are_those_of_the_standards(sheet: Sheet, width: float, height: float) -> None:
    assert (sheet.width_mm, sheet.height_mm) == pytest.approx((width, height), abs=0.05)


@pytest.mark.parametrize(("find", "noun"), [(paper, "paper"), (envelope, "envelope"), (layout, "layout")])
def test_what_is_not_there_is_said_with_what_is(find: Any, noun: str) -> None:
    with pytest.raises(WrongInputError, match=f"no {noun} called papyrus") as caught:
        find("papyrus")
    assert "Choose one of: " in caught.value.todo


@pytest.mark.parametrize("name", sorted(stationery().envelopes))
def test_zones_lie_on_the_envelope_and_apart(name: str) -> None:
    sheet, found = envelope(name), zones(name)
    check_zones(name, found)
    for box in (found.sender, found.stamp, found.address, found.coding):
        assert 0 <= box.x_mm < box.right_mm <= sheet.width_mm
        assert 0 <= box.y_mm < box.bottom_mm <= sheet.height_mm
    assert found.address.height_mm >= 35, "seven lines"


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(st.floats(140, 330), st.floats(88, 230))
def test_the_world_box_holds_on_any_envelope_with_room(width: float, height: float) -> None:
    face = stationery().face
    found = zones_on(Sheet("any", width, height, "invented"), face)
    assert found.address.y_mm >= 40
    assert height - found.address.y_mm <= 69.9 + 1e-9
    assert height - found.address.bottom_mm == pytest.approx(18)
    assert width - found.address.right_mm >= 15 - 1e-9
    assert found.address.width_mm <= 100
    assert not found.address.overlaps(found.coding)
    assert not found.sender.overlaps(found.stamp)


def test_overlapping_zones_are_our_bug() -> None:
    found = zones("dl")
    with pytest.raises(ValueError, match="address overlaps coding"):
        check_zones("dl", replace(found, address=replace(found.address, height_mm=60)))
    with pytest.raises(ValueError, match="no room for sender"):
        check_zones("dl", replace(found, sender=Box(12, 10, 12, 20)))


@pytest.mark.parametrize(
    ("table", "name", "changes"),
    [
        ("papers", "a4", {"width_mm": 0}),
        ("papers", "a4", {"width_mm": "210"}),
        ("papers", "a4", {"source": ""}),
        ("envelopes", "dl", {"height_mm": -110}),
        ("envelopes", "dl", {"depth_mm": 3}),
        ("layouts", "plain", {"sizes_pt": []}),
        ("layouts", "plain", {"sizes_pt": [3.0]}),
    ],
)
def test_a_wrong_figure_is_refused_on_load(table: str, name: str, changes: dict[str, Any]) -> None:
    raw = msgspec.to_builtins(stationery())
    raw[table][name] |= changes
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(raw, Stationery)
