"""Finds cases, people, officials, places and documents by what is typed into one box."""

from __future__ import annotations

import logging
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from desktop.addressing.countries import LANGUAGES, country_name, known_countries
from desktop.cases import spellings
from models.lines import Hit
from models.queries.cases import case_by_reference
from models.queries.hits import hit_lines, piece_hit
from models.search import Found, Sought, find, terms_of
from models.search_index import drifted, rebuild
from models.words import HitKind

if TYPE_CHECKING:
    from models.store import Store

_log = logging.getLogger(__name__)

_LONGEST = 200
"""Characters that are looked at; more of them are a paste that went wrong."""

_SHORTEST_BEGINNING = 3
"""Letters of a country's name that have to be typed before it is meant."""


def search(store: Store, text: str, *, limit: int = 20) -> tuple[Hit, ...]:
    """What holds every word of `text`, or words that begin so; case and accents do not matter.

    In the text of documents only the last word may be a beginning. Any text may be given, nothing in it is
    an operator. The case whose reference is typed, in any spelling, and the piece whose number is typed come
    first; then what matches by reference or name of a person at risk, by title, by official or volunteer, by
    place, by other text. A country is found by its name in any of `LANGUAGES`.

    Args:
        limit: most hits of each kind.
    """
    # halves of surrogate pairs, which a paste can bring, are no text to a database
    typed = text[:_LONGEST].replace("\0", " ").encode("utf-8", "ignore").decode()
    terms = terms_of(typed)
    if not terms:
        return ()
    with store.reading() as session:
        found = find(session, Sought(terms, _countries(terms)), limit=limit)
        case = case_by_reference(session, spellings(typed)[-1])
        if case is not None:
            first = next((row for row in found if (row.kind, row.item_id) == (HitKind.CASE, case.id)), None)
            rest = (row for row in found if row is not first)
            found = (first or Found(HitKind.CASE, case.id, 0, ()), *rest)
        piece = piece_hit(session, int(terms[0])) if len(terms) == 1 and terms[0].isdecimal() else None
        hits = hit_lines(session, found)
    return hits if piece is None else (piece, *hits)


def check_index(store: Store) -> tuple[str, ...]:
    """Proves that the index of the search agrees with what is stored, word by word.

    It holds nothing of its own: where it does not agree it is made anew.

    Returns:
        what is still wrong, in words; empty when it agrees.
    """
    if not _drifted(store):
        return ()
    _log.warning("the index of the search did not agree with the rows and is made anew")
    with store.transaction() as session:
        rebuild(session)
        session.commit()
    return tuple(f"the index {name} does not follow what is stored" for name in _drifted(store))


def _drifted(store: Store) -> tuple[str, ...]:
    with store.reading() as session:
        return drifted(session)


def _countries(terms: tuple[str, ...]) -> dict[tuple[int, int], tuple[str, ...]]:
    """Countries that are named in what was typed, by the places of the first and last term of the name."""
    folded = tuple(map(_folded, terms))
    found: dict[tuple[int, int], set[str]] = {}
    for start, first in enumerate(folded):
        for name, code in _named(first, is_last=start == len(folded) - 1):
            *whole, last = folded[start : start + len(name)]
            is_end = start + len(name) == len(folded) and len(last) >= _SHORTEST_BEGINNING
            if tuple(whole) == name[:-1] and (last == name[-1] or (is_end and name[-1].startswith(last))):
                found.setdefault((start, start + len(name) - 1), set()).add(code)
    return {place: tuple(sorted(codes)) for place, codes in found.items()}


def _named(first: str, *, is_last: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    """Names of countries, with their codes, whose first word this is, or may become where it is the last."""
    names = _names()
    for name, code in names[bisect_left(names, ((first,), "")) :]:
        if not (name[0].startswith(first) if is_last else name[0] == first):
            break
        if len(name) == 1 or not is_last:
            yield name, code


@cache
def _names() -> list[tuple[tuple[str, ...], str]]:
    """The words of each country's names, with its code, in order."""
    return sorted(
        {
            (tuple(_folded(country_name(code, language)).split()), code)
            for code in known_countries()
            for language in LANGUAGES
        }
    )


def _folded(text: str) -> str:
    marked = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in marked if not unicodedata.combining(char))
