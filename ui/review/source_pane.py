"""The left pane: the source with the names of its fields in the margin."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui import look
from ui.review.source_text import SourceText
from ui.review.state import ReviewState
from ui.theme import CAPTION, GAP
from ui.widgets.button import Button
from ui.widgets.card import Pane
from ui.widgets.label import Label, Picture
from ui.widgets.painting import write
from ui.words import tr

MARGIN_WIDE = 128


class Margin(QWidget):
    """The names of fields beside their lines; the fields themselves say the same to a screen reader."""

    def __init__(self, text: SourceText) -> None:
        super().__init__()
        self._text = text
        self.setFixedWidth(look.px(MARGIN_WIDE))
        text.scrolled.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = look.theme(), QPainter(self)
        try:
            font, height = look.font(CAPTION, look.SEMIBOLD), look.px(18)
            measures = look.metrics(CAPTION, look.SEMIBOLD)
            below = -1.0
            for line, middle in self._text.visible_lines():
                top = middle - height / 2
                if not line.tag or top < below:
                    continue
                below = top + height
                room = self.width() - 16
                words = measures.elidedText(line.tag, Qt.TextElideMode.ElideRight, room - 4)
                box = QRectF(0, top, room, height)
                edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                write(painter, box, words, font, theme.tint(line.tone).text, edge)
                painter.setPen(QPen(QColor(theme.line2), 1))
                painter.drawLine(round(room + 6), round(middle), self.width(), round(middle))
        finally:
            painter.end()


class SourcePane(Pane):
    """The document's text, its name, and what can be made of a selection.

    Signals:
        pointed(int, int): a place in the text.
        assigned(str, str, list): a target, the words selected, the numbers of their lines.
        left_out(list): numbers of the lines selected.
    """

    pointed = Signal(int, int)
    assigned = Signal(str, str, list)
    left_out = Signal(list)

    def __init__(self) -> None:
        super().__init__("desk")
        self._targets: tuple[tuple[str, str], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP.lg, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(GAP.lg, GAP.m, 0, GAP.m)
        head.setSpacing(GAP.s)
        self._name = Label(weight=look.SEMIBOLD, elide=True)
        self._aside = Label(tone="t2", elide=True)
        self._use = Button(tr("Use selection as…"), size="compact")
        self._use.setToolTip(tr("Select words first; Enter in the text does the same"))
        self._use.setEnabled(False)
        head.addWidget(Picture("file-text", "t2", 18))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._aside)
        head.addLayout(names, 1)
        head.addWidget(self._use)
        column.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(0)
        self.text = SourceText()
        body.addWidget(Margin(self.text))
        body.addWidget(self.text, 1)
        column.addLayout(body, 1)
        self.text.pointed.connect(self.pointed)
        self.text.use_asked.connect(self._ask)
        self.text.selectionChanged.connect(self._selection_changed)
        self._use.clicked.connect(lambda: self._ask(self.text.caret_on_screen()))

    def show_state(self, state: ReviewState) -> None:
        """Shows the document and what is current in it."""
        self._targets = state.targets
        self._name.setText(state.source.name)
        self._aside.setText(state.source.aside)
        self.text.show_source(state.source)
        self.text.show_current(state.current)

    def _selection_changed(self) -> None:
        self._use.setEnabled(bool(self._targets) and self.text.textCursor().hasSelection())

    def _ask(self, place: QPoint) -> None:
        """The menu of what the selection can be; arrows, letters and Enter work in it."""
        words, lines = self.text.selected()
        if not words.strip() or not self._targets:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        owners: dict[str, QMenu] = {}
        for key, target in self._targets:
            owner, _colon, field = target.partition(": ")
            if not field:
                inside, name = menu, target
            else:
                if owner not in owners:
                    owners[owner] = menu.addMenu(owner)
                inside, name = owners[owner], field[:1].upper() + field[1:]
            inside.addAction(name).triggered.connect(
                lambda _checked=False, key=key: self.assigned.emit(key, words, list(lines))
            )
        menu.addSeparator()
        menu.addAction(tr("Leave these lines out")).triggered.connect(lambda: self.left_out.emit(list(lines)))
        menu.popup(place)
