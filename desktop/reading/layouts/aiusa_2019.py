"""Layout A4: Amnesty USA web pages since 2019, with numbered steps and a sample letter."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, words

LAYOUT = Layout(
    name="aiusa-2019",
    signs=(
        (words(r"write a letter in your own words or using the sample below"), 3),
        (words(r"let us know the actions you took on urgent action"), 3),
        (words(r"CONTACT INFORMATION", case=True), 1),
        (words(r"SAMPLE LETTER", case=True), 1),
    ),
    markers=MARKERS,
    network="US",
)
