"""Layout G3: amnesty.de pages since 2018, which say "du" and give no number."""

from __future__ import annotations

from desktop.reading.layouts.germany import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="germany-2018",
    signs=(
        sign(r"bitten wir (?:dich|euch),? nach dem", 3),
        sign(r"bitte schreib(?:e|t) (?:deine|eure) appelle", 3),
        sign(r"^schreib(?:e|t) bitte ", 2),
        sign(r"^amnesty fordert ?:?$", 2),
        sign(r"^sende (?:bitte )?eine kopie an ?:$", 1),
    ),
    markers=MARKERS,
    network="DE",
)
