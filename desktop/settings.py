"""The group's name and remembered choices, kept inside the encrypted database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.delivery import Home
from models.errors import WrongInputError

if TYPE_CHECKING:
    from models.store import Store

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Settings:
    """What a home remembers: who its group is, and choices by name (``paper`` → ``a4``)."""

    group_name: str
    choices: Mapping[str, str]


def find_settings(store: Store) -> Settings:
    """What this home remembers; an empty name and no choices at first."""
    with store.reading() as session:
        home = session.get_one(Home, 1)
        return Settings(home.group_name, dict(home.preferences))


def remember_choices(store: Store, **choices: str) -> None:
    """Keeps choices for the next time, beside those kept before."""
    with store.transaction() as session:
        home = session.get_one(Home, 1)
        merged = {**home.preferences, **choices}
        if merged != home.preferences:
            home.preferences = merged
            session.commit()


def name_group(store: Store, name: str) -> None:
    """Gives the group its name, which the window shows; reports go under the name the collector knows.

    Raises:
        WrongInputError: more than one line, or longer than a name is.
    """
    words = " ".join(name.split())
    if len(words) > _LONGEST_NAME or not words.isprintable():
        raise WrongInputError(
            "That is too long for the name of a group.",
            safe="The name is as it was.",
            todo=f"Give a name of up to {_LONGEST_NAME} letters.",
        )
    with store.transaction() as session:
        session.get_one(Home, 1).group_name = words
        session.commit()
