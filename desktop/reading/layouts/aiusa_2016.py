"""Layout A3: Amnesty USA web pages of 2016 to 2018, with two officials and a day to write by."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="aiusa-2016",
    signs=(
        sign(r"contact (?:this|these) (?:\w+ )?officials? by", 3),
        sign(r"write a letter, send an email, call, fax or tweet", 2),
        sign(r"here's why it is so important to report your actions", 2),
    ),
    markers=MARKERS,
    network="US",
)
