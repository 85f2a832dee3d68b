"""Spanish words of demands: verbs and nouns, from demand_verbs_es.toml, checked on load."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

import resources


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    for_the_authorities: frozenset[str]
    feelings: frozenset[str]


class _Regular(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    orders: frozenset[str]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    asks: Mapping[str, tuple[str, str, str, str]]
    says: Mapping[str, tuple[str, str, str, str]]
    words: _Words
    nouns: Mapping[str, str]
    orders: Mapping[str, str]
    regular: _Regular


@dataclass(frozen=True, slots=True)
class Order:
    """A form that is imperative and subjunctive at once: “libere”, “liberen”."""

    infinitive: str
    form: str
    plural: bool


def _data() -> _Data:
    with resources.path("demand_verbs_es.toml").open("rb") as stream:
        return msgspec.convert(tomllib.load(stream), _Data)


def without_accents(word: str) -> str:
    """`word` without acute accents, which move when a pronoun is hung on: “libérenla”, “liberen”."""
    return word.translate(str.maketrans("áéíóú", "aeiou"))


def _subjunctive(infinitive: str) -> str:
    stem = infinitive[:-2]
    for end, before_e in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(end):
            return f"{stem[:-1]}{before_e}e"
    return f"{stem}e"


def _plural(singular: str) -> str:
    """“haga un llamamiento” to “hagan un llamamiento”."""
    first, *more = singular.split(" ", 1)
    return " ".join([f"{without_accents(first) if len(first) < 3 else first}n", *more])


def _forms(verbs: Mapping[str, tuple[str, str, str, str]], *, imperatives: bool) -> dict[str, str]:
    forms = {}
    for infinitive, (says, gerund, subjunctive, familiar) in verbs.items():
        forms[gerund] = says
        if imperatives:
            forms |= dict.fromkeys((infinitive, subjunctive, _plural(subjunctive), familiar), says)
    return forms


_DATA = _data()
ASKS = _forms(_DATA.asks, imperatives=True)
"""“instando”, “instar”, “insten”, “insta” to “insto”."""
SAYS = _forms(_DATA.says, imperatives=True)
GERUNDS = _forms({**_DATA.asks, **_DATA.says}, imperatives=False)
"""Only the gerunds: “pidiendo” to “pido”."""
FOR_THE_AUTHORITIES = frozenset(
    form
    for infinitive in _DATA.words.for_the_authorities
    for form in _forms({infinitive: _DATA.says[infinitive]}, imperatives=True)
    if form not in GERUNDS
)
"""Forms of `SAYS` that are for the authorities, unless a feeling of the writer's follows: “muestren”."""
FIRST_PERSON = frozenset(forms[0] for forms in (*_DATA.asks.values(), *_DATA.says.values()))
WE_ASK = {
    f"{infinitive[:-1]}mos": forms[0] for infinitive, forms in _DATA.asks.items() if " " not in infinitive
}
"""“instamos” to “insto”."""
ORDERS = frozenset(_DATA.orders) | _DATA.regular.orders
"""Infinitives of what authorities do."""
IMPERATIVES: dict[str, Order] = {}
for _infinitive in sorted(ORDERS):
    _singular = _DATA.orders.get(_infinitive) or _subjunctive(_infinitive)
    for _form, _many in ((_singular, False), (_plural(_singular), True)):
        IMPERATIVES[without_accents(_form)] = Order(_infinitive, _form, _many)
NOUNS = _DATA.nouns
FEELINGS = _DATA.words.feelings
