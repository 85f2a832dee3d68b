"""What values are edited in: a line, several lines, one of a list, ticks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui import look
from ui.review.state import Editor, FieldRow
from ui.theme import CONTROL, GAP
from ui.widgets.fields import Choice, TextField, TickBox
from ui.widgets.flow import Flow

MOST_LINES = 6
"""Longer texts scroll inside their field."""

# 2 px of the document's margin, 12 of padding, 2 of outline (ui/stylesheet.py)
_AROUND = 16


class LineEditor(TextField):
    """One line; Enter or leaving it gives what was typed.

    Signals:
        given(str), entered(): a value; the focus has come.
    """

    given = Signal(str)
    entered = Signal()

    def __init__(self, row: FieldRow) -> None:
        super().__init__(row.label)
        self.editingFinished.connect(self.give)
        self.show_row(row)

    def show_row(self, row: FieldRow) -> None:
        """Shows a value; what is being typed stays."""
        self.setPlaceholderText("")
        if not row.complaint and row.value != self.text():
            self.setText(row.value)
            self.setCursorPosition(0)
            self.setModified(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if leaves_undo_to_page(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def give(self) -> None:
        """Gives what was typed, if anything was."""
        if self.isModified():
            self.setModified(False)
            self.given.emit(self.text())


class LinesEditor(QPlainTextEdit):
    """Several lines, as tall as they are; Tab leaves them.

    Signals:
        given(str), entered().
    """

    given = Signal(str)
    entered = Signal()

    def __init__(self, row: FieldRow) -> None:
        super().__init__()
        self.setAccessibleName(row.label)
        self.setFont(look.font(CONTROL))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.setViewportMargins(4, self._spare(), 2, self._spare())
        self.textChanged.connect(self._fit)
        self.show_row(row)
        self.document().setModified(False)

    def show_row(self, row: FieldRow) -> None:
        """Shows a value; what is being typed stays."""
        if not row.complaint and row.value != self.toPlainText():
            self.setPlainText(row.value)
            self.document().setModified(False)

    def sizeHint(self) -> QSize:
        lines = min(MOST_LINES, self._lines())
        height = lines * self.fontMetrics().lineSpacing() + _AROUND + 2 * self._spare()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        more = self._lines() > MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if more else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.give()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        document = self.document()
        if leaves_undo_to_page(
            event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()
        ):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _spare(self) -> int:
        """What is left over and under one line in a field of the usual height."""
        return max(0, (look.px(32) - _AROUND - self.fontMetrics().lineSpacing() + 1) // 2)

    def _lines(self) -> int:
        return max(1, round(self.document().size().height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._lines() > MOST_LINES:
            super().wheelEvent(event)
        else:
            event.ignore()

    def give(self) -> None:
        """Gives what was typed, if anything was."""
        if self.document().isModified():
            self.document().setModified(False)
            self.given.emit(self.toPlainText())


class QuietChoice(Choice):
    """A choice that leaves the wheel and Ctrl+Z to the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        # scrolling the page must not change a country on the way
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if leaves_undo_to_page(event, can_undo=False, can_redo=False):
            event.ignore()
            return
        super().keyPressEvent(event)


class ChoiceEditor(QuietChoice):
    """One of a list.

    Signals:
        given(str), entered().
    """

    given = Signal(str)
    entered = Signal()

    def __init__(self, row: FieldRow) -> None:
        super().__init__(row.label)
        self.picked.connect(self.given)
        self.show_row(row)

    def show_row(self, row: FieldRow) -> None:
        """Shows a value."""
        self.show_entries(row.options, row.value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class TicksEditor(Flow):
    """Boxes to tick; their values are given a line each.

    Signals:
        given(str), entered().
    """

    given = Signal(str)
    entered = Signal()

    def __init__(self, row: FieldRow) -> None:
        super().__init__(gap=GAP.m)
        self._boxes: dict[str, TickBox] = {}
        for value, words in row.options:
            box = TickBox(words)
            box.setAccessibleName(f"{row.label}: {words}")
            box.clicked.connect(self._give)
            box.installEventFilter(self)
            self._boxes[value] = box
            self.flow.addWidget(box)
        first = next(iter(self._boxes.values()))
        self.setFocusProxy(first)
        self.show_row(row)

    def show_row(self, row: FieldRow) -> None:
        """Shows which are ticked."""
        ticked = row.value.split("\n")
        for value, box in self._boxes.items():
            box.setChecked(value in ticked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return False

    def _give(self) -> None:
        self.given.emit("\n".join(value for value, box in self._boxes.items() if box.isChecked()))


AnyEditor = LineEditor | LinesEditor | ChoiceEditor | TicksEditor


def editor_for(row: FieldRow) -> AnyEditor:
    """The widget in which the value of `row` is edited."""
    if row.editor is Editor.CHOICE:
        return ChoiceEditor(row)
    if row.editor is Editor.LINES:
        return LinesEditor(row)
    return LineEditor(row) if row.editor is Editor.LINE else TicksEditor(row)


def complain(editor: QWidget, trouble: str, sentence: str) -> None:
    """Puts a ring around the field: ``error`` red, ``ask`` amber, empty none."""
    editor.setAccessibleDescription(sentence)
    if editor.property("trouble") != trouble:
        editor.setProperty("trouble", trouble)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


def leaves_undo_to_page(event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether a press of Ctrl+Z has nothing to undo in the field, and means the last correction."""
    return (event.matches(QKeySequence.StandardKey.Undo) and not can_undo) or (
        event.matches(QKeySequence.StandardKey.Redo) and not can_redo
    )
