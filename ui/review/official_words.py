"""An official in one line, under their role and name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.reading.fields.countries import find_countries
from ui import dates
from ui.words import tr

if TYPE_CHECKING:
    from desktop.reading.case_object import ReadOfficial


def official_words(official: ReadOfficial) -> str:
    """The address and salutation in one line."""
    parts = [", ".join(official.address)] if official.address else [tr("No postal address is stated.")]
    printed = {found.code for line in official.address[-1:] for found in find_countries(line)}
    if official.address and official.country and official.country not in printed:
        parts = [f"{parts[0]}, {dates.country_name(official.country)}"]
    if official.salutation:
        parts.append(official.salutation[0])
    if official.copy:
        parts.insert(0, tr("copy only"))
    return " · ".join(parts)
