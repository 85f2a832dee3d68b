"""Layout G1: amnesty.de pages of 2009 to 2017: roles in capitals, copies to the embassy in Berlin."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="germany-2009",
    signs=(
        sign(r"^appell an$", 2),
        sign(r"^sende eine kopie an$", 2),
        sign(r"bitten wir sie, nach dem", 2),
        sign(r"bitte schreiben sie ihre appelle", 2),
    ),
    markers=(
        Marker(words(r"appell an:?$"), Part.OFFICIALS),
        Marker(words(r"(?:bitte )?(?:sende|senden sie) eine kopie an:?$"), Part.COPIES),
        Marker(words(r"bitte schreiben sie ihre appelle"), Part.REQUEST, heading=False),
        Marker(words(r"amnesty fordert:?$"), Part.REQUEST),
        Marker(words(r"schreiben sie bitte .{5,120}forderungen:?$"), Part.REQUEST, heading=False),
        Marker(words(r"please send appeals to arrive"), Part.REQUEST, heading=False),
        Marker(words(r"hintergrund(?:informationen?)?:?$"), Part.BACKGROUND),
    ),
    network="DE",
)
