"""Layout A1: e-mails of Amnesty International USA of 1995 to 2010, made from the sheets of London."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, sign
from desktop.reading.layouts.secretariat import MARKERS

LAYOUT = Layout(
    name="usa-mail-1995",
    signs=(
        sign(r"^urgent action appeal$", 3),
        sign(r"^u r g e n t a c t i o n", 3),
    ),
    markers=MARKERS,
    wrapped=True,
)
