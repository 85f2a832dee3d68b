"""Rows of the case list: groups, filter, search, days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.words import CaseStatus
from tests.ui.told import TODAY, case_line
from ui.cases.listing import counts_of, people, row_of, rows_of
from ui.cases.state import CaseRow, Filter, Heading
from ui.theme import Tone


def due(days: int) -> date:
    return TODAY + timedelta(days=days)


LINES = (
    case_line("UA 1/31", deadline=due(3)),
    case_line("UA 2/31", deadline=due(7), status=CaseStatus.UPDATED),
    case_line("UA 3/31", deadline=due(8), title="Forest guardian missing", subjects=("Joram Tesk",)),
    case_line("UA 4/31", deadline=None),
    case_line("UA 5/31", deadline=due(-2), status=CaseStatus.EXPIRED),
    case_line("UA 6/31", status=CaseStatus.STOPPED),
)


def told(narrowed: Filter, words: str = "") -> list[str]:
    rows = rows_of(LINES, narrowed, words, TODAY)
    return [row.title if isinstance(row, Heading) else row.key for row in rows]


def test_groups_are_by_deadline_and_stopped_cases_stand_last() -> None:
    assert told(Filter.OPEN) == [
        "Due this week", "UA 1/31", "UA 2/31", "Later", "UA 3/31", "UA 4/31", "Do not write", "UA 6/31",
    ]  # fmt: skip


def test_filters_narrow_the_list() -> None:
    assert told(Filter.UPDATED) == ["Due this week", "UA 2/31"]
    assert told(Filter.STOPPED) == ["Do not write", "UA 6/31"]
    assert "UA 5/31" in told(Filter.ALL)
    assert counts_of(LINES) == (4, 1, 1)


@pytest.mark.parametrize("words", ["joram", "FOREST guardian", "3/31 tesk", "iceland joram"])
def test_search_finds_people_titles_references_and_countries(words: str) -> None:
    assert told(Filter.ALL, words) == ["Later", "UA 3/31"]


def test_search_for_nothing_there_finds_nothing() -> None:
    assert told(Filter.ALL, "xyzzy") == []


@pytest.mark.parametrize(
    ("days", "number", "unit", "tone"),
    [
        (0, "0", "days", Tone.RED),
        (1, "1", "day", Tone.RED),
        (4, "4", "days", Tone.AMBER),
        (8, "8", "days", Tone.PLAIN),
        (150, "5", "months", Tone.PLAIN),
        (800, "2", "years", Tone.PLAIN),
    ],
)
def test_urgency_has_a_number_a_word_and_a_tone(days: int, number: str, unit: str, tone: Tone) -> None:
    row = row_of(case_line(deadline=due(days)), TODAY)
    assert (row.number, row.unit, row.tone) == (number, unit, tone)


def test_a_stopped_case_shows_stop_and_no_number() -> None:
    row = row_of(LINES[5], TODAY)
    assert (row.stopped, row.number, row.unit) == (True, "", "stop")
    assert row.mark is not None
    assert row.mark.word == "Stopped"


def test_an_unread_case_asks_to_be_looked_over() -> None:
    row = row_of(case_line(needs_review=True), TODAY)
    assert row.mark is not None
    assert row.mark.word == "Look it over"


def test_the_row_is_spoken_whole() -> None:
    row = row_of(case_line(), TODAY)
    assert isinstance(row, CaseRow)
    for part in ("Lamp keeper", "UA 901/31", "Mirela Osten", "3 days", "8 Letters", "2 Calls"):
        assert part in row.spoken


def test_people_are_counted_not_listed() -> None:
    assert people(()) == ""
    assert people(("Mirela Osten",)) == "Mirela Osten"
    assert people(("Daro Velkin", "A", "B")) == "Daro Velkin and 2 others"
    assert people(("Daro Velkin", "A")) == "Daro Velkin and 1 other"
