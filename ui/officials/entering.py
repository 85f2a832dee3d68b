"""What is typed into the form of an embassy, and the entry that it makes."""

from __future__ import annotations

from dataclasses import dataclass

from models.lines import EmbassyEntry

PARTS = ";"
"""Between several addresses or numbers in one field."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Every field as text; countries are alpha-2, address and salutation have a line each."""

    represents: str = ""
    country: str = ""
    role: str = ""
    honorific: str = ""
    name: str = ""
    address: str = ""
    salutation: str = ""
    email: str = ""
    phone: str = ""
    fax: str = ""


def typed_of(entry: EmbassyEntry) -> Typed:
    """An entry as it stands in the form."""
    between = f"{PARTS} "
    return Typed(
        represents=entry.represents,
        country=entry.country,
        role=entry.role,
        honorific=entry.honorific,
        name=entry.name,
        address="\n".join(entry.address),
        salutation="\n".join(entry.salutation),
        email=between.join(entry.email),
        phone=between.join(entry.phone),
        fax=between.join(entry.fax),
    )


def entry_of(typed: Typed) -> EmbassyEntry:
    """The entry that was typed; spaces and empty lines are for the program to take out."""
    return EmbassyEntry(
        represents=typed.represents,
        country=typed.country,
        role=typed.role,
        honorific=typed.honorific,
        name=typed.name,
        address=tuple(typed.address.splitlines()),
        salutation=tuple(typed.salutation.splitlines()),
        email=tuple(typed.email.split(PARTS)),
        phone=tuple(typed.phone.split(PARTS)),
        fax=tuple(typed.fax.split(PARTS)),
    )
