"""Where sender, mark, stamp, address and coding strip lie on the face of an envelope, for each post."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from desktop.printing.figures import Sheet
from desktop.printing.measures import Box
from desktop.printing.posts import Face, LargeFace, Post, ReadArea


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of an envelope's face."""

    sender: Box
    mark: Box
    """One line for PAR AVION, between sender and address."""
    stamp: Box
    address: Box
    coding: Box
    read: Box | None
    """Where machines look for the address; None where the post states no such area."""


def face_for(sheet: Sheet, face: Face, large: LargeFace, post: Post) -> Face:
    """`face` with the figures that `post` states, and those for an envelope larger than `large` says."""
    own = post.large or large
    given = {
        key: value
        for key in post.__struct_fields__
        if key in face.__struct_fields__ and key != "source" and (value := getattr(post, key)) is not None
    }
    if sheet.width_mm > own.beyond_width_mm or sheet.height_mm > own.beyond_height_mm:
        given |= {
            "address_above_bottom_max_mm": own.address_above_bottom_max_mm,
            "address_bottom_mm": own.address_bottom_mm,
            "coding_height_mm": own.coding_height_mm,
        }
        if own.coding_width_mm is not None:
            given["coding_width_mm"] = own.coding_width_mm
    return msgspec.structs.replace(face, **given)


def read_box(sheet: Sheet, area: ReadArea) -> Box | None:
    """Where machines look for the address on an envelope of this size; None where it is no letter."""
    if sheet.width_mm > area.up_to_width_mm or sheet.height_mm > area.up_to_height_mm:
        return None
    top = area.top_small_mm if sheet.height_mm < area.small_below_mm else area.top_mm
    top = max(top, sheet.height_mm - area.top_above_bottom_mm)
    width = sheet.width_mm - 2 * area.side_mm
    return Box(area.side_mm, top, width, sheet.height_mm - area.bottom_mm - top)


def zones_on(sheet: Sheet, face: Face, read: ReadArea | None = None) -> Zones:
    """The zones of `face` on an envelope of this size.

    The address box starts `address_below_top_mm` below the upper edge, lower where the sheet is so high that
    the USPS read area (at most 69.9 mm above the lower edge) begins later.
    """
    width, height = sheet.width_mm, sheet.height_mm
    address_top = max(face.address_below_top_mm, height - face.address_above_bottom_max_mm)
    address_left = max(face.address_left_share * width, face.address_side_mm)
    sender_room = width - face.stamp_width_mm - face.sender_left_mm - face.sender_gap_mm
    coding_width = min(face.coding_width_mm, width)
    return Zones(
        sender=Box(
            face.sender_left_mm,
            face.sender_top_mm,
            min(face.sender_width_max_mm, sender_room),
            face.sender_bottom_max_mm - face.sender_top_mm,
        ),
        mark=Box(
            face.sender_left_mm,
            face.mark_top_mm,
            min(face.sender_width_max_mm, address_left - face.mark_gap_mm - face.sender_left_mm),
            face.mark_height_mm,
        ),
        stamp=Box(width - face.stamp_width_mm, 0, face.stamp_width_mm, face.stamp_height_mm),
        address=Box(
            address_left,
            address_top,
            min(face.address_width_max_mm, width - face.address_side_mm - address_left),
            height - face.address_bottom_mm - address_top,
        ),
        coding=Box(width - coding_width, height - face.coding_height_mm, coding_width, face.coding_height_mm),
        read=None if read is None else read_box(sheet, read),
    )


def check_zones(name: str, zones: Zones) -> None:
    """Raises ValueError where zones of the envelope `name` overlap or leave no room for text."""
    parts = {
        "sender": zones.sender,
        "mark": zones.mark,
        "stamp": zones.stamp,
        "address": zones.address,
        "coding": zones.coding,
    }
    for first, box in parts.items():
        least_height = 4 if first == "mark" else 15
        if box.width_mm < 30 or box.height_mm < least_height:
            raise ValueError(f"envelope {name}: no room for {first}")
        for second, other in parts.items():
            if first < second and box.overlaps(other):
                raise ValueError(f"envelope {name}: {first} overlaps {second}")
    if zones.read is not None and not zones.address.lies_in(zones.read):
        raise ValueError(f"envelope {name}: the address lies outside what is read")


def have_room(zones: Zones) -> bool:
    """Whether the zones keep clear of each other and leave room for text."""
    try:
        check_zones("", zones)
    except ValueError:
        return False
    return True
