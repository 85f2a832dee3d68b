"""The Mailbag bound to its use cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.wiring.home import Around, OpenHome, Screen
from ui.work import Task

if TYPE_CHECKING:
    from desktop.tracking import Marked
    from models.run_lines import RunDetail, RunLine
    from models.words import PieceState
    from ui.mailbag.presenter import MailbagUseCases


def mailbag_screen(around: Around) -> Screen:
    """The page with its presenter, signals connected."""
    from ui.mailbag.presenter import MailbagPresenter
    from ui.mailbag.view import MailbagPage

    view = MailbagPage()
    presenter = MailbagPresenter(
        view, mailbag_use_cases(around.home), around.work, around.shell, open_file=around.open_file
    )
    view.run_chosen.connect(presenter.choose_run)
    view.shown_as.connect(presenter.show_as)
    view.filtered.connect(presenter.filter)
    view.again_asked.connect(lambda: around.again(presenter.refresh))
    view.write_asked.connect(presenter.write)
    view.reprint_given.connect(presenter.reprint)
    view.pieces.selected.connect(presenter.select)
    view.pieces.mark_asked.connect(presenter.mark)
    view.side.mark_asked.connect(presenter.mark)
    view.side.post_asked.connect(presenter.mark_posted)
    view.side.scanned.connect(presenter.scan)
    view.side.scan_as.connect(presenter.scan_as)
    view.side.file_asked.connect(presenter.open_file)
    return Screen(view, presenter, view.focus_first, view.side.focus_scan, presenter.mark_posted)


def mailbag_use_cases(home: OpenHome) -> MailbagUseCases:
    """The Mailbag's questions to the program."""
    from ui.mailbag.presenter import MailbagUseCases

    def list_runs() -> tuple[RunLine, ...]:
        from desktop import runs

        return runs.list_runs(home.store)

    def find_run(number: int) -> RunDetail:
        from desktop import runs

        return runs.find_run(home.store, number)

    def run_of(piece: int) -> int | None:
        from desktop import runs

        for line in runs.list_runs(home.store):
            if any(piece == known.piece for known in runs.find_run(home.store, line.run).piece_list):
                return line.run
        return None

    def mark(run: int, state: PieceState, pieces: Sequence[int], on: date) -> Marked:
        from desktop import tracking

        return tracking.mark(home.store, run, state, pieces=pieces, on=on)

    def unmark(run: int, marked: Marked, on: date) -> None:
        from desktop import tracking

        tracking.unmark(home.store, run, marked, on=on)

    def reprint(run: int, pieces: Sequence[int], folder: Path, task: Task) -> dict[str, str]:
        from desktop import runs

        return runs.reprint(
            home.store,
            run,
            pieces=pieces,
            folder=folder,
            progress=task.progress,
            cancelled=task.cancelled,
        )

    return MailbagUseCases(list_runs, find_run, run_of, mark, unmark, reprint)
