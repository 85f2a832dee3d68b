"""Case lists: a page that holds several actions, cut where the next one's number begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop.reading.fields.numbered_lines import NUMBERED
from desktop.reading.fields.references import Reference, begins_with_reference, find_reference
from desktop.reading.fields.titles import read_title
from desktop.reading.furniture import is_furniture
from desktop.reading.source_lines import SourceLine

_LONGEST_HEADER = 200
_MOST_CASES = 500


class Section(NamedTuple):
    """Lines `start` to `end` (not included) that tell of one case."""

    start: int
    end: int


def sections_of(lines: Sequence[SourceLine]) -> tuple[Section, ...]:
    """The stretches of lines that begin with a UA number of their own, in order.

    Fewer than two mean that the document is about one case. A number that only heads a paragraph of a
    newsletter begins a section as well: whether two of them ask for action is for the caller to see.
    """
    starts: list[int] = []
    last = ""
    for at, line in enumerate(lines):
        text = line.clean
        if line.aside or len(text) > _LONGEST_HEADER or ("/" not in text and "." not in text):
            continue
        if not _stands_apart(lines, at):
            continue
        reference = _header(text)
        if reference is not None and reference.canonical != last:
            last = reference.canonical
            starts.append(at)
    ends = [*starts[1:], len(lines)]
    return tuple(Section(start, end) for start, end in zip(starts, ends, strict=False))[:_MOST_CASES]


def _header(text: str) -> Reference | None:
    """The number of ``UA-938/2014 Concern - Country`` or ``Title (Country: UA 938/20)``; else None."""
    if text.endswith((".", ",", ";")):
        return None
    if NUMBERED.match(text):
        return find_reference(text) if begins_with_reference(text) else None
    return read_title(text).reference if text.endswith((")", "]")) else None


def _stands_apart(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a line is the first of all, or stands behind a blank line or a row of signs."""
    return at == 0 or lines[at].gap > 0 or is_furniture(lines[at - 1].clean)
