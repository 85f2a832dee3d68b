"""Printing without a window: the run, a test pair that counts for nothing, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.run_lines import RunDetail
from ui.places import Shell
from ui.words import tr, trn
from ui.work import Noun, Runner
from ui.write.folders import folder_of_test, print_folder
from ui.write.paper_presenter import WritePreferences
from ui.write.state import Written
from ui.write.telling import written_words
from ui.write.use_cases import PrintUseCases

if TYPE_CHECKING:
    from desktop.planned_runs import PlannedRun


class PrintingPresenter:
    """Writes PDFs into folders.

    Args:
        planned: the plan in force; None where there is none.
        planning: whether another one is on its way.
        changed: the page is to be drawn again.
        written: a run was written, with so many pieces.
        refused: it was not; the plan may not be true any more.
    """

    def __init__(
        self,
        use: PrintUseCases,
        work: Runner,
        shell: Shell,
        kept: WritePreferences,
        *,
        today: Callable[[], date],
        planned: Callable[[], PlannedRun | None],
        planning: Callable[[], bool],
        changed: Callable[[], None],
        written: Callable[[int], None],
        refused: Callable[[], None],
    ) -> None:
        self._use, self._work, self._shell, self._kept = use, work, shell, kept
        self._today, self._planned, self._planning = today, planned, planning
        self._changed, self._told, self._refused = changed, written, refused
        self._due: Path | None = None
        self.running = False
        self.written: Written | None = None

    @property
    def folder(self) -> Path:
        """Where the dialog for the folder begins."""
        kept = self._kept.word("folder")
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def begin_anew(self) -> None:
        """What was written before is said no longer."""
        self.written = None

    def print_to(self, folder: Path) -> None:
        """Writes the PDFs into a new folder inside `folder`, so that no earlier run is overwritten."""
        if self._planning():
            # what was typed a moment ago is printed too
            self._due = folder
            return
        planned = self._planned()
        if planned is None or planned.refused or self.running:
            return
        self._kept.keep("folder", str(folder))
        target = print_folder(folder, planned, self._today())
        self.running, self.written = True, None
        self._changed()
        count = len(planned.printed.pieces)
        self._work.write(
            lambda task: self._use.write(planned, target, task),
            self._written,
            failed=self._not_written,
            changes=(Noun.RUNS,),
            label=trn("Writing {n} letter", "Writing {n} letters", count),
            can_cancel=True,
        )

    def print_test(self, folder: Path, piece: int) -> None:
        """Writes letter and envelope of a piece into a new folder inside `folder`; nothing is recorded."""
        planned = self._planned()
        if planned is None:
            return
        self._kept.keep("folder", str(folder))
        target = folder_of_test(folder, piece)
        self._work.slow(
            lambda _task: self._use.test_pair(planned, piece, target),
            lambda _none: self._tested(piece, target),
            failed=self._shell.trouble,
            changes=(),
            label=tr("Writing a test pair"),
        )

    def take_plan(self) -> None:
        """The plan is there that printing waited for."""
        if self._due is not None:
            folder, self._due = self._due, None
            self.print_to(folder)

    def drop(self) -> None:
        """There is no plan: what waited for one is not printed."""
        self._due = None

    def _tested(self, piece: int, folder: Path) -> None:
        self._shell.say(
            tr("A test of piece {piece} is written", piece=piece),
            tr("Nothing is recorded, and its number stays free. Do not post it: {folder}", folder=folder),
        )
        self._use.open_folder(folder)

    def _written(self, run: RunDetail) -> None:
        self.running, self.written = False, written_words(run)
        self._told(run.line.pieces)
        self._changed()

    def _not_written(self, error: Exception) -> None:
        self.running = False
        self._shell.trouble(error)
        self._refused()
