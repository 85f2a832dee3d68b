"""Paints the rows of the address book."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from ui import icons, look
from ui.officials.state import Heading, OfficialRow
from ui.theme import BODY, CAPTION, CONTROL
from ui.widgets.painting import paint_row_ground, write
from ui.widgets.rows import RowDelegate

PAD = 10


class OfficialDelegate(RowDelegate):
    """A country or an official."""

    def height(self, row: Heading | OfficialRow, width: int) -> int:
        if isinstance(row, Heading):
            return look.metrics(CONTROL).height() + look.px(20)
        lines = look.metrics(BODY).height() + look.metrics(CONTROL).height() * (2 if row.name else 1)
        return lines + 2 * PAD + 6

    def draw(
        self, painter: QPainter, rect: QRectF, row: Heading | OfficialRow, state: QStyle.StateFlag
    ) -> None:
        theme = look.theme()
        if isinstance(row, Heading):
            line = rect.adjusted(20, 0, -20, -6)
            bottom, right = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignRight
            write(painter, line, row.title, look.font(CONTROL, look.SEMIBOLD), theme.t2, bottom)
            write(painter, line, row.amount, look.font(CAPTION), theme.t2, bottom | right)
            return
        box = rect.adjusted(8, 1, -8, -1)
        paint_row_ground(painter, box, state)
        side = look.px(18)
        icons.paint(painter, "bank", theme.t2, box.x() + PAD + 2, box.y() + PAD + 1, 18)
        left = box.x() + PAD + side + 14
        room = QRectF(left, box.y() + PAD, box.right() - left - 12, look.metrics(BODY).height())
        write(painter, room, row.title, look.font(BODY, look.SEMIBOLD), theme.t1)
        step = look.metrics(CONTROL).height()
        room = QRectF(left, room.bottom() + 2, room.width(), step)
        if row.name:
            write(painter, room, row.name, look.font(CONTROL), theme.t2)
            room = room.translated(0, step + 1)
        right = Qt.AlignmentFlag.AlignRight
        took = write(painter, room, row.cases, look.font(CAPTION), theme.t2, right)
        place = QRectF(room.x(), room.y(), took.x() - room.x() - 8, step)
        write(painter, place, row.place, look.font(CONTROL), theme.t3)
