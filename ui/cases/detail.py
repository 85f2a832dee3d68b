"""One case whole: deadline, summary, demands, officials, tally, where it came from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.cases.changes_dialog import ChangesDialog
from ui.cases.parts import (
    deadline_strip,
    demand_row,
    happened_row,
    notice_banner,
    official_card,
    sources_card,
    tally_card,
)
from ui.cases.state import CaseView, ChangeRow
from ui.theme import BODY, CASE_TITLE, CONTROL, GAP, Tone
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Pane, ScrollPane, clear, row
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.words import tr

SIDE_WIDTH = 252
SIDE_FROM = 800
"""Width of the detail from which tally and provenance stand beside it."""


class CaseDetailPane(Pane):
    """The right part of the Cases page.

    Signals:
        write_asked(), record_asked(), review_asked(), accept_asked(): the verbs of the page.
    """

    write_asked = Signal()
    record_asked = Signal()
    review_asked = Signal()
    accept_asked = Signal()

    def __init__(self) -> None:
        super().__init__("surf")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        self._scroll = ScrollPane(spacing=0)
        self._scroll.body.setContentsMargins(28, 0, GAP.xl, GAP.xl)
        self._scroll.setAccessibleName(tr("Case"))
        outer.addWidget(self._scroll, 1)
        self._shown: CaseView | None = None
        self._columns: QGridLayout | None = None
        self._main: QWidget | None = None
        self._side: QWidget | None = None

    def show_case(self, case: CaseView | None) -> None:
        """Draws `case`; None leaves the pane empty."""
        self._head.setVisible(case is not None)
        if case == self._shown:
            return
        same = case is not None and self._shown is not None and case.reference == self._shown.reference
        at = self._scroll.verticalScrollBar().value() if same else 0
        self._shown = case
        clear(self._scroll.body)
        self._main = self._side = None
        if case is None:
            return
        self._reference.setText(" · ".join((case.reference, case.country)))
        self._mark.show_mark(case.mark.icon, case.mark.word, case.mark.tone)
        self._write.setVisible(case.can_write)
        self._build(case)
        self._scroll.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_head(self) -> QWidget:
        self._head = QWidget()
        self._reference = Label(weight=look.MEDIUM, tone="t2")
        self._mark = Chip("circle", "", Tone.PLAIN)
        self._record = Button(tr("Record action"), size="header", icon="note-pencil")
        self._record.setToolTip(tr("Record an action taken elsewhere (Ctrl+R)"))
        self._record.clicked.connect(self.record_asked)
        self._write = Button(tr("Write letters"), kind="primary", size="header", icon="pencil-simple-line")
        self._write.setToolTip(tr("Write letters on this case (Ctrl+L)"))
        self._write.clicked.connect(self.write_asked)
        layout = QHBoxLayout(self._head)
        layout.setContentsMargins(28, GAP.lg, GAP.xl, GAP.s)
        layout.setSpacing(GAP.s)
        layout.addWidget(self._reference)
        layout.addWidget(self._mark)
        layout.addStretch(1)
        layout.addWidget(self._record)
        layout.addWidget(self._write)
        self._head.hide()
        return self._head

    def _build(self, case: CaseView) -> None:
        body = self._scroll.body
        body.addWidget(Label(case.title, size=CASE_TITLE, weight=look.SEMIBOLD, wrap=True, selectable=True))
        body.addSpacing(4)
        body.addWidget(self._people(case))
        body.addSpacing(GAP.m)
        if case.notice is not None:
            banner = notice_banner(
                case.notice, self, accept=tr("Accept it as it was read") if case.can_accept else ""
            )
            banner.acted.connect(lambda key: (self.accept_asked if key else self.review_asked).emit())
            body.addWidget(banner)
            body.addSpacing(10)
        if case.strip is not None:
            body.addWidget(deadline_strip(case.strip))
            body.addSpacing(10)
        if case.update is not None:
            banner = Banner(self)
            text, icon = case.update.text, "arrows-clockwise"
            banner.say(Tone.AMBER, icon, case.update.head, text, button=tr("See changes"))
            changes = case.update.changes
            banner.acted.connect(lambda _key: self._see_changes(case.reference, changes))
            body.addWidget(banner)
            body.addSpacing(10)
        body.addSpacing(6)
        holder = QWidget()
        self._columns = QGridLayout(holder)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setHorizontalSpacing(GAP.xl)
        self._columns.setVerticalSpacing(GAP.lg)
        self._main = self._main_column(case)
        self._side = self._side_column(case)
        body.addWidget(holder)
        body.addStretch(1)
        self._arrange()

    def _see_changes(self, reference: str, changes: tuple[ChangeRow, ...]) -> None:
        dialog = ChangesDialog(reference, changes, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _people(self, case: CaseView) -> QWidget:
        line = Flow(gap=GAP.lg)
        for icon, words in (("user", case.people), ("translate", case.languages)):
            if words:
                item = QWidget()
                layout = row(Picture(icon, "t2", 16), Label(words, size=BODY, tone="t2"), spacing=6)
                item.setLayout(layout)
                line.flow.addWidget(item)
        return line

    def _main_column(self, case: CaseView) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.s)
        if case.summary:
            layout.addWidget(_heading(tr("Summary")))
            self._add_summary(layout, case)
            layout.addSpacing(GAP.m)
        layout.addLayout(_headed(tr("What to ask for"), case.demands_count))
        for number, demand in enumerate(case.demands, start=1):
            layout.addWidget(demand_row(number, demand))
        layout.addSpacing(GAP.m)
        layout.addLayout(_headed(tr("Officials"), case.officials_count))
        layout.addWidget(_official_grid(case))
        if case.recent:
            layout.addSpacing(GAP.m)
            layout.addWidget(_heading(tr("Recent")))
            for happened in case.recent:
                layout.addWidget(happened_row(happened))
        layout.addStretch(1)
        return column

    def _add_summary(self, layout: QVBoxLayout, case: CaseView) -> None:
        label = Label(case.summary, size=BODY, wrap=True, selectable=True, airy=True)
        layout.addWidget(label)
        if not case.rest:
            return
        more = Button(tr("Read all of it"), kind="link")

        def read_all() -> None:
            label.setText(f"{case.summary}\n{case.rest}")
            more.hide()

        more.clicked.connect(read_all)
        layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _side_column(self, case: CaseView) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP.m)
        layout.addWidget(tally_card(case))
        layout.addWidget(sources_card(case))
        layout.addStretch(1)
        return column

    def _arrange(self) -> None:
        """Tally and provenance beside the case, or under it where it is narrow."""
        if self._columns is None or self._main is None or self._side is None:
            return
        beside = self.width() >= look.px(SIDE_FROM)
        self._columns.addWidget(self._main, 0, 0)
        if beside:
            self._side.setFixedWidth(look.px(SIDE_WIDTH))
            self._columns.addWidget(self._side, 0, 1)
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
            self._columns.addWidget(self._side, 1, 0)
        self._columns.setColumnStretch(0, 1)


def _heading(words: str) -> Label:
    return Label(words, size=BODY, weight=look.SEMIBOLD)


def _headed(words: str, amount: str) -> QHBoxLayout:
    return row(_heading(words), Label(amount, size=CONTROL, tone="t2"), None)


def _official_grid(case: CaseView) -> QWidget:
    """Officials two by two."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(GAP.m)
    for number, official in enumerate(case.officials):
        grid.addWidget(official_card(official), number // 2, number % 2)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    if not case.officials:
        grid.addWidget(Label(tr("The document names nobody to write to."), tone="t2", wrap=True), 0, 0, 1, 2)
    if case.embassies:
        below = grid.rowCount()
        grid.addWidget(Label(case.embassies, tone="t2", wrap=True, selectable=True), below, 0, 1, 2)
    return holder
