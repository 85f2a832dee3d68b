"""The window at work: opens the home, builds pages when they are asked for, tells them of changes."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from models.errors import KnownError, SecretError
from ui import look
from ui.main_window import PALETTE_KEYS, MainWindow
from ui.places import Offer, Page
from ui.preferences import Preferences
from ui.sync_state import sync_facts, sync_words
from ui.tasks import Tasks
from ui.wiring import make_screen
from ui.wiring.home import Around, OpenHome, RailCounts, Screen, rail_counts, sync_now
from ui.words import tr, trn
from ui.work import Noun

if TYPE_CHECKING:
    from desktop.settings import Settings
    from desktop.sync.syncing import SyncResult
    from models.lines import OutboxSummary


class Workstation(QObject):
    """Holds the window, its pages and the home together; it is what screens know as the Shell."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.window = MainWindow()
        self.home = OpenHome(folder)
        self.tasks = Tasks(self)
        self.preferences = Preferences(folder, self._remember)
        self._screens: dict[Page, Screen] = {}
        self._page = Page.CASES
        self._what = ""
        self._closed = False
        self._focus_due = False
        self._summary: OutboxSummary | None = None
        self._around = Around(
            self.home, self.tasks, self, self.preferences, open_file, self.sync, self._again
        )
        self.window.page_asked.connect(lambda page: self.go(page))
        self.window.sync_asked.connect(self._open_sync)
        self.window.rail.brand.clicked.connect(self._ask_group)
        self.window.palette_asked.connect(self._open_palette)
        self.window.find_asked.connect(lambda: self._on_page(lambda screen: screen.find()))
        self.window.primary_asked.connect(lambda: self._on_page(lambda screen: screen.primary()))
        self.window.closed.connect(self.close)
        self.tasks.started.connect(self.window.busy.started)
        self.tasks.moved.connect(self.window.busy.moved)
        self.tasks.ended.connect(self.window.busy.ended)
        self.tasks.ended.connect(lambda _task: QTimer.singleShot(0, self._focus_if_due))
        self.tasks.changed.connect(self._changed)
        self._add_commands()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        geometry = self.preferences.geometry()
        if not geometry.isEmpty():
            self.window.restoreGeometry(geometry)

    def begin(self, passphrase: str | None = None) -> None:
        """Opens the home on a thread and builds the first page meanwhile; the shell is painted by then."""
        self.tasks.write(
            lambda _task: self.home.open(passphrase), self._home_is_open, failed=self._not_open, changes=()
        )
        if not self._screens:
            self.go(self._page)

    def close(self) -> None:
        """Ends work, remembers the window, lets go of the home; a second time it does nothing."""
        if self._closed:
            return
        self._closed = True
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._scheme_changed)
        self.preferences.keep_geometry(self.window.saveGeometry())
        self.tasks.close()
        self.home.close()

    def go(self, page: Page, what: str = "") -> None:
        """Opens `page`; `what` names the case, run or official to show there."""
        if page not in self._screens:
            self._screens[page] = make_screen(page, self._around)
            # a page lives as long as its window: looking through it for garbage stops a key press for 80 ms
            gc.freeze()
        self._page, self._what = page, what
        screen = self._screens[page]
        self.window.show_page(page, screen.widget)
        if self.home.is_open:
            screen.presenter.opened(what)
        self._focus_due = True
        screen.focus()

    def say(
        self,
        head: str,
        text: str = "",
        *,
        undo: Callable[[], None] | None = None,
        offer: Offer | None = None,
    ) -> None:
        """Shows a note that goes away by itself, with Undo where there is one."""
        self.window.say(head, text, undo=undo, offer=offer)

    def trouble(self, error: Exception) -> None:
        """Says an error in words."""
        self.window.trouble(error)

    def sync(self) -> None:
        """Sends what waits; F5."""
        if not self.home.is_open:
            return
        self.tasks.slow(
            lambda task: sync_now(self.home, task),
            self._synced,
            failed=self.trouble,
            changes=(Noun.OUTBOX,),
            label=tr("Sending reports to the collector"),
        )

    def _remember(self, key: str, word: str) -> None:
        self.tasks.write(
            lambda _task: self.home.remember(key, word), lambda _none: None, failed=self.trouble, changes=()
        )

    def _ask_group(self) -> None:
        """A press on the program's sign: what is your group called?"""
        from ui.widgets.line_dialog import LineDialog

        if not self.home.is_open:
            return
        dialog = LineDialog(
            tr("What is your group called?"),
            tr("The name stands at the top of this window. Reports go under the name the collector knows."),
            tr("Name of the group"),
            tr("Keep this name"),
            self.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self._name_group)
        dialog.open()

    def _name_group(self, name: str) -> None:
        self.tasks.write(
            lambda _task: self.home.name_group(name),
            self.window.rail.show_group,
            failed=self.trouble,
            changes=(),
        )

    def _home_is_open(self, settings: Settings) -> None:
        self.preferences.fill(settings.choices)
        self.window.rail.show_group(settings.group_name)
        passphrase = self.home.app.key.recovery_passphrase
        if passphrase is not None:
            from ui.widgets.recovery_dialog import RecoveryDialog

            dialog = RecoveryDialog(passphrase, self.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
        self._on_page(lambda screen: screen.presenter.opened(self._what))
        self._read_counts()

    def _again(self, refresh: Callable[[], None]) -> None:
        if self.home.is_open:
            refresh()
        else:
            self.begin()

    def _not_open(self, error: Exception) -> None:
        """Says on the page why the home cannot be opened; asks for the passphrase where that can help."""
        self._on_page(lambda screen: screen.presenter.failed(error))
        if isinstance(error, SecretError):
            from ui.widgets.line_dialog import LineDialog

            if self.home.is_new:
                dialog = LineDialog(
                    tr("Choose a passphrase for your cases"),
                    tr(
                        "This computer has no keyring that could keep the key. Your cases are then opened by "
                        "this passphrase alone: write it down, it is kept nowhere."
                    ),
                    tr("Passphrase"),
                    tr("Begin with this passphrase"),
                    self.window,
                )
            else:
                dialog = LineDialog(
                    tr("Open with the passphrase"),
                    tr("The one that was chosen, or shown, when these cases were first set up."),
                    tr("Passphrase"),
                    tr("Open my cases"),
                    self.window,
                    secret=True,
                )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.given.connect(self.begin)
            dialog.open()

    def _on_page(self, do: Callable[[Screen], None]) -> None:
        """Asks the page in front; there is none before the first paint."""
        if self._page in self._screens:
            do(self._screens[self._page])

    def _focus_if_due(self) -> None:
        """Puts the focus where the page begins once it is drawn."""
        if not self._focus_due or self.tasks.busy:
            return
        self._focus_due = False
        self._on_page(lambda screen: screen.focus())

    def _changed(self, nouns: frozenset[Noun]) -> None:
        for screen in self._screens.values():
            screen.presenter.changed(nouns)
        if nouns & {Noun.ACTIONS, Noun.OUTBOX, Noun.RUNS, Noun.CASES}:
            self._read_counts()

    def _read_counts(self) -> None:
        today = date.today()  # noqa: DTZ011 - the reader's own day
        self.tasks.read(
            lambda _task: rail_counts(self.home, today), self._tell_counts, failed=self.trouble, key="rail"
        )

    def _tell_counts(self, counts: RailCounts) -> None:
        self._summary = counts.outbox
        self.window.show_sync(sync_words(counts.outbox, date.today()))  # noqa: DTZ011 - as above
        self.window.rail.show_badge(Page.CASES, str(counts.cases or ""))
        self.window.rail.show_badge(Page.OFFICIALS, str(counts.officials or ""))

    def _open_palette(self) -> None:
        """Ctrl+K: everything the window can do, and everything that can be found."""
        from ui.palette.presenter import Command, PalettePresenter
        from ui.palette.view import Palette

        if not self.home.is_open or self.window.findChild(Palette) is not None:
            return
        # what works with cases and letters stands before what only moves about
        own = [action for action in self.window.actions() if action in self._own_commands]
        others = [action for action in self.window.actions() if action not in own]
        commands = [
            Command(action.text(), action.shortcut().toString(), action.trigger)
            for action in (*own, *others)
            if action.shortcut().toString() != PALETTE_KEYS
        ]
        view = Palette(self.window)
        # the view holds its presenter as long as it is there
        presenter = PalettePresenter(view, self.home.search, commands, self.tasks, self)
        view.typed.connect(lambda text: presenter.typed(text))
        view.chosen.connect(lambda key: presenter.choose(key))
        presenter.opened()
        view.come_up()

    def _open_sync(self) -> None:
        """The popover over the foot of the rail."""
        from ui.widgets.popover import Popover

        summary = self._summary
        if summary is None:
            return
        today = date.today()  # noqa: DTZ011 - the reader's own day
        words = sync_words(summary, today)
        connected = summary.collector_url is not None
        text = tr("Nothing is lost. Reports wait here until the collector has accepted them.")
        popover = Popover(self.window)
        popover.fill(
            words.icon,
            words.tone,
            words.head,
            text,
            sync_facts(summary, today),
            tr("Try now") if connected else tr("Set up the collector"),
            "arrows-clockwise" if connected else "link",
            tr("Open the outbox"),
        )
        popover.primary_asked.connect(self.sync if connected else lambda: self.go(Page.ACTIONS, "connect"))
        popover.second_asked.connect(lambda: self.go(Page.ACTIONS))
        self.window.pages.currentChanged.connect(popover.leave)
        popover.open_over(self.window.rail.sync)

    def _synced(self, result: SyncResult) -> None:
        head = trn("{n} report was accepted", "{n} reports were accepted", result.accepted + result.duplicate)
        text = tr("The collector has proved that it holds everything.") if result.proved else ""
        if result.rejected:
            text = trn("{n} report needs you.", "{n} reports need you.", result.rejected)
        self.say(head, text)

    def _add_commands(self) -> None:
        def on_page(page: Page, name: str) -> Callable[[], None]:
            def run() -> None:
                self.go(page)
                getattr(self._screens[page].widget, name)()

            return run

        add = self.window.add_command
        self._own_commands = (
            add(tr("Import a file"), "Ctrl+O", on_page(Page.CASES, "choose_files")),
            add(tr("Import pasted text"), "Ctrl+Shift+O", on_page(Page.CASES, "paste_text")),
            add(tr("Write letters for the selected case"), "Ctrl+L", self._write_letters),
            add(tr("Record an action"), "Ctrl+R", self._record_action),
            add(tr("Add an embassy"), "", lambda: self.go(Page.OFFICIALS, "add")),
            add(tr("Import embassies"), "", on_page(Page.OFFICIALS, "choose_file")),
            add(tr("Sync now"), "F5", self.sync),
        )

    def _write_letters(self) -> None:
        if self._page is Page.CASES:
            self._screens[Page.CASES].primary()
        else:
            self.go(Page.WRITE)

    def _record_action(self) -> None:
        self.go(Page.ACTIONS, "record")

    def _scheme_changed(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        look.wear(app, look.system_theme())


def open_file(path: Path) -> None:
    """Shows a file or a folder in the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def refused(error: KnownError) -> None:
    """Shows why no window opens, and ends when it is read."""
    from ui.problems import in_words
    from ui.widgets.problem_dialog import ProblemDialog

    ProblemDialog(in_words(error)).exec()
