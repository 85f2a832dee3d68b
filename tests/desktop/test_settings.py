"""Choices are remembered beside each other; a group has one name."""

from __future__ import annotations

import pytest

from desktop.settings import Settings, find_settings, name_group, remember_choices
from models.errors import WrongInputError
from models.store import Store


def test_choices_are_remembered_beside_each_other(store: Store) -> None:
    assert find_settings(store) == Settings("", {})
    remember_choices(store, paper="letter", envelope="no10")
    remember_choices(store, paper="a4")
    assert find_settings(store).choices == {"paper": "a4", "envelope": "no10"}


def test_a_group_has_a_name_of_one_line(store: Store) -> None:
    name_group(store, "  Harbour   Street Group ")
    assert find_settings(store).group_name == "Harbour Street Group"
    with pytest.raises(WrongInputError):
        name_group(store, "x" * 81)
    assert find_settings(store).group_name == "Harbour Street Group"
