"""Columns: address boxes that stand side by side in a text, read one below the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from desktop.reading.fields.officials import BlockLine

_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_COPIES = re.compile(
    r"(?:and |und |y |et )?(?:copies|copy|kopien?|copias?) (?:to|an|a|à)\b\s*:?", re.IGNORECASE
)
_QUOTED = re.compile(r"^(?:>\s?)+")
_FEWEST_LINES = 3
_SHARE = 0.6
_MOST_COLUMNS = 4
_TOLERANCE = 3


def unfolded(lines: Sequence[BlockLine], printed: Callable[[BlockLine], str]) -> list[BlockLine]:
    """`lines` with boxes that stand side by side put one below the other; other lines stay as they are.

    Args:
        lines: of the officials part, in order.
        printed: the line as it stands in the source, with the spaces that part its columns.
    """
    result: list[BlockLine] = []
    run: list[tuple[BlockLine, list[re.Match[str]]]] = []
    for line in lines:
        cells = list(_CELL.finditer(_QUOTED.sub("", printed(line))))
        # a short last line of one box belongs to the boxes as well
        if 1 < len(cells) <= _MOST_COLUMNS or (run and len(cells) == 1 and not line.gap):
            run.append((line, cells))
            continue
        result += _boxes(run)
        run = []
        result.append(line)
    return result + _boxes(run)


def _boxes(run: list[tuple[BlockLine, list[re.Match[str]]]]) -> list[BlockLine]:
    several = sum(len(cells) > 1 for _, cells in run)
    if several < _FEWEST_LINES or several < _SHARE * len(run):
        return [line for line, _ in run]
    starts = _columns([cell.start() for _, cells in run for cell in cells])
    boxes: list[list[BlockLine]] = [[] for _ in starts]
    for line, cells in run:
        for cell in cells:
            for begin, text in _parted(cell, starts):
                column = max(at for at, start in enumerate(starts) if start <= begin + _TOLERANCE)
                boxes[column].append(line._replace(text=text, gap=0, box=column + 1))
    return [line for box in boxes for line in _marked(box)]


def _parted(cell: re.Match[str], starts: list[int]) -> Iterator[tuple[int, str]]:
    """A cell, cut where only two spaces part it from the next column."""
    begin = cell.start()
    for start in starts:
        if begin < start < cell.end() and cell.string[start - 2 : start] == "  ":
            yield begin, cell.string[begin:start].strip()
            begin = start
    yield begin, cell.string[begin : cell.end()]


def _columns(starts: list[int]) -> list[int]:
    """Where the columns begin: places at which cells begin on two lines or more."""
    found: list[int] = []
    starts = sorted(starts)
    for start in starts:
        near = bisect_right(starts, start + _TOLERANCE) - bisect_left(starts, start - _TOLERANCE)
        if near > 1 and (not found or start - found[-1] > _TOLERANCE):
            found.append(start)
    return found if found and found[0] <= min(starts) + _TOLERANCE else [min(starts), *found]


def _marked(box: list[BlockLine]) -> list[BlockLine]:
    """A box without its heading "And copies to:", which makes what follows copies."""
    marked: list[BlockLine] = []
    copy = False
    for line in box:
        heading = _COPIES.match(line.text)
        copy = copy or heading is not None
        text = line.text[heading.end() :].strip() if heading is not None else line.text
        if text:
            marked.append(line._replace(text=text, copy=line.copy or copy))
    return marked
