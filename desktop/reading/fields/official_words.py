"""Words of officials: which word is a role, an honorific, an institution or part of a name."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

import resources

_PUNCTUATION = " ,;:."
_NAME_TOKEN = re.compile(r"['‘’ʼ`]?[^\W\d_](?:[^\W_]|['’`ʼ.\-‐])*,?$")
_JOINED_PARTICLE = re.compile(r"(?:al|el|an|as|ash|at|ad|ar|az|ul|ud|d|l)['’\-‐][^\W\d_]", re.IGNORECASE)
# "Jo Example, QC"
_LETTERS_BEHIND = re.compile(r",\s*(?:[A-Z]{2,4}|Esq\.?|Ph\.?D\.?)$")
_APOSTROPHES = "'‘’ʼ`"
_MOST_NAME_WORDS = 7


@dataclass(frozen=True, slots=True)
class OfficialWords:
    """The lists of resources/official_words.toml, folded; phrases are keyed by their first word."""

    honorifics: dict[str, tuple[tuple[str, ...], ...]]
    roles: dict[str, tuple[tuple[str, ...], ...]]
    qualifiers: frozenset[str]
    portfolios: frozenset[str]
    places: frozenset[str]
    streets: frozenset[str]
    particles: frozenset[str]


@cache
def official_words() -> OfficialWords:
    """The lists, read once."""
    with resources.path("official_words.toml").open("rb") as stream:
        lists: dict[str, list[str]] = tomllib.load(stream)
    return OfficialWords(
        honorifics=_phrases(lists["honorifics"]),
        roles=_phrases(lists["roles"]),
        qualifiers=frozenset(map(folded, lists["qualifiers"])),
        portfolios=frozenset(map(folded, lists["portfolios"])),
        places=frozenset(map(folded, lists["places"])) | frozenset(map(folded, lists["streets"])),
        streets=frozenset(map(folded, lists["streets"])),
        particles=frozenset(map(folded, lists["particles"])),
    )


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word for comparison: without case, punctuation around it, and stops."""
    return word.casefold().replace("’", "'").strip(_PUNCTUATION).replace(".", "")


def honorific_size(tokens: list[str]) -> int:
    """How many tokens at the start are forms of address: ``H.E.``, ``H.E. Mr.``."""
    size = 0
    while more := _longest(tokens[size:], official_words().honorifics):
        size += more
    return size


def role_size(tokens: list[str]) -> int:
    """How many tokens at the start are an office, not counting what it is the office of."""
    return _longest(tokens, official_words().roles)


def is_place_word(token: str) -> bool:
    """Whether a word belongs to an institution, a building or a street."""
    return folded(token) in official_words().places


def names_institution(text: str) -> bool:
    """Whether a line is the name of an institution: a word says so, no number, and not a street's name."""
    words, streets = [folded(token) for token in text.split()], official_words().streets
    if not words or words[-1] in streets or any(c.isdigit() for c in text):
        return False
    return any(word in official_words().places and word not in streets for word in words)


def is_name_word(token: str) -> bool:
    """Whether a word can be part of a person's name: a capital, a particle, no digits, no place."""
    if folded(token) in official_words().particles or _JOINED_PARTICLE.match(token):
        return True
    return (
        bool(_NAME_TOKEN.match(token))
        and token.lstrip(_APOSTROPHES)[0].isupper()
        and not is_place_word(token)
    )


def name_size(tokens: list[str]) -> int:
    """How many tokens at the start are a person's name; a comma ends it."""
    size = 0
    for token in tokens[:_MOST_NAME_WORDS]:
        if not is_name_word(token):
            break
        size += 1
        if token.endswith(","):
            break
    while size and folded(tokens[size - 1]) in official_words().particles and tokens[size - 1].islower():
        size -= 1
    return size


def looks_like_name(text: str) -> bool:
    """Whether a whole line is a person's name of two words or more, perhaps with a form of address."""
    tokens = _LETTERS_BEHIND.sub("", text.rstrip(" ,;")).split()
    tokens = tokens[honorific_size(tokens) :]
    return len(tokens) >= 2 and name_size(tokens) == len(tokens) and "," not in "".join(tokens)


def _phrases(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(map(folded, phrase.split()))
        by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in by_first.items()}


def _longest(tokens: list[str], phrases: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    if not tokens:
        return 0
    for phrase in phrases.get(folded(tokens[0]), ()):
        if len(phrase) <= len(tokens) and all(
            folded(token) == word for token, word in zip(tokens, phrase, strict=False)
        ):
            return len(phrase)
    return 0
