"""The address block of one official: their lines as given, the country line last or left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.addressing.countries import (
    country_line,
    folded,
    is_home,
    is_named_like_a_town,
    known_countries,
    named_country,
    names_country,
    names_of,
)

# "Seoul, South Korea", "Seoul – South Korea": what parts the country from the rest of the last line
_PARTS_COUNTRY = re.compile(r"\s*(?:,|;|\s[-–—])\s*")


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """What is printed, top to bottom.

    Attributes:
        lines: every line, with the country line last where there is one.
        country_line: that last line, or None for home mail and where no country is known.
        home: domestic mail in the home country.
        printed_country: another country than the one given, where the address ends with its name; a person
            has to look.
    """

    lines: tuple[str, ...]
    country_line: str | None
    home: bool
    printed_country: str | None = None


def clean_line(line: str) -> str:
    """`line` on one row: NFC, single spaces, no separator left over at its ends."""
    return " ".join(unicodedata.normalize("NFC", line).split()).strip(" ,;")


def recipient_lines(*, role: str, honorific: str, name: str, address: Sequence[str]) -> tuple[str, ...]:
    """Name with honorific, role, then the address as given; nothing twice, no empty line."""
    named = clean_line(name)
    if named and honorific and not folded(named).startswith(folded(honorific)):
        named = f"{clean_line(honorific)} {named}"
    lines = [line for line in (named, clean_line(role)) if line]
    if named and folded(role) == folded(honorific):
        lines = [named]
    seen = {folded(line) for line in (*lines, name, role)}
    lines += [line for line in map(clean_line, address) if line and folded(line) not in seen]
    return tuple(lines)


def without_country(lines: Sequence[str], country: str, *, home: bool) -> tuple[str, ...]:
    """`lines` without the country where they already end with it.

    A line that is nothing but the country goes. The last part of the last line goes only from mail abroad,
    whose country line repeats it; in home mail ``Washington DC 20008, USA`` stays as the document has it.
    """
    kept = list(lines)
    while len(kept) > 1 and names_country(kept[-1], country):
        kept.pop()
    if kept and not home:
        kept[-1] = _without_last_part(kept[-1], country)
    return tuple(kept)


def _without_last_part(line: str, country: str) -> str:
    for part in reversed(list(_PARTS_COUNTRY.finditer(line))):
        if part.start() and names_country(line[part.end() :], country):
            return line[: part.start()]
    if is_named_like_a_town(country):
        return line
    words = line.split()
    for start in range(1, len(words)):
        rest, last = words[:start], " ".join(words[start:])
        if folded(last) in names_of(country) and _surely_country(rest, last):
            return clean_line(" ".join(rest))
    return line


def _surely_country(rest: Sequence[str], last: str) -> bool:
    """Without a comma: several words, capitals of its own, or a postcode before it tell a country."""
    capitals = last.isupper() and not " ".join(rest).isupper()
    return " " in last or capitals or any(char.isdigit() for char in rest[-1])


def address_block(
    *,
    role: str,
    honorific: str,
    name: str,
    address: Sequence[str],
    country: str | None,
    home_country: str,
    language: str = "en",
) -> AddressBlock:
    """The block for envelope and letter.

    Rules: the supplied lines are the primary record; the country line stands last, alone, in capitals, in the
    language of the post the letter is handed to (USPS Publication 28, A3; UPU), and is left out for home
    mail. The postal country decides, so an embassy in the home country is home mail.

    Args:
        role: of the official; may be empty, as honorific and name may.
        honorific: set before the name where the name does not begin with it.
        name: empty for an office.
        address: postal lines without role and name.
        country: postal country, ISO 3166-1 alpha-2, or None where it is not known: then no line is guessed.
        home_country: where the letters are posted.
        language: of the country line, one of `countries.LANGUAGES`.
    """
    lines = recipient_lines(role=role, honorific=honorific, name=name, address=address)
    if country is None or country not in known_countries():
        return AddressBlock(lines, None, home=False)
    home = is_home(country, home_country=home_country)
    postal = without_country(lines, country, home=home)
    other = named_country(postal[-1]) if len(postal) > 1 else None
    printed = other if other not in (None, country) else None
    if home:
        return AddressBlock(postal, None, home=True, printed_country=printed)
    last = country_line(country, language)
    return AddressBlock((*postal, last), last, home=False, printed_country=printed)
