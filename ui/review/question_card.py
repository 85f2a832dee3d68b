"""A question under its field, with its answers as radios."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
)

from ui import look
from ui.review.state import QuestionView
from ui.theme import CAPTION, CONTROL, GAP, Tone
from ui.widgets.card import row as line_of
from ui.widgets.label import Label, Picture

_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RadioBox(QRadioButton):
    """One answer of several."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFont(look.font(CONTROL, look.SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look.px(16)
        return QSize(side + 12 + self.fontMetrics().horizontalAdvance(self.text()), side + 8)

    def hitButton(self, pos: QPoint) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side, painter = look.theme(), look.px(16), QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            circle = QRectF(1.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
            painter.setPen(QPen(QColor(theme.acct if self.hasFocus() else theme.field), 1 + self.hasFocus()))
            painter.setBrush(QColor(theme.surf))
            painter.drawEllipse(circle)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.acc))
                painter.drawEllipse(circle.adjusted(4, 4, -4, -4))
            painter.setPen(QColor(theme.t1))
            painter.setFont(self.font())
            painter.drawText(self.rect().adjusted(side + 9, 0, 0, 0), _MIDDLE, self.text())
        finally:
            painter.end()


class QuestionCard(QFrame):
    """A question with its answers as radios; the figures 1 to 4 answer it while it has the focus.

    Signals:
        answered(int): the place of the answer.
    """

    answered = Signal(int)

    def __init__(self, question: QuestionView) -> None:
        super().__init__()
        self.setProperty("banner", Tone.AMBER.value)
        self.setAccessibleName(question.text)
        self.question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP.m, 10, GAP.m, 10)
        column.setSpacing(GAP.s)
        head = Label(question.text, weight=look.SEMIBOLD, tone=Tone.AMBER.value, wrap=True)
        top = QHBoxLayout()
        top.setSpacing(GAP.s)
        top.addWidget(Picture("warning-circle", Tone.AMBER, 16), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(head, 1)
        column.addLayout(top)
        self._group = QButtonGroup(self)
        for number, answer in enumerate(question.answers):
            radio = RadioBox(answer.words)
            radio.setAccessibleName(f"{number + 1}: {answer.words} {answer.aside}")
            radio.clicked.connect(partial(self.answered.emit, number))
            self._group.addButton(radio, number)
            key = Label(str(number + 1), size=CAPTION, tone="t2")
            key.setProperty("keycap", "true")
            aside = Label(answer.aside, tone="t2", wrap=True)
            line = line_of(radio, aside, key)
            line.setStretch(1, 1)
            column.addLayout(line)
        # reading on with Tab goes over the answers without giving one
        self._group.setExclusive(False)

    def take_focus(self) -> None:
        """To the first answer."""
        self._group.button(0).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._group.buttons()) and not event.modifiers():
            self.answered.emit(number)
            return
        super().keyPressEvent(event)
