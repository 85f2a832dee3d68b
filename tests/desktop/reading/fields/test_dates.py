"""Dates in four languages, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.fields.dates import find_date, only_date


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("27 November 1990", date(1990, 11, 27)),
        ("February 27, 2017", date(2017, 2, 27)),
        ("NOVEMBER 15, 2016", date(2016, 11, 15)),
        ("10 April, 2017", date(2017, 4, 10)),
        ("June 1 2023", date(2023, 6, 1)),
        ("1st of June 2023", date(2023, 6, 1)),
        ("Sept. 3, 2019", date(2019, 9, 3)),
        ("Martes, 19 de noviembre, 2019", date(2019, 11, 19)),
        ("26 de junio de 2020", date(2020, 6, 26)),
        ("21. Oktober 2011", date(2011, 10, 21)),
        ("9. März 2014", date(2014, 3, 9)),
        ("Le 30 mars 2020", date(2020, 3, 30)),
        ("1er août 2020", date(2020, 8, 1)),
        ("2020-08-01", date(2020, 8, 1)),
    ],
)
def test_printed_dates(printed: str, day: date) -> None:
    found = find_date(f"until {printed} at noon")
    assert found is not None
    assert found.day == day
    assert only_date(printed) == day


@pytest.mark.parametrize(
    "text",
    [
        "04/05/2017",
        "5.4.17",
        "May 2017",
        "31 June 2020",
        "30 February 2021",
        "in 2017",
        "12 2017",
        "November 15",
    ],
)
def test_what_is_ambiguous_or_impossible_is_no_date(text: str) -> None:
    assert find_date(text) is None


def test_a_line_with_more_than_a_date_is_no_date_line() -> None:
    assert only_date("He was arrested on 5 January 2017") is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d"]))
def test_every_day_comes_back(day: date, form: str) -> None:
    found = find_date(day.strftime(form))
    assert found is not None
    assert found.day == day
