"""Layout L3: sheets of the International Secretariat of 2009 to 2016, with a header of one line."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from desktop.reading.layouts.secretariat import MARKERS

LAYOUT = Layout(
    name="secretariat-2009",
    signs=(
        sign(r"ua ?: ?\d{1,3}/\d\d index ?:", 4),
        sign(r"name ?: .{2,80} gender m/f ?:", 2),
        sign(r"please send appeals before", 2),
    ),
    markers=MARKERS,
    wrapped=True,
)
