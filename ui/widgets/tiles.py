"""Large choices with an icon over its word, in rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from ui import icons, look
from ui.theme import CAPTION
from ui.widgets.painting import write
from ui.widgets.segments import Option


class Tile(QAbstractButton):
    """One choice."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self._icon = option.icon
        self.setText(option.word)
        self.setAccessibleName(option.word)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = look.metrics(CAPTION, look.MEDIUM).horizontalAdvance(self.text())
        return QSize(max(look.px(50), words + 8), look.px(52))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(40), look.px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look.theme()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen, ring = self.isChecked(), self.isChecked() or self.hasFocus()
            width = 2 if ring else 1
            painter.setPen(QPen(QColor(theme.acct if ring else theme.line2), width))
            ground = theme.sel if chosen else (theme.hover if self.underMouse() else theme.surf)
            painter.setBrush(QColor(ground))
            half = width / 2
            box = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(box, 8, 8)
            side = look.px(18)
            colour = theme.acct if chosen else theme.t2
            icons.paint(painter, self._icon, colour, (self.width() - side) / 2, look.px(8), 18)
            top = look.px(8) + side + 3
            words = QRectF(2, top, self.width() - 4, self.height() - top - 4)
            font = look.font(CAPTION, look.SEMIBOLD if chosen else look.MEDIUM)
            middle = Qt.AlignmentFlag.AlignHCenter
            write(painter, words, self.text(), font, theme.acct if chosen else theme.t1, middle)
        finally:
            painter.end()


class Tiles(QWidget):
    """Exclusive tiles; arrows move, digits choose while one of them has the focus.

    Signals:
        chosen(str): the key of the tile a person picked.
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: tuple[Option, ...], *, in_row: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        group = QButtonGroup(self)
        self._tiles: dict[str, Tile] = {}
        for number, option in enumerate(options):
            tile = Tile(option)
            tile.clicked.connect(lambda _checked=False, key=option.key: self.chosen.emit(key))
            group.addButton(tile)
            grid.addWidget(tile, number // in_row, number % in_row)
            self._tiles[option.key] = tile

    def show_current(self, key: str) -> None:
        """Marks the tile as chosen."""
        self._tiles[key].setChecked(True)

    def focus_current(self) -> None:
        """Puts the focus on the chosen tile."""
        chosen = next((tile for tile in self._tiles.values() if tile.isChecked()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = list(self._tiles.values())
        here = next((n for n, tile in enumerate(tiles) if tile.hasFocus()), 0)
        target = None
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            target = tiles[(here + (1 if event.key() == Qt.Key.Key_Right else -1)) % len(tiles)]
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(tiles):
            target = tiles[int(event.text()) - 1]
        if target is None:
            super().keyPressEvent(event)
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
