"""Text from right to left: levels and order as UAX #9 has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.text.bidi import is_right_to_left, levels, visual_order

mixed = st.text(st.sampled_from("ab 12.,()[]-/אבגدور١٢\u200c"), max_size=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc 12", [0] * 6),
        ("אב", [1, 1]),
        ("אב 12 גד", [1, 1, 1, 2, 2, 1, 1, 1]),
        ("a אב b", [0, 0, 1, 1, 0, 0]),
        ("12 אב", [2, 2, 1, 1, 1]),
        ("ab دو 12", [0, 0, 0, 1, 1, 1, 2, 2]),
        ("دو ab", [1, 1, 1, 2, 2]),
        ("می\u200cخ", [1, 1, 1, 1]),
    ],
)
def test_levels(text: str, expected: list[int]) -> None:
    assert list(levels(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a (ב) c", [0, 0, 0, 1, 0, 0, 0]),
        ("אב (ab) ג", [1, 1, 1, 1, 2, 2, 1, 1, 1]),
        # both would stand between letters of one direction and be torn apart: UAX #9, after N0
        ("ab (cd אב) גד", [0] * 7 + [1, 1, 0, 0, 1, 1]),
        ("אב book(s)", [1, 1, 1, 2, 2, 2, 2, 2, 2, 2]),
        ("אב(גד[&ef]!)gh", [1] * 7 + [2, 2, 1, 1, 1, 2, 2]),
        ("אב (12 a) גד", [1, 1, 1, 1, 2, 2, 1, 2, 1, 1, 1, 1]),
        # a bracket without its twin, and twins that cross, are signs like others
        ("ab א) גד", [0, 0, 0, 1, 1, 1, 1, 1]),
        ("ab [א(ב]ג)ד", [0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1]),
        # nothing inside tells a direction
        ("אב (-) גד", [1] * 9),
        ("ab 「א」 ג", [0, 0, 0, 0, 1, 0, 0, 1]),
        # a mark goes with its bracket
        ("ab (א)\u0301 ג", [0, 0, 0, 0, 1, 0, 0, 0, 1]),
    ],
)
def test_the_brackets_of_a_pair_go_one_way(text: str, expected: list[int]) -> None:
    assert list(levels(text)) == expected


@given(mixed)
def test_every_character_has_a_level(text: str) -> None:
    assert len(levels(text)) == len(text)
    assert all(level in (0, 1, 2) for level in levels(text))


@given(st.lists(st.integers(0, 4), max_size=12))
def test_the_line_shows_every_run_once(run_levels: list[int]) -> None:
    assert sorted(visual_order(run_levels)) == list(range(len(run_levels)))


def test_runs_stand_from_right_to_left_and_digits_in_them_from_left_to_right() -> None:
    # CAR MEANS 12 34 in a paragraph from the right: the digits keep their order
    assert visual_order([1, 1, 2, 2]) == [2, 3, 1, 0]
    assert visual_order([0, 1, 1, 0]) == [0, 2, 1, 3]


@pytest.mark.parametrize(
    ("text", "right"),
    [("abc", False), ("12 אב", True), ("(دو) abc", True), ("", False), ("12", False), ("a אב", False)],
)
def test_the_first_letter_tells_where_a_paragraph_begins(text: str, *, right: bool) -> None:
    assert is_right_to_left(text) is right
