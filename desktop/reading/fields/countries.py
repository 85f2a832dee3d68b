"""Countries: names as documents print them in four languages, to ISO 3166-1 alpha-2."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import resources
from desktop.reading.fields.dates import LANGUAGES

# "d'Islande" is a small word and a country
_TOKEN = re.compile(r"(?![dDlL]['’][^\W\d_a-zà-ÿ])[^\W_]+(?:['’.\-][^\W_]+)*\.?")
_ARTICLES = {"the", "la", "le", "les", "el", "los", "die", "der", "das"}
_NOT_COUNTRIES = {"EU", "UN", "EZ", "QO", "XA", "XB", "ZZ"}
_LONGEST_NAME = 9
_FORMAL = re.compile(
    r"(?:the )?(?:(?:Arab|Bolivarian|Co-operative|Democratic|Federal|Federative|Hashemite|Islamic"
    r"|People['’]s|Plurinational|Socialist|United) ){0,3}"
    r"(?:Republic|Kingdom|State|Union|Commonwealth|Sultanate|Principality|Grand Duchy) of "
    r"(?P<short>[^,\d]{3,40})",
    re.IGNORECASE,
)
_OF = {"of", "de", "du", "del", "des", "von", "der", "d'", "to", "la", "the", "and"}


@dataclass(frozen=True, slots=True)
class NamedCountry:
    """A country's name found in a text, and where it stands."""

    code: str
    start: int
    end: int


def country_of(name: str) -> str | None:
    """The country that `name` names; case, accents, an article and punctuation do not matter."""
    code = _names().get(_key(name))
    if code is None and (formal := _FORMAL.fullmatch(name.strip(" .,;"))) is not None:
        code = _names().get(_key(formal.group("short")))
    return code


def find_countries(text: str) -> Iterator[NamedCountry]:
    """Every country named in `text`, in order; the longest name wins where one begins another."""
    tokens = list(_TOKEN.finditer(text))
    keys = [_fold(token.group()) for token in tokens]
    first_words, names = _first_words(), _names()
    at = 0
    while at < len(tokens):
        longest = first_words.get(keys[at], 0)
        # "us" and "turkey" in small letters are words, not countries
        if longest and not tokens[at].group()[0].islower():
            for size in range(min(longest, len(tokens) - at), 0, -1):
                code = names.get(" ".join(keys[at : at + size]))
                if code and (
                    size > 1 or len(keys[at]) > 3 or tokens[at].group().isupper() or "." in tokens[at].group()
                ):
                    yield NamedCountry(code, tokens[at].start(), tokens[at + size - 1].end())
                    at += size - 1
                    break
        at += 1


def country_at_end(line: str) -> NamedCountry | None:
    """The country that ends an address line: after a comma, or behind a place; not "Embassy of Iceland"."""
    stripped = line.rstrip(" .,;")
    tail = stripped.rsplit(",", 1)[-1].strip()
    code = country_of(tail)
    if code:
        return NamedCountry(code, stripped.rindex(tail), len(stripped))
    last = None
    for found in find_countries(tail):
        last = found
    if last is None or last.end != len(tail):
        return None
    before = tail[: last.start].split()
    if not before or before[-1].casefold() in _OF:
        return None
    offset = len(stripped) - len(tail)
    return NamedCountry(last.code, offset + last.start, offset + last.end)


def most_named(text: str) -> str | None:
    """The country named most often in `text`; the earlier one where two are named equally often."""
    counts = Counter(found.code for found in find_countries(text))
    return counts.most_common(1)[0][0] if counts else None


@cache
def country_names(language: str) -> frozenset[str]:
    """The names of countries in one language, in small letters."""
    from babel import Locale

    return frozenset(name.casefold() for code, name in Locale(language).territories.items() if len(code) == 2)


@cache
def _names() -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES:
                names.setdefault(_key(name), code)
    with resources.path("country_spellings.toml").open("rb") as stream:
        for code, spellings in tomllib.load(stream).items():
            for name in spellings:
                names[_key(name)] = code
    return names


@cache
def _first_words() -> dict[str, int]:
    """The first word of every name, with the number of words of the longest name that it begins."""
    longest: dict[str, int] = {}
    for name in _names():
        words = name.split()
        longest[words[0]] = max(longest.get(words[0], 0), min(len(words), _LONGEST_NAME))
    return longest


def _key(name: str) -> str:
    words = [_fold(token.group()) for token in _TOKEN.finditer(name)]
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


def _fold(word: str) -> str:
    word = word.replace("’", "'").rstrip(".").replace(".", "")
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
