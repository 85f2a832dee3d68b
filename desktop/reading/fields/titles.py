"""Titles: the title line with what stands around it (kind, country, reference) taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.reading.fields.countries import country_of, find_countries
from desktop.reading.fields.postal_lines import US_STATES
from desktop.reading.fields.references import Reference, find_reference

_LABELS = re.compile(
    r"(?:(?:(?:first|second|third|fourth|fifth|sixth|final|new) )?(?:urgent action(?: (?:update"
    r"|outcome|victory|appeal|follow-up))?|take action|ua|(?:great|good) news|update|victory"
    r"|further information|acción urgente|action urgente|eilaktion)\b\s*[!:–—-]+\s*)+",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    r"\s*[(\[](?:(?P<country>[^()\[\]:]{2,60}(?:\([^()]{1,30}\))?)\s*:?\s+)?(?P<reference>(?:UA|AU"
    r"|EXTRA|EX)\b[^()\[\]]{2,30})[)\]]\s*$"
)
_SITE = re.compile(r"\s+[|–-]\s+Amnesty International(?: USA)?\s*$", re.IGNORECASE)
_ONLY_REFERENCE = re.compile(
    r"(?:UA|AU|EXTRA|EX)\b\s?:?\s?(?:(?P<country>[A-Z][\w .]{1,40}?)\s)?0*\d{1,4}\s?[./]\s?\d{2,4}$"
)
_COUNTRY_FIRST = re.compile(r"(?P<country>[^:()]{2,50}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line of the head that gives the title, the reference or both."""

    title: str
    country: str | None
    reference: Reference | None
    label: str

    def untold(self, country: str | None) -> str:
        """The title without a country before it that the head has already told."""
        first = _COUNTRY_FIRST.match(self.title)
        if first is None or country is None or _country(first.group("country")) != country:
            return self.title
        return self.title[first.end() :]


def read_title(line: str) -> TitleLine:
    """What a line of the head says; `title` is empty when it holds only a reference."""
    line = _SITE.sub("", line)
    only = _ONLY_REFERENCE.match(line)
    if only is not None:
        return TitleLine("", _country(only.group("country") or ""), find_reference(line), "")
    label = _LABELS.match(line)
    rest = line[label.end() :] if label else line
    bracket = _BRACKET.search(rest)
    reference, country = None, None
    if bracket is not None:
        reference = find_reference(bracket.group("reference"))
        country = _country(bracket.group("country") or "")
        rest = rest[: bracket.start()]
    first = _COUNTRY_FIRST.match(rest)
    if first is not None and (named := _country(first.group("country"))):
        country = country or named
        # the country before a title is the network's way of filing, once the line carries its number
        if reference is not None:
            rest = rest[first.end() :]
    return TitleLine(rest.strip(" -–—"), country, reference, label.group(0) if label else "")


def _country(name: str) -> str | None:
    """The country of ``Egypt``, ``USA (Texas)`` or ``Texas``."""
    code = country_of(name)
    if code is None and name.strip() in US_STATES:
        return "US"
    if code is None and (first := next(find_countries(name), None)) is not None and first.start == 0:
        return first.code
    return code
