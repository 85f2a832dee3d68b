"""The Officials page: a passive view with one `show_state`."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui import look
from ui.officials.delegate import OfficialDelegate
from ui.officials.detail import OfficialDetailPane
from ui.officials.state import Heading, OfficialRow, OfficialsState
from ui.theme import BODY, GAP, PAGE_TITLE
from ui.widgets.banner import Banner, Inset
from ui.widgets.card import Pane
from ui.widgets.fields import SearchField
from ui.widgets.label import Label
from ui.widgets.list_detail import ListDetail
from ui.widgets.rows import RowModel, RowView
from ui.words import tr


class OfficialsPage(Pane):
    """The address book.

    Signals:
        chosen(str): an official's key; searched(str); case_asked(str): a reference; again_asked().
    """

    chosen = Signal(str)
    searched = Signal(str)
    case_asked = Signal(str)
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__("win")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._banner = Banner()
        self._banner.acted.connect(lambda _key: self.again_asked.emit())
        outer.addWidget(Inset(self._banner))
        self._stack = QStackedLayout()
        outer.addLayout(self._stack, 1)
        self._nothing = Label(size=BODY, tone="t2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.xl)
        self._stack.addWidget(self._nothing)
        self.detail = OfficialDetailPane()
        self.detail.case_asked.connect(self.case_asked)
        self._both = ListDetail(self._make_list(), self.detail, back=tr("Officials"))
        self._stack.addWidget(self._both)

    def show_state(self, state: OfficialsState) -> None:
        """Draws `state`."""
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        else:
            self._banner.hide()
        if state.loading or state.empty or (state.problem is not None and not state.rows):
            words = tr("The officials of your cases will stand here. Import a case first (Ctrl+O).")
            self._nothing.setText(words if state.empty else "")
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

    def focus_list(self) -> None:
        """Puts the focus where the page begins."""
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
        for widget in (Label(tr("Officials"), size=PAGE_TITLE, weight=look.SEMIBOLD), self._search):
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
