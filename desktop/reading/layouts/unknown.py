"""Any other layout: what can be known by wordings common to all of them, the rest left to a person."""

from __future__ import annotations

from desktop.reading.layouts.aiusa import MARKERS
from desktop.reading.layouts.layout import Layout, Marker, Part, words
from desktop.reading.layouts.secretariat import WRITE_TO

LAYOUT = Layout(
    name="unknown",
    signs=(),
    markers=(
        *MARKERS,
        Marker(words(r"RECOMMENDED ACTION ?:", case=True), Part.REQUEST, inline=True),
        Marker(words(r"BACKGROUND INFORMATION ?:?", case=True), Part.BACKGROUND),
        Marker(
            words(r"please send (?:appeals|telegrams|faxes|letters)\b.{0,120}:"), Part.REQUEST, heading=False
        ),
        Marker(words(r"APPEALS TO ?:?", case=True), Part.OFFICIALS),
        WRITE_TO,
        Marker(words(r"please send appeals (?:before|by)\b.{0,40}\bto ?:?"), Part.OFFICIALS, heading=False),
    ),
    threshold=0,
)
