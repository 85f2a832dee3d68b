"""The Actions page without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from desktop.sync.client import Identity
from models.errors import CollectorError, WrongInputError
from models.lines import ActionLine, OutboxLine, TallyRow
from models.words import ActionType, CaseStatus
from tests.ui.stand_ins import AtOnce, Notes, Screen, raising
from tests.ui.told import AMBASSADOR, TODAY, action_line, case_line, official, outbox
from ui.actions.presenter import ActionsPresenter, ActionUseCases, Counted, ToRecord
from ui.actions.state import ActionsState
from ui.actions.telling import bars_of, foot_of, outbox_of, totals_of
from ui.work import Noun

TALLY = (
    TallyRow(("UA 901/31", "letter"), 148),
    TallyRow(("UA 901/31", "call"), 6),
    TallyRow(("UA 902/31", "solidarity"), 200),
)
CASES = (case_line("UA 903/31", status=CaseStatus.STOPPED), case_line("UA 901/31"), case_line("UA 902/31"))
HELD = OutboxLine(UUID(int=1), "UA 901/31", ActionType.LETTER, 13, "The case is closed.")


class Table:
    """A presenter with what stands around it."""

    def __init__(self, **changes: Any) -> None:
        self.recorded: list[ToRecord] = []
        self.voided: list[UUID] = []
        self.asked: list[tuple[date, date | None]] = []
        use = ActionUseCases(
            count=self.count,
            officials_of=lambda _ref, _today: (official(), AMBASSADOR),
            record=self.record,
            void=self.void,
            export=lambda _rows, _path: None,
            connect=lambda _url, _token: Identity(uuid4(), uuid4()),
        )
        self.view: Screen[ActionsState] = Screen()
        self.work, self.shell = AtOnce(), Notes()
        self.presenter = ActionsPresenter(
            self.view, replace(use, **changes), self.work, self.shell, today=lambda: TODAY
        )

    def count(self, end: date, start: date | None) -> Counted:
        self.asked.append((end, start))
        return Counted(CASES, (action_line(),), TALLY, outbox(waiting=3))

    def record(self, wanted: ToRecord) -> ActionLine:
        self.recorded.append(wanted)
        return action_line(9, type=wanted.type, count=wanted.count)

    def void(self, action_id: UUID) -> ActionLine:
        self.voided.append(action_id)
        return action_line(9, voided=True)


def test_the_form_begins_with_a_case_that_may_be_written_on() -> None:
    table = Table()
    table.presenter.opened()
    form = table.view.state.form
    assert form is not None
    assert form.case == "UA 901/31"
    assert form.officials[0][1] == "Nobody in particular"
    assert len(form.officials) == 3
    assert form.verb == "Record 1 letter"


def test_recording_says_what_and_undo_takes_it_back() -> None:
    table = Table()
    table.presenter.opened("UA 902/31")
    assert table.view.asked == ["record"]
    table.presenter.choose_type("call")
    table.presenter.choose_official("8")
    table.presenter.set_count(2)
    table.presenter.set_day(TODAY - timedelta(days=1))
    assert table.view.state.form is not None
    assert table.view.state.form.verb == "Record 2 calls"
    table.presenter.record()
    assert table.recorded == [ToRecord("UA 902/31", ActionType.CALL, 2, TODAY - timedelta(days=1), 8)]
    assert table.shell.said == ["2 calls recorded|On UA 901/31; the report is in the outbox."]
    assert table.work.changes == [Noun.ACTIONS]
    assert table.shell.undo is not None
    table.shell.undo()
    assert table.voided == [UUID(int=9)]


def test_without_a_case_nothing_can_be_recorded() -> None:
    table = Table(count=lambda _end, _start: Counted((), (), (), outbox()))
    table.presenter.opened()
    table.presenter.record()
    assert table.recorded == []


def test_a_refusal_is_told() -> None:
    refusal = WrongInputError("A count of 0 cannot be meant.", safe="Nothing was recorded.", todo="Give 1.")
    table = Table(record=raising(refusal))
    table.presenter.opened()
    table.presenter.record()
    assert table.shell.troubles == [refusal]
    assert table.shell.said == []


def test_periods_ask_for_days_inclusive() -> None:
    table = Table()
    table.presenter.opened()
    table.presenter.choose_period("week")
    table.presenter.choose_period("month")
    assert table.asked == [
        (TODAY, None),
        (TODAY, TODAY - timedelta(days=6)),
        (TODAY, TODAY - timedelta(days=30)),
    ]


def test_totals_and_bars_count_the_same() -> None:
    bars = bars_of(TALLY, CASES)
    assert [(bar.reference, bar.total) for bar in bars] == [("UA 902/31", 200), ("UA 901/31", 154)]
    assert sum(total.count for total in totals_of(TALLY)) == sum(bar.total for bar in bars) == 354
    assert bars[1].parts == ((0, "Letters", 148), (2, "Calls", 6))
    assert foot_of(bars, 3) == "354 actions in 2 cases. 3 reports wait in your outbox."


def test_going_to_connect_asks_for_the_collector() -> None:
    table = Table()
    table.presenter.opened("connect")
    assert table.view.asked == ["collector"]
    table.presenter.connect("https://collector.invalid", "token")
    assert table.shell.said[0].startswith("The collector is set up")
    assert table.work.changes == [Noun.OUTBOX]


def test_a_collector_that_is_not_there_is_told() -> None:
    gone = CollectorError("Nobody answers.", safe="Kept.", todo="Try later.")
    table = Table(connect=raising(gone))
    table.presenter.connect("https://collector.invalid", "token")
    assert table.shell.troubles == [gone]


def test_the_outbox_says_what_needs_a_person_with_its_reason() -> None:
    summary = outbox(waiting=2, quarantined=(HELD,), collector_url="https://collector.invalid/")
    card = outbox_of(summary, TODAY)
    assert card.chip == "1 needs you"
    assert [(held.text, held.reason) for held in card.held] == [
        ("13 letters · UA 901/31", "The case is closed.")
    ]
    assert ("Collector", "collector.invalid") in card.facts
    assert outbox_of(outbox(), TODAY).connected is False


def test_export_writes_what_the_chart_shows(tmp_path: Path) -> None:
    written: list[tuple[TallyRow, ...]] = []
    table = Table(export=lambda rows, _path: written.append(rows))
    table.presenter.opened()
    table.presenter.export(tmp_path / "counts.csv")
    assert written == [TALLY]
    assert "No names are in it" in table.shell.said[0]
