"""Layout G2: sheets of Amnesty International Germany, with number, index and date in their first line."""

from __future__ import annotations

from desktop.reading.layouts.germany import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="germany-sheet",
    signs=(
        sign(r"^ua-nr\.? ?: ?(?:ua|extra)", 4),
        sign(r"^empfohlene aktion(?:en)? ?:?", 3),
        sign(r"^(?:appelle|kopien) an ?:?$", 1),
    ),
    markers=MARKERS,
    network="DE",
)
