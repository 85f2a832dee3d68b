"""A sheet of labels drawn small: a click or the arrow keys choose the first free one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import look
from ui.words import tr

CELL_HIGH = 14
BETWEEN = 2


class LabelGrid(QWidget):
    """The labels of a sheet; those before the first free one are used up.

    Signals:
        picked(int): the first free label, counted from 1 row by row.
    """

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._columns, self._rows, self._first = 1, 1, 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("First free label"))

    def show_sheet(self, columns: int, rows: int, first: int) -> None:
        """Shows a sheet whose labels before number `first` are used up."""
        self._columns, self._rows, self._first = columns, rows, first
        row, column = divmod(first - 1, columns)
        told = tr(
            "Label {first} of {count}: row {row}, column {column}",
            first=first,
            count=columns * rows,
            row=row + 1,
            column=column + 1,
        )
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(120), self._rows * look.px(CELL_HIGH) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(80), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        for label in range(1, self._columns * self._rows + 1):
            if self._cell(label).adjusted(-1, -1, 1, 1).contains(where):
                self.picked.emit(label)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = self._columns * self._rows
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Home: -count,
            Qt.Key.Key_End: count,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        wanted = self._first + step
        if abs(step) == count:
            wanted = min(count, max(1, wanted))
        if 1 <= wanted <= count and wanted != self._first:
            self.picked.emit(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look.theme()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for label in range(1, self._columns * self._rows + 1):
                used, first = label < self._first, label == self._first
                painter.setPen(QPen(QColor(theme.acc if first else theme.field), 2 if first else 1))
                painter.setBrush(QColor(theme.accsoft if first else theme.press if used else theme.surf))
                painter.drawRoundedRect(self._cell(label), 2, 2)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.acct), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        finally:
            painter.end()

    def _cell(self, label: int) -> QRectF:
        row, column = divmod(label - 1, self._columns)
        wide, high = (self.width() - 8) / self._columns, (self.height() - 4) / self._rows
        return QRectF(4 + column * wide, 2 + row * high, wide, high).adjusted(
            BETWEEN / 2, BETWEEN / 2, -BETWEEN / 2, -BETWEEN / 2
        )
