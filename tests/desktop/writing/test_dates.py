"""The date as the sender's country and the letter's language write it."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.writing.dates import letter_date


@pytest.mark.parametrize(
    ("language", "country", "shown"),
    [
        ("en", "US", "March 1, 2031"),
        ("en", "GB", "1 March 2031"),
        ("en", "DE", "1 March 2031"),
        ("en", "TD", "1 March 2031"),
        ("en", "QQ", "1 March 2031"),
        ("de", "CH", "1. März 2031"),
        ("fr", "FR", "1 mars 2031"),
        ("es", "US", "1 de marzo de 2031"),
    ],
)
def test_dates(language: str, country: str, shown: str) -> None:
    assert letter_date(dt.date(2031, 3, 1), language=language, country=country) == shown
