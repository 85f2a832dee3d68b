"""A field for words with merge fields in them: chips, bold, italic, lists, undo; paste is plain text."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip

from desktop.writing.fields import field_mark
from desktop.writing.text import Paragraph, ParagraphKind
from desktop.writing.text_file import OWN_WORDS as OWN_WORDS_MARK
from ui import look
from ui.widgets.banner import announce
from ui.write.chip_finding import chip_at, chip_name_at
from ui.write.chips import CHIP, OBJECT, ChipObject, chip_format
from ui.write.field_popup import FieldPopup
from ui.write.letter_document import (
    block_format,
    fill,
    insert_text,
    read,
    read_line,
    selected_text,
)
from ui.write.letter_fonts import letter_font
from ui.write.letter_lists import leave_list, list_at, toggle_list
from ui.write.letter_state import ChipFacts
from ui.write.letter_words import MOST_CHARACTERS, OWN_WORDS, as_much_as_fits, field_word


class ChipEdit(QTextEdit):
    """As tall as its words; what holds it scrolls.

    Args:
        single: one line that wraps, without own words, lists and second paragraphs.

    Signals:
        words_changed(): something was typed, or undone.
        cut_short(): more was pasted than a letter can hold.
        left_up(), left_down(): an arrow key (or Enter, in one line) went past an end.
    """

    words_changed = Signal()
    cut_short = Signal()
    left_up = Signal()
    left_down = Signal()

    def __init__(self, name: str, *, single: bool = False, font: QFont | None = None) -> None:
        super().__init__()
        self._single, self._filling = single, False
        self.setAccessibleName(name)
        self.setProperty("letter", "line" if single else "text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        document = self.document()
        document.setDefaultFont(font or letter_font())
        document.setDocumentMargin(2)
        document.setIndentWidth(look.px(28))
        self._chips = ChipObject(self._is_selected, document)
        document.documentLayout().registerHandler(CHIP, self._chips)
        document.documentLayout().documentSizeChanged.connect(self._fit)
        document.contentsChanged.connect(self._tell)
        self.selectionChanged.connect(self.viewport().update)
        self.show_paragraphs(())

    # what is in it

    def show_paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Shows other words; nothing of the former ones can be undone."""
        self._filling = True
        try:
            fill(self.document(), paragraphs, single=self._single)
        finally:
            self._filling = False
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit(self.document().size())

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its words."""
        return read(self.document())

    def line(self) -> str:
        """The words of a single line."""
        return read_line(self.document())

    def show_facts(self, facts: dict[str, ChipFacts]) -> None:
        """What is known of the fields in the case in hand."""
        if self._chips.show_facts(facts):
            self.viewport().update()

    # what a tool bar does

    def insert_field(self, name: str) -> None:
        """Puts a chip where the cursor is; own words get a paragraph of their own."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if name == OWN_WORDS:
            if self._single:
                cursor.endEditBlock()
                return
            cursor.removeSelectedText()
            if not cursor.atBlockStart():
                cursor.insertBlock(block_format())
            cursor.insertText(OBJECT, chip_format(OWN_WORDS, OWN_WORDS_MARK))
            if not cursor.atBlockEnd():
                cursor.insertBlock(block_format())
        else:
            cursor.insertText(OBJECT, chip_format(name, field_mark(name), cursor.charFormat()))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def toggle_bold(self) -> None:
        """Ctrl+B."""
        form = QTextCharFormat()
        bold = self.current_format.fontWeight() >= QFont.Weight.DemiBold
        form.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(form)

    def toggle_italic(self) -> None:
        """Ctrl+I."""
        form = QTextCharFormat()
        form.setFontItalic(not self.current_format.fontItalic())
        self.mergeCurrentCharFormat(form)

    def toggle_list(self, kind: ParagraphKind) -> None:
        """Makes the chosen paragraphs a list with numbers or bullets, or words again if they are one."""
        if not self._single:
            toggle_list(self.textCursor(), kind)

    @property
    def current_format(self) -> QTextCharFormat:
        """How the first selected character is, or what is typed next."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return self.currentCharFormat()
        # the format of a cursor is that of the character before it
        first = QTextCursor(self.document())
        first.setPosition(cursor.selectionStart() + 1)
        return first.charFormat()

    @property
    def current_list(self) -> str:
        """``item``, ``bullet``, or empty."""
        return list_at(self.textCursor())

    def open_fields(self, typed: str = "") -> None:
        """Ctrl+Space or ``{{``: the list of merge fields at the cursor; `typed` comes back on Escape."""
        popup = FieldPopup(self.window(), own_words=not self._single)

        def choose(name: str) -> None:
            self.insert_field(name)
            self.setFocus(Qt.FocusReason.PopupFocusReason)

        def leave(more: str) -> None:
            if typed:
                self.textCursor().insertText(typed + more)
            self.setFocus(Qt.FocusReason.PopupFocusReason)

        popup.chosen.connect(choose)
        popup.left.connect(leave)
        place = self.cursorRect()
        corner = self.viewport().mapTo(self.window(), place.topLeft())
        popup.open_at(QRect(corner, place.size()))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        doing = self._doing(event)
        if doing is not None:
            doing()
            event.accept()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        after = self.textCursor()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            if after.position() == before:
                (self.left_up if event.key() == Qt.Key.Key_Up else self.left_down).emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._say_chip(min(before, after.position()))

    def _doing(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key means here; None for what every field does with it."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if control and key == Qt.Key.Key_B:
            return self.toggle_bold
        if control and key == Qt.Key.Key_I:
            return self.toggle_italic
        if control and key == Qt.Key.Key_Space:
            return self.open_fields
        if event.text() == "{" and self._before() == "{":
            return self._open_after_brace
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._single:
                return self.left_down.emit
            if self.current_list and not self.textCursor().block().text():
                return lambda: leave_list(self.textCursor())
        return None

    def _open_after_brace(self) -> None:
        self.textCursor().deletePreviousChar()
        self.open_fields("{{")

    def _before(self) -> str:
        cursor = self.textCursor()
        if cursor.hasSelection() or cursor.atBlockStart():
            return ""
        return str(self.document().characterAt(cursor.position() - 1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = chip_at(self, self.viewport().mapFrom(self, event.pos()))
            note = self._spoken(found) if found is not None else ""
            QToolTip.showText(event.globalPos(), note, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = chip_at(self, event.position().toPoint())
        if found is not None and not self.textCursor().hasSelection():
            cursor = self.textCursor()
            cursor.setPosition(found)
            cursor.setPosition(found + 1, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(selected_text(self.textCursor()))
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        whole = source.text()
        text = as_much_as_fits(whole, MOST_CHARACTERS - self.document().characterCount())
        insert_text(cursor, text, own_words=not self._single, single=self._single)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        if len(text) < len(whole):
            self.cut_short.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.document().size())

    # inside

    def _is_selected(self, position: int) -> bool:
        cursor = self.textCursor()
        return cursor.selectionStart() <= position < cursor.selectionEnd()

    def _spoken(self, position: int) -> str:
        """A chip in words: its field, and its value or what is amiss."""
        name = chip_name_at(self.document(), position)
        if name is None:
            return ""
        note = self._chips.facts_of(name).note
        return f"{field_word(name)}: {note}" if note else field_word(name)

    def _say_chip(self, position: int) -> None:
        """A screen reader hears an object without a word when the cursor passes a chip."""
        if self.document().characterAt(position) == OBJECT:
            announce(self.window(), self._spoken(position))

    def _tell(self) -> None:
        if not self._filling:
            self.words_changed.emit()

    def _fit(self, size: QSizeF) -> None:
        wanted = math.ceil(size.height()) + self.contentsMargins().top() + self.contentsMargins().bottom()
        if wanted != self.height():
            self.setFixedHeight(wanted)
