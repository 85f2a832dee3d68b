"""The sender's block, whole or reduced to initials and town."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.addressing.sender import initials, sender_block, town


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ida Calloway", "I. C."),
        ("Ida M. Calloway", "I. M. C."),
        ("Jean-Paul d'Arbre", "J.-P. D."),
        ("ида", "И."),
        ("O'Lark", "O."),
        ("  ", ""),
        ("(Ida) 7", ""),
    ],
)
def test_initials(name: str, shown: str) -> None:
    assert initials(name) == shown


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (("3 Fern Lane", "Ellery, ME 04999"), "Ellery, ME"),
        (("3 Fern Lane", "2104 Ellery"), "Ellery"),
        (("3 Fern Lane", "Ellery", "EL1 2AB"), "Ellery"),
        (("Ellery",), "Ellery"),
        (("3 Fern Lane",), ""),
        (("Fern Lane", "04999"), ""),
        ((), ""),
    ],
)
def test_the_town_is_shown_and_never_the_street(lines: tuple[str, ...], shown: str) -> None:
    assert town(lines) == shown


def test_a_sender_abroad_names_the_country_once() -> None:
    block = sender_block(name="Bo Lark", lines=("9 Mill Row", "Ellery", "USA"), country="US", abroad=True)
    assert block == ("Bo Lark", "9 Mill Row", "Ellery", "UNITED STATES OF AMERICA")


def test_a_sender_at_home_is_as_given() -> None:
    lines = ("9 Mill Row", "Ellery, ME 04999")
    assert sender_block(name="Bo Lark", lines=lines, country="US", abroad=False) == ("Bo Lark", *lines)


def test_a_sender_without_lines_has_no_country_line() -> None:
    assert sender_block(name="Bo Lark", lines=(), country="US", abroad=True) == ("Bo Lark",)


@settings(deadline=None)  # fonts and country names are loaded by whoever comes first
@given(st.lists(st.text("abcdef 0123456789", max_size=12), max_size=3), st.booleans())
def test_without_address_no_digit_and_no_first_line_is_shown(lines: list[str], abroad: bool) -> None:
    block = sender_block(name="Bo Lark", lines=lines, country="US", abroad=abroad, by_initials=True)
    assert block[0] == "B. L."
    assert not any(char.isdigit() for line in block for char in line)
    assert len(block) <= 3
