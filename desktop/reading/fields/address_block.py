"""Address blocks: the text lines of one official told apart into role, name and postal lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.reading.fields.countries import country_at_end
from desktop.reading.fields.offices import office_start
from desktop.reading.fields.official_words import folded, honorific_size, names_institution
from desktop.reading.fields.persons import Person, take_person
from desktop.reading.fields.postal_lines import country_by_shape, postal_lines

_EMBASSY = re.compile(
    r"\b(?:embass(?:y|ies)|consulate|high commission|permanent mission|mission of|chancery"
    r"|botschaft|embajada|ambassade|konsulat)\b",
    re.IGNORECASE,
)
_LINES_WITH_COUNTRY = 2
_OF = ("of", "for", "de", "del", "du", "des", "der", "für")
_IN_CARE = ("c/o", "[c/o]", "via", "through")


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """One addressee's text.

    Attributes:
        person: role, form of address and name; an addressee without a person has the office as its role.
        address: postal lines in order.
        country: alpha-2, only when the address prints it.
        shape: alpha-2 that the shape of the address tells, printed or not.
        embassy: it is, or is in care of, a mission abroad.
    """

    person: Person
    address: tuple[str, ...]
    country: str | None
    shape: str | None
    embassy: bool


def parse_block(lines: list[str]) -> AddressBlock:
    """The block from its text lines, in the order of the source. One line may hold all of it."""
    lines = [line for line in (line.strip() for line in lines) if line.strip(" ,;.")]
    person, left = take_person(lines)
    address = tuple(part for line in left for part in postal_lines(line))
    if not person.role and not person.name and _is_office(address):
        person, address = Person(role=address[0]), address[1:]
    last = reversed(left[-_LINES_WITH_COUNTRY:])
    return AddressBlock(
        person=person,
        address=address,
        country=next((found.code for line in last if (found := country_at_end(line))), None),
        shape=country_by_shape(" ".join(left)),
        embassy=_EMBASSY.search(" ".join(lines)) is not None,
    )


def _is_office(address: tuple[str, ...]) -> bool:
    """Whether a block without a person begins with the institution it is addressed to.

    "Choir of Port Example", in words that no list knows, is one when lines with numbers follow.
    """
    if not address or folded(address[0].split()[0]) in _IN_CARE:
        return False
    if names_institution(address[0]):
        return True
    words = address[0].split()
    numbers = [any(c.isdigit() for c in line) for line in address]
    named = words[0][0].isupper() and any(folded(word) in _OF for word in words[1:-1])
    return named and not numbers[0] and any(numbers[1:]) and country_at_end(address[0]) is None


def starts_official(line: str) -> bool:
    """Whether a line begins with an office, a form of address before a name, or an embassy."""
    tokens = line.split()
    if not tokens:
        return False
    if 0 < honorific_size(tokens) < len(tokens):
        return True
    return office_start(tokens) is not None or _EMBASSY.match(line) is not None
