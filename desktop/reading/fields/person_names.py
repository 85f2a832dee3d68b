"""Names of people in running text: words with capitals that are no office, place, law or month."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import resources
from desktop.reading.fields.countries import country_names
from desktop.reading.fields.official_words import folded, is_place_word, official_words, role_size

_APOSTROPHES = "'’‘`ʼ"
_WORD = re.compile(rf"[{_APOSTROPHES}]?[^\W\d_](?:[^\W_]|[{_APOSTROPHES}\-‐](?=[^\W_]))*\.?")
_SUFFIXES = ("i", "n", "an", "ian", "ese", "ish", "ic", "ans", "is")
# "al-Sample"; of French ones only "d'Exemple": "d'appel" is no name
_JOINED = re.compile(
    r"(?i:al|el|an|as|ash|at|ad|ar|az|ul)['’\-‐][^\W\d_]|[dDlL]['’][A-ZÀ-Þ]",
)
# a word that does not begin with a small letter, or is joined as "al-Sample" is
_START = re.compile(
    rf"(?<![^\W_])(?<![^\W_][{_APOSTROPHES}\-‐])(?:[{_APOSTROPHES}]?[^\W\d_a-z]|(?={_JOINED.pattern}))"
)
_BEFORE_NOUN = re.compile(
    r"\b(?:[Dd](?:ie|er|as|em|en|es)|[Ee]ine?[mnrs]?|[Ss]eine?[mnrs]?|[Ii]hre?[mnrs]?)\s+$"
)
_GERMAN_BEGINNINGS = {"Der", "Die", "Das", "Dem", "Den", "Ein", "Eine", "Sein", "Seine", "Ihr", "Ihre"}
_POLITE = {"Sie", "Ihnen"}
_JOINS_TWO = {"y", "e", "und", "et"}
_MOST_WORDS = 7
_LONGEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The lists of resources/person_words.toml, folded."""

    occupations: frozenset[str]
    before: frozenset[str]
    not_before: frozenset[str]
    after: frozenset[str]
    not_names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of two words or more, and where it stands."""

    name: str
    start: int
    end: int
    titled: bool = False
    """An office stands right before it."""
    opens_sentence: bool = False
    """Its first word may have its capital from the sentence that it begins."""


@cache
def person_words() -> PersonWords:
    """The lists, read once, with adjectives of countries among the words that are no names."""
    with resources.path("person_words.toml").open("rb") as stream:
        lists: dict[str, list[str]] = tomllib.load(stream)
    demonyms = {
        stem + suffix
        for name in country_names("en")
        for stem in {name, name.rstrip("aeoy"), name.removesuffix("ia")}
        for suffix in _SUFFIXES
        if " " not in name and len(stem) > 3
    }
    return PersonWords(
        occupations=frozenset(lists["occupations"]),
        before=frozenset(lists["before"]),
        not_before=frozenset(lists["not_before"]),
        after=frozenset(lists["after"]),
        not_names=frozenset(lists["not_names"])
        | frozenset(lists["demonyms"])
        | demonyms
        | country_names("en"),
    )


def find_names(text: str) -> Iterator[Mention]:
    """Every name of two words or more in `text`, in order."""
    at = 0
    # most words of a text are small and begin no name
    while (begin := _START.search(text, at)) is not None:
        run: list[re.Match[str]] = []
        at = begin.start()
        while (match := _WORD.match(text, at)) is not None and _can_be_in_name(match.group(), first=not run):
            run.append(match)
            at = match.end()
            # "Mr." goes on; a full stop behind a longer word ends the sentence
            ends = match.group().endswith(".") and len(match.group()) > _LONGEST_ABBREVIATION
            if ends or text[at : at + 1] != " ":
                break
            at += 1
        # one word in capitals is no name, and by far the most frequent
        if len(run) > 1:
            yield from _names_of(run, text)
        at = max(at, match.end() if match is not None else begin.end())


def _can_be_in_name(word: str, *, first: bool) -> bool:
    if word.lstrip(_APOSTROPHES)[0].isupper():
        # acronyms; "CLARK" in capitals after a given name is left to the layouts that print so
        return not (len(word.rstrip(".")) > 1 and word.rstrip(".").isupper())
    if _JOINED.match(word):
        return True
    return not first and folded(word) in official_words().particles


def _names_of(run: list[re.Match[str]], text: str) -> Iterator[Mention]:
    words = person_words()
    titled = False
    if len(run) > 2 and run[0].group() in _GERMAN_BEGINNINGS:
        # German nouns have capitals too: "Der Wärter Jo Example", "Seine Schwester Jo Example"
        run = run[1:] if len(run) == 3 else run[2:]
    # "Lassen Sie Jo Example frei": what stands before the form of address is a verb
    run = run[max((at + 1 for at, match in enumerate(run) if match.group() in _POLITE), default=0) :]
    while run and (
        _leads(run[0].group(), words) or (run[0].group()[0].islower() and not _JOINED.match(run[0].group()))
    ):
        size = role_size([match.group() for match in run])
        titled = titled or size > 0
        run = run[max(1, size) :]
    if len(run) > 2 and _BEFORE_NOUN.search(text, max(0, run[0].start() - 12), run[0].start()):
        run = run[1:]  # "die Gärtnerin Jo Example": German nouns have capitals too
    while run and folded(run[-1].group()) in official_words().particles and run[-1].group().islower():
        run = run[:-1]
    for at in range(2, len(run) - 2):
        # "Jo Example y Bo Sample" are two, "Jo Example y Sample" is one
        if run[at].group() in _JOINS_TWO:
            yield from _names_of(run[:at], text)
            yield from _names_of(run[at + 1 :], text)
            return
    if not 2 <= len(run) <= _MOST_WORDS:
        return
    if any(_never(match.group(), words) for match in run):
        return
    start, end = run[0].start(), run[-1].end()
    if text[start] in _APOSTROPHES and text[end : end + 1] in set(_APOSTROPHES):
        start += 1  # quotation marks around a name
    name = text[start:end]
    end -= len(name) - len(name.rstrip("."))
    for possessive in ("’s", "'s"):
        if text[start:end].endswith(possessive):
            end -= len(possessive)
    before = (
        text[:start].rstrip(" \"“‘'(") if start < 4 else text[max(0, start - 4) : start].rstrip(" \"“‘'(")
    )
    yield Mention(text[start:end], start, end, titled, opens_sentence=not before or before[-1] in ".!?:\n•")


def _leads(word: str, words: PersonWords) -> bool:
    """Whether a word in capitals before a name is no part of it."""
    key = folded(word)
    return key in words.occupations or key in words.not_names or role_size([word]) > 0


def _never(word: str, words: PersonWords) -> bool:
    key = folded(word)
    if word.islower() or _JOINED.match(word):
        return False
    return (
        key in words.not_names or (is_place_word(word) and len(key) > 2) or key in official_words().portfolios
    )
