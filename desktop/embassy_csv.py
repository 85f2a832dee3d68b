"""Embassies as rows of CSV: read with a reason for each bad row, and written for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.csv_cells import safe_cell
from desktop.csv_list import ListRow, NoListError, list_rows
from desktop.embassy_entry import MOST_LINES, clean_entry, faults_of
from models.errors import UnreadableFileError
from models.lines import EmbassyEntry

_ADDRESS = tuple(f"line{number}" for number in range(1, MOST_LINES + 1))
COLUMNS = (
    *("represents", "role", "honorific", "name", *_ADDRESS, "country"),
    *("salutation", "email", "phone", "fax"),
)
NEEDED = ("represents", "line1", "country")
_PARTS = ";"
"""Between several e-mail addresses, numbers or salutations in one cell."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that did not go in: its line of the file, counted from 1, and why, without a full stop."""

    line: int
    why: str


def read_embassies(path: Path) -> tuple[tuple[int, EmbassyEntry] | BadRow, ...]:
    """The embassies of a CSV file, each with its line of the file; a bad row with the reason instead.

    Countries are codes of two letters or names. Columns are `COLUMNS`; `NEEDED` have to be there.

    Raises:
        UnreadableFileError: no text, a column that is not known or not there, or no row.
    """
    try:
        return tuple(_row(row) for row in list_rows(path, COLUMNS, needed=NEEDED))
    except NoListError as error:
        raise UnreadableFileError(
            f"The list of embassies {path.name} cannot be used: {error}.",
            safe="Nothing was added.",
            todo="Mend the file and import it again.",
        ) from error


def embassies_csv(entries: Iterable[EmbassyEntry]) -> bytes:
    """A CSV file that `read_embassies` reads back, UTF-8 with BOM for spreadsheets."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for entry in entries:
        address = (*entry.address, *[""] * MOST_LINES)[:MOST_LINES]
        cells = (
            *(entry.represents, entry.role, entry.honorific, entry.name, *address, entry.country),
            *(f"{_PARTS} ".join(part) for part in (entry.salutation, entry.email, entry.phone, entry.fax)),
        )
        writer.writerow(map(safe_cell, cells))
    return text.getvalue().encode("utf-8-sig")


def _row(row: ListRow) -> tuple[int, EmbassyEntry] | BadRow:
    if row.trouble:
        return BadRow(row.line, row.trouble)
    cells = row.cells
    entry = clean_entry(
        EmbassyEntry(
            represents=cells.get("represents", ""),
            country=cells.get("country", ""),
            address=tuple(cells.get(column, "") for column in _ADDRESS),
            role=cells.get("role", ""),
            honorific=cells.get("honorific", ""),
            name=cells.get("name", ""),
            salutation=_parts(cells, "salutation"),
            email=_parts(cells, "email"),
            phone=_parts(cells, "phone"),
            fax=_parts(cells, "fax"),
        )
    )
    if faults := faults_of(entry):
        return BadRow(row.line, next(iter(faults.values())).removesuffix("."))
    return row.line, entry


def _parts(cells: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(cells.get(column, "").split(_PARTS))
