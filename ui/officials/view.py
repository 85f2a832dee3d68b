"""The Officials page: a passive view with one `show_state`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import look
from ui.officials.delegate import OfficialDelegate
from ui.officials.detail import OfficialDetailPane
from ui.officials.form import EmbassyFormPane
from ui.officials.parts import EmbassyVerbs, ImportReport, NobodyYet
from ui.officials.state import Heading, OfficialRow, OfficialsState
from ui.theme import BODY, GAP, PAGE_TITLE
from ui.widgets.banner import Banner, Inset
from ui.widgets.card import Pane
from ui.widgets.fields import SearchField
from ui.widgets.label import Label
from ui.widgets.list_detail import ListDetail
from ui.widgets.rows import RowModel, RowView
from ui.words import tr

LISTS = (".csv", ".tsv", ".txt")
"""Endings of files that may hold a list of embassies."""


class OfficialsPage(Pane):
    """The address book.

    Signals:
        chosen(str): an official's key; searched(str); case_asked(str): a reference; again_asked().
        add_asked(), change_asked(), remove_asked(): of embassies; notice_read().
        typed(Typed), kept(), left(): of the form of an embassy.
        file_given(Path): a list of embassies to bring in; export_given(Path): where to write one.
    """

    chosen = Signal(str)
    searched = Signal(str)
    case_asked = Signal(str)
    again_asked = Signal()
    add_asked = Signal()
    change_asked = Signal()
    remove_asked = Signal()
    notice_read = Signal()
    typed = Signal(object)
    kept = Signal()
    left = Signal()
    file_given = Signal(Path)
    export_given = Signal(Path)

    def __init__(self) -> None:
        super().__init__("win")
        self.setAcceptDrops(True)
        self._form_number = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._banner = Banner()
        self._banner.acted.connect(lambda _key: self.again_asked.emit())
        outer.addWidget(Inset(self._banner))
        self._drop = Label(tr("Let go to import the embassies"), size=BODY, weight=look.SEMIBOLD, tone="acct")
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop.setContentsMargins(GAP.xl, GAP.m, GAP.xl, GAP.m)
        self._drop.hide()
        outer.addWidget(self._drop)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self._nothing = NobodyYet()
        self._nothing.verbs.add_asked.connect(self.add_asked)
        self._nothing.verbs.import_asked.connect(self.choose_file)
        self._stack.addWidget(self._nothing)
        self.detail = OfficialDetailPane()
        self.detail.case_asked.connect(self.case_asked)
        self.detail.change_asked.connect(self.change_asked)
        self.detail.remove_asked.connect(self.remove_asked)
        self.form = EmbassyFormPane()
        self.form.typed.connect(self.typed)
        self.form.kept.connect(self.kept)
        self.form.left.connect(self.left)
        self._side = QStackedWidget()
        self._side.addWidget(self.detail)
        self._side.addWidget(self.form)
        self._report = ImportReport()
        self._report.read.clicked.connect(self.notice_read)
        self._side.addWidget(self._report)
        self._both = ListDetail(self._make_list(), self._side, back=tr("Officials"))
        self._stack.addWidget(self._both)
        new = QShortcut(QKeySequence("Ctrl+N"), self, self.add_asked.emit)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_state(self, state: OfficialsState) -> None:
        """Draws `state`."""
        self._show_banner(state)
        self._verbs.export.setVisible(state.has_embassies)
        nobody = state.loading or state.empty or (state.problem is not None and not state.rows)
        if nobody and state.form is None and state.notice is None:
            self._nothing.show_words(empty=state.empty)
            self._stack.setCurrentWidget(self._nothing)
            return
        self._stack.setCurrentWidget(self._both)
        if self._search.text() != state.search:
            self._search.setText(state.search)
        self._model.set_rows(state.rows)
        self._none.setText(state.none_found)
        self._none.setVisible(bool(state.none_found))
        self.list.setVisible(not state.none_found)
        self.list.show_current(state.current)
        self.detail.show_official(state.official)
        self._show_side(state)

    def primary(self) -> None:
        """Ctrl+Enter: keeps what stands in the form."""
        if self._side.currentWidget() is self.form and self.form.isVisible():
            self.kept.emit()

    def choose_file(self) -> None:
        """Asks for a list of embassies."""
        wanted = f"{tr('Lists (CSV)')} (*.csv *.txt *.tsv);;{tr('All files')} (*)"
        name, _kind = QFileDialog.getOpenFileName(self, tr("Choose a list of embassies"), "", wanted)
        if name:
            self.file_given.emit(Path(name))

    def choose_export(self) -> None:
        """Asks where the embassies are to be written."""
        wanted = f"{tr('Lists (CSV)')} (*.csv)"
        name, _kind = QFileDialog.getSaveFileName(self, tr("Save the embassies"), "embassies.csv", wanted)
        if name:
            self.export_given.emit(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _lists_in(event.mimeData()):
            event.acceptProposedAction()
            self._drop.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        for path in _lists_in(event.mimeData()):
            self.file_given.emit(path)
        event.acceptProposedAction()

    def focus_list(self) -> None:
        """Puts the focus where the page begins; an open form or report keeps it."""
        if self._side.currentWidget() is self.detail:
            self.list.setFocus()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._both.go_back()
        self._search.setFocus()
        self._search.selectAll()

    def _make_list(self) -> QWidget:
        pane = Pane("win")
        pane.setMinimumWidth(look.px(240))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, GAP.lg, 0, 0)
        column.setSpacing(GAP.m)
        self._search = SearchField(tr("Search officials"), placeholder=tr("Search officials, places, cases"))
        self._search.textChanged.connect(self.searched)
        self._verbs = EmbassyVerbs()
        self._verbs.add_asked.connect(self.add_asked)
        self._verbs.import_asked.connect(self.choose_file)
        self._verbs.export_asked.connect(self.choose_export)
        title = Label(tr("Officials"), size=PAGE_TITLE, weight=look.SEMIBOLD)
        for widget in (title, self._verbs, self._search):
            line = QHBoxLayout()
            line.setContentsMargins(GAP.lg, 0, GAP.lg, 0)
            line.addWidget(widget)
            column.addLayout(line)
        self._model: RowModel[Heading | OfficialRow] = RowModel()
        self.list = RowView(tr("Officials"), OfficialDelegate(), self._model)
        self._model.setParent(self.list)
        self.list.chosen.connect(self.chosen)
        self.list.clicked.connect(lambda _index: self._both.open_detail())
        self.list.opened.connect(lambda _key: self._both.open_detail())
        self._none = Label(tone="t2", wrap=True)
        self._none.setContentsMargins(20, GAP.lg, 20, 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.hide()
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1)
        return pane

    def _show_banner(self, state: OfficialsState) -> None:
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        else:
            self._banner.hide()

    def _show_side(self, state: OfficialsState) -> None:
        """The form while it is open, else what an import says, else the official."""
        before = self._side.currentWidget()
        if state.form is not None:
            self._side.setCurrentWidget(self.form)
            if state.form.number != self._form_number:
                self._form_number = state.form.number
                self._both.open_detail()
            self.form.show_form(state.form)
        elif state.notice is not None:
            self._side.setCurrentWidget(self._report)
            if self._report.show_report(*state.notice):
                self._both.open_detail()
                self._report.read.setFocus()
        else:
            self._side.setCurrentWidget(self.detail)
            if before is not self.detail and self.list.isVisible():
                self.list.setFocus()


def _lists_in(data: QMimeData) -> list[Path]:
    """The local files of a drag that may be lists of embassies."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in LISTS]
