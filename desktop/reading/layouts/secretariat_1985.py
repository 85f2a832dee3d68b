"""Layout L1: sheets of the International Secretariat of 1985 to 1997, headed EXTERNAL."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from desktop.reading.layouts.secretariat import MARKERS

LAYOUT = Layout(
    name="secretariat-1985",
    signs=(
        sign(r"external ?\(for general distribution\)", 3),
        sign(r"^distr: ua/sc", 2),
    ),
    markers=MARKERS,
    wrapped=True,
)
