"""stationery.toml: sizes of the standards, zones that keep clear of each other, figures checked on load."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.figures import MM, Box, Sheet, Stationery
from desktop.printing.stationery import (
    check,
    envelope,
    face_of,
    layout,
    paper,
    post_in,
    stationery,
    zones,
    zones_of_sheet,
)
from desktop.printing.zones import check_zones, have_room, zones_on
from models.errors import WrongInputError


@pytest.mark.parametrize(
    ("sheet", "width", "height"),
    [
        (paper("a4"), 210, 297),
        (paper("letter"), 8.5 * 25.4, 11 * 25.4),
        (envelope("dl"), 220, 110),
        (envelope("c6"), 162, 114),
        (envelope("no10"), 9.5 * 25.4, 4.125 * 25.4),
        (envelope("no9"), 8.875 * 25.4, 3.875 * 25.4),
        (envelope("no6"), 6.5 * 25.4, 3.625 * 25.4),
        (envelope("monarch"), 7.5 * 25.4, 3.875 * 25.4),
        (envelope("a7"), 7.25 * 25.4, 5.25 * 25.4),
    ],
)
def test_sizes_are_those_of_the_standards(sheet: Sheet, width: float, height: float) -> None:
    assert (sheet.width_mm, sheet.height_mm) == pytest.approx((width, height), abs=0.051)


@pytest.mark.parametrize(("find", "noun"), [(paper, "paper"), (envelope, "envelope"), (layout, "layout")])
def test_what_is_not_there_is_said_with_what_is(find: Any, noun: str) -> None:
    with pytest.raises(WrongInputError, match=f"no {noun} called papyrus") as caught:
        find("papyrus")
    assert "Choose one of: " in caught.value.todo


@pytest.mark.parametrize("post", sorted(stationery().posts))
@pytest.mark.parametrize("name", sorted(stationery().envelopes))
def test_zones_lie_on_the_envelope_and_apart(name: str, post: str) -> None:
    sheet, found = envelope(name), zones(name, post)
    check_zones(name, found)
    for box in (found.sender, found.mark, found.stamp, found.address, found.coding):
        assert 0 <= box.x_mm < box.right_mm <= sheet.width_mm
        assert 0 <= box.y_mm < box.bottom_mm <= sheet.height_mm
    face = face_of(sheet, post)
    height_pt = found.address.height_mm * MM
    assert height_pt >= 5 * 11 * face.address_leading, "five lines at 11 points"
    assert height_pt >= 7 * min(face.address_sizes_pt) * face.address_leading, "seven lines"


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


@pytest.mark.parametrize(
    ("country", "post"),
    [("DE", "de"), ("AT", "at"), ("ch", "ch"), ("BE", "be"), ("FR", "fr"), ("US", "us"), ("GB", "world")],
)
def test_the_post_is_that_of_the_country_the_letters_are_posted_in(country: str, post: str) -> None:
    assert post_in(country) == post


# figures of the posts: what lies right and left of, below and above the read area; franking; coding strip
@pytest.mark.parametrize(
    ("post", "name", "read", "stamp", "coding"),
    [
        ("de", "dl", (15, 40, 190, 55), (74, 40), (220, 15)),
        ("at", "dl", (15, 40, 190, 55), (74, 40), (220, 15)),
        ("ch", "dl", (12, 38, 196, 57), (74, 38), (140, 15)),
        ("ch", "c4", (12, 38, 300, 176), (74, 38), (100, 35)),
        ("be", "dl", (15, 40, 190, 55), (74, 40), (140, 16)),
        ("be", "no10", (15, 20, 211.3, 69.8), (74, 40), (140, 16)),
        ("us", "no10", (12.7, 34.9, 215.9, 54), (74, 40), (120.7, 15.9)),
        ("us", "c5", None, (74, 40), (120.7, 15.9)),
        ("fr", "dl", None, (74, 40), (140, 16)),
    ],
)
def test_zones_are_those_the_posts_state(
    post: str,
    name: str,
    read: tuple[float, ...] | None,
    stamp: tuple[float, float],
    coding: tuple[float, float],
) -> None:
    found, sheet = zones(name, post), envelope(name)
    if read is None:
        assert found.read is None
    else:
        assert found.read is not None
        box = found.read
        assert (box.x_mm, box.y_mm, box.width_mm, box.height_mm) == pytest.approx(read)
    assert (found.stamp.width_mm, found.stamp.height_mm, found.stamp.y_mm) == (*stamp, 0)
    assert found.stamp.right_mm == pytest.approx(sheet.width_mm)
    assert (found.coding.width_mm, found.coding.height_mm) == pytest.approx(coding)
    assert (found.coding.right_mm, found.coding.bottom_mm) == pytest.approx((sheet.width_mm, sheet.height_mm))


@settings(deadline=None)
@given(st.floats(90, 400), st.floats(90, 400))
def test_a_post_without_room_has_the_face_of_all_posts(width: float, height: float) -> None:
    sheet = Sheet("any", width, height, "invented")
    world = zones_of_sheet(sheet, "world")
    for post in stationery().posts:
        found = zones_of_sheet(sheet, post)
        if have_room(world):
            assert have_room(replace(found, read=None))
        else:
            assert have_room(found) or found.address == world.address


def test_two_posts_of_one_country_are_our_bug() -> None:
    raw = msgspec.to_builtins(stationery())
    raw["posts"]["fr"]["countries"] = ["DE"]
    with pytest.raises(ValueError, match="two of them for DE"):
        check(msgspec.convert(raw, Stationery))


def test_an_address_outside_the_read_area_is_our_bug() -> None:
    raw = msgspec.to_builtins(stationery())
    raw["posts"]["us"]["read"]["top_above_bottom_mm"] = 50.0
    with pytest.raises(ValueError, match="lies outside what is read"):
        check(msgspec.convert(raw, Stationery))


def test_overlapping_zones_are_our_bug() -> None:
    found = zones("dl", "world")
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
        ("layouts", "plain", {"papers": []}),
        ("layouts", "din5008b", {"left_mm": 0}),
    ],
)
def test_a_wrong_figure_is_refused_on_load(table: str, name: str, changes: dict[str, Any]) -> None:
    raw = msgspec.to_builtins(stationery())
    raw[table][name] |= changes
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(raw, Stationery)


@pytest.mark.parametrize("sizes", [[], [3.0], [11.0, 15.0]])
def test_sizes_nobody_reads_are_refused_on_load(sizes: list[float]) -> None:
    raw = msgspec.to_builtins(stationery())
    raw["text"]["sizes_pt"] = sizes
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(raw, Stationery)


@pytest.mark.parametrize(
    ("layout_name", "changes", "message"),
    [
        ("din5008b", {"body_mm": 80.0}, "field has no room"),
        ("din5008b", {"address_top_mm": 88.0}, "address has no room"),
        ("din5008b", {"address_top_mm": 78.0}, "window of dl does not show the address"),
        (
            "sn-right",
            {"sender": {"x_mm": 40.0, "y_mm": 45.0, "width_mm": 70.0, "height_mm": 40.0}},
            "sender may",
        ),
        (
            "us10",
            {"body_mm": 100.1, "date": {"x_mm": 26.0, "y_mm": 91.0, "width_mm": 90.0, "height_mm": 6.0}},
            "date",
        ),
    ],
)
def test_a_layout_its_windows_contradict_is_our_bug(
    layout_name: str, changes: dict[str, Any], message: str
) -> None:
    raw = msgspec.to_builtins(stationery())
    raw["layouts"][layout_name]["letterhead"] |= changes
    with pytest.raises(ValueError, match=message):
        check(msgspec.convert(raw, Stationery))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"sender": {"x_mm": 80.0, "y_mm": 23.0, "width_mm": 56.0, "height_mm": 18.0}},
            "does not show the sender",
        ),
        (
            {"sender": {"x_mm": 16.9, "y_mm": 36.0, "width_mm": 56.0, "height_mm": 10.0}},
            "does not show the sender",
        ),
    ],
)
def test_a_double_window_that_hides_the_sender_is_our_bug(changes: dict[str, Any], message: str) -> None:
    raw = msgspec.to_builtins(stationery())
    raw["layouts"]["us10dw"]["letterhead"] |= changes
    with pytest.raises(ValueError, match=message):
        check(msgspec.convert(raw, Stationery))


def test_a_window_in_an_envelope_too_small_or_unknown_is_our_bug() -> None:
    for name, message in (("c6", "does not go into c6"), ("c7", "no envelope c7")):
        raw = msgspec.to_builtins(stationery())
        windows = raw["layouts"]["din5008b"]["letterhead"]["windows"]
        windows[name] = windows["dl"]
        with pytest.raises(ValueError, match=message):
            check(msgspec.convert(raw, Stationery))


def test_a_layout_is_refused_on_a_paper_it_is_not_made_for() -> None:
    with pytest.raises(WrongInputError, match="DIN 5008 B is not made for Letter paper") as caught:
        layout("din5008b", on_paper="letter")
    assert caught.value.todo == "Choose the paper a4, or one of the layouts: plain, us10, us10dw, us9, us9dw."
    assert layout("din5008b", on_paper="a4") is layout("din5008b")
