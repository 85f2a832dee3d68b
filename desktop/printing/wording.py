"""What a run prints for one signer, official and day: sender, signature, salutation, date, number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desktop.addressing.airmail import airmail_mark
from desktop.addressing.sender import initials, sender_block
from desktop.printing.faces import printable
from desktop.printing.plan import Addressee, RunOptions, Sender
from desktop.writing.dates import letter_date
from desktop.writing.salutation import Salutation, salutation_line


def piece_number(piece: int) -> str:
    """The number as it is printed on letter and envelope: four digits or more."""
    return f"{piece:04d}"


# ink, letter and envelope ask for the same lines
@lru_cache(maxsize=10_000)
def sender_lines(sender: Sender, options: RunOptions, *, abroad: bool) -> tuple[str, ...]:
    """The sender's block of a letter or envelope in this run."""
    return sender_block(
        name=sender.name,
        lines=sender.lines,
        country=sender.country or options.home_country,
        abroad=abroad,
        language=options.country_language,
        no_address=options.sender != "full",
    )


def return_line(lines: Sequence[str]) -> str:
    """The sender's lines in one, as it stands above an address in a window (DIN 5008)."""
    return " · ".join(lines)


def airmail_mark_of(options: RunOptions, *, abroad: bool) -> str:
    """PAR AVION as the post of this run knows it; empty for home mail and where the run has none."""
    return airmail_mark(options.home_country) if abroad and options.airmail else ""


def signed_name(sender: Sender, options: RunOptions) -> str:
    """What stands under the signature: the name, or initials where the sender is not to be known."""
    return initials(sender.name) if options.sender != "full" else printable(sender.name)


def salutation_of(addressee: Addressee, language: str) -> Salutation:
    """The salutation of one official in a letter of this language."""
    return salutation_line(
        addressee.salutation,
        language,
        honorific=addressee.honorific,
        role=addressee.role,
        name=addressee.name,
    )


def run_date(options: RunOptions, language: str) -> str:
    """The date as the letters of this run have it."""
    return letter_date(options.dated, language=language, country=options.home_country)
