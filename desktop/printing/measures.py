"""Boxes in millimetres, and the ranges that lengths, sizes and names of stationery.toml keep to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

MM = 72 / 25.4
"""Points in a millimetre."""

Length = Annotated[float, Meta(gt=0, lt=1000)]
Sizes = Annotated[tuple[Annotated[float, Meta(ge=6, le=14)], ...], Meta(min_length=1)]
Leadings = Annotated[tuple[Length, ...], Meta(min_length=1)]
Share = Annotated[float, Meta(ge=0, le=1)]
Source = Annotated[str, Meta(min_length=3)]
Names = Annotated[tuple[str, ...], Meta(min_length=1)]


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

    def moved(self, right_mm: float, down_mm: float) -> Box:
        """The same box elsewhere."""
        return Box(self.x_mm + right_mm, self.y_mm + down_mm, self.width_mm, self.height_mm)

    def lies_in(self, other: Box) -> bool:
        """Whether no part of it is outside `other`, but for what rounding to points may move."""
        near = 0.01
        return (
            other.x_mm - near <= self.x_mm
            and other.y_mm - near <= self.y_mm
            and self.right_mm <= other.right_mm + near
            and self.bottom_mm <= other.bottom_mm + near
        )

    def around(self, other: Box) -> Box:
        """The smallest box that holds both."""
        x, y = min(self.x_mm, other.x_mm), min(self.y_mm, other.y_mm)
        right, bottom = max(self.right_mm, other.right_mm), max(self.bottom_mm, other.bottom_mm)
        return Box(x, y, right - x, bottom - y)

    def shared_with(self, other: Box) -> Box:
        """The part that lies in both; width or height is negative where there is none."""
        x, y = max(self.x_mm, other.x_mm), max(self.y_mm, other.y_mm)
        right, bottom = min(self.right_mm, other.right_mm), min(self.bottom_mm, other.bottom_mm)
        return Box(x, y, right - x, bottom - y)

    def without_margin(self, margin_mm: float) -> Box:
        """The box that is smaller by this much on every side."""
        return Box(
            self.x_mm + margin_mm,
            self.y_mm + margin_mm,
            self.width_mm - 2 * margin_mm,
            self.height_mm - 2 * margin_mm,
        )
