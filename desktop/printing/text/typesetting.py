"""Text broken into lines and set in boxes; lines know where on the sheet they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desktop.printing.text.breaking import atoms, parts_of
from desktop.printing.text.faces import face_font, goes_with_the_letter, printable
from desktop.printing.text.shaping import FaceMark, ink_of, shaped, text_width

__all__ = ["Part", "SetLine", "Words", "first_baseline", "set_in_box", "set_lines", "text_width", "wrap"]

_AIR = 0.04
"""Blank sizes that stay between the ink of two lines of tall letters."""


class Words(NamedTuple):
    """A text in a face; `marked` parts of it stand in other faces and do not overlap."""

    text: str
    face: str
    marked: tuple[FaceMark, ...] = ()


class SetLine(NamedTuple):
    """One line of text: its baseline starts at (x, y) points, y counted down from the top of its part.

    `marked` parts of the text stand in other faces; `spread_pt` makes each space that much wider.
    """

    x_pt: float
    y_pt: float
    text: str
    face: str
    size_pt: float
    grey: float = 0.0
    marked: tuple[FaceMark, ...] = ()
    spread_pt: float = 0.0

    def moved(self, x_pt: float, y_pt: float) -> SetLine:
        """The same line with its part's upper left corner at (x, y)."""
        return SetLine(self.x_pt + x_pt, self.y_pt + y_pt, *self[2:])


@dataclass(frozen=True, slots=True)
class Part:
    """Lines set together, and the height they take, in points."""

    lines: tuple[SetLine, ...]
    height_pt: float


def words_width(words: Words, size_pt: float) -> float:
    """The width of words on one line, in points."""
    return shaped(*words).advance * size_pt / 1000


def settled(words: Words) -> Words:
    """The words as they are set: `printable`, single spaces, none at the ends; marks keep their letters."""
    if not words.marked:
        return Words(" ".join(part for part in printable(words.text).split(" ") if part), words.face)
    letters: list[tuple[str, str]] = []
    for start, end, face in _in_one_face(words):
        for char in printable(words.text[start:end]):
            if char != " " or (letters and letters[-1][0] != " "):
                letters.append((char, face))
    if letters and letters[-1][0] == " ":
        letters.pop()
    marked: list[FaceMark] = []
    for place, (_char, face) in enumerate(letters):
        if face == words.face:
            continue
        if marked and marked[-1][1] == place and marked[-1][2] == face:
            marked[-1] = (marked[-1][0], place + 1, face)
        else:
            marked.append((place, place + 1, face))
    return Words("".join(char for char, _face in letters), words.face, tuple(marked))


def _in_one_face(words: Words) -> Iterator[tuple[int, int, str]]:
    last = 0
    for start, end, face in sorted(words.marked):
        yield last, start, words.face
        yield start, end, face
        last = end
    yield last, len(words.text), words.face


def _cut(words: Words, start: int, end: int) -> Words:
    """The words from `start` up to before `end`."""
    marked = tuple(
        (max(first, start) - start, min(last, end) - start, face)
        for first, last, face in words.marked
        if first < end and last > start
    )
    return Words(words.text[start:end], words.face, marked)


@lru_cache(maxsize=5_000)
def wrap(text: str, room_pt: float, face: str, size_pt: float) -> tuple[str, ...]:
    """As `wrap_words`, for a text in one face."""
    return tuple(row.text for row in wrap_words(Words(text, face), room_pt, size_pt))


@lru_cache(maxsize=5_000)
def wrap_words(words: Words, room_pt: float, size_pt: float) -> tuple[Words, ...]:
    """Words broken into lines no wider than `room_pt`; no words are no line.

    Lines end at spaces, and between the characters of scripts that have none. A word wider than a whole line
    is broken after a hyphen or slash, else between letters: nothing is lost and nothing runs off the sheet.
    Each line is in the order of the text, whichever way it runs.
    """
    whole = settled(words)
    rows: list[Words] = []
    start = end = 0
    width = 0.0
    space = text_width(" ", whole.face, size_pt)
    for first, last in atoms(whole.text):
        wide = words_width(_cut(whole, first, last), size_pt)
        gap = space if first > end else 0.0
        if end > start and width + gap + wide <= room_pt:
            end, width = last, width + gap + wide
            continue
        if end > start:
            rows.append(_cut(whole, start, end))
        start, end, width = first, last, wide
        if wide > room_pt:
            *cuts, start = _broken(whole, first, last, room_pt, size_pt)
            rows += [_cut(whole, *pair) for pair in zip(cuts, [*cuts[1:], start], strict=True)]
            width = words_width(_cut(whole, start, end), size_pt)
    if end > start:
        rows.append(_cut(whole, start, end))
    return tuple(rows)


def _broken(whole: Words, first: int, last: int, room_pt: float, size_pt: float) -> Iterator[int]:
    """Where the lines begin that a word too wide for one takes; the first of them at `first`."""

    def fits(start: int, end: int) -> bool:
        return words_width(_cut(whole, start, end), size_pt) <= room_pt

    yield first
    start = first
    for begin, end in parts_of(whole.text, first, last):
        if fits(start, end):
            continue
        if begin > start:
            yield begin
            start = begin
        place = begin
        for after in _letter_ends(whole.text, begin, end):
            if place > start and not fits(start, after):
                yield place
                start = place
            place = after


def _letter_ends(text: str, begin: int, end: int) -> Iterator[int]:
    """The place after each letter with its marks."""
    for place in range(begin + 1, end + 1):
        if place == end or not goes_with_the_letter(text[place]):
            yield place


def set_lines(lines: Sequence[Words | tuple[str, str]], size_pt: float, leading: float) -> Part:
    """Lines one below the other, each words or a text and its face.

    `leading` is the distance of baselines in sizes; tall letters of other scripts may push them apart.
    Letters stand in the middle of their line's height, so parts can be stacked without a gap of their own.
    """
    return _set(tuple(lines), size_pt, leading)


@lru_cache(maxsize=5_000)
def _set(lines: tuple[Words | tuple[str, str], ...], size_pt: float, leading: float) -> Part:
    """Blocks come again: for the next piece, and after preflight for the print."""
    step = size_pt * leading
    placed: list[SetLine] = []
    pushed = beneath = 0.0
    for row, line in enumerate(lines):
        words = Words(*line)
        above, below = _ink(words)
        first = first_baseline(words.face, size_pt, leading)
        # what the ink needs from the line before, or from the top, beyond what the leading gives
        given = step if row else first
        pushed += max(0.0, (above + beneath + _AIR * bool(row)) * size_pt - given)
        placed.append(
            SetLine(0, row * step + first + pushed, words.text, words.face, size_pt, marked=words.marked)
        )
        beneath = below
    if placed:
        pushed += max(0.0, beneath * size_pt - (step - first_baseline(placed[-1].face, size_pt, leading)))
    return Part(tuple(placed), step * len(placed) + pushed)


@lru_cache(maxsize=5_000)
def _ink(words: Words) -> tuple[float, float]:
    """How far the ink of other fonts reaches above and below the baseline, in sizes; 0 for the face's own."""
    own = face_font(words.face)
    others = [ink_of(run) for run in shaped(*words).runs if run.font is not own]
    if not others:
        return (0.0, 0.0)
    return max(top for top, _bottom in others) / 1000, -min(bottom for _top, bottom in others) / 1000


def first_baseline(face: str, size_pt: float, leading: float) -> float:
    """How far the first baseline lies below the top of a part, in points."""
    drawn = face_font(face)
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
    return _in_box(tuple(lines), tuple(sizes_pt), tuple(leadings), width_pt, height_pt)


@lru_cache(maxsize=5_000)
def _in_box(
    lines: tuple[tuple[str, str], ...],
    sizes_pt: tuple[float, ...],
    leadings: tuple[float, ...],
    width_pt: float,
    height_pt: float,
) -> Part | None:
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
