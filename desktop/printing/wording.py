"""What a run prints for one signer, official and day: sender, signature, salutation, date, number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from babel.lists import format_list

from desktop.addressing.airmail import airmail_mark
from desktop.addressing.countries import country_name, known_countries
from desktop.addressing.sender import initials, sender_block, town
from desktop.printing.options import RunOptions
from desktop.printing.plan import (
    Addressee,
    CaseToWrite,
    PlannedPiece,
    RunPlan,
    Sender,
    addressee_of,
    block_of,
)
from desktop.printing.text.faces import PLAIN, PLAIN_BOLD, printable
from desktop.writing.dates import letter_date
from desktop.writing.salutation import Salutation, salutation_line

# One, and several; French sets a blank before the colon
_ENCLOSURES = {
    "en": ("Enc.:", "Encs.:"),
    "de": ("Anlage:", "Anlagen:"),
    "fr": ("P.\u00a0J.\u00a0:", "P.\u00a0J.\u00a0:"),
    "es": ("Anexo:", "Anexos:"),
}
_COPIES = {"en": "cc:", "de": "Kopie:", "fr": "Copie\u00a0:", "es": "c.c.:"}


def piece_number(piece: int) -> str:
    """The number as it is printed on letter and envelope: four digits or more."""
    return f"{piece:04d}"


# ink, letter and envelope ask for the same lines
@lru_cache(maxsize=10_000)
def sender_lines(sender: Sender, options: RunOptions, *, abroad: bool) -> tuple[str, ...]:
    """The sender's block of a letter or envelope in this run; no lines where no sender is to be known."""
    if options.sender == "none":
        return ()
    return sender_block(
        name=sender.name,
        lines=sender.lines,
        country=sender.country or options.home_country,
        abroad=abroad,
        language=options.country_language,
        by_initials=options.sender == "initials",
    )


def address_rows(addressee: Addressee, options: RunOptions) -> list[tuple[str, str]]:
    """The address as machines and postmen read it: each line with its face, the country line in bold."""
    block = block_of(addressee, options)
    rows = [(line, PLAIN) for line in block.lines]
    if block.country_line:
        rows[-1] = (block.country_line, PLAIN_BOLD)
    return rows


def return_line(lines: Sequence[str]) -> str:
    """The sender's lines in one, as it stands above an address in a window (DIN 5008)."""
    return " · ".join(lines)


def airmail_mark_of(options: RunOptions, *, abroad: bool) -> str:
    """PAR AVION as the post of this run knows it; empty for home mail and where the run has none."""
    return airmail_mark(options.home_country) if abroad and options.airmail else ""


def signed_name(sender: Sender, options: RunOptions) -> str:
    """What stands under the signature: the name, or initials; nothing where no sender is to be known."""
    if options.sender == "none":
        return ""
    return initials(sender.name) if options.sender == "initials" else printable(sender.name)


def field_values(plan: RunPlan, piece: PlannedPiece) -> dict[str, str]:
    """What each merge field says in the letter of `piece` (`desktop.writing.fields`).

    Empty where nothing is known, or is to be told.
    """
    case = plan.cases[piece.case_index]
    return (
        case_values(case, plan.options)
        | official_values(addressee_of(plan, piece))
        | signer_values(plan.senders[piece.sender_index], plan.options)
    )


def case_values(case: CaseToWrite, options: RunOptions) -> dict[str, str]:
    """The fields that are alike in all letters on a case."""
    known = case.country in known_countries() and case.country
    return {
        "person": format_list([name for name in case.subjects if name.strip()], locale=case.language),
        "reference": case.reference,
        "country": country_name(known, case.language) if known else "",
        "date": run_date(options, case.language),
    }


def official_values(addressee: Addressee) -> dict[str, str]:
    """The fields of an official: name, or role where an office is written to; and role."""
    return {"official": addressee.name.strip() or addressee.role.strip(), "role": addressee.role.strip()}


def signer_values(sender: Sender, options: RunOptions) -> dict[str, str]:
    """The fields of a signer: the name as it stands under the signature; nothing where no sender is shown."""
    if options.sender == "none":
        return {"signer": "", "town": ""}
    return {"signer": signed_name(sender, options).strip(), "town": town(sender.lines)}


def enclosure_line(options: RunOptions, language: str) -> str:
    """What is enclosed, as it stands below the signature; empty where nothing is."""
    if not options.enclosures:
        return ""
    one, several = _ENCLOSURES[language]
    return f"{one if len(options.enclosures) == 1 else several} {'; '.join(options.enclosures)}"


def copy_line(case: CaseToWrite, options: RunOptions, *, to_copy: bool) -> str:
    """Who gets copies, as it stands below the signature.

    Empty where that is not asked for or there is nobody, and in the letters to those who get the copies.
    """
    if not options.copy_line or to_copy or not case.copy_to:
        return ""
    return f"{_COPIES[case.language]} {'; '.join(case.copy_to)}"


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
