"""Layout A3: Amnesty USA web pages of 2016 to 2018, with two officials and a day to write by."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, words

LAYOUT = Layout(
    name="aiusa-2016",
    signs=(
        (words(r"contact (?:this|these) (?:\w+ )?officials? by"), 3),
        (words(r"write a letter, send an email, call, fax or tweet"), 2),
        (words(r"here's why it is so important to report your actions"), 2),
    ),
    markers=MARKERS,
    network="US",
)
