"""The source as text: what became a value is coloured, what nobody used is dashed."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser

from ui import look
from ui.review.state import Highlight, Source, TextLine
from ui.theme import BODY, CARD_TITLE, GAP
from ui.words import tr

_PAGE_MARGIN = 28


class SourceText(QTextBrowser):
    """The lines of the document, a block each; they can be selected but not changed.

    Signals:
        pointed(int, int): number of a line and the character that was clicked, or where the caret is.
        use_asked(QPoint): what is selected should be used; where a menu belongs on the screen.
        scrolled(): another part of the text is shown.
    """

    pointed = Signal(int, int)
    use_asked = Signal(QPoint)
    scrolled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Text of the document"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(look.px(_PAGE_MARGIN))
        self._lines: tuple[TextLine, ...] = ()
        self._shown: tuple[tuple[int, str, bool], ...] = ()
        self._marks: dict[int, list[Highlight]] = {}
        self._current = ""
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.scrolled.emit())

    def show_source(self, source: Source) -> None:
        """Shows a document; one with the same words keeps its place."""
        self._lines = source.lines
        shown = tuple((line.n, line.text, line.is_furniture) for line in source.lines)
        if shown != self._shown:
            at = self.verticalScrollBar().value() if len(shown) == len(self._shown) else 0
            self._shown = shown
            self._fill()
            self.verticalScrollBar().setValue(at)
        marks: dict[int, list[Highlight]] = defaultdict(list)
        blocks = {line.n: at for at, line in enumerate(source.lines)}
        for mark in source.highlights:
            marks[blocks[mark.n]].append(mark)
        self._marks = marks
        self.viewport().update()
        self.scrolled.emit()

    def show_current(self, key: str) -> None:
        """Outlines what stands under `key`, and scrolls to it unless it can be seen."""
        if key == self._current:
            return
        self._current = key
        # what is not printed has no place: of an official, the others of its values are shown
        owner = key.split(".")[0] + "." if "@" in key else key
        places = [at for at, marks in self._marks.items() if any(mark.key == key for mark in marks)] or [
            at for at, marks in self._marks.items() if any(mark.key.startswith(owner) for mark in marks)
        ]
        if places:
            self._show_block(self.document().findBlockByNumber(min(places)))
        self.viewport().update()

    def visible_lines(self) -> list[tuple[TextLine, float]]:
        """The lines in view, each with the middle of its first row in pixels from the top."""
        told = []
        for block in self._visible_blocks():
            first = block.layout().lineAt(0)
            top = self._top(block) + first.y() + first.height() / 2
            told.append((self._lines[block.blockNumber()], top))
        return told

    def selected(self) -> tuple[str, tuple[int, ...]]:
        """The words selected, a line for each line, and the numbers of the lines; ("", ()) without any."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or not self._lines:
            return "", ()
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = (
            self.document().findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1)).blockNumber()
        )
        text = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
        return text, tuple(line.n for line in self._lines[first : last + 1])

    def caret_on_screen(self) -> QPoint:
        """Where a menu for the selection belongs."""
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._point()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.textCursor().hasSelection():
                self.use_asked.emit(self.caret_on_screen())
            else:
                self._point()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.textCursor().hasSelection():
            self.use_asked.emit(event.globalPos())
            return
        menu: QMenu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block in self._visible_blocks():
                marks = self._marks.get(block.blockNumber(), ())
                for mark in sorted(marks, key=lambda mark: mark.key == self._current):
                    self._paint_mark(painter, block, mark)
        finally:
            painter.end()
        super().paintEvent(event)

    def _paint_mark(self, painter: QPainter, block: QTextBlock, mark: Highlight) -> None:
        tint = look.theme().tint(mark.tone)
        for box in self._boxes(block, mark.start, mark.end):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tint.soft))
            painter.drawRoundedRect(box, 3, 3)
            if mark.key == self._current:
                painter.setPen(QPen(QColor(tint.fill), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 3, 3)
            elif mark.is_open:
                painter.setPen(QPen(QColor(tint.text), 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 3, 3)
            else:
                painter.setPen(QPen(QColor(tint.line), 1.5))
                painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _boxes(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """The rectangles of a stretch of a block, one for each row that it runs over."""
        boxes = []
        layout, top = block.layout(), self._top(block)
        left = self.document().documentLayout().blockBoundingRect(block).x()
        for number in range(layout.lineCount()):
            row = layout.lineAt(number)
            first, last = max(start, row.textStart()), min(end, row.textStart() + row.textLength())
            if first >= last:
                continue
            x1, x2 = _x(row.cursorToX(first)), _x(row.cursorToX(last))
            box = QRectF(min(x1, x2) + left, top + row.y(), abs(x2 - x1), row.height())
            boxes.append(box.adjusted(-2.5, 1, 2.5, 0))
        return boxes

    def _visible_blocks(self) -> list[QTextBlock]:
        blocks = []
        block = self.cursorForPosition(QPoint(0, 0)).block()
        height = self.viewport().height()
        while block.isValid() and self._lines:
            if self._top(block) > height:
                break
            blocks.append(block)
            block = block.next()
        return blocks

    def _top(self, block: QTextBlock) -> float:
        place = self.document().documentLayout().blockBoundingRect(block)
        return place.y() - self.verticalScrollBar().value()

    def _show_block(self, block: QTextBlock) -> None:
        top, room = self._top(block), self.viewport().height()
        if not 0 <= top <= room * 3 / 4:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + top - room / 3))

    def _point(self) -> None:
        cursor = self.textCursor()
        number = cursor.blockNumber()
        if number < len(self._lines):
            self.pointed.emit(self._lines[number].n, cursor.positionInBlock())

    def _fill(self) -> None:
        """Makes the text anew, in one step so that a long document is laid out once."""
        self.clear()
        family = look.letter_family()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for at, line in enumerate(self._lines):
            shape = QTextBlockFormat()
            shape.setTopMargin(look.px(GAP.m) if line.gap else 1)
            shape.setLineHeight(124, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            letters = QTextCharFormat()
            size = look.font(CARD_TITLE if line.is_title else BODY + 1)
            size.setFamily(family)
            if line.is_title:
                size.setWeight(QFont.Weight.DemiBold)
            letters.setFont(size)
            theme = look.theme()
            letters.setForeground(QColor(theme.t3 if line.is_furniture else theme.t1))
            if at:
                cursor.insertBlock(shape, letters)
            else:
                cursor.setBlockFormat(shape)
            cursor.insertText(line.text, letters)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _x(place: object) -> float:
    """PySide gives the place of a cursor with its index, other bindings alone."""
    return float(place[0]) if isinstance(place, (tuple, list)) else float(place)  # type: ignore[arg-type]
