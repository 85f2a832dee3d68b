"""The parts of a letter below one another, on one page or broken onto a second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from desktop.printing.text.typesetting import Part


@dataclass(frozen=True, slots=True)
class Break:
    """A place in a part where a page may end.

    What ends `stays_pt` below the top of the part stays, what begins at `goes_on_pt` goes to the next.
    """

    stays_pt: float
    goes_on_pt: float


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a letter and the gap below it.

    A ``shared`` block is drawn once for many letters, under its `name`. `may_end_page` tells whether a page
    may end below it.
    """

    kind: Literal["own", "shared", "signature"]
    part: Part
    gap_pt: float = 0.0
    name: str = ""
    breaks: tuple[Break, ...] = ()
    may_end_page: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """The block in which, or below which, the first page ends."""

    block: int
    at: Break | None = None


def height_pt(blocks: Sequence[Block]) -> float:
    """The height of blocks below one another, in points."""
    return sum(block.part.height_pt + block.gap_pt for block in blocks)


def cut(blocks: Sequence[Block], first_pt: float, second_pt: float) -> Cut | None:
    """Where a first page of this height ends so that the rest fits a second, as low as may be; else None."""
    whole = height_pt(blocks)
    found = None
    top = 0.0
    for index, block in enumerate(blocks):
        for at in block.breaks:
            if top + at.stays_pt <= first_pt and whole - top - at.goes_on_pt <= second_pt:
                found = Cut(index, at)
        top += block.part.height_pt
        if block.may_end_page and top <= first_pt and whole - top - block.gap_pt <= second_pt:
            found = Cut(index)
        top += block.gap_pt
    return found


def pages_of(blocks: Sequence[Block], found: Cut | None) -> Iterator[tuple[Block, ...]]:
    """The blocks of each page; halves of a shared block have names of their own."""
    if found is None:
        yield tuple(blocks)
        return
    broken = blocks[found.block]
    first, rest = list(blocks[: found.block]), list(blocks[found.block + 1 :])
    if found.at is None:
        first.append(broken)
    else:
        upper, lower = _halves(broken.part, found.at)
        place = f"{found.at.goes_on_pt:.0f}"
        first.append(replace(broken, part=upper, name=f"{broken.name}-to{place}"))
        rest.insert(0, replace(broken, part=lower, name=f"{broken.name}-from{place}"))
    yield tuple(first)
    yield tuple(rest)


def _halves(part: Part, at: Break) -> tuple[Part, Part]:
    upper = tuple(line for line in part.lines if line.y_pt < at.goes_on_pt)
    lower = tuple(line.moved(0, -at.goes_on_pt) for line in part.lines if line.y_pt >= at.goes_on_pt)
    return Part(upper, at.stays_pt), Part(lower, part.height_pt - at.goes_on_pt)
