"""Binds each screen to the use cases of an open home; imports them when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from ui.places import Page, ScreenPresenter, Shell
from ui.preferences import Preferences
from ui.work import Runner, Task

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.importing import FileProblem, Imported
    from desktop.printing.plan import PlannedLine
    from desktop.planned_runs import PlannedRun
    from desktop.selection import WriteRequest
    from desktop.sync.client import Identity
    from desktop.sync.syncing import SyncResult
    from desktop.tracking import Marked
    from models.lines import (
        ActionLine,
        CaseDetail,
        CaseLine,
        CaseOfficial,
        OfficialLine,
        OutboxSummary,
        RunDetail,
        RunLine,
        SignerLine,
        TallyRow,
    )
    from models.store import Store
    from models.words import PieceState
    from ui.actions.presenter import ActionUseCases
    from ui.cases.presenter import CaseUseCases
    from ui.mailbag.presenter import MailbagUseCases
    from ui.write.presenter import WriteUseCases


class OpenHome:
    """The home of this window; opened on a thread after the first paint, then asked by every use case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._app: App | None = None

    def open(self, passphrase: str | None = None) -> App:
        """Opens the home (slow: imports the store, asks the keyring). Raises as `desktop.app.open_app`."""
        from desktop.app import open_app

        self._app = open_app(self.folder, passphrase=passphrase)
        return self._app

    @property
    def is_open(self) -> bool:
        """Whether use cases may be asked."""
        return self._app is not None

    @property
    def app(self) -> App:
        """The open home."""
        assert self._app is not None, "a page asked before the home was open"
        return self._app

    @property
    def store(self) -> Store:
        """Its database."""
        return self.app.store

    def close(self) -> None:
        """Lets go of the database."""
        if self._app is not None:
            self._app.close()
            self._app = None


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of the window: what is shown, who answers, where the focus goes, what Ctrl+F finds."""

    widget: QWidget
    presenter: ScreenPresenter
    focus: Callable[[], None]
    find: Callable[[], None]
    primary: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Around:
    """What every screen is given: the home, threads, the window, and what this computer prefers."""

    home: OpenHome
    work: Runner
    shell: Shell
    preferences: Preferences
    open_file: Callable[[Path], None]
    sync: Callable[[], None]


def outbox_summary(home: OpenHome) -> OutboxSummary:
    """What waits, for the foot of the rail."""
    from desktop.sync.outbox import outbox_summary as summary

    return summary(home.store)


def sync_now(home: OpenHome, task: Task) -> SyncResult:
    """Sends what waits in the outbox. Raises as `desktop.sync.syncing.sync`."""
    from desktop.sync.syncing import sync

    return sync(home.app, progress=task.progress, cancelled=task.cancelled)


def make_screen(page: Page, around: Around) -> Screen:
    """Builds the screen of `page`; its modules are imported now, not at the start."""
    makers: dict[Page, Callable[[Around], Screen]] = {
        Page.CASES: _cases,
        Page.OFFICIALS: _officials,
        Page.WRITE: _write,
        Page.MAILBAG: _mailbag,
        Page.ACTIONS: _actions,
    }
    return makers[page](around)


def _cases(around: Around) -> Screen:
    from ui.cases.presenter import CasesPresenter
    from ui.cases.view import CasesPage

    view = CasesPage()
    presenter = CasesPresenter(
        view, case_use_cases(around.home), around.work, around.shell, home=around.preferences.home_country
    )
    view.chosen.connect(presenter.choose)
    view.searched.connect(presenter.search)
    view.filtered.connect(presenter.filter)
    view.files_given.connect(presenter.import_files)
    view.text_given.connect(presenter.import_text)
    view.write_asked.connect(presenter.write)
    view.record_asked.connect(presenter.record)
    view.accept_asked.connect(presenter.accept)
    view.samples_asked.connect(presenter.open_samples)
    view.collector_asked.connect(lambda: around.shell.go(Page.ACTIONS, "connect"))
    view.again_asked.connect(presenter.refresh)
    return Screen(view, presenter, view.focus_list, view.focus_search, presenter.write)


def case_use_cases(home: OpenHome) -> CaseUseCases:
    """The Cases page's questions to the program."""
    from ui.cases.presenter import CaseUseCases

    def list_cases(today: date) -> tuple[CaseLine, ...]:
        from desktop import cases

        return cases.list_cases(home.store, today=today, everything=True)

    def find_case(reference: str, today: date) -> CaseDetail:
        from desktop import cases

        return cases.find_case(home.store, reference, today=today)

    def recent_actions(reference: str) -> tuple[ActionLine, ...]:
        from desktop import tracking

        lines = tracking.list_actions(home.store)
        return tuple(line for line in lines if line.case_ref == reference)

    def accept_case(reference: str) -> None:
        from desktop import cases

        cases.accept_case(home.store, reference)

    def import_files(paths: Sequence[Path], task: Task) -> tuple[Imported | FileProblem, ...]:
        from desktop import importing

        return importing.import_files(home.store, paths, progress=task.progress, cancelled=task.cancelled)

    def import_text(text: str, name: str) -> Imported:
        from desktop import importing
        from desktop.reading import read_text

        return importing.import_document(home.store, read_text(text, name=name))

    def samples() -> tuple[Path, ...]:
        import resources

        return (resources.path("samples"),)

    return CaseUseCases(
        list_cases, find_case, recent_actions, accept_case, import_files, import_text, samples
    )


def _officials(around: Around) -> Screen:
    from ui.officials.presenter import OfficialsPresenter, OfficialUseCases
    from ui.officials.view import OfficialsPage

    def list_officials() -> tuple[OfficialLine, ...]:
        from desktop import officials

        return officials.list_officials(around.home.store)

    view = OfficialsPage()
    presenter = OfficialsPresenter(
        view,
        OfficialUseCases(list_officials),
        around.work,
        around.shell,
        home=around.preferences.home_country,
    )
    view.chosen.connect(presenter.choose)
    view.searched.connect(presenter.search)
    view.case_asked.connect(presenter.open_case)
    view.again_asked.connect(presenter.refresh)
    return Screen(view, presenter, view.focus_list, view.focus_search, lambda: None)


def _write(around: Around) -> Screen:
    from ui.write.presenter import WritePresenter
    from ui.write.view import WritePage

    view = WritePage()
    presenter = WritePresenter(
        view, write_use_cases(around.home), around.work, around.shell, around.preferences
    )
    view.folder_from = lambda: presenter.folder
    view.step_asked.connect(presenter.open_step)
    view.folder_given.connect(presenter.print_to)
    view.fix_asked.connect(presenter.fix)
    view.again_asked.connect(presenter.refresh)
    view.signers.toggled.connect(presenter.tick_signer)
    view.signers.all_asked.connect(presenter.tick_all_signers)
    view.signers.names_given.connect(presenter.add_signers)
    view.signers.file_given.connect(presenter.import_signers)
    view.cases.toggled.connect(presenter.tick_case)
    view.cases.to_chosen.connect(presenter.address_to)
    view.paper.paper_chosen.connect(presenter.choose_paper)
    view.paper.envelope_chosen.connect(presenter.choose_envelope)
    view.paper.country_chosen.connect(presenter.choose_country)
    view.paper.addresses_hidden.connect(presenter.hide_addresses)
    view.preview.next_asked.connect(presenter.next_piece)
    view.preview.previous_asked.connect(presenter.previous_piece)

    def act(key: str) -> None:
        if key == "mailbag":
            presenter.go_to_mailbag()
        else:
            around.open_file(Path(key))

    view.written_acted.connect(act)
    return Screen(view, presenter, view.focus_first, view.focus_first, view.ask_folder)


def write_use_cases(home: OpenHome) -> WriteUseCases:
    """The Write page's questions to the program."""
    from ui.write.presenter import Lists, Pictures, WriteUseCases

    def read_lists(today: date) -> Lists:
        from desktop import cases, signers
        from desktop.addressing.countries import known_countries
        from desktop.printing.stationery import stationery
        from ui.dates import countries

        known = known_countries()
        kept = stationery()
        return Lists(
            signers=signers.list_signers(home.store),
            cases=cases.list_cases(home.store, today=today, everything=True),
            papers=tuple((key, sheet.name) for key, sheet in kept.papers.items()),
            envelopes=tuple((key, sheet.name) for key, sheet in kept.envelopes.items()),
            countries=tuple(pair for pair in countries() if pair[0] in known),
        )

    def add_signers(names: Sequence[str]) -> tuple[SignerLine, ...]:
        from desktop import signers

        return signers.add_signers(home.store, names)

    def import_signers(path: Path) -> tuple[SignerLine, ...]:
        from desktop import signers

        return signers.import_signers(home.store, path)

    def plan(request: WriteRequest) -> tuple[PlannedRun, tuple[PlannedLine, ...]]:
        from desktop import planned_runs
        from desktop.printing.plan import piece_lines

        draft = planned_runs.plan(home.store, request)
        return draft, piece_lines(draft.plan)

    def picture(draft: PlannedRun, piece: int) -> Pictures:
        from desktop.printing.preview import envelope_page, letter_page, page_image
        from ui.write.preview_pane import DPI

        letter = page_image(letter_page(draft.plan, piece), dpi=DPI)
        if draft.plan.options.envelope == "none":
            return letter, None
        return letter, page_image(envelope_page(draft.plan, piece), dpi=DPI)

    def write(draft: PlannedRun, folder: Path, task: Task) -> RunDetail:
        from desktop import runs

        return runs.write_planned(
            home.store, draft, folder=folder, progress=task.progress, cancelled=task.cancelled
        )

    return WriteUseCases(read_lists, add_signers, import_signers, plan, picture, write)


def _mailbag(around: Around) -> Screen:
    from ui.mailbag.presenter import MailbagPresenter
    from ui.mailbag.view import MailbagPage

    view = MailbagPage()
    presenter = MailbagPresenter(
        view, mailbag_use_cases(around.home), around.work, around.shell, open_file=around.open_file
    )
    view.run_chosen.connect(presenter.choose_run)
    view.shown_as.connect(presenter.show_as)
    view.filtered.connect(presenter.filter)
    view.again_asked.connect(presenter.refresh)
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

    return MailbagUseCases(list_runs, find_run, mark, unmark, reprint)


def _actions(around: Around) -> Screen:
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
    view.again_asked.connect(presenter.refresh)
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
