"""From the address book to the words of the Officials page."""

from __future__ import annotations

from itertools import groupby

from models.lines import EmbassyEntry, OfficialLine
from ui import dates
from ui.marks import Mark
from ui.officials.state import Channel, Heading, OfficialRow, OfficialView
from ui.theme import Tone
from ui.words import tr, trn


def rows_of(lines: tuple[OfficialLine, ...], words: str) -> tuple[Heading | OfficialRow, ...]:
    """The rows in groups: embassies by where they stand, then officials by country, those without one last.

    `lines` are in that order.
    """
    rows: list[Heading | OfficialRow] = []
    found = [line for line in lines if _found(line, words)]
    for (is_embassy, country), members in groupby(found, key=_group):
        group = list(members)
        title = tr("Country not stated") if country is None else dates.country_name(country)
        if is_embassy:
            amount = trn("{n} embassy", "{n} embassies", len(group))
            rows.append(Heading(tr("Embassies in {country}", country=title), amount))
        else:
            rows.append(Heading(title, trn("{n} official", "{n} officials", len(group))))
        rows.extend(_row(line) for line in group)
    return tuple(rows)


def tell(line: OfficialLine, *, home: str) -> OfficialView:
    """One official whole; `home` is the country letters are posted in."""
    official = line.official
    named = " ".join(part for part in (official.honorific, official.name) if part)
    mark = Mark("globe", tr("Abroad"), Tone.PLAIN)
    if official.country is None:
        mark = Mark("warning", tr("Country not stated"), Tone.AMBER)
    elif official.country == home:
        mark = Mark("house", tr("Home"), Tone.PLAIN)
    country = () if official.country is None else (dates.country_name(official.country),)
    inferred = ""
    if official.inferred:
        inferred = tr(
            "Not printed in the document, but followed from it: {what}.", what=_fields(official.inferred)
        )
    embassy = line.embassy
    title, name = official.role or named or official.label, named if official.role else ""
    if embassy is not None:
        title, name = _embassy_title(embassy.entry), _embassy_name(embassy.entry)
    return OfficialView(
        key=key_of(line),
        title=title,
        name=name,
        marks=(mark,) if embassy is None else (mark, Mark("bank", tr("Entered by your group"), Tone.PLAIN)),
        address=(*official.address, *(c for c in country if not _names_it(official.address, c))),
        channels=tuple(
            Channel(icon, word, values)
            for icon, word, values in (
                ("phone", tr("Phone"), official.phone),
                ("file-arrow-up", tr("Fax"), official.fax),
                ("at", tr("Email"), official.email),
                ("megaphone-simple", tr("Social media"), official.social),
                ("link", tr("Contact form"), official.contact_form),
            )
            if values
        ),
        salutations=official.salutation,
        notes=official.notes,
        inferred=inferred,
        case_refs=line.case_refs,
        is_embassy=embassy is not None,
        copies_on=() if embassy is None else embassy.case_refs,
    )


def _row(line: OfficialLine) -> OfficialRow:
    official = line.official
    if line.embassy is not None:
        entry, copies = line.embassy.entry, len(line.embassy.case_refs)
        return OfficialRow(
            key=key_of(line),
            title=dates.country_name(entry.represents),
            name=_embassy_name(entry),
            place=entry.address[-1],
            cases=trn("copies on {n} case", "copies on {n} cases", copies) if copies else tr("no copies now"),
        )
    named = " ".join(part for part in (official.honorific, official.name) if part)
    return OfficialRow(
        key=key_of(line),
        title=official.role or named or official.label,
        name=named if official.role else "",
        place=official.address[-1] if official.address else tr("no postal address"),
        cases=trn("{n} case", "{n} cases", len(line.case_refs)),
    )


def _fields(keys: tuple[str, ...]) -> str:
    words = {
        "country": tr("country"),
        "address": tr("address"),
        "salutation": tr("salutation"),
        "role": tr("role"),
        "name": tr("name"),
        "honorific": tr("title"),
        "copy": tr("copy"),
    }
    return ", ".join(words.get(key, key) for key in keys)


def _embassy_title(entry: EmbassyEntry) -> str:
    sent, host = dates.country_name(entry.represents), dates.country_name(entry.country)
    return tr("Embassy of {country} in {host}", country=sent, host=host)


def _embassy_name(entry: EmbassyEntry) -> str:
    named = " ".join(part for part in (entry.honorific, entry.name) if part)
    return ", ".join(part for part in (named, entry.role) if part)


def _group(line: OfficialLine) -> tuple[bool, str | None]:
    return line.embassy is not None, line.official.country


def _names_it(address: tuple[str, ...], country: str) -> bool:
    return any(country.casefold() in line.casefold() for line in address[-1:])


def _found(line: OfficialLine, words: str) -> bool:
    official = line.official
    parts = [official.role, official.name, *official.address, *line.case_refs]
    if line.embassy is not None:
        parts += (_embassy_title(line.embassy.entry), *line.embassy.case_refs)
    whole = " ".join((*parts, dates.country_name(official.country))).casefold()
    return all(word in whole for word in words.casefold().split())


def key_of(line: OfficialLine) -> str:
    """What the rows and the page know an official by."""
    return str(line.official.official_id)


def order_of(line: OfficialLine, home: str) -> tuple[object, ...]:
    """Embassies of the group first, those at `home` before others; then officials by country and role."""
    official, embassy = line.official, line.embassy
    country = official.country
    if embassy is not None:
        entry = embassy.entry
        place = (entry.country != home, dates.country_name(entry.country))
        return (0, *place, dates.country_name(entry.represents), entry.role.casefold())
    words = (official.role.casefold(), official.name.casefold())
    return (1, country is None, dates.country_name(country), *words)
