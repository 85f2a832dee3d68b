"""Pieces as a grid of tiles and as a table: two views on one model with one selection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from models.words import PieceState
from ui import icons, look
from ui.mailbag.state import PieceRow
from ui.mailbag.telling import IN_ORDER
from ui.marks import piece_mark
from ui.theme import BODY, CONTROL
from ui.widgets.painting import write
from ui.widgets.rows import Index
from ui.words import tr

FINISHED = (PieceState.POSTED, PieceState.REPLIED)
TILE = (86, 66)
GAP_BETWEEN = 6


class PieceModel(QAbstractTableModel):
    """Pieces; column 0 is the number."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[PieceRow, ...] = ()
        self._heads = (
            tr("Number"),
            tr("State"),
            tr("Signer"),
            tr("To"),
            tr("Country"),
            tr("Case"),
            tr("Since"),
        )

    def set_rows(self, rows: Sequence[PieceRow]) -> None:
        """Shows `rows` instead; the selection stays where the pieces are the same."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        if [row.piece for row in fresh] == [row.piece for row in self._rows]:
            self._rows = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self._heads) - 1))
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def row_at(self, index: Index) -> PieceRow:
        """The piece at `index`."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            cells = (row.number, row.mark.word, row.signer, row.official, row.country, row.case, row.since)
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((f"{row.signer} → {row.official}", *row.address))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return _state_icon(row)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return QColor(look.theme().tint(row.mark.tone).text)
        if role == Qt.ItemDataRole.UserRole:
            return row
        return None


class TileDelegate(QStyledItemDelegate):
    """A tile: number, icon and word; what is finished has no fill, trouble has."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return tile_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, QRectF(option.rect), index.data(Qt.ItemDataRole.UserRole), option.state)
        finally:
            painter.restore()

    def _draw(self, painter: QPainter, rect: QRectF, row: PieceRow, state: QStyle.StateFlag) -> None:
        theme = look.theme()
        tint = theme.tint(row.mark.tone)
        half = GAP_BETWEEN / 2
        box = rect.adjusted(half + 0.5, half + 0.5, -half - 0.5, -half - 0.5)
        calm = row.state in FINISHED or row.state is PieceState.PLANNED
        style = Qt.PenStyle.DashLine if row.state is PieceState.PLANNED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(theme.line2 if calm else tint.line), 1, style))
        ground = theme.surf if row.state in FINISHED else tint.soft
        painter.setBrush(QColor(theme.win if row.state is PieceState.PLANNED else ground))
        painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_HasFocus:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            pen = QPen(QColor(theme.acct), 2)
            pen.setStyle(Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        inner = box.adjusted(10, 7, -4, -7)
        bold = look.font(BODY, look.SEMIBOLD, figures=True)
        write(painter, inner, row.number, bold, theme.t2 if row.state is PieceState.PLANNED else theme.t1)
        side = look.px(14)
        bottom = QRectF(inner.x() - 2, inner.bottom() - look.px(18), inner.width() + 4, look.px(18))
        icons.paint(
            painter, row.mark.icon, tint.text, bottom.x(), bottom.y() + (bottom.height() - side) / 2, 14
        )
        words = bottom.adjusted(side + 4, 0, 0, 0)
        font = look.font(12, look.MEDIUM)
        write(painter, words, row.mark.word, font, tint.text, Qt.AlignmentFlag.AlignVCenter)


class Pieces(QStackedWidget):
    """The grid and the table.

    Signals:
        selected(tuple[int, ...]): numbers of the selected pieces.
        mark_asked(str): a state from the menu of the selection; reprint_asked().
    """

    selected = Signal(tuple)
    mark_asked = Signal(str)
    reprint_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model = PieceModel()
        self._model.setParent(self)
        self.grid = QListView()
        self.grid.setModel(self._model)
        self.grid.setItemDelegate(TileDelegate(self.grid))
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setUniformItemSizes(True)
        self.grid.setGridSize(tile_size())
        self.grid.setAccessibleName(tr("Pieces"))
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(tr("Pieces"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.metrics(CONTROL).height() + 14)
        self.table.setFont(look.font(CONTROL))
        head = self.table.horizontalHeader()
        head.setFont(look.font(12, look.SEMIBOLD))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        # widths from what is on the screen: a look at each of a thousand rows takes longer than drawing them
        head.setResizeContentsPrecision(0)
        for view in (self.grid, self.table):
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            self.addWidget(view)
        self.table.setSelectionModel(self.grid.selectionModel())
        self.grid.selectionModel().selectionChanged.connect(self._tell)
        self._silent = False

    def show_rows(self, rows: Sequence[PieceRow], selected: Sequence[int], *, as_list: bool) -> None:
        """Shows the pieces with these selected, as tiles or lines."""
        self._silent = True
        try:
            self._model.set_rows(rows)
            self._select(set(selected))
        finally:
            self._silent = False
        self.setCurrentWidget(self.table if as_list else self.grid)

    def focus_first(self) -> None:
        """Puts the focus on the pieces that are shown."""
        (self.table if self.currentWidget() is self.table else self.grid).setFocus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for state in IN_ORDER[1:]:
            mark = piece_mark(state)
            action = menu.addAction(tr("Mark {state}", state=mark.word))
            action.setIcon(icons.icon(mark.icon, look.theme().tint(mark.tone).text, 16))
            action.triggered.connect(lambda _checked=False, word=state.value: self.mark_asked.emit(word))
        menu.addSeparator()
        menu.addAction(tr("Print again")).triggered.connect(lambda _checked=False: self.reprint_asked.emit())
        menu.setEnabled(self.grid.selectionModel().hasSelection())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _select(self, wanted: set[int]) -> None:
        if wanted == set(self._selected()):
            return
        model = self.grid.selectionModel()
        model.clearSelection()
        flag = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number in range(self._model.rowCount()):
            index = self._model.index(number, 0)
            if self._model.row_at(index).piece in wanted:
                model.select(index, flag)

    def _selected(self) -> tuple[int, ...]:
        rows = {index.row() for index in self.grid.selectionModel().selectedIndexes()}
        return tuple(sorted(self._model.row_at(self._model.index(row, 0)).piece for row in rows))

    def _tell(self) -> None:
        if not self._silent:
            self.selected.emit(self._selected())


def tile_size() -> QSize:
    """Size of a tile with the gap around it; wide enough for the longest word of a state."""
    words = max(look.metrics(12, look.MEDIUM).horizontalAdvance(piece_mark(s).word) for s in IN_ORDER)
    width = max(look.px(TILE[0]), words + look.px(14) + 30)
    return QSize(width, look.px(TILE[1]) + GAP_BETWEEN)


def _state_icon(row: PieceRow) -> QIcon:
    return icons.icon(row.mark.icon, look.theme().tint(row.mark.tone).text, 14)
