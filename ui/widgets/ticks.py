"""A list to tick: Space, Enter or a click ticks and unticks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle

from ui import icons, look
from ui.marks import Mark
from ui.theme import CAPTION, CONTROL
from ui.widgets.fields import paint_tick
from ui.widgets.label import tone_colour
from ui.widgets.painting import paint_row_ground, write
from ui.widgets.rows import Index, RowDelegate, RowModel, RowView

PAD = 5


class TickLike(Protocol):
    """A row that can be ticked."""

    @property
    def key(self) -> str: ...
    @property
    def spoken(self) -> str: ...
    @property
    def ticked(self) -> bool: ...
    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def mark(self) -> Mark | None: ...


class _TickModel(RowModel[TickLike]):
    """Tells screen readers whether a row is ticked."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            return Qt.CheckState.Checked if self.row(index).ticked else Qt.CheckState.Unchecked
        return super().data(index, role)


class TickDelegate(RowDelegate):
    """A box, a title, a line under it."""

    def height(self, row: TickLike, width: int) -> int:
        return look.metrics(CONTROL).height() + look.metrics(CAPTION).height() + 2 * PAD + 2

    def draw(self, painter: QPainter, rect: QRectF, row: TickLike, state: QStyle.StateFlag) -> None:
        theme = look.theme()
        box = rect.adjusted(4, 1, -4, -1)
        paint_row_ground(painter, box, state & ~QStyle.StateFlag.State_Selected, radius=6)
        side = look.px(16)
        tick = QRectF(box.x() + 8, box.y() + (box.height() - side) / 2, side, side)
        paint_tick(painter, theme, tick, ticked=row.ticked)
        left = tick.right() + 10
        room = QRectF(left, box.y() + PAD, box.right() - left - 8, look.metrics(CONTROL).height())
        if row.mark is not None:
            room = self._draw_mark(painter, room, row.mark)
        write(painter, room, row.title, look.font(CONTROL, look.MEDIUM), theme.t1)
        under = QRectF(left, room.bottom() + 1, box.right() - left - 8, look.metrics(CAPTION).height())
        write(painter, under, row.text, look.font(CAPTION), theme.t2)

    def _draw_mark(self, painter: QPainter, room: QRectF, mark: Mark) -> QRectF:
        colour = tone_colour(mark.tone)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        took = write(painter, room, mark.word, look.font(CAPTION, look.MEDIUM), colour, right)
        x = took.x() - look.px(14) - 4
        icons.paint(painter, mark.icon, colour, x, room.y() + (room.height() - look.px(14)) / 2, 14)
        return QRectF(room.x(), room.y(), x - room.x() - 8, room.height())


class TickList(RowView):
    """The list.

    Signals:
        toggled(str): the key of the row to tick or untick.
        open_asked(str): F2 or the menu key on a row: more is wanted of it.
    """

    toggled = Signal(str)
    open_asked = Signal(str)

    def __init__(self, name: str, *, rows_shown: int = 5) -> None:
        self._ticks = _TickModel()
        super().__init__(name, TickDelegate(), self._ticks)
        self._ticks.setParent(self)
        self.setProperty("pane", "well")
        self._rows_shown = rows_shown
        self.clicked.connect(self._toggle)
        self.setUniformItemSizes(True)

    def show_rows(self, rows: Sequence[TickLike]) -> None:
        """Shows `rows`; the list is as tall as they are, up to so many."""
        self._ticks.set_rows(rows)
        one = TickDelegate().height(rows[0], 300) if rows else look.px(40)
        self.setFixedHeight(one * max(1, min(len(rows), self._rows_shown)) + 4)

    def focus_row(self, key: str) -> bool:
        """Puts the focus on the row with `key`; whether there is one."""
        if not self._ticks.place_of(key).isValid():
            return False
        self.show_current(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and not event.modifiers() and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
            return
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Menu) and not event.modifiers():
            self.ask_open()
            return
        super().keyPressEvent(event)

    def ask_open(self) -> None:
        """Asks for more about the current row, or the first."""
        index = self.currentIndex()
        if not index.isValid():
            index = self._ticks.index(0, 0)
        if index.isValid():
            self.open_asked.emit(self._ticks.row(index).key)

    def _toggle(self, index: QModelIndex) -> None:
        self.toggled.emit(self._ticks.row(index).key)
