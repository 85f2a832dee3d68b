"""German words of demands: verbs, nouns and small words, from demand_verbs_de.toml, checked on load."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

import msgspec

import resources


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a letter says for an imperative to its writer.

    `ends` is the particle before the comma (“fordern … auf”), `to` the preposition before whom is asked
    (“appellieren an”); `needs` must occur after the verb, else the imperative is meant for the authorities.
    """

    says: str
    ends: str = ""
    to: str = ""
    needs: str = msgspec.field(name="with", default="")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    only_for_the_writer: frozenset[str]
    feelings: frozenset[str]
    duties: frozenset[str]
    begins_small: frozenset[str]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    asks: Mapping[str, Saying]
    says: Mapping[str, Saying]
    words: _Words
    nouns: Mapping[str, str]
    infinitives: Mapping[str, str]


def _data() -> _Data:
    with resources.path("demand_verbs_de.toml").open("rb") as stream:
        return msgspec.convert(tomllib.load(stream), _Data)


_DATA = _data()
ASKS = _DATA.asks
"""By the imperative: “Fordern” Sie die Behörden auf."""
SAYS = _DATA.says
"""By the imperative: “Erinnern” Sie sie daran."""
ONLY_FOR_THE_WRITER = _DATA.words.only_for_the_writer
FEELINGS = _DATA.words.feelings
DUTIES = _DATA.words.duties
BEGINS_SMALL = _DATA.words.begins_small
NOUNS = _DATA.nouns
"""What is demanded, with its article; masculine ones have “der”."""
INFINITIVES = _DATA.infinitives
"""“freilassen” to “freizulassen”."""
