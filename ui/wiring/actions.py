"""The Actions page bound to its use cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from ui.wiring.home import Around, OpenHome, Screen, outbox_summary

if TYPE_CHECKING:
    from desktop.sync.client import Identity
    from models.lines import (
        ActionLine,
        CaseOfficial,
        TallyRow,
    )
    from ui.actions.presenter import ActionUseCases


def actions_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.actions.presenter import ActionsPresenter
    from ui.actions.view import ActionsPage

    view = ActionsPage()
    presenter = ActionsPresenter(view, action_use_cases(around.home), around.work, around.shell)
    view.record.type_chosen.connect(presenter.choose_type)
    view.record.case_chosen.connect(presenter.choose_case)
    view.record.official_chosen.connect(presenter.choose_official)
    view.record.count_set.connect(presenter.set_count)
    view.record.day_set.connect(presenter.set_day)
    view.record.record_asked.connect(presenter.record)
    view.lately.undo_asked.connect(presenter.take_back)
    view.tally.period_chosen.connect(presenter.choose_period)
    view.tally.shown_as.connect(presenter.show_as)
    view.export_given.connect(presenter.export)
    view.connect_given.connect(presenter.connect)
    view.sync_asked.connect(around.sync)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    return Screen(view, presenter, view.focus_record, view.focus_record, presenter.record)


def action_use_cases(home: OpenHome) -> ActionUseCases:
    """The Actions page's questions to the program."""
    from ui.actions.presenter import ActionUseCases, Counted, ToRecord
    from ui.actions.telling import LATELY

    def count(end: date, start: date | None) -> Counted:
        from desktop import cases, tallies, tracking

        return Counted(
            cases=cases.list_cases(home.store, today=end, everything=True),
            actions=tracking.list_actions(home.store, limit=LATELY),
            tally=tallies.tally(home.store, start=start, end=end),
            outbox=outbox_summary(home),
        )

    def officials_of(reference: str, today: date) -> tuple[CaseOfficial, ...]:
        from desktop import cases

        return cases.find_case(home.store, reference, today=today).officials

    def record(wanted: ToRecord) -> ActionLine:
        from desktop import tracking

        return tracking.record(
            home.store,
            wanted.reference,
            type=wanted.type,
            count=wanted.count,
            on=wanted.on,
            official_id=wanted.official_id,
        )

    def void(action_id: UUID) -> ActionLine:
        from desktop import tracking

        return tracking.void(home.store, action_id)

    def export(rows: tuple[TallyRow, ...], path: Path) -> None:
        from desktop import tallies
        from models.files import written_whole

        with written_whole(path) as stream:
            stream.write(tallies.tally_csv(rows, tallies.DEFAULT_KEYS))

    def connect(url: str, token: str) -> Identity:
        from desktop.sync import connecting

        return connecting.connect(home.app, url, token)

    return ActionUseCases(count, officials_of, record, void, export, connect)
