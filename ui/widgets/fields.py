"""Fields to type and choose in, with the arrows and ticks that a style sheet cannot tint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui import icons, look
from ui.theme import CONTROL, Theme
from ui.widgets.label import Label

ROWS_SHOWN = 12


class TextField(QLineEdit):
    """One line of text; `icon` stands at its left."""

    def __init__(self, name: str, *, placeholder: str = "", icon: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(look.font(CONTROL))
        self._icon = icon
        if icon:
            self.setTextMargins(look.px(24), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            try:
                icons.paint(painter, self._icon, look.theme().t3, 10, (self.height() - look.px(16)) / 2, 16)
            finally:
                painter.end()


class SearchField(TextField):
    """Filters while typing; Escape empties it."""

    def __init__(self, name: str, *, placeholder: str) -> None:
        super().__init__(name, placeholder=placeholder, icon="magnifying-glass")
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class Choice(QComboBox):
    """One of a list.

    Signals:
        picked(str): the key of the entry a person picked.
    """

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(look.font(CONTROL))
        self.setMaxVisibleItems(ROWS_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._entries: tuple[tuple[str, str], ...] = ()
        self.activated.connect(lambda index: self.picked.emit(self._entries[index][0]))

    def show_entries(self, entries: tuple[tuple[str, str], ...], current: str) -> None:
        """Shows `entries` as (key, words) with `current` chosen; picks nothing by itself."""
        if entries != self._entries:
            self._entries = entries
            self.clear()
            self.addItems([words for _key, words in entries])
        keys = [key for key, _words in entries]
        self.setCurrentIndex(keys.index(current) if current in keys else -1)

    @property
    def current_key(self) -> str:
        """The key of the entry that is chosen; empty where none is."""
        index = self.currentIndex()
        return self._entries[index][0] if index >= 0 else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        try:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            part = QStyle.SubControl.SC_ComboBoxEditField
            field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
            room = min(field.width(), self.width() - look.px(26) - 12) - 2
            # Qt cuts a long entry off in the middle of a letter
            shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
            option.currentText = shown
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
            colour = look.theme().t2 if self.isEnabled() else look.theme().dis
            side = look.px(12)
            icons.paint(
                painter, "caret-down", colour, self.width() - side - 9, (self.height() - side) / 2, 12
            )
        finally:
            painter.end()


class CountBox(QSpinBox):
    """A number with two small arrows."""

    def __init__(self, name: str, *, low: int = 1, high: int = 9999) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(look.font(CONTROL))
        self.setRange(low, high)
        self.lineEdit().setAccessibleName(name)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setMinimumWidth(look.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_arrows(self)


class DayField(QDateEdit):
    """A day, with a calendar."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(look.font(CONTROL))
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy")
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setMinimumWidth(look.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        try:
            side = look.px(14)
            y = (self.height() - side) / 2
            icons.paint(painter, "calendar-blank", look.theme().t2, self.width() - side - 8, y, 14)
        finally:
            painter.end()


class TickBox(QCheckBox):
    """A box to tick."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFont(look.font(CONTROL))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        box = look.px(16)
        return QSize(
            box + 10 + self.fontMetrics().horizontalAdvance(self.text()),
            max(box + 8, self.fontMetrics().height()),
        )

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = look.theme(), look.px(16)
        painter = QPainter(self)
        try:
            y = (self.height() - box) / 2
            paint_tick(painter, theme, QRectF(1, y, box, box), ticked=self.isChecked())
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.acct), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(1, y, box, box).adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5)
            painter.setPen(QColor(theme.t1 if self.isEnabled() else theme.dis))
            painter.setFont(self.font())
            words = self.rect().adjusted(box + 9, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        finally:
            painter.end()


class Field(QWidget):
    """A label over its field, with room for a sentence under it."""

    def __init__(self, label: str, inner: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = Label(label, weight=look.MEDIUM, tone="t2")
        head.setBuddy(inner)
        layout.addWidget(head)
        layout.addWidget(inner)
        self._inner = inner
        self._note = Label(tone="red", wrap=True)
        self._note.hide()
        layout.addWidget(self._note)

    def complain(self, sentence: str) -> None:
        """Puts a red ring around the field and says why under it; an empty sentence takes both away."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self._inner.setProperty("trouble", "error" if sentence else "")
        self._inner.setAccessibleDescription(sentence)
        self._inner.style().unpolish(self._inner)
        self._inner.style().polish(self._inner)


def paint_tick(painter: QPainter, theme: Theme, box: QRectF, *, ticked: bool) -> None:
    """Paints a tick box; delegates use it too."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.acc if ticked else theme.field), 1))
    painter.setBrush(QColor(theme.acc if ticked else theme.surf))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        pen = QPen(QColor(theme.on_acc), box.width() / 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        at = [(0.26, 0.52), (0.43, 0.68), (0.74, 0.34)]
        painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in at])
    painter.restore()


def _paint_arrows(box: QAbstractSpinBox) -> None:
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    painter = QPainter(box)
    try:
        for part, name in (
            (QStyle.SubControl.SC_SpinBoxUp, "caret-up"),
            (QStyle.SubControl.SC_SpinBoxDown, "caret-down"),
        ):
            rect = box.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box)
            side = look.px(11)
            x = rect.x() + (rect.width() - side) / 2
            icons.paint(painter, name, look.theme().t2, x, rect.y() + (rect.height() - side) / 2, 11)
    finally:
        painter.end()
