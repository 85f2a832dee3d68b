"""The list of merge fields: opens at the cursor, filters while typing, Enter inserts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.writing.fields import FIELDS
from ui import look
from ui.theme import CAPTION, CONTROL, GAP
from ui.widgets.fields import TextField
from ui.widgets.label import Label
from ui.widgets.toast import paint_shadow
from ui.words import tr
from ui.write.letter_words import OWN_WORDS, matching_fields

_KEY = Qt.ItemDataRole.UserRole
_WIDE = 240


class FieldPopup(QWidget):
    """A child of the window: Wayland allows no window of its own at a place of our choosing.

    Signals:
        chosen(str): the name of a field.
        left(str): it was put away without one; what had been typed.
    """

    chosen = Signal(str)
    left = Signal(str)

    def __init__(self, window: QWidget, *, own_words: bool) -> None:
        super().__init__(window)
        self._window, self._own_words, self._done = window, own_words, False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 6, 8, 12)
        frame = QFrame()
        frame.setProperty("card", "popover")
        outer.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(GAP.s, GAP.s, GAP.s, GAP.s)
        layout.setSpacing(GAP.xs)
        self._typed = TextField(tr("Find a merge field"), placeholder=tr("Merge field"))
        self._typed.textChanged.connect(self._filter)
        self._typed.installEventFilter(self)
        layout.addWidget(self._typed)
        self._list = QListWidget()
        self._list.setFont(look.font(CONTROL))
        self._list.setAccessibleName(tr("Merge fields"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._pick)
        layout.addWidget(self._list)
        self._none = Label(tr("No field of that name."), size=CAPTION, tone="t2", wrap=True)
        layout.addWidget(self._none)
        self.setFixedWidth(look.px(_WIDE))
        self.setAccessibleName(tr("Merge fields"))
        self._filter("")

    def open_at(self, place: QRect) -> None:
        """Opens under `place`, in the window's coordinates, or over it where there is no room below."""
        self.adjustSize()
        room = self._window.rect()
        x = max(0, min(place.left() - GAP.s, room.width() - self.width()))
        y = place.bottom()
        if y + self.height() > room.height():
            y = max(0, place.top() - self.height())
        self.move(QPoint(x, y))
        self.show()
        self.raise_()
        self._typed.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        # a click elsewhere puts it away; another program in front of the window does not
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self._leave(self._typed.text())
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            count = self._list.count()
            if count:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % count)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            if self._list.currentItem() is not None:
                self._pick(self._list.currentItem())
            return True
        if key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Backspace and not self._typed.text()):
            self._leave(self._typed.text())
            return True
        return False

    def _filter(self, typed: str) -> None:
        name = typed.removesuffix("}}").strip().casefold()
        known = (*FIELDS, OWN_WORDS) if self._own_words else FIELDS
        if typed.endswith("}}") and name in known:
            self._choose(name)
            return
        found = matching_fields(typed, own_words=self._own_words)
        self._list.clear()
        row = look.metrics(CONTROL).height() + 8
        for key, word in found:
            item = QListWidgetItem(word)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, row))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(row * max(1, len(found)) + 4)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        if self.isVisible():
            self.adjustSize()

    def _pick(self, item: QListWidgetItem) -> None:
        self._choose(str(item.data(_KEY)))

    def _choose(self, name: str) -> None:
        if not self._done:
            self._done = True
            self.hide()
            self.chosen.emit(name)
            self.deleteLater()

    def _leave(self, typed: str) -> None:
        if not self._done:
            self._done = True
            self.hide()
            self.left.emit(typed)
            self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_shadow(self, 8, 6, 8, 12)
