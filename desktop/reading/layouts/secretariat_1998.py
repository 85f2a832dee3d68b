"""Layout L2: sheets of the International Secretariat of 1998 to 2008, headed PUBLIC."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from desktop.reading.layouts.secretariat import MARKERS

LAYOUT = Layout(
    name="secretariat-1998",
    signs=(
        sign(r"^public ai index", 3),
        sign(r"^ai index ?: ", 1),
        sign(r"^further information on (?:ua|extra|ex) ?\d", 2),
    ),
    markers=MARKERS,
    wrapped=True,
)
