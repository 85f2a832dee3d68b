"""Markers that the pages of Amnesty International Germany share since 2009."""

from __future__ import annotations

from desktop.reading.layouts.layout import Marker, Part, words

MARKERS = (
    Marker(words(r"appelle? an ?:?$"), Part.OFFICIALS),
    Marker(
        words(r"(?:bitte )?(?:sendet?|senden sie|schickt?|schicken sie) (?:bitte )?eine kopie an ?:?$"),
        Part.COPIES,
    ),
    Marker(words(r"kopien? (?:bitte )?an ?:?$"), Part.COPIES),
    Marker(words(r"bitte schreib(?:en sie|e|t) (?:ihre|deine|eure) appelle"), Part.REQUEST, heading=False),
    Marker(words(r"amnesty fordert ?:?$"), Part.REQUEST),
    Marker(words(r"empfohlene aktion(?:en)? ?:"), Part.REQUEST),
    Marker(words(r"empfohlene aktion(?:en)?$"), Part.REQUEST),
    Marker(words(r"schreib(?:en sie|e|t) bitte .{5,140}forderungen ?:?$"), Part.REQUEST, heading=False),
    Marker(
        words(r"schreib(?:en sie|e|t) bitte .{5,140}\b(?:in denen|in welchen|und|mit) .{3,80}:$"),
        Part.REQUEST,
        heading=False,
    ),
    Marker(words(r"please (?:send appeals to arrive|write immediately)"), Part.REQUEST, heading=False),
    Marker(words(r"hintergrund(?:information(?:en)?)? ?:?$"), Part.BACKGROUND),
    Marker(words(r"sachlage ?:?$"), Part.BACKGROUND),
)
