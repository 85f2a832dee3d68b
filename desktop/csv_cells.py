"""Cells of CSV files that no spreadsheet runs as a formula or shows in another order."""

from __future__ import annotations

import re

# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

# overrides and isolates turn the cells beside them as well (UAX 9, 2.1 to 2.5); nothing is to be read in them
_TURNING = re.compile("[\\u202a-\\u202e\\u2066-\\u2069]")


def safe_cell(text: str) -> str:
    """`text` without marks that turn its direction, and with an apostrophe before what would be a formula."""
    text = _TURNING.sub("", text)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def plain_cell(text: str) -> str:
    """A cell without the apostrophe that `safe_cell` put before it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA_STARTS) else text
