"""A value at the right of the page: its colour, field, mark and line, and what is asked about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from ui import look
from ui.marks import Mark
from ui.review.editors import AnyEditor, LineEditor, LinesEditor, complain, editor_for
from ui.review.question_card import QuestionCard
from ui.review.state import FieldRow, QuestionView
from ui.theme import CAPTION, GAP, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, Picture
from ui.words import tr

LABEL_WIDE = 118
MARK_WIDE = 78
PLACE_WIDE = 86
WIDE_FROM = 560
"""Width from which name, field, mark and line stand beside each other."""


class Bar(QWidget):
    """The colour that the value has in the source."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(4, look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.theme().tint(self._tone).fill))
            spare = (self.height() - look.px(16)) // 2
            painter.drawRoundedRect(self.rect().adjusted(0, spare, 0, -spare), 2, 2)
        finally:
            painter.end()


class MarkSign(QWidget):
    """A mark as icon and word."""

    def __init__(self, mark: Mark | None) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._picture = Picture("circle", "t2", 16)
        self._word = Label(weight=look.SEMIBOLD)
        layout.addWidget(self._picture)
        layout.addWidget(self._word)
        layout.addStretch(1)
        self.show_mark(mark)

    def show_mark(self, mark: Mark | None) -> None:
        """Shows another mark; none leaves the place empty."""
        self._picture.setVisible(mark is not None)
        self._word.setText("" if mark is None else mark.word)
        if mark is not None:
            self._picture.set_picture(mark.icon, mark.tone)
            self._word.set_tone(mark.tone.value)


class FieldRowWidget(QWidget):
    """One value.

    Signals:
        given(str, str): key, and what was typed; entered(str): its key.
        kept(str): it is right as it is; answered(str, int): key and place of the answer.
    """

    given = Signal(str, str)
    entered = Signal(str)
    kept = Signal(str)
    answered = Signal(str, int)

    def __init__(self, row: FieldRow) -> None:
        super().__init__()
        self.row = row
        self._wide: bool | None = None
        self._typed: str | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(GAP.s)
        self._grid.setVerticalSpacing(4)
        self._bar = Bar(row.tone)
        self._label = Label(row.label, weight=look.MEDIUM, tone="t2", wrap=True)
        self._was = Card("well", margin=7)
        self._was_words = Label(tone="t2", wrap=True, selectable=True)
        self._was.body.addWidget(self._was_words)
        self._editor: AnyEditor = editor_for(row)
        self._label.setBuddy(self._editor)
        self._editor.given.connect(self._keep_for_now)
        self._editor.entered.connect(lambda: self.entered.emit(self.row.key))
        self._mark = MarkSign(row.mark)
        self._place = Label(size=CAPTION, tone="t2")
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note = Label(size=CAPTION, wrap=True)
        self._keep = Button(size="compact")
        self._keep.clicked.connect(lambda: self.kept.emit(self.row.key))
        self._under = QWidget()
        under = QHBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(GAP.s)
        under.addWidget(self._note, 1)
        under.addWidget(self._keep)
        self._question: QuestionCard | None = None
        self._arrange(wide=True)
        self._show(row)

    def show_row(self, row: FieldRow) -> None:
        """Shows another state of the same value."""
        if row != self.row:
            self.row = row
            self._show(row)

    def commit(self) -> None:
        """Gives what was typed, now."""
        if isinstance(self._editor, (LineEditor, LinesEditor)):
            self._editor.give()
        if self._typed is not None:
            text, self._typed = self._typed, None
            self.given.emit(self.row.key, text)

    def has_focus(self) -> bool:
        """Whether the field, or something that belongs to it, has the focus."""
        return self.isAncestorOf(self.window().focusWidget())

    def take_focus(self) -> None:
        """The question's answers, where there is one, else the field."""
        if self._question is not None:
            self._question.take_focus()
        else:
            self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= look.px(WIDE_FROM))

    def _keep_for_now(self, text: str) -> None:
        # a field gives its text while the focus is on its way to another one, which must not be replaced then
        self._typed = text
        QTimer.singleShot(0, self, self.commit)

    def _show(self, row: FieldRow) -> None:
        self._editor.show_row(row)
        self._mark.show_mark(row.mark)
        self._place.setText(row.place)
        self._was_words.setText("" if row.was is None else tr("Before: {value}", value=row.was))
        self._was.setVisible(row.was is not None)
        words = row.complaint or row.note or (tr("New in this update.") if row.is_new else "")
        self._note.setText(words)
        self._note.set_tone("red" if row.complaint else "amber" if row.note else "t2")
        self._keep.setText(row.keep)
        self._keep.setVisible(bool(row.keep))
        self._keep.setAccessibleName(f"{row.label}: {row.keep}")
        self._under.setVisible(bool(words) or bool(row.keep))
        trouble = "error" if row.complaint else "ask" if row.keep or row.question is not None else ""
        said = ", ".join(part for part in (row.mark.word if row.mark else "", row.place, words) if part)
        complain(self._editor, trouble, said)
        self._show_question(row.question)

    def _show_question(self, question: QuestionView | None) -> None:
        if self._question is None or self._question.question != question:
            if self._question is not None:
                self._question.hide()
                self._question.deleteLater()
                self._question = None
            if question is not None:
                self._question = QuestionCard(question)
                self._question.answered.connect(lambda number: self.answered.emit(self.row.key, number))
        self._place_all()

    def _arrange(self, *, wide: bool) -> None:
        if wide != self._wide:
            self._wide = wide
            self._place_all()

    def _place_all(self) -> None:
        """Beside each other, or with the field under its name where the pane is narrow."""
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        self._label.setMinimumHeight(look.px(32) if self._wide else 0)
        self._place.setMinimumHeight(look.px(32) if self._wide else 0)
        self._mark.setMinimumHeight(look.px(32) if self._wide else 0)
        for number in range(6):
            grid.setColumnStretch(number, 0)
            grid.setColumnMinimumWidth(number, 0)
        if self._wide:
            self._label.setFixedWidth(look.px(LABEL_WIDE))
            grid.setColumnMinimumWidth(4, look.px(MARK_WIDE))
            grid.setColumnMinimumWidth(5, look.px(PLACE_WIDE))
            grid.addWidget(self._bar, 0, 0, top)
            grid.addWidget(self._label, 0, 1, top)
            grid.addWidget(self._was, 0, 2, top)
            if self.row.was is None:
                grid.addWidget(self._editor, 0, 2, 1, 2)
            else:
                grid.addWidget(self._editor, 0, 3, top)
            grid.addWidget(self._mark, 0, 4, top)
            grid.addWidget(self._place, 0, 5, top)
            grid.addWidget(self._under, 1, 2, 1, 2)
            if self._question is not None:
                grid.addWidget(self._question, 2, 2, 1, 4)
            grid.setColumnStretch(2, 1)
            grid.setColumnStretch(3, 1)
        else:
            self._label.setMinimumWidth(0)
            self._label.setMaximumWidth(16777215)
            grid.addWidget(self._bar, 0, 0)
            grid.addWidget(self._label, 0, 1, 1, 3)
            grid.addWidget(self._mark, 0, 4)
            grid.addWidget(self._place, 0, 5)
            grid.addWidget(self._was, 1, 0, 1, 6)
            grid.addWidget(self._editor, 2, 0, 1, 6)
            grid.addWidget(self._under, 3, 0, 1, 6)
            if self._question is not None:
                grid.addWidget(self._question, 4, 0, 1, 6)
            grid.setColumnStretch(1, 1)
