"""The sender's block: name, lines and, abroad, country; or initials and town alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.addressing.block import clean_line, without_country
from desktop.addressing.countries import country_line, known_countries

_HAS_DIGIT = re.compile(r"\d")


def initials(name: str) -> str:
    """``Ida M. Calloway`` -> ``I. M. C.``; a hyphened name keeps its hyphen: ``J.-P. R.``."""
    words = [[part for part in word.split("-") if part[:1].isalpha()] for word in clean_line(name).split()]
    return " ".join("-".join(f"{part[0].upper()}." for part in parts) for parts in words if parts)


def town(lines: Sequence[str]) -> str:
    """The town in a sender's postal lines, without postcode; empty rather than a street.

    The last line that is more than a postcode is taken. The first of several lines is a street, and so may
    be a single line with a number in it: these are never shown.
    """
    postal = [line for line in map(clean_line, lines) if line]
    candidates = postal[1:] if len(postal) > 1 else [line for line in postal if not _HAS_DIGIT.search(line)]
    for line in reversed(candidates):
        words = [word for word in line.split() if not _HAS_DIGIT.search(word)]
        if words:
            return clean_line(" ".join(words))
    return ""


def sender_block(
    *,
    name: str,
    lines: Sequence[str],
    country: str,
    abroad: bool,
    language: str = "en",
    by_initials: bool = False,
) -> tuple[str, ...]:
    """The sender's lines for letter and envelope.

    Args:
        name: the signer's.
        lines: their postal lines.
        country: alpha-2 of these lines; named last, in capitals, when the letter goes abroad and there are
            lines, so that an answer or a returned letter finds its way.
        abroad: whether the letter crosses a border.
        language: of the country line.
        by_initials: initials and town only (privacy).
    """
    if by_initials:
        postal: tuple[str, ...] = tuple(part for part in (town(lines),) if part)
        shown = initials(name)
    else:
        postal = tuple(line for line in map(clean_line, lines) if line)
        shown = clean_line(name)
    if abroad and postal and country in known_countries():
        postal = (*without_country(postal, country, home=False), country_line(country, language))
    return tuple(line for line in (shown, *postal) if line)
