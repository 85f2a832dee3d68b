"""Layout B1: pages of the library of amnesty.org, with a title, an index number and an abstract."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from desktop.reading.layouts.secretariat import MARKERS

LAYOUT = Layout(
    name="library-page",
    signs=(
        sign(r"^[, ]*index number ?: ?[a-z]{3} \d\d/\d{1,4}/\d{4}", 2),
        sign(r"^(?:ua|extra|ex) ?\d{1,3}/\d\d - .{3,60}:", 2),
    ),
    markers=MARKERS,
    threshold=3,
    wrapped=True,
)
