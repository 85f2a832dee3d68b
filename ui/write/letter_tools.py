"""The tools over the letter: which case and text, its language, bold, lists, undo, merge fields."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal, SignalInstance
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui import look
from ui.theme import GAP
from ui.widgets.button import Button
from ui.widgets.card import row
from ui.widgets.fields import Choice
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.segments import FlowChoices, Option
from ui.words import tr
from ui.write.letter_state import LetterState
from ui.write.letter_words import LETTER_FIELDS, OWN_WORDS, field_word

_SPACING = 6
FORMATS_BESIDE_FROM = 620
"""From this width, at 100 % text, bold and its fellows stand beside the choice of text."""


class LetterTools(QWidget):
    """A strip of choices and buttons; it goes on to further lines where the window is narrow.

    Signals:
        case_chosen(str), language_chosen(str), text_picked(str), text_ticked(str);
        new_asked(), keep_asked(), delete_asked();
        format_asked(str): ``bold``, ``italic``, ``bullet``, ``item``, ``undo`` or ``redo``;
        field_asked(str): the name of a merge field, empty for the list of all.
    """

    case_chosen = Signal(str)
    language_chosen = Signal(str)
    text_picked = Signal(str)
    text_ticked = Signal(str)
    new_asked = Signal()
    keep_asked = Signal()
    delete_asked = Signal()
    format_asked = Signal(str)
    field_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP.lg, GAP.m, GAP.lg, GAP.s)
        layout.setSpacing(GAP.s)
        self._case = Choice(tr("Case whose letter is edited"))
        self._case.picked.connect(self.case_chosen)
        layout.addWidget(self._case)
        self._text = Choice(tr("Text of the letter"))
        self._text.picked.connect(self.text_picked)
        self._language = Choice(tr("Language of the letter"))
        self._language.setMinimumContentsLength(6)
        self._language.picked.connect(self.language_chosen)
        self._more = Button(tr("Texts"), icon="list-checks", name=tr("Texts for this case"))
        self._more.setToolTip(tr("Use several, begin a new one, keep or delete one"))
        self._more.clicked.connect(self._open_menu)
        self._choices = row(spacing=_SPACING)
        self._choices.addWidget(self._text, 5)
        self._choices.addWidget(self._more)
        self._choices.addWidget(self._language, 3)
        layout.addLayout(self._choices)
        self._used = FlowChoices(tr("Texts in use"))
        self._used.chosen.connect(self.text_picked)
        layout.addWidget(self._used)
        self._buttons: dict[str, Button] = {}
        tools = Flow(gap=GAP.xs)
        self._formats = self._formatting()
        # where the formats stand in a narrow pane: before the fields
        self._front = QWidget()
        self._front_row = row()
        self._front.setLayout(self._front_row)
        tools.flow.addWidget(self._front)
        self._add_fields(tools)
        layout.addWidget(tools)
        self._state = LetterState()
        self._roomy = True
        self._place_formats(beside=True)

    def show_state(self, state: LetterState) -> None:
        """Draws the choices."""
        self._state = state
        self._case.setVisible(len(state.cases) > 1)
        cases = tuple((reference, f"{reference}  {title}") for reference, title in state.cases)
        self._case.show_entries(cases, state.reference)
        self._text.show_entries(tuple((entry.key, entry.word) for entry in state.entries), state.key)
        self._text.setEnabled(bool(state.entries))
        self._language.show_entries(state.languages, state.language)
        self._more.setEnabled(bool(state.reference))
        used = tuple(Option(entry.key, entry.word) for entry in state.entries if entry.used)
        self._used.setVisible(len(used) > 1 and self._roomy)
        self._used.show_options(used if len(used) > 1 else (), state.key)
        for button in self._buttons.values():
            button.setEnabled(state.text is not None)

    def show_place(self, *, bold: bool, italic: bool, list_: str, words: bool) -> None:
        """How it is where the cursor is; `words` is false in a line without lists and own words."""
        on = {"bold": bold, "italic": italic, "bullet": list_ == "bullet", "item": list_ == "item"}
        for name, is_on in on.items():
            self._buttons[name].setChecked(is_on)
        for name in ("bullet", "item", OWN_WORDS):
            self._buttons[name].setEnabled(words and self._state.text is not None)

    def fit(self, *, roomy: bool) -> None:
        """Where there is no room: the lists of texts and fields alone, without buttons for each."""
        self._roomy = roomy
        for name in (*LETTER_FIELDS, OWN_WORDS):
            self._buttons[name].setVisible(roomy)
        self._used.setVisible(roomy and sum(entry.used for entry in self._state.entries) > 1)

    def menu(self) -> QMenu:
        """What can be done with texts: use several, begin one, keep one, delete one."""
        state = self._state
        menu = QMenu(self)
        menu.setAccessibleName(tr("Texts"))
        # a section has no words in every style
        menu.addAction(tr("Texts for this case; several are dealt out")).setEnabled(False)
        for entry in state.entries:
            action = menu.addAction(entry.word)
            action.setCheckable(True)
            action.setChecked(entry.used)
            action.triggered.connect(partial(self._tick, entry.key))
        menu.addSeparator()
        self._add(menu, tr("New text from nothing"), self.new_asked, enabled=True)
        keep = self._add(menu, tr("Keep as a text…"), self.keep_asked, enabled=state.text is not None)
        keep.setToolTip(tr("Keep it under a name, for other cases and other days"))
        self._add(menu, tr("Delete kept text"), self.delete_asked, enabled=state.kept)
        return menu

    def _tick(self, key: str, _checked: bool = False) -> None:
        self.text_ticked.emit(key)

    def _add(self, menu: QMenu, words: str, asked: SignalInstance, *, enabled: bool) -> QAction:
        action = menu.addAction(words)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False: asked.emit())
        return action

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @property
    def formats_beside(self) -> bool:
        """Whether bold and its fellows stand beside the choice of text now."""
        return self._beside

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._beside:
            return hint
        # what stands beside moves below: else a wide pane could never become narrow again
        formats = self._formats.minimumSizeHint().width()
        left, right = self.contentsMargins().left(), self.contentsMargins().right()
        return QSize(max(hint.width() - formats - _SPACING, formats + left + right), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= look.px(FORMATS_BESIDE_FROM)
        if beside != self._beside:
            self._place_formats(beside=beside)

    def _place_formats(self, *, beside: bool) -> None:
        self._beside = beside
        (self._choices if beside else self._front_row).addWidget(self._formats)
        self._front.setVisible(not beside)

    def _formatting(self) -> QWidget:
        holder = QWidget()
        line = row(spacing=GAP.xs)
        holder.setLayout(line)
        for name, icon, words, held in (
            ("bold", "text-b", tr("Bold (Ctrl+B)"), True),
            ("italic", "text-italic", tr("Italic (Ctrl+I)"), True),
            ("bullet", "list-bullets", tr("List with bullets"), True),
            ("item", "list-numbers", tr("List with numbers"), True),
            ("undo", "arrow-counter-clockwise", tr("Undo (Ctrl+Z)"), False),
            ("redo", "arrow-clockwise", tr("Redo (Ctrl+Shift+Z)"), False),
        ):
            button = Button(icon=icon, name=words, kind="tile" if held else "quiet")
            button.setCheckable(held)
            button.clicked.connect(partial(self._ask_format, name))
            self._buttons[name] = button
            line.addWidget(button)
        return holder

    def _ask_format(self, name: str, _checked: bool = False) -> None:
        self.format_asked.emit(name)

    def _add_fields(self, flow: Flow) -> None:
        insert = Label(tr("Insert"), tone="t2", weight=look.MEDIUM)
        insert.setContentsMargins(GAP.s, 0, GAP.xs, 0)
        flow.flow.addWidget(insert)
        for name in (*LETTER_FIELDS, OWN_WORDS):
            word = field_word(name)
            button = Button(word, size="compact", icon="plus", name=tr("Insert: {field}", field=word))
            button.clicked.connect(partial(self._ask_field, name))
            self._buttons[name] = button
            flow.flow.addWidget(button)
        every = Button(icon="dots-three", name=tr("All merge fields (Ctrl+Space)"))
        every.clicked.connect(partial(self._ask_field, ""))
        self._buttons["every"] = every
        flow.flow.addWidget(every)

    def _ask_field(self, name: str, _checked: bool = False) -> None:
        self.field_asked.emit(name)
