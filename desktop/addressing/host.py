"""An embassy's address is in the country where it stands, not in the one it speaks for; and "care of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from desktop.addressing.capitals import is_postcode
from desktop.addressing.countries import FORM_OF_STATE, folded, named_country
from desktop.addressing.table import table

# "of the", "von", "de la": what stands between an embassy and the country it speaks for
_OF = re.compile(r"^(?:(?:of|von|der|des|de|du|la|le|el|l|d|del|the) )+")
# "Embassy Road", "Rue de l'Ambassade": a street that is named after one
_STREET = re.compile(
    r"\b(?:embassy|consulate) (?:avenue|close|court|drive|gardens|house|lane|place|road|row|square|street)\b"
    r"|\b(?:avenida|avenue|boulevard|calle|chemin|impasse|place|plaza|rue) (?:de la |de l |du |del |de )?"
    r"(?:ambassade|consulat|embajada|consulado)\b"
)
# a state and a ZIP code: "Washington DC 20000", "New York, NY 10000-0000" (USPS Publication 28, appendix B)
_ZIP = re.compile(
    r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT"
    r"|V[AT]|W[AIVY])\s+\d{5}(?:-\d{4})?$"
)


@cache
def _mission() -> re.Pattern[str]:
    words = sorted(map(folded, table().missions), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _care_of() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table().care_of))
    return re.compile(rf"(?:^|[\s,;(])(?:{words})\s*[:.]?\s")


def _parted(line: str) -> str:
    return folded(re.sub(r"['’]", " ", line))


def is_mission(line: str) -> bool:
    """Whether the line names an embassy, a consulate or a permanent mission."""
    text = _parted(line)
    return bool(_mission().search(text)) and not _STREET.search(text)


def mission_told(role: str, name: str, address: Sequence[str]) -> str:
    """The line that names the mission of somebody with a role alone, such as ``Ambassador``; else empty."""
    if name or not role or is_mission(role):
        return ""
    return next((line for line in address if is_mission(line)), "")


def is_care_of(line: str) -> bool:
    """Whether the line, or its end, names who keeps the letter for the addressee: ``c/o Ms Tam Orrel``."""
    return bool(_care_of().search(line.casefold()))


def _last_part(line: str) -> str:
    """What stands after the last comma or dash: where a country may be named."""
    return re.split(r"[,;]|\s[-–—]\s", line)[-1]


def represented(line: str) -> str | None:
    """The country whose mission the line names: KE for ``Embassy of the Republic of Kenya``, else None."""
    # French and Italian elide before a name, and some names have an apostrophe of their own
    for text in (folded(line), _parted(line)):
        if (found := _mission().search(text)) is not None:
            before, after = text[: found.start()].split(), _OF.sub("", text[found.end() :].strip())
            ends = (" ".join(before[start:]) for start in range(len(before)))
            for part in (*ends, *_beginnings(after), *_beginnings(FORM_OF_STATE.sub("", after))):
                if (named := named_country(part)) is not None:
                    return named
    return None


def _beginnings(text: str) -> list[str]:
    """``a b c``, ``a b``, ``a``: the longest name of a country is the right one."""
    words = text.split()
    return [" ".join(words[:end]) for end in range(len(words), 0, -1)]


def _host(lines: Sequence[str]) -> str | None:
    """The country of the town on the last line, or above a postcode; where missions stand, or by ZIP code."""
    town = next((line for line in reversed(lines) if not is_postcode(line)), "")
    if _ZIP.search(town):
        return "US"
    # the town is what stands last: "Berlin Road, London"
    text = f" {folded(town)} "
    places = [
        (text.rfind(f" {folded(name)} "), host)
        for host, names in table().mission_towns.items()
        for name in names
    ]
    at, host = max(places)
    return host if at >= 0 else None


def postal_country(country: str | None, address: Sequence[str]) -> str | None:
    """The country that mail to `address` goes to: for an embassy the host, for all else `country`.

    The lines of an embassy end with a line that is the host's name, whatever `country` says. Less than that
    (the name after a comma, which ``Atlanta, Georgia`` has too, or a town where missions stand) counts only
    where the embassy is one of `country` itself, which therefore cannot be the host.

    Args:
        country: ISO 3166-1 alpha-2 as the document or a person gives it, or None.
        address: postal lines, with their country where they have one.
    """
    lines = [line for line in address if line.strip()]
    missions = [line for line in lines if is_mission(line)]
    if not missions:
        return country
    if named := named_country(lines[-1]):
        return named
    if country is None or country not in map(represented, missions):
        return country
    if named := named_country(_last_part(lines[-1])):
        return named
    return _host(lines) or country


def host_doubtful(country: str | None, address: Sequence[str]) -> bool:
    """Whether `address` is an embassy that may not stand in `country`, so that a person has to look.

    It is one of `country` itself, and no country has an embassy at home; or one of nobody that is known
    (``Royal Veranian Embassy``) in a town elsewhere.
    """
    lines = [line for line in address if line.strip()]
    speak_for = {represented(line) for line in lines if is_mission(line)}
    if country not in table().countries or not speak_for:
        return False
    return country in speak_for or (speak_for == {None} and _host(lines) not in {None, country})
