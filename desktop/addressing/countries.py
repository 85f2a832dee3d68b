"""Country names for the country line, in four languages, and the names documents use."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from desktop.addressing.table import table

LANGUAGES = ("en", "de", "fr", "es")
"""Languages a country line can be written in: a post takes its own, and all take French or English (UPU)."""

# "Islamic Republic of …", "Kingdom of the …": the form of state that a document may print before the name
FORM_OF_STATE = re.compile(
    r"^(?:the )?(?:(?:arab|bolivarian|co operative|democratic|federal|federative|hashemite|islamic|oriental"
    r"|peoples|plurinational|socialist|united) )*"
    r"(?:commonwealth|emirate|federation|grand duchy|kingdom|principality|republic|state|sultanate|union"
    r"|konigreich|republik|royaume|republique|reino|republica)"
    r"(?: of| de l| de la| de| du| del| d)? (?:the )?"
)


@cache
def known_countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes (and XK) that a country line can be written for."""
    return frozenset(table().countries)


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
    return str(getattr(table().countries[country], language))


def country_line(country: str, language: str = "en") -> str:
    """The last line of an address abroad: the country's name in capitals (USPS Publication 28, A3)."""
    # ß has no capital that every font and sorting machine knows: Python gives SS
    return country_name(country, language).upper()


def home_with(country: str) -> str:
    """The country whose domestic mail reaches `country`: itself, or for Puerto Rico ``US``."""
    known = table().countries.get(country)
    return (known and known.home_with) or country


def postage_group(country: str, *, home_country: str) -> str:
    """``home``, ``europe`` or ``world``: what kind of stamp a letter to `country` needs."""
    if is_home(country, home_country=home_country):
        return "home"
    groups = table().postage_groups
    return next((group for group, members in groups.items() if country in members), "world")


def is_home(country: str | None, *, home_country: str) -> bool:
    """Whether mail to `country` is domestic mail in `home_country`; an embassy counts where it stands."""
    return country is not None and home_country in (country, home_with(country))


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """`text` without accents, capitals, punctuation and doubled spaces, for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    # U.S.A. is USA and People's is Peoples; every other mark parts words
    letters = re.sub(r"[.'’]", "", letters).replace("&", " and ")
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def is_named_like_a_town(country: str) -> bool:
    """Whether the country's name is also that of a town in it, as Luxembourg's is."""
    return country in table().named_like_a_town


@cache
def names_of(country: str) -> frozenset[str]:
    """Folded names under which `country` is known: four languages, its own, and what documents print."""
    known = table().countries[country]
    names = (known.en, known.de, known.fr, known.es, known.local or "", *known.also)
    return frozenset(folded(name) for name in names if name)


def names_country(text: str, country: str) -> bool:
    """Whether `text` is nothing but a name of `country`, as ``Republic of Korea`` is of KR."""
    name = folded(text)
    known = names_of(country)
    return bool(name) and (name in known or FORM_OF_STATE.sub("", name) in known)


@cache
def _codes_by_name() -> dict[str, str]:
    # no two countries share a name: a test holds the table to it
    return {name: code for code in known_countries() for name in names_of(code)}


def named_country(text: str) -> str | None:
    """The country that `text` is nothing but a name of, with or without its form of state; or None."""
    name, codes = folded(text), _codes_by_name()
    return codes.get(name) or codes.get(FORM_OF_STATE.sub("", name))
