"""Layouts: one small module for each way of setting out a document, and the choice between them."""

from __future__ import annotations

from desktop.reading.layouts import (
    aiusa_2011,
    aiusa_2016,
    aiusa_2019,
    aiusa_victory,
    belgium_2018,
    bulletin,
    germany_2009,
    germany_2018,
    germany_letters,
    germany_sheet,
    labelled_2017,
    library_page,
    model_letter_2018,
    press_release,
    secretariat_1985,
    secretariat_1998,
    secretariat_2009,
    statement,
    switzerland_2018,
    translated_2009,
    unknown,
    usa_mail_1995,
)
from desktop.reading.layouts.layout import Layout

LAYOUTS: tuple[Layout, ...] = (
    aiusa_victory.LAYOUT,
    aiusa_2019.LAYOUT,
    aiusa_2016.LAYOUT,
    aiusa_2011.LAYOUT,
    labelled_2017.LAYOUT,
    model_letter_2018.LAYOUT,
    germany_letters.LAYOUT,
    germany_sheet.LAYOUT,
    germany_2009.LAYOUT,
    germany_2018.LAYOUT,
    secretariat_1985.LAYOUT,
    secretariat_1998.LAYOUT,
    secretariat_2009.LAYOUT,
    translated_2009.LAYOUT,
    bulletin.LAYOUT,
    usa_mail_1995.LAYOUT,
    library_page.LAYOUT,
    belgium_2018.LAYOUT,
    switzerland_2018.LAYOUT,
    press_release.LAYOUT,
    statement.LAYOUT,
)
"""In the order in which equals win. A new layout is a module beside these and a line here."""


def layout_of(text: str) -> Layout:
    """The layout whose signs weigh most in `text`; the unknown one when no layout reaches its threshold."""
    text = f"\n{text}"
    best, most, lower = unknown.LAYOUT, 0, text.lower()
    for layout in LAYOUTS:
        weight = sum(sign.weight for sign in layout.signs if sign.in_text(text, lower))
        if weight >= layout.threshold and weight > most:
            best, most = layout, weight
    return best
