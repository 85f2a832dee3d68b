"""Salutations by role, language and sex, from salutations.toml, checked on load."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

import msgspec

import resources


class Forms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A salutation in one language: to a man, to a woman, to anybody; empty where there is none."""

    m: str = ""
    f: str = ""
    any: str = ""

    def to(self, sex: str) -> str:
        """The words for ``m``, ``f`` or ``""``, nobody knows; empty where only a guess could choose."""
        return {"m": self.m, "f": self.f}.get(sex, "") or self.any


class General(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Salutations that name no role, in one language each."""

    en: Forms
    de: Forms
    fr: Forms
    es: Forms

    def forms(self, language: str) -> Forms:
        """The forms in ``en de fr es``."""
        found: Forms = getattr(self, language)
        return found


class Role(General, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A role: what names it, in small letters, and how one with that role is greeted."""

    words: frozenset[str]
    feminine: frozenset[str]
    excellency: bool = False


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a role and before a name, all in small letters."""

    not_that_role: frozenset[str]
    heads_of_state: frozenset[str]
    presided_over: frozenset[str]
    man: frozenset[str]
    woman: frozenset[str]


class Salutations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of salutations.toml."""

    general: Mapping[str, General]
    role: tuple[Role, ...]
    words: Words


@cache
def salutations() -> Salutations:
    """The bundled salutations.

    Raises:
        ValueError: a language is missing, a word stands for two roles, or in both sexes (our bug).
    """
    with resources.path("salutations.toml").open("rb") as stream:
        loaded = msgspec.convert(tomllib.load(stream), Salutations)
    check(loaded)
    return loaded


def check(loaded: Salutations) -> None:
    """Raises ValueError where the tables contradict one another."""
    words = [word for role in loaded.role for word in role.words]
    if twice := {word for word in words if words.count(word) > 1}:
        raise ValueError(f"salutations.toml: in two roles: {sorted(twice)}")
    for role in loaded.role:
        if unknown := role.feminine - role.words:
            raise ValueError(f"salutations.toml: feminine, but no word of the role: {sorted(unknown)}")
    if both := loaded.words.man & loaded.words.woman:
        raise ValueError(f"salutations.toml: of both sexes: {sorted(both)}")
    if missing := {"polite", "excellency", "named"} - set(loaded.general):
        raise ValueError(f"salutations.toml: there is no {sorted(missing)}")
