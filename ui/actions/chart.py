"""The tally as stacked bars, with a table of the same numbers as its twin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui import look
from ui.actions.state import CaseBar
from ui.theme import CAPTION, CONTROL
from ui.widgets.painting import write
from ui.words import tr

ROW = 62
BAR = 22
STEPS = (1, 2, 5)


class BarChart(QWidget):
    """A bar for each case; the order of its parts is the same everywhere, the total stands at its end."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[CaseBar, ...] = ()
        self.setAccessibleName(tr("Actions by case and type"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_bars(self, bars: Sequence[CaseBar]) -> None:
        """Shows `bars`."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(bar.spoken for bar in bars))
        self.setMinimumHeight(look.px(ROW) * len(self._bars) + look.px(26))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, look.px(ROW) * max(1, len(self._bars)) + look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            widest = max(bar.total for bar in self._bars)
            room = self.width() - look.metrics(CONTROL).horizontalAdvance(f"  {widest}  ")
            scale = room / widest
            self._draw_axis(painter, widest, scale)
            for number, bar in enumerate(self._bars):
                self._draw_bar(painter, bar, number * look.px(ROW), scale)
        finally:
            painter.end()

    def _draw_axis(self, painter: QPainter, widest: int, scale: float) -> None:
        theme = look.theme()
        bottom = look.px(ROW) * len(self._bars)
        font = look.font(CAPTION, figures=True)
        for value in ticks(widest):
            x = round(value * scale) + 0.5
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(int(x), 0, int(x), bottom)
            words = QRectF(x - 30, bottom + 4, 60, look.px(20))
            align = Qt.AlignmentFlag.AlignHCenter
            if value == 0:
                words, align = QRectF(0, bottom + 4, 60, look.px(20)), Qt.AlignmentFlag.AlignLeft
            write(painter, words, str(value), font, theme.t2, align)

    def _draw_bar(self, painter: QPainter, bar: CaseBar, top: float, scale: float) -> None:
        theme = look.theme()
        head = QRectF(4, top + look.px(8), self.width() - 8, look.metrics(CONTROL).height())
        took = write(painter, head, bar.reference, look.font(CONTROL, look.SEMIBOLD), theme.t1)
        write(painter, head.adjusted(took.width() + 8, 0, 0, 0), bar.title, look.font(CONTROL), theme.t2)
        x, y = 0.0, head.bottom() + 3
        font = look.font(CAPTION, look.SEMIBOLD, figures=True)
        for place, _word, count in bar.parts:
            width = count * scale
            part = QRectF(x, y, max(2.0, width - 2), look.px(BAR))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chart[place]))
            painter.drawRoundedRect(part, 3, 3)
            if look.metrics(CAPTION, look.SEMIBOLD, figures=True).horizontalAdvance(str(count)) + 8 <= width:
                write(painter, part, str(count), font, theme.chart_ink[place], Qt.AlignmentFlag.AlignCenter)
            x += width
        total = QRectF(x + 6, y, 120, look.px(BAR))
        bold = look.font(CONTROL, look.SEMIBOLD, figures=True)
        write(painter, total, str(bar.total), bold, theme.t1, Qt.AlignmentFlag.AlignVCenter)


class TallyTable(QTableWidget):
    """The same numbers as a table: a row for each case, a column for each type."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Actions by case and type"))
        self.setFont(look.font(CONTROL, figures=True))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.metrics(CONTROL).height() + 14)
        self.horizontalHeader().setFont(look.font(CAPTION, look.SEMIBOLD))
        self.horizontalHeader().setHighlightSections(False)

    def show_bars(self, bars: Sequence[CaseBar]) -> None:
        """Shows `bars`."""
        kinds = sorted({(place, word) for bar in bars for place, word, _count in bar.parts})
        heads = [tr("Case"), *(word for _place, word in kinds), tr("All")]
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(bars))
        for number, bar in enumerate(bars):
            counts = {word: count for _place, word, count in bar.parts}
            self.setItem(number, 0, QTableWidgetItem(f"{bar.reference}  {bar.title}"))
            for column, value in enumerate(
                (*(counts.get(word, 0) for _p, word in kinds), bar.total), start=1
            ):
                item = QTableWidgetItem(str(value))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(number, column, item)
        mode = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(mode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, mode.Stretch)


def ticks(widest: int) -> Iterator[int]:
    """Round values from 0 to `widest` for the axis, four at most besides 0."""
    power = 1
    step = 1
    while widest // step > 4:
        step = next((s * power for s in STEPS if widest // (s * power) <= 4), 0)
        if not step:
            power *= 10
            step = power
    return iter(range(0, widest + 1, step))
