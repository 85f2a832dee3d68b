"""Papers, envelopes, postal zones and letter layouts, from stationery.toml, checked on load."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

import resources
from models.errors import WrongInputError

_T = TypeVar("_T")

MM = 72 / 25.4
"""Points in a millimetre."""

Length = Annotated[float, Meta(gt=0, lt=1000)]
Sizes = Annotated[tuple[Annotated[float, Meta(ge=6, le=14)], ...], Meta(min_length=1)]
Share = Annotated[float, Meta(ge=0, le=1)]
Source = Annotated[str, Meta(min_length=3)]


class Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paper or an envelope, upright."""

    name: str
    width_mm: Length
    height_mm: Length
    source: Source

    @property
    def size_pt(self) -> tuple[float, float]:
        """Width and height in points."""
        return (self.width_mm * MM, self.height_mm * MM)


class Face(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where sender, stamp, address and coding strip lie on any envelope; see stationery.toml."""

    source: Source
    address_below_top_mm: Length
    address_above_bottom_max_mm: Length
    address_bottom_mm: Length
    address_side_mm: Length
    address_width_max_mm: Length
    address_left_share: Share
    address_sizes_pt: Sizes
    address_leading: Length
    stamp_width_mm: Length
    stamp_height_mm: Length
    coding_width_mm: Length
    coding_height_mm: Length
    sender_left_mm: Length
    sender_top_mm: Length
    sender_bottom_max_mm: Length
    sender_width_max_mm: Length
    sender_gap_mm: Length
    sender_sizes_pt: Sizes
    sender_leading: Length
    number_right_mm: Length
    number_top_mm: Length
    number_size_pt: Length
    number_grey: Share


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a letter is set on its paper."""

    name: str
    source: Source
    left_mm: Length
    right_mm: Length
    top_mm: Length
    bottom_mm: Length
    sizes_pt: Sizes
    leading: Length
    address_width_mm: Length
    after_sender_lines: Length
    after_address_lines: Length
    after_date_lines: Length
    after_subject_lines: Length
    between_paragraphs_lines: Length
    between_items_lines: Length
    item_indent_mm: Length
    signature_mm: Length
    signature_rule_mm: Length
    number_bottom_mm: Length
    number_size_pt: Length
    number_grey: Share


class Stationery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of stationery.toml, by the names the command line uses."""

    papers: dict[str, Sheet]
    envelopes: dict[str, Sheet]
    face: Face
    layouts: dict[str, Layout]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm, from the upper left corner of the sheet."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float

    @property
    def right_mm(self) -> float:
        return self.x_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        return self.y_mm + self.height_mm

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        apart = (
            self.right_mm <= other.x_mm
            or other.right_mm <= self.x_mm
            or self.bottom_mm <= other.y_mm
            or other.bottom_mm <= self.y_mm
        )
        return not apart


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of an envelope's face."""

    sender: Box
    stamp: Box
    address: Box
    coding: Box


@cache
def stationery() -> Stationery:
    """The bundled stationery.

    Raises:
        ValueError: a figure is missing, out of range, or two zones of an envelope overlap (our bug).
    """
    with resources.path("stationery.toml").open("rb") as stream:
        loaded = msgspec.convert(tomllib.load(stream), Stationery)
    for name, sheet in loaded.envelopes.items():
        check_zones(name, zones_on(sheet, loaded.face))
    return loaded


def check_zones(name: str, zones: Zones) -> None:
    """Raises ValueError where zones of the envelope `name` overlap or leave no room for text."""
    parts = {"sender": zones.sender, "stamp": zones.stamp, "address": zones.address, "coding": zones.coding}
    for first, box in parts.items():
        if box.width_mm < 30 or box.height_mm < 15:
            raise ValueError(f"envelope {name}: no room for {first}")
        for second, other in parts.items():
            if first < second and box.overlaps(other):
                raise ValueError(f"envelope {name}: {first} overlaps {second}")


def zones_on(sheet: Sheet, face: Face) -> Zones:
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
        stamp=Box(width - face.stamp_width_mm, 0, face.stamp_width_mm, face.stamp_height_mm),
        address=Box(
            address_left,
            address_top,
            min(face.address_width_max_mm, width - face.address_side_mm - address_left),
            height - face.address_bottom_mm - address_top,
        ),
        coding=Box(width - coding_width, height - face.coding_height_mm, coding_width, face.coding_height_mm),
    )


def paper(name: str) -> Sheet:
    """The paper of that name. Raises WrongInputError with the names there are."""
    return _named(stationery().papers, name, "paper")


def envelope(name: str) -> Sheet:
    """The envelope of that name. Raises WrongInputError with the names there are."""
    return _named(stationery().envelopes, name, "envelope")


def layout(name: str) -> Layout:
    """The letter layout of that name. Raises WrongInputError with the names there are."""
    return _named(stationery().layouts, name, "layout")


def zones(envelope_name: str) -> Zones:
    """The zones of the envelope of that name, in mm from its upper left corner."""
    return zones_on(envelope(envelope_name), stationery().face)


def _named(known: dict[str, _T], name: str, noun: str) -> _T:
    try:
        return known[name]
    except KeyError:
        raise WrongInputError(
            f"There is no {noun} called {name}.",
            safe="Nothing was printed.",
            todo=f"Choose one of: {', '.join(sorted(known))}.",
        ) from None
