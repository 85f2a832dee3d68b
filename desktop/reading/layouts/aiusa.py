"""Markers that the pages of Amnesty International USA share since 2011."""

from __future__ import annotations

from desktop.reading.layouts.layout import Marker, Part, words

STEP = r"(?:\d{1,2} ?[.)] ?|[•*·-] ?)?"
"""A step's number or bullet, which text extraction may lose."""

_CHANNEL = r"(?:letters?|e-?mails?|calls?|telephone|phone|fax(?:es)?|tweets?)"

MARKERS = (
    Marker(words(r"(?:SAMPLE|MODEL) LETTER\b ?:?", case=True), Part.LETTER, inline=True),
    Marker(words(r"(?:sample|model) letter ?:?$"), Part.LETTER),
    Marker(words(r"CONTACT INFORMATION\b ?:?", case=True), Part.OFFICIALS, inline=True),
    Marker(words(r"contact information ?:?$"), Part.OFFICIALS),
    Marker(
        words(
            r"(?:please )?(?:contact|write to|send appeals to) (?:th(?:is|ese"
            r"|e) )?(?:\w+ )?(?:officials?|authorit(?:y|ies))\b[^:]{0,60}:?"
        ),
        Part.OFFICIALS,
        heading=False,
    ),
    Marker(words(r"(?:and |please )?(?:send )?(?:a )?cop(?:y|ies) (?:of your \w+ )?to\b ?:?"), Part.COPIES),
    Marker(
        words(
            STEP + r"(?:click here to )?(?:please )?let us know (?:the actions|if you took|how you took"
            r"|what action)"
        ),
        Part.REPORT,
        heading=False,
    ),
    Marker(words(r"here's why it is so important to report"), Part.REPORT, heading=False),
    Marker(words(r"TAKE ACTION ?:", case=True), Part.REQUEST, inline=True),
    Marker(words(r"take action ?:?$"), Part.REQUEST),
    Marker(
        words(
            STEP + rf"(?:please )?(?:write|send|make)(?: an?)? {_CHANNEL}\b.{{0,80}}\b{_CHANNEL}\b.{{0,30}}:$"
        ),
        Part.REQUEST,
        heading=False,
    ),
    Marker(words(STEP + r"please (?:write|take action)\b"), Part.REQUEST, heading=False),
    Marker(words(STEP + r"write an? (?:letter|email|e-mail)\b"), Part.REQUEST, heading=False),
    Marker(
        words(r"no (?:further|more) action is (?:requested|required|needed|necessary)"),
        Part.STOP,
        heading=False,
    ),
    Marker(words(r"(?:additional|background) information ?:?$"), Part.BACKGROUND),
)
