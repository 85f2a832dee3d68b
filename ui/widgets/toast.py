"""A short note at the bottom right, with Undo where the core can undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.places import Offer
from ui.theme import GAP, Tone
from ui.widgets.banner import announce
from ui.widgets.button import Button
from ui.widgets.label import Label, Picture
from ui.words import tr

STAYS_MS = 8000
AT_MOST = 3


class Toast(QWidget):
    """One note; it stays while the pointer or the focus is on it, and for good where it offers a step.

    Signals:
        left(): it was put away.
    """

    left = Signal()

    def __init__(
        self, head: str, text: str, undo: Callable[[], None] | None, offer: Offer | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(min(look.px(380), max(200, parent.width() - 2 * GAP.xl)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 6, 8, 12)
        frame = QFrame()
        frame.setProperty("card", "popover")
        outer.addWidget(frame)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(GAP.m, GAP.m, GAP.s, GAP.m)
        layout.setSpacing(GAP.s)
        layout.addWidget(Picture("check-circle", Tone.GREEN, 20), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(head, weight=look.SEMIBOLD, wrap=True))
        if text:
            words.addWidget(Label(text, tone="t2", wrap=True))
        if offer is not None:
            verb, accepted = offer
            button = Button(verb, kind="link", size="compact")
            button.clicked.connect(self.leave)
            button.clicked.connect(accepted)
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(words, 1)
        if undo is not None:
            button = Button(tr("Undo"), kind="secondary", size="compact")
            button.clicked.connect(self.undo)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        close = Button(icon="x", kind="quiet", name=tr("Put this note away"))
        close.clicked.connect(self.leave)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.take_back = undo
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._time_is_up)
        self._stays = offer is not None
        self._start_timer()
        self.setAccessibleName(f"{head} {text}".strip())

    def leave(self) -> None:
        """Puts the note away."""
        self._timer.stop()
        self.hide()
        self.left.emit()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._start_timer()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_shadow(self, 8, 6, 8, 12)

    def _start_timer(self) -> None:
        if not self._stays:
            self._timer.start()

    def _time_is_up(self) -> None:
        focus = self.window().focusWidget()
        if self.isAncestorOf(focus):
            self._timer.start()
        else:
            self.leave()

    def undo(self) -> None:
        """Takes back what the note tells of, and puts it away."""
        take_back = self.take_back
        self.leave()
        if take_back is not None:
            take_back()


class Toasts(QObject):
    """The notes of one window: at most three, the newest lowest."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        window.installEventFilter(self)

    def say(
        self,
        head: str,
        text: str = "",
        *,
        undo: Callable[[], None] | None = None,
        offer: Offer | None = None,
    ) -> None:
        """Shows a note; `undo` is what its button does, `offer` a further step and its verb."""
        toast = Toast(head, text, undo, offer, self._window)
        # not on destroyed(): it comes when the window itself is taken apart, and there is nothing to arrange
        toast.left.connect(lambda: self._gone(toast))
        self._shown.append(toast)
        while len(self._shown) > AT_MOST:
            self._shown[0].leave()
        toast.show()
        toast.raise_()
        self._place()
        announce(self._window, f"{head} {text}".strip())

    def undo(self) -> bool:
        """Does what the newest note's Undo does; whether there was one."""
        for toast in reversed(self._shown):
            if toast.take_back is not None:
                toast.undo()
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _gone(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
            self._place()

    def _place(self) -> None:
        bottom = self._window.height() - GAP.s
        for toast in reversed(self._shown):
            toast.adjustSize()
            height = max(toast.sizeHint().height(), toast.heightForWidth(toast.width()))
            toast.resize(toast.width(), height)
            bottom -= height
            toast.move(QPoint(self._window.width() - toast.width() - GAP.m, bottom))


def paint_shadow(widget: QWidget, left: int, top: int, right: int, bottom: int) -> None:
    """Paints a soft shadow around what lies inside the margins; QSS has none, Qt's effect blurs text."""
    painter = QPainter(widget)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(look.theme().shadow)
        colour.setAlpha(18 if look.theme().dark else 5)
        painter.setBrush(colour)
        inner = widget.rect().adjusted(left, top, -right, -bottom)
        for step in range(1, min(left, right, bottom) + 1):
            painter.drawRoundedRect(
                inner.adjusted(-step, -step // 2, step, step + step // 2), 12 + step, 12 + step
            )
    finally:
        painter.end()
