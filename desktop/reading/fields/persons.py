"""Persons: role, form of address and name at the start of a line, and what follows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.reading.fields.countries import country_at_end, country_of
from desktop.reading.fields.offices import is_qualifier, office_end, office_start
from desktop.reading.fields.official_words import (
    folded,
    honorific_size,
    is_place_word,
    looks_like_name,
    name_size,
    names_institution,
)

_ENDS = " ,;:"
_ENVOY = re.compile(
    r"\b(?:H\. ?E\. |His Excellency |Her Excellency )?(?:Ambassador|Chargé d['’]Affaires|Consul General)\b"
)
_OF = {"of", "for", "de", "del", "du", "des", "der", "für"}
_GERMAN_MISSION = re.compile(r"(?:Botschaft|(?:General)?konsulat)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\((?:retd?\.?|retired|mr|mrs|ms|m|f)\)", re.IGNORECASE)
_LINES_TO_THE_NAME = 3
_MOST_ROLE_WORDS = 12
_FEWEST_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Person:
    """An addressee's role, form of address and name, each as printed or empty; `rest` is not theirs."""

    role: str = ""
    honorific: str = ""
    name: str = ""
    rest: str = ""


def split_person(line: str) -> Person:
    """The person a line begins with; an empty one when it begins with an institution or a street."""
    tokens = line.split()
    if _is_capitals(line) and country_of(line) is None:
        return Person(role=line.strip(_ENDS))
    size = honorific_size(tokens)
    # a form of address that is the whole line is an office: "General"
    honorific = " ".join(tokens[:size]) if size < len(tokens) else ""
    tokens = tokens[size:] if honorific else tokens
    if honorific and (start := _name_before_office(tokens)):
        return _name_then_office(tokens, start, honorific)
    if end := office_end(tokens):
        return _office_then_name(tokens, end, honorific)
    return _name_first(tokens, honorific)


def take_person(lines: list[str]) -> tuple[Person, list[str]]:
    """The person among the lines of a block, and the lines that are left: the address."""
    if not lines:
        return Person(), []
    lines = [*(_ASIDE.sub("", line) for line in lines[:_LINES_TO_THE_NAME]), *lines[_LINES_TO_THE_NAME:]]
    first = split_person(lines[0])
    rest = lines[1:]
    if (named_at := _name_behind_unknown_role(lines, first)) is not None:
        named = split_person(lines[named_at])
        name = named.name or lines[named_at].strip(_ENDS)
        return Person(lines[0].strip(_ENDS), named.honorific, name), rest[: named_at - 1] + rest[named_at:]
    if not first.role and not first.name:
        return _after_institution(lines)
    if first.role and first.name and _goes_on(lines[0], rest):
        first = Person(lines[0].strip(_ENDS), first.honorific)
    if first.role and not first.name and not first.rest:
        at = _name_line(rest)
        if at is not None:
            named = split_person(rest[at])
            name = named.name or rest[at].rstrip(_ENDS)
            return Person(first.role, named.honorific or first.honorific, name), rest[:at] + rest[at + 1 :]
    if first.name and not first.role and not first.rest and rest:
        second = split_person(rest[0])
        if second.role and not second.name and not second.rest:
            return Person(second.role, first.honorific, first.name), rest[1:]
        place = rest[0].removeprefix(f"{second.role},").strip(_ENDS)
        if second.role and place and len(place) < len(rest[0]) - len(second.role):
            # "Commander, Samplevik Garrison": the person is known, so the rest is a place
            return Person(second.role, first.honorific, first.name), [place, *rest[1:]]
        if _is_unknown_role(rest):
            return Person(rest[0].strip(_ENDS), first.honorific, first.name), rest[1:]
    return first, [first.rest, *rest] if first.rest else rest


def _name_behind_unknown_role(lines: list[str], first: Person) -> int | None:
    """Where the person stands behind a role made of words that no list knows; None when there is none.

    Two shapes tell: "Keeper of Lanterns" right before a name, and a line that ends with a comma before an
    institution and a name.
    """
    line, rest = lines[0], lines[1:]
    if len(rest) < 2 or not _can_be_role(line):
        return None
    known = bool(first.role and not first.rest and not first.name)
    small = any(folded(token) in _OF for token in line.split()[1:])
    if not known and small and not names_institution(line) and _is_person(rest[0]):
        return 1
    if line.endswith(",") and names_institution(rest[0]) and _is_person(rest[1]):
        return 2
    return None


def _is_unknown_role(lines: list[str]) -> bool:
    """Whether the line behind a name is a role in words that no list knows: "Keeper of Lanterns"."""
    line = lines[0]
    if len(lines) < 2 or not _can_be_role(line) or is_place_word(line.split()[0]) or "," in line.strip(_ENDS):
        return False
    if country_at_end(line) is not None or country_of(line) is not None or names_institution(line):
        return False
    return any(folded(token) in _OF for token in line.split()[1:-1])


def _can_be_role(line: str) -> bool:
    tokens = line.split()
    return (
        len(tokens) <= _MOST_ROLE_WORDS
        and not _has_digit(line)
        and line[0].isupper()
        and not honorific_size(tokens)
        and country_of(line) is None
    )


def _is_person(line: str) -> bool:
    """Whether a whole line is a person's name, not a place before its country."""
    return looks_like_name(line) and country_of(line) is None and country_at_end(line) is None


def _goes_on(line: str, rest: list[str]) -> bool:
    """Whether "Director de la Unidad Nacional de Pruebas" is all role: the name has its own line."""
    small = any(token.islower() and not token.startswith("al") for token in line.split()[-3:-1])
    return small and bool(rest) and looks_like_name(rest[0]) and not _has_digit(line) and "," not in line


def _after_institution(lines: list[str]) -> tuple[Person, list[str]]:
    """The person behind an institution: "Embassy of Iceland", then "Ambassador Jo Example"."""
    head, tail = _cut_before_envoy(lines[0])
    if tail:
        return _after_institution([head, tail, *lines[1:]])
    for at, line in enumerate(lines[1:_LINES_TO_THE_NAME], start=1):
        if _has_digit(line) and not split_person(line).rest:
            break
        person = split_person(line)
        if person.role or (person.honorific and person.name):
            whole, left = take_person(lines[at:])
            if whole.name and not whole.role and at == 1 and _GERMAN_MISSION.match(lines[0]):
                # German pages print whom a letter goes to first, be it an office or a mission
                return Person(lines[0].strip(_ENDS), whole.honorific, whole.name), left
            return (whole, [*lines[:at], *left]) if whole.name else (Person(), lines)
    return Person(), lines


def _cut_before_envoy(line: str) -> tuple[str, str]:
    """A joined line before its envoy: ``Embassy of Iceland | Ambassador Jo Example 12 Example Street``."""
    match = _ENVOY.search(line, 1)
    if match is None or not is_place_word(line.split()[0]):
        return line, ""
    person = split_person(line[match.start() :])
    return (line[: match.start()].rstrip(_ENDS), line[match.start() :]) if person.name else (line, "")


def _name_before_office(tokens: list[str]) -> int:
    """How many words are the name in "His Excellency Jo Example President of the Republic"; 0 when none."""
    start = office_start(tokens)
    if not start or start == 1 or name_size(tokens[:start]) != start:
        return 0
    return 0 if all(is_qualifier(token) for token in tokens[:start]) else start


def _name_then_office(tokens: list[str], start: int, honorific: str) -> Person:
    end = start + office_end(tokens[start:])
    return Person(_joined(tokens[start:end]), honorific, _joined(tokens[:start]), _joined(tokens[end:]))


def _office_then_name(tokens: list[str], end: int, honorific: str) -> Person:
    role, rest = _joined(tokens[:end]), tokens[end:]
    size = honorific_size(rest)
    if 0 < size < len(rest):
        honorific, rest = _joined(rest[:size]), rest[size:]
    size = name_size(rest)
    if country_of(" ".join(rest[:size])):
        size = 0
    if size == 1 and len(rest) > 2 and folded(rest[1]) in _OF and not honorific:
        # "Chief Registrar of Lighthouses": a word that no list knows, but no name goes on with "of"
        return Person(role=_joined(tokens))
    return Person(role, honorific, _joined(rest[:size]), _joined(rest[size:]))


def _name_first(tokens: list[str], honorific: str) -> Person:
    size = name_size(tokens)
    name, after = _joined(tokens[:size]), tokens[size:]
    if not name or (size < 2 and not honorific) or country_of(name):
        return Person()
    if not after:
        return Person("", honorific, name)
    if end := office_end(after):
        # "Name, Role, c/o Ministry"
        return Person(_joined(after[:end]), honorific, name, _joined(after[end:]))
    # "Samplevik Evening Paper" is an institution, "Jo Example Ministry of Justice" a person at one
    at_institution = is_place_word(after[0]) and len(after) > 1 and not after[0].endswith(",")
    if honorific or at_institution:
        return Person("", honorific, name, _joined(after))
    return Person()


def _name_line(lines: list[str]) -> int | None:
    """Which of the lines behind the role is the person: the first one, or the one after an institution."""
    for at, line in enumerate(lines[:_LINES_TO_THE_NAME]):
        if _has_digit(line):
            return None
        following = lines[at + 1 :]
        if looks_like_name(line) and country_of(line) is None and country_at_end(line) is None:
            # a place in two words is followed by its country, or by nothing
            place = bool(following) and country_of(following[0]) is not None
            if (at == 0 and not place) or (len(following) > 1 and not place):
                return at
        if not any(is_place_word(token) for token in line.split()):
            return None
    return None


def _joined(tokens: list[str]) -> str:
    return " ".join(tokens).strip(_ENDS)


def _is_capitals(line: str) -> bool:
    """Whether a line is a role in capitals, as German and older pages print it."""
    return line.isupper() and not _has_digit(line) and sum(c.isalpha() for c in line) >= _FEWEST_CAPITALS


def _has_digit(line: str) -> bool:
    return any(c.isdigit() for c in line)
