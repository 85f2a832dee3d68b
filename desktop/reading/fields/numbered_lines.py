"""Numbered lines: headers of the older layouts, with reference, concern, country and date in one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.reading.fields.countries import country_of, find_countries
from desktop.reading.fields.dates import find_date
from desktop.reading.fields.official_words import is_name_word
from desktop.reading.fields.references import REFERENCE_START, Reference, find_reference

_BEFORE = re.compile(
    r"(?:(?:further information on|more information on|follow-?up (?:on|to)|new information on"
    r"|más información sobre(?: la)?|información adicional sobre(?: la)?|weitere informationen zu(?:r)?"
    r"|informations? complémentaires? sur|complément d['’]information sur"
    r"|first|second|third|fourth|fifth|sixth|seventh"
    r"|primera|segunda|tercera|cuarta|première|deuxième|troisième|quatrième|cinquième|quinta|sexta)\s+(?:l['’])?)+",
    re.IGNORECASE,
)
NUMBERED = re.compile(rf"(?:{_BEFORE.pattern})?(?:{REFERENCE_START.pattern})", re.IGNORECASE)
"""A line that read_numbered reads."""
_BRACKETS = re.compile(r"\([^()]*\)")
_INDEX_FIELD = re.compile(
    r"(?:(?:AI )?\b(?:Index(?: number)?|Índice|Indice)\s?:?\s?)?\b[A-Z]{3} ?\d{2}/\d{1,4}/\d{2,4}",
    re.IGNORECASE,
)
_EMPTY_FIELD = re.compile(r"\b(?:Date|Fecha|Datum)\s?:|\band follow-ups?\b|\|", re.IGNORECASE)
_REPEATED = re.compile(r"^[\s:–-]*\d{1,4}/\d{2,4}\b")
_SEX = re.compile(r"\([mf]\)")
_OTHERS = re.compile(
    r"(?:(?:at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|some) )?others?\s",
    re.IGNORECASE,
)
# German lists of letters: "UA-938/2014 Drohende Folter - Island. Appelle bis 27. Januar 2015"
_DEADLINE = re.compile(r"[.,;(]?\s*\b(?:Appelle bis|appeals (?:by|until|before))\b.*$", re.IGNORECASE)
_LONGEST_ENTRY = 120
_MOST_NAME_WORDS = 7
_DASH_AT_END = re.compile(r"\s[-–—]\s*$")
_ADDRESSED = re.compile(r"(?:Herrn?|Frau)\s+(?=[^\W\d_a-zà-ÿ])")
_CUT = "\0"
_EDGES = " :;,–—-|"


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """What a line that begins with a UA number says.

    Attributes:
        concern: serves as title, and may be empty.
        label: the words before the number: "Further information on".
        names: the people at risk, where the line goes on with them.
    """

    reference: Reference
    concern: str
    country: str | None
    issued_on: date | None
    label: str
    names: tuple[str, ...] = ()


def read_numbered(line: str) -> NumberedLine | None:
    """Reads ``UA 938/06 Medical concern``, ``UA 981/90 Fear of Torture 27 November 1990``, their updates."""
    before = _BEFORE.match(line)
    text = line[before.end() :] if before else line
    start = REFERENCE_START.match(text)
    reference = find_reference(line) if start is not None else None
    if start is None or reference is None:
        return None
    rest = _INDEX_FIELD.sub(_CUT, _REPEATED.sub("", text[start.end() :]))
    rest = _DEADLINE.sub(_CUT, rest)
    said = find_date(_BRACKETS.sub(_CUT, rest))
    rest = _EMPTY_FIELD.sub(_CUT, _BRACKETS.sub(_CUT, rest))
    if said is not None:
        rest = rest.replace(said.as_printed, _CUT)
    pieces = [" ".join(piece.split()).strip(_EDGES) for piece in rest.split(_CUT)]
    concern, country = _concern(pieces)
    label = before.group(0) if before else ""
    names = _names(rest, concern) if country is not None else ()
    return NumberedLine(reference, concern, country, said.day if said else None, label, names)


def read_country_line(line: str) -> tuple[str, str] | None:
    """``NORWAY: Jo Example`` or ``NORWAY`` at the start of a line: (alpha-2, what follows)."""
    found = next(find_countries(line), None)
    if found is None or found.start != 0 or not line[: found.end].isupper():
        return None
    rest = line[found.end :].strip()
    return found.code, re.sub(r"^[:\s]*(?:\([^()]{2,30}\)\s+(?=[A-Z]))?", "", rest)


def is_name_entry(line: str) -> bool:
    """Whether a line of the head is an entry in its column of names."""
    if len(line) > _LONGEST_ENTRY or line.endswith(".") or ":" in line or line.isupper():
        return line.endswith("...") and len(line) < _LONGEST_ENTRY
    if _SEX.search(line) or _OTHERS.match(line):
        return True
    words = name_of_entry(line).split()
    return 0 < len(words) <= _MOST_NAME_WORDS and all(
        word[0].isupper() or word[0] == "_" or word == "..." or is_name_word(word) for word in words
    )


def name_of_entry(line: str) -> str:
    """The name of an entry, without sex, age and role: ``Jo Example (m), aged 17`` gives ``Jo Example``."""
    line = _ADDRESSED.sub("", line)
    if _OTHERS.match(line):
        return line.split(" (")[0].strip(_EDGES)
    return re.split(r"\s*[,;(]", line)[0].strip(_EDGES.replace("-", ""))


def _names(rest: str, concern: str) -> tuple[str, ...]:
    """The names behind the concern in the title of a library page; one that the page cut off is left out."""
    after = rest.partition(f"{concern}:")[2].replace(_CUT, "").strip(" ,") if concern else ""
    names = [name.strip() for name in re.split(r",| and (?=[A-Z])", after)]
    return tuple(name for name in names if is_name_entry(name) and len(name.split()) > 1)


def _concern(pieces: list[str]) -> tuple[str, str | None]:
    """The concern and the country among the pieces of a line that are left between its other fields."""
    said = [piece for piece in pieces if any(c.isalpha() for c in piece)]
    country = next((code for piece in said if (code := country_of(piece)) is not None), None)
    concern = next((piece for piece in said if country_of(piece) is None), "")
    if country is None:
        return _without_country(concern)
    # library pages put the names behind a colon: "UA 938/90 - USA (Texas): fear of torture: Jo Example"
    return concern.partition(": ")[0], country


def _without_country(rest: str) -> tuple[str, str | None]:
    """A concern, and the country that stands before or behind it."""
    first, colon, after = rest.partition(": ")
    if colon and (code := country_of(first)) is not None:
        # library pages: "UA 938/90 - Iceland: fear of torture: Jo Example, Bo Sample"
        return after.partition(": ")[0], code
    last = None
    for found in find_countries(rest):
        last = found
    if last is not None and last.end == len(rest):
        before = rest[: last.start]
        if rest[last.start :].isupper() or _DASH_AT_END.search(before):
            return before.strip(_EDGES), last.code
    return rest, None
