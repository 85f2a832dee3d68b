"""Which script a line is in, and the lines of one script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.addressing.scripts import has_latin, has_local, lines_in, script_of


@pytest.mark.parametrize(
    ("line", "script"),
    [
        ("Łódźgrad 9", "latin"),
        ("Nº 4", "latin"),
        ("Oʻzgard", "latin"),
        ("Порт-Сарн", "local"),
        ("ميناء سارن", "local"),
        ("港町 4丁目", "local"),
        ("पोर्ट सार्न", "local"),
        ("Port Sarn 港町", "both"),
        ("〒100-0001", "none"),
        ("", "none"),
    ],
)
def test_script_of_a_line(line: str, script: str) -> None:
    assert script_of(line) == script
    assert has_latin([line]) == (script in {"latin", "both"})
    assert has_local([line]) == (script in {"local", "both"})


def test_a_postcode_goes_with_the_line_before_it() -> None:
    lines = ("100", "港町 4", "101", "Port Sarn", "102", "Sarn 港")
    assert lines_in(lines, "local") == ("100", "港町 4", "101", "Sarn 港")
    assert lines_in(lines, "latin") == ("Port Sarn", "102", "Sarn 港")


def test_a_line_in_both_scripts_is_enough_for_either() -> None:
    assert lines_in(("Sarn 港", "港町 4"), "latin") == ("Sarn 港",)


@pytest.mark.parametrize("lines", [("Port Sarn", "9"), ("9",), ()])
def test_where_no_line_is_in_the_script_all_are_kept(lines: tuple[str, ...]) -> None:
    assert lines_in(lines, "local") == lines


@given(st.lists(st.text(max_size=6), max_size=6))
def test_every_line_is_in_one_script_or_the_other(lines: list[str]) -> None:
    assert set(lines_in(lines, "local")) | set(lines_in(lines, "latin")) == set(lines)
