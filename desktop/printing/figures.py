"""The shape of stationery.toml: sheets, letter layouts, windows and labels, in mm and points."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from desktop.printing.measures import MM, Box, Leadings, Length, Names, Share, Sizes, Source
from desktop.printing.posts import Face, LargeFace, Post

__all__ = [
    "MM",
    "Box",
    "Insert",
    "LabelSheet",
    "LabelStyle",
    "Layout",
    "Letterhead",
    "Pane",
    "Place",
    "Sheet",
    "Stationery",
    "TextForm",
    "Window",
]


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


class TextForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the words of a letter are set, on any layout; gaps are lines of the text's own size."""

    source: Source
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
    one_page_from_pt: Length
    after_heading_lines: Length
    before_below_lines: Length
    signature_mm: Length
    signature_rule_mm: Length
    number_bottom_mm: Length
    number_size_pt: Length
    number_grey: Share


class Ruling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lines of a sheet for handwriting: how far apart, how drawn, how few are too few for a letter."""

    source: Source
    line_mm: Length
    fewest_lines: Annotated[int, Meta(ge=1, le=40)]
    thick_pt: Length
    grey: Share


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rectangle on a sheet."""

    x_mm: Length
    y_mm: Length
    width_mm: Length
    height_mm: Length

    @property
    def box(self) -> Box:
        return Box(self.x_mm, self.y_mm, self.width_mm, self.height_mm)


class Pane(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A window as it is made: measured from the left and lower edge of the upright envelope."""

    left_mm: Length
    bottom_mm: Length
    width_mm: Length
    height_mm: Length

    def on(self, envelope: Sheet) -> Box:
        """Where it lies on `envelope`, from the upper left corner."""
        top = envelope.height_mm - self.bottom_mm - self.height_mm
        return Box(self.left_mm, top, self.width_mm, self.height_mm)


class Window(Pane, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The window of one envelope, and where a letter for it is folded, from the sheet's upper edge.

    A double-window envelope has a second one, `sender`, above the first.
    """

    source: Source
    sender: Pane | None = None
    folds_mm: Annotated[tuple[Length, ...], Meta(min_length=1)]


class Letterhead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands at fixed places of a letter for window envelopes.

    Attributes:
        field: the address field; the address stands in it, from `address_top_mm` down.
        address_indent_mm: from the field's left edge.
        above_address: whether the return line and PAR AVION stand above the address, in the field.
        sender: where the sender's block stands.
        date: where the line of the date stands.
        body_mm: where the subject line begins.
        folds_mm: fold marks, from the upper edge.
        hole_mm: the mark for a punch, where the standard has one.
        windows: by envelope, the window through which the address shows.
    """

    field: Place
    address_top_mm: Length
    address_indent_mm: Annotated[float, Meta(ge=0, lt=50)]
    above_address: bool
    sender: Place
    date: Place
    body_mm: Length
    folds_mm: tuple[Length, ...]
    windows: dict[str, Window]
    hole_mm: Length | None = None


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a letter stands on its paper: margins and, for window envelopes, the letterhead."""

    name: str
    source: Source
    papers: Names
    left_mm: Length
    right_mm: Length
    top_mm: Length
    bottom_mm: Length
    letterhead: Letterhead | None = None


class Insert(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the lines above the body of a window letter are set, and how its marks are drawn."""

    source: Source
    address_sizes_pt: Sizes
    address_leadings: Leadings
    sender_sizes_pt: Sizes
    sender_leading: Length
    return_sizes_pt: Sizes
    return_leading: Length
    window_margin_mm: Length
    sender_margin_mm: Length
    mark_left_mm: Length
    fold_length_mm: Length
    hole_length_mm: Length
    mark_thick_pt: Length
    mark_grey: Share


class LabelSheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet of labels: the first one's upper left corner, and how far the next ones lie across and down."""

    name: str
    source: Source
    paper: str
    columns: Annotated[int, Meta(ge=1, le=10)]
    rows: Annotated[int, Meta(ge=1, le=30)]
    width_mm: Length
    height_mm: Length
    left_mm: Annotated[float, Meta(ge=0, lt=100)]
    top_mm: Annotated[float, Meta(ge=0, lt=100)]
    across_mm: Length
    down_mm: Length

    @property
    def count(self) -> int:
        """Labels on one sheet."""
        return self.columns * self.rows


class LabelStyle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an address is set on a label: margins, sizes, and the line with number and mark above it."""

    source: Source
    margin_mm: Length
    sheet_margin_mm: Length
    head_mm: Length
    head_above_address_mm: Length
    sizes_pt: Sizes
    leadings: Leadings
    mark_size_pt: Length
    number_size_pt: Length
    number_grey: Share


class Stationery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of stationery.toml, by the names the command line uses."""

    papers: dict[str, Sheet]
    envelopes: dict[str, Sheet]
    face: Face
    large_face: LargeFace
    posts: dict[str, Post]
    text: TextForm
    handwriting: Ruling
    insert: Insert
    layouts: dict[str, Layout]
    label: LabelStyle
    labels: dict[str, LabelSheet]
