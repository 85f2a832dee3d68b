"""Officials: the addressees of a document, in the four shapes in which their blocks arrive."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.reading.case_object import ReadOfficial
from desktop.reading.fields.address_block import AddressBlock, parse_block, starts_official
from desktop.reading.fields.contact_lines import (
    EMAIL,
    HIDDEN_EMAIL,
    Contacts,
    is_bare_label,
    split_labels,
    take,
    take_emails,
    take_handles,
)
from desktop.reading.fields.countries import country_at_end
from desktop.reading.fields.salutations import cut_salutation, take_beside, take_bracketed, versions

_NUMBERED = re.compile(r"^\(?\d{1,2}[).]\s+(?=\D)")
_NOTE = re.compile(
    r"\b(?:please|postal restrictions|only send|do not send|via the embassy|note that|not available"
    r"|unavailable|unable to|suspended)\b",
    re.IGNORECASE,
)
_UNLABELLED = re.compile(rf"{HIDDEN_EMAIL.pattern}|[\w.+\-]+@[\w\-]+\.|@\w", re.IGNORECASE)
_EMAIL_AT_END = re.compile(rf"(?:\s[\s(]*|,\s*){EMAIL.pattern}\)?\s*$")
_LONGEST_NOTE = 300
_FEWEST_NOTE_WORDS = 5
_MOST_LINES = 15
_FEWEST_LISTED = 2


class BlockLine(NamedTuple):
    """A line of an officials part.

    Attributes:
        text: cleaned.
        copy: it stands in a list of copies.
        gap: blank lines before it.
        n: number of the line in the source.
        at: index of the line; several stretches of one line share it.
        box: of boxes that stood side by side, which one; 0 when they did not.
    """

    text: str
    copy: bool
    gap: int
    n: int
    at: int
    box: int = 0


@dataclass(slots=True)
class _Draft:
    copy: bool
    line: int
    box: int = 0
    texts: list[str] = field(default_factory=list)
    contacts: Contacts = field(default_factory=Contacts)
    hidden_at: int | None = None
    noted_at: int | None = None
    """Index of the line of its last labelled note."""
    numbered: bool = False
    """It stands in a numbered list, with the salutation beside its first line."""
    greeted: bool = False
    """Its salutation stands beside its first line, before the address."""
    behind_list: bool = False
    """It stands without a number behind a numbered list: a copy, whose heading got lost."""


class FoundOfficial(NamedTuple):
    """An official, the number of its first line, and of the line of an e-mail address that the page hides."""

    official: ReadOfficial
    line: int
    hidden_email_line: int | None


def find_officials(
    lines: list[BlockLine], *, case_country: str | None, network: str | None
) -> list[FoundOfficial]:
    """The officials of a part, in order.

    Args:
        lines: the lines of the part, in order.
        case_country: where the case is; the country of an official whose address names none.
        network: the country whose section published the document; embassies it gives stand there.
    """
    drafts: list[_Draft] = []
    spread = sum(line.gap > 0 for line in lines) > len(lines) * 2 / 3
    for line in lines:
        _read_line(line, drafts, spread=spread)
    return [
        FoundOfficial(
            _official(draft, case_country=case_country, network=network), draft.line, draft.hidden_at
        )
        for draft in drafts
        if draft.texts or draft.contacts.any()
    ]


def is_note(text: str) -> bool:
    """Whether a line inside an address block is advice to the writer, not part of the address."""
    words = len(text.split())
    return words >= _FEWEST_NOTE_WORDS and len(text) <= _LONGEST_NOTE and _NOTE.search(text) is not None


def _read_line(line: BlockLine, drafts: list[_Draft], *, spread: bool) -> None:
    text, beside = line.text, ""
    numbered = _NUMBERED.match(text)
    if numbered:
        text = text[numbered.end() :]
        text, beside = take_beside(text)
    before, bracketed, after = take_bracketed(text)
    if is_bare_label(text):
        return
    for part in (*split_labels(before), *split_labels(after)):
        left = part.value
        if part.kind:
            draft = drafts[-1] if drafts else _begin(drafts, line)
            if part.kind == "salutation":
                said, left = cut_salutation(part.value)
                draft.contacts.salutation.extend(versions(said))
            else:
                left = take(part, draft.contacts)
                draft.noted_at = line.at if part.kind == "note" else draft.noted_at
            _mark_hidden(draft, line)
        elif drafts and _UNLABELLED.match(left):
            draft = drafts[-1]
            taken = take_handles if left.startswith("@") else take_emails
            left = taken(left, draft.contacts)
            _mark_hidden(draft, line)
        elif (email := _EMAIL_AT_END.search(left)) is not None:
            # without a label behind the city
            left, said = left[: email.start()].strip(" ,;"), email.group()
            _text(left, line, drafts, new=bool(numbered), spread=spread)
            take_emails(said.strip(" ,;()"), drafts[-1].contacts)
            left, numbered = "", None
        if left:
            _text(left, line, drafts, new=bool(numbered), spread=spread)
            numbered = None
    for said in (beside, bracketed):
        if said and drafts:
            first = len(drafts[-1].texts) == 1 and not drafts[-1].contacts.salutation
            drafts[-1].greeted = drafts[-1].greeted or first
            drafts[-1].contacts.salutation.extend(versions(said))


def _text(text: str, line: BlockLine, drafts: list[_Draft], *, new: bool, spread: bool) -> None:
    if text.endswith(")") and "(" not in text and drafts and drafts[-1].noted_at == line.at - 1:
        # a bracket that text extraction broke over two lines
        drafts[-1].contacts.notes[-1] += f" {text.rstrip(')')}"
        return
    if is_note(text) or (drafts and text.startswith("(") and text.endswith(")") and " " in text):
        (drafts[-1] if drafts else _begin(drafts, line)).contacts.notes.append(text)
        return
    if (
        not drafts
        or new
        or (drafts[-1].copy, drafts[-1].box) != (line.copy, line.box)
        or _begins_another(text, line, drafts[-1], spread=spread)
    ):
        behind = not new and not line.copy and _is_behind_list(drafts)
        draft = _begin(drafts, line)
        draft.numbered, draft.behind_list = new, behind
    drafts[-1].texts.append(text)


def _begins_another(text: str, line: BlockLine, draft: _Draft, *, spread: bool) -> bool:
    above = draft.numbered or draft.greeted
    if draft.contacts.salutation and not above:
        return True
    if draft.contacts.any(besides_salutation=above):
        more_address = not draft.texts[1:] and not starts_official(text) and any(c.isdigit() for c in text)
        return not more_address
    if len(draft.texts) >= _MOST_LINES:
        return True
    if not draft.texts or not starts_official(text):
        return False
    if country_at_end(draft.texts[-1]) is not None and len(draft.texts) > 1:
        return True
    addressed = any(c.isdigit() for one in draft.texts for c in one)
    return line.gap > 0 and not spread and addressed


def _is_behind_list(drafts: list[_Draft]) -> bool:
    """Whether a list of two or more numbered officials stands before the block that begins."""
    listed = [draft for draft in drafts if not draft.copy and not draft.behind_list]
    return len(listed) >= _FEWEST_LISTED and all(draft.numbered for draft in listed)


def _begin(drafts: list[_Draft], line: BlockLine) -> _Draft:
    drafts.append(_Draft(copy=line.copy, line=line.n, box=line.box))
    return drafts[-1]


def _mark_hidden(draft: _Draft, line: BlockLine) -> None:
    if draft.contacts.hidden_email and draft.hidden_at is None:
        draft.hidden_at = line.n


def _official(draft: _Draft, *, case_country: str | None, network: str | None) -> ReadOfficial:
    block = parse_block(draft.texts)
    country, inferred = _country(block, case_country=case_country, network=network)
    contacts = draft.contacts
    return ReadOfficial(
        role=block.person.role,
        honorific=block.person.honorific,
        name=block.person.name,
        address=block.address,
        country=country,
        fax=_once(contacts.fax),
        phone=_once(contacts.phone),
        email=_once(contacts.email),
        social=_once(contacts.social),
        contact_form=_once(contacts.contact_form),
        salutation=_once(contacts.salutation),
        copy=draft.copy or draft.behind_list,
        notes=_once(contacts.notes),
        inferred=(*(["country"] if inferred else []), *(["copy"] if draft.behind_list else [])),
    )


def _country(
    block: AddressBlock, *, case_country: str | None, network: str | None
) -> tuple[str | None, bool]:
    """The postal country, and whether it was inferred: from the address, the host, the case."""
    if block.country is not None:
        return block.country, False
    if block.embassy:
        host = block.shape or network
        return host, host is not None
    country = block.shape or case_country
    return country, country is not None


def _once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
