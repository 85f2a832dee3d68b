"""What is typed of an embassy, brought into one form, and what speaks against it."""

from __future__ import annotations

from dataclasses import replace

from desktop.addressing.block import clean_line
from desktop.addressing.countries import known_countries, named_country, names_country
from models.errors import WrongInputError
from models.lines import EmbassyEntry

USUAL_ROLE = "Ambassador"
MOST_LINES = 6
"""Lines of an address that there are columns for; posts read no more (NF Z10-011)."""


def country_meant(word: str) -> str:
    """The alpha-2 code that `word` is, or that names one country alone; else as typed."""
    typed = word.strip()
    if not typed or typed.upper() in known_countries():
        return typed.upper()
    if (usual := named_country(typed)) is not None:
        return usual
    # every country's names in its own languages: nearly a second, so only where the usual names do not tell
    named = [code for code in known_countries() if names_country(typed, code)]
    return named[0] if len(named) == 1 else typed


def clean_entry(entry: EmbassyEntry) -> EmbassyEntry:
    """`entry` with countries as codes, single spaces, no empty line, and the usual role where it has none."""
    return replace(
        entry,
        represents=country_meant(entry.represents),
        country=country_meant(entry.country),
        address=_lines(entry.address),
        role=clean_line(entry.role) or USUAL_ROLE,
        honorific=clean_line(entry.honorific),
        name=clean_line(entry.name),
        salutation=_lines(entry.salutation),
        email=_lines(entry.email),
        phone=_lines(entry.phone),
        fax=_lines(entry.fax),
    )


def faults_of(entry: EmbassyEntry) -> dict[str, str]:
    """What speaks against a clean entry, as a sentence by field; empty where nothing does."""
    faults = {}
    for field, what in (("represents", "the country it represents"), ("country", "the country it stands in")):
        code = getattr(entry, field)
        if not code:
            faults[field] = f"Say {what}."
        elif code not in known_countries():
            faults[field] = f"“{code}” is no country; give a code of two letters, such as IS, or its name."
    if not faults and entry.represents == entry.country:
        faults["country"] = "An embassy stands in another country than the one it represents."
    if not entry.address:
        faults["address"] = "Give at least one line of its postal address."
    elif len(entry.address) > MOST_LINES:
        faults["address"] = f"An address has {MOST_LINES} lines at most."
    for address in entry.email:
        if "@" not in address or " " in address:
            faults["email"] = f"“{address}” is no e-mail address."
    return faults


def checked_entry(entry: EmbassyEntry) -> EmbassyEntry:
    """The entry in its clean form.

    Raises:
        WrongInputError: something speaks against it.
    """
    clean = clean_entry(entry)
    if faults := faults_of(clean):
        raise WrongInputError(
            next(iter(faults.values())),
            safe="The book of embassies is as it was.",
            todo="Put it right and try again.",
        )
    return clean


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(clean for line in lines if (clean := clean_line(line)))
