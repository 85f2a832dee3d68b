"""The address block of one official: their lines as given, the country line last or left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.addressing.capitals import wants_capitals, with_town_in_capitals
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
from desktop.addressing.host import is_care_of, is_mission
from desktop.addressing.scripts import has_latin, has_local, lines_in
from desktop.addressing.table import table

AddressScript = Literal["as-given", "local", "latin"]
SCRIPTS: tuple[AddressScript, ...] = ("as-given", "local", "latin")
"""The lines as they are; those in the script of the country, with a town in Latin letters; those in Latin."""

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
        needs_latin_town: mail abroad whose postal lines are all in another script: the post it is handed to
            takes that only with town and country in Latin letters (USPS, International Mail Manual 122.1).
        care_of_abroad: in care of somebody in another country than the one given, which USPS does not take
            (122.1 again) and no post can deliver as it stands.
    """

    lines: tuple[str, ...]
    country_line: str | None
    home: bool
    printed_country: str | None = None
    needs_latin_town: bool = False
    care_of_abroad: bool = False


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


def _in_script(
    recipient: Sequence[str], postal: Sequence[str], country: str, *, script: AddressScript, home: bool
) -> tuple[str, ...]:
    """The lines of recipient and postal address that are in `script`, in the order of that script."""
    if script == "as-given" or not has_local(postal):
        return (*recipient, *postal)
    named = lines_in(recipient, script)
    kept = without_country(lines_in(postal, script), country, home=home)
    if script == "latin":
        return (*named, *kept)
    if country in table().recipient_last and not has_latin(named):
        # an office stands before the people in it, as the larger before the smaller
        lines = (*kept, *reversed(named))
    else:
        lines = (*named, *kept)
    if home or has_latin(kept[-1:]):
        return lines
    return (*lines, *_latin_town(postal, country))


def _latin_town(postal: Sequence[str], country: str) -> tuple[str, ...]:
    """The last line in Latin letters alone, with the postcode below it; nothing where there is none."""
    in_latin = [line for line in lines_in(postal, "latin") if not has_local([line])]
    lines = without_country(in_latin, country, home=False)
    lettered = [index for index, line in enumerate(lines) if has_latin([line])]
    return lines[lettered[-1] :] if lettered else ()


def address_block(
    *,
    role: str,
    honorific: str,
    name: str,
    address: Sequence[str],
    country: str | None,
    home_country: str,
    language: str = "en",
    script: AddressScript = "as-given",
    town_capitals: bool = True,
) -> AddressBlock:
    """The block for envelope and letter.

    Rules: the supplied lines are the primary record; the country line stands last, alone, in capitals, in the
    language of the post the letter is handed to (USPS Publication 28, A3; UPU), and is left out for home
    mail. The postal country decides, so an embassy in the home country is home mail (`host.postal_country`
    tells it).

    Args:
        role: of the official; may be empty, as honorific and name may.
        honorific: set before the name where the name does not begin with it.
        name: empty for an office.
        address: postal lines without role and name.
        country: postal country, ISO 3166-1 alpha-2, or None where it is not known: then no line is guessed.
        home_country: where the letters are posted.
        language: of the country line, one of `countries.LANGUAGES`.
        script: which lines of an address in two scripts are printed. ``local``: those in the country's own,
            the recipient last where that is how they are written there, then the last Latin line (the town)
            and the country. ``latin``: those in Latin letters. Lines in one script alone are printed as they
            are, though recipient-last where ``local`` asks for it.
        town_capitals: the town in capitals where a post asks for it; runs planned by earlier versions have
            every line as given.
    """
    lines = recipient_lines(role=role, honorific=honorific, name=name, address=address)
    if country is None or country not in known_countries():
        return AddressBlock(lines, None, home=False)
    home = is_home(country, home_country=home_country)
    recipients = len(recipient_lines(role=role, honorific=honorific, name=name, address=()))
    kept = without_country(lines, country, home=home)
    recipient, postal = kept[:recipients], kept[recipients:]
    other = named_country(kept[-1]) if len(kept) > 1 else None
    printed = other if other not in (None, country) else None
    block = _in_script(recipient, postal, country, script=script, home=home)
    if town_capitals and postal and wants_capitals(country, home=home, home_country=home_country):
        # the first postal line is a building or a street
        block = with_town_in_capitals(block, country, below=len(recipient) + 1)
    last = None if home else country_line(country, language)
    return AddressBlock(
        (*block, last) if last else block,
        last,
        home=home,
        printed_country=printed,
        needs_latin_town=not home and has_local(postal) and not has_latin(postal),
        care_of_abroad=printed is not None
        and any(is_care_of(line) and not is_mission(line) for line in lines),
    )
