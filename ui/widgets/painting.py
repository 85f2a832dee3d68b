"""What painted widgets and rows share: a row's ground, and words that are cut or wrapped."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui import look


def paint_row_ground(painter: QPainter, rect: QRectF, state: QStyle.StateFlag, *, radius: float = 9) -> None:
    """The ground of a chosen, hovered or focused row."""
    theme = look.theme()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_HasFocus) and bool(
        state & QStyle.StateFlag.State_KeyboardFocusChange
    )
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    if chosen:
        painter.setPen(QPen(QColor(theme.accline), 1))
        painter.setBrush(QColor(theme.selrow))
        painter.drawRoundedRect(box, radius, radius)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(box, radius, radius)
    if focused:
        painter.setPen(QPen(QColor(theme.acct), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


def write(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    wrap: bool = False,
) -> QRectF:
    """Writes `text` into `rect`, cut with "…" (or wrapped), and returns the rectangle it took."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    if wrap:
        return painter.drawText(rect, int(align) | Qt.TextFlag.TextWordWrap, text)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    return painter.drawText(rect, int(align) | Qt.TextFlag.TextSingleLine, shown)
