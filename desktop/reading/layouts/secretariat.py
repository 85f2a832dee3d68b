"""Markers that the sheets of the International Secretariat share from 1985 to 2016."""

from __future__ import annotations

from desktop.reading.layouts.layout import Marker, Part, words

WRITE_TO = Marker(
    words(
        r"(?:please )?(?:send|write|address|direct) (?:your )?(?:\w+ )?(?:appeals|letters|messages|e-?mails)"
        r"(?: (?:and|or) \w+)? to ?:?$"
    ),
    Part.OFFICIALS,
)
"""A heading of those who copied a sheet into a mail or a blog."""

MARKERS = (
    Marker(words(r"EXTERNAL ?\(for general distribution\)"), Part.HEAD, heading=False),
    Marker(words(r"PUBLIC AI Index", case=True), Part.HEAD, heading=False),
    Marker(words(r"(?:FURTHER |NEW )?RECOMMENDED ACTIONS? ?(?::|$)", case=True), Part.REQUEST),
    Marker(
        words(r"please (?:write|email|fax|call|telephone)\b.{0,30} immediately\b"),
        Part.REQUEST,
        heading=False,
    ),
    Marker(words(r"please write immediately\b"), Part.REQUEST, heading=False),
    Marker(words(r"please send appeals (?:before|by)\b.{0,40}\bto ?:?$"), Part.OFFICIALS, heading=False),
    Marker(words(r"please (?:send appeals immediately|check with)"), Part.REPORT, heading=False),
    Marker(
        words(r"please send (?:appeals|telegrams|telexes|faxes|e-?mails|express|airmail|letters)\b"),
        Part.REQUEST,
        heading=False,
    ),
    Marker(words(r"(?:SEND )?APPEALS TO ?:?", case=True), Part.OFFICIALS),
    Marker(words(r"(?:and )?copies (?:of your appeals )?to ?:?"), Part.COPIES),
    Marker(
        words(
            r"(?:and,? )?(?:if possible,? )?(?:also )?(?:send copies )?to (?:the )?diplomatic representatives"
        ),
        Part.REPORT,
        heading=False,
    ),
    WRITE_TO,
    Marker(words(r"(?:BACKGROUND|ADDITIONAL) INFORMATION ?:?", case=True), Part.BACKGROUND),
)
