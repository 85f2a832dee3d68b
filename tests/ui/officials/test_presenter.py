"""The Officials page without a window."""

from __future__ import annotations

from models.errors import StoreError
from models.lines import OfficialLine
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from tests.ui.told import AMBASSADOR, official, official_line
from ui.officials.presenter import OfficialsPresenter, OfficialUseCases, rows_of, tell
from ui.officials.state import Heading, OfficialsState
from ui.places import Page

LINES = (
    official_line(),
    OfficialLine(AMBASSADOR, ("UA 901/31", "UA 902/31")),
    OfficialLine(official(official_id=9, role="Chief Warden", country=None), ()),
)


def opened(
    lines: tuple[OfficialLine, ...] = LINES,
) -> tuple[OfficialsPresenter, Screen[OfficialsState], Notes]:
    view: Screen[OfficialsState] = Screen()
    shell = Notes()
    presenter = OfficialsPresenter(view, OfficialUseCases(lambda: lines), AtOnce(), shell, home=lambda: "US")
    presenter.opened()
    return presenter, view, shell


def test_officials_stand_by_country_those_without_one_last() -> None:
    _presenter, view, _shell = opened()
    rows = view.state.rows
    assert [row.title for row in rows if isinstance(row, Heading)] == [
        "Iceland",
        "United States",
        "Country not stated",
    ]
    assert view.state.current == "7"


def test_search_finds_cases_and_places() -> None:
    presenter, view, _shell = opened()
    presenter.search("902/31 washington")
    assert [row.key for row in view.state.rows if row.key] == ["8"]
    presenter.search("xyzzy")
    assert view.state.none_found


def test_a_choice_shows_the_official_whole_and_leads_to_the_case() -> None:
    presenter, view, shell = opened()
    presenter.choose("8")
    shown = view.state.official
    assert shown is not None
    assert shown.title == "Ambassador"
    assert [mark.word for mark in shown.marks] == ["Home"]
    assert [channel.word for channel in shown.channels] == ["Phone"]
    presenter.open_case("UA 902/31")
    assert shell.went == [(Page.CASES, "UA 902/31")]


def test_what_was_not_printed_is_said() -> None:
    shown = tell(official_line(inferred=("country",)), home="US")
    assert "country" in shown.inferred


def test_an_empty_book_and_a_broken_one_are_told_apart() -> None:
    _presenter, view, _shell = opened(())
    assert view.state.empty
    broken: Screen[OfficialsState] = Screen()
    refuse = raising(StoreError("Damaged.", safe="A", todo="B"))
    OfficialsPresenter(broken, OfficialUseCases(refuse), AtOnce(), Notes(), home=lambda: "US").opened()
    assert broken.state.problem is not None


def test_rows_of_nothing_are_none() -> None:
    assert rows_of((), "") == ()
