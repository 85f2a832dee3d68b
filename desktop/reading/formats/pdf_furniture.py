"""PDF furniture: the headers, footers and page numbers of a document of several pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.reading.formats.pdf_runs import Run

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–— ]*(?:page |seite |página |pág\. ?|p\. ?)?\d{1,3}(?: ?(?:/|of|von|de|sur) ?\d{1,3})?[-–— ]*",
    re.IGNORECASE,
)
_ROWS_AT_EDGE = 3
_EDGE_SHARE = 0.16
_PLACES = 4.0


def furniture(pages: Sequence[Sequence[Run]], heights: Sequence[float]) -> list[set[int]]:
    """For each page the indexes of the runs that are header, footer or page number.

    A header stands at the same place on another page with the same words, numbers aside. A number alone at
    the top or bottom is a page number, also on a single page.
    """
    seen: Counter[tuple[str, int]] = Counter()
    edges = [_at_edge(runs, height) for runs, height in zip(pages, heights, strict=True)]
    for runs, edge in zip(pages, edges, strict=True):
        seen.update({_key(runs[at]) for at in edge})
    return [_marked(runs, edge, seen) for runs, edge in zip(pages, edges, strict=True)]


def _marked(runs: Sequence[Run], edge: Sequence[int], seen: Counter[tuple[str, int]]) -> set[int]:
    repeated = {at for at in edge if seen[_key(runs[at])] > 1}
    numbers = {at for at in edge if _PAGE_NUMBER.fullmatch(runs[at].text)}
    # beside other words a number is part of a line of the text
    words = {round(runs[at].y, 1) for at in edge if at not in repeated | numbers}
    return repeated | {at for at in numbers if round(runs[at].y, 1) not in words}


def _at_edge(runs: Sequence[Run], height: float) -> list[int]:
    """The runs of the first and last rows that stand near the top or bottom of the page."""
    rows = sorted({round(run.y, 1) for run in runs})
    bottom = [y for y in rows[:_ROWS_AT_EDGE] if y < _EDGE_SHARE * height]
    top = [y for y in rows[-_ROWS_AT_EDGE:] if y > (1 - _EDGE_SHARE) * height]
    at_edge = {*bottom, *top}
    return [at for at, run in enumerate(runs) if round(run.y, 1) in at_edge]


def _key(run: Run) -> tuple[str, int]:
    return _DIGITS.sub("0", run.text.casefold()), round(run.y / _PLACES)
