"""Country names for the country line, in four languages, and the names documents use."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

import resources

LANGUAGES = ("en", "de", "fr", "es")
"""Languages a country line can be written in: a post takes its own, and all take French or English (UPU)."""

# CLDR codes that name no place a letter can go to
_NOT_PLACES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})

# "Islamic Republic of …", "Kingdom of the …": the form of state that a document may print before the name
_FORM_OF_STATE = re.compile(
    r"^(?:the )?(?:(?:arab|bolivarian|co operative|democratic|federal|federative|hashemite|islamic|oriental"
    r"|peoples|plurinational|socialist|united) )*"
    r"(?:commonwealth|emirate|federation|grand duchy|kingdom|principality|republic|state|sultanate|union"
    r"|konigreich|republik|royaume|republique|reino|republica)"
    r"(?: of| de l| de la| de| du| del| d)? (?:the )?"
)


@cache
def postal_data() -> dict[str, Any]:
    """All of postal_countries.toml."""
    with resources.path("postal_countries.toml").open("rb") as stream:
        return tomllib.load(stream)


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale(language).territories)


def _entry(country: str) -> dict[str, Any]:
    entry: dict[str, Any] = postal_data()["names"].get(country, {})
    return entry


@cache
def known_countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes (and XK) that a country line can be written for."""
    named = set.intersection(*(set(_territories(language)) for language in LANGUAGES))
    return frozenset(code for code in named if re.fullmatch(r"[A-Z]{2}", code)) - _NOT_PLACES


@cache
def country_name(country: str, language: str = "en") -> str:
    """The name of `country` as its country line has it, not yet in capitals.

    Args:
        country: one of `known_countries()`.
        language: one of `LANGUAGES`.

    Raises:
        KeyError: no such country or language.
    """
    if country not in known_countries() or language not in LANGUAGES:
        raise KeyError((country, language))
    name = _entry(country).get(language) or _territories(language)[country]
    if language == "en":
        # CLDR abbreviates; USPS Publication 28, A3 asks for the name in full
        name = name.replace(" & ", " and ").replace("St. ", "Saint ").replace("U.S. ", "United States ")
    return str(name)


def country_line(country: str, language: str = "en") -> str:
    """The last line of an address abroad: the country's name in capitals (USPS Publication 28, A3)."""
    # ß has no capital that every font and sorting machine knows: Python gives SS
    return country_name(country, language).upper()


def home_with(country: str) -> str:
    """The country whose domestic mail reaches `country`: itself, or for Puerto Rico ``US``."""
    return str(_entry(country).get("home_with", country))


def postage_group(country: str, *, home_country: str) -> str:
    """``home``, ``europe`` or ``world``: what kind of stamp a letter to `country` needs."""
    if is_home(country, home_country=home_country):
        return "home"
    groups: dict[str, list[str]] = postal_data()["postage_groups"]
    return next((group for group, members in groups.items() if country in members), "world")


def is_home(country: str | None, *, home_country: str) -> bool:
    """Whether mail to `country` is domestic mail in `home_country`; an embassy counts where it stands."""
    return country is not None and home_country in (country, home_with(country))


def folded(text: str) -> str:
    """`text` without accents, capitals, punctuation and doubled spaces, for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    # U.S.A. is USA and People's is Peoples; every other mark parts words
    letters = re.sub(r"[.'’]", "", letters).replace("&", " and ")
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def is_named_like_a_town(country: str) -> bool:
    """Whether the country's name is also that of a town in it, as Luxembourg's is."""
    return country in postal_data()["named_like_a_town"]


@cache
def names_of(country: str) -> frozenset[str]:
    """Folded names under which `country` is known: four languages, its own, and what documents print."""
    names = {_territories(language).get(country, "") for language in LANGUAGES}
    names |= {country_name(country, language) for language in LANGUAGES}
    names |= set(_entry(country).get("also", ()))
    for language in get_official_languages(country):
        try:
            names.add(Locale.parse(language).territories.get(country, ""))
        except (UnknownLocaleError, ValueError):  # CLDR lists official languages it has no data for
            continue
    return frozenset(folded(name) for name in names if name)


def names_country(text: str, country: str) -> bool:
    """Whether `text` is nothing but a name of `country`, as ``Republic of Korea`` is of KR."""
    name = folded(text)
    known = names_of(country)
    return bool(name) and (name in known or _FORM_OF_STATE.sub("", name) in known)


@cache
def _codes_by_name() -> dict[str, str]:
    codes: dict[str, str] = {}
    for code in sorted(known_countries()):
        names = {country_name(code, language) for language in LANGUAGES} | set(_entry(code).get("also", ()))
        codes.update((folded(name), code) for name in names)
    return codes


def named_country(text: str) -> str | None:
    """The country that `text` is nothing but the name of, or None."""
    return _codes_by_name().get(folded(text))
