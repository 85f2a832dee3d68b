"""French words of demands: verbs and nouns, from demand_verbs_fr.toml, checked on load."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

import resources


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    only_for_the_writer: frozenset[str]
    aspirated: frozenset[str]
    feelings_feminine: frozenset[str]
    feelings_masculine: frozenset[str]
    feelings_plural: frozenset[str]


class _Regular(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    orders: frozenset[str]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    asks_whom: Mapping[str, tuple[str, str, str]]
    asks_of: Mapping[str, tuple[str, str, str]]
    says: Mapping[str, tuple[str, str, str]]
    words: _Words
    nouns: Mapping[str, str]
    orders: Mapping[str, str]
    regular: _Regular


@dataclass(frozen=True, slots=True)
class Asking:
    """A verb of asking: after “je”, and whether whom is asked takes “à” (“demander aux autorités”)."""

    says: str
    with_a: bool


def _data() -> _Data:
    with resources.path("demand_verbs_fr.toml").open("rb") as stream:
        return msgspec.convert(tomllib.load(stream), _Data)


_DATA = _data()
ASKS: dict[str, Asking] = {
    form: Asking(forms[0], with_a)
    for verbs, with_a in ((_DATA.asks_whom, False), (_DATA.asks_of, True))
    for infinitive, forms in verbs.items()
    for form in (infinitive, *forms[1:])
}
"""By infinitive, participle and imperative."""
SAYS: dict[str, str] = {
    form: forms[0] for infinitive, forms in _DATA.says.items() for form in (infinitive, *forms[1:])
}
"""Infinitive, participle and imperative to the form after “je”."""
INFINITIVES = frozenset(_DATA.orders) | _DATA.regular.orders
IMPERATIVES: dict[str, str] = {
    **{infinitive[:-1] + "z": infinitive for infinitive in _DATA.regular.orders},
    **{imperative: infinitive for infinitive, imperative in _DATA.orders.items()},
}
"""“libérez” to “libérer”."""
NOUNS = _DATA.nouns
ASPIRATED = _DATA.words.aspirated
ONLY_FOR_THE_WRITER = _DATA.words.only_for_the_writer
FEELINGS_FEMININE = _DATA.words.feelings_feminine
FEELINGS_MASCULINE = _DATA.words.feelings_masculine
FEELINGS_PLURAL = _DATA.words.feelings_plural
