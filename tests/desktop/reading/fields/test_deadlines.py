"""Deadlines: stated, inclusive or not, never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.reading.fields.deadlines import find_deadline


@pytest.mark.parametrize(
    ("text", "day", "inclusive", "as_printed"),
    [
        ("Contact these two officials by 10 April, 2017:", date(2017, 4, 10), True, "by 10 April, 2017"),
        ("This Urgent Action expires on June 1 2023.", date(2023, 6, 1), True, "expires on June 1 2023"),
        ("PLEASE SEND APPEALS BEFORE 12 JULY 2013 TO:", date(2013, 7, 12), False, "BEFORE 12 JULY 2013"),
        (
            "APPEAL DEADLINE NOTICE: 16 August 2017",
            date(2017, 8, 16),
            True,
            "APPEAL DEADLINE NOTICE: 16 August 2017",
        ),
        ("in any case before 8 February 2010", date(2010, 2, 8), False, "before 8 February 2010"),
        ("This bulletin expires: 15 December 1995.", date(1995, 12, 15), True, "expires: 15 December 1995"),
        ("Appelle bis 26. Januar 2015", date(2015, 1, 26), True, "bis 26. Januar 2015"),
        (
            "bitten wir Sie, nach dem 9. Januar 2014 keine Appelle mehr zu verschicken.",
            date(2014, 1, 9),
            True,
            "nach dem 9. Januar 2014",
        ),
    ],
)
def test_wordings(text: str, day: date, *, inclusive: bool, as_printed: str) -> None:
    found = find_deadline(text)
    assert found is not None
    assert (found.day, found.inclusive, found.as_printed) == (day, inclusive, as_printed)


@pytest.mark.parametrize(
    "text",
    [
        "She is to be tried by 10 April 2017.",
        "He is scheduled to be executed on July 13, 2022.",
        "This Urgent Action expires soon.",
        "Contact these two officials by 04/05/2017:",
        "The mandate expires on 1 May 2020.",
    ],
)
def test_other_dates_are_no_deadline(text: str) -> None:
    assert find_deadline(text) is None
