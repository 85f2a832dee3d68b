"""Address blocks: the text lines of one official told apart into role, name and postal lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.reading.fields.countries import country_at_end, country_of, find_countries
from desktop.reading.fields.official_words import (
    folded,
    honorific_size,
    is_name_word,
    is_place_word,
    looks_like_name,
    name_size,
    official_words,
    role_size,
)

_OF = {"of", "for", "to", "de", "del", "du", "des", "der", "für", "von", "d'"}
_ARTICLE = {"the", "la", "el", "los", "las", "le", "les", "l'"}
_AND = {"and", "&", "y", "e", "et", "und"}
_LONGEST_LINE = 44
"""Characters that fit an address line of a DL envelope in 11 pt."""

_EMBASSY = re.compile(
    r"\b(?:embass(?:y|ies)|consulate|high commission|permanent mission|mission of|chancery|botschaft|embajada|ambassade|konsulat)\b",
    re.IGNORECASE,
)
# Host countries by the shape of the last lines. US: two-letter state and ZIP code (USPS Publication 28).
_US_ZIP = re.compile(
    r"\b(?:[A-Z]{2}|D\. ?C\.),? \d{5}(?:-\d{4})?\b|\bWashington,? D\.? ?C\b|\bNew York,? (?:NY|N\.Y\.)"
)
# Royal Mail Programmers' Guide: outward and inward code
_GB_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_DE_CITY = re.compile(r"\b\d{5} (?:Berlin|Bonn|Frankfurt|Hamburg|München)\b")
_HOSTS = ((_US_ZIP, "US"), (_GB_POSTCODE, "GB"), (_DE_CITY, "DE"))
_NUMBER_START = re.compile(r"(?:No\.?\s?)?\d|P\.? ?O\.? ?Box|c/o|Box \d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """One addressee's text: see ReadOfficial; `country` only when printed, `host` when its shape tells it."""

    role: str
    honorific: str
    name: str
    address: tuple[str, ...]
    country: str | None
    host: str | None
    embassy: bool


@dataclass(frozen=True, slots=True)
class _Person:
    role: str = ""
    honorific: str = ""
    name: str = ""
    rest: str = ""


def parse_block(lines: list[str]) -> AddressBlock:
    """The block from its text lines, in the order of the source. A line may hold all of it."""
    lines = [line for line in (line.strip() for line in lines) if line.strip(" ,;.")]
    person, address = _person(lines)
    country = next((found.code for line in reversed(address[-2:]) if (found := country_at_end(line))), None)
    text = " ".join(lines)
    embassy = _EMBASSY.search(text) is not None
    host = next((code for shape, code in _HOSTS if shape.search(" ".join(address))), None)
    split = tuple(part for line in address for part in postal_lines(line))
    return AddressBlock(person.role, person.honorific, person.name, split, country, host, embassy)


def starts_official(line: str) -> bool:
    """Whether a line begins with an office, a form of address, an institution that gets mail, or is in capitals."""
    tokens = line.split()
    if not tokens:
        return False
    if honorific_size(tokens) and len(tokens) > 1:
        return True
    start = _role_start(tokens)
    return start is not None or _EMBASSY.match(line) is not None


def _person(lines: list[str]) -> tuple[_Person, list[str]]:
    """Role, honorific and name, and the lines that are left."""
    if not lines:
        return _Person(), []
    first = _split_person(lines[0])
    if not first.role and not first.name:
        # institution first: "Embassy of X" / "Ambassador Y"
        for at, line in enumerate(lines[1:3], start=1):
            person = _split_person(line)
            if person.role and person.name and not any(c.isdigit() for c in line):
                return person, [*lines[:at], *([person.rest] if person.rest else []), *lines[at + 1 :]]
        return _Person(), lines
    address = [first.rest] if first.rest else []
    rest = lines[1:]
    if first.role and not first.name:
        at = _name_line(rest) if not address else None
        if at is not None:
            named = _split_person(rest[at])
            first = _Person(
                first.role, named.honorific or first.honorific, named.name or rest[at].rstrip(" ,;")
            )
            rest = rest[:at] + rest[at + 1 :]
    elif first.name and not first.role and not address and rest:
        second = _split_person(rest[0])
        if second.role and not second.name and not second.rest:
            first = _Person(second.role, first.honorific, first.name)
            rest = rest[1:]
    return first, [*address, *rest]


def _split_person(line: str) -> _Person:
    """Role, honorific and name at the start of a line, and what follows them; empty when it starts otherwise."""
    tokens = line.split()
    at = honorific_size(tokens)
    # "The Honorable" goes before a name; an honorific that is the whole line is a role ("General")
    honorific = " ".join(tokens[:at]) if at < len(tokens) else ""
    at = at if honorific else 0
    role_end = _role_end(tokens, at)
    role = " ".join(tokens[at:role_end]).rstrip(" ,;:")
    if role:
        second = honorific_size(tokens[role_end:])
        if second and role_end + second < len(tokens):
            honorific = " ".join(tokens[role_end : role_end + second])
            role_end += second
        size = name_size(tokens[role_end:])
        name = " ".join(tokens[role_end : role_end + size])
        rest = " ".join(tokens[role_end + size :])
        if country_of(name):
            name, rest = "", " ".join(tokens[role_end:])
        return _Person(role, honorific, name.rstrip(" ,;"), rest.strip(" ,"))
    size = name_size(tokens[at:])
    name = " ".join(tokens[at : at + size]).rstrip(" ,;")
    after = tokens[at + size :]
    rest = " ".join(after)
    if (honorific or size >= 2) and name and not country_of(name):
        if not after:
            return _Person("", honorific, name)
        if name_ends_role := _role_end(after, 0):
            # "Name, Role, c/o Ministry"
            return _Person(
                " ".join(after[:name_ends_role]).rstrip(" ,;"),
                honorific,
                name,
                " ".join(after[name_ends_role:]).strip(" ,"),
            )
        if honorific or is_place_word(after[0]):
            return _Person("", honorific, name, rest.strip(" ,"))
    return _Person()


def _role_start(tokens: list[str]) -> int | None:
    """Where the office begins after words like "Deputy" or the name of a state; None when there is none."""
    for start in range(min(4, len(tokens))):
        if role_size(tokens[start:]):
            before = tokens[:start]
            if all(
                (t[0].isupper() and is_name_word(t)) or folded(t) in official_words().qualifiers
                for t in before
            ):
                return start or 0
            return None
    return None


def _role_end(tokens: list[str], at: int) -> int:
    """Where the office that begins at `at` ends, with what it is the office of; `at` itself when there is none."""
    start = _role_start(tokens[at:])
    if start is None:
        return 0
    if start and not _qualified(tokens[at : at + start]):
        return 0
    end = at + start + role_size(tokens[at + start :])
    while end < len(tokens):
        if tokens[end - 1].endswith((",", ";")):
            return end
        word = folded(tokens[end])
        if word in _OF and end + 1 < len(tokens):
            end = _complement(tokens, end + 1)
        elif word in official_words().portfolios and not is_place_word(tokens[end]):
            end += 1
        elif (
            word in _AND
            and end + 1 < len(tokens)
            and (folded(tokens[end + 1]) in official_words().portfolios or role_size(tokens[end + 1 :]))
        ):
            end += 2
        elif more := role_size(tokens[end:]):
            end += more
        else:
            return end
    return end


def _complement(tokens: list[str], at: int) -> int:
    """Where "the Interior and Public Security" after "of" ends: its first word, and all that belongs to it."""
    while at < len(tokens) - 1 and folded(tokens[at]) in _ARTICLE:
        at += 1
    rest = " ".join(tokens[at:])
    named = next(find_countries(rest), None)
    if named is not None and named.start == 0:
        return at + len(rest[: named.end].split())
    at += 1
    while at < len(tokens):
        word = folded(tokens[at])
        joined = tokens[at - 1].endswith(",")
        if word in official_words().portfolios or (word in _AND and at + 1 < len(tokens)):
            at += 1 if word in official_words().portfolios else 2
        elif joined and at + 1 < len(tokens) and folded(tokens[at]) in official_words().portfolios:
            at += 1
        else:
            break
    return at


def _qualified(before: list[str]) -> bool:
    """Whether words before an office belong to it: qualifiers, or the name of a state in one or two words."""
    if all(folded(token) in official_words().qualifiers for token in before):
        return True
    return len(before) <= 2 and not any(token.endswith(",") for token in before)


def _name_line(lines: list[str]) -> int | None:
    """Which of the lines after the role is the person: the first one, or the one after an institution."""
    for at, line in enumerate(lines[:3]):
        if any(c.isdigit() for c in line):
            return None
        following = lines[at + 1 :]
        if looks_like_name(line) and country_of(line.strip(" ,")) is None and country_at_end(line) is None:
            enough = len(following) >= (1 if at == 0 else 2)
            country_next = bool(following) and country_of(following[0].strip(" ,.")) is not None
            if (enough and not country_next) or (not following and at == 0):
                return at
        # only an institution may stand between the role and the person
        if not any(is_place_word(token) for token in line.split()):
            return None
    return None


def postal_lines(line: str) -> list[str]:
    """An address that text extraction joined into one line, cut for printing; every word stays, in order.

    Cuts are made before a house number that follows an institution, and at commas, into lines that fit an
    envelope.
    """
    line = line.strip(" ,;")
    if len(line) <= _LONGEST_LINE:
        return [line] if line else []
    pieces = [piece for chunk in _at_numbers(line) for piece in _at_commas(chunk)]
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + len(piece) + 1 <= _LONGEST_LINE and not _NUMBER_START.match(piece):
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return [printed for printed in (one.strip(" ,;") for one in lines) if printed]


def _at_numbers(line: str) -> list[str]:
    """Cut before the first number that follows an institution's name: "Embassy of Iceland | 12 Example Street"."""
    tokens = line.split()
    if not tokens or not is_place_word(tokens[0]):
        return [line]
    for at in range(2, len(tokens)):
        if _NUMBER_START.match(tokens[at]) and not tokens[at - 1].endswith((",", "Box", "No.", "Floor")):
            return [" ".join(tokens[:at]), " ".join(tokens[at:])]
    return [line]


def _at_commas(chunk: str) -> list[str]:
    parts = re.split(r"(?<=,)\s+", chunk)
    return [part for part in parts if part]
