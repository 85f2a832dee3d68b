"""Bundled line icons, tinted from the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui import look


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in `colour`, `size` px at 100 % text, sharp on a screen of `ratio` pixels per px."""
    return _pixmap(name, colour, look.px(size), ratio)


def icon(name: str, colour: str, size: int = 18, *, disabled: str | None = None) -> QIcon:
    """The icon `name` as a button wants it, for screens of 100 and 200 %."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled or look.theme().dis, size, ratio), QIcon.Mode.Disabled)
    return made


def paint(painter: QPainter, name: str, colour: str, x: float, y: float, size: int) -> None:
    """Draws the icon `name` with its top left corner at (x, y)."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(round(x), round(y), pixmap(name, colour, size, ratio))


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(ratio)
    painter = QPainter(made)
    try:
        QSvgRenderer(QByteArray(_drawing(name, colour))).render(painter, QRectF(0, 0, side, side))
    finally:
        painter.end()
    return made


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> bytes:
    return resources.path("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
