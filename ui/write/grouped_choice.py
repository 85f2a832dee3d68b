"""A list to choose from that has headings in it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import look
from ui.theme import CAPTION, GAP
from ui.widgets.fields import Choice
from ui.widgets.painting import write

_INDENT = 7
"""Where the words of Fusion's own entries begin."""


class Heading(QStyledItemDelegate):
    """A heading in a list: words to read, so not as faint as a choice that is closed."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box = QRectF(option.rect).adjusted(_INDENT, 0, 0, -2)
        below = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        write(painter, box, index.data(), look.font(CAPTION, look.SEMIBOLD), look.theme().t2, below)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, look.metrics(CAPTION, look.SEMIBOLD).height() + GAP.s)


class GroupedChoice(Choice):
    """One of a list with headings, which are the entries without a key; nobody can pick them."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._heading = Heading(self)

    def show_entries(self, entries: tuple[tuple[str, str], ...], current: str) -> None:
        super().show_entries(entries, current)
        model = self.model()
        assert isinstance(model, QStandardItemModel), "a combo box that was given no other model"
        for place, (key, _words) in enumerate(entries):
            model.item(place).setEnabled(bool(key))
            # asked for anew each time: a combo box makes itself another one when the style changes
            self.view().setItemDelegateForRow(place, self.itemDelegate() if key else self._heading)
