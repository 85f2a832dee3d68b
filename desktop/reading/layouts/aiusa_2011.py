"""Layout A2: Amnesty USA web pages of 2011 to 2016, which leave the addresses to a Word or PDF file."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="aiusa-2011",
    signs=(
        sign(r"1\) please write immediately", 3),
        sign(r"for the full urgent action,? including appeal addresses", 3),
        sign(r"please let us know if you took action", 1),
    ),
    markers=MARKERS,
    network="US",
)
