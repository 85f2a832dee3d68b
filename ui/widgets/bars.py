"""Bars that tell a share or a progress; the words stand beside them, so they only repeat."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import look


class ShareBar(QWidget):
    """One bar in a trough; `share` is 0 to 1."""

    def __init__(self, share: float, colour: str, *, height: int = 5, trough: str = "") -> None:
        super().__init__()
        self._share, self._colour, self._height, self._trough = share, colour, height, trough
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = QRectF(self.rect())
            radius = whole.height() / 2
            painter.setBrush(QColor(self._trough or look.theme().track))
            painter.drawRoundedRect(whole, radius, radius)
            if self._share > 0:
                part = QRectF(whole)
                part.setWidth(max(whole.height(), whole.width() * min(1.0, self._share)))
                painter.setBrush(QColor(self._colour))
                painter.drawRoundedRect(part, radius, radius)
        finally:
            painter.end()


class PartsBar(QWidget):
    """Parts of a whole side by side, each with its colour; empty parts are left out."""

    def __init__(self, *, height: int = 8) -> None:
        super().__init__()
        self._parts: tuple[tuple[int, str], ...] = ()
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[int, str]], spoken: str) -> None:
        """Shows (amount, colour) from left to right; `spoken` says the same in words."""
        self._parts = tuple((amount, colour) for amount, colour in parts if amount)
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = sum(amount for amount, _colour in self._parts)
            if not whole:
                painter.setBrush(QColor(look.theme().track))
                painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
                return
            room = self.width() - 2.0 * (len(self._parts) - 1)
            x = 0.0
            for amount, colour in self._parts:
                width = room * amount / whole
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(x, 0, width, self.height()), 3, 3)
                x += width + 2
        finally:
            painter.end()
