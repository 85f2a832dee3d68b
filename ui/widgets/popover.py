"""The sync popover: what waits, what was accepted, what needs a person, and Try now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from ui import look
from ui.theme import CARD_TITLE, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.flow import Flow
from ui.widgets.label import Label, Picture
from ui.widgets.toast import paint_shadow


class Popover(QWidget):
    """A small frame over the window; Escape or a click elsewhere puts it away, focus goes back.

    Signals:
        primary_asked(), second_asked(): its two buttons.
    """

    primary_asked = Signal()
    second_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._back: QWidget | None = None
        self._watched: QCoreApplication | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 6, 8, 12)
        frame = QFrame()
        frame.setProperty("card", "popover")
        outer.addWidget(frame)
        self._body = QVBoxLayout(frame)
        self._body.setContentsMargins(GAP.lg, GAP.lg, GAP.lg, GAP.lg)
        self._body.setSpacing(GAP.m)
        self.setFixedWidth(look.px(352))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def fill(
        self,
        icon: str,
        tone: Tone,
        head: str,
        text: str,
        facts: tuple[tuple[str, str, str], ...],
        primary: str,
        primary_icon: str,
        second: str,
    ) -> None:
        """Puts words into it, before `open_over`."""
        self._body.addLayout(
            row(Picture(icon, tone, 20), Label(head, size=CARD_TITLE, weight=look.SEMIBOLD), None)
        )
        self._body.addWidget(Label(text, tone="t2", wrap=True))
        for fact_icon, name, value in facts:
            worth = Label(value, weight=look.SEMIBOLD)
            self._body.addLayout(row(Picture(fact_icon, "t2", 16), Label(name, tone="t2"), None, worth))
        first = Button(primary, kind="primary", icon=primary_icon)
        first.clicked.connect(self.leave)
        first.clicked.connect(self.primary_asked)
        other = Button(second)
        other.clicked.connect(self.leave)
        other.clicked.connect(self.second_asked)
        self._body.addSpacing(4)
        buttons = Flow(gap=GAP.s)
        buttons.flow.addWidget(first)
        buttons.flow.addWidget(other)
        self._body.addWidget(buttons)
        self._first = first
        self.setAccessibleName(head)
        self.setAccessibleDescription(text)

    def open_over(self, below: QWidget) -> None:
        """Opens above `below`, inside the window (Wayland allows no window of its own there)."""
        self._back = self.window().focusWidget()
        self.adjustSize()
        height = max(self.sizeHint().height(), self.heightForWidth(self.width()))
        self.resize(self.width(), height)
        corner = below.mapTo(self.window(), QPoint(0, 0))
        x = min(corner.x() + below.width() - 8, self.window().width() - self.width() - 8)
        y = min(corner.y() + below.height() - height + 4, self.window().height() - height)
        self.move(max(0, x), max(0, y))
        self.show()
        self.raise_()
        self._first.setFocus()
        self._watched = QApplication.instance()
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def leave(self) -> None:
        """Puts it away."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self.hide()
        if self._back is not None:
            self._back.setFocus()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            inside = self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
            if isinstance(watched, QWidget) and not inside:
                self.leave()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_shadow(self, 8, 6, 8, 12)
