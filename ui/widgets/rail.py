"""The navigation rail: pages with words or icons only, and the sync state at its foot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from ui import icons, look
from ui.sync_state import SyncWords
from ui.theme import BODY, CAPTION, CONTROL, GAP, Tone
from ui.widgets.card import Pane, Rule
from ui.widgets.label import tone_colour
from ui.widgets.painting import write
from ui.words import tr

WIDE = 204
NARROW = 64


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A page of the rail."""

    key: str
    icon: str
    word: str
    shortcut: str


class RailButton(QToolButton):
    """Paints itself: icon, words, badge, bar of the current page, focus ring."""

    def __init__(self, icon: str, word: str) -> None:
        super().__init__()
        self._icon, self._word = icon, word
        self.badge = ""
        self.wide = True
        self.setProperty("rail", "true")
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(48), look.px(36))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_content(painter)
        finally:
            painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = look.theme()
        box = QRectF(self.rect()).adjusted(8, 1, -8, -1)
        fill = ""
        if self.isChecked():
            fill = theme.sel
        elif self.isDown():
            fill = theme.press
        elif self.underMouse():
            fill = theme.hover
        painter.setPen(Qt.PenStyle.NoPen)
        if fill:
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, 7, 7)
        if self.isChecked():
            painter.setBrush(QColor(theme.acc))
            painter.drawRoundedRect(QRectF(8, box.y() + 8, 3, box.height() - 16), 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.acct), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_content(self, painter: QPainter) -> None:
        theme = look.theme()
        colour = theme.acct if self.isChecked() else theme.t1
        side = look.px(18)
        y = (self.height() - side) / 2
        icon_colour = theme.acct if self.isChecked() else theme.t2
        if not self.wide:
            icons.paint(painter, self._icon, icon_colour, (self.width() - side) / 2, y, 18)
            return
        icons.paint(painter, self._icon, icon_colour, 22, y, 18)
        weight = look.SEMIBOLD if self.isChecked() else look.MEDIUM
        left = 22 + side + 10
        badge_width = look.metrics(CONTROL).horizontalAdvance(self.badge) if self.badge else 0
        room = QRectF(left, 0, self.width() - left - badge_width - 24, self.height())
        write(painter, room, self._word, look.font(BODY, weight), colour, Qt.AlignmentFlag.AlignVCenter)
        if self.badge:
            right = QRectF(self.width() - badge_width - 18, 0, badge_width + 2, self.height())
            write(painter, right, self.badge, look.font(CONTROL), theme.t2, Qt.AlignmentFlag.AlignVCenter)


class Brand(QAbstractButton):
    """The program's sign, its name, and the group that reports; pressing it names the group."""

    def __init__(self) -> None:
        super().__init__()
        self.group_name = ""
        self.wide = True
        self.setAccessibleName(tr("Name your group"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.px(48), look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = look.theme(), look.px(30)
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = 16.0 if self.wide else (self.width() - side) / 2
            y = (self.height() - side) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.acc))
            painter.drawRoundedRect(QRectF(x, y, side, side), 8, 8)
            inset = (side - look.px(20)) / 2
            icons.paint(painter, "envelope", theme.on_acc, x + inset, y + inset, 20)
            if self.wide:
                left = x + side + 10
                room = QRectF(left, 0, self.width() - left - 8, self.height())
                half = room.height() / 2
                bold = look.font(BODY, look.SEMIBOLD)
                top = QRectF(room.x(), room.y(), room.width(), half + 1)
                write(painter, top, "Letterwright", bold, theme.t1, Qt.AlignmentFlag.AlignBottom)
                under = QRectF(room.x(), room.y() + half + 1, room.width(), half)
                caption = self.group_name or tr("Name your group")
                write(painter, under, caption, look.font(CAPTION), theme.t2 if self.group_name else theme.t3)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.acct), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 1, -8, -1), 7, 7)
        finally:
            painter.end()


class GoButton(RailButton):
    """Looks like a field, and opens the palette."""

    def __init__(self, word: str, keys: str) -> None:
        super().__init__("magnifying-glass", word)
        self._keys = keys
        self.setToolTip(f"{word} ({keys})")

    def _paint_ground(self, painter: QPainter) -> None:
        theme = look.theme()
        box = QRectF(self.rect()).adjusted(8.5, 1.5, -8.5, -1.5)
        ring = self.hasFocus()
        painter.setPen(QPen(QColor(theme.acct if ring else theme.line2), 2 if ring else 1))
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.raised))
        painter.drawRoundedRect(box, 7, 7)

    def _paint_content(self, painter: QPainter) -> None:
        theme, side = look.theme(), look.px(16)
        y = (self.height() - side) / 2
        if not self.wide:
            icons.paint(painter, self._icon, theme.t2, (self.width() - side) / 2, y, 16)
            return
        icons.paint(painter, self._icon, theme.t2, 20, y, 16)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        room = QRectF(20 + side + 8, 0, self.width() - side - 28 - 20, self.height())
        took = write(painter, room, self._keys, look.font(CAPTION), theme.t2, middle | right)
        room.setRight(took.x() - 6)
        write(painter, room, self._word, look.font(CONTROL), theme.t2, middle)


class SyncButton(RailButton):
    """The sync state: what waits and whether it is safe; opens the popover."""

    def __init__(self) -> None:
        super().__init__("cloud", "")
        self._words = SyncWords("cloud", Tone.PLAIN, "", "")

    def sizeHint(self) -> QSize:
        return QSize(look.px(48), look.px(52))

    def show_words(self, words: SyncWords) -> None:
        """Shows another state."""
        self._words = words
        self.setAccessibleName(f"{words.head}. {words.text}")
        self.setToolTip("" if self.wide else f"{words.head}\n{words.text}")
        self.update()

    def _paint_content(self, painter: QPainter) -> None:
        theme, side = look.theme(), look.px(18)
        colour = tone_colour(self._words.tone)
        if not self.wide:
            icons.paint(
                painter, self._words.icon, colour, (self.width() - side) / 2, (self.height() - side) / 2, 18
            )
            return
        top = (self.height() - look.metrics(CONTROL).height() - look.metrics(CAPTION).height()) / 2
        icons.paint(painter, self._words.icon, colour, 22, top, 18)
        left = 22 + side + 10
        width = self.width() - left - 14
        head = QRectF(left, top, width, look.metrics(CONTROL).height())
        write(painter, head, self._words.head, look.font(CONTROL, look.SEMIBOLD), theme.t1)
        under = QRectF(left, head.bottom() + 1, width, look.metrics(CAPTION).height() + 2)
        write(painter, under, self._words.text, look.font(CAPTION), theme.t2)


class Rail(Pane):
    """The rail.

    Signals:
        chosen(str): the key of the page a person picked.
        go_asked(): the palette was asked for.
        sync_asked(): the foot was pressed.
    """

    chosen = Signal(str)
    go_asked = Signal()
    sync_asked = Signal()

    def __init__(self, entries: tuple[RailEntry, ...], name: str) -> None:
        super().__init__("side")
        self.setAccessibleName(name)
        self.brand = Brand()
        self.sync = SyncButton()
        self.sync.clicked.connect(self.sync_asked)
        self._buttons: dict[str, RailButton] = {}
        self._tips = {entry.key: f"{entry.word} ({entry.shortcut})" for entry in entries}
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 10, 0, GAP.s)
        layout.setSpacing(2)
        outer.addLayout(layout)
        outer.addWidget(Rule(upright=True))
        layout.addWidget(self.brand)
        self.go_to = GoButton(tr("Go to or do"), "Ctrl+K")
        self.go_to.clicked.connect(self.go_asked)
        layout.addWidget(self.go_to)
        layout.addSpacing(GAP.s)
        group = QButtonGroup(self)
        for entry in entries:
            button = RailButton(entry.icon, entry.word)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=entry.key: self.chosen.emit(key))
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[entry.key] = button
        layout.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(GAP.s, 0, GAP.s, 0)
        line.addWidget(Rule())
        layout.addLayout(line)
        layout.addSpacing(2)
        layout.addWidget(self.sync)
        self.set_wide(True)

    def set_wide(self, wide: bool) -> None:
        """With words, or with icons only."""
        self.setFixedWidth(min(look.px(WIDE), 300) if wide else look.px(NARROW))
        self.brand.wide = self.sync.wide = self.go_to.wide = wide
        for key, button in self._buttons.items():
            button.wide = wide
            button.setToolTip("" if wide else self._tips[key])
        for part in (self.brand, self.go_to, self.sync, *self._buttons.values()):
            part.update()

    def show_page(self, key: str) -> None:
        """Marks the page as current."""
        self._buttons[key].setChecked(True)

    def show_badge(self, key: str, badge: str) -> None:
        """A count, or one word; empty for none."""
        button = self._buttons[key]
        button.badge = badge
        button.setAccessibleDescription(badge)
        button.update()

    def show_group(self, group: str) -> None:
        """The name under the program's."""
        self.brand.group_name = group
        self.brand.setAccessibleDescription(group)
        self.brand.update()
