"""The Actions page: a passive view with one `show_state`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from ui import look
from ui.actions.outbox_card import ConnectDialog, Outbox
from ui.actions.record_card import LatelyCard, RecordCard
from ui.actions.state import ActionsState
from ui.actions.tally_card import TallyCard
from ui.theme import GAP
from ui.widgets.banner import Banner, Inset
from ui.widgets.button import Button
from ui.widgets.card import Card, Pane, ScrollPane
from ui.widgets.header import Header
from ui.words import tr

THREE_FROM, TWO_FROM = 1090, 840
LEFT_WIDE, RIGHT_WIDE = 330, 284


class ActionsPage(Pane):
    """Record, tally, outbox.

    Signals:
        export_given(Path), connect_given(str, str), sync_asked(), again_asked().
    """

    export_given = Signal(object)
    connect_given = Signal(str, str)
    sync_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__("win")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        header = Header(tr("Actions"))
        start = Button(tr("Record"), size="header", icon="plus")
        start.setToolTip(tr("Record an action (Ctrl+R)"))
        start.clicked.connect(self.focus_record)
        export = Button(tr("Export counts"), size="header", icon="upload-simple")
        export.clicked.connect(self.ask_export)
        header.add(start, export)
        outer.addWidget(header)
        self._banner = Banner()
        self._banner.acted.connect(lambda _key: self.again_asked.emit())
        outer.addWidget(Inset(self._banner))
        self.record = RecordCard()
        self.lately = LatelyCard()
        self.outbox = Outbox()
        self.outbox.sync_asked.connect(self.sync_asked)
        self.outbox.connect_asked.connect(self.ask_collector)
        self._left = _column(self.record, self.lately)
        self.tally = TallyCard()
        self._right = _column(self.outbox)
        self._scroll = ScrollPane()
        self._scroll.body.setContentsMargins(GAP.lg, GAP.lg, GAP.lg, GAP.lg)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP.m)
        self._scroll.body.addWidget(holder)
        outer.addWidget(self._scroll, 1)
        self._columns = 0
        self._arrange(3)
        self._scroll.hide()

    def show_state(self, state: ActionsState) -> None:
        """Draws `state`."""
        if state.problem is not None:
            self._banner.say_problem(state.problem, button=tr("Try again"))
        else:
            self._banner.hide()
        self._scroll.setVisible(state.form is not None)
        if state.form is None or state.outbox is None:
            return
        self.record.show_form(state.form)
        self.lately.show_done(state.done)
        self.outbox.show_outbox(state.outbox)
        self.tally.show_tally(state)

    def focus_record(self) -> None:
        """Ctrl+R."""
        self.record.focus_type()

    def ask_collector(self) -> None:
        """Asks where reports go."""
        dialog = ConnectDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self.connect_given)
        dialog.open()

    def ask_export(self) -> None:
        """Asks for the file the counts are written to."""
        kinds = tr("Tables (*.csv)")
        name, _kind = QFileDialog.getSaveFileName(self, tr("Export counts"), "letterwright-counts.csv", kinds)
        if name:
            self.export_given.emit(Path(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        columns = 3 if width >= look.px(THREE_FROM) else (2 if width >= look.px(TWO_FROM) else 1)
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        """Three columns, two, or one under the other."""
        self._columns = columns
        for part in (self._left, self.tally, self._right):
            self._grid.removeWidget(part)
            part.setMinimumWidth(0)
            part.setMaximumWidth(16777215)
        for column in range(3):
            self._grid.setColumnStretch(column, 0)
        if columns == 3:
            self._left.setFixedWidth(look.px(LEFT_WIDE))
            self._right.setFixedWidth(look.px(RIGHT_WIDE))
            for column, part in enumerate((self._left, self.tally, self._right)):
                self._grid.addWidget(part, 0, column)
            self._grid.setColumnStretch(1, 1)
        elif columns == 2:
            self._left.setFixedWidth(look.px(LEFT_WIDE))
            self._grid.addWidget(self._left, 0, 0, 2, 1)
            self._grid.addWidget(self.tally, 0, 1)
            self._grid.addWidget(self._right, 1, 1)
            self._grid.setColumnStretch(1, 1)
        else:
            for line, part in enumerate((self._left, self.tally, self._right)):
                self._grid.addWidget(part, line, 0)
            self._grid.setColumnStretch(0, 1)


def _column(*cards: Card) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP.m)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return holder
