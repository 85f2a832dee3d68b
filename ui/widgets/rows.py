"""Lists of painted rows: the model, the view and what every delegate shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex


class RowLike(Protocol):
    """What a row must know: its key (empty for a heading that cannot be chosen) and its spoken words."""

    @property
    def key(self) -> str: ...

    @property
    def spoken(self) -> str: ...


R = TypeVar("R", bound=RowLike)


class RowModel(QAbstractListModel, Generic[R]):
    """Frozen rows; keeps its place where the keys stay the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()

    def set_rows(self, rows: Sequence[R]) -> None:
        """Shows `rows` instead."""
        fresh = tuple(rows)
        if [row.key for row in fresh] == [row.key for row in self._rows]:
            self._rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def row(self, index: Index) -> R:
        """The row at `index`."""
        return self._rows[index.row()]

    def place_of(self, key: str) -> QModelIndex:
        """Where the row with `key` is; an invalid index where it is not."""
        for number, row in enumerate(self._rows):
            if row.key == key and key:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()].spoken
        if role == Qt.ItemDataRole.UserRole:
            return self._rows[index.row()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self._rows[index.row()].key:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowView(QListView):
    """A list whose rows a delegate paints.

    Signals:
        chosen(str): the key of the row that became current by a person's hand.
        opened(str): Enter or a double click on a row.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, delegate: RowDelegate, model: RowModel[Any]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self._rows = model
        self._silent = False
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.selectionModel().currentChanged.connect(self._moved)
        self.activated.connect(lambda index: self.opened.emit(self._rows.row(index).key))

    def show_current(self, key: str) -> None:
        """Makes the row with `key` current without telling anybody."""
        index = self._rows.place_of(key)
        if index == self.currentIndex() and index.isValid():
            return
        self._silent = True
        try:
            if index.isValid():
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(index, flag)
                self.scrollTo(index)
            else:
                self.selectionModel().clear()
        finally:
            self._silent = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # rows wrap with the width, so their heights are asked for again
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _moved(self, current: QModelIndex) -> None:
        if not self._silent and current.isValid() and self._rows.row(current).key:
            self.chosen.emit(self._rows.row(current).key)


class RowDelegate(QStyledItemDelegate):
    """Paints a row; subclasses say how tall it is and what stands in it.

    An exception inside paint would leave the painter open and break every later paint, so the painter
    is saved and restored here.
    """

    def height(self, row: Any, width: int) -> int:
        """Height of `row` in px where the list is `width` px wide."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRectF, row: Any, state: QStyle.StateFlag) -> None:
        """Draws `row` into `rect`."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 300
        return QSize(100, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(option.rect)
            self.draw(painter, rect, index.data(Qt.ItemDataRole.UserRole), option.state)
        finally:
            painter.restore()
