"""The Cases page: a passive view with one `show_state`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui import look
from ui.cases.delegate import CaseDelegate
from ui.cases.detail import CaseDetailPane
from ui.cases.first_run import FirstRun
from ui.cases.paste_dialog import PasteDialog
from ui.cases.state import CaseRow, CasesState, Filter, Heading
from ui.theme import BODY, GAP, PAGE_TITLE
from ui.widgets.banner import Banner, Inset
from ui.widgets.button import Button
from ui.widgets.card import Pane
from ui.widgets.fields import SearchField
from ui.widgets.label import Label
from ui.widgets.list_detail import ListDetail
from ui.widgets.rows import RowModel, RowView
from ui.widgets.segments import Option, Segments
from ui.words import tr


class CasesPage(Pane):
    """List and detail, or the first-run page while there is no case.

    Signals:
        chosen(str): a case of the list; searched(str); filtered(str).
        files_given(list[Path]), text_given(str), markup_given(str): something to bring in.
        write_asked(), record_asked(), review_asked(), accept_asked(), samples_asked().
        collector_asked(), again_asked().
    """

    chosen = Signal(str)
    searched = Signal(str)
    filtered = Signal(str)
    files_given = Signal(list)
    text_given = Signal(str)
    markup_given = Signal(str)
    write_asked = Signal()
    record_asked = Signal()
    review_asked = Signal()
    accept_asked = Signal()
    samples_asked = Signal()
    collector_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__("win")
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._banner = Banner()
        self._banner.acted.connect(lambda _key: self.again_asked.emit())
        outer.addWidget(Inset(self._banner))
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self._waiting = Label(tr("Opening your cases…"), size=BODY, tone="t2")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._waiting)
        self._first = FirstRun()
        self._first.file_asked.connect(self.choose_files)
        self._first.paste_asked.connect(self.paste_text)
        self._first.samples_asked.connect(self.samples_asked)
        self._first.collector_asked.connect(self.collector_asked)
        self._stack.addWidget(self._first)
        self.detail = CaseDetailPane()
        self.detail.write_asked.connect(self.write_asked)
        self.detail.record_asked.connect(self.record_asked)
        self.detail.review_asked.connect(self.review_asked)
        self.detail.accept_asked.connect(self.accept_asked)
        self._both = ListDetail(self._make_list(), self.detail, back=tr("Cases"))
        self._stack.addWidget(self._both)

    def show_state(self, state: CasesState) -> None:
        """Draws `state`."""
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        else:
            self._banner.hide()
        if state.loading or (state.problem is not None and not state.rows):
            self._waiting.setText("" if state.problem is not None else tr("Opening your cases…"))
            self._stack.setCurrentWidget(self._waiting)
            return
        if state.empty:
            self._stack.setCurrentWidget(self._first)
            # not while another page is in front, where somebody may be typing
            if self.isVisible() and not self._first.isAncestorOf(self.window().focusWidget()):
                self._first.choose.setFocus()
            return
        self._stack.setCurrentWidget(self._both)
        opened, updated, stopped = state.counts
        self._filters.show_options(
            (
                Option(Filter.OPEN, tr("Open"), count=opened),
                Option(Filter.UPDATED, tr("Updated"), count=updated),
                Option(Filter.STOPPED, tr("Stopped"), count=stopped),
                Option(Filter.ALL, tr("All")),
            ),
            state.filter,
        )
        if self._search.text() != state.search:
            self._search.setText(state.search)
        self._model.set_rows(state.rows)
        self._none.setText(state.none_found)
        self._none.setVisible(bool(state.none_found))
        self.list.setVisible(not state.none_found)
        self.list.show_current(state.current)
        self.detail.show_case(state.case)

    def focus_list(self) -> None:
        """Puts the focus where the page begins."""
        if self._stack.currentWidget() is self._both:
            self.list.setFocus()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._both.go_back()
        self._search.setFocus()
        self._search.selectAll()

    def choose_files(self) -> None:
        """Ctrl+O: asks for files to read."""
        known = "*.pdf *.docx *.eml *.html *.htm *.xhtml *.mht *.mhtml *.txt *.text *.md"
        wanted = f"{tr('Urgent actions')} ({known});;{tr('All files')} (*)"
        names, _kind = QFileDialog.getOpenFileNames(self, tr("Choose urgent actions to read"), "", wanted)
        if names:
            self.files_given.emit([Path(name) for name in names])

    def paste_text(self) -> None:
        """Ctrl+Shift+O: asks for pasted text."""
        dialog = PasteDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self.text_given)
        dialog.markup_given.connect(self.markup_given)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self._first.show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._first.show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._first.show_over(over=False)
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_given.emit(paths)
        elif data.html():
            self.markup_given.emit(data.html())
        elif data.text().strip():
            self.text_given.emit(data.text())
        event.acceptProposedAction()

    def _make_list(self) -> QWidget:
        pane = Pane("win")
        pane.setMinimumWidth(look.px(240))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, GAP.m, 0, 0)
        column.setSpacing(GAP.m)
        head = QHBoxLayout()
        head.setContentsMargins(GAP.lg, 0, GAP.lg, 0)
        head.addWidget(Label(tr("Cases"), size=PAGE_TITLE, weight=look.SEMIBOLD))
        head.addStretch(1)
        paste = Button(icon="clipboard-text", kind="quiet", name=tr("Import pasted text (Ctrl+Shift+O)"))
        paste.clicked.connect(self.paste_text)
        bring = Button(tr("Import"), icon="file-plus")
        bring.setToolTip(tr("Import a file (Ctrl+O); dropping one on the window works too"))
        bring.clicked.connect(self.choose_files)
        head.addWidget(paste)
        head.addWidget(bring)
        column.addLayout(head)
        self._search = SearchField(tr("Search cases"), placeholder=tr("Search cases, people, countries"))
        self._search.textChanged.connect(self.searched)
        self._filters = Segments(tr("Which cases are shown"))
        self._filters.chosen.connect(self.filtered)
        for widget in (self._search, self._filters):
            line = QHBoxLayout()
            line.setContentsMargins(GAP.lg, 0, GAP.lg, 0)
            line.addWidget(widget)
            column.addLayout(line)
        self._model: RowModel[Heading | CaseRow] = RowModel()
        self.list = RowView(tr("Cases"), CaseDelegate(), self._model)
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
