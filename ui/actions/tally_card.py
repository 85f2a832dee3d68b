"""The tally: totals by type, bars by case, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui import look
from ui.actions.chart import BarChart, TallyTable
from ui.actions.state import ActionsState, Period, TypeTotal
from ui.theme import BODY, CARD_TITLE, CONTROL, GAP, PAGE_TITLE
from ui.widgets.button import Button
from ui.widgets.card import Card, clear, row
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.widgets.segments import Option, Segments
from ui.words import tr


class TallyCard(Card):
    """The card.

    Signals:
        period_chosen(str), shown_as(str).
    """

    period_chosen = Signal(str)
    shown_as = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._as_table = False
        self._periods = Segments(tr("What time the tally covers"))
        self._periods.chosen.connect(self.period_chosen)
        self._way = Button(icon="list", kind="quiet", name=tr("Show as a table"))
        self._way.clicked.connect(lambda: self.shown_as.emit("bars" if self._as_table else "table"))
        title = Label(tr("By case and type"), size=CARD_TITLE, weight=look.SEMIBOLD)
        head = QHBoxLayout()
        line = Flow(gap=GAP.s)
        line.flow.addWidget(title)
        line.flow.addWidget(self._periods)
        head.addWidget(line, 1)
        head.addWidget(self._way, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._totals = Flow(gap=6)
        self.body.addWidget(self._totals)
        self.body.addSpacing(4)
        self._chart = BarChart()
        self._table = TallyTable()
        self._both = QStackedWidget()
        self._both.addWidget(self._chart)
        self._both.addWidget(self._table)
        self.body.addWidget(self._both)
        words = tr("No action is counted in this time yet. Mark letters posted, or record an action here.")
        self._none = Label(words, size=BODY, tone="t2", wrap=True)
        self.body.addWidget(self._none)
        self._foot = Label(tone="t2", wrap=True)
        self.body.addWidget(self._foot)
        self.body.addStretch(1)
        self._totals_shown: tuple[TypeTotal, ...] | None = None

    def show_tally(self, state: ActionsState) -> None:
        """Draws the tally."""
        self._periods.show_options(
            (
                Option(Period.WEEK, tr("Week")),
                Option(Period.MONTH, tr("Month")),
                Option(Period.ALL, tr("All time")),
            ),
            state.period,
        )
        self._as_table = state.as_table
        self._way.set_icon("chart-bar-horizontal" if state.as_table else "list")
        self._way.setAccessibleName(tr("Show as bars") if state.as_table else tr("Show as a table"))
        self._way.setToolTip(self._way.accessibleName())
        self._show_totals(state.totals)
        self._chart.show_bars(state.bars)
        self._table.show_bars(state.bars)
        self._both.setCurrentWidget(self._table if state.as_table else self._chart)
        self._none.setVisible(not state.bars)
        self._both.setVisible(bool(state.bars))
        self._foot.setText(state.foot)

    def _show_totals(self, totals: tuple[TypeTotal, ...]) -> None:
        if totals == self._totals_shown:
            return
        self._totals_shown = totals
        clear(self._totals.flow)
        for total in totals:
            self._totals.flow.addWidget(_total_card(total))


class _Dot(QWidget):
    """The colour of a type, as in its bars."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme().chart[self._place]))
            painter.drawRoundedRect(self.rect(), 3, 3)
        finally:
            painter.end()


def _total_card(total: TypeTotal) -> Card:
    card = Card("well", margin=8)
    card.body.setSpacing(2)
    words = Label(total.word, size=CONTROL, tone="t2")
    card.body.addLayout(row(_Dot(total.place), Picture(total.icon, "t2", 14), words, spacing=4))
    card.body.addWidget(Label(str(total.count), size=PAGE_TITLE, weight=look.MEDIUM))
    card.setAccessibleName(f"{total.count} {total.word}")
    return card
