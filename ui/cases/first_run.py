"""The page before the first case: one large place to drop a file, and side doors."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import look
from ui.theme import BODY, CASE_TITLE, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, ScrollPane, row
from ui.widgets.label import Label, Picture
from ui.words import tr

WIDE = 880


class FirstRun(QWidget):
    """Welcome.

    Signals:
        file_asked(), paste_asked(), samples_asked(), collector_asked(): the four ways in.
    """

    file_asked = Signal()
    paste_asked = Signal()
    samples_asked = Signal()
    collector_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollPane(spacing=GAP.s)
        self._scroll.body.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.xl)
        outer.addWidget(self._scroll)
        column = QWidget()
        column.setMaximumWidth(look.px(WIDE))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(column, 20)
        line.addStretch(1)
        self._scroll.body.addStretch(1)
        self._scroll.body.addLayout(line)
        self._scroll.body.addStretch(2)
        body = QVBoxLayout(column)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GAP.s)
        welcome = tr("Welcome. Let us bring in your first case.")
        body.addWidget(Label(welcome, size=CASE_TITLE, weight=look.SEMIBOLD, wrap=True))
        keys = tr("You can do it with the keyboard alone: press Ctrl+O to choose a file.")
        body.addWidget(Label(keys, size=BODY, tone="t2", wrap=True))
        body.addSpacing(GAP.s)
        self._target = self._make_target()
        body.addWidget(self._target)
        body.addSpacing(4)
        body.addWidget(self._make_doors())
        body.addSpacing(GAP.m)
        safe = Label(
            tr("Everything stays on this computer. You can work offline for as long as you like."), tone="t2"
        )
        safe.setWordWrap(True)
        room = safe.fontMetrics().horizontalAdvance(safe.text()) + 4
        safe.setMinimumWidth(min(room, 520))
        body.addLayout(row(None, Picture("shield-check", Tone.GREEN, 16), safe, None))

    def show_over(self, over: bool) -> None:
        """A file is held over the window, or not any more."""
        self._target.setProperty("drop", "over" if over else "rest")
        self._head.setText(tr("Let go to read it") if over else tr("Drop an urgent action here"))
        self._target.style().unpolish(self._target)
        self._target.style().polish(self._target)

    def _make_target(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("drop", "rest")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(GAP.xl, GAP.xxl, GAP.xl, GAP.xxl)
        layout.setSpacing(GAP.s)
        layout.addWidget(Sheet(), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(GAP.lg)
        self._head = Label(tr("Drop an urgent action here"), size=CASE_TITLE, weight=look.SEMIBOLD, wrap=True)
        self._head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._head)
        what = tr(
            "A PDF, Word file, e-mail, saved web page or text. Letterwright reads it and shows you "
            "what it found; you accept it when it is right."
        )
        words = Label(what, size=BODY, tone="t2", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMaximumWidth(look.px(560))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(words, 20)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addSpacing(GAP.lg)
        self.choose = choose = Button(tr("Choose a file"), kind="primary", size="header", icon="folder-open")
        choose.clicked.connect(self.file_asked)
        paste = Button(tr("Paste text"), size="header", icon="clipboard-text")
        paste.clicked.connect(self.paste_asked)
        layout.addLayout(row(None, choose, paste, None))
        return frame

    def _make_doors(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP.m)
        collector = _door(
            "cloud-arrow-down",
            tr("Connect to your organisation"),
            tr("Add the collector address from your coordinator, and your reports reach it safely."),
            tr("Set up the collector"),
        )
        collector[1].clicked.connect(self.collector_asked)
        samples = _door(
            "book-open",
            tr("Try it with sample cases"),
            tr("Made-up cases with made-up officials. Print a test letter and see how everything works."),
            tr("Open the sample cases"),
        )
        samples[1].clicked.connect(self.samples_asked)
        grid.addWidget(collector[0], 0, 0)
        grid.addWidget(samples[0], 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return holder


class Sheet(QWidget):
    """A letter and its envelope, drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(216, 158)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_letter(painter)
            self._paint_envelope(painter)
        finally:
            painter.end()

    def _paint_letter(self, painter: QPainter) -> None:
        theme = look.theme()
        painter.save()
        painter.translate(12, 14)
        painter.rotate(-6)
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(QRectF(0, 0, 102, 128), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.acc))
        painter.drawRoundedRect(QRectF(14, 18, 44, 5), 2.5, 2.5)
        painter.setBrush(QColor(theme.line2))
        for number, width in enumerate((74, 68, 52, 74, 74, 60)):
            top = 32 + number * 11 + (10 if number > 2 else 0)
            painter.drawRoundedRect(QRectF(14, top, width, 5), 2.5, 2.5)
        painter.restore()

    def _paint_envelope(self, painter: QPainter) -> None:
        theme = look.theme()
        painter.save()
        painter.translate(80, 50)
        painter.rotate(5)
        body = QRectF(0, 0, 134, 86)
        painter.setPen(QPen(QColor(theme.line2), 1))
        painter.setBrush(QColor(theme.envelope))
        painter.drawRoundedRect(body, 4, 4)
        flap = QPainterPath(QPointF(2, 2))
        flap.lineTo(62, 50)
        flap.lineTo(132, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.field), 1))
        painter.drawPath(flap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.acc))
        painter.drawRoundedRect(QRectF(108, 6, 20, 22), 2, 2)
        painter.restore()


def _door(icon: str, head: str, text: str, verb: str) -> tuple[Card, Button]:
    card = Card()
    card.body.setSpacing(4)
    card.body.addWidget(Picture(icon, "acct", 20))
    card.body.addSpacing(4)
    card.body.addWidget(Label(head, size=BODY, weight=look.SEMIBOLD, wrap=True))
    card.body.addWidget(Label(text, tone="t2", wrap=True))
    card.body.addStretch(1)
    card.body.addSpacing(GAP.s)
    button = Button(verb, kind="link")
    card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card, button
