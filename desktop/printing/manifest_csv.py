"""The manifest as CSV, one row a piece, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from desktop.csv_cells import safe_cell
from desktop.printing.plan import RunPlan
from desktop.printing.planned_lines import piece_lines
from models.words import PieceState

COLUMNS = (
    "piece",
    "case",
    "official",
    "signer",
    "country",
    "postage_group",
    "letter_page",
    "envelope_page",
    "state",
)


def manifest_csv(plan: RunPlan, states: Mapping[int, PieceState] | None = None) -> bytes:
    """The rows of `plan` in order of number: UTF-8 with CRLF (RFC 4180), first the names of the columns.

    Args:
        plan: the run.
        states: by piece number; a piece that is not named is *printed*.
    """
    known = states or {}
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in piece_lines(plan):
        writer.writerow(
            [
                line.piece,
                safe_cell(line.case_ref),
                safe_cell(line.official),
                safe_cell(line.signer),
                line.country or "",
                line.postage_group,
                line.letter_page,
                "" if line.envelope_page is None else line.envelope_page,
                str(known.get(line.piece, PieceState.PRINTED)),
            ]
        )
    return text.getvalue().encode()
