"""Layout G4: the page of model letters of amnesty.de: a finished letter for each of many cases."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="germany-letters",
    signs=(
        sign(r"^musterbriefe?$", 2),
        sign(r"^(?:ua|extra)-\d{1,4}(?:-\d{1,2})?/\d{4} .{3,160}appelle bis ", 4),
        sign(r"^absender\b", 1),
    ),
    markers=(
        Marker(words(r"ABSENDER\b.{0,60}$", case=True), Part.OFFICIALS),
        Marker(words(r"(?:ORT,? ?)?DATUM$", case=True), Part.OFFICIALS),
    ),
    network="DE",
    letters=True,
)
