"""PDF columns: the runs of a page in reading order, boxes side by side kept together column by column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.reading.formats.pdf_runs import COLUMN_GAP_EM, Run


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines of text one below the other: over the width of the page, or a `column` beside others."""

    runs: tuple[Run, ...]
    column: bool = False


_SAME_ROW_EM = 0.35
_FAR_BELOW_EM = 3.0
_GUTTER_EM = 0.6
_NEXT_LINE_EM = 1.7
_SAME_LEFT_PT = 2.5
_FEWEST_ROWS = 2


def flows(runs: Sequence[Run]) -> tuple[Flow, ...]:
    """Puts runs into reading order: top to bottom, and where a gutter stays open over several rows, its left
    side first. Rows of labels ending in a colon beside their values are read across.
    """
    rows = _rows([run for run in runs if not run.outside])
    done: list[Flow] = []
    single: list[Run] = []
    at = 0
    while at < len(rows):
        region = _region(rows, at)
        if region is None:
            single.append(_joined(rows[at]))
            at += 1
            continue
        # a column whose first lines stand higher than those of its neighbours
        raised = _raised(single, region, rows[at])
        columns = region.columns([*([run] for run in raised), *rows[at : region.end]])
        del single[len(single) - len(raised) :]
        if single:
            done.append(Flow(tuple(single)))
            single = []
        done.extend(columns)
        at = region.end
    if single:
        done.append(Flow(tuple(single)))
    return tuple(done)


Row = list[Run]


@dataclass(slots=True)
class _Region:
    """Rows with open gutters between `first` and `end` (exclusive); a gutter is (left, right) in points."""

    end: int
    gutters: list[tuple[float, float]] = field(default_factory=list)

    def column_of(self, run: Run) -> int:
        middle = (run.x0 + run.x1) / 2
        return sum(middle > (left + right) / 2 for left, right in self.gutters)

    def columns(self, rows: Sequence[Row]) -> tuple[Flow, ...]:
        parts: list[list[Run]] = [[] for _ in range(len(self.gutters) + 1)]
        for row in rows:
            for run in row:
                parts[self.column_of(run)].append(run)
        return tuple(Flow(tuple(part), column=True) for part in parts if part)


def _rows(runs: Sequence[Run]) -> list[Row]:
    """Runs on one baseline, from left to right; rows from top to bottom."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        if rows and abs(rows[-1][0].y - run.y) <= _SAME_ROW_EM * min(rows[-1][0].size, run.size):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.x0)
    return rows


def _region(rows: list[Row], first: int) -> _Region | None:
    """The region of columns that begins with the row `first`, or None when that row is read across."""
    if len(rows[first]) == 1:
        return None
    gutters = [(left.x1, right.x0) for left, right in zip(rows[first], rows[first][1:], strict=False)]
    last_wide = first
    for at in range(first + 1, len(rows)):
        size = rows[at][0].size
        if rows[at - 1][0].y - rows[at][0].y > _FAR_BELOW_EM * size:
            break
        narrowed = _narrowed(gutters, rows[at])
        if len(narrowed) < len(gutters) and (not narrowed or last_wide > first):
            break
        gutters = narrowed
        if len(rows[at]) > 1:
            last_wide = at
    wide = [row for row in rows[first : last_wide + 1] if len(row) > 1]
    region = _Region(last_wide + 1, gutters)
    if (
        len(wide) < _FEWEST_ROWS
        or _is_labelled(wide)
        or not _left_aligned(region, rows[first : last_wide + 1])
    ):
        return None
    return _Region(_tail(rows, region, first), gutters)


def _narrowed(gutters: list[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """What the runs of `row` leave open of the gutters; one that stands within a gutter makes two of it."""
    least = row[0].size * _GUTTER_EM
    for run in row:
        left_open: list[tuple[float, float]] = []
        for left, right in gutters:
            if run.x0 >= right or run.x1 <= left:
                left_open.append((left, right))
                continue
            sides = ((left, run.x0), (run.x1, right))
            left_open += [side for side in sides if side[1] - side[0] >= least]
        gutters = left_open
    return gutters


def _is_labelled(rows: list[Row]) -> bool:
    """Whether most rows are a label and its value, or a list of places and pages."""
    labels = sum(all(run.text.endswith(":") for run in row[:-1]) for row in rows)
    return 2 * labels >= len(rows)


def _left_aligned(region: _Region, rows: list[Row]) -> bool:
    """Columns begin their lines at one edge, or are centred on one axis; words spread by chance do not.

    One column may have a single line, which tells nothing.
    """
    columns = region.columns(rows)
    single = 0
    for number, column in enumerate(columns):
        runs = column.runs
        single += len(runs) == 1
        lefts = sorted(run.x0 for run in runs)
        middles = sorted((run.x0 + run.x1) / 2 for run in runs)
        aligned = max(_aligned(lefts), _aligned(middles))
        if number and len(runs) > 1 and aligned < max(2, len(runs) / 2):
            return False
    return single <= 1 and len(columns) == len(region.gutters) + 1


def _aligned(values: Sequence[float]) -> int:
    """How many of the sorted values stand at one place."""
    return max(bisect_right(values, value + _SAME_LEFT_PT) - at for at, value in enumerate(values))


def _tail(rows: list[Row], region: _Region, first: int) -> int:
    """Where the region ends, with the last lines of a column that is longer than its neighbours."""
    above = rows[first : region.end]
    at = region.end
    while at < len(rows) and len(rows[at]) == 1:
        run = rows[at][0]
        column = region.column_of(run)
        same = [other for row in above for other in row if region.column_of(other) == column]
        beside = _narrowed(region.gutters, rows[at]) == region.gutters
        if not beside or not same or same[-1].y - run.y > _NEXT_LINE_EM * run.size:
            break
        if abs(same[-1].x0 - run.x0) > _SAME_LEFT_PT or abs(same[-1].size - run.size) > 0.1 * run.size:
            break
        above.append(rows[at])
        at += 1
    return at


def _raised(single: list[Run], region: _Region, first: Row) -> list[Run]:
    """The runs at the end of `single` that belong to a column of the region below: in a right-hand column, or
    close above a line of their own column.
    """
    below = {region.column_of(run): run for run in first}
    count = 0
    for run in reversed(single):
        column = region.column_of(run)
        lower = below.get(column)
        close = lower is not None and run.y - lower.y <= _NEXT_LINE_EM * run.size
        if _narrowed(region.gutters, [run]) != region.gutters or not (close or column):
            break
        below[column] = run
        count += 1
    return single[len(single) - count :]


def _joined(row: Row) -> Run:
    """A row that is read across as one run."""
    if len(row) == 1:
        return row[0]
    first = row[0]
    return Run(
        text=" ".join(run.text for run in row),
        x0=first.x0,
        x1=row[-1].x1,
        y=first.y,
        size=max(run.size for run in row),
        text_x=row[1].x0
        if first.text_x == first.x0 and first.x1 - first.x0 < COLUMN_GAP_EM * first.size
        else first.text_x,
        word_width=first.word_width,
    )
