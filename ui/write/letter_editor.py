"""The letter to write in: subject, salutation, words, farewell and signature, with chips for merge fields."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.writing.text import LetterText, Paragraph
from ui import look
from ui.theme import GAP, Tone
from ui.widgets.card import ScrollPane, row
from ui.widgets.chip import Chip
from ui.widgets.fields import Field
from ui.words import tr
from ui.write.chip_edit import ChipEdit
from ui.write.letter_fonts import subject_font
from ui.write.letter_state import ChipFacts

_MARGIN = 20
_INSET = 8
"""As far as words begin from the edge of their field."""
WIDEST = 720
"""A line of letter text longer than this is hard to read."""


class LetterEditor(ScrollPane):
    """One letter; it scrolls as a whole, so that subject and signature are where they are on paper.

    Signals:
        words_changed(): something was typed, set or undone.
        place_changed(): the cursor is elsewhere, so the tools may show another state.
        cut_short(): more was pasted than a letter can hold.
    """

    words_changed = Signal()
    place_changed = Signal()
    cut_short = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=GAP.s)
        self.setAccessibleName(tr("Letter"))
        self._language = "en"
        self.subject = ChipEdit(tr("Subject"), single=True, font=subject_font())
        self.words = ChipEdit(tr("Words of the letter"))
        self.words.setAccessibleDescription(
            tr("Ctrl+Space opens the list of merge fields; Ctrl+B is bold, Ctrl+I italic.")
        )
        self.farewell = ChipEdit(tr("Farewell"), single=True)
        self._parts = (self.subject, self.words, self.farewell)
        self._last = self.words
        sheet = QWidget()
        sheet.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP.s)
        column.addWidget(Field(tr("Subject"), self.subject))
        column.addSpacing(GAP.s)
        column.addLayout(_fixed(tr("Salutation"), tr("Each official is addressed as the case says.")))
        column.addWidget(self.words)
        column.addWidget(self.farewell)
        column.addLayout(_fixed(tr("Signature"), tr("Room to sign, and the name of who signs below it.")))
        column.addStretch(1)
        # the subject is a field, the farewell a line of the letter
        self.farewell.setProperty("letter", "text")
        self.body.setContentsMargins(_MARGIN, GAP.lg, _MARGIN, GAP.xl)
        self.body.addWidget(sheet)
        for part in self._parts:
            part.words_changed.connect(self.words_changed)
            part.cut_short.connect(self.cut_short)
            part.cursorPositionChanged.connect(lambda part=part: self._moved(part))
            part.selectionChanged.connect(lambda part=part: self._drop_other_selections(part))
            part.currentCharFormatChanged.connect(lambda _form: self.place_changed.emit())
        for above, below in zip(self._parts, self._parts[1:], strict=False):
            above.left_down.connect(lambda part=below: self._enter(part, QTextCursor.MoveOperation.Start))
            below.left_up.connect(lambda part=above: self._enter(part, QTextCursor.MoveOperation.End))

    @property
    def current(self) -> ChipEdit:
        """The part that was written in last; the tools work on it."""
        return self._last

    def text(self) -> LetterText:
        """What is written."""
        return LetterText(self._language, self.subject.line(), self.words.paragraphs(), self.farewell.line())

    def show_text(self, text: LetterText) -> None:
        """Another letter; what was done to the former one cannot be undone any more."""
        self._language = text.language
        self.subject.show_paragraphs((Paragraph(text.subject),))
        self.words.show_paragraphs(text.paragraphs)
        self.farewell.show_paragraphs((Paragraph(text.farewell),))
        self.verticalScrollBar().setValue(0)

    def show_facts(self, facts: dict[str, ChipFacts]) -> None:
        """What is known of the fields in the case in hand."""
        for part in self._parts:
            part.show_facts(facts)

    def _moved(self, part: ChipEdit) -> None:
        if not part.hasFocus():
            return
        self._last = part
        place = part.cursorRect()
        above: QWidget | None = self
        while above is not None:
            # where the window is low, the page that holds the letter scrolls too
            inner = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and inner is not None:
                corner = part.viewport().mapTo(inner, place.bottomLeft() + QPoint(0, GAP.m))
                above.ensureVisible(corner.x(), corner.y(), 0, GAP.xl)
            above = above.parentWidget()
        self.place_changed.emit()

    def _drop_other_selections(self, part: ChipEdit) -> None:
        """Three fields, one letter: there is one selection in it."""
        if not part.textCursor().hasSelection():
            return
        for other in self._parts:
            cursor = other.textCursor()
            if other is not part and cursor.hasSelection():
                cursor.clearSelection()
                other.setTextCursor(cursor)

    def _enter(self, part: ChipEdit, where: QTextCursor.MoveOperation) -> None:
        part.moveCursor(where)
        part.setFocus(Qt.FocusReason.TabFocusReason)


def _fixed(word: str, why: str) -> QHBoxLayout:
    """A chip on a line of its own that nobody edits: each letter has its own words there."""
    chip = Chip("brackets-curly", word, Tone.ACCENT)
    chip.setToolTip(why)
    chip.setAccessibleDescription(why)
    line = row(chip, None)
    line.setContentsMargins(_INSET, 0, 0, GAP.xs)
    return line
