"""The middle of the Write page: tools, the letter, and how long it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import look
from ui.theme import CAPTION, GAP, Tone
from ui.widgets.banner import Banner, Inset
from ui.widgets.button import Button
from ui.widgets.card import Pane, Rule, row
from ui.widgets.label import Label
from ui.words import tr
from ui.write.letter_editor import LetterEditor
from ui.write.letter_state import LetterState
from ui.write.letter_tools import LetterTools

PAUSE_MS = 250
"""So long nothing is typed before the letter is planned anew."""

LOW = 420
"""A pane lower than this, at 100 % text, has no room for buttons of what its lists hold too."""
LEAST = 150
"""The letter is never lower than this; the page scrolls instead."""


class LetterPane(Pane):
    """Edits one text of one case.

    Signals:
        edited(LetterText): something was typed, and then nothing for a moment.
        case_chosen(str), language_chosen(str), text_picked(str), text_ticked(str);
        new_asked(), keep_given(str), delete_asked(), offered_asked();
        cut_short(): more was pasted than a letter can hold.
    """

    edited = Signal(object)
    case_chosen = Signal(str)
    language_chosen = Signal(str)
    text_picked = Signal(str)
    text_ticked = Signal(str)
    new_asked = Signal()
    keep_given = Signal(str)
    delete_asked = Signal()
    offered_asked = Signal()
    cut_short = Signal()

    def __init__(self) -> None:
        super().__init__("surf")
        self._shown = (0, "", "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.tools = LetterTools()
        layout.addWidget(self.tools)
        self._rule = Rule()
        layout.addWidget(self._rule)
        self._note = Label(tone="t2", wrap=True)
        self._note.setContentsMargins(GAP.xl, GAP.xl, GAP.xl, GAP.xl)
        self._begin = Button(tr("Write a text"), icon="plus")
        self._begin.clicked.connect(self.new_asked)
        self._nothing = QWidget()
        nothing = QVBoxLayout(self._nothing)
        nothing.setContentsMargins(0, 0, 0, 0)
        nothing.addWidget(self._note)
        nothing.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignHCenter)
        nothing.addStretch(1)
        layout.addWidget(self._nothing, 1)
        self.editor = LetterEditor()
        self.editor.setMinimumHeight(look.px(LEAST))
        layout.addWidget(self.editor, 1)
        self._stale = Banner()
        self._stale.acted.connect(lambda _key: self._ask(self.offered_asked))
        layout.addWidget(Inset(self._stale))
        layout.addWidget(Rule())
        self._length = Label(size=CAPTION, tone="t2")
        self._status = Label(size=CAPTION, tone="t2", elide=True)
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP.xl, GAP.xs, GAP.lg, GAP.xs)
        foot.addWidget(self._length)
        foot.addWidget(self._status, 1)
        self._delete = Button(tr("Delete kept text"), kind="link", size="compact")
        self._delete.setToolTip(tr("It is offered for no case any more; you can undo that"))
        self._delete.clicked.connect(lambda: self._ask(self.delete_asked))
        foot.addWidget(self._delete)
        self._keep = Button(tr("Keep as a text…"), kind="link", size="compact")
        self._keep.setToolTip(tr("Keep it under a name, for other cases and other days"))
        self._keep.clicked.connect(self.ask_name)
        foot.addWidget(self._keep)
        layout.addLayout(foot)
        self._dealt = Label(size=CAPTION, tone="t2", wrap=True)
        dealt = row(self._dealt)
        dealt.setContentsMargins(GAP.xl, 0, GAP.lg, 0)
        layout.addLayout(dealt)
        layout.addSpacing(GAP.xs)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._wire()

    def show_state(self, state: LetterState) -> None:
        """Draws the letter in hand; what is being typed stays as it is."""
        self.tools.show_state(state)
        for part in (self.tools, self._rule):
            part.setVisible(bool(state.reference))
        self._nothing.setVisible(state.text is None)
        self.editor.setVisible(state.text is not None)
        self._note.setText(state.note)
        self._begin.setVisible(bool(state.reference))
        shown = (state.made, state.reference, state.key)
        if state.text is not None and shown != self._shown:
            other = shown[1:] != self._shown[1:]
            self._shown = shown
            if other or self.editor.text() != state.text:
                self._pause.stop()
                self.editor.show_text(state.text)
        self.editor.show_facts(state.facts)
        if state.stale:
            head = tr("The case has another draft than when you began to edit this one.")
            button = tr("Use new")
            self._stale.say(Tone.AMBER, "warning", head, tr("Yours stays until you say so."), button=button)
        else:
            self._stale.hide()
        self._length.setText(", ".join(part for part in (state.words, state.pages) if part))
        self._status.setText(state.status)
        self._keep.setVisible(state.text is not None)
        self._delete.setVisible(state.kept)
        self._dealt.setText(state.dealt)
        self._dealt.setVisible(bool(state.dealt))
        self._show_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # a low window keeps its room for the letter; the fields are in the list then
        self.tools.fit(roomy=event.size().height() >= look.px(LOW))

    def flush(self) -> None:
        """Tells what is typed at once, without waiting for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def ask_name(self) -> None:
        """Asks under which name the text is kept."""
        from ui.widgets.line_dialog import LineDialog

        self.flush()
        dialog = LineDialog(
            tr("Keep this letter as a text"),
            tr("It is then offered for every case. A text of the same name is replaced; you can undo that."),
            tr("Name of the text"),
            tr("Keep the text"),
            self.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self.keep_given)
        dialog.open()

    def _wire(self) -> None:
        tools = self.tools
        self.editor.words_changed.connect(self._pause.start)
        self.editor.place_changed.connect(self._show_place)
        self.editor.cut_short.connect(self.cut_short)
        tools.case_chosen.connect(lambda key: self._ask(self.case_chosen, key))
        tools.language_chosen.connect(lambda key: self._ask(self.language_chosen, key))
        tools.text_picked.connect(lambda key: self._ask(self.text_picked, key))
        tools.text_ticked.connect(lambda key: self._ask(self.text_ticked, key))
        tools.new_asked.connect(lambda: self._ask(self.new_asked))
        tools.delete_asked.connect(lambda: self._ask(self.delete_asked))
        tools.keep_asked.connect(self.ask_name)
        tools.format_asked.connect(self._format)
        tools.field_asked.connect(self._insert)
        new = QShortcut(QKeySequence("Ctrl+N"), self, lambda: self._ask(self.new_asked))
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _ask(self, signal: SignalInstance, *values: str) -> None:
        """Passes a wish on, after what was typed before it."""
        self.flush()
        signal.emit(*values)

    def _tell(self) -> None:
        self.edited.emit(self.editor.text())

    def _format(self, name: str) -> None:
        part = self.editor.current
        {
            "bold": part.toggle_bold,
            "italic": part.toggle_italic,
            "bullet": lambda: part.toggle_list("bullet"),
            "item": lambda: part.toggle_list("item"),
            "undo": part.undo,
            "redo": part.redo,
        }[name]()
        part.setFocus()
        self._show_place()

    def _insert(self, name: str) -> None:
        part = self.editor.current
        part.setFocus()
        if name:
            part.insert_field(name)
        else:
            part.open_fields()

    def _show_place(self) -> None:
        part = self.editor.current
        form = part.current_format
        self.tools.show_place(
            bold=form.fontWeight() >= QFont.Weight.DemiBold,
            italic=form.fontItalic(),
            list_=part.current_list,
            words=part is self.editor.words,
        )
