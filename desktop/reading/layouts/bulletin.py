"""Layout B2: bulletins on mailing lists, with the day on which they expire."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words
from desktop.reading.layouts.secretariat import MARKERS

LAYOUT = Layout(
    name="bulletin",
    signs=(
        sign(r"urgent action bulletin", 4),
        sign(r"this bulletin expires", 3),
    ),
    markers=(
        Marker(words(r"this bulletin expires\b"), Part.HEAD, heading=False),
        Marker(words(r"(?:what you can do|suggested action|action requested) ?:?"), Part.REQUEST),
        Marker(
            words(r"(?:send|write|address) (?:your )?(?:appeals|letters)\b.{0,60}\bto ?:$"), Part.OFFICIALS
        ),
        *MARKERS,
    ),
    wrapped=True,
)
