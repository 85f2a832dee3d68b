"""Preflight of officials: an address that a post can deliver, and how they are greeted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.addressing.block import AddressBlock
from desktop.addressing.countries import country_name, folded, known_countries, names_country
from desktop.addressing.host import host_doubtful
from desktop.addressing.table import Post, post
from desktop.printing.plan import Addressee, block_of
from desktop.printing.preflight.finding import Cause, Finding, ask, joined, stop
from desktop.printing.preflight.parts import Parts, Written
from desktop.printing.wording import salutation_of

_GIVE_COUNTRY = "Choose the country of the address in the review of the case."


def addresses(parts: Parts) -> Iterator[Finding]:
    """What keeps a post from delivering."""
    for written in parts.written():
        addressee, label = written.addressee, written.label
        block = block_of(addressee, parts.plan.options)
        about = (written.numbers, written.cause)
        if not any(line.strip() for line in addressee.address):
            message = f"No postal address for {label}."
            yield stop("no-address", *about, message, "Add the address, or leave this official out.")
        elif _names_no_place(addressee):
            message = f"The address of {label} is one line, without street or town: “{addressee.address[0]}”"
            yield ask("thin-address", *about, message, "Add the street or box, and the town.")
        if addressee.country is None:
            message = f"No country is known for the address of {label}."
            yield stop("no-country", *about, message, _GIVE_COUNTRY)
        elif addressee.country not in known_countries():
            message = f"{addressee.country} is no country a letter can be sent to: the address of {label}."
            yield stop("unknown-country", *about, message, _GIVE_COUNTRY)
        yield from _countries(block, written)
        yield from _sizes(block, post(parts.plan.options.home_country), written)


def _names_no_place(addressee: Addressee) -> bool:
    """Whether the address is a name alone: one line, without a number, beside the country."""
    country = addressee.country if addressee.country in known_countries() else None
    lines = [line for line in addressee.address if country is None or not names_country(line, country)]
    return len(lines) == 1 and not re.search(r"[\d,]", lines[0])


def _countries(block: AddressBlock, written: Written) -> Iterator[Finding]:
    """What a post cannot tell about where a letter goes."""
    addressee, label, about = written.addressee, written.label, (written.numbers, written.cause)
    if block.printed_country and addressee.country:
        printed, given = country_name(block.printed_country), country_name(addressee.country)
        if block.care_of_abroad:
            message = (
                f"The letter to {label} in {given} is in care of somebody in {printed}: posts do not take "
                "that."
            )
            yield ask("care-of-abroad", *about, message, "Write to the one country or the other.")
        else:
            message = f"The address of {label} ends with {printed}, but its country is {given}."
            remedy = "See which of the two is right, and mend the other."
            yield ask("country-differs", *about, message, remedy)
    if addressee.country and host_doubtful(addressee.country, addressee.address):
        named = country_name(addressee.country)
        message = f"The address of {label} is an embassy that may not stand in {named}."
        yield ask("embassy-host", *about, message, "Check the country of the address.")
    if block.needs_latin_town:
        message = f"The address of {label} has no line in Latin letters: the post here has to read the town."
        yield ask("no-latin-town", *about, message, "Add the town in Latin letters.")


def _sizes(block: AddressBlock, asks: Post, written: Written) -> Iterator[Finding]:
    """What sorting machines cannot read for its size."""
    label, about = written.label, (written.numbers, written.cause)
    most = asks.lines_home if block.home else asks.lines_abroad
    if len(block.lines) > most:
        message = f"The address of {label} has {len(block.lines)} lines; posts read {most} at most."
        yield ask("long-address", *about, message, "Join lines, or leave out what the post does not need.")
    longest = max(block.lines, key=len, default="")
    if len(longest) > asks.characters:
        message = (
            f"A line in the address of {label} has {len(longest)} characters; machines read "
            f"{asks.characters} at most: “{longest}”"
        )
        yield ask("long-line", *about, message, "Part the line in two, or shorten it.")


def salutations(parts: Parts) -> Iterator[Finding]:
    """Officials whose document does not say how to greet them, or says it in another language."""
    for written in parts.written():
        salutation = salutation_of(written.addressee, written.language)
        about = (written.numbers, written.cause)
        if not salutation.supplied:
            message = f"No salutation is given for {written.label}: the letter says “{salutation.line}”"
            yield ask("no-salutation", *about, message, "Add how the official is greeted, or print it so.")
        elif salutation.translated:
            made = f"is made from one in another language: “{salutation.line}”"
            message = f"The salutation for {written.label} {made}"
            yield ask("salutation-translated", *about, message, "See whether it is right.")
        elif not salutation.language_matches:
            message = f"The salutation for {written.label} is in another language: “{salutation.line}”"
            yield ask("salutation-language", *about, message, "Add one in the language of the letter.")


def twice_on_a_case(parts: Parts) -> Iterator[Finding]:
    """An official that one case names twice: two letters would come to the same desk, or to an old one.

    The same is who has the same block, or the same name and role at two addresses.
    """
    if parts.plan.options.copies > 1:
        return
    alike: dict[tuple[str, str], list[Written]] = {}
    for written in parts.written():
        addressee = written.addressee
        person = folded(f"{addressee.role} {addressee.name}") if addressee.name else ""
        block = folded(" ".join(block_of(addressee, parts.plan.options).lines))
        alike.setdefault((written.reference, person or block), []).append(written)
    for (reference, _who), group in alike.items():
        if len(group) > 1:
            pieces = joined(written.numbers for written in group)
            message = f"{reference} names {group[0].label} {_times(len(group))}."
            yield ask(
                "duplicate",
                pieces,
                Cause("case", reference),
                message,
                "See which of them is right, and leave the other out of the case.",
            )


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number} times"
