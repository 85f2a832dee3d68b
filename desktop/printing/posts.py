"""The figures of an envelope's face: those of all posts together, and what one post states of its own."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from desktop.printing.measures import Length, Share, Sizes, Source


class Face(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where sender, mark, stamp, address and coding strip lie on any envelope; see stationery.toml."""

    source: Source
    address_below_top_mm: Length
    address_above_bottom_max_mm: Length
    address_bottom_mm: Length
    address_side_mm: Length
    address_width_max_mm: Length
    address_left_share: Share
    address_sizes_pt: Sizes
    address_leading: Length
    address_close_leading: Length
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
    mark_top_mm: Length
    mark_height_mm: Length
    mark_gap_mm: Length
    mark_sizes_pt: Sizes
    number_right_mm: Length
    number_top_mm: Length
    number_size_pt: Length
    number_grey: Share


class LargeFace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is different on an envelope that is wider or higher than `beyond_…`."""

    source: Source
    beyond_width_mm: Length
    beyond_height_mm: Length
    address_above_bottom_max_mm: Length
    address_bottom_mm: Length
    coding_height_mm: Length
    coding_width_mm: Length | None = None


class ReadArea(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the machines of a post look for the address: at least so far from each edge of the envelope.

    `top_mm` counts from the upper edge, `top_above_bottom_mm` from the lower one; where both are given the
    area begins at the lower of the two. `top_small_mm` holds on envelopes lower than `small_below_mm`. What
    is wider or higher than `up_to_…` is no letter, and no such area holds for it.
    """

    side_mm: Length
    bottom_mm: Length
    top_mm: Annotated[float, Meta(ge=0, lt=1000)] = 0
    top_above_bottom_mm: Length = 999
    small_below_mm: Annotated[float, Meta(ge=0, lt=1000)] = 0
    top_small_mm: Annotated[float, Meta(ge=0, lt=1000)] = 0
    up_to_width_mm: Length = 999
    up_to_height_mm: Length = 999


class Post(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A post whose own figures take the place of those of `Face`; what is None it does not state.

    Attributes:
        countries: where it takes letters; empty for the post of all other countries.
        least_pt: the smallest size its machines are said to read.
        read: where its machines look for the address.
        large: what is different on large envelopes.
    """

    name: str
    source: Source
    countries: tuple[Annotated[str, Meta(pattern="^[A-Z]{2}$")], ...]
    address_below_top_mm: Length | None = None
    address_bottom_mm: Length | None = None
    address_side_mm: Length | None = None
    address_width_max_mm: Length | None = None
    address_left_share: Share | None = None
    address_sizes_pt: Sizes | None = None
    stamp_width_mm: Length | None = None
    stamp_height_mm: Length | None = None
    coding_width_mm: Length | None = None
    coding_height_mm: Length | None = None
    sender_bottom_max_mm: Length | None = None
    least_pt: Length | None = None
    read: ReadArea | None = None
    large: LargeFace | None = None
