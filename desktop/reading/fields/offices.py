"""Offices: where "Deputy Minister of the Interior" begins and ends in a line that goes on with a name."""

from __future__ import annotations

from desktop.reading.fields.countries import find_countries
from desktop.reading.fields.official_words import (
    folded,
    is_name_word,
    is_place_word,
    official_words,
    role_size,
)

_OF = {"of", "for", "to", "de", "del", "du", "des", "der", "für", "von", "d'"}
_ARTICLE = {"the", "la", "el", "los", "las", "le", "les", "l'"}
_AND = {"and", "&", "y", "e", "et", "und"}
_MOST_WORDS_BEFORE = 3
_LONGEST_STATE = 2
_LONGEST_END = 3


def office_start(tokens: list[str]) -> int | None:
    """Where the head word of an office stands, after words like "Deputy" or the name of a state.

    None when the line does not begin with an office.
    """
    for start in range(min(_MOST_WORDS_BEFORE + 1, len(tokens))):
        if role_size(tokens[start:]):
            before = tokens[:start]
            return start if all(is_qualifier(token) or _is_state_word(token) for token in before) else None
    return None


def office_end(tokens: list[str]) -> int:
    """How many tokens at the start are an office with what it is the office of; 0 when there is none."""
    start = office_start(tokens)
    if start is None or not _qualified(tokens[:start]):
        return 0
    end = start
    # "Chief Warden": both words are offices by themselves
    while (more := role_size(tokens[end:])) and not (end > start and tokens[end - 1].endswith((",", ";"))):
        end += more
    while end < len(tokens) and not tokens[end - 1].endswith((",", ";")):
        word, more = folded(tokens[end]), end + 1 < len(tokens)
        if word in _OF and more:
            end = _complement_end(tokens, end + 1)
        elif word.startswith("d'") and next(find_countries(tokens[end]), None) is not None:
            end += 1  # "d'Islande"
        elif is_portfolio(tokens[end]) and not is_place_word(tokens[end]):
            end += 1
        elif word in _AND and more and (is_portfolio(tokens[end + 1]) or role_size(tokens[end + 1 :])):
            end += 2
        else:
            break
    rest = tokens[end:]
    return len(tokens) if _has_complement(tokens[:end]) and _still_office(rest) else end


def is_qualifier(token: str) -> bool:
    """Whether a word goes before an office and belongs to it."""
    return folded(token) in official_words().qualifiers


def is_portfolio(token: str) -> bool:
    """Whether a word says what somebody is minister of."""
    return folded(token) in official_words().portfolios


def _is_state_word(token: str) -> bool:
    return token[0].isupper() and is_name_word(token)


def _qualified(before: list[str]) -> bool:
    """Whether words before an office belong to it: qualifiers, or the name of a state in one or two words."""
    if all(is_qualifier(token) for token in before):
        return True
    return len(before) <= _LONGEST_STATE and not any(token.endswith(",") for token in before)


def _has_complement(tokens: list[str]) -> bool:
    return any(folded(token) in _OF for token in tokens)


def _still_office(rest: list[str]) -> bool:
    """Whether the words behind "President of the Transitional" still belong to it: no name ends so."""
    if not rest or len(rest) > _LONGEST_END or any(c.isdigit() for token in rest for c in token):
        return False
    return len(rest) == 1 or (is_place_word(rest[-1]) and all(token[0].isupper() for token in rest))


def _complement_end(tokens: list[str], at: int) -> int:
    """Where "the Interior and Public Security" behind "of" ends."""
    while at < len(tokens) - 1 and folded(tokens[at]) in _ARTICLE:
        at += 1
    rest = " ".join(tokens[at:])
    named = next(find_countries(rest), None)
    if named is not None and named.start == 0:
        return at + len(rest[: named.end].split())
    at += 1
    while at < len(tokens):
        if is_portfolio(tokens[at]):
            at += 1
        elif folded(tokens[at]) in _AND and at + 1 < len(tokens):
            at += 2
        else:
            break
    return at
