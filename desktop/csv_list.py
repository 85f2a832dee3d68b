"""Rows of a CSV file that somebody made in a spreadsheet, as cells by column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.csv_cells import plain_cell

_LARGEST_FILE = 5_000_000  # bytes; 50,000 people with addresses


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row that is not empty.

    Attributes:
        line: of the file, counted from 1; of a row over several lines the last.
        cells: by column, in single spaces; columns that the row does not reach are missing.
        trouble: why its cells cannot be told apart, empty where they can.
    """

    line: int
    cells: dict[str, str] = field(default_factory=dict)
    trouble: str = ""


class NoListError(Exception):
    """A file that is no such list; its text says why, without a full stop."""


def list_rows(path: Path, columns: Sequence[str], *, needed: Sequence[str]) -> Iterator[ListRow]:
    """The rows of a CSV file whose first line names columns.

    Comma, semicolon and tab are told apart; UTF-8 with or without BOM, else Windows-1252.

    Args:
        columns: those that may be there, in small letters.
        needed: those of them that have to be.

    Raises:
        NoListError: no CSV file, a column that is not known or not there, or no row.
    """
    try:
        yield from _rows(_text(path), columns, needed)
    except csv.Error as error:
        raise NoListError(f"it is no CSV file ({error})") from error


def _rows(text: str, columns: Sequence[str], needed: Sequence[str]) -> Iterator[ListRow]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    head = [cell.strip().lower() for cell in next(rows, [])]
    known = ", ".join(columns)
    if missing := [column for column in needed if column not in head]:
        raise NoListError(f"its first line names no column “{missing[0]}” (known columns: {known})")
    if unknown := [column for column in head if column and column not in columns]:
        raise NoListError(f"its column “{unknown[0]}” is not known (known: {known})")
    empty = True
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        empty = False
        if len(row) > len(head):
            yield ListRow(rows.line_num, trouble=f"has {len(row)} cells, the first line {len(head)}")
            continue
        cells = {column: plain_cell(" ".join(cell.split())) for column, cell in zip(head, row, strict=False)}
        yield ListRow(rows.line_num, cells)
    if empty:
        raise NoListError("it holds no row below its first line")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise NoListError("it is larger than any such list")
        content = path.read_bytes()
    except OSError as error:
        raise NoListError(error.strerror or str(error)) from error
    if b"\0" in content:
        raise NoListError("it is not text; save the sheet as CSV")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)
