"""A step of writing: a card that shrinks to one line when another one is open."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, look
from ui.theme import BODY, GAP
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.painting import write
from ui.words import tr


class StepSign(QWidget):
    """The number of a step in a circle: filled where it is open, a tick where it is done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._open, self._done = number, False, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, *, open_: bool, done: bool) -> None:
        """Shows another state."""
        self._open, self._done = open_, done
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(24), look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look.theme()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            circle = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(QColor(theme.acc if self._open else theme.accline), 1))
            painter.setBrush(QColor(theme.acc if self._open else theme.accsoft))
            painter.drawEllipse(circle)
            if self._done and not self._open:
                inset = (self.width() - look.px(14)) / 2
                icons.paint(painter, "check", theme.acct, inset, inset, 14)
                return
            colour = theme.on_acc if self._open else theme.acct
            bold = look.font(12, look.SEMIBOLD)
            write(painter, circle, str(self._number), bold, colour, Qt.AlignmentFlag.AlignCenter)
        finally:
            painter.end()


class StepCard(QFrame):
    """One step.

    Signals:
        open_asked(): Change was pressed.
    """

    open_asked = Signal()

    def __init__(self, number: int, title: str, content: QWidget) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(title)
        self._content = content
        self._sign = StepSign(number)
        self._summary = Label(tone="t2", elide=True)
        self._change = Button(tr("Change"), kind="link", name=tr("Change: {step}", step=title))
        self._change.clicked.connect(self.open_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, size=BODY, weight=look.SEMIBOLD))
        words.addWidget(self._summary)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        head.addWidget(self._change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.m, GAP.m, GAP.m, GAP.m)
        layout.setSpacing(GAP.m)
        layout.addLayout(head)
        layout.addWidget(content)

    def show_step(self, *, open_: bool, summary: str, done: bool) -> None:
        """Open with its content, or one line with its summary."""
        self._sign.show_sign(open_=open_, done=done)
        self._summary.setText(summary)
        self._content.setVisible(open_)
        self._change.setVisible(not open_)
        kind = "current" if open_ else "plain"
        if self.property("card") != kind:
            self.setProperty("card", kind)
            self.style().unpolish(self)
            self.style().polish(self)
