"""Counts of actions by case, type, country, official, month and event."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop.csv_cells import safe_cell
from models.errors import WrongInputError
from models.lines import TallyRow
from models.queries.actions import tally_rows
from models.words import TallyKey

if TYPE_CHECKING:
    from models.store import Store

DEFAULT_KEYS = (TallyKey.CASE, TallyKey.TYPE)


def tally(
    store: Store,
    *,
    by: Sequence[TallyKey] = DEFAULT_KEYS,
    start: date | None = None,
    end: date | None = None,
) -> tuple[TallyRow, ...]:
    """Sums of what was counted from `start` to `end` inclusive, a row per combination of keys.

    Raises:
        WrongInputError: a key is asked for twice, or one that only a collector can count by.
    """
    if TallyKey.GROUP in by:
        raise WrongInputError(
            "A home is one group: only a collector counts by group.",
            safe="Nothing was changed.",
            todo="Ask the collector: `letterwright collector tally --by group`.",
        )
    if len(set(by)) != len(by):
        raise WrongInputError(
            "A key was asked for twice.", safe="Nothing was changed.", todo="Name each key of --by once."
        )
    with store.reading() as session:
        return tally_rows(session, by, start=start, end=end)


def tally_json(rows: Sequence[TallyRow], by: Sequence[TallyKey]) -> dict[str, object]:
    """The tally as the JSON of the command line: one key per word of `by`, then the count."""
    return {
        "rows": [dict(zip(by, row.keys, strict=True)) | {"count": row.count} for row in rows],
        "total": sum(row.count for row in rows),
    }


def tally_csv(rows: Sequence[TallyRow], by: Sequence[TallyKey]) -> bytes:
    """The tally as CSV (RFC 4180, UTF-8 with BOM so that spreadsheets read it), a head line first."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([*by, "count"])
    for row in rows:
        writer.writerow([*(safe_cell(key) for key in row.keys), row.count])
    return text.getvalue().encode("utf-8-sig")
