"""Days and dates in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from ui import dates

TODAY = date(2031, 3, 10)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    dates.locale_name.cache_clear()
    yield
    dates.locale_name.cache_clear()


def test_dates_follow_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    assert dates.weekday(date(2031, 3, 14), TODAY) == "Friday 14 March"
    assert dates.weekday(date(2032, 3, 14), TODAY) == "14 March 2032"
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    dates.locale_name.cache_clear()
    assert dates.weekday(date(2031, 3, 14), TODAY) == "Freitag 14 März"
    assert dates.country_name("IS") == "Island"


def test_a_machine_without_a_language_gets_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    dates.locale_name.cache_clear()
    assert dates.locale_name() == "en_GB"


@pytest.mark.parametrize(
    ("days", "words"),
    [(3, "3 days left"), (1, "1 day left"), (0, "last day today"), (-1, "1 day ago"), (-12, "12 days ago")],
)
def test_days_left_are_counted_out(days: int, words: str) -> None:
    assert dates.days_left(TODAY + timedelta(days=days), TODAY) == words


def test_when_says_today_in_this_computers_time() -> None:
    at = datetime(2031, 3, 10, 12, 0, tzinfo=UTC)
    local = at.astimezone()
    assert dates.when(at, local.date()) == f"Today {local:%H:%M}"
    assert dates.when(at, local.date(), short=True) == f"{local:%H:%M}"
    assert dates.when(at, local.date() + timedelta(days=2)) == "Mon 10 Mar"


def test_countries_are_countries_only() -> None:
    codes = {code for code, _name in dates.countries()}
    assert {"IS", "US", "KR"} <= codes
    assert not codes & {"EU", "UN", "ZZ"}
    assert dates.country_name(None) == "country not stated"
    assert dates.country_name("Q9") == "Q9"
