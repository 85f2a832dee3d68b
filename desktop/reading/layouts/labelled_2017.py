"""Layout L4: the labelled template of 2017, in which every field has its name."""

from __future__ import annotations

from desktop.reading.layouts.layout import Layout, Marker, Part, sign, words

LAYOUT = Layout(
    name="labelled-2017",
    signs=(
        sign(r"^urgent action title ?:", 3),
        sign(r"^urgent action type and number ?:", 3),
        sign(r"^appeal deadline notice ?:", 1),
    ),
    markers=(
        Marker(words(r"URGENT ACTION SUMMARY ?:?", case=True), Part.BACKGROUND),
        Marker(words(r"URGENT ACTION LETTER ?:?", case=True), Part.LETTER),
        Marker(words(r"TARGET'S CONTACT DETAILS.{0,30}$", case=True), Part.OFFICIALS),
        Marker(words(r"PREFERRED LANGUAGE TO ADDRESS TARGET ?:", case=True), Part.REQUEST, heading=False),
        Marker(words(r"APPEAL DEADLINE NOTICE ?:", case=True), Part.REQUEST, heading=False),
        Marker(words(r"ALSO SEND COPIES TO DIPLOMATIC", case=True), Part.REQUEST, heading=False),
        Marker(words(r"LINK TO PREVIOUS UA ?:", case=True), Part.REST, heading=False),
        Marker(words(r"BACKGROUND INFORMATION(?: \([^)]{0,60}\))? ?:?", case=True), Part.BACKGROUND),
    ),
)
