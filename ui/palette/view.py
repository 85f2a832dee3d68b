"""The palette over the window: a box to type in, and at most nine rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QStyle, QVBoxLayout, QWidget

from ui import icons, look
from ui.palette.state import Heading, PaletteRow, PaletteState
from ui.theme import BODY, CAPTION, GAP
from ui.widgets.fields import TextField
from ui.widgets.label import Label
from ui.widgets.painting import paint_row_ground, write
from ui.widgets.rows import RowDelegate, RowModel, RowView
from ui.widgets.toast import paint_shadow
from ui.words import tr

WIDE, FROM_TOP = 640, 108
SHADOW = (8, 6, 8, 12)


class PaletteDelegate(RowDelegate):
    """A heading, or an icon with a title, a line beside it and a shortcut at the right."""

    def height(self, row: Heading | PaletteRow, width: int) -> int:
        return look.px(26) if isinstance(row, Heading) else look.px(36)

    def draw(
        self, painter: QPainter, rect: QRectF, row: Heading | PaletteRow, state: QStyle.StateFlag
    ) -> None:
        theme = look.theme()
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        if isinstance(row, Heading):
            bold = look.font(CAPTION, look.SEMIBOLD)
            write(painter, rect.adjusted(12, 2, -12, 0), row.title, bold, theme.t2, middle)
            return
        paint_row_ground(painter, rect.adjusted(2, 1, -2, -1), state, radius=7)
        side = look.px(18)
        icons.paint(painter, row.icon, theme.t2, rect.x() + 12, rect.y() + (rect.height() - side) / 2, 18)
        room = rect.adjusted(12 + side + 10, 0, -14, 0)
        if row.keys:
            took = write(painter, room, row.keys, look.font(CAPTION), theme.t2, middle | right)
            room.setRight(took.x() - 10)
        took = write(painter, room, row.title, look.font(BODY, look.MEDIUM), theme.t1, middle)
        write(
            painter, room.adjusted(took.width() + 12, 0, 0, 0), row.text, look.font(CAPTION), theme.t2, middle
        )


class Palette(QWidget):
    """The palette; Escape or a click elsewhere puts it away, and the focus goes back.

    Signals:
        typed(str): what stands in the box; chosen(str): the key of a row.
    """

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._back = window.focusWidget()
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(*SHADOW)
        frame = QFrame()
        frame.setProperty("card", "popover")
        outer.addWidget(frame)
        self._column = column = QVBoxLayout(frame)
        column.setContentsMargins(GAP.m, GAP.m, GAP.m, GAP.s)
        column.setSpacing(GAP.s)
        hint = tr("A name, a country, a case, a number, or what you want to do")
        self._field = TextField(tr("Go to or do"), placeholder=hint, icon="magnifying-glass")
        self._field.textChanged.connect(self.typed)
        self._field.installEventFilter(self)
        column.addWidget(self._field)
        self._model: RowModel[Heading | PaletteRow] = RowModel()
        self.list = RowView(tr("Found"), PaletteDelegate(), self._model)
        self._model.setParent(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._open(self._model.row(index).key))
        column.addWidget(self.list)
        self._note = Label(tone="t2", wrap=True)
        column.addWidget(self._note)
        self._app: QCoreApplication | None = None
        self.setAccessibleName(tr("Go to or do"))

    def show_state(self, state: PaletteState) -> None:
        """Draws what was found."""
        self._model.set_rows(state.rows)
        self.list.show_current(state.current)
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))
        delegate = PaletteDelegate()
        rows = sum(delegate.height(row, WIDE) for row in state.rows)
        self.list.setFixedHeight(min(rows + 4, max(80, self.window().height() - look.px(FROM_TOP) - 120)))
        self._place()

    def come_up(self) -> None:
        """Shows it, with the focus in its box."""
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus()
        self._app = QApplication.instance()
        if self._app is not None:
            self._app.installEventFilter(self)

    def leave(self) -> None:
        """Puts it away."""
        if self._app is not None:
            self._app.removeEventFilter(self)
            self._app = None
        self.hide()
        if self._back is not None:
            self._back.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            inside = self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
            if isinstance(watched, QWidget) and not inside:
                self.leave()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_shadow(self, *SHADOW)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.list.currentIndex()
            if index.isValid():
                self._open(self._model.row(index).key)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """The next row that can be chosen; headings are stepped over."""
        keys = [self._model.row(self._model.index(n)).key for n in range(self._model.rowCount())]
        chosen = [n for n, key in enumerate(keys) if key]
        if not chosen:
            return
        here = self.list.currentIndex().row()
        at = chosen.index(here) if here in chosen else 0
        self.list.setCurrentIndex(self._model.index(chosen[(at + by) % len(chosen)]))

    def _open(self, key: str) -> None:
        if key:
            self.leave()
            self.chosen.emit(key)

    def _place(self) -> None:
        width = min(look.px(WIDE), self.window().width() - 2 * GAP.lg)
        self.setFixedWidth(width)
        # what the layouts know of the list is from before its height changed
        self._column.activate()
        self._outer.activate()
        self.resize(width, self._outer.sizeHint().height())
        self.move((self.window().width() - width) // 2, min(look.px(FROM_TOP), self.window().height() // 6))
