"""The shell: rail, pages, notes, long work; it knows no use case."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui import look
from ui.places import Offer, Page
from ui.sync_state import SyncWords, opening
from ui.theme import BODY
from ui.widgets.busy import BusyStrip
from ui.widgets.card import Pane
from ui.widgets.label import Label
from ui.widgets.rail import Rail, RailEntry
from ui.widgets.toast import Toasts
from ui.words import tr

NARROW_RAIL_UNDER = 1440
SMALLEST = (800, 600)
PALETTE_KEYS = "Ctrl+K"
STARTS_NARROW = {Page.WRITE, Page.REVIEW}
OPENED_FROM = {Page.REVIEW: Page.CASES}
"""Pages that the rail does not have, and the one it marks for them."""


class MainWindow(QMainWindow):
    """The window.

    Signals:
        painted(): the window has painted for the first time.
        page_asked(Page): a person wants another page.
        sync_asked(), closed(), find_asked(), primary_asked(), palette_asked().
    """

    painted = Signal()
    page_asked = Signal(object)
    sync_asked = Signal()
    closed = Signal()
    find_asked = Signal()
    primary_asked = Signal()
    palette_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Letterwright")
        self.setMinimumSize(*SMALLEST)
        self.resize(1440, 900)
        middle = _Ground()
        middle.painted.connect(self._first_paint)
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.rail = Rail(_entries(), tr("Pages"))
        self.rail.chosen.connect(lambda key: self.page_asked.emit(Page(key)))
        self.rail.sync_asked.connect(self.sync_asked)
        self.rail.go_asked.connect(self.palette_asked)
        layout.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.pages = QStackedWidget()
        waiting = Label(tr("Opening your cases…"), size=BODY, tone="t2")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(waiting)
        column.addWidget(self.pages, 1)
        self.busy = BusyStrip()
        column.addWidget(self.busy)
        layout.addLayout(column, 1)
        self.setCentralWidget(middle)
        self.toasts = Toasts(self)
        self._page = Page.CASES
        self.rail.show_page(Page.CASES)
        self._wide_by_hand: dict[Page, bool] = {}
        self._has_painted = False
        self._add_actions()
        self.show_sync(opening())

    def show_page(self, page: Page, widget: QWidget) -> None:
        """Brings the page's widget to the front."""
        if self.pages.indexOf(widget) < 0:
            self.pages.addWidget(widget)
        self.pages.setCurrentWidget(widget)
        self._page = page
        self.rail.show_page(OPENED_FROM.get(page, page))
        self._fit_rail()

    def show_sync(self, words: SyncWords) -> None:
        """The sync state at the foot of the rail."""
        self.rail.sync.show_words(words)

    def say(
        self,
        head: str,
        text: str = "",
        *,
        undo: Callable[[], None] | None = None,
        offer: Offer | None = None,
    ) -> None:
        """Shows a note that goes away by itself."""
        self.toasts.say(head, text, undo=undo, offer=offer)

    def trouble(self, error: BaseException) -> None:
        """Says an error in words."""
        from ui.widgets import problem_dialog

        problem_dialog.show(error, self)

    def add_command(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        """A command with its shortcut, on every page."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{text} ({keys})" if keys else text)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()

    def _fit_rail(self) -> None:
        """Words where there is room for them, unless a person chose otherwise for this page."""
        roomy = self.width() >= NARROW_RAIL_UNDER * look.text_scale() and self._page not in STARTS_NARROW
        self.rail.set_wide(self._wide_by_hand.get(self._page, roomy))

    def _toggle_rail(self) -> None:
        self._wide_by_hand[self._page] = not self.rail.brand.wide
        self._fit_rail()

    def _add_actions(self) -> None:
        for number, entry in enumerate(_entries(), start=1):
            ask = partial(self.page_asked.emit, Page(entry.key))
            self.add_command(entry.word, f"Ctrl+{number}", ask)
        self.add_command(tr("Go to or do"), PALETTE_KEYS, self.palette_asked.emit)
        self.add_command(tr("Rail wide or narrow"), "F9", self._toggle_rail)
        self.add_command(tr("Find on this page"), "Ctrl+F", self.find_asked.emit)
        self.add_command(tr("The main command of this page"), "Ctrl+Return", self.primary_asked.emit)
        self.add_command(tr("Full screen"), "F11", self._toggle_full_screen)
        self.add_command(tr("Next pane"), "F6", lambda: self._next_pane(1))
        self.add_command(tr("Previous pane"), "Shift+F6", lambda: self._next_pane(-1))
        self.add_command(tr("Take back what the last note tells of"), "Ctrl+Z", self.toasts.undo)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _next_pane(self, step: int) -> None:
        """Moves the focus to the first control of the next pane: rail, then what stands in the page."""
        panes: list[QWidget] = [self.rail]
        inner = [pane for pane in self.pages.findChildren(Pane) if pane.isVisible()]
        panes += [pane for pane in inner if not pane.findChildren(Pane)]
        focus = self.focusWidget()
        here = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(focus)), 0)
        for offset in range(1, len(panes) + 1):
            target = panes[(here + step * offset) % len(panes)]
            first = next((w for w in target.findChildren(QWidget) if _takes_focus(w)), None)
            if first is not None:
                first.setFocus()
                return

    def _first_paint(self) -> None:
        if not self._has_painted:
            self._has_painted = True
            # after this paint has been flushed to the screen, not in the middle of it
            QTimer.singleShot(0, self.painted.emit)


class _Ground(Pane):
    """The middle of the window; tells when it has been painted.

    Signals:
        painted()
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__("win")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & 1) and widget.isVisible() and widget.isEnabled()


def _entries() -> tuple[RailEntry, ...]:
    return (
        RailEntry(Page.CASES, "folder", tr("Cases"), "Ctrl+1"),
        RailEntry(Page.OFFICIALS, "bank", tr("Officials"), "Ctrl+2"),
        RailEntry(Page.WRITE, "pencil-simple-line", tr("Write"), "Ctrl+3"),
        RailEntry(Page.MAILBAG, "tote", tr("Mailbag"), "Ctrl+4"),
        RailEntry(Page.ACTIONS, "chart-bar-horizontal", tr("Actions"), "Ctrl+5"),
    )
