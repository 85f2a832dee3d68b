"""The sentences of a draft in each language, from drafts.toml, checked on load."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Mapping
from functools import cache

import msgspec

import resources

_FIELDS = {
    "concern_for_people": {"people"},
    "concern_about_title": {"title"},
    "concern_about_reference": {"reference"},
    "quoted": {"demand"},
    "foreign": {"demand", "language"},
    "foreign_list": {"language"},
}


class Sentences(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a draft says in one language, with fields in braces.

    `quotation` is the opening and the closing mark; `languages` names the languages a demand may be quoted
    in; `no_names` begin a group at risk that has no name; `foreign` introduces a demand in another language
    than the letter's, `foreign_list` several of them, `quoted` one in its own.
    """

    concern_for_people: str
    concern_about_title: str
    concern_about_reference: str
    concern: str
    others: str
    closing: str
    farewell: str
    quoted: str
    foreign: str
    foreign_list: str
    quotation: tuple[str, str]
    languages: Mapping[str, str]
    no_names: frozenset[str]
    conjunction: str = msgspec.field(name="and")

    def in_quotation_marks(self, text: str) -> str:
        """`text` in the marks of this language."""
        return f"{self.quotation[0]}{text}{self.quotation[1]}"


@cache
def all_sentences() -> dict[str, Sentences]:
    """The sentences by language.

    Raises:
        ValueError: a sentence is missing, or lacks a field that the others have (our bug).
    """
    with resources.path("drafts.toml").open("rb") as stream:
        loaded = msgspec.convert(tomllib.load(stream), dict[str, Sentences])
    check(loaded)
    return loaded


def usual_farewell(language: str) -> str:
    """How a letter ends in `language` where nobody has said otherwise."""
    return all_sentences()[language].farewell


def check(loaded: Mapping[str, Sentences]) -> None:
    """Raises ValueError where a sentence has not exactly the fields it is to be filled with."""
    for language, sentences in loaded.items():
        for name in Sentences.__struct_fields__:
            text = getattr(sentences, name)
            if not isinstance(text, str):
                continue
            fields = {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}
            if fields != _FIELDS.get(name, set()):
                raise ValueError(f"drafts.toml: {language}.{name} has the fields {sorted(fields)}")
        if missing := set(loaded) - set(sentences.languages):
            raise ValueError(f"drafts.toml: {language} names no {sorted(missing)}")
