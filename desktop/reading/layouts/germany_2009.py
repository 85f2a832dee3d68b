"""Layout G1: amnesty.de pages of 2009 to 2017: roles in capitals, copies to the embassy in Berlin."""

from __future__ import annotations

from desktop.reading.layouts.germany import MARKERS
from desktop.reading.layouts.layout import Layout, sign

LAYOUT = Layout(
    name="germany-2009",
    signs=(
        sign(r"^appell an$", 2),
        sign(r"^sende eine kopie an$", 2),
        sign(r"bitten wir sie, nach dem", 2),
        sign(r"bitte schreiben sie ihre appelle", 2),
    ),
    markers=MARKERS,
    network="DE",
)
