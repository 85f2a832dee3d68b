"""Layout A4: Amnesty USA web pages since 2019, with numbered steps and a sample letter."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="aiusa-2019",
    signs=(
        sign(r"write a letter in your own words or using the sample below", 3),
        sign(r"let us know the actions you took on urgent action", 3),
        sign(r"CONTACT INFORMATION", 1, capitals=True),
        sign(r"SAMPLE LETTER", 1, capitals=True),
    ),
    markers=MARKERS,
    network="US",
)
