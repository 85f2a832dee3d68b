"""The manifest: every piece by postage group with boxes to tick, counts and totals, as PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import BinaryIO, Literal

from desktop.addressing.countries import country_name, known_countries
from desktop.printing.document import Document
from desktop.printing.figures import MM, Sheet
from desktop.printing.plan import RunPlan
from desktop.printing.planned_lines import PlannedLine, piece_lines
from desktop.printing.stationery import paper
from desktop.printing.text.faces import PLAIN, PLAIN_BOLD, printable
from desktop.printing.text.typesetting import SetLine, text_width
from desktop.printing.wording import piece_number, run_date

GROUP_NAMES = {
    "world": "Abroad, world",
    "europe": "Abroad, Europe",
    "home": "Home",
    "unknown": "Country not known",
}

_MARGIN = 18 * MM
_TOP = 44 * MM
"""Where the first row of a page starts, below title and head."""
_BOTTOM = 20 * MM
_ROW = 6.4 * MM
_GROUP = 10 * MM
_SIZE = 8.5
_SMALL = 7.5
_GREY = 0.4
_BOX = 3.2 * MM
_BETWEEN = 6.0
"""Blank points before the next column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its head, and what share of the width it has."""

    head: str
    share: float


_COLUMNS = (
    Column("Signed", 0.065),
    Column("Posted", 0.065),
    Column("Piece", 0.07),
    Column("Case", 0.135),
    Column("Official", 0.26),
    Column("Signer", 0.17),
    Column("Country", 0.235),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a piece with boxes to tick, a group's head, or a line of the totals."""

    kind: Literal["group", "piece", "total", "sum"]
    cells: tuple[str, ...]

    @property
    def height_pt(self) -> float:
        return _GROUP if self.kind == "group" else _ROW


def write_manifest(
    plan: RunPlan, stream: BinaryIO, *, run: int | None = None, pieces: Collection[int] | None = None
) -> None:
    """Writes the manifest of `plan` on its paper; `run` is the number shown in the title.

    The same plan and run give the same bytes. With `pieces` only these are listed and counted.
    """
    lines = [line for line in piece_lines(plan) if pieces is None or line.piece in pieces]
    sheet = paper(plan.options.paper)
    title = "Print run" if run is None else f"Print run {run}"
    about = _about(plan, lines)
    rows = list(_rows(lines))
    pages = list(_paginated(rows, sheet.size_pt[1] - _TOP - _BOTTOM))
    document = Document(stream, title="Manifest")
    for number, page in enumerate(pages, start=1):
        document.start_page(sheet.size_pt)
        _draw_head(document, sheet, title, about, f"Page {number} of {len(pages)}")
        _draw_rows(document, sheet, page)
        document.end_page()
    document.close()


def _about(plan: RunPlan, lines: Sequence[PlannedLine]) -> str:
    home = sum(line.home for line in lines)
    numbers = f"{piece_number(lines[0].piece)} to {piece_number(lines[-1].piece)}" if lines else "none"
    parts = [
        f"Pieces {numbers}",
        f"{len(lines) - home} abroad, {home} home",
        f"letters dated {run_date(plan.options, 'en')} on {paper(plan.options.paper).name}",
    ]
    if plan.options.handwriting:
        parts.append("sheets to write by hand")
    if longer := sum(line.letter_pages > 1 for line in lines):
        parts.append(f"{_count(longer, 'letter')} of two sheets")
    if plan.options.prints_labels:
        first = f" from label {plan.options.start_at}" if plan.options.start_at > 1 else ""
        parts.append(f"{plan.options.label_form.name} labels{first}")
    elif plan.options.envelope != "none":
        seen = " with a window" if plan.options.shows_address else ""
        parts.append(f"{plan.options.envelope_sheet.name} envelopes{seen}")
    return " · ".join(parts)


def _rows(lines: Sequence[PlannedLine]) -> Iterator[Row]:
    for group, members in groupby(lines, key=lambda line: line.postage_group):
        listed = list(members)
        yield Row("group", (GROUP_NAMES[group], _count(len(listed), "piece")))
        for line in listed:
            country = _country(line.country)
            cells = (piece_number(line.piece), line.case_ref, line.official, line.signer, country)
            yield Row("piece", cells)
    yield Row("group", ("Totals", "stamps by country"))
    counted = Counter((line.postage_group, _country(line.country)) for line in lines)
    for (group, country), count in counted.items():
        yield Row("total", (GROUP_NAMES[group], country, str(count)))
    yield Row("sum", ("All pieces", "", str(len(lines))))


def _country(code: str | None) -> str:
    return country_name(code) if code in known_countries() and code else "–"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _paginated(rows: Iterable[Row], room_pt: float) -> Iterator[list[Row]]:
    """Rows page by page; a group's head never stands last on a page."""
    page: list[Row] = []
    left = room_pt
    for row in rows:
        needed = row.height_pt + (_ROW if row.kind == "group" else 0)
        if page and needed > left:
            yield page
            page, left = [], room_pt
        page.append(row)
        left -= row.height_pt
    yield page


def _draw_head(document: Document, sheet: Sheet, title: str, about: str, page: str) -> None:
    right = sheet.size_pt[0] - _MARGIN
    heads = [SetLine(x, 39 * MM, column.head, PLAIN, _SMALL, _GREY) for column, x, _room in _columns(sheet)]
    document.draw(
        [
            SetLine(_MARGIN, 22 * MM, title, PLAIN_BOLD, 15),
            SetLine(right - text_width(page, PLAIN, _SMALL), 22 * MM, page, PLAIN, _SMALL, _GREY),
            SetLine(_MARGIN, 29 * MM, about, PLAIN, _SIZE, _GREY),
            *heads,
        ]
    )
    document.rule(_MARGIN, 41.5 * MM, right - _MARGIN, thick_pt=0.6, grey=0.3)


def _columns(sheet: Sheet) -> Iterator[tuple[Column, float, float]]:
    """Each column with its left edge and width in points."""
    room = sheet.size_pt[0] - 2 * _MARGIN
    x = _MARGIN
    for column in _COLUMNS:
        yield column, x, column.share * room
        x += column.share * room


def _draw_rows(document: Document, sheet: Sheet, rows: Sequence[Row]) -> None:
    columns = list(_columns(sheet))
    width = sheet.size_pt[0] - 2 * _MARGIN
    y = _TOP
    lines: list[SetLine] = []
    for row in rows:
        y += row.height_pt
        base = y - 2.2 * MM
        lines += _set_row(row, columns, base)
        if row.kind == "piece":
            for _column, x, _room in columns[:2]:
                document.square(x, base + 0.5 * MM, _BOX)
        document.rule(_MARGIN, y, width, thick_pt=0.3, grey=0.82)
    document.draw(lines)


def _set_row(row: Row, columns: Sequence[tuple[Column, float, float]], base: float) -> list[SetLine]:
    """The text of a row on its baseline."""
    if row.kind == "group":
        name, count = row.cells
        after = _MARGIN + text_width(name, PLAIN_BOLD, 10) + 6
        return [
            SetLine(_MARGIN, base, name, PLAIN_BOLD, 10),
            SetLine(after, base, count, PLAIN, _SIZE, _GREY),
        ]
    if row.kind == "piece":
        # the number is what eyes look for
        faces = (PLAIN_BOLD, *[PLAIN] * (len(row.cells) - 1))
        return [
            SetLine(x, base, _fitted(cell, room - _BETWEEN, face), face, _SIZE)
            for cell, face, (_column, x, room) in zip(row.cells, faces, columns[2:], strict=True)
        ]
    face = PLAIN_BOLD if row.kind == "sum" else PLAIN
    group, country, count = row.cells
    case, signer = columns[3][1], columns[5][1]
    return [
        SetLine(_MARGIN, base, group, face, _SIZE),
        SetLine(case, base, country, face, _SIZE),
        SetLine(signer - text_width(count, face, _SIZE), base, count, face, _SIZE),
    ]


@lru_cache(maxsize=5_000)
def _fitted(text: str, room_pt: float, face: str) -> str:
    """`text`, or as much of it as fits with an ellipsis."""
    text = printable(text)
    if text_width(text, face, _SIZE) <= room_pt:
        return text
    end = len(text)
    while end and text_width(f"{text[:end].rstrip()}…", face, _SIZE) > room_pt:
        end -= 1
    return f"{text[:end].rstrip()}…"
