"""Paints the rows of the case list: days block, title, reference, counts, deadline."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui import icons, look
from ui.cases.state import CaseRow, Heading
from ui.theme import BODY, CAPTION, CONTROL, NUMBER, Tone
from ui.widgets.label import tone_colour
from ui.widgets.painting import paint_row_ground, write
from ui.widgets.rows import RowDelegate

PAD = 10
WRAPS_FROM = 1.5
"""From this size of text on, titles may take two lines."""


class CaseDelegate(RowDelegate):
    """A heading or a case."""

    def height(self, row: Heading | CaseRow, width: int) -> int:
        if isinstance(row, Heading):
            return look.metrics(CONTROL).height() + look.px(20)
        lines = title_lines(row, width - look.px(46) - 2 * PAD - 40)
        words = lines * look.metrics(BODY).height() + look.metrics(CONTROL).height()
        return words + look.metrics(CAPTION).height() + look.px(2) + 2 * PAD + 10

    def draw(self, painter: QPainter, rect: QRectF, row: Heading | CaseRow, state: QStyle.StateFlag) -> None:
        if isinstance(row, Heading):
            self._draw_heading(painter, rect, row)
            return
        box = rect.adjusted(8, 1, -8, -1)
        paint_row_ground(painter, box, state)
        block = QRectF(box.x() + PAD, box.y() + PAD, look.px(46), box.height() - 2 * PAD)
        self._draw_days(painter, block, row)
        left = block.right() + 12
        self._draw_words(
            painter, QRectF(left, box.y() + PAD, box.right() - left - 12, box.height() - 2 * PAD), row
        )

    def _draw_heading(self, painter: QPainter, rect: QRectF, row: Heading) -> None:
        line = rect.adjusted(20, 0, -20, -6)
        bottom = Qt.AlignmentFlag.AlignBottom
        write(painter, line, row.title, look.font(CONTROL, look.SEMIBOLD), look.theme().t2, bottom)
        right = Qt.AlignmentFlag.AlignRight
        write(painter, line, row.amount, look.font(CAPTION), look.theme().t2, bottom | right)

    def _draw_days(self, painter: QPainter, block: QRectF, row: CaseRow) -> None:
        tint = look.theme().tint(row.tone)
        calm = row.tone is Tone.PLAIN or row.stopped
        painter.setPen(QPen(QColor(look.theme().line2 if calm else tint.line), 1))
        painter.setBrush(QColor(look.theme().sunk if calm else tint.soft))
        painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        middle = Qt.AlignmentFlag.AlignHCenter
        unit_height = look.metrics(CAPTION).height()
        number_height = look.metrics(NUMBER).height() if row.number else look.px(22)
        top = block.y() + (block.height() - number_height - unit_height) / 2
        upper = QRectF(block.x(), top, block.width(), number_height)
        if row.number:
            write(painter, upper, row.number, look.font(NUMBER, look.MEDIUM, figures=True), tint.text, middle)
        else:
            icon = "hand-palm" if row.stopped else "clock"
            x = block.center().x() - look.px(18) / 2
            icons.paint(painter, icon, tint.text, x, top, 18)
        lower = QRectF(block.x(), upper.bottom(), block.width(), unit_height)
        write(painter, lower, row.unit, look.font(CAPTION, look.MEDIUM), tint.text, middle)

    def _draw_words(self, painter: QPainter, rect: QRectF, row: CaseRow) -> None:
        theme = look.theme()
        lines = title_lines(row, rect.width())
        title_height = lines * look.metrics(BODY, look.SEMIBOLD).height()
        title = QRectF(rect.x(), rect.y(), rect.width(), title_height)
        bold = look.font(BODY, look.SEMIBOLD)
        colour = theme.t2 if row.stopped else theme.t1
        write(painter, title, row.title, bold, colour, wrap=lines > 1)
        second = QRectF(rect.x(), title.bottom() + 1, rect.width(), look.metrics(CONTROL).height())
        medium = look.font(CONTROL, look.MEDIUM)
        took = write(painter, second, row.reference, medium, theme.t2)
        write(painter, second.adjusted(took.width() + 8, 0, 0, 0), row.about, look.font(CONTROL), theme.t2)
        third = QRectF(rect.x(), rect.bottom() - look.px(16), rect.width(), look.px(16))
        edge = self._draw_right(painter, third, row)
        self._draw_counts(painter, third, row, edge)

    def _draw_right(self, painter: QPainter, rect: QRectF, row: CaseRow) -> float:
        """The deadline or the status at the right; returns where it begins."""
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if row.mark is None:
            took = write(painter, rect, row.right, look.font(CAPTION), look.theme().t2, align)
            return took.x()
        colour = tone_colour(row.mark.tone)
        took = write(painter, rect, row.mark.word, look.font(CAPTION, look.SEMIBOLD), colour, align)
        x = took.x() - look.px(14) - 5
        icons.paint(painter, row.mark.icon, colour, x, rect.y() + (rect.height() - look.px(14)) / 2, 14)
        return x

    def _draw_counts(self, painter: QPainter, rect: QRectF, row: CaseRow, edge: float) -> None:
        x, side = rect.x(), look.px(14)
        for icon, count in row.counts:
            width = look.metrics(CONTROL, figures=True).horizontalAdvance(count)
            if x + side + 6 + width > edge - 6:
                return
            icons.paint(painter, icon, look.theme().t3, x, rect.y() + (rect.height() - side) / 2, 14)
            room = QRectF(x + side + 6, rect.y(), width + 4, rect.height())
            write(
                painter,
                room,
                count,
                look.font(CONTROL, figures=True),
                look.theme().t2,
                Qt.AlignmentFlag.AlignVCenter,
            )
            x = room.right() + 12


def title_lines(row: CaseRow, width: float) -> int:
    """How many lines the title takes: one, or two where text is large and it does not fit."""
    if look.text_scale() < WRAPS_FROM:
        return 1
    return 1 if look.metrics(BODY, look.SEMIBOLD).horizontalAdvance(row.title) <= width else 2
