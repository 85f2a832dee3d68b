"""Text broken into lines and set in boxes; lines know where on the sheet they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.printing.faces import font, printable, text_width

# A line may also end after a hyphen or slash inside a word
_PARTS_OF_A_WORD = re.compile(r"[^-‐–—/]*[-‐–—/]+|[^-‐–—/]+")


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of text: its baseline starts at (x, y) points, y counted down from the top of its part."""

    x_pt: float
    y_pt: float
    text: str
    face: str
    size_pt: float
    grey: float = 0.0

    def moved(self, x_pt: float, y_pt: float) -> SetLine:
        """The same line with its part's upper left corner at (x, y)."""
        return SetLine(self.x_pt + x_pt, self.y_pt + y_pt, self.text, self.face, self.size_pt, self.grey)


@dataclass(frozen=True, slots=True)
class Part:
    """Lines set together, and the height they take, in points."""

    lines: tuple[SetLine, ...]
    height_pt: float


@lru_cache(maxsize=20_000)
def wrap(text: str, room_pt: float, face: str, size_pt: float) -> tuple[str, ...]:
    """`text` broken at spaces into lines no wider than `room_pt`; an empty text is no line.

    A word wider than a whole line is broken after a hyphen or slash, else between letters: nothing is lost
    and nothing runs off the sheet.
    """
    lines: list[str] = []
    line = ""
    for word in printable(text).split(" "):
        if not word:
            continue
        longer = f"{line} {word}" if line else word
        if text_width(longer, face, size_pt) <= room_pt:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, room_pt, face, size_pt)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, room_pt: float, face: str, size_pt: float) -> Iterator[str]:
    """`word` in pieces that fit, as few as may be; the last one may be followed by the next word."""
    piece = ""
    for part in _PARTS_OF_A_WORD.findall(word):
        if text_width(piece + part, face, size_pt) <= room_pt:
            piece += part
            continue
        if piece:
            yield piece
        piece = ""
        for char in part:
            if piece and text_width(piece + char, face, size_pt) > room_pt:
                yield piece
                piece = ""
            piece += char
    yield piece


def set_lines(lines: Sequence[tuple[str, str]], size_pt: float, leading: float) -> Part:
    """Lines one below the other, each a text and its face; `leading` is the distance of baselines in sizes.

    Letters stand in the middle of their line's height, so parts can be stacked without a gap of their own.
    """
    step = size_pt * leading
    placed = (
        SetLine(0, row * step + first_baseline(face, size_pt, leading), text, face, size_pt)
        for row, (text, face) in enumerate(lines)
    )
    return Part(tuple(placed), step * len(lines))


def first_baseline(face: str, size_pt: float, leading: float) -> float:
    """How far the first baseline lies below the top of a part, in points."""
    drawn = font(face)
    letters = size_pt * (drawn.ascent - drawn.descent)
    return (size_pt * leading - letters) / 2 + drawn.ascent * size_pt


def set_in_box(
    lines: Sequence[tuple[str, str]],
    *,
    sizes_pt: Sequence[float],
    leadings: Sequence[float],
    width_pt: float,
    height_pt: float,
) -> Part | None:
    """Lines, each a text and its face, in the largest of `sizes_pt` that fits the box, or None.

    Lines are kept whole as long as any size allows it; else they are broken, in the largest size that fits,
    and the last one, a country or a town, only where no size keeps it whole. A later one of `leadings` is
    taken only where no size fits with those before it.
    """
    clean = [(printable(text), face) for text, face in lines]

    def whole(size_pt: float, kept: Sequence[tuple[str, str]]) -> bool:
        return all(text_width(text, face, size_pt) <= width_pt for text, face in kept)

    for must_be_whole in (clean, clean[-1:], []):
        for leading in leadings:
            for size_pt in sizes_pt:
                if whole(size_pt, must_be_whole):
                    rows = [
                        (row, face) for text, face in clean for row in wrap(text, width_pt, face, size_pt)
                    ]
                    part = set_lines(rows, size_pt, leading)
                    if part.height_pt <= height_pt:
                        return part
    return None
