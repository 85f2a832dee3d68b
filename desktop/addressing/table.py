"""The table of countries and posts, from countries.toml, checked on load."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Annotated, Literal

import msgspec

import resources

Language = Literal["en", "de", "fr", "es"]
Name = Annotated[str, msgspec.Meta(min_length=2)]
Code = Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")]
Words = tuple[Annotated[str, msgspec.Meta(min_length=1)], ...]
Figure = Annotated[int, msgspec.Meta(ge=3)]


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a country, and what its post reads; the fields are explained in countries.toml."""

    en: Name
    de: Name
    fr: Name
    es: Name
    local: Name | None = None
    also: tuple[Name, ...] = ()
    home_with: Code | None = None
    reads: Language = "en"


class Post(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a post asks of mail that is handed to it.

    Attributes:
        airmail: the mark on letters abroad.
        town_capitals: whose town lines are in capitals, beyond what destinations ask for.
        lines_home: most lines of an address at home.
        lines_abroad: and abroad, with the country line.
        characters: most characters of a line, with spaces.
    """

    airmail: Name
    lines_home: Figure
    lines_abroad: Figure
    characters: Figure
    town_capitals: frozenset[Literal["home", "abroad"]] = frozenset()


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of countries.toml, by ISO 3166-1 alpha-2; `posts` are complete but for those it does not name."""

    countries: dict[Code, Country]
    posts: dict[str, Post]
    postage_groups: dict[str, frozenset[Code]]
    mission_towns: dict[Code, Words]
    missions: Words
    care_of: Words
    named_like_a_town: frozenset[Code]
    recipient_last: frozenset[Code]
    town_capitals: frozenset[Code]
    dotted_capital_i: frozenset[Code]


@cache
def table() -> Table:
    """The bundled table.

    Raises:
        ValueError: a name is missing or empty, or a list names a country that the table lacks (our bug).
    """
    with resources.path("countries.toml").open("rb") as stream:
        return read(stream.read())


def read(text: bytes) -> Table:
    """A table out of the text of a countries.toml; see `table`."""
    loaded = tomllib.loads(text.decode())
    others = loaded["posts"]["other"]
    loaded["posts"] = {code: others | post for code, post in loaded["posts"].items()}
    made = msgspec.convert(loaded, Table)
    check(made)
    return made


def check(made: Table) -> None:
    """Raises ValueError where a list or a country names another that the table lacks."""
    named = {
        "posts": set(made.posts) - {"other"},
        "postage_groups": set().union(*made.postage_groups.values()),
        "mission_towns": set(made.mission_towns),
        "named_like_a_town": made.named_like_a_town,
        "recipient_last": made.recipient_last,
        "town_capitals": made.town_capitals,
        "dotted_capital_i": made.dotted_capital_i,
        "home_with": {country.home_with for country in made.countries.values() if country.home_with},
    }
    for where, codes in named.items():
        if unknown := sorted(codes - set(made.countries)):
            raise ValueError(f"countries.toml, {where}: there is no country {', '.join(unknown)}")


def post(home_country: str) -> Post:
    """What the post of `home_country` asks for, or what most posts do where it is not known."""
    posts = table().posts
    return posts.get(home_country, posts["other"])
